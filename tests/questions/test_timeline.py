"""A measure over time holds the figures its panel draws, and no others."""

from terrorstats.questions.timeline import measure_of_events, measure_of_series


def test_a_measure_of_series_has_a_value_and_one_year_a_row(small):
    """Prevents a total of several years from standing among the years."""
    measure = measure_of_series("Shot", small.figures, ("shot-rivers", "shot-stone"))
    assert measure.rows["year"].tolist() == [1934, 1935, 1936, 1937, 1938, 1939, 1934, 1935, 1936,
                                             1937, 1939]  # fmt: skip
    assert (measure.title, measure.unit, measure.single) == ("Shot", "sentences", False)


def test_a_measure_of_events_holds_archive_counts(small):
    """Prevents testimony from being drawn among the counts of single operations."""
    measure = measure_of_events("Deaths", small.figures, ("deaths", "people"))
    assert set(measure.rows["basis"]) == {"archival_count"}
    assert measure.rows["id"].tolist()[-2:] == ["people-1937", "people-far"]
    assert measure.single


def test_data_without_the_series_have_no_measure(small):
    """Prevents an empty panel for a folder of one's own."""
    assert measure_of_series("Shot", small.figures, ("arrests-pavlov",)) is None
    assert measure_of_events("Moved", small.figures, ("deported-operation",)) is None
