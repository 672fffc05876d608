"""Tests of `terrorstats.arithmetic`."""
