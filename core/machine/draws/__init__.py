"""Random values that nobody has asked for yet: drawn, but not enumerated."""
