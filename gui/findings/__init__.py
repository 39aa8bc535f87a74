"""What the search found: the verdict, the failures, the outcomes."""
