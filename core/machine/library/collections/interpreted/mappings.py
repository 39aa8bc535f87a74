"""What `UserDict` and `ChainMap` have from `collections.abc.MutableMapping`, as CPython's own code."""
# loud

from collections._views import ItemsView, KeysView, ValuesView


class Mapping:
    """Does everything by the items, one at a time."""

    __hash__ = None

    def __eq__(self, other):
        if not isinstance(other, (dict, Mapping)):
            return NotImplemented
        return dict(self.items()) == dict(other.items())

    def get(self, key, default=None):
        """The item at *key*, or *default*."""
        try:
            return self[key]
        except KeyError:
            return default

    def keys(self):
        """A live look at the keys."""
        return KeysView(self)

    def values(self):
        """A live look at the values."""
        return ValuesView(self)

    def items(self):
        """A live look at the items."""
        return ItemsView(self)

    def pop(self, key, default=_MISSING):
        """Take out the item at *key*."""
        try:
            value = self[key]
        except KeyError:
            if default is _MISSING:
                raise
            return default
        del self[key]
        return value

    def popitem(self):
        """Take out the first item."""
        try:
            key = next(iter(self))
        except StopIteration:
            raise KeyError from None
        value = self[key]
        del self[key]
        return key, value

    def clear(self):
        """Take out every item."""
        try:
            while True:
                self.popitem()
        except KeyError:
            pass

    def update(self, other=(), /, **kwargs):
        """Put in the items of *other*."""
        if isinstance(other, (dict, Mapping)):
            for key in other:
                self[key] = other[key]
        elif hasattr(other, "keys"):
            for key in other.keys():
                self[key] = other[key]
        else:
            for key, value in other:
                self[key] = value
        for key, value in kwargs.items():
            self[key] = value

    def setdefault(self, key, default=None):
        """The item at *key*, which is *default* if there was none."""
        try:
            return self[key]
        except KeyError:
            self[key] = default
        return default
