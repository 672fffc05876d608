"""The tests mirror `src/terrorstats`; `small_folder` is the data folder that most of them use."""
