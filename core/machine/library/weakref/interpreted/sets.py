"""`weakref.WeakSet`: a set of what something else leads to, in the steps of CPython's own code.

What has gone stays in `data` here, unseen.
"""
# loud

from weakref import ref as _ref


class WeakSet:
    """A set without the members that nothing else leads to."""

    __hash__ = None

    def __init__(self, data=None):
        self.data = set()
        if data is not None:
            self.update(data)

    def __repr__(self):
        return repr(self.data)

    def __iter__(self):
        for reference in self.data:
            item = reference()
            if item is not None:
                yield item

    def __len__(self):
        return len(self._left())

    def _left(self):
        return {reference for reference in list(self.data) if reference() is not None}

    def __contains__(self, item):
        try:
            reference = _ref(item)
        except TypeError:
            return False
        return reference in self.data

    def add(self, item):
        """Put *item* in."""
        self.data.add(_ref(item))

    def clear(self):
        """Take everything out."""
        self.data.clear()

    def copy(self):
        """Another one with the same members."""
        return self.__class__(self)

    def pop(self):
        """Take one out."""
        while True:
            try:
                reference = self.data.pop()
            except KeyError:
                raise KeyError("pop from empty WeakSet") from None
            item = reference()
            if item is not None:
                return item

    def remove(self, item):
        """Take *item* out, which has to be there."""
        self.data.remove(_ref(item))

    def discard(self, item):
        """Take *item* out if it is there."""
        self.data.discard(_ref(item))

    def update(self, other):
        """Put all of *other* in."""
        for item in other:
            self.add(item)

    def __ior__(self, other):
        self.update(other)
        return self

    def difference(self, other):
        """A copy without what is in *other*."""
        newset = self.copy()
        newset.difference_update(other)
        return newset

    __sub__ = difference

    def difference_update(self, other):
        """Take out what is in *other*."""
        if self is other:
            self.data.clear()
        else:
            self.data.difference_update([_ref(item) for item in other])

    def __isub__(self, other):
        self.difference_update(other)
        return self

    def intersection(self, other):
        """What is in *other* as well."""
        return self.__class__([item for item in other if item in self])

    __and__ = intersection

    def intersection_update(self, other):
        """Keep what is in *other* as well."""
        self.data.intersection_update([_ref(item) for item in other])

    def __iand__(self, other):
        self.intersection_update(other)
        return self

    def issubset(self, other):
        """Whether all of it is in *other*."""
        return self._left().issubset([_ref(item) for item in other])

    __le__ = issubset

    def __lt__(self, other):
        return self._left() < {_ref(item) for item in other}

    def issuperset(self, other):
        """Whether all of *other* is in it."""
        return self._left().issuperset([_ref(item) for item in other])

    __ge__ = issuperset

    def __gt__(self, other):
        return self._left() > {_ref(item) for item in other}

    def __eq__(self, other):
        if not isinstance(other, self.__class__):
            return NotImplemented
        return self._left() == {_ref(item) for item in other}

    def symmetric_difference(self, other):
        """What is in one of the two only."""
        newset = self.copy()
        newset.symmetric_difference_update(other)
        return newset

    __xor__ = symmetric_difference

    def symmetric_difference_update(self, other):
        """Keep what is in one of the two only."""
        if self is other:
            self.data.clear()
        else:
            self.data.symmetric_difference_update([_ref(item) for item in other])

    def __ixor__(self, other):
        self.symmetric_difference_update(other)
        return self

    def union(self, other):
        """What is in one of the two."""
        return self.__class__([item for each in (self, other) for item in each])

    __or__ = union

    def isdisjoint(self, other):
        """Whether nothing is in both."""
        return len(self.intersection(other)) == 0
