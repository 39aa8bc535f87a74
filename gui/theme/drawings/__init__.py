"""Everything that is drawn, as paths: sharp at every size and in every file."""
