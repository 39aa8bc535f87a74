"""Mappings that let go of what nothing else leads to, in the steps of CPython's own code.

What has gone stays in `data` here, unseen.
"""
# loud

from collections._mappings import Mapping as _Mapping
from collections._user import UserDict as _UserDict
from weakref import ref as _ref


def _living(references):
    """How many of *references* have not gone."""
    return len([None for reference in list(references) if reference() is not None])


class _Weak(_UserDict):
    def copy(self):
        """Another one with what is still there."""
        made = type(self)()
        for key, value in self.items():
            made[key] = value
        return made

    __copy__ = copy

    def update(self, other=None, /, **kwargs):
        """Put in the items of *other*."""
        if other is not None:
            if not hasattr(other, "items"):
                other = dict(other)
            for key, value in other.items():
                self[key] = value
        for key, value in kwargs.items():
            self[key] = value

    def __ior__(self, other):
        self.update(other)
        return self

    def __or__(self, other):
        if not isinstance(other, (dict, _Mapping)):
            return NotImplemented
        made = self.copy()
        made.update(other)
        return made

    def __ror__(self, other):
        if not isinstance(other, (dict, _Mapping)):
            return NotImplemented
        made = type(self)()
        made.update(other)
        made.update(self)
        return made


class WeakValueDictionary(_Weak):
    """A dict without the values that nothing else leads to."""

    def __repr__(self):
        return "<WeakValueDictionary at 0x7f0000000000>"

    def _found(self, key):
        reference = self.data.get(key)
        return None if reference is None else reference()

    def __getitem__(self, key):
        value = self._found(key)
        if value is None:
            raise KeyError(key)
        return value

    def __setitem__(self, key, value):
        self.data[key] = _ref(value)

    def __delitem__(self, key):
        if self._found(key) is None:
            raise KeyError(key)
        del self.data[key]

    def __contains__(self, key):
        return self._found(key) is not None

    def __len__(self):
        return _living(self.data.values())

    def __iter__(self):
        return self.keys()

    def get(self, key, default=None):
        """The value of *key*, or *default*."""
        value = self._found(key)
        return default if value is None else value

    def setdefault(self, key, default=None):
        """The value of *key*, which is *default* from now on if there was none."""
        value = self._found(key)
        if value is None:
            self[key] = value = default
        return value

    def pop(self, key, *default):
        """Take out the value of *key*."""
        reference = self.data.pop(key, None)
        value = None if reference is None else reference()
        if value is not None:
            return value
        if default:
            return default[0]
        raise KeyError(key)

    def popitem(self):
        """Take out a key with its value."""
        while True:
            key, reference = self.data.popitem()
            value = reference()
            if value is not None:
                return key, value

    def items(self):
        """The keys with their values."""
        for key, reference in self.data.items():
            value = reference()
            if value is not None:
                yield key, value

    def keys(self):
        """The keys."""
        for key, reference in self.data.items():
            if reference() is not None:
                yield key

    def values(self):
        """The values."""
        for reference in self.data.values():
            value = reference()
            if value is not None:
                yield value

    def valuerefs(self):
        """References to the values."""
        return list(self.data.values())


class WeakKeyDictionary(_Weak):
    """A dict without the keys that nothing else leads to."""

    def __repr__(self):
        return "<WeakKeyDictionary at 0x7f0000000000>"

    def __getitem__(self, key):
        return self.data[_ref(key)]

    def __setitem__(self, key, value):
        self.data[_ref(key)] = value

    def __delitem__(self, key):
        del self.data[_ref(key)]

    def __contains__(self, key):
        try:
            reference = _ref(key)
        except TypeError:
            return False
        return reference in self.data

    def __len__(self):
        return _living(self.data)

    def __iter__(self):
        return self.keys()

    def get(self, key, default=None):
        """The value of *key*, or *default*."""
        return self.data.get(_ref(key), default)

    def setdefault(self, key, default=None):
        """The value of *key*, which is *default* from now on if there was none."""
        return self.data.setdefault(_ref(key), default)

    def pop(self, key, *default):
        """Take out the value of *key*."""
        return self.data.pop(_ref(key), *default)

    def popitem(self):
        """Take out a key with its value."""
        while True:
            reference, value = self.data.popitem()
            key = reference()
            if key is not None:
                return key, value

    def items(self):
        """The keys with their values."""
        for reference, value in self.data.items():
            key = reference()
            if key is not None:
                yield key, value

    def keys(self):
        """The keys."""
        for reference in self.data:
            key = reference()
            if key is not None:
                yield key

    def values(self):
        """The values."""
        for reference, value in self.data.items():
            if reference() is not None:
                yield value

    def keyrefs(self):
        """References to the keys."""
        return list(self.data)
