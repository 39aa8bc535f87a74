"""Who uses what: which uses of the same location by two threads can come in either order."""
