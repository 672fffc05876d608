"""The command `terrorstats`."""
