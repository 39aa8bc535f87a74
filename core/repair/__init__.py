"""Repairs of one edit, each proved in every schedule before it is shown.

Templates give edits of the text, the smallest first; the search proves or refutes each.  What is
edited are whole lines and single expressions, so that every other byte stays as it was.
"""
