"""Of states that differ only in which of several like threads is where, one is enough."""
