"""A heap without threads, and ways to compare what is done on it with the host's own."""

from __future__ import annotations

from collections import Counter, OrderedDict, defaultdict, deque
from typing import TYPE_CHECKING, cast

from core.machine.class_objects import ClassObject
from core.machine.limits import FUEL
from core.machine.natives import BuiltinType
from core.machine.objects import DictObject, Instance, ListObject, SetObject
from core.machine.threads import Number
from core.machine.thrown import CallProgram, LimitError, Thrown
from core.machine.type_table import TYPES
from core.machine.types.entries import enter_language
from core.machine.values import DictView, Function, Ref, ref_to

if TYPE_CHECKING:
    from collections.abc import Callable

    from core.language.program import Code
    from core.machine.locations import Mode
    from core.machine.machine import Machine
    from core.machine.objects import Obj
    from core.machine.values import Value

DICT_TYPES: dict[str, type] = {
    "dict": dict,
    "Counter": Counter,
    "OrderedDict": OrderedDict,
    "defaultdict": defaultdict,
}


BEYOND = "beyond a limit"
"""What stands for the value of an operation that goes beyond a limit of Interlock's own."""


class FakeImage:
    """That of a program which uses no library, and has no other files."""

    def __init__(self) -> None:
        self.local: dict[str, object] = {}
        self.meddling = False
        self.stored_attributes: set[str] = set()

    def slot(self, module: str, name: str) -> int | None:
        """No place: there are no library modules."""
        return None


class FakeMachine:
    """Stands in for `Machine` where only the heap matters."""

    def __init__(self) -> None:
        self.image = FakeImage()
        self.heap: dict[Ref, Obj] = {}
        self.program = None
        self.fuel = FUEL
        self.clock = 0.0
        self.wary = False

    def spend(self, effort: int) -> None:
        """Nobody wants to know."""

    def time(self) -> float:
        """The virtual time."""
        return self.clock

    def computed(self) -> float:
        """How long the processor was at work: never."""
        return 0.0

    def own(self, ref: Ref) -> Obj:
        """The object at *ref*, for good."""
        return self.heap[ref]

    def access(self, owner: Ref | str, part: Value, mode: Mode) -> None:
        """Nobody wants to know."""

    def number(self, ref: Ref, *, shown: bool) -> Number:
        """The number of *ref*: its own."""
        return Number(ref.tid, ref.count, -1)

    def new(self, obj: Obj) -> Ref:
        """Put *obj* into the heap."""
        ref = ref_to(0, len(self.heap))
        self.heap[ref] = obj
        return ref

    def publish(self, value: Value) -> None:
        """Do nothing, as there are no other threads."""


def fake_machine() -> Machine:
    """An empty heap."""
    enter_language()
    return cast("Machine", FakeMachine())


def put(m: Machine, value: object) -> Value:
    """The simulated value for *value* of the host."""
    match value:
        case tuple():
            return tuple(put(m, item) for item in value)
        case deque():
            return m.new(ListObject([put(m, item) for item in value], "deque", value.maxlen))
        case list():
            return m.new(ListObject([put(m, item) for item in value]))
        case set() | frozenset():
            members = {put(m, item): None for item in value}
            return m.new(SetObject(members, type(value).__name__))
        case dict():
            items = {put(m, key): put(m, item) for key, item in value.items()}
            made = m.new(DictObject(items, type(value).__name__))
            if isinstance(value, defaultdict) and value.default_factory is not None:
                obj = m.heap[made]
                assert isinstance(obj, DictObject)
                obj.factory = TYPES[value.default_factory.__name__]
            return made
        case _:
            return value


def take(m: Machine, value: Value) -> object:
    """The host's value for simulated *value*."""
    if isinstance(value, tuple):
        return tuple(take(m, item) for item in value)
    if isinstance(value, DictView):
        return getattr(take(m, value.source), value.kind)()
    if not isinstance(value, Ref):
        return value
    obj = m.heap[value]
    if isinstance(obj, ListObject):
        items = [take(m, item) for item in obj.items]
        return items if obj.kind == "list" else deque(items, obj.maxlen)
    if isinstance(obj, SetObject):
        members = [take(m, item) for item in obj.items]
        return frozenset(members) if obj.kind == "frozenset" else set(members)
    assert isinstance(obj, DictObject)
    pairs = {take(m, key): take(m, item) for key, item in obj.items.items()}
    if obj.kind == "defaultdict":
        factory = {"list": list, "int": int}[obj.factory.name] if obj.factory else None  # type: ignore[attr-defined]
        return defaultdict(factory, pairs)
    return DICT_TYPES[obj.kind](pairs)


def shape(value: object) -> object:
    """*value* as nested tuples that are equal only for values nothing tells apart."""
    name = type(value).__name__
    match value:
        case tuple() | list() | deque():
            return (name, *(shape(item) for item in value))
        case dict():
            return (name, *((shape(key), shape(item)) for key, item in value.items()))
        case set() | frozenset():
            return (name, *sorted(repr(shape(item)) for item in value))
        case _:
            return (name, repr(value))


def on_host(operation: Callable[[], object]) -> object:
    """What *operation* gives on the host, or how it fails."""
    try:
        return shape(operation())
    except (ArithmeticError, LookupError, TypeError, ValueError) as error:
        return type(error).__name__, shape(error.args)


def simulated(m: Machine, operation: Callable[[], object]) -> object:
    """What *operation* gives on the simulated machine, or how it fails."""
    try:
        return shape(take(m, operation()))
    except Thrown as error:
        return error.kind, shape(take(m, error.values))
    except LimitError:
        return BEYOND


def called(operation: Callable[[], object]) -> tuple[Value, ...]:
    """The prelude function that *operation* leaves the work to, and the arguments it gets."""
    try:
        operation()
    except CallProgram as call:
        return (call.function, *call.values)
    return ()


def complaint(operation: Callable[[], object]) -> Value:
    """What the simulated exception says that *operation* raises."""
    try:
        operation()
    except Thrown as error:
        return error.values[0] if error.values else ""
    return None


def make_class(m: Machine, name: str, *methods: str, base: BuiltinType | None = None) -> Ref:
    """A class of the program whose body defines *methods*."""
    base = base or TYPES["object"]
    fields: dict[str, Value] = {method: Function(cast("Code", None)) for method in methods}
    made = ClassObject(name, name, (base,), (), fields)
    cls = m.new(made)
    made.mro = (cls, *base.mro)
    return cls


def make_instance(m: Machine, cls: Value, **fields: Value) -> Ref:
    """An object of class *cls* with *fields*."""
    return m.new(Instance(cls, fields))


def exception_class(kind: type[BaseException]) -> BuiltinType:
    """A built-in exception class with the bases of *kind*."""
    bases = () if kind is BaseException else (exception_class(cast("type", kind.__base__)),)

    def new(m: Machine, args: tuple[Value, ...], kwargs: dict[str, Value]) -> Value:
        return m.new(Instance(made, {"args": args}))

    made = BuiltinType(kind.__name__, new, bases)
    return made


def make_exception(m: Machine, error: BaseException) -> Ref:
    """The simulated exception object for *error*."""
    args = tuple(put(m, arg) for arg in error.args)
    return make_instance(m, exception_class(type(error)), args=args)
