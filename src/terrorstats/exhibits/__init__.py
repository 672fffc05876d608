"""What a reader may choose, and the exhibit it makes: pure functions, one module an exhibit."""
