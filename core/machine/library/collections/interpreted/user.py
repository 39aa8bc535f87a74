"""`collections.UserDict` and `UserList`, step by step as in CPython, where they are Python code."""
# loud


from collections._mappings import Mapping


class _Held:
    def __copy__(self):
        made = _new_instance(self.__class__)
        for name, value in _fields(self).items():
            _set_field(made, name, value)
        made.data = self.data.copy()
        return made


class UserDict(_Held, Mapping):
    """A dict in an attribute, `data`, with methods to be replaced."""

    def __init__(self, dict=None, /, **kwargs):
        self.data = {}
        if dict is not None:
            self.update(dict)
        if kwargs:
            self.update(kwargs)

    def __len__(self):
        return len(self.data)

    def __getitem__(self, key):
        if key in self.data:
            return self.data[key]
        if _type_lookup(self, "__missing__") is not _MISSING:
            return _call_type(self, "__missing__", key)
        raise KeyError(key)

    def __setitem__(self, key, item):
        self.data[key] = item

    def __delitem__(self, key):
        del self.data[key]

    def __iter__(self):
        return iter(self.data)

    def __contains__(self, key):
        return key in self.data

    def __repr__(self):
        return repr(self.data)

    def __or__(self, other):
        if isinstance(other, UserDict):
            return self.__class__(self.data | other.data)
        if isinstance(other, dict):
            return self.__class__(self.data | other)
        return NotImplemented

    def __ror__(self, other):
        if isinstance(other, dict):
            return self.__class__(other | self.data)
        return NotImplemented

    def __ior__(self, other):
        if isinstance(other, UserDict):
            self.data |= other.data
        else:
            self.data |= other
        return self

    def copy(self):
        """Another one with the same items; for a moment *self* is empty in CPython, too."""
        if self.__class__ is UserDict:
            return UserDict(self.data.copy())
        data = self.data
        try:
            self.data = {}
            made = _call_type(self, "__copy__")
        finally:
            self.data = data
        made.update(self)
        return made

    @classmethod
    def fromkeys(cls, iterable, value=None):
        """One with these keys."""
        made = cls()
        for key in iterable:
            made[key] = value
        return made


def _data(other):
    return other.data if isinstance(other, UserList) else other


def _list(other):
    if isinstance(other, UserList):
        return other.data
    return other if isinstance(other, list) else list(other)


class UserList(_Held):
    """A list in an attribute, `data`, with methods to be replaced."""

    def __init__(self, initlist=None):
        self.data = []
        if initlist is not None:
            if isinstance(initlist, UserList):
                self.data[:] = initlist.data[:]
            else:
                self.data = list(initlist)

    def __repr__(self):
        return repr(self.data)

    def __lt__(self, other):
        return self.data < _data(other)

    def __le__(self, other):
        return self.data <= _data(other)

    def __eq__(self, other):
        return self.data == _data(other)

    def __gt__(self, other):
        return self.data > _data(other)

    def __ge__(self, other):
        return self.data >= _data(other)

    def __contains__(self, item):
        return item in self.data

    def __len__(self):
        return len(self.data)

    def __getitem__(self, place):
        if isinstance(place, slice):
            return self.__class__(self.data[place])
        return self.data[place]

    def __setitem__(self, place, item):
        self.data[place] = item

    def __delitem__(self, place):
        del self.data[place]

    def __add__(self, other):
        return self.__class__(self.data + _list(other))

    def __radd__(self, other):
        return self.__class__(_list(other) + self.data)

    def __iadd__(self, other):
        self.data += _list(other)
        return self

    def __mul__(self, count):
        return self.__class__(self.data * count)

    __rmul__ = __mul__

    def __imul__(self, count):
        self.data *= count
        return self

    def __iter__(self):
        place = 0
        try:
            while True:
                yield self[place]
                place += 1
        except IndexError:
            return

    def __reversed__(self):
        for place in reversed(range(len(self))):
            yield self[place]

    def append(self, item):
        """Put *item* at the end."""
        self.data.append(item)

    def insert(self, place, item):
        """Put *item* before that at *place*."""
        self.data.insert(place, item)

    def pop(self, place=-1):
        """Take out the item at *place*."""
        return self.data.pop(place)

    def remove(self, item):
        """Take out the first that is equal to *item*."""
        self.data.remove(item)

    def clear(self):
        """Take out every item."""
        self.data.clear()

    def copy(self):
        """Another one with the same items."""
        return self.__class__(self)

    def count(self, item):
        """How many are equal to *item*."""
        return self.data.count(item)

    def index(self, item, *args):
        """The place of the first that is equal to *item*."""
        return self.data.index(item, *args)

    def reverse(self):
        """Turn the order round."""
        self.data.reverse()

    def sort(self, /, *args, **kwargs):
        """Put the items in order."""
        self.data.sort(*args, **kwargs)

    def extend(self, other):
        """Put in all of *other* at the end."""
        self.data.extend(_data(other))
