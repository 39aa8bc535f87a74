"""`typing.NamedTuple`."""
# quiet

from collections import _getter, _Record


class NamedTuple(_Record):
    """The base of named tuples that are written as classes."""

    def _finish_class(cls):
        """Make fields of the annotations of a class that was just defined."""
        if cls._fields:
            # A class derived from one that has its fields already.
            _set_field(cls, "_extensible", True)
            return
        names = [name for name, _ in _annotations(cls)]
        defaults = {}
        for name in names:
            value = _get_field(cls, name, _MISSING)
            if value is not _MISSING:
                defaults[name] = value
            elif defaults:
                *_, last = defaults
                raise TypeError(
                    f"non-default namedtuple field {name} cannot follow default field {last}"
                )
        for place, name in enumerate(names):
            _set_field(cls, name, property(_getter(place)))
        _set_field(cls, "_fields", tuple(names))
        _set_field(cls, "__match_args__", tuple(names))
        _set_field(cls, "_field_defaults", defaults)
        if _get_field(cls, "__doc__", None) is None:
            _set_field(cls, "__doc__", f"{cls.__name__}({', '.join(names)})")
