"""Driving a run: the bar under the stage."""
