"""Objects of classes that derive from numbers, and members of enumerations that do."""
# quiet


def _made_of(cls, value):
    made = _new_instance(cls)
    _set_items(made, value)
    return made


def _is_member(value):
    """Whether *value* is a member of an enumeration, which has texts of its own."""
    return _get_field(value, "_name_", _MISSING) is not _MISSING


def _plain(value):
    return _items_of(value) if isinstance(value, _Number) else value


class _Number:
    """What ints and floats have in common."""

    def __hash__(self):
        return hash(_items_of(self))

    def __bool__(self):
        return _items_of(self) != 0

    def __int__(self):
        return int(_items_of(self))

    def __float__(self):
        return float(_items_of(self))

    def __neg__(self):
        return -_items_of(self)

    def __pos__(self):
        return _items_of(self)

    def __abs__(self):
        return abs(_items_of(self))

    def __round__(self, ndigits=None):
        value = _items_of(self)
        return round(value) if ndigits is None else round(value, ndigits)

    def __eq__(self, other):
        return _items_of(self) == _plain(other)

    def __ne__(self, other):
        return _items_of(self) != _plain(other)

    def __lt__(self, other):
        return _items_of(self) < _plain(other)

    def __le__(self, other):
        return _items_of(self) <= _plain(other)

    def __gt__(self, other):
        return _items_of(self) > _plain(other)

    def __ge__(self, other):
        return _items_of(self) >= _plain(other)

    def __add__(self, other):
        return _items_of(self) + _plain(other)

    def __radd__(self, other):
        return other + _items_of(self)

    def __sub__(self, other):
        return _items_of(self) - _plain(other)

    def __rsub__(self, other):
        return other - _items_of(self)

    def __mul__(self, other):
        return _items_of(self) * _plain(other)

    def __rmul__(self, other):
        return other * _items_of(self)

    def __truediv__(self, other):
        return _items_of(self) / _plain(other)

    def __rtruediv__(self, other):
        return other / _items_of(self)

    def __floordiv__(self, other):
        return _items_of(self) // _plain(other)

    def __rfloordiv__(self, other):
        return other // _items_of(self)

    def __mod__(self, other):
        return _items_of(self) % _plain(other)

    def __rmod__(self, other):
        return other % _items_of(self)

    def __divmod__(self, other):
        return divmod(_items_of(self), _plain(other))

    def __rdivmod__(self, other):
        return divmod(other, _items_of(self))

    def __pow__(self, other):
        return _items_of(self) ** _plain(other)

    def __rpow__(self, other):
        return other**_items_of(self)


class Int(_Number, int):
    """What every int has, for classes that derive from it."""

    def __new__(cls, /, *args, **kwargs):
        return _made_of(cls, int(*args, **kwargs))

    def __repr__(self):
        return super().__repr__() if _is_member(self) else repr(_items_of(self))

    def __format__(self, spec):
        if _is_member(self):
            return super().__format__(spec)
        return format(_items_of(self), spec) if spec else str(self)

    @property
    def real(self):
        """The value: all of an int is its real part."""
        return _items_of(self)

    numerator = real

    @property
    def imag(self):
        """No int has any imaginary part."""
        return 0

    @property
    def denominator(self):
        """That of every int."""
        return 1

    def conjugate(self):
        """The value, as for every real number."""
        return _items_of(self)

    def bit_length(self):
        """How many binary digits the value has."""
        return _items_of(self).bit_length()

    def bit_count(self):
        """How many ones the value has in binary."""
        return _items_of(self).bit_count()

    def to_bytes(self, length=1, byteorder="big", *, signed=False):
        """The value as bytes."""
        return _items_of(self).to_bytes(length, byteorder, signed=signed)

    def as_integer_ratio(self):
        """The value and 1."""
        return (_items_of(self), 1)

    def __index__(self):
        return _items_of(self)

    def __invert__(self):
        return ~_items_of(self)

    def __and__(self, other):
        return _items_of(self) & _plain(other)

    def __rand__(self, other):
        return other & _items_of(self)

    def __or__(self, other):
        return _items_of(self) | _plain(other)

    def __ror__(self, other):
        return other | _items_of(self)

    def __xor__(self, other):
        return _items_of(self) ^ _plain(other)

    def __rxor__(self, other):
        return other ^ _items_of(self)

    def __lshift__(self, other):
        return _items_of(self) << _plain(other)

    def __rlshift__(self, other):
        return other << _items_of(self)

    def __rshift__(self, other):
        return _items_of(self) >> _plain(other)


class Float(_Number, float):
    """What every float has, for classes that derive from it."""

    def __new__(cls, /, *args):
        return _made_of(cls, float(*args))

    def __repr__(self):
        return repr(_items_of(self))

    def __format__(self, spec):
        return format(_items_of(self), spec) if spec else str(self)

    def __trunc__(self):
        return int(_items_of(self))

    @property
    def real(self):
        """The value: all of a float is its real part."""
        return _items_of(self)

    @property
    def imag(self):
        """No float has any imaginary part."""
        return 0.0

    def conjugate(self):
        """The value, as for every real number."""
        return _items_of(self)

    def is_integer(self):
        """Whether the value is whole."""
        return _items_of(self).is_integer()

    def as_integer_ratio(self):
        """The value as a fraction."""
        return _items_of(self).as_integer_ratio()

    def hex(self):
        """The value in digits that lose nothing."""
        return _items_of(self).hex()


