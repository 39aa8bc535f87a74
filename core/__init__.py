"""The engine: programs, the simulated machine, its runs; no window, clock or real thread."""
