"""A quantity that a historian adds to a data folder works everywhere, without a change of code."""

import pytest

import terrorstats as ts
from terrorstats.questions.ladder import build_ladder
from tests.small_folder import added, broken, found


@pytest.fixture
def data(folder):
    """The small folder with estimates of deaths that its authors draw in different ways."""
    added(folder, "quantities.csv", quantity="tolls", category="excess_deaths",
          title="All deaths, estimates", question="How many died in all?", kind="flow",
          unit="deaths", counts="All deaths.", family="all deaths", group_is="scope",
          total_by_author="yes")  # fmt: skip
    added(folder, "quantities.csv", quantity="tolls-twenty", category="excess_deaths",
          title="All deaths over twenty years", question="How many died?", kind="flow",
          unit="deaths", counts="All deaths.", family="all deaths")  # fmt: skip
    for key, group, figure, source in (
        ("tolls-wide", "with the famine", "9 million", "Bell1970"),
        ("tolls-narrow", "shot or dead in camps", "2 million", "Reader2001"),
    ):
        added(folder, "figures.csv", id=key, category="excess_deaths", quantity="tolls",
              group=group, period="1934-1937", figure=figure, unit="deaths",
              basis="scholar_estimate", source=source)  # fmt: skip
    added(folder, "figures.csv", id="twenty", category="excess_deaths", quantity="tolls-twenty",
          period="1934-1937", figure="4 million", unit="deaths", basis="scholar_estimate",
          source="Bell1970")  # fmt: skip
    header = "ladder,step,title,text,quantities,authors\n"
    steps = "Deaths,1,Narrow,Few.,tolls,Reader2001\nDeaths,2,Wide,Many.,tolls,Bell1970\n"
    (folder / "ladders.csv").write_text(header + steps, encoding="utf-8")
    return ts.load(folder)


def test_its_family_is_compared_first_and_its_groups_are_scopes(data):
    """Prevents an own quantity from being compared as if its groups were parts of the people."""
    check = data.check_claim("tolls-twenty", "8 million", "1934-1937")
    main = {item.id for item in check.compared if item.main}
    assert main == {"tolls-wide", "tolls-narrow", "twenty"}
    assert check.nearest.id == "tolls-wide"


def test_each_total_stands_where_its_author_stops(data):
    """Prevents a ladder from showing two totals of different scope at one step."""
    table = data.table("ladders")
    built = build_ladder("Deaths", table, data.figures, data.quantities, data.bibliography)
    assert [step.rows["id"].tolist() for step in built.steps] == [["tolls-narrow"], ["tolls-wide"]]


def test_it_is_found_among_the_estimates(data):
    """Prevents an own quantity from being loaded and never shown."""
    assert set(data.estimates("tolls", "1934-1937")["id"]) == {"tolls-wide", "tolls-narrow"}


def test_an_own_limit_is_set_beside_a_claim(folder):
    """Prevents limits that only our own quantities can set; a whole comes before its part."""
    table = folder / "quantities.csv"
    text = table.read_text(encoding="utf-8")
    for key in ("stock", "all-stock"):
        line = next(line for line in text.splitlines() if line.startswith(f"{key},"))
        text = text.replace(line, line + "prisoners")
    table.write_text(text, encoding="utf-8")
    (_, limit) = ts.load(folder).check_claim("deaths", "3,000", "1934").limits
    assert (limit.figure.id, limit.exceeded) == ("all-stock-rivers", True)
    assert limit.of == "people held at one time in those years"
    assert limit.but.startswith("Prisoners came and went")


def test_a_folder_that_knows_none_of_our_quantities_answers_a_claim(small):
    """Prevents the check of a claim from failing where no quantity of ours is there."""
    check = small.check_claim("camp_deaths", "10 million", "1934-37")
    assert check.nearest.id == "deaths-bell"
    assert "about 3 million deaths" in check.sentences[0]
    assert small.check_sentence("10 million died in gulags, 1934-37").nearest.id == "deaths-bell"


def test_a_family_of_one_is_looked_at(folder):
    """Prevents a typing slip in a family from taking a quantity out of it in silence."""
    line = added(folder, "quantities.csv", quantity="q", category="excess_deaths", title="Q",
                 question="How many?", kind="flow", unit="deaths", counts="All.",
                 family="all deths")  # fmt: skip
    (warning,) = found(folder, "families")
    assert warning.startswith(f"quantities.csv:{line}:family: ")


def test_quantities_without_a_family_are_no_family(folder):
    """Prevents a warning for the one quantity whose cell is blank."""
    table = folder / "quantities.csv"
    _, *rows, _ = table.read_text(encoding="utf-8").splitlines()
    for row in rows:
        broken(folder, "quantities.csv", row.split(",")[0], "family", "shared")
    assert found(folder, "families") == []


def test_an_unknown_word_is_refused_with_its_place(folder):
    """Prevents a typing slip in the new columns from being taken for an empty cell."""
    line = added(folder, "quantities.csv", quantity="q", category="excess_deaths", title="Q",
                 question="How many?", kind="flow", unit="deaths", counts="All.",
                 group_is="scop", total_by_author="true", limits="prisoner")  # fmt: skip
    assert [message.split(": ")[0] for message in found(folder, "words")] == [
        f"quantities.csv:{line}:group_is",
        f"quantities.csv:{line}:total_by_author",
        f"quantities.csv:{line}:limits",
    ]
