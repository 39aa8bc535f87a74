"""The base of tuples whose items have names.

An instance keeps its items as a tuple in its field `hidden_values`, and its class derives from
`tuple`, so that `isinstance` says what CPython says.
"""
# quiet


class _Record(tuple):
    """The base of all named tuples, those of `typing.NamedTuple` too."""

    _fields = ()
    _field_defaults = {}
    hidden_key_names = ("<values>",)

    def __new__(cls, /, *args, **kwargs):
        names, defaults = cls._fields, cls._field_defaults
        what = f"{cls.__name__}.__new__"
        given = _bind_arguments(what, names, (), tuple(defaults), args, kwargs)
        return _made(cls, tuple([given[n] if n in given else defaults[n] for n in names]))

    @classmethod
    def _make(cls, iterable):
        values = _call(tuple, (iterable,), {})
        if len(values) != len(cls._fields):
            raise TypeError(f"Expected {len(cls._fields)} arguments, got {len(values)}")
        return _made(cls, values)

    def _replace(self, /, **kwargs):
        values = []
        for name, value in zip(self._fields, self.hidden_values):
            values.append(kwargs.pop(name, value))
        if kwargs:
            raise ValueError(f"Got unexpected field names: {list(kwargs)!r}")
        return _made(type(self), tuple(values))

    def _asdict(self):
        return dict(zip(self._fields, self.hidden_values))

    def __repr__(self):
        parts = [f"{n}={v!r}" for n, v in zip(self._fields, self.hidden_values)]
        return f"{type(self).__name__}({', '.join(parts)})"

    def __setattr__(self, name, value):
        if name in self._fields:
            raise AttributeError("can't set attribute")
        if _is_extensible(type(self)):
            _object_setattr(self, name, value)
        else:
            kind = type(self).__name__
            raise AttributeError(f"'{kind}' object has no attribute '{name}'")

    hidden_extensible = False

    def __len__(self):
        return len(self.hidden_values)

    def __iter__(self):
        return iter(self.hidden_values)

    def __contains__(self, item):
        return item in self.hidden_values

    def __getitem__(self, place):
        if not isinstance(place, (int, slice)):
            kind = type(place).__name__
            raise TypeError(f"tuple indices must be integers or slices, not {kind}")
        return self.hidden_values[place]

    def __hash__(self):
        return hash(self.hidden_values)

    def __eq__(self, other):
        return self.hidden_values == _items(other) if isinstance(other, tuple) else NotImplemented

    def __ne__(self, other):
        return self.hidden_values != _items(other) if isinstance(other, tuple) else NotImplemented

    def __lt__(self, other):
        return self.hidden_values < _items(other) if isinstance(other, tuple) else NotImplemented

    def __le__(self, other):
        return self.hidden_values <= _items(other) if isinstance(other, tuple) else NotImplemented

    def __gt__(self, other):
        return self.hidden_values > _items(other) if isinstance(other, tuple) else NotImplemented

    def __ge__(self, other):
        return self.hidden_values >= _items(other) if isinstance(other, tuple) else NotImplemented

    def __add__(self, other):
        if not isinstance(other, tuple):
            kind = type(other).__name__
            raise TypeError(f'can only concatenate tuple (not "{kind}") to tuple')
        return self.hidden_values + _items(other)

    def __radd__(self, other):
        return other + self.hidden_values if isinstance(other, tuple) else NotImplemented

    def __mul__(self, count):
        return self.hidden_values * count

    def __rmul__(self, count):
        return self.hidden_values * count

    def index(self, *args):
        """The place of the first item equal to the first argument."""
        return self.hidden_values.index(*args)

    def count(self, item):
        """How many items are equal to *item*."""
        return self.hidden_values.count(item)


def _is_extensible(cls):
    """Whether objects of *cls* have attributes of their own: some class after the record's."""
    for base in _mro(cls):
        if _get_field(base, "_fields", None) is not None:
            return base.hidden_extensible
        if _get_field(base, "__slots__", None) is None:
            return True
    return False


def _items(value):
    return value.hidden_values if isinstance(value, _Record) else value


def _made(cls, values):
    record = _new_instance(cls)
    _set_field(record, "<values>", values)
    return record


def _getter(place):
    def get(record):
        return record.hidden_values[place]

    return get
