"""The parts of the simulated library that are written in the host language.

A module of the library costs nothing until a program imports it.
"""

from __future__ import annotations

from functools import cache
from importlib import import_module
from typing import TYPE_CHECKING, Final

from core.machine.builtins.functions import BUILTIN_FUNCTIONS
from core.machine.intrinsics.registry import INTRINSICS
from core.machine.library import folders
from core.machine.natives import BuiltinFunction, ModuleValue
from core.machine.slots import CHOOSING_FUNCTIONS, enter
from core.machine.sync.registry import SYNC_FUNCTIONS
from core.machine.type_table import TYPES
from core.machine.types.exceptions import EXCEPTIONS
from core.machine.values import UNBOUND

if TYPE_CHECKING:
    from collections.abc import Mapping

    from core.machine.library.declaration import Module
    from core.machine.slots import Slots
    from core.machine.values import Value

_CONSTANTS: Final[dict[str, Value]] = {"NotImplemented": NotImplemented, "Ellipsis": ...}


@cache
def host_values(module: str) -> Mapping[str, Value]:
    """What the host part of library *module* has, by name; the machine knows its types then."""
    if not folders.has_host_part(module):
        return {}
    host = import_module(f"{__package__}.{module}.host")
    types: Mapping[str, Slots] = getattr(host, "SLOTS", {})
    for kind, slots in types.items():
        enter(kind, slots)
    values: Mapping[str, Value] = host.VALUES
    for name, value in values.items():
        if isinstance(value, BuiltinFunction) and value.ways is not None:
            CHOOSING_FUNCTIONS[module, name] = value
    return values


@cache
def declaration(module: str) -> Module:
    """What the folder of library *module* declares."""
    declared: Module = import_module(f"{__package__}.{module}").MODULE
    return declared


def library_value(name: str) -> Value:
    """The value of *name* ("threading.Lock", "builtins.len", "threading"), else UNBOUND."""
    module, _, attribute = name.rpartition(".")
    if not module or folders.is_module(name):
        return ModuleValue(name)
    if module == folders.BUILTINS:
        return _builtin(attribute)
    return host_values(module).get(attribute, UNBOUND)


def _builtin(name: str) -> Value:
    if name in _CONSTANTS:
        return _CONSTANTS[name]
    # The last of them are loaded as they are asked; names with an underscore are the library's.
    if name.startswith("_"):
        tables: tuple[Mapping[str, Value], ...] = (SYNC_FUNCTIONS, INTRINSICS)
    else:
        tables = (TYPES, EXCEPTIONS, SYNC_FUNCTIONS, BUILTIN_FUNCTIONS, INTRINSICS)
    return next((table[name] for table in tables if name in table), UNBOUND)
