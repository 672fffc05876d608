"""Refusals must say where, what and why; otherwise nobody can mend the file."""

import pickle

import pytest

from terrorstats.errors import (
    DataError,
    Fault,
    MixedError,
    NotFoundError,
    OverlapError,
    QuestionError,
    ReadingError,
    StockError,
    TerrorstatsError,
)

FAULT = Fault("figures.csv", 12, "figure", "12.5.3", "two decimal points.", "readable")


def test_a_fault_reads_as_place_text_and_reason():
    """Prevents a fault that an editor cannot jump to."""
    assert str(FAULT) == "figures.csv:12:figure: '12.5.3': two decimal points."


def test_parts_that_do_not_apply_leave_no_empty_colons():
    """Prevents `figures.csv:0::` in front of a fault of the whole file."""
    assert str(Fault("figures.csv", 0, "", "", "the file is empty.")) == (
        "figures.csv: the file is empty."
    )
    assert str(Fault("figures.csv", 3, "", "", "two cells too many.")) == (
        "figures.csv:3: two cells too many."
    )


def test_a_text_the_reason_already_quotes_is_not_said_twice():
    """Prevents stammering messages."""
    fault = Fault("a.csv", 2, "source", "Lewin", "'Lewin' is not in sources.bib.")
    assert str(fault) == "a.csv:2:source: 'Lewin' is not in sources.bib."


def test_hostile_text_is_cut_and_made_visible():
    """Prevents a cell from flooding the terminal or hiding characters in the message."""
    message = str(Fault("a.csv", 2, "figure", "1\u202e\x1b[2J" + "9" * 10_000, "not a number."))
    assert len(message) < 140
    assert "\x1b" not in message
    assert "\u202e" not in message
    assert "\\u202e" in message


def test_a_data_error_lists_every_fault():
    """Prevents mending a table one fault per run."""
    error = DataError([FAULT, Fault("a.csv", 1, "", "", "empty.")])
    assert error.faults == (FAULT, Fault("a.csv", 1, "", "", "empty."))
    assert str(error).splitlines() == [str(FAULT), "a.csv:1: empty."]


@pytest.mark.parametrize("error", [DataError([FAULT]), ReadingError("x", "figure", "no digits.")])
def test_errors_survive_pickling(error):
    """Prevents a crash of its own when a worker process hands an error back."""
    again = pickle.loads(pickle.dumps(error))
    assert type(again) is type(error)
    assert str(again) == str(error)


def test_a_reading_error_is_a_value_error_with_its_parts():
    """Prevents callers who expect ValueError from bad text from missing ours."""
    error = ReadingError("many", "figure", "no digits.")
    assert isinstance(error, ValueError)
    assert isinstance(error, TerrorstatsError)
    assert (error.text, error.column, error.reason) == ("many", "figure", "no digits.")
    assert str(error) == "figure 'many': no digits."


@pytest.mark.parametrize("kind", [StockError, OverlapError, MixedError, NotFoundError])
def test_every_refused_question_is_caught_by_one_name(kind):
    """Prevents a page from crashing on a refusal it did not list."""
    assert issubclass(kind, QuestionError)
    assert issubclass(kind, TerrorstatsError)
    assert not issubclass(kind, DataError)
