"""Tests of `terrorstats.cli.main`."""
