"""`enum.IntEnum`, `StrEnum`, `Flag` and `IntFlag`."""
# quiet

from enum._base import Enum, _member_of, auto, unique
from enum._mixed import Int, _plain
from enum._texts_mixed import Str


class IntEnum(Int, Enum):
    """The base of enumerations whose members are as good as ints."""

    def __str__(self):
        return str(self._value_)

    def __format__(self, spec):
        return format(self._value_, spec)


class StrEnum(Str, Enum):
    """The base of enumerations whose members are as good as texts."""

    def _generate_next_value_(name, start, count, last_values):
        return name.lower()

    def __str__(self):
        return self._value_

    def __format__(self, spec):
        return format(self._value_, spec)


class Flag(Enum):
    """The base of enumerations whose members can be combined."""

    hidden_combines = True

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
        known = _known(cls, value)
        return _combination(cls, value) if known is None else known

    @classmethod
    def hidden_has(cls, item):
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
        return iter([member for member in type(self).hidden_listed if member._value_ & self._value_])

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


class IntFlag(Int, Flag):
    """The base of flags that are as good as ints; they keep bits that have no name."""

    @classmethod
    def _missing_(cls, value):
        if not isinstance(value, int):
            return None
        if value < 0:
            value += max(_mask(cls) + 1, 1 << value.bit_length())
        known = _member_of(cls, value)
        return _combination(cls, value) if known is None else known

    def __str__(self):
        return str(self._value_)

    def __format__(self, spec):
        return format(self._value_, spec)

    def __or__(self, other):
        other = _plain(other)
        return _flag(type(self), self._value_ | other) if isinstance(other, int) else NotImplemented

    def __and__(self, other):
        other = _plain(other)
        return _flag(type(self), self._value_ & other) if isinstance(other, int) else NotImplemented

    def __xor__(self, other):
        other = _plain(other)
        return _flag(type(self), self._value_ ^ other) if isinstance(other, int) else NotImplemented

    __ror__ = __or__
    __rand__ = __and__
    __rxor__ = __xor__

    def __invert__(self):
        return _flag(type(self), ~self._value_)


def _combination(cls, value):
    """A new object for *value*, which no member has."""
    made = _new_instance(cls)
    _set_field(made, "_value_", value)
    if issubclass(cls, int):
        _set_items(made, value)
    names = [member._name_ for member in cls.hidden_listed if member._value_ & value]
    rest = value & ~_mask(cls)
    if names and rest:
        names.append(str(rest))
    _set_field(made, "_name_", "|".join(names) if names else None)
    combinations = {**_get_field(cls, "<combinations>", {}), value: made}
    _set_field(cls, "<combinations>", combinations)
    return made


def _flag(cls, value):
    """The member or combination with *value*: the same object each time."""
    known = _known(cls, value)
    return cls._missing_(value) if known is None else known


def _known(cls, value):
    """The member or combination with *value* that there is already, or None."""
    for known in (*cls.hidden_by_name.values(), *_get_field(cls, "<combinations>", {}).values()):
        if known._value_ == value:
            return known
    return None


def _mask(cls):
    mask = 0
    for member in cls.hidden_by_name.values():
        mask |= member._value_
    return mask


def _invalid(cls, value, mask):
    size = max(value.bit_length(), mask.bit_length())
    return (
        f"<flag '{cls.__name__}'> invalid value {value!r}\n"
        f"    given 0b0 {value:0{size}b}\n  allowed 0b0 {mask:0{size}b}"
    )
