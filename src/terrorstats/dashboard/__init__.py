"""The dashboard: the only part that imports Streamlit. Each page is a file in `views/`."""
