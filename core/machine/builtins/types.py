"""The built-in classes.

Their constructors need most of the machine, which needs the classes: so a class finds
its constructor, in `core.machine.builtins.constructors`, when it is first called.
"""

from __future__ import annotations

from datetime import UTC, date, datetime, time, timedelta, timezone
from functools import cache
from typing import TYPE_CHECKING, Final

from core.machine.values import BuiltinFunction, BuiltinType

if TYPE_CHECKING:
    from core.machine.machine import Machine
    from core.machine.values import Native, Value

_BASES: Final = {
    "bool": "int",
    "defaultdict": "dict",
    "Counter": "dict",
    "OrderedDict": "dict",
    "datetime": "date",
}
"""The base of each class that has another one than `object`."""
_NAMES: Final = {
    "builtins": (
        "type", "int", "float", "complex", "bool", "str", "bytes", "tuple", "list", "dict", "set",
        "frozenset", "range", "slice", "property", "staticmethod", "classmethod", "NoneType",
        "ellipsis", "NotImplementedType", "function", "method", "builtin_function_or_method",
        "generator", "iterator", "module", "dict_keys", "dict_values", "dict_items", "cell",
    ),
    "collections": ("deque", "defaultdict", "Counter", "OrderedDict"),
    "datetime": ("date", "datetime", "time", "timedelta", "tzinfo", "timezone"),
}  # fmt: skip


def _type(name: str, module: str, bases: tuple[BuiltinType, ...]) -> BuiltinType:
    def new(m: Machine, args: tuple[Value, ...], kwargs: dict[str, Value]) -> Value:
        return _constructor(name)(m, args, kwargs)

    return BuiltinType(name, new, bases, module=module)


@cache
def _constructor(name: str) -> Native:
    from core.machine.builtins.constructors import constructor_of  # noqa: PLC0415 - see above

    return constructor_of(name)


def _all_types() -> dict[str, BuiltinType]:
    types = {"object": _type("object", "builtins", ())}
    for module, names in _NAMES.items():
        for name in names:
            base = types[_BASES.get(name, "object")]
            types[name] = _type(name, module, (base,))
    return types


TYPES: Final[dict[str, BuiltinType]] = _all_types()
"""By name."""


_CLASS_METHODS: Final = {
    "bool": ("from_bytes",),
    "bytes": ("fromhex", "maketrans"),
    "Counter": ("fromkeys",),
    "date": ("fromisoformat", "fromordinal", "fromtimestamp", "today"),
    "datetime": (
        "combine", "fromisoformat", "fromordinal", "fromtimestamp", "now", "strptime", "today",
        "utcnow",
    ),
    "defaultdict": ("fromkeys",),
    "dict": ("fromkeys",),
    "float": ("fromhex",),
    "int": ("from_bytes",),
    "OrderedDict": ("fromkeys",),
    "str": ("maketrans",),
    "time": ("fromisoformat",),
}  # fmt: skip


def _class_method(kind: str, name: str) -> BuiltinFunction:
    def call(m: Machine, args: tuple[Value, ...], kwargs: dict[str, Value]) -> Value:
        return _implementation(kind, name)(m, args, kwargs)

    return BuiltinFunction(name, call, "read", module=TYPES[kind].module)


@cache
def _implementation(kind: str, name: str) -> Native:
    from core.machine.builtins.class_methods import class_method_of  # noqa: PLC0415 - see above

    return class_method_of(kind, name)


_CONSTANTS: Final[dict[str, dict[str, Value]]] = {
    **{
        kind.__name__: {name: getattr(kind, name) for name in ("min", "max", "resolution")}
        for kind in (date, datetime, time, timedelta)
    },
    "timezone": {"utc": UTC, "min": timezone.min, "max": timezone.max},
}
CLASS_METHODS: Final[dict[str, dict[str, Value]]] = {
    kind: {
        **{name: _class_method(kind, name) for name in _CLASS_METHODS.get(kind, ())},
        **_CONSTANTS.get(kind, {}),
    }
    for kind in _CLASS_METHODS.keys() | _CONSTANTS.keys()
}
"""What the classes themselves have that takes no instance, by class and name."""
