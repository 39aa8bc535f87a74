"""Mappings that would let go of what nobody else has; here everybody keeps everything."""
# loud

from collections._derived import Set as _Set
from collections._user import UserDict as _UserDict
from weakref import ref as _ref


class WeakValueDictionary(_UserDict):
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

    def __contains__(self, key):
        return self._found(key) is not None

    def __len__(self):
        return len(list(self.items()))

    def __iter__(self):
        for key, _ in self.items():
            yield key

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

    def items(self):
        """The keys with their values."""
        for key, reference in list(self.data.items()):
            value = reference()
            if value is not None:
                yield key, value

    def keys(self):
        """The keys."""
        return iter(self)

    def values(self):
        """The values."""
        for _, value in self.items():
            yield value

    def valuerefs(self):
        """References to the values."""
        return list(self.data.values())


class WeakKeyDictionary(_UserDict):
    """A dict whose keys die; here they do not."""

    def __repr__(self):
        return "<WeakKeyDictionary at 0x7f0000000000>"


class WeakSet(_Set):
    """A set whose members die; here they do not."""
