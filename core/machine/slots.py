"""What the machine knows of each built-in type, by the name of the type.

Types of the language are entered by `core.machine.types.entries` when somebody asks for one,
those of a library module when a program imports it.  Whoever carries out an operation looks
here, so that no type need be known where another is carried out.
"""

from __future__ import annotations

from functools import cache
from typing import TYPE_CHECKING, Final, Literal, TypeAlias, TypeVar

from core.machine.inside import looked_into
from core.machine.natives import BuiltinFunction
from core.machine.objects import DictObject, ListObject, SetObject
from core.machine.thrown import Thrown, UnmodelledError
from core.machine.values import MISSING, DictView, Ref
from core.named import NamedTuple

if TYPE_CHECKING:
    from collections.abc import Callable, Collection, Mapping, Sequence

    from core.machine.natives import BuiltinType, Method, Native
    from core.machine.values import AtWork, Value

    Attribute = Callable[[AtWork, Value], Value]
    # What is asked of an object is asked with the object itself, or the value that stands for
    # itself.  The writer and the relation are those of `representation.py` and `relations.py`,
    # which know the types by these slots only.
    Represent = Callable[[AtWork, AtWork, int], str]
    Equal = Callable[[AtWork, AtWork, AtWork, int], bool]
    Order = Callable[[AtWork, str, AtWork, AtWork, int], bool | None]
    Listed = Callable[[AtWork, AtWork], Sequence[Value]]
    Members = Callable[[AtWork, AtWork], Collection[Value]]
    Walk = Callable[[Ref, AtWork], Value]
    GetItem = Callable[[AtWork, Ref, AtWork, Value], Value]
    SetItem = Callable[[AtWork, Ref, AtWork, Value, Value], None]
    DelItem = Callable[[AtWork, Ref, AtWork, Value], None]
    Combine = Callable[[AtWork, str, Value, Value], Value]
    Change = Callable[[AtWork, str, Ref, Value], bool]
    Contains = Callable[[AtWork, AtWork, Value], bool]


Content = TypeVar("Content")
Hashed: TypeAlias = Literal["by identity", "by content", "never"]
"""What the hash of an object depends on."""
_CONTAINERS: Final = frozenset({DictObject, ListObject, SetObject})


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

    represent: Represent | None = None
    """The text of an object, by a writer, so many levels inside of others."""
    inside: str = "..."
    """What stands for an object in its own text."""
    equal: Equal | None = None
    """Whether an object is equal to another one, of whatever type, by a relation."""
    order: Order | None = None
    """Give `a op b` for an operator of order, by a relation; None if they have no order."""
    members: Members | None = None
    """What can be compared with a set: it is equal, and ordered, as these members are."""
    hashed: Hashed = "by identity"
    items: Listed | None = None
    """What iterating gives, all at once: for a machine and an object."""
    walk: Walk | None = None
    """What a walk through an object, and the value that leads to it, reads from."""
    contains: Contains | None = None
    """Whether an object has an item: for a machine, the object and the item."""
    get_item: GetItem | None = None
    """Give `object[key]`: for a machine, what leads to the object, the object and the key."""
    set_item: SetItem | None = None
    """Carry out `object[key] = value`."""
    del_item: DelItem | None = None
    """Carry out `del object[key]`."""
    combine: Combine | None = None
    """Give `a op b`, of which one is an object of this type; MISSING if that has no result."""
    change: Change | None = None
    """Carry out `object op= b` in place; say whether there is such an operator."""


NOTHING: Final = Slots()
"""Of a type that nobody has entered."""


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


_MADE_BY_NOBODY: Final = frozenset(
    "builtin_function_or_method dict_items dict_keys dict_values frame generator lock".split()
)
"""Types of which no program can make an instance in CPython either."""


def refusing(kind: str) -> Native:
    """What happens where a program calls type *kind* and nobody has said how to make one."""

    def refuse(m: AtWork, args: tuple[Value, ...], kwargs: dict[str, Value]) -> Value:
        if kind in _MADE_BY_NOBODY:
            raise Thrown("TypeError", f"cannot create '{kind}' instances")
        raise UnmodelledError(f"making a {kind} by calling its type is not simulated")

    return refuse


LATE: Final[dict[str, Callable[[str], Slots]]] = {}
"""What loads what the types of the language have, which no program needs all of."""
SLOTS: Final[_Kinds[Slots]] = _Kinds(lambda kind: NOTHING)
"""All that there is of each type."""
METHODS: Final[_Kinds[Mapping[str, Method]]] = _Kinds(_nothing)
"""Methods of instances, by type and name; instances of the program's classes have none."""
ATTRIBUTES: Final[_Kinds[Mapping[str, Attribute]]] = _Kinds(_nothing)
"""Attributes of values, by type and name."""
CLASS_ATTRIBUTES: Final[_Kinds[Mapping[str, Value]]] = _Kinds(_nothing)
"""Attributes of classes, by type and name."""
CLASSES: Final[dict[str, BuiltinType]] = {}
"""The class of each type that is not one of `TYPES`."""
CONSTRUCTORS: Final[_Kinds[Native]] = _Kinds(refusing)
"""What is run when the class of a type is called."""
CHOOSING_FUNCTIONS: Final[dict[tuple[str, str], BuiltinFunction]] = {}
"""By module and name: functions of the library with something to choose."""
CHOOSING: Final[set[str]] = set()
"""The names of methods in which there may be something to choose."""


def enter(kind: str, slots: Slots) -> None:
    """Let the machine know the type called *kind*."""
    SLOTS[kind] = slots
    METHODS[kind] = slots.methods
    ATTRIBUTES[kind] = slots.attributes
    CLASS_ATTRIBUTES[kind] = slots.class_attributes
    CONSTRUCTORS[kind] = slots.new or refusing(kind)
    if slots.cls is not None:
        CLASSES[kind] = slots.cls
    CHOOSING.update(name for name, method in slots.methods.items() if method.ways is not None)


def slots_at(obj: AtWork) -> Slots:
    """What there is of the type of the heap object *obj*, if that is a container."""
    # Only these are asked what they are: of other objects a look would be noted as a use.
    return SLOTS[obj.kind] if type(obj) in _CONTAINERS else NOTHING


def slots_of(m: AtWork, value: Value) -> Slots:
    """What there is of the type of *value*, if that is a container or stands for itself."""
    if type(value) is Ref:
        return slots_at(m.heap[value])
    return SLOTS[f"dict_{value.kind}" if type(value) is DictView else type(value).__name__]


def itself(m: AtWork, value: Value) -> AtWork:
    """What slots are asked of for *value*: the object it leads to, or *value* itself.

    Raises:
        NeedsTurnError: others can reach what is asked, and the operation is no step yet.
    """
    if type(value) is Ref:
        obj = m.heap[value]
        return looked_into(m, value) if type(obj) in _CONTAINERS else obj
    if type(value) is DictView:
        looked_into(m, value.source)
    return value


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
