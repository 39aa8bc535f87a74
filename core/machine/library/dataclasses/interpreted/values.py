"""What there is to do with instances of dataclasses."""
# quiet

from dataclasses._within import _compared, _within

def _order_methods(names):
    def __lt__(self, other):
        if type(other) is not type(self):
            return NotImplemented
        return _compared("<", _values_of(self, names), _values_of(other, names))

    def __le__(self, other):
        if type(other) is not type(self):
            return NotImplemented
        return _compared("<=", _values_of(self, names), _values_of(other, names))

    def __gt__(self, other):
        if type(other) is not type(self):
            return NotImplemented
        return _compared(">", _values_of(self, names), _values_of(other, names))

    def __ge__(self, other):
        if type(other) is not type(self):
            return NotImplemented
        return _compared(">=", _values_of(self, names), _values_of(other, names))

    return (("__lt__", __lt__), ("__le__", __le__), ("__gt__", __gt__), ("__ge__", __ge__))


def fields(class_or_instance):
    """What is known of the fields, in their order."""
    found = _found_fields(class_or_instance)
    if found is None:
        raise TypeError("must be called with a dataclass type or instance")
    return tuple([f for f in found.values() if not _get_field(f, "<passed on>", False)])


def _found_fields(value):
    cls = value if isinstance(value, type) else type(value)
    found = _type_lookup_class(cls, "<fields>")
    return None if found is _MISSING else found


def is_dataclass(obj):
    """Whether *obj* is a dataclass or an instance of one."""
    return _found_fields(obj) is not None


def replace(obj, /, **changes):
    """A new object with the same fields but for the *changes*."""
    if isinstance(obj, type) or not is_dataclass(obj):
        raise TypeError("replace() should be called on dataclass instances")
    for f in fields(obj):
        if not f.init:
            if f.name in changes:
                raise ValueError(
                    f"field {f.name} is declared with init=False,"
                    " it cannot be specified with replace()"
                )
        elif f.name not in changes:
            changes[f.name] = _load_attribute(obj, f.name)
    return type(obj)(**changes)


def asdict(obj, *, dict_factory=dict):
    """The fields as a dict, and those of dataclasses inside too."""
    if isinstance(obj, type) or not is_dataclass(obj):
        raise TypeError("asdict() should be called on dataclass instances")
    return _unfolded(obj, dict_factory)


def astuple(obj, *, tuple_factory=tuple):
    """The fields as a tuple, and those of dataclasses inside too."""
    if isinstance(obj, type) or not is_dataclass(obj):
        raise TypeError("astuple() should be called on dataclass instances")
    return _flattened(obj, tuple_factory)


def _unfolded(value, factory):
    if not isinstance(value, type) and is_dataclass(value):
        rows = []
        for f in fields(value):
            rows.append((f.name, _unfolded(_load_attribute(value, f.name), factory)))
        return factory(rows)
    return _within(value, _unfolded, factory)


def _flattened(value, factory):
    if not isinstance(value, type) and is_dataclass(value):
        items = []
        for f in fields(value):
            items.append(_flattened(_load_attribute(value, f.name), factory))
        return factory(items)
    return _within(value, _flattened, factory)
