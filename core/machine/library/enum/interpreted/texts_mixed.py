"""Objects of classes that derive from text or tuples, and members of enumerations that do."""
# quiet

from collections._records import _made, _Record
from enum._mixed import _is_member, _made_of


def _text(value):
    return _items_of(value) if isinstance(value, Str) else value


class Str(str):
    """What every text has, for classes that derive from it."""

    def __new__(cls, /, *args, **kwargs):
        return _made_of(cls, str(*args, **kwargs))

    def __repr__(self):
        return super().__repr__() if _is_member(self) else repr(_items_of(self))

    def __str__(self):
        return super().__str__() if _is_member(self) else _items_of(self)

    def __format__(self, spec):
        if _is_member(self):
            return super().__format__(spec)
        return format(_items_of(self), spec) if spec else str(self)

    def __hash__(self):
        return hash(_items_of(self))

    def __eq__(self, other):
        return _items_of(self) == _text(other)

    def __ne__(self, other):
        return _items_of(self) != _text(other)

    def __lt__(self, other):
        return _items_of(self) < _text(other)

    def __le__(self, other):
        return _items_of(self) <= _text(other)

    def __gt__(self, other):
        return _items_of(self) > _text(other)

    def __ge__(self, other):
        return _items_of(self) >= _text(other)

    def __len__(self):
        return len(_items_of(self))

    def __iter__(self):
        return iter(_items_of(self))

    def __contains__(self, part):
        return _text(part) in _items_of(self)

    def __getitem__(self, place):
        return _items_of(self)[place]

    def __add__(self, other):
        return _items_of(self) + _text(other)

    def __radd__(self, other):
        return other + _items_of(self)

    def __mul__(self, count):
        return _items_of(self) * count

    __rmul__ = __mul__

    def __mod__(self, values):
        return _items_of(self) % values


class Tuple(_Record):
    """What every tuple has, for classes that derive from it."""

    hidden_extensible = True

    def __new__(cls, iterable=(), /):
        return _made(cls, tuple(iterable))

    def __repr__(self):
        return repr(self.hidden_values)
