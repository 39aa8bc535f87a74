"""`enum`: a class derived from Enum is worked over when its body has run.

A member is an instance with its name and value; the class keeps its members by name in
`_by_name` and, without aliases, in order in `_listed`.
"""
# quiet

_NO_MEMBERS = ("function", "property", "staticmethod", "classmethod", "type")


class auto:
    """A value that is chosen for the member."""

    def __init__(self, value=None):
        self.value = value

    def __or__(self, other):
        return _Combination("|", self, other)

    def __ror__(self, other):
        return _Combination("|", other, self)

    def __and__(self, other):
        return _Combination("&", self, other)

    def __xor__(self, other):
        return _Combination("^", self, other)


class _Combination(auto):
    """Flags combined in the body of the class, before their values are chosen."""

    def __init__(self, op, a, b):
        self.value = None
        self.op = op
        self.a = a
        self.b = b

    def combined(self):
        """The value, now that those of the parts are known."""
        a, b = _settled(self.a), _settled(self.b)
        return a | b if self.op == "|" else a & b if self.op == "&" else a ^ b


def _settled(value):
    if isinstance(value, _Combination):
        return value.combined()
    return value.value if isinstance(value, auto) else value


class Enum:
    """The base of enumerations."""

    _listed = ()
    _by_name = {}

    def _finish_class(cls):
        """Make members of the constants in the body of *cls*."""
        for base in _mro(cls)[1:]:
            if _get_field(base, "_listed", ()):
                raise TypeError(f"<enum '{cls.__name__}'> cannot extend <enum '{base.__name__}'>")
        _set_field(cls, "_listed", ())
        _set_field(cls, "_by_name", {})
        maker = _get_field(cls, "__new__", None)
        if maker is not None:
            _delete_attribute(cls, "__new__")
        values = []
        for name, value in _fields(cls).items():
            if _is_constant(name, value):
                value = _value_for(cls, name, value, values)
                values.append(value)
                _add_member(cls, name, value, maker)

    def _call_class(cls, value, names=_MISSING, **settings):
        """The member with *value*, or a new enumeration with *names*."""
        if names is not _MISSING:
            return _made_class(cls, value, names, settings.get("start", 1))
        member = _member_of(cls, value)
        if member is None:
            member = cls._missing_(value)
        if member is None:
            raise ValueError(f"{value!r} is not a valid {cls.__qualname__}")
        return member

    @classmethod
    def _missing_(cls, value):
        return None

    @classmethod
    def __class_getitem__(cls, name):
        return cls._by_name[name]

    @classmethod
    def _has(cls, item):
        return _member_of(cls, item) is not None

    def _generate_next_value_(name, start, count, last_values):
        for value in reversed(last_values):
            if isinstance(value, int):
                return value + 1
        return start

    @property
    def name(self):
        """The name in the class."""
        return self._name_

    @property
    def value(self):
        """The value given in the class."""
        return self._value_

    def __repr__(self):
        return f"<{type(self).__name__}.{self._name_}: {self._value_!r}>"

    def __str__(self):
        return f"{type(self).__name__}.{self._name_}"

    def __format__(self, spec):
        return format(str(self), spec)


def _is_constant(name, value):
    return not name.startswith("_") and _type_name(value) not in _NO_MEMBERS


def _value_for(cls, name, value, values):
    if isinstance(value, _Combination):
        return value.combined()
    if isinstance(value, auto):
        chooser = _type_lookup_class(cls, "_generate_next_value_")
        if _type_name(chooser) == "staticmethod":
            chooser = chooser.__func__
        value.value = chooser(name, 1, len(values), values)
        return value.value
    return value


def _add_member(cls, name, value, maker):
    args = value if isinstance(value, tuple) else (value,)
    member = _new_instance(cls) if maker is None else maker(cls, *args)
    value = _get_field(member, "_value_", value)
    known = _member_of(cls, value)
    if known is None:
        known = member
        _set_field(member, "_value_", value)
        _set_field(member, "_name_", name)
        init = _type_lookup_class(cls, "__init__")
        if init is not _MISSING:
            init(member, *args)
        if _is_listed(cls, value):
            _set_field(cls, "_listed", cls._listed + (member,))
    cls._by_name[name] = known
    _set_field(cls, name, known)


def _is_listed(cls, value):
    """Flags of no bit or of several are names for combinations only."""
    return not issubclass(cls, Flag) or (value > 0 and not value & (value - 1))


def _member_of(cls, value):
    if isinstance(value, cls):
        return value
    for member in cls._by_name.values():
        known = member._value_
        if known is value or known == value:
            return member
    return None


def _made_class(cls, name, names, start):
    namespace = {}
    if isinstance(names, str):
        names = names.replace(",", " ").split()
    rows = names.items() if isinstance(names, dict) else names
    for place, row in enumerate(rows):
        if isinstance(row, str):
            value = 1 << place if issubclass(cls, Flag) else start + place
            namespace[row] = value
        else:
            namespace[row[0]] = row[1]
    made = _make_class(name, (cls,), namespace)
    cls._finish_class(made)
    return made


def unique(enumeration):
    """Complain if a value has two names."""
    pairs = []
    for name, member in enumeration._by_name.items():
        if name != member._name_:
            pairs.append(f"{name} -> {member._name_}")
    if pairs:
        shown = f"<enum '{enumeration.__name__}'>"
        raise ValueError(f"duplicate values found in {shown}: {', '.join(pairs)}")
    return enumeration


def _plain(value):
    return value._value_ if isinstance(value, IntEnum) else value


class IntEnum(Enum):
    """The base of enumerations whose members are as good as ints."""

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

    def __abs__(self):
        return abs(self._value_)

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

    def __lshift__(self, other):
        return self._value_ << _plain(other)

    def __rlshift__(self, other):
        return other << self._value_

    def __rshift__(self, other):
        return self._value_ >> _plain(other)


class Flag(Enum):
    """The base of enumerations whose members can be combined."""

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
