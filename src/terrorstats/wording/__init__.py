"""Sentences written from data: findings, alt texts, source lines. No caption is made by hand."""
