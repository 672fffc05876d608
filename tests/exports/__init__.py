"""Files a reader takes away."""
