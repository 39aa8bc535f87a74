"""`weakref`: every object lives to the end, so what shows that one died does not come about."""
# quiet

from weakref._mappings import WeakKeyDictionary, WeakSet, WeakValueDictionary

_STRONG = (int, str, tuple, float, bytes, bool, complex, dict, list)


def _check(object):
    """Complain as CPython does of what has no weak references."""
    if object is None or type(object) in _STRONG:
        raise TypeError(f"cannot create weak reference to '{type(object).__name__}' object")


class ref:
    """Gives an object that it is called for."""

    _key_names = ("_object",)

    def __init__(self, object, callback=None, /):
        _check(object)
        self._object = object
        self.__callback__ = callback

    def __call__(self):
        return self._object

    def __eq__(self, other):
        return self._object == other._object if isinstance(other, ref) else NotImplemented

    def __hash__(self):
        return hash(self._object)

    def __repr__(self):
        kind = type(self._object).__name__
        return f"<weakref at 0x7f0000000000; to '{kind}' at 0x7f0000000100>"


def proxy(object, callback=None, /):
    """The object itself."""
    _check(object)
    return object


def getweakrefcount(object, /):
    """How many references there are that do not count."""
    _not_simulated("getweakrefcount; count them yourself")
