"""A run on real CPython, in a process of its own, for a person who asks for it."""
