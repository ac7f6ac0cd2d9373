"""Twelve invented packets of other layouts and wordings than the fixtures: what they say, how they look, their truth.

Nothing here is read by the checker, and nothing here was changed after the checker had seen it.
"""
