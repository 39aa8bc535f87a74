"""One schedule at a time: schedulers, the simulation, and what a trace shows."""
