"""The conventions of a file decide what a lone comma means; a wrong one corrupts whole tables."""

from dataclasses import replace

import pytest

from terrorstats.notation.conventions import Conventions, Shape, infer_conventions, shape_of

SHAPES = [
    ("1234", Shape("1234", "", "", "", doubtful=False)),
    ("1,234,567", Shape("1234567", "", ",", "", doubtful=False)),
    ("1.234.567", Shape("1234567", "", ".", "", doubtful=False)),
    ("1 234 567", Shape("1234567", "", " ", "", doubtful=False)),
    ("1'234'567", Shape("1234567", "", "'", "", doubtful=False)),
    ("353 074", Shape("353074", "", " ", "", doubtful=False)),
    ("1,234.567", Shape("1234", "567", ",", ".", doubtful=False)),
    ("1.234,5", Shape("1234", "5", ".", ",", doubtful=False)),
    ("1 234,5", Shape("1234", "5", " ", ",", doubtful=False)),
    ("1 234,567", Shape("1234", "567", " ", ",", doubtful=True)),
    ("1,234", Shape("1", "234", "", ",", doubtful=True)),
    ("123.456", Shape("123", "456", "", ".", doubtful=True)),
    ("0,123", Shape("0", "123", "", ",", doubtful=False)),
    ("1234,567", Shape("1234", "567", "", ",", doubtful=False)),
    ("12.5", Shape("12", "5", "", ".", doubtful=False)),
    ("12·125", Shape("12", "125", "", "·", doubtful=False)),
    ("12.5.3", None),
    ("1,23,456", None),
    ("1,234 567", None),
    ("1937 353", None),
    ("0,123,456", None),
]


@pytest.mark.parametrize(("text", "shape"), SHAPES)
def test_takes_a_number_apart(text, shape):
    """Prevents an irregular run of digits from passing for a number."""
    assert shape_of(text) == shape


PROOFS = [
    ("1,234", Conventions()),
    ("1.234", Conventions()),
    ("353074", Conventions()),
    ("no number", Conventions()),
    ("1,234,567", Conventions(comma_thousands="1,234,567")),
    ("1.234.567", Conventions(dot_thousands="1.234.567")),
    ("1\u00a0234", Conventions(spaced="1\u00a0234")),
    ("1’234", Conventions(spaced="1’234")),
    ("5,5 млн", Conventions(decimal_comma="5,5 млн")),
    ("0,125", Conventions(decimal_comma="0,125")),
    ("about 5.5-6 million", Conventions(decimal_dot="about 5.5-6 million")),
    ("12·5", Conventions()),
    ("1,234.5", Conventions(comma_thousands="1,234.5", decimal_dot="1,234.5")),
    ("1 234,5", Conventions(spaced="1 234,5", decimal_comma="1 234,5")),
    ("9," * 500 + "5", Conventions()),
]


@pytest.mark.parametrize(("text", "conventions"), PROOFS)
def test_only_certain_cells_prove_a_convention(text, conventions):
    """Prevents a doubtful cell from vouching for itself."""
    assert infer_conventions([text]) == conventions


def test_the_first_proof_is_the_one_shown():
    """Prevents a message that names a cell far down when an earlier one shows the same."""
    assert infer_conventions(["1,5", "2,5"]).decimal_comma == "1,5"


@pytest.mark.parametrize(
    ("periods", "order"),
    [
        (["13/4/1937"], "day"),
        (["4/13/1937"], "month"),
        (["4-13-1937"], "month"),
        (["13/4/1937", "4/13/1937"], ""),
        (["3/4/1937"], ""),
        (["1937/38", "1941-01-31", "99/99/1937"], ""),
    ],
)
def test_day_and_month_need_a_date_that_reads_one_way(periods, order):
    """Prevents 3/4/1937 from becoming a day in March in a European file."""
    assert infer_conventions([], periods).order == order


def test_conventions_are_told_in_words_with_their_proof():
    """Prevents a report that says a file is mixed without saying where."""
    conventions = Conventions(decimal_comma="1,5 млн", comma_thousands="1,234,567")
    assert str(conventions) == "decimal comma ('1,5 млн'), commas between thousands ('1,234,567')"
    assert str(Conventions()) == "no conventions of writing numbers shown"


@pytest.mark.parametrize(
    ("many", "odd"),
    [
        ("1,234,567", "5,5 million"),
        ("2.5 million", "1.004.956"),
        ("1.004.956", "0.5"),
        ("5,5", "1,234,567"),
    ],
)
def test_a_large_majority_makes_the_convention(many, odd):
    """Prevents one odd cell from making all others doubtful."""
    alone = infer_conventions([many])
    assert infer_conventions([many] * 10 + [odd]) == replace(alone, odd_figure=odd)
    assert infer_conventions([odd] + [many] * 10) == replace(alone, odd_figure=odd)
    assert infer_conventions({many: 10, odd: 1}) == replace(alone, odd_figure=odd)


def test_without_a_large_majority_both_conventions_stand():
    """Prevents the cells of a third of a file from being called mistakes."""
    mixed = infer_conventions(["1,234,567"] * 9 + ["5,5 million"])
    assert mixed == Conventions(comma_thousands="1,234,567", decimal_comma="5,5 million")


def test_one_date_the_other_way_round_is_odd():
    """Prevents one American date from making all others doubtful."""
    found = infer_conventions([], ["13/4/1937"] * 10 + ["4/13/1937"])
    assert found == Conventions(day_first="13/4/1937", odd_period="4/13/1937")
    assert found.order == "day"
