"""What the charts of the pages draw is what the data say, figure by figure."""

import pandas as pd

from tests.dashboard.reading import charts, drawn, opened, unfolded, words


def _numbers(rows: pd.DataFrame) -> dict[str, float]:
    return dict(zip(rows["id"], rows["value"], strict=True))


def test_the_overview_draws_the_printed_numbers(real) -> None:
    """Prevents a timeline that drifts from its table."""
    (chart,) = charts(opened("overview"))
    sentences = real.figures[real.figures["series"] == "death-sentences-lewin"]
    yearly = sentences[sentences["start"].dt.year == sentences["end"].dt.year]
    assert drawn(chart, "Death sentences in security-police cases") == _numbers(yearly)


def test_a_line_by_year_is_its_series_and_nothing_else(real) -> None:
    """Prevents a line that is spliced from two sources or misses a year."""
    (chart,) = charts(opened("by_year", "quantity=death-sentences"))
    labels = real.table("series").set_index("series")["label"]
    for key in ("death-sentences-lewin", "death-sentences-zemskov"):
        if key in labels.index:
            rows = real.series(key)
            printed = rows[rows["start"].dt.year == rows["end"].dt.year]
            assert drawn(chart, labels[key]) == _numbers(printed[printed["id"] != ""])


def test_a_corrected_misprint_is_drawn_corrected_and_marked(real) -> None:
    """Prevents the misprint 22,728 for 1932 from being drawn, or corrected in silence."""
    (chart,) = charts(opened("by_year", "quantity=death-sentences&sources=death-sentences-lewin"))
    (line,) = chart["data"]
    place = [custom[0] for custom in line["customdata"]].index("death-sentences-lewin2005-1932")
    assert line["y"][place] == 2728
    assert line["marker"]["symbol"][place].endswith("-open")
    assert "printed 22,728" in line["customdata"][place][1]
    others = [symbol for n, symbol in enumerate(line["marker"]["symbol"]) if n != place]
    assert not any(symbol.endswith("-open") for symbol in others)


def test_what_nobody_prints_has_an_open_mark_and_is_said_to_be_worked_out() -> None:
    """Prevents a difference of two prints from passing for a print, in chart and table."""
    app = unfolded(opened("by_year", "category=arrests&quantity=security-arrests"))
    (chart,) = charts(app)
    (line,) = [
        trace
        for trace in chart["data"]
        if any(c[0] == "security-arrests-pavlov1953-1938" for c in trace.get("customdata") or [])
    ]
    place = [custom[0] for custom in line["customdata"]].index("security-arrests-pavlov1953-1938")
    assert line["y"][place] == 638509
    assert line["marker"]["symbol"][place].endswith("-open")
    assert "worked out" in line["customdata"][place][1]
    assert "worked out from printed ones" in words(app)
    printed = [str(cell) for table in app.dataframe for cell in table.value.get("Printed", [])]
    assert "638,509 (worked out)" in printed


def test_per_inhabitant_is_the_figure_over_the_printed_population(real) -> None:
    """Prevents a rate over a population that nobody printed."""
    link = "category=camp_deaths&quantity=camps-deaths&per1000=true"
    (plain,), (relative,) = (
        charts(opened("by_year", text)) for text in (link.replace("true", "false"), link)
    )
    name = plain["data"][0]["name"]
    counts, rates = drawn(plain, name), drawn(relative, name)
    drawn_rates = {key: rate for key, rate in rates.items() if rate is not None and rate == rate}
    assert 0 < len(drawn_rates) < len(counts)
    for key, rate in drawn_rates.items():
        assert 100_000_000 < counts[key] / rate * 1000 < 250_000_000


def test_a_comparison_draws_every_figure_with_both_ends(real) -> None:
    """Prevents a comparison that leaves a source out, or draws a middle no source prints."""
    (chart, *_) = charts(opened("compare", "question=gulag-deaths"))
    marks = [
        (custom[0], number)
        for trace in chart["data"]
        if trace.get("customdata")
        for custom, number in zip(trace["customdata"], trace["x"], strict=True)
    ]
    period = real.table("questions").set_index("question").loc["gulag-deaths", "period"]
    rows = real.estimates("gulag-deaths", period)
    rows = rows[rows["basis"] != "popular_claim"]
    wanted = []
    for row in rows.itertuples():
        ends = (
            (row.low, row.high)
            if row.qualifier == "range"
            else (next(number for number in (row.value, row.low, row.high) if pd.notna(number)),)
        )
        wanted += [(row.id, number) for number in ends]
    assert sorted(marks) == sorted(wanted)
