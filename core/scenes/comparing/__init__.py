"""Two runs beside each other, on one axis: the same step stands in the same column."""
