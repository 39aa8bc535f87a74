"""The ways of going through the runs of a program, one in each file."""
