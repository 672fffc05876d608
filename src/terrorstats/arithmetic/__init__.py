"""Sums, runs, parts and identities over figures: rules and questions both stand on it."""
