"""terrorstats: how many, says who, and how do they know."""

__version__ = "0.1.0"
