"""`array`: a list of numbers that are checked as they come in."""
# loud

from struct import pack as _pack
from struct import unpack as _unpack

typecodes = "bBuhHiIlLqQfd"
_WHOLE = {
    "b": ("signed char", 1), "B": ("unsigned byte integer", 1), "h": ("signed short integer", 2),
    "H": ("unsigned short", 2), "i": ("signed integer", 4), "I": ("unsigned int", 4),
    "l": ("", 8), "L": ("", 8), "q": ("", 8), "Q": ("", 8),
}
"""What an int of a typecode is called, and its size in bytes."""


class array:
    """Numbers of one kind."""

    def __init__(self, typecode, initializer=(), /):
        if typecode not in typecodes or len(typecode) != 1:
            raise ValueError(
                "bad typecode (must be b, B, u, h, H, i, I, l, L, q, Q, f or d)"
            )
        if typecode == "u":
            _not_simulated("an array of letters; use a list or a text")
        self.typecode = typecode
        self._items = []
        if isinstance(initializer, bytes):
            self.frombytes(initializer)
        else:
            self.extend(initializer)

    @property
    def itemsize(self):
        """How many bytes an item takes."""
        return 4 if self.typecode == "f" else 8 if self.typecode == "d" else (
            _WHOLE[self.typecode][1]
        )

    def _checked(self, value):
        code = self.typecode
        if code in "fd":
            if not isinstance(value, (int, float)):
                raise TypeError(f"must be real number, not {type(value).__name__}")
            return float(value) if code == "d" else _unpack("<f", _pack("<f", value))[0]
        if not isinstance(value, int):
            kind = type(value).__name__
            if isinstance(value, float):
                raise TypeError("'float' object cannot be interpreted as an integer")
            raise TypeError(f"'{kind}' object cannot be interpreted as an integer")
        said, size = _WHOLE[code]
        bits = 8 * size
        least, most = (0, (1 << bits) - 1) if code.isupper() else (
            -(1 << bits - 1), (1 << bits - 1) - 1
        )
        if not least <= value <= most:
            if not said or code == "I":
                _not_simulated("an int that an array cannot hold; check it before")
            raise OverflowError(f"{said} is {'greater' if value > most else 'less'} than"
                                f" {'maximum' if value > most else 'minimum'}")
        return int(value)

    def _like(self, items):
        made = array(self.typecode)
        made._items.extend(items)
        return made

    def append(self, x, /):
        """Put a number at the end."""
        self._items.append(self._checked(x))

    def extend(self, iterable, /):
        """Put numbers at the end."""
        if isinstance(iterable, array) and iterable.typecode != self.typecode:
            raise TypeError("can only extend with array of same kind")
        for x in iterable:
            self._items.append(self._checked(x))

    fromlist = extend

    def insert(self, i, x, /):
        """Put a number before that at *i*."""
        self._items.insert(i, self._checked(x))

    def pop(self, i=-1, /):
        """Take out the number at *i*."""
        if not self._items:
            raise IndexError("pop from empty array")
        if not -len(self._items) <= i < len(self._items):
            raise IndexError("pop index out of range")
        return self._items.pop(i)

    def remove(self, x, /):
        """Take out the first that is equal to *x*."""
        if x not in self._items:
            raise ValueError("array.remove(x): x not in array")
        self._items.remove(x)

    def index(self, x, start=0, stop=None, /):
        """The place of the first that is equal to *x*."""
        for place, item in list(enumerate(self._items))[start:stop]:
            if item == x:
                return place
        raise ValueError("array.index(x): x not in array")

    def count(self, x, /):
        """How many are equal to *x*."""
        return self._items.count(x)

    def reverse(self):
        """Turn the order round."""
        self._items.reverse()

    def tolist(self):
        """The numbers as a list."""
        return list(self._items)

    def _format(self, count):
        return f"<{count}{self.typecode}"

    def tobytes(self):
        """The numbers as bytes."""
        return _pack(self._format(len(self._items)).replace("l", "q").replace("L", "Q"),
                     *self._items)

    def frombytes(self, buffer, /):
        """Put the numbers in some bytes at the end."""
        if len(buffer) % self.itemsize:
            raise ValueError("bytes length not a multiple of item size")
        form = self._format(len(buffer) // self.itemsize).replace("l", "q").replace("L", "Q")
        self._items.extend(_unpack(form, buffer))

    def __len__(self):
        return len(self._items)

    def __iter__(self):
        place = 0
        while place < len(self._items):
            yield self._items[place]
            place += 1

    def __reversed__(self):
        return reversed(self._items)

    def __contains__(self, x):
        return x in self._items

    def __getitem__(self, place):
        if isinstance(place, slice):
            return self._like(self._items[place])
        if not isinstance(place, int):
            raise TypeError("array indices must be integers")
        if not -len(self._items) <= place < len(self._items):
            raise IndexError("array index out of range")
        return self._items[place]

    def __setitem__(self, place, value):
        if isinstance(place, slice):
            if not isinstance(value, array):
                kind = type(value).__name__
                raise TypeError(f'can only assign array (not "{kind}") to array slice')
            self._items[place] = value._items
        elif not -len(self._items) <= place < len(self._items):
            raise IndexError("array assignment index out of range")
        else:
            self._items[place] = self._checked(value)

    def __delitem__(self, place):
        del self._items[place]

    def __add__(self, other):
        if not isinstance(other, array):
            kind = type(other).__name__
            raise TypeError(f'can only append array (not "{kind}") to array')
        return self._like(self._items + other._items)

    def __iadd__(self, other):
        if not isinstance(other, array):
            kind = type(other).__name__
            raise TypeError(f'can only extend with array (not "{kind}")')
        self.extend(other)
        return self

    def __mul__(self, count):
        return self._like(self._items * count)

    __rmul__ = __mul__

    def __eq__(self, other):
        return self._items == other._items if isinstance(other, array) else NotImplemented

    def __ne__(self, other):
        return self._items != other._items if isinstance(other, array) else NotImplemented

    def __lt__(self, other):
        return self._items < other._items if isinstance(other, array) else NotImplemented

    def __le__(self, other):
        return self._items <= other._items if isinstance(other, array) else NotImplemented

    def __gt__(self, other):
        return self._items > other._items if isinstance(other, array) else NotImplemented

    def __ge__(self, other):
        return self._items >= other._items if isinstance(other, array) else NotImplemented

    __hash__ = None

    def __copy__(self):
        return self._like(self._items)

    def __repr__(self):
        inner = f", {self._items!r}" if self._items else ""
        return f"array('{self.typecode}'{inner})"


ArrayType = array
