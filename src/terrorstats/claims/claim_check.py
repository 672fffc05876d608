"""What a checked claim holds: the claim, the figures beside it, and all of it in sentences."""

from dataclasses import asdict, dataclass
from typing import Any

from terrorstats.claims.claim import Claim
from terrorstats.claims.compared import Compared
from terrorstats.claims.confusions import Confusion
from terrorstats.claims.limits import Limit
from terrorstats.claims.lookup import Known


@dataclass(frozen=True, slots=True)
class ClaimCheck:
    """A claim beside the printed figures.

    `compared`: every figure and sum of its category that overlaps its years, the best fit first;
    `nearest`, `counted` (the nearest archive count), `smallest`, `largest`: of those that answer
    best for its years (None without any); `alike`: figures of nearly the same number; `confusions`:
    the same digits elsewhere, with another meaning; `known`: what `claims.csv` says of it;
    `limits`: what it can hardly exceed; `untold`: what the figures do not say; `sentences`: all of
    it in words.
    """

    claim: Claim
    compared: tuple[Compared, ...]
    nearest: Compared | None
    counted: Compared | None
    smallest: Compared | None
    largest: Compared | None
    alike: tuple[Compared, ...]
    confusions: tuple[Confusion, ...]
    known: tuple[Known, ...]
    limits: tuple[Limit, ...]
    untold: tuple[str, ...] = ()
    sentences: tuple[str, ...] = ()

    def __str__(self) -> str:
        """The sentences, one a line."""
        return "\n".join(self.sentences)

    def as_dict(self) -> dict[str, Any]:
        """Everything as plain lists and dicts: a figure has its `id`, a sum its `parts`."""
        ends = {"nearest": self.nearest, "smallest": self.smallest, "largest": self.largest}
        return {
            "claim": asdict(self.claim),
            **{name: None if item is None else item.as_dict() for name, item in ends.items()},
            "compared": [item.as_dict() for item in self.compared],
            "alike": [item.as_dict() for item in self.alike],
            "confusions": [
                {**found.figure.as_dict(), "differs": list(found.differs)}
                for found in self.confusions
            ],
            "known": [known._asdict() for known in self.known],
            "limits": [
                {
                    **limit.figure.as_dict(),
                    "of": limit.of,
                    "exceeded": limit.exceeded,
                    "but": limit.but,
                }
                for limit in self.limits
            ],
            "untold": list(self.untold),
            "sentences": list(self.sentences),
        }
