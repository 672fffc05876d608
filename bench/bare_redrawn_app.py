"""The yardstick of a redrawn chart: the bare app with one switch that changes what is drawn."""

import plotly.graph_objects as go
import streamlit as st

YEARS = list(range(1930, 1954))

st.title("One chart")
scale = "log" if st.toggle("Logarithmic scale") else "linear"
figure = go.Figure(go.Scatter(x=YEARS, y=[1 + year % 7 for year in YEARS], mode="lines+markers"))
figure.update_yaxes(type=scale)
st.plotly_chart(figure, alt="One chart", key="chart")
