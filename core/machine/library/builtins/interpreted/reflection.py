"""`__dict__`, `vars` and `dir`: attributes of objects as items and by name."""
# loud


class _FieldsView:
    """What `keys()`, `values()` and `items()` of such a dict give: a live look."""

    __hash__ = None

    def __init__(self, obj, kind):
        _set_field(self, "<object>", obj)
        _set_field(self, "<kind>", kind)

    def __iter__(self):
        obj, kind = _get_field(self, "<object>", None), _get_field(self, "<kind>", "")
        size, place = _count_fields(obj), 0
        while True:
            item = _field_at(obj, place, size)
            if item is _END:
                return
            yield item if kind == "items" else item[kind == "values"]
            place += 1

    def __len__(self):
        return _count_fields(_get_field(self, "<object>", None))

    def __contains__(self, item):
        return item in self._now()

    def __repr__(self):
        return repr(self._now())

    def __and__(self, other):
        return self._now() & _bare(other)

    def __rand__(self, other):
        return other & self._now()

    def __or__(self, other):
        return self._now() | _bare(other)

    def __ror__(self, other):
        return other | self._now()

    def __sub__(self, other):
        return self._now() - _bare(other)

    def __rsub__(self, other):
        return other - self._now()

    def __xor__(self, other):
        return self._now() ^ _bare(other)

    def __rxor__(self, other):
        return other ^ self._now()

    def __eq__(self, other):
        return self._now() == _bare(other)

    def __le__(self, other):
        return self._now() <= _bare(other)

    def __lt__(self, other):
        return self._now() < _bare(other)

    def __ge__(self, other):
        return self._now() >= _bare(other)

    def __gt__(self, other):
        return self._now() > _bare(other)

    def __reversed__(self):
        return reversed(self._now())

    def isdisjoint(self, other):
        """Whether nothing of *other* is in it."""
        return self._now().isdisjoint(other)

    def _now(self):
        fields = _all_fields(_get_field(self, "<object>", None))
        kind = _get_field(self, "<kind>", "")
        if kind == "keys":
            return fields.keys()
        return fields.values() if kind == "values" else fields.items()


class _Fields(dict):
    """The attributes of an object as the items of a dict."""

    __hash__ = None

    def __getitem__(self, name):
        value = _field_get(_fields_of(self), name, _MISSING)
        if value is _MISSING:
            raise KeyError(name)
        return value

    def __setitem__(self, name, value):
        _field_put(_fields_of(self), name, value)

    def __delitem__(self, name):
        if _field_take(_fields_of(self), name) is _MISSING:
            raise KeyError(name)

    def __contains__(self, name):
        return _field_get(_fields_of(self), name, _MISSING) is not _MISSING

    def __iter__(self):
        return iter(self.keys())

    def __len__(self):
        return _count_fields(_fields_of(self))

    def __repr__(self):
        return repr(_all_fields(_fields_of(self)))

    def __eq__(self, other):
        return _all_fields(_fields_of(self)) == _bare(other)

    def __ne__(self, other):
        return not self == other

    def __or__(self, other):
        return _all_fields(_fields_of(self)) | _bare(other)

    def __ror__(self, other):
        return other | _all_fields(_fields_of(self))

    def __ior__(self, other):
        self.update(other)
        return self

    def keys(self):
        """A live look at the names."""
        return _FieldsView(_fields_of(self), "keys")

    def values(self):
        """A live look at the values."""
        return _FieldsView(_fields_of(self), "values")

    def items(self):
        """A live look at both."""
        return _FieldsView(_fields_of(self), "items")

    def get(self, name, default=None):
        """The attribute *name*, or *default*."""
        return _field_get(_fields_of(self), name, default)

    def pop(self, name, default=_MISSING):
        """Take out the attribute *name*."""
        value = _field_take(_fields_of(self), name)
        if value is not _MISSING:
            return value
        if default is _MISSING:
            raise KeyError(name)
        return default

    def popitem(self):
        """Take out the last attribute."""
        obj = _fields_of(self)
        size = _count_fields(obj)
        if not size:
            raise KeyError("popitem(): dictionary is empty")
        name, value = _field_at(obj, size - 1, size)
        _field_take(obj, name)
        return name, value

    def setdefault(self, name, default=None):
        """The attribute *name*, which is *default* if there was none."""
        return _field_default(_fields_of(self), name, default)

    def update(self, *sources, **named):
        """Put in all of *sources* and *named*, in one go as far as no program code gives them."""
        _put_fields(_fields_of(self), dict(*sources, **named))

    def clear(self):
        """Take out every attribute."""
        _clear_fields(_fields_of(self))

    def copy(self):
        """A dict of its own."""
        return _all_fields(_fields_of(self))


class _ClassFields(_Fields):
    """Those of a class, which are not changed that way."""

    def __setitem__(self, name, value):
        raise TypeError("'mappingproxy' object does not support item assignment")

    def __delitem__(self, name):
        raise TypeError("'mappingproxy' object does not support item deletion")

    def __getitem__(self, name):
        return _all_fields(_fields_of(self))[name]

    def __contains__(self, name):
        return name in _all_fields(_fields_of(self))

    def __iter__(self):
        return iter(_all_fields(_fields_of(self)))

    def __len__(self):
        return len(_all_fields(_fields_of(self)))

    def __repr__(self):
        return f"mappingproxy({_all_fields(_fields_of(self))!r})"

    def get(self, name, default=None):
        """The attribute *name*, or *default*."""
        return _all_fields(_fields_of(self)).get(name, default)

    def keys(self):
        """The names."""
        return _all_fields(_fields_of(self)).keys()

    def values(self):
        """The values."""
        return _all_fields(_fields_of(self)).values()

    def items(self):
        """Both."""
        return _all_fields(_fields_of(self)).items()

    def update(self, *sources, **named):
        """Refused."""
        raise AttributeError("'mappingproxy' object has no attribute 'update'")

    pop = popitem = setdefault = clear = update


_fields_class = _make_class("dict", (_Fields,), {"__hash__": None})
_class_fields_class = _make_class("mappingproxy", (_ClassFields,), {"__hash__": None})


def _dict_of(owner):
    """The result of ``owner.__dict__``."""
    # No class of a program has a name like this.
    if not isinstance(owner, type) and _type_lookup(owner, "<local>") is not _MISSING:
        attributes = _local_attributes(owner)
        return _local_attributes(owner, {}) if attributes is None else attributes
    made = _new_instance(_class_fields_class if isinstance(owner, type) else _fields_class)
    _set_field(made, "<object>", owner)
    return made


def _globals():
    """The result of ``globals()``."""
    return _dict_of(_main)


def _fields_of(view):
    return _holder_of(_get_field(view, "<object>", None))


def _vars(owner):
    """The result of ``vars(owner)``."""
    try:
        return _load_attribute(owner, "__dict__")
    except AttributeError:
        raise TypeError("vars() argument must have __dict__ attribute") from None


_OF_OBJECTS = (
    "__class__", "__delattr__", "__dir__", "__doc__", "__eq__", "__format__", "__ge__",
    "__getattribute__", "__getstate__", "__gt__", "__hash__", "__init__", "__init_subclass__",
    "__le__", "__lt__", "__ne__", "__new__", "__reduce__", "__reduce_ex__", "__repr__",
    "__setattr__", "__sizeof__", "__str__", "__subclasshook__",
)
_OF_EXCEPTIONS = (
    "__cause__", "__context__", "__dict__", "__setstate__", "__suppress_context__",
    "__traceback__", "add_note", "args", "with_traceback",
)


def _dir(owner):
    """The result of ``dir(owner)``."""
    if owner is _main:
        return sorted(_all_fields(owner))
    names = _call_type(owner, "__dir__")
    if names is not _MISSING:
        return sorted(names)
    cls = owner if isinstance(owner, type) else type(owner)
    found = set(_OF_OBJECTS)
    for base in _mro(cls):
        if _holder_of(base) is not _MISSING:
            found.update(_all_fields(base))
        elif base is BaseException:
            found.update(_OF_EXCEPTIONS)
        elif not issubclass(base, BaseException) and base is not object:
            _refuse_dir(base.__name__)
    if cls is not owner:
        found.update(_all_fields(_holder_of(owner)))
    return sorted(found)
