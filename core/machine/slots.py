"""What the machine knows of each built-in type, by the name of the type.

Types of the language are entered by `core.machine.builtins.entries`, those of a library
module when a program imports it.  Whoever carries out an operation looks here, so that no
type need be known where another is carried out.
"""

from __future__ import annotations

from functools import cache
from typing import TYPE_CHECKING, Final

from core.machine.thrown import Thrown
from core.machine.values import MISSING, BuiltinFunction
from core.named import NamedTuple

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping

    from core.machine.method import Method
    from core.machine.values import AtWork, BuiltinType, Native, Value

    Attribute = Callable[[AtWork, Value], Value]


class Slots(NamedTuple):
    """One type: its class, if it has one of its own, and what it and its values have."""

    cls: BuiltinType | None = None
    methods: Mapping[str, Method] = {}
    attributes: Mapping[str, Attribute] = {}
    """What values have that are no methods, with how to find it."""
    class_attributes: Mapping[str, Value] = {}
    """What the class itself has that takes no instance."""


METHODS: Final[dict[str, Mapping[str, Method]]] = {}
"""Methods of instances, by type and name."""
ATTRIBUTES: Final[dict[str, Mapping[str, Attribute]]] = {}
"""Attributes of values, by type and name."""
CLASS_ATTRIBUTES: Final[dict[str, Mapping[str, Value]]] = {}
"""Attributes of classes, by type and name."""
CLASSES: Final[dict[str, BuiltinType]] = {}
"""The class of each type that is not one of `TYPES`."""
CONSTRUCTORS: Final[dict[str, Native]] = {}
"""What is run when a class is called that was made before what it takes to call it."""
CHOOSING: Final[set[str]] = set()
"""The names of methods in which there may be something to choose."""


def enter(kind: str, slots: Slots) -> None:
    """Let the machine know the type called *kind*."""
    METHODS[kind] = slots.methods
    ATTRIBUTES[kind] = slots.attributes
    CLASS_ATTRIBUTES[kind] = slots.class_attributes
    if slots.cls is not None:
        CLASSES[kind] = slots.cls
    CHOOSING.update(name for name, method in slots.methods.items() if method.ways is not None)


@cache
def native_method(kind: str, name: str) -> Value:
    """What ``kind.name`` gives for a built-in type: a function, or MISSING."""
    if name in CLASS_ATTRIBUTES.get(kind, {}):
        return CLASS_ATTRIBUTES[kind][name]
    method = METHODS.get(kind, {}).get(name)
    return MISSING if method is None else unbound(kind, name, method)


def unbound(kind: str, name: str, method: Method) -> BuiltinFunction:
    """*method* of type *kind* as a function of its receiver."""

    def call(m: AtWork, args: tuple[Value, ...], kwargs: dict[str, Value]) -> Value:
        if not args:
            raise Thrown("TypeError", f"unbound method {kind}.{name}() needs an argument")
        return method.call(m, args[0], args[1:], kwargs)

    effect = method.effect if method.effect in {"pure", "sync", "write"} else "read"
    return BuiltinFunction(name, call, effect, owner=kind)
