"""Tests of the built-in types and functions."""
