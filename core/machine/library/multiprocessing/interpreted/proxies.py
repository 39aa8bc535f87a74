"""What stands for objects that a manager keeps: "Proxy Objects" of CPython's page.

Each call of a proxy is one step, on the object that the manager has.  What is given to it
and what it gives are copies, as they come from another process.
"""
# loud

from multiprocessing import _pickled, _unpickled


def _copied(value):
    """*value* as it comes from another process."""
    return _unpickled(_pickled(value))


class BaseProxy:
    """Stands for an object that a manager keeps."""

    _crosses_processes = True
    _travels = True

    def __init__(self, referent):
        self._referent = referent

    def __str__(self):
        return repr(self._referent)

    def __repr__(self):
        kind = type(self).__name__
        return f"<{kind} object, typeid '{kind.removesuffix('Proxy').lower()}' at {id(self):#x}>"


class DictProxy(BaseProxy):
    """Stands for a dict."""

    def __getitem__(self, key):
        return _copied(self._referent[key])

    def __setitem__(self, key, value):
        self._referent[_copied(key)] = _copied(value)

    def __delitem__(self, key):
        del self._referent[key]

    def __contains__(self, key):
        return key in self._referent

    def __len__(self):
        return len(self._referent)

    def __iter__(self):
        return iter(self.keys())

    def keys(self):
        """A list of the keys."""
        return list(self._referent)

    def values(self):
        """A list of the values."""
        return _copied(list(self._referent.values()))

    def items(self):
        """A list of pairs of key and value."""
        return _copied(list(self._referent.items()))

    def get(self, key, default=None):
        """The value at *key*, or *default*."""
        return _copied(self._referent.get(key, default))

    def pop(self, key, *default):
        """Take out the value at *key*."""
        return _copied(self._referent.pop(key, *default))

    def popitem(self):
        """Take out the last pair."""
        return _copied(self._referent.popitem())

    def setdefault(self, key, default=None):
        """The value at *key*, which is *default* if there was none."""
        return _copied(self._referent.setdefault(key, _copied(default)))

    def update(self, *args, **kwargs):
        """Put in other pairs."""
        self._referent.update(_copied(dict(*args, **kwargs)))

    def clear(self):
        """Take out all."""
        self._referent.clear()

    def copy(self):
        """A dict with the same pairs."""
        return _copied(self._referent.copy())


class ListProxy(BaseProxy):
    """Stands for a list."""

    def __getitem__(self, index):
        return _copied(self._referent[index])

    def __setitem__(self, index, value):
        self._referent[index] = _copied(value)

    def __delitem__(self, index):
        del self._referent[index]

    def __contains__(self, item):
        return item in self._referent

    def __len__(self):
        return len(self._referent)

    def __add__(self, other):
        return _copied(self._referent + list(other))

    def __mul__(self, count):
        return _copied(self._referent * count)

    def __iadd__(self, other):
        self._referent.extend(_copied(list(other)))
        return self

    def __reversed__(self):
        return iter(_copied(self._referent[::-1]))

    def append(self, item):
        """Put *item* at the end."""
        self._referent.append(_copied(item))

    def extend(self, items):
        """Put *items* at the end."""
        self._referent.extend(_copied(list(items)))

    def insert(self, index, item):
        """Put *item* before place *index*."""
        self._referent.insert(index, _copied(item))

    def pop(self, *index):
        """Take out an item."""
        return _copied(self._referent.pop(*index))

    def remove(self, item):
        """Take out the first item that is equal to *item*."""
        self._referent.remove(item)

    def index(self, item, *bounds):
        """The place of the first item that is equal to *item*."""
        return self._referent.index(item, *bounds)

    def count(self, item):
        """How many items are equal to *item*."""
        return self._referent.count(item)

    def reverse(self):
        """Turn the order round."""
        self._referent.reverse()

    def sort(self, *, key=None, reverse=False):
        """Put the items into order."""
        self._referent.sort(key=key, reverse=reverse)


class Namespace:
    """Something that has the attributes it is given."""

    def __init__(self, /, **fields):
        for name, value in fields.items():
            setattr(self, name, value)

    def __repr__(self):
        items = [f"{name}={value!r}" for name, value in vars(self).items() if name[0] != "_"]
        return f"{type(self).__name__}({', '.join(sorted(items))})"


class NamespaceProxy(BaseProxy):
    """Stands for a `Namespace`."""

    def __getattr__(self, name):
        return _copied(getattr(self._referent, name))

    def __setattr__(self, name, value):
        if name[0] == "_":
            _set_field(self, name, value)
        else:
            setattr(self._referent, name, _copied(value))

    def __delattr__(self, name):
        delattr(self._referent, name)


class ValueProxy(BaseProxy):
    """Stands for a value; to look at it and to change it are two steps."""

    def get(self):
        """The value."""
        return _copied(self._referent[0])

    def set(self, value):
        """Put another one in its place."""
        self._referent[0] = _copied(value)

    @property
    def value(self):
        """The value."""
        return self.get()

    @value.setter
    def value(self, value):
        self.set(value)

    def __str__(self):
        return f"Value('{self._code}', {self.get()!r})"


class ArrayProxy(BaseProxy):
    """Stands for a row of values."""

    def __getitem__(self, index):
        return _copied(self._referent[index])

    def __setitem__(self, index, value):
        self._referent[index] = _copied(value)

    def __len__(self):
        return len(self._referent)
