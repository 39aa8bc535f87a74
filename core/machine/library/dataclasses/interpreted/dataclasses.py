"""`dataclasses`, without generated source: methods are closures over the names of the fields."""
# quiet

from dataclasses import FrozenInstanceError
from dataclasses._fields import (
    KW_ONLY, MISSING, Field, InitVar, _all_fields, _has_default, _is_passed_on, _own_fields, field,
)
from dataclasses._values import (
    _order_methods, asdict, astuple, fields, is_dataclass, replace,
)
from dataclasses._within import _compared


def dataclass(
    cls=None,
    /,
    *,
    init=True,
    repr=True,
    eq=True,
    order=False,
    unsafe_hash=False,
    frozen=False,
    match_args=True,
    kw_only=False,
    slots=False,
    weakref_slot=False,
):
    """Give a class the methods that follow from its annotations."""
    if weakref_slot and not slots:
        raise TypeError("weakref_slot is True but slots is False")
    if order and not eq:
        raise ValueError("eq must be true if order is true")

    def process(cls):
        own = _own_fields(cls, kw_only)
        every = _all_fields(cls, own, frozen)
        _set_field(cls, "<fields>", every)
        _set_field(cls, "<frozen>", frozen)
        listed = tuple([f for f in every.values() if not _is_passed_on(f)])
        if init:
            _add_init(cls, tuple(every.values()), frozen, slots)
        if repr:
            _add(cls, "__repr__", _repr_method(_names(listed, "repr")))
        _add_comparisons(cls, _names(listed, "compare"), eq, order)
        if frozen:
            _add_freezing(cls, tuple(every))
        _add_hash(cls, listed, unsafe_hash, eq, frozen)
        if match_args:
            places = [f.name for f in every.values() if f.init and not f.kw_only]
            _add(cls, "__match_args__", tuple(places))
        if slots:
            _add_slots(cls, own)
        return cls

    return process if cls is None else process(cls)


def _names(listed, use):
    return tuple([f.name for f in listed if _load_attribute(f, use)])


def _add(cls, name, value):
    """Put *value* into the class unless its body defines *name*; whether it was put there."""
    if _get_field(cls, name, _MISSING) is not _MISSING:
        return False
    _set_field(cls, name, value)
    return True


def _add_init(cls, listed, frozen, slots):
    taken = [f for f in listed if f.init]
    places = tuple([f.name for f in taken if not f.kw_only])
    named = tuple([f.name for f in taken if f.kw_only])
    optional = tuple([f.name for f in taken if _has_default(f)])
    seen_default = False
    for name in places:
        if name in optional:
            seen_default = True
        elif seen_default:
            raise TypeError(f"non-default argument {name!r} follows default argument")
    # A frozen class refuses to be assigned to, so its `__init__` goes past that, as in CPython.
    store = _set_field if frozen else _store_attribute
    what = f"{cls.__qualname__}.__init__"
    after = _type_lookup_class(cls, "__post_init__") is not _MISSING

    def __init__(self, /, *args, **kwargs):
        given = _bind_arguments(what, places, named, optional, args, kwargs)
        passed_on = []
        for f in listed:
            if _is_passed_on(f):
                passed_on.append(given.get(f.name, f.default))
            elif f.name in given:
                store(self, f.name, given[f.name])
            elif f.default_factory is not MISSING:
                store(self, f.name, f.default_factory())
            elif f.default is not MISSING and (f.init or slots):
                store(self, f.name, f.default)
        if after:
            self.__post_init__(*passed_on)

    _add(cls, "__init__", __init__)


def _repr_method(names):
    def __repr__(self):
        return _shown_fields(self, names)

    return __repr__


def _add_comparisons(cls, names, eq, order):
    if eq:
        def __eq__(self, other):
            if type(other) is not type(self):
                return NotImplemented
            return _compared("==", _values_of(self, names), _values_of(other, names))

        _add(cls, "__eq__", __eq__)
    if order:
        for name, method in _order_methods(names):
            if not _add(cls, name, method):
                raise TypeError(
                    f"Cannot overwrite attribute {name} in class {cls.__name__}."
                    " Consider using functools.total_ordering"
                )


def _add_freezing(cls, names):
    def __setattr__(self, name, value):
        if type(self) is cls or name in names:
            raise FrozenInstanceError(f"cannot assign to field {name!r}")
        _object_setattr(self, name, value)

    def __delattr__(self, name):
        raise FrozenInstanceError(f"cannot delete field {name!r}")

    for name, method in (("__setattr__", __setattr__), ("__delattr__", __delattr__)):
        if _get_field(cls, name, _MISSING) is not _MISSING:
            raise TypeError(f"Cannot overwrite attribute {name} in class {cls.__name__}")
        # Stored in the ordinary way, so that the class knows that it meddles with attributes.
        _store_attribute(cls, name, method)


def _add_hash(cls, listed, unsafe_hash, eq, frozen):
    names = tuple([f.name for f in listed if (f.compare if f.hash is None else f.hash)])

    def __hash__(self):
        return hash(_values_of(self, names))

    defined = _get_field(cls, "__hash__", None) is not None
    if unsafe_hash:
        if defined:
            raise TypeError(f"Cannot overwrite attribute __hash__ in class {cls.__name__}")
        _set_field(cls, "__hash__", __hash__)
    # The table of CPython: who compares by value and can change has no hash.
    elif eq and not defined:
        _set_field(cls, "__hash__", __hash__ if frozen else None)
        if frozen:
            _set_field(cls, "<key_names>", names)


def _add_slots(cls, own):
    if _get_field(cls, "__slots__", _MISSING) is not _MISSING:
        raise TypeError(f"{cls.__name__} already specifies __slots__")
    for f in own.values():
        if f.default is not MISSING:
            _delete_attribute(cls, f.name)
    _store_attribute(cls, "__slots__", tuple(own))


def make_dataclass(
    cls_name, fields, *, bases=(), namespace=None, init=True, repr=True, eq=True, order=False,
    unsafe_hash=False, frozen=False, match_args=True, kw_only=False, slots=False,
    weakref_slot=False,
):
    """A dataclass with *fields*: names, or tuples of name, type and default."""
    inside, annotated = dict(namespace or {}), []
    for row in fields:
        name, kind, *default = (row, "typing.Any") if isinstance(row, str) else row
        if not name.isidentifier():
            raise TypeError(f"Field names must be valid identifiers: {name!r}")
        if name in [known for known, _ in annotated]:
            raise TypeError(f"Field name duplicated: {name!r}")
        annotated.append((name, kind if isinstance(kind, str) else getattr(kind, "__name__", "")))
        if default:
            inside[name] = default[0]
    cls = _make_class(cls_name, tuple(bases), inside)
    _set_field(cls, "__annotations__", tuple(annotated))
    return dataclass(
        cls, init=init, repr=repr, eq=eq, order=order, unsafe_hash=unsafe_hash, frozen=frozen,
        match_args=match_args, kw_only=kw_only, slots=slots, weakref_slot=weakref_slot,
    )
