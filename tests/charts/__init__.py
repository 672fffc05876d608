"""What the charts draw, read from their traces."""
