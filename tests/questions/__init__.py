"""Tests of `terrorstats.questions`."""
