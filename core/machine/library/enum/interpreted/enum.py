"""`enum.IntEnum` and `enum.Flag`."""
# quiet

from enum._base import Enum, _member_of, auto, unique


def _plain(value):
    return value._value_ if isinstance(value, IntEnum) else value


class IntEnum(int, Enum):
    """The base of enumerations whose members are as good as ints."""

    @property
    def real(self):
        """The value: all of an int is its real part."""
        return self._value_

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
        return self._value_

    def bit_length(self):
        """How many binary digits the value has."""
        return self._value_.bit_length()

    def bit_count(self):
        """How many ones the value has in binary."""
        return self._value_.bit_count()

    def to_bytes(self, length=1, byteorder="big", *, signed=False):
        """The value as bytes."""
        return self._value_.to_bytes(length, byteorder, signed=signed)

    def as_integer_ratio(self):
        """The value and 1."""
        return (self._value_, 1)

    def __str__(self):
        return str(self._value_)

    def __format__(self, spec):
        return format(self._value_, spec)

    def __hash__(self):
        return hash(self._value_)

    def __bool__(self):
        return self._value_ != 0

    def __int__(self):
        return self._value_

    def __index__(self):
        return self._value_

    def __float__(self):
        return float(self._value_)

    def __neg__(self):
        return -self._value_

    def __pos__(self):
        return self._value_

    def __invert__(self):
        return ~self._value_

    def __abs__(self):
        return abs(self._value_)

    def __round__(self, ndigits=None):
        return self._value_ if ndigits is None else round(self._value_, ndigits)

    def __eq__(self, other):
        return self._value_ == _plain(other)

    def __ne__(self, other):
        return self._value_ != _plain(other)

    def __lt__(self, other):
        return self._value_ < _plain(other)

    def __le__(self, other):
        return self._value_ <= _plain(other)

    def __gt__(self, other):
        return self._value_ > _plain(other)

    def __ge__(self, other):
        return self._value_ >= _plain(other)

    def __add__(self, other):
        return self._value_ + _plain(other)

    def __radd__(self, other):
        return other + self._value_

    def __sub__(self, other):
        return self._value_ - _plain(other)

    def __rsub__(self, other):
        return other - self._value_

    def __mul__(self, other):
        return self._value_ * _plain(other)

    def __rmul__(self, other):
        return other * self._value_

    def __truediv__(self, other):
        return self._value_ / _plain(other)

    def __rtruediv__(self, other):
        return other / self._value_

    def __floordiv__(self, other):
        return self._value_ // _plain(other)

    def __rfloordiv__(self, other):
        return other // self._value_

    def __mod__(self, other):
        return self._value_ % _plain(other)

    def __rmod__(self, other):
        return other % self._value_

    def __divmod__(self, other):
        return divmod(self._value_, _plain(other))

    def __rdivmod__(self, other):
        return divmod(other, self._value_)

    def __pow__(self, other):
        return self._value_ ** _plain(other)

    def __rpow__(self, other):
        return other**self._value_

    def __and__(self, other):
        return self._value_ & _plain(other)

    def __rand__(self, other):
        return other & self._value_

    def __or__(self, other):
        return self._value_ | _plain(other)

    def __ror__(self, other):
        return other | self._value_

    def __xor__(self, other):
        return self._value_ ^ _plain(other)

    def __rxor__(self, other):
        return other ^ self._value_

    def __lshift__(self, other):
        return self._value_ << _plain(other)

    def __rlshift__(self, other):
        return other << self._value_

    def __rshift__(self, other):
        return self._value_ >> _plain(other)


class Flag(Enum):
    """The base of enumerations whose members can be combined."""

    _combines = True

    def _generate_next_value_(name, start, count, last_values):
        highest = max(last_values, default=0)
        return 1 << highest.bit_length() if highest else start

    @classmethod
    def _missing_(cls, value):
        if not isinstance(value, int):
            return None
        mask = _mask(cls)
        if value < 0:
            value = mask & value
        if value & ~mask:
            raise ValueError(_invalid(cls, value, mask))
        known = _member_of(cls, value)
        if known is not None:
            return known
        combination = _new_instance(cls)
        _set_field(combination, "_value_", value)
        names = [member._name_ for member in cls._listed if member._value_ & value]
        _set_field(combination, "_name_", "|".join(names) if names else None)
        combinations = {**_get_field(cls, "_combinations", {}), value: combination}
        _set_field(cls, "_combinations", combinations)
        return combination

    @classmethod
    def _has(cls, item):
        return isinstance(item, cls)

    def __repr__(self):
        kind = type(self).__name__
        if self._name_ is None:
            return f"<{kind}: {self._value_!r}>"
        return f"<{kind}.{self._name_}: {self._value_!r}>"

    def __str__(self):
        kind = type(self).__name__
        return f"{kind}({self._value_!r})" if self._name_ is None else f"{kind}.{self._name_}"

    def __bool__(self):
        return self._value_ != 0

    def __len__(self):
        return self._value_.bit_count()

    def __iter__(self):
        return iter([member for member in type(self)._listed if member._value_ & self._value_])

    def __contains__(self, other):
        if not isinstance(other, type(self)):
            raise TypeError(
                f"unsupported operand type(s) for 'in': {type(other).__qualname__!r}"
                f" and {type(self).__qualname__!r}"
            )
        return other._value_ & self._value_ == other._value_

    def __or__(self, other):
        cls = type(self)
        return _flag(cls, self._value_ | other._value_) if isinstance(other, cls) else NotImplemented

    def __and__(self, other):
        cls = type(self)
        return _flag(cls, self._value_ & other._value_) if isinstance(other, cls) else NotImplemented

    def __xor__(self, other):
        cls = type(self)
        return _flag(cls, self._value_ ^ other._value_) if isinstance(other, cls) else NotImplemented

    def __invert__(self):
        return _flag(type(self), _mask(type(self)) & ~self._value_)


def _flag(cls, value):
    """The member or combination with *value*: the same object each time."""
    for known in (*cls._by_name.values(), *_get_field(cls, "_combinations", {}).values()):
        if known._value_ == value:
            return known
    return cls._missing_(value)


def _mask(cls):
    mask = 0
    for member in cls._by_name.values():
        mask |= member._value_
    return mask


def _invalid(cls, value, mask):
    size = max(value.bit_length(), mask.bit_length())
    return (
        f"<flag '{cls.__name__}'> invalid value {value!r}\n"
        f"    given 0b0 {value:0{size}b}\n  allowed 0b0 {mask:0{size}b}"
    )
