"""Checks against protocols: what has all attributes of one belongs to it, as CPython looks."""
# loud

from typing import Protocol

_NO_MEMBERS = (
    "__abstractmethods__", "__annotations__", "__class_getitem__", "__dict__", "__doc__",
    "__init__", "__module__", "__new__", "__qualname__", "__slots__", "__subclasshook__",
    "__weakref__", "__classcell__", "__match_args__",
)


def runtime_checkable(cls):
    """Have `isinstance` look for the attributes of a protocol."""
    if Protocol not in cls.__bases__:
        raise TypeError(
            f"@runtime_checkable can be only applied to protocol classes, got {cls!r}"
        )
    names = {}
    # What is not written in Python, such as Protocol itself, asks for nothing.
    for base in [each for each in _mro(cls) if _get_field(each, "__doc__", _MISSING) is not _MISSING]:
        for name in [*_fields(base), *[name for name, _ in _annotations(base)]]:
            if name not in _NO_MEMBERS and name[0] != "<":
                names[name] = None
    _set_field(cls, "<members>", tuple(names))
    return cls


def _is_like(value, protocols):
    """Whether *value* has what one of *protocols* asks for."""
    for protocol in protocols:
        if all([_has(value, protocol, name) for name in _get_field(protocol, "<members>", ())]):
            return True
    return False


def _has(value, protocol, name):
    found = getattr(value, name, _END)
    if found is None:
        return not callable(getattr(protocol, name, None))
    return found is not _END


def _is_class_like(cls, protocols):
    """Whether class *cls* has the methods of one of *protocols*."""
    for protocol in protocols:
        names = _get_field(protocol, "<members>", ())
        if not all([callable(getattr(protocol, name, None)) for name in names]):
            raise TypeError("Protocols with non-method members don't support issubclass()")
        if all([_type_lookup_class(cls, name) not in (_MISSING, None) for name in names]):
            return True
    return False
