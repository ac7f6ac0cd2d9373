"""The rooms behind `fields/name.py`: reading a name's parts, relating its words, deciding on the whole."""
