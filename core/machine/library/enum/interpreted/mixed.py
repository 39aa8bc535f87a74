"""Members of enumerations that are ints or texts as well."""
# quiet


def _made_of(cls, value):
    made = _new_instance(cls)
    _set_items(made, value)
    _set_field(made, "_value_", value)
    return made


def _plain(value):
    return value._value_ if isinstance(value, Int) else value


class Int(int):
    """What members of an enumeration have that are ints as well."""

    def __new__(cls, /, *args):
        return _made_of(cls, int(*args))

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


def _text(value):
    return value._value_ if isinstance(value, Str) else value


class Str(str):
    """What members of an enumeration have that are texts as well."""

    def __new__(cls, /, *args):
        return _made_of(cls, str(*args))

    def __hash__(self):
        return hash(self._value_)

    def __eq__(self, other):
        return self._value_ == _text(other)

    def __ne__(self, other):
        return self._value_ != _text(other)

    def __lt__(self, other):
        return self._value_ < _text(other)

    def __le__(self, other):
        return self._value_ <= _text(other)

    def __gt__(self, other):
        return self._value_ > _text(other)

    def __ge__(self, other):
        return self._value_ >= _text(other)

    def __len__(self):
        return len(self._value_)

    def __iter__(self):
        return iter(self._value_)

    def __contains__(self, part):
        return _text(part) in self._value_

    def __getitem__(self, place):
        return self._value_[place]

    def __add__(self, other):
        return self._value_ + _text(other)

    def __radd__(self, other):
        return other + self._value_

    def __mul__(self, count):
        return self._value_ * count

    __rmul__ = __mul__

    def __mod__(self, values):
        return self._value_ % values
