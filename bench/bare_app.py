"""The yardstick of the dashboard's speed: the smallest Streamlit app with one plotly chart."""

import plotly.graph_objects as go
import streamlit as st

YEARS = list(range(1930, 1954))

st.title("One chart")
figure = go.Figure(go.Scatter(x=YEARS, y=[year % 7 for year in YEARS], mode="lines+markers"))
st.plotly_chart(figure, alt="One chart")
