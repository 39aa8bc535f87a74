"""`typing.NamedTuple`."""
# quiet

from collections import namedtuple as _namedtuple
from collections._records import _getter, _Record
from typing._protocols import _is_class_like, _is_like, runtime_checkable


class TypedDict:
    """The base of classes that say which keys a dict has; calling one makes a dict."""

    def __init_subclass__(cls, /, total=True):
        """Whether all keys are *total* is of interest to checkers of types."""

    def hidden_call_class(cls, /, *args, **kwargs):
        """A dict, or of `TypedDict` itself another such class."""
        if cls is TypedDict:
            return _make_class(args[0], (TypedDict,), {})
        return dict(*args, **kwargs)


class NamedTuple(_Record):
    """The base of named tuples that are written as classes; called, it makes one."""

    def __new__(cls, /, *args, **kwargs):
        if cls is not NamedTuple:
            return _Record.__new__(cls, *args, **kwargs)
        typename, fields = args[0], args[1] if len(args) > 1 else kwargs.items()
        return _namedtuple(typename, [name for name, _ in fields])

    def hidden_finish_class(cls):
        """Make fields of the annotations of a class that was just defined."""
        if cls._fields:
            # A class derived from one that has its fields already.
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
