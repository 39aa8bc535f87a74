"""Break the code in small ways and see whether the tests notice: `python -m tools.mutate`."""
