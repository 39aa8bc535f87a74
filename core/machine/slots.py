"""What the machine knows of each built-in type, by the name of the type.

Types of the language are entered by `core.machine.builtins.entries` when somebody asks for
one, those of a library module when a program imports it.  Whoever carries out an operation
looks here, so that no type need be known where another is carried out.
"""

from __future__ import annotations

from collections.abc import Mapping
from functools import cache
from typing import TYPE_CHECKING, Final, TypeVar

from core.machine.thrown import Thrown
from core.machine.values import MISSING, BuiltinFunction
from core.named import NamedTuple

if TYPE_CHECKING:
    from collections.abc import Callable

    from core.machine.method import Method
    from core.machine.values import AtWork, BuiltinType, Native, Value

    Attribute = Callable[[AtWork, Value], Value]


Content = TypeVar("Content")


class Slots(NamedTuple):
    """One type: its class, if it has one of its own, and what it and its values have."""

    cls: BuiltinType | None = None
    methods: Mapping[str, Method] = {}
    attributes: Mapping[str, Attribute] = {}
    """What values have that are no methods, with how to find it."""
    class_attributes: Mapping[str, Value] = {}
    """What the class itself has that takes no instance."""


class _Kinds(dict[str, Mapping[str, Content]]):
    """What there is of each type, which is entered when somebody first asks for it."""

    def __missing__(self, kind: str) -> Mapping[str, Content]:
        if kind not in LATE:
            return {}
        enter(kind, LATE[kind](kind))
        return self[kind]


LATE: Final[dict[str, Callable[[str], Slots]]] = {}
"""What loads what the types of the language have, which no program needs all of."""
METHODS: Final[_Kinds[Method]] = _Kinds({"": {}})
"""Methods of instances, by type and name; instances of the program's classes have none."""
ATTRIBUTES: Final[_Kinds[Attribute]] = _Kinds()
"""Attributes of values, by type and name."""
CLASS_ATTRIBUTES: Final[_Kinds[Value]] = _Kinds()
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
    if name in CLASS_ATTRIBUTES[kind]:
        return CLASS_ATTRIBUTES[kind][name]
    method = METHODS[kind].get(name)
    return MISSING if method is None else unbound(kind, name, method)


def unbound(kind: str, name: str, method: Method) -> BuiltinFunction:
    """*method* of type *kind* as a function of its receiver."""

    def call(m: AtWork, args: tuple[Value, ...], kwargs: dict[str, Value]) -> Value:
        if not args:
            raise Thrown("TypeError", f"unbound method {kind}.{name}() needs an argument")
        return method.call(m, args[0], args[1:], kwargs)

    effect = method.effect if method.effect in {"pure", "sync", "write"} else "read"
    return BuiltinFunction(name, call, effect, owner=kind)
