"""The map of two threads: where everything stands, how it is painted, what a mouse does there."""
