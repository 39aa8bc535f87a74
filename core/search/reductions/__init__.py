"""What makes the search quick without changing its answer."""
