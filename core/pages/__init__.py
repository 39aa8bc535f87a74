"""Runs and lessons as web pages: one file each, which asks nothing of the network."""
