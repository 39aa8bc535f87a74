"""Built-in containers for classes of the program to inherit.

The items are in a container of the built-in kind, which the object has in a field that no
program can name.  What CPython does in one go is done to that in one go; a method that a
class does not replace is that of the container.
"""
# loud

from collections import deque as _deque

_list, _dict, _set = list, dict, set


class _Container:
    """What all of them have."""

    def __new__(cls, /, *args, **kwargs):
        made = _new_instance(cls)
        _set_items(made, cls._empty())
        return made

    def __init_subclass__(cls, /, **kwargs):
        super().__init_subclass__(**kwargs)

    def __len__(self):
        return len(_items_of(self))

    def __iter__(self):
        return iter(_items_of(self))

    def __contains__(self, item):
        return item in _items_of(self)

    def __eq__(self, other):
        return _compared_items(self, "__eq__", other)

    def __ne__(self, other):
        equal = _compared_items(self, "__eq__", other)
        return equal if equal is NotImplemented else not equal

    # As for the containers themselves: what can change is no key.
    __hash__ = None

    def __repr__(self):
        return repr(_items_of(self))


def _compared_items(self, op, other):
    other = _bare(other)
    mine = _items_of(self)
    if op == "__eq__":
        return mine == other if _alike_kinds(mine, other) else NotImplemented
    if not _alike_kinds(mine, other):
        return NotImplemented
    if op == "__lt__":
        return mine < other
    if op == "__le__":
        return mine <= other
    return mine > other if op == "__gt__" else mine >= other


def _alike_kinds(mine, other):
    for kind in (_list, _dict, _deque, (_set, frozenset)):
        if isinstance(mine, kind):
            return isinstance(other, kind)
    return False


class _Ordered(_Container):
    """Those that are compared by order, too."""

    def __lt__(self, other):
        return _compared_items(self, "__lt__", other)

    def __le__(self, other):
        return _compared_items(self, "__le__", other)

    def __gt__(self, other):
        return _compared_items(self, "__gt__", other)

    def __ge__(self, other):
        return _compared_items(self, "__ge__", other)


class _Sequence(_Ordered):
    """Lists and deques."""

    def __getitem__(self, place):
        return _items_of(self)[place]

    def __setitem__(self, place, value):
        _items_of(self)[place] = value

    def __delitem__(self, place):
        del _items_of(self)[place]

    def __reversed__(self):
        return reversed(_items_of(self))

    def __add__(self, other):
        other = _bare(other)
        if not isinstance(other, type(_items_of(self))):
            return NotImplemented
        return self._made(_items_of(self) + other)

    def __radd__(self, other):
        if not isinstance(other, type(_items_of(self))):
            return NotImplemented
        # A plain one, as CPython makes it: it is the left operand's `+`.
        return other + _items_of(self)

    def __iadd__(self, other):
        _items_of(self).extend(other)
        return self

    def __mul__(self, count):
        return self._made(_items_of(self) * count)

    __rmul__ = __mul__

    def __imul__(self, count):
        items = _items_of(self)
        items *= count
        return self


class List(_Sequence, _list):
    """A list."""

    _empty = _list

    def __init__(self, iterable=(), /):
        _items_of(self).extend(iterable)

    def _made(self, items):
        return items


class deque(_Sequence, _deque):
    """A deque."""

    _empty = _deque

    def __init__(self, iterable=(), maxlen=None):
        _set_items(self, _deque((), maxlen))
        _items_of(self).extend(iterable)

    def __repr__(self):
        bound = "" if self.maxlen is None else f", maxlen={self.maxlen}"
        return f"{type(self).__name__}({_list(_items_of(self))!r}{bound})"

    @property
    def maxlen(self):
        """How many items there may be."""
        return _items_of(self).maxlen

    def _made(self, items):
        made = type(self).__new__(type(self))
        _set_items(made, items)
        return made

    def copy(self):
        """Another one with the same items."""
        return self._made(_items_of(self).copy())

    __copy__ = copy


class Set(_Ordered, _set):
    """A set."""

    _empty = _set

    def __init__(self, iterable=(), /):
        _items_of(self).update(iterable)

    def __repr__(self):
        shown = repr(_items_of(self))
        inner = "" if shown == "set()" else shown
        return f"{type(self).__name__}({inner})"

    def __or__(self, other):
        return _combined_items(self, "|", other)

    def __and__(self, other):
        return _combined_items(self, "&", other)

    def __sub__(self, other):
        return _combined_items(self, "-", other)

    def __xor__(self, other):
        return _combined_items(self, "^", other)

    def __ror__(self, other):
        return other | _items_of(self) if _alike_kinds(_items_of(self), other) else NotImplemented

    def __rand__(self, other):
        return other & _items_of(self) if _alike_kinds(_items_of(self), other) else NotImplemented

    def __rsub__(self, other):
        return other - _items_of(self) if _alike_kinds(_items_of(self), other) else NotImplemented

    def __rxor__(self, other):
        return other ^ _items_of(self) if _alike_kinds(_items_of(self), other) else NotImplemented

    def __ior__(self, other):
        return _changed_items(self, "|", other)

    def __iand__(self, other):
        return _changed_items(self, "&", other)

    def __isub__(self, other):
        return _changed_items(self, "-", other)

    def __ixor__(self, other):
        return _changed_items(self, "^", other)


def _combined_items(self, op, other):
    other, mine = _bare(other), _items_of(self)
    if not _alike_kinds(mine, other):
        return NotImplemented
    if op == "|":
        return mine | other
    if op == "&":
        return mine & other
    return mine - other if op == "-" else mine ^ other


def _changed_items(self, op, other):
    other, mine = _bare(other), _items_of(self)
    if not _alike_kinds(mine, other):
        return NotImplemented
    if op == "|":
        mine |= other
    elif op == "&":
        mine &= other
    elif op == "-":
        mine -= other
    else:
        mine ^= other
    return self


