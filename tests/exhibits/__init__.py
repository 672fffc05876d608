"""What a reader may choose, and the exhibit it makes."""
