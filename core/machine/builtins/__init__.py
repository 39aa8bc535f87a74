"""The built-in types, functions and exceptions of the simulated program."""
