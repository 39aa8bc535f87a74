"""What library code in the simulated language can ask of the machine, by subject."""
