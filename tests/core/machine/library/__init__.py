"""Tests of the modelled library."""
