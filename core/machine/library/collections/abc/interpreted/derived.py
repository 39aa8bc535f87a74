"""Abstract classes of containers to be inherited, with the methods that they bring along."""
# loud

from abc import ABCMeta, abstractmethod
from collections._user import UserDict
from collections.abc import Callable as _Callable
from collections.abc import Collection as _Collection
from collections.abc import Container as _Container
from collections.abc import Hashable as _Hashable
from collections.abc import Iterable as _Iterable
from collections.abc import Iterator as _Iterator
from collections.abc import Mapping as _Mapping
from collections.abc import MutableMapping as _MutableMapping
from collections.abc import MutableSequence as _MutableSequence
from collections.abc import Reversible as _Reversible
from collections.abc import Sequence as _Sequence
from collections.abc import Sized as _Sized


class Hashable(_Hashable, metaclass=ABCMeta):
    """What has a hash."""

    @abstractmethod
    def __hash__(self):
        return 0


class Callable(_Callable, metaclass=ABCMeta):
    """What can be called."""

    @abstractmethod
    def __call__(self, *args, **kwds):
        return False


class Container(_Container, metaclass=ABCMeta):
    """What says whether something is in it."""

    @abstractmethod
    def __contains__(self, x):
        return False


class Sized(_Sized, metaclass=ABCMeta):
    """What has a length."""

    @abstractmethod
    def __len__(self):
        return 0


class Iterable(_Iterable, metaclass=ABCMeta):
    """What can be walked through."""

    @abstractmethod
    def __iter__(self):
        while False:
            yield None


class Iterator(_Iterator, Iterable):
    """What is walked through once."""

    @abstractmethod
    def __next__(self):
        raise StopIteration

    def __iter__(self):
        return self


class Reversible(_Reversible, Iterable):
    """What can be walked through backwards, too."""

    @abstractmethod
    def __reversed__(self):
        while False:
            yield None


class Collection(_Collection, Sized, Iterable, Container):
    """What has a length, items, and says whether something is in it."""


class Sequence(_Sequence, Reversible, Collection):
    """What has items at places."""

    @abstractmethod
    def __getitem__(self, index):
        raise IndexError

    def __iter__(self):
        place = 0
        try:
            while True:
                item = self[place]
                yield item
                place += 1
        except IndexError:
            return

    def __contains__(self, value):
        for item in self:
            if item is value or item == value:
                return True
        return False

    def __reversed__(self):
        for place in reversed(range(len(self))):
            yield self[place]

    def index(self, value, start=0, stop=None):
        """The first place of *value*."""
        if start is not None and start < 0:
            start = max(len(self) + start, 0)
        if stop is not None and stop < 0:
            stop += len(self)
        place = start
        while stop is None or place < stop:
            try:
                item = self[place]
            except IndexError:
                break
            if item is value or item == value:
                return place
            place += 1
        raise ValueError

    def count(self, value):
        """How often *value* is in it."""
        return sum([1 for item in self if item is value or item == value])


class MutableSequence(_MutableSequence, Sequence):
    """What has items at places, which can change."""

    @abstractmethod
    def __setitem__(self, index, value):
        raise IndexError

    @abstractmethod
    def __delitem__(self, index):
        raise IndexError

    @abstractmethod
    def insert(self, index, value):
        """Put *value* in at *index*."""
        raise IndexError

    def append(self, value):
        """Put *value* in at the end."""
        self.insert(len(self), value)

    def clear(self):
        """Take out every item."""
        try:
            while True:
                self.pop()
        except IndexError:
            pass

    def reverse(self):
        """Turn the order round."""
        size = len(self)
        for place in range(size // 2):
            self[place], self[size - place - 1] = self[size - place - 1], self[place]

    def extend(self, values):
        """Put *values* in at the end."""
        if values is self:
            values = list(values)
        for value in values:
            self.append(value)

    def pop(self, index=-1):
        """Take out the item at *index*."""
        value = self[index]
        del self[index]
        return value

    def remove(self, value):
        """Take out the first *value*."""
        del self[self.index(value)]

    def __iadd__(self, values):
        self.extend(values)
        return self


class Mapping(_Mapping, Collection):
    """What has items at keys."""

    @abstractmethod
    def __getitem__(self, key):
        raise KeyError

    def __contains__(self, key):
        try:
            self[key]
        except KeyError:
            return False
        return True

    get = UserDict.get
    keys = UserDict.keys
    values = UserDict.values
    items = UserDict.items

    def __eq__(self, other):
        if not isinstance(other, _Mapping):
            return NotImplemented
        return dict(self.items()) == dict(other.items())

    __reversed__ = None


class MutableMapping(_MutableMapping, Mapping):
    """What has items at keys, which can change."""

    @abstractmethod
    def __setitem__(self, key, value):
        raise KeyError

    @abstractmethod
    def __delitem__(self, key):
        raise KeyError

    pop = UserDict.pop
    popitem = UserDict.popitem
    clear = UserDict.clear
    update = UserDict.update
    setdefault = UserDict.setdefault
