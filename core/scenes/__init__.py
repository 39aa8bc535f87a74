"""What is to be seen of a run at a moment, as plain values: one model for every picture."""
