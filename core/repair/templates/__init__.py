"""The kinds of repair: each file gives candidates of one kind.

A template is a function of the facts of a program and its conflicts; `TEMPLATES` in
`core/repair/candidates.py` lists them.
"""
