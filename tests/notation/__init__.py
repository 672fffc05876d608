"""Tests of `terrorstats.notation`."""
