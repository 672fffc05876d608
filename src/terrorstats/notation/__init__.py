"""How figures, times and numbers are written: read for certain or refused, and written back."""
