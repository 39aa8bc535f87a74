"""Measurements, each with its ratio to CPython doing the same in the same run."""
