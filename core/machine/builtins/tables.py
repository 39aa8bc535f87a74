"""All methods and attributes of built-in types, by type name."""

from __future__ import annotations

from functools import cache
from typing import TYPE_CHECKING, Final

from core.machine.builtins.container_methods import METHODS as CONTAINER_METHODS
from core.machine.builtins.exceptions import EXCEPTION_ATTRIBUTES, EXCEPTION_METHODS
from core.machine.builtins.generator_methods import GENERATOR_METHODS
from core.machine.builtins.object_methods import OBJECT_METHODS
from core.machine.builtins.type_methods import TYPE_METHODS
from core.machine.builtins.types import CLASS_METHODS
from core.machine.builtins.values_methods import METHODS as PLAIN_METHODS
from core.machine.builtins.values_methods import VALUE_ATTRIBUTES as PLAIN_ATTRIBUTES
from core.machine.library.datetime.host import METHODS as DATETIME_METHODS
from core.machine.library.datetime.host import VALUE_ATTRIBUTES as DATETIME_ATTRIBUTES
from core.machine.sync.attributes import SYNC_ATTRIBUTES
from core.machine.sync.methods import SYNC_METHODS
from core.machine.thrown import Thrown
from core.machine.values import MISSING, BuiltinFunction

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping

    from core.machine.builtins.method import Method
    from core.machine.machine import Machine
    from core.machine.values import Value

METHODS: Final[Mapping[str, Mapping[str, Method]]] = {
    **PLAIN_METHODS,
    **CONTAINER_METHODS,
    **DATETIME_METHODS,
    **EXCEPTION_METHODS,
    **GENERATOR_METHODS,
    **OBJECT_METHODS,
    **SYNC_METHODS,
}
"""Methods of instances."""

VALUE_ATTRIBUTES: Final[Mapping[str, Mapping[str, Callable[[Machine, Value], Value]]]] = {
    **DATETIME_ATTRIBUTES,
    **EXCEPTION_ATTRIBUTES,
    **PLAIN_ATTRIBUTES,
    **SYNC_ATTRIBUTES,
}
"""Attributes that are no methods, with how to find their value."""


@cache
def native_method(kind: str, name: str) -> Value:
    """What ``kind.name`` gives for a built-in type: a function, or MISSING."""
    if name in CLASS_METHODS.get(kind, {}):
        return CLASS_METHODS[kind][name]
    # Those of `type` are for metaclasses: a class has its own attributes of these names.
    method = METHODS.get(kind, {}).get(name) or TYPE_METHODS.get(kind, {}).get(name)
    if method is None:
        return MISSING

    def unbound(m: Machine, args: tuple[Value, ...], kwargs: dict[str, Value]) -> Value:
        if not args:
            raise Thrown("TypeError", f"unbound method {kind}.{name}() needs an argument")
        return method.call(m, args[0], args[1:], kwargs)

    return BuiltinFunction(name, unbound, "sync" if method.effect == "sync" else "read")
