"""How document numbers are cleaned and compared: labels, shapes, look-alikes, check digits.

The number fields (`passport_number.py`, `a_number.py`, …) are the doors; this is the machinery behind them.
"""
