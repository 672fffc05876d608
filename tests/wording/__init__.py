"""Sentences written from data."""
