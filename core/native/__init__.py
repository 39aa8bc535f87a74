"""A run on real CPython: what its threads have to do, and whether they did.

Nothing is executed here: a plan is made of a schedule, and what came of it is judged.
"""
