"""What the host computes of plain values, and how its errors become simulated ones."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Final, TypeAlias

from core.machine.class_objects import ClassObject
from core.machine.classes import builtin_type, class_name, lookup, mro_of, type_name, type_of
from core.machine.hidden import ITEMS, OBJECT, SHOWN, VALUES, namespace_of
from core.machine.immutable import PLAIN
from core.machine.limits import SMALLER, limited
from core.machine.members import written_with
from core.machine.natives import BuiltinType
from core.machine.objects import DictObject, Instance
from core.machine.thrown import LimitError, Thrown, UnmodelledError
from core.machine.values import MISSING, DictView, Function, Ref

if TYPE_CHECKING:
    from collections.abc import Callable

    from core.machine.machine import Machine
    from core.machine.values import Value

    # There is no other type for functions of whatever parameters.
    HostFunction: TypeAlias = Callable[..., object]  # type: ignore[explicit-any]

HOST_ERRORS: Final = (TypeError, ValueError, ArithmeticError, LookupError)
"""What the host's operations on plain values raise when the program is at fault."""

_OPERAND_NAMES: Final = {
    "RLock": "_thread.RLock",
    "deque": "collections.deque",
    "defaultdict": "collections.defaultdict",
    "OrderedDict": "collections.OrderedDict",
    "datetime": "datetime.datetime",
    "lock": "_thread.lock",
    "date": "datetime.date",
    "time": "datetime.time",
    "timedelta": "datetime.timedelta",
    "timezone": "datetime.timezone",
}
"""Types that CPython's error messages name with their module, because they are C types."""
_NAMED_IN_FULL: Final = frozenset({
    "_io.BufferedRandom", "_io.BufferedReader", "_io.BufferedWriter", "_io.BytesIO",
    "_io.StringIO", "_io.TextIOWrapper", "array.array", "decimal.Decimal", "functools.partial",
    "operator.attrgetter", "operator.itemgetter", "operator.methodcaller", "re.Match",
    "re.Pattern", "types.SimpleNamespace",
})  # fmt: skip
"""C types of CPython that are classes of the interpreted library."""


def operand_name(m: Machine, value: Value, *hooks: str) -> str:
    """The name of the class of *value* in messages about operands, which lacks all *hooks*.

    Raises:
        UnmodelledError: It is a class of the library that has one of them in CPython.
    """
    name = type_name(m, value)
    made = instance_at(m, value)
    if made is None:
        return _OPERAND_NAMES.get(name, name)
    for hook in hooks:
        if lookup(m, made.cls, hook) is MISSING and written_with(m, made.cls, hook):
            raise UnmodelledError(f"'{hook}' of '{name}' is not simulated; do without it")
    return named_class(m, made.cls)


def named_class(m: Machine, cls: Value) -> str:
    """The name of class *cls* in messages about the class itself."""
    name = class_name(m, cls)
    if isinstance(cls, BuiltinType):
        return _OPERAND_NAMES.get(name, name)
    made = m.heap[cls] if isinstance(cls, Ref) else None
    full = f"{made.module}.{name}" if isinstance(made, ClassObject) else name
    return full if full in _NAMED_IN_FULL else name


def instance_at(m: Machine, value: Value) -> Instance | None:
    """The instance that *value* refers to, if it does."""
    if type(value) is not Ref:
        return None
    obj = m.heap[value]
    return obj if isinstance(obj, Instance) else None


def defines(m: Machine, value: Value, name: str) -> bool:
    """Whether the class of *value*, or a base of that, is written in Python and has *name*."""
    if type(value) is not Ref:
        return False
    obj = m.heap[value]
    if isinstance(obj, Instance):
        return lookup(m, obj.cls, name) is not MISSING
    if isinstance(obj, ClassObject):
        return obj.metaclass is not None and lookup(m, obj.metaclass, name) is not MISSING
    return False


def items_in(m: Machine, value: Value) -> Value:
    """The container that holds the items of *value*, MISSING if its class derives from none."""
    obj = instance_at(m, value)
    return MISSING if obj is None else obj.fields.get(ITEMS, MISSING)


def record_items(m: Machine, value: Value) -> Value:
    """The tuple of the items of *value* if its class derives from one, else *value*."""
    obj = instance_at(m, value)
    if obj is None or builtin_type("tuple") not in mro_of(m, obj.cls):
        return value
    return obj.fields.get(VALUES, value)


def plain_value(m: Machine, value: Value) -> Value:
    """The number or text that *value* is as well, as members of some enumerations are."""
    if type(value) is not Ref:
        return value
    items = items_in(m, value)
    return items if type(items) in PLAIN else value


def bare(m: Machine, value: Value) -> Value:
    """The container that a walk through *value* goes through; itself unless it is as above.

    An object whose class says itself how to walk through it stays what it is.
    """
    obj = instance_at(m, value)
    if obj is not None and OBJECT in obj.fields:
        return _shown(m, value, obj)
    items = items_in(m, value)
    if not isinstance(items, Ref | str):
        return value
    hook = lookup(m, type_of(m, value), "__iter__")
    return value if isinstance(hook, Function) and hook.code.own else items


def _shown(m: Machine, value: Value, made: Instance) -> Value:
    """The attributes that *value*, a `__dict__` or what its `items()` gives, shows as they are.

    Variables are walked through one by one: they are in no object.
    """
    owner = made.fields[OBJECT]
    held = owner.cells[-1] if isinstance(owner, Function) else owner
    obj = m.heap[held] if isinstance(held, Ref) else None
    if not isinstance(obj, Instance | ClassObject):
        return value
    attributes = m.new(DictObject(namespace_of(m.heap, obj)))
    kind = made.fields.get(SHOWN)
    return DictView(attributes, kind) if isinstance(kind, str) else attributes


def as_index(m: Machine, value: Value) -> int | None:
    """The int that *value* is as an index or a count, or None if it is none."""
    if isinstance(value, int):
        return int(value)
    if defines(m, value, "__index__"):
        obj = instance_at(m, value)
        if obj is not None and builtin_type("int") in mro_of(m, obj.cls):
            return as_index(m, obj.fields[ITEMS])
        name = type_name(m, value)
        raise UnmodelledError(f"'{name}' as an index, by its __index__, is not simulated; use int")
    return None


def thrown(error: BaseException) -> Thrown:
    """The simulated exception for *error*, which the host raised for plain values."""
    return Thrown(type(error).__name__, *error.args)


def hosted(
    m: Machine,
    function: HostFunction,
    args: tuple[Value, ...],
    kwargs: dict[str, Value] | None = None,
) -> Value:
    """What the host's *function* gives for *args*, its errors turned into simulated ones.

    Only for functions that do nothing but complain when they are handed a `Ref`.
    """
    if Ref in {type(arg) for arg in args}:
        args = tuple([plain_value(m, arg) for arg in args])
    try:
        result = function(*args, **kwargs) if kwargs else function(*args)
    except HOST_ERRORS as error:
        raise _renamed(m, error, args, kwargs or {}) from None
    except MemoryError:
        raise LimitError("more memory than there is for one value", SMALLER) from None
    return limited(result) if type(result) is int else result


def _renamed(
    m: Machine, error: BaseException, args: tuple[Value, ...], kwargs: dict[str, Value]
) -> Thrown:
    """The simulated *error*, in which types of the machine have their simulated names."""
    message = error.args[0] if error.args else None
    if not isinstance(error, TypeError) or not isinstance(message, str):
        return thrown(error)
    given = [*args, *kwargs.values()]
    given += [item for value in given if isinstance(value, tuple) for item in value]
    for value in given:
        if type(value) not in PLAIN:
            words = re.split(rf"\b{type(value).__name__}\b", message)
            message = operand_name(m, value).join(words)
    return Thrown("TypeError", message)
