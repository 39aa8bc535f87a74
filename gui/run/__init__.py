"""What drives a run, and the search in a process of its own."""
