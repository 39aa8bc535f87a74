"""The built-in classes.

What calling one makes needs most of the machine, which needs the classes: so it is in the
slots of the type, which are looked up when it is called.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from core.language.vocabulary.builtin import TYPES as NAMED
from core.machine.natives import BuiltinType
from core.machine.slots import CONSTRUCTORS

if TYPE_CHECKING:
    from core.machine.machine import Machine
    from core.machine.values import Value

_BASES: Final = {
    "bool": "int",
    "defaultdict": "dict",
    "Counter": "dict",
    "OrderedDict": "dict",
}
"""The base of each class that has another one than `object`."""
_NAMES: Final = {
    # What programs can name is known to the compiler; the others are met as the type of a value.
    "builtins": (
        *(NAMED - {"object"}), "NoneType", "ellipsis", "NotImplementedType", "function", "method",
        "builtin_function_or_method", "generator", "iterator", "module", "dict_keys",
        "dict_values", "dict_items", "cell",
    ),
    "collections": ("deque", "defaultdict", "Counter", "OrderedDict"),
}  # fmt: skip


def _type(name: str, module: str, bases: tuple[BuiltinType, ...]) -> BuiltinType:
    def new(m: Machine, args: tuple[Value, ...], kwargs: dict[str, Value]) -> Value:
        # Looked up by each call: it is the first one that loads the file of the type.
        return CONSTRUCTORS[name](m, args, kwargs)

    return BuiltinType(name, new, bases, module=module, kind="deep" if name == "str" else "read")


def _all_types() -> dict[str, BuiltinType]:
    types = {"object": _type("object", "builtins", ())}
    for module, names in _NAMES.items():
        # Those with a base after the others, among which it is.
        for name in sorted(names, key=lambda name: (name in _BASES, name)):
            base = types[_BASES.get(name, "object")]
            types[name] = _type(name, module, (base,))
    return types


TYPES: Final[dict[str, BuiltinType]] = _all_types()
"""By name."""
