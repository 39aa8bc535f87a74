"""Python 2 text: telling it from a mistake in Python 3, and turning it into Python 3."""
