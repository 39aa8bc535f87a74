"""The built-in types: a file for each, or for a few that are alike, with one record of slots.

A record says what there is of a type: its methods and attributes, and what calling its class
makes.  A new type is a file here, and its name among those that programs
can name, in `core/language/vocabulary/builtin.py`.
"""
