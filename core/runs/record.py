"""Named tuples as plain values, for JSON."""

from __future__ import annotations

from core.language.spans import Line


def as_plain(value: object) -> object:
    """*value* with each named tuple in it, however deep, as a dictionary of its fields."""
    if isinstance(value, tuple):
        if hasattr(value, "_fields"):
            return _fields(value)
        return [as_plain(each) for each in value]
    return value.number if isinstance(value, Line) else value


def _fields(value: tuple[object, ...]) -> dict[str, object]:
    """The fields of a named tuple; beside a line of a file of its own stands that file."""
    plain: dict[str, object] = {}
    for name in value._fields:  # type: ignore[attr-defined]
        field = getattr(value, name)
        plain[name] = as_plain(field)
        if isinstance(field, Line):
            plain["file"] = field.file
    return plain
