"""The variables of `sys`; the run sets `argv` when it begins."""
# quiet

argv = []
