"""From the stacks of a hung program to the schedule that leads there."""
