"""Everything the library can refuse, and how a refusal is worded.

A `Fault` is one thing wrong in one place of a file. `DataError` carries all the faults found at
once, so that a table can be mended in one sitting. `ReadingError` is about a single typed text.
`QuestionError` is about a question that the data cannot answer honestly.
"""

from collections.abc import Iterable
from dataclasses import dataclass

_LONGEST_SHOWN = 60


def quoted(text: str) -> str:
    """`text` in quotes for a message: cut when long, with characters nobody can see spelt out."""
    if len(text) > _LONGEST_SHOWN:
        text = text[: _LONGEST_SHOWN - 1] + "…"
    return repr(text)


@dataclass(frozen=True, slots=True)
class Fault:
    """One thing wrong: where it stands, the text as typed, and the reason in one sentence.

    `line` is the line of the file as an editor counts it (the header is line 1; 0 = the whole
    file). `column` is the name of the column, empty for the whole line. `rule` names the check.
    """

    file: str
    line: int
    column: str
    text: str
    reason: str
    rule: str = ""

    def __str__(self) -> str:
        """`file:line:column: 'text': reason`, leaving out the parts that do not apply."""
        place = ":".join(part for part in (self.file, str(self.line or ""), self.column) if part)
        shown = quoted(self.text)
        if not self.text or shown in self.reason:
            return f"{place}: {self.reason}"
        return f"{place}: {shown}: {self.reason}"


class TerrorstatsError(Exception):
    """The root of every error this library raises on purpose."""


class DataError(TerrorstatsError):
    """A file or table is at fault; `faults` lists everything found, and so does the message."""

    def __init__(self, faults: Iterable[Fault]) -> None:
        """Keep `faults` in the order given."""
        self.faults: tuple[Fault, ...] = tuple(faults)
        super().__init__(self.faults)

    def __str__(self) -> str:
        """One fault a line."""
        return "\n".join(str(fault) for fault in self.faults)


class ReadingError(TerrorstatsError, ValueError):
    """One typed text cannot be read for certain; `reason` says why and what to write instead."""

    def __init__(self, text: str, column: str, reason: str) -> None:
        """Name the `text` as typed, its `column`, and the `reason` with its remedy."""
        self.text = text
        self.column = column
        self.reason = reason
        super().__init__(text, column, reason)

    def __str__(self) -> str:
        """`column 'text': reason`."""
        return f"{self.column} {quoted(self.text)}: {self.reason}"


class QuestionError(TerrorstatsError):
    """The data cannot answer this question honestly; the message says why."""


class StockError(QuestionError):
    """Numbers counted on a date were about to be added up as if they were events of a period."""


class OverlapError(QuestionError):
    """A part was about to be added to its whole, or the same people counted twice."""


class MixedError(QuestionError):
    """Unlike quantities, units or sources were about to be put together."""


class NotFoundError(QuestionError):
    """Nothing in the data goes by the name asked for."""
