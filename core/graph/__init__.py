"""The graph of a program's states: what can still end well from where, and why a run does not.

The search leaves out what decides nothing; here every step of every thread is an edge, so
that a run can be followed through the graph and left at any of its choices.
"""
