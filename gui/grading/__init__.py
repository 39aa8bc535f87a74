"""Marks many answers, each in a process of its own."""
