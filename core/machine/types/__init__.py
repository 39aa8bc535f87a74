"""The built-in types: a file for each, or for a few that are alike, with one record of slots.

A record says what there is of a type: its methods and attributes, and what calling its class
makes.  A new type is a file here, named in `entries.py`, and its class in
`core/machine/type_table.py`.
"""
