"""How printed dates are read: scripts, month names, calendars, orders of day and month.

The date fields (`date.py`, `date_of_birth.py`, …) are the doors; this package is the machinery behind them.
"""
