"""Charts: each a pure function, frame in, `go.Figure` out. The only place that imports plotly."""
