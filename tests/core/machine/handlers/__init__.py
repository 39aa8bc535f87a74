"""Tests of the functions that carry out instructions."""
