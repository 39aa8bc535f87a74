"""Two runs beside each other, on one axis: steps below each other are the same."""
