"""A run keeps its blanks, each with its reason: missing is not zero."""

import pandas as pd
import pytest

import terrorstats as ts
from terrorstats.errors import NotFoundError
from tests.small_folder import broken


def test_a_blank_stands_in_its_year_with_its_reason(small):
    """Prevents a missing year from being joined over or read as zero."""
    rows = small.series("shot-stone")
    assert rows["start"].dt.year.tolist() == [1934, 1935, 1936, 1937, 1938, 1939]
    blank = rows.iloc[4]
    assert blank["missing_because"] == "not yet seen in print"
    assert (blank["id"], blank["figure"], blank["period"]) == ("", "", "1938")
    assert pd.isna(blank["value"])
    assert not blank["is_corrected"]
    assert blank["unit"] == "sentences"
    assert (rows["missing_because"] != "").sum() == 1


def test_the_series_says_why_what_nobody_seeks_is_missing(folder):
    """Prevents a year that the source does not give from being sent for."""
    (folder / "wanted.csv").unlink()
    assert ts.load(folder).series("shot-stone").iloc[4]["missing_because"] == "not in this source"


@pytest.mark.parametrize("period", ["1938-39", "1 Jan 1938", "1938 (Jan-Jun)"])
def test_a_wanted_year_is_recognised_however_typed(folder, period):
    """Prevents a blank from losing its reason over the form of a date."""
    broken(folder, "wanted.csv", "executions", "period", period)
    row = ts.load(folder).series("shot-stone").iloc[4]
    assert row["missing_because"] == "not yet seen in print"


def test_a_blank_is_never_without_a_reason(small):
    """Prevents a blank from passing for a figure, which has an empty reason."""
    from terrorstats.questions.series import series_rows

    nobody = small.table("wanted").iloc[:0]
    silent = small.table("series").assign(gap_reason="")
    rows = series_rows("shot-stone", small.figures, silent, nobody)
    assert rows.iloc[4]["missing_because"] == "not in this source"


def test_blanks_have_the_types_of_figures(small):
    """Prevents a column of numbers from turning into objects because of one blank."""
    rows = small.series("shot-stone")
    figures = small.figures.assign(missing_because="")
    assert rows.dtypes.to_dict() == figures.dtypes.to_dict()


def test_a_stock_is_blank_on_its_day(folder):
    """Prevents the blank of a 1 January from being dated to the whole year."""
    broken(folder, "series.csv", "stock-rivers", "gap_reason", "lost")
    broken(folder, "figures.csv", "stock-rivers-1936", "period", "1 Jan 1946")
    rows = ts.load(folder).series("stock-rivers")
    blank = rows[rows["missing_because"] != ""].iloc[0]
    assert blank["period"] == "1 Jan 1936"
    assert blank["start"] == blank["end"] == pd.Timestamp("1936-01-01")
    assert blank["instant"]


def test_a_leap_day_does_not_break_a_run(small):
    """Prevents a crash over the years that have no 29 February."""
    from terrorstats.questions.series import series_rows

    run = small.figures[small.figures["series"] == "shot-stone"].iloc[:3].copy()
    run["end"] = pd.to_datetime(["1936-02-29", "1938-02-28", "1940-02-29"]).astype("datetime64[s]")
    run["start"] = pd.to_datetime(["1936-01-01", "1938-01-01", "1940-01-01"]).astype(
        "datetime64[s]"
    )
    rows = series_rows("shot-stone", run, small.table("series"), small.table("wanted"))
    assert rows["end"].dt.strftime("%Y-%m-%d").tolist()[1] == "1937-02-28"


def test_an_unknown_series_is_refused(small):
    """Prevents an empty chart over a mistyped name."""
    with pytest.raises(NotFoundError, match="no series is called 'shot'"):
        small.series("shot")


def test_every_series_of_the_real_data_can_be_shown(real):
    """Prevents one odd run from breaking its page; every blank of all has a reason."""
    for key in real.table("series")["series"]:
        rows = real.series(key)
        assert len(rows)
        assert (rows["missing_because"] != "").equals(rows["id"] == ""), key
        assert rows["start"].is_monotonic_increasing, key
