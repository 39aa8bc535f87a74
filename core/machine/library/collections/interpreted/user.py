"""`collections.UserDict` and `UserList`, step by step as in CPython, where they are Python code."""
# loud


class _View:
    def __init__(self, mapping):
        self._mapping = mapping

    def __len__(self):
        return len(self._mapping)

    def __repr__(self):
        return f"{type(self).__name__}({self._mapping!r})"


class KeysView(_View):
    """What `keys()` gives."""

    def __contains__(self, key):
        return key in self._mapping

    def __iter__(self):
        yield from self._mapping


class ValuesView(_View):
    """What `values()` gives."""

    def __contains__(self, value):
        for key in self._mapping:
            found = self._mapping[key]
            if found is value or found == value:
                return True
        return False

    def __iter__(self):
        for key in self._mapping:
            yield self._mapping[key]


class ItemsView(_View):
    """What `items()` gives."""

    def __contains__(self, item):
        key, value = item
        try:
            found = self._mapping[key]
        except KeyError:
            return False
        return found is value or found == value

    def __iter__(self):
        for key in self._mapping:
            yield (key, self._mapping[key])


class _Held:
    def __copy__(self):
        made = _new_instance(self.__class__)
        for name, value in _fields(self).items():
            _set_field(made, name, value)
        made.data = self.data.copy()
        return made


class UserDict(_Held):
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

    def __eq__(self, other):
        if not isinstance(other, (dict, UserDict)):
            return NotImplemented
        return dict(self.items()) == dict(other.items())

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
        if isinstance(other, (dict, UserDict)):
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
