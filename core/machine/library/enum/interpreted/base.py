"""`enum.Enum`: a class derived from Enum is worked over when its body has run.

A member is an instance with its name and value; the class keeps its members by name in
`hidden_by_name` and, without aliases, in order in `hidden_listed`.
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

    hidden_listed = ()
    hidden_by_name = {}
    hidden_combines = False

    def hidden_finish_class(cls):
        """Make members of the constants in the body of *cls*."""
        for base in _mro(cls)[1:]:
            if _get_field(base, "<listed>", ()):
                raise TypeError(f"<enum '{cls.__name__}'> cannot extend <enum '{base.__name__}'>")
        _set_field(cls, "<listed>", ())
        _set_field(cls, "<by_name>", {})
        _set_field(cls, "__members__", cls.hidden_by_name)
        maker = _get_field(cls, "__new__", None)
        if maker is not None:
            # From now on a call of the class looks a member up, and makes none.
            _delete_attribute(cls, "__new__")
        values = []
        for name, value in _fields(cls).items():
            if _is_constant(name, value):
                value = _value_for(cls, name, value, values)
                values.append(value)
                _add_member(cls, name, value, maker)

    def hidden_call_class(cls, value, names=_MISSING, **settings):
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
        return cls.hidden_by_name[name]

    @classmethod
    def hidden_has(cls, item):
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

    @name.setter
    def name(self, name):
        raise AttributeError("<enum 'Enum'> cannot set attribute 'name'")

    @property
    def value(self):
        """The value given in the class."""
        return self._value_

    @value.setter
    def value(self, value):
        raise AttributeError("<enum 'Enum'> cannot set attribute 'value'")

    def __repr__(self):
        return f"<{type(self).__name__}.{self._name_}: {self._value_!r}>"

    def __str__(self):
        return f"{type(self).__name__}.{self._name_}"

    def __format__(self, spec):
        return format(str(self), spec)


def _is_constant(name, value):
    return not name.startswith(("_", "<")) and _type_name(value) not in _NO_MEMBERS


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
    # A tuple is what `__new__` and `__init__` get, item by item, as in CPython.
    args = value if isinstance(value, tuple) else (value,)
    if issubclass(cls, str) and not isinstance(args[0], str):
        raise TypeError(f"{args[0]!r} is not a string")
    member = _new_instance(cls) if maker is None else maker(cls, *args)
    if maker is not None:
        value = _value_of_made(member, value)
    known = _member_of(cls, value)
    if known is None:
        known = member
        _set_field(member, "_value_", value)
        _set_field(member, "_name_", name)
        if issubclass(cls, (int, str)) and _items_of(member) is _MISSING:
            _set_items(member, value)
        init = _type_lookup_class(cls, "__init__")
        if init is not _MISSING:
            init(member, *args)
        if _is_listed(cls, value):
            _set_field(cls, "<listed>", cls.hidden_listed + (member,))
    cls.hidden_by_name[name] = known
    _set_field(cls, name, known)


def _value_of_made(member, value):
    """The value of a *member* that the class has made itself, which was told to be *value*."""
    told = _get_field(member, "_value_", _MISSING)
    if told is _MISSING and isinstance(member, (int, str)):
        told = _items_of(member)
    return value if told is _MISSING else told


def _is_listed(cls, value):
    """Flags of no bit or of several are names for combinations only."""
    return not cls.hidden_combines or (value > 0 and not value & (value - 1))


def _member_of(cls, value):
    if isinstance(value, cls):
        return value
    for member in cls.hidden_by_name.values():
        known = member._value_
        # As containers compare: `nan` is found, though it is not equal to itself.
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
            value = 1 << place if cls.hidden_combines else start + place
            namespace[row] = value
        else:
            namespace[row[0]] = row[1]
    made = _make_class(name, (cls,), namespace)
    cls.hidden_finish_class(made)
    return made


def unique(enumeration):
    """Complain if a value has two names."""
    pairs = []
    for name, member in enumeration.hidden_by_name.items():
        if name != member._name_:
            pairs.append(f"{name} -> {member._name_}")
    if pairs:
        shown = f"<enum '{enumeration.__name__}'>"
        raise ValueError(f"duplicate values found in {shown}: {', '.join(pairs)}")
    return enumeration
