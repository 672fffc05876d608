"""What a data folder must satisfy (`validate`) and what should be looked at twice (`check`)."""

from terrorstats.rules.driver import Rule, run
from terrorstats.rules.register import RULES

__all__ = ["RULES", "Rule", "run"]
