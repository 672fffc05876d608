"""Sentences written from data: findings, alt texts, source lines. Nobody writes captions by hand."""
