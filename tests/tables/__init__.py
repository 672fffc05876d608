"""Tests of `terrorstats.tables.csv_table`."""
