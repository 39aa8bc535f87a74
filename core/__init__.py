"""The engine: programs, the simulated machine, its runs; it knows no window, clock or real thread."""
