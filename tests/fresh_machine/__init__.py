"""Tries the project on machines that have nothing of it: bare roots of Debian."""
