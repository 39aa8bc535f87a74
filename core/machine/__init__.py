"""One simulated machine: its values, its state, and the pure step between states."""
