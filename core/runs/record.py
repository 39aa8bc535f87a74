"""Named tuples as plain values, for JSON."""

from __future__ import annotations


def as_plain(value: object) -> object:
    """*value* with each named tuple in it, however deep, as a dictionary of its fields."""
    if isinstance(value, tuple):
        if hasattr(value, "_fields"):
            return {name: as_plain(getattr(value, name)) for name in value._fields}
        return [as_plain(each) for each in value]
    return value
