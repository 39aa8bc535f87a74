"""What the machine knows of each built-in type, by the name of the type.

Types of the language are entered by `core.machine.types.entries` when somebody asks for one,
those of a library module when a program imports it.  Whoever carries out an operation looks
here, so that no type need be known where another is carried out.
"""

from __future__ import annotations

from functools import cache
from typing import TYPE_CHECKING, Final, TypeVar

from core.machine.thrown import Thrown
from core.machine.values import MISSING, BuiltinFunction
from core.named import NamedTuple

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping

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
    new: Native | None = None
    """What is run when the class is called; None if it makes no instances."""


class _Kinds(dict[str, Content]):
    """What there is of each type, which is entered when somebody first asks for it."""

    def __init__(self, absent: Callable[[str], Content]) -> None:
        """*absent* gives what there is of a type that is not known."""
        super().__init__()
        self._absent = absent

    def __missing__(self, kind: str) -> Content:
        if kind not in LATE:
            return self._absent(kind)
        enter(kind, LATE[kind](kind))
        return self[kind]


def _nothing(kind: str) -> Mapping[str, Content]:
    return {}


def _refusing(kind: str) -> Native:
    def refuse(m: AtWork, args: tuple[Value, ...], kwargs: dict[str, Value]) -> Value:
        raise Thrown("TypeError", f"cannot create '{kind}' instances")

    return refuse


LATE: Final[dict[str, Callable[[str], Slots]]] = {}
"""What loads what the types of the language have, which no program needs all of."""
METHODS: Final[_Kinds[Mapping[str, Method]]] = _Kinds(_nothing)
"""Methods of instances, by type and name; instances of the program's classes have none."""
ATTRIBUTES: Final[_Kinds[Mapping[str, Attribute]]] = _Kinds(_nothing)
"""Attributes of values, by type and name."""
CLASS_ATTRIBUTES: Final[_Kinds[Mapping[str, Value]]] = _Kinds(_nothing)
"""Attributes of classes, by type and name."""
CLASSES: Final[dict[str, BuiltinType]] = {}
"""The class of each type that is not one of `TYPES`."""
CONSTRUCTORS: Final[_Kinds[Native]] = _Kinds(_refusing)
"""What is run when the class of a type is called."""
CHOOSING: Final[set[str]] = set()
"""The names of methods in which there may be something to choose."""


def enter(kind: str, slots: Slots) -> None:
    """Let the machine know the type called *kind*."""
    METHODS[kind] = slots.methods
    ATTRIBUTES[kind] = slots.attributes
    CLASS_ATTRIBUTES[kind] = slots.class_attributes
    CONSTRUCTORS[kind] = slots.new or _refusing(kind)
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
