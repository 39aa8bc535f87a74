"""Subscripts: reading, storing and deleting the items of built-in containers."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final, TypeAlias

from core.machine.class_objects import ClassObject
from core.machine.classes import lookup
from core.machine.limits import INDEX_LIMIT
from core.machine.natives import BuiltinType
from core.machine.objects import Instance, SetObject
from core.machine.plain import as_index, defines, hosted, operand_name
from core.machine.primitives.attributes import WRITTEN_IN_PYTHON
from core.machine.slots import slots_at
from core.machine.thrown import CallProgram, Thrown
from core.machine.values import MISSING, DictView, Ref

if TYPE_CHECKING:
    from core.machine.machine import Machine
    from core.machine.objects import Obj
    from core.machine.values import Value

    Slice: TypeAlias = slice[int | None, int | None, int | None]

_NOT_GENERIC: Final = frozenset(
    {"int", "float", "complex", "bool", "str", "bytes", "range", "object", "NoneType", "slice"}
)
"""Built-in classes that take no parameters in square brackets."""
_GENERIC: Final = frozenset({"Generic", "Protocol"})
"""Bases whose subclasses take parameters in square brackets."""


def get_item(m: Machine, container: Value, key: Value) -> Value:
    """The result of `container[key]`.

    Raises:
        Thrown: What CPython raises for these operands.
        CallProgram: To `_get_item` for classes of the program, to `_missing` for a
            defaultdict whose factory is of the program.
    """
    if type(container) is Ref:
        obj = m.heap[container]
        get = slots_at(obj).get_item
        if get is not None:
            return get(m, container, obj, key)
        return _get_from_object(m, container, obj, key)
    if isinstance(container, str | tuple | bytes | range):
        ask_for_index(m, "_get_item_at", container, key)
        # What stands for itself is read by the host, whose complaints are those of CPython.
        index = index_of(m, type(container).__name__, key)
        return hosted(m, type(container).__getitem__, (container, index))
    if isinstance(container, BuiltinType):
        if container.name not in _NOT_GENERIC:
            return container
        raise Thrown("TypeError", f"type '{container.name}' is not subscriptable")
    raise _refused(m, container, "is not subscriptable", "__getitem__")


def set_item(m: Machine, container: Value, key: Value, value: Value) -> None:
    """Carry out `container[key] = value`.

    Raises:
        Thrown: What CPython raises for these operands.
        CallProgram: To `_set_item`, as a class of the program takes part.
    """
    obj = m.heap[container] if isinstance(container, Ref) else None
    store = slots_at(obj).set_item
    if store is not None:
        assert isinstance(container, Ref)
        store(m, container, obj, key, value)
    elif defines(m, container, "__setitem__"):
        raise CallProgram("_set_item", container, key, value)
    else:
        _may_be_at(container, obj, key)
        raise _refused(m, container, "does not support item assignment", "__setitem__")


def del_item(m: Machine, container: Value, key: Value) -> None:
    """Carry out `del container[key]`.

    Raises:
        Thrown: What CPython raises for these operands.
        CallProgram: To `_del_item`, as a class of the program takes part.
    """
    obj = m.heap[container] if isinstance(container, Ref) else None
    delete = slots_at(obj).del_item
    if delete is not None:
        assert isinstance(container, Ref)
        delete(m, container, obj, key)
    elif defines(m, container, "__delitem__"):
        raise CallProgram("_del_item", container, key)
    else:
        # CPython has two words for it, one for whatever could be a sequence.
        verb = "doesn't" if _may_be_at(container, obj, key) else "does not"
        raise _refused(m, container, f"{verb} support item deletion", "__delitem__")


def _may_be_at(container: Value, obj: Obj | None, key: Value) -> bool:
    """Whether *container* could be a sequence and *key* an index into it.

    Raises:
        Thrown: IndexError for an index that no sequence can have.
    """
    plain = isinstance(container, str | bytes | tuple | range | DictView)
    # What CPython writes in Python is an instance like those of the program.
    written = obj is not None and isinstance(obj, (*WRITTEN_IN_PYTHON, SetObject, Instance))
    if not isinstance(key, int) or not (plain or written):
        return False
    check_fits(key)
    return True


def check_fits(index: int) -> None:
    """Complain about an index that no sequence can have."""
    if not -INDEX_LIMIT <= index < INDEX_LIMIT:
        raise Thrown("IndexError", "cannot fit 'int' into an index-sized integer")


def _get_from_object(m: Machine, ref: Ref, obj: Obj, key: Value) -> Value:
    if isinstance(obj, ClassObject) and not defines(m, ref, "__getitem__"):
        if lookup(m, ref, "__class_getitem__") is not MISSING:
            raise CallProgram("_get_item", ref, key)
        if any(isinstance(base, BuiltinType) and base.name in _GENERIC for base in obj.mro):
            return ref
        raise Thrown("TypeError", f"type '{obj.name}' is not subscriptable")
    if defines(m, ref, "__getitem__"):
        raise CallProgram("_get_item", ref, key)
    raise _refused(m, ref, "is not subscriptable", "__getitem__")


def _refused(m: Machine, value: Value, why: str, hook: str) -> Thrown:
    return Thrown("TypeError", f"'{operand_name(m, value, hook)}' object {why}")


def ask_for_index(m: Machine, function: str, container: Value, key: Value, *more: Value) -> None:
    """Leave it to the prelude's *function* if a class of the program tells what index *key* is."""
    if defines(m, key, "__index__"):
        raise CallProgram(function, container, key, *more)


def index_of(m: Machine, kind: str, key: Value) -> int | Slice:
    """*key* as an index into a container of type *kind*, which is not a deque."""
    if type(key) is int:
        return key
    if isinstance(key, slice):
        return _slice(m, key)
    index = as_index(m, key)
    if index is not None:
        return index
    name = operand_name(m, key)
    if kind == "str":
        raise Thrown("TypeError", f"string indices must be integers, not '{name}'")
    kind = "byte" if kind == "bytes" else kind
    raise Thrown("TypeError", f"{kind} indices must be integers or slices, not {name}")


def _slice(m: Machine, key: slice[Value, Value, Value]) -> Slice:
    start, stop, step = (_bound(m, bound) for bound in (key.start, key.stop, key.step))
    if step == 0:
        raise Thrown("ValueError", "slice step cannot be zero")
    return slice(start, stop, step)


def _bound(m: Machine, value: Value) -> int | None:
    bound = None if value is None else as_index(m, value)
    if bound is None and value is not None:
        raise Thrown(
            "TypeError", "slice indices must be integers or None or have an __index__ method"
        )
    return bound
