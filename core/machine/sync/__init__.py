"""The synchronisation primitives, a file per family."""
