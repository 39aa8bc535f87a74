"""Hypothesis strategies that write programs."""
