"""A sentence taken apart: its numbers, acts, times and names, and the words left without a role."""
