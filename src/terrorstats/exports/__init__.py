"""Files a reader takes away: each row carries its low, high, basis, source and data release."""
