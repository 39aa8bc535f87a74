"""`weakref`: a reference gives its object as long as something else leads to it.

Nothing is told of the moment at which an object dies.
"""
# quiet

from weakref._mappings import WeakKeyDictionary, WeakValueDictionary
from weakref._proxies import CallableProxyType, ProxyType, _check, proxy
from weakref._sets import WeakSet

class ref:
    """Gives an object that it is called for."""

    hidden_key_names = ("<weak>",)

    def __init__(self, object, callback=None, /):
        _check(object)
        if callback is not None:
            _not_simulated("the callback of a weak reference; ask the reference whether it gives None")
        _set_field(self, "<weak>", object)
        self.__callback__ = None

    def __call__(self):
        return None if _is_gone(self) else _get_field(self, "<weak>", None)

    def __eq__(self, other):
        if not isinstance(other, ref):
            return NotImplemented
        return _get_field(self, "<weak>", None) == _get_field(other, "<weak>", None)

    def __hash__(self):
        return hash(_get_field(self, "<weak>", None))

    def __copy__(self):
        return self

    def __deepcopy__(self, memo):
        return self

    def __repr__(self):
        if _is_gone(self):
            return "<weakref at 0x7f0000000000; dead>"
        kind = type(_get_field(self, "<weak>", None)).__name__
        return f"<weakref at 0x7f0000000000; to '{kind}' at 0x7f0000000100>"


def getweakrefcount(object, /):
    """How many references there are that do not count."""
    _not_simulated("getweakrefcount; count them yourself")
