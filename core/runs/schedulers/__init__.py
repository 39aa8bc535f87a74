"""The ways of choosing who goes next, one in each file."""
