"""Subscripts: reading, storing and deleting the items of built-in containers."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final, TypeAlias

from core.machine.classes import lookup
from core.machine.contents import forget_hashes
from core.machine.hashing import key_of
from core.machine.iterables import listed
from core.machine.limits import INDEX_LIMIT, check_size
from core.machine.objects import ClassObject, DictObject, Instance, ListObject, SetObject
from core.machine.plain import as_index, defines, hosted, operand_name, thrown
from core.machine.primitives.attributes import WRITTEN_IN_PYTHON
from core.machine.thrown import CallAfterLook, CallProgram, NeedsProgramError, Thrown
from core.machine.values import MISSING, BuiltinType, DictView, Ref

if TYPE_CHECKING:
    from core.machine.machine import Machine
    from core.machine.objects import Obj
    from core.machine.values import Value

    Slice: TypeAlias = slice[int | None, int | None, int | None]

_NOT_GENERIC: Final = frozenset(
    {"int", "float", "complex", "bool", "str", "bytes", "range", "object", "NoneType", "slice"}
)
"""Built-in classes that take no parameters in square brackets."""
_MODULES_IN_C: Final = frozenset({"builtins", "collections", "datetime", "_thread"})
"""Modules whose classes CPython has written in C."""
_NOT_IN_C: Final = frozenset({"Counter", "RLock"})
"""Classes of these modules that are made by Python code all the same."""
_MAKERS: Final = ("__init__", "__new__", "_call_class", "__abstractmethods__")
"""What makes calling a class of the program more than making a bare object."""
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
        if isinstance(obj, DictObject):
            return _get_value(m, container, obj, key)
        if isinstance(obj, ListObject):
            _ask_for_index(m, "_get_item_at", container, key)
            return _get_from_list(m, obj, key)
        return _get_from_object(m, container, obj, key)
    if isinstance(container, str | tuple | bytes | range):
        _ask_for_index(m, "_get_item_at", container, key)
        index = _index(m, type(container).__name__, key)
        return hosted(m, type(container).__getitem__, (container, index))
    if isinstance(container, BuiltinType):
        if container.name not in _NOT_GENERIC:
            return container
        raise Thrown("TypeError", f"type '{container.name}' is not subscriptable")
    raise _refused(m, container, "is not subscriptable")


def set_item(m: Machine, container: Value, key: Value, value: Value) -> None:
    """Carry out `container[key] = value`.

    Raises:
        Thrown: What CPython raises for these operands.
        CallProgram: To `_set_item`, as a class of the program takes part.
    """
    obj = m.heap[container] if isinstance(container, Ref) else None
    if isinstance(obj, DictObject):
        assert isinstance(container, Ref)
        known = _key(m, "_dict_set_item", container, obj, key, value)
        if known not in obj.items:
            check_size(len(obj.items) + 1)
        _own_dict(m, container).items[known] = value
    elif isinstance(obj, ListObject):
        assert isinstance(container, Ref)
        _ask_for_index(m, "_set_item_at", container, key, value)
        index = _list_index(m, obj, key, "assignment ")
        if isinstance(index, slice):
            _set_slice(m, container, index, value)
        else:
            _own_list(m, container)[index] = value
    elif defines(m, container, "__setitem__"):
        raise CallProgram("_set_item", container, key, value)
    else:
        _may_be_at(container, obj, key)
        raise _refused(m, container, "does not support item assignment")


def del_item(m: Machine, container: Value, key: Value) -> None:
    """Carry out `del container[key]`.

    Raises:
        Thrown: What CPython raises for these operands.
        CallProgram: To `_del_item`, as a class of the program takes part.
    """
    obj = m.heap[container] if isinstance(container, Ref) else None
    if isinstance(obj, DictObject):
        assert isinstance(container, Ref)
        if obj.kind == "Counter" and obj.shared:
            # Python code in CPython, which looks first and deletes then.
            raise CallProgram("_Counter_delitem", container, key)
        known = _key(m, "_dict_delete_item", container, obj, key)
        if known not in obj.items:
            if obj.kind == "Counter":
                return
            raise Thrown("KeyError", key)
        mine = _own_dict(m, container)
        del mine.items[known]
        forget_hashes(mine)
    elif isinstance(obj, ListObject):
        assert isinstance(container, Ref)
        _ask_for_index(m, "_del_item_at", container, key)
        index = _list_index(m, obj, key, "assignment ")
        del _own_list(m, container)[index]
    elif defines(m, container, "__delitem__"):
        raise CallProgram("_del_item", container, key)
    else:
        # CPython has two words for it, one for whatever could be a sequence.
        verb = "doesn't" if _may_be_at(container, obj, key) else "does not"
        raise _refused(m, container, f"{verb} support item deletion")


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
    _check_fits(key)
    return True


def _check_fits(index: int) -> None:
    if not -INDEX_LIMIT <= index < INDEX_LIMIT:
        raise Thrown("IndexError", "cannot fit 'int' into an index-sized integer")


def _get_value(m: Machine, ref: Ref, obj: DictObject, key: Value) -> Value:
    """The value for *key*, made by the factory if need and factory be."""
    known = _key(m, "_dict_get_item", ref, obj, key)
    value = obj.items.get(known, MISSING)
    if value is not MISSING:
        return value
    if obj.kind == "Counter":
        return 0
    if obj.kind != "defaultdict" or obj.factory is None:
        raise Thrown("KeyError", key)
    value = _made_at_once(m, obj.factory)
    if value is MISSING:
        raise CallAfterLook("_missing", ref, key)
    check_size(len(obj.items) + 1)
    if obj.shared:
        m.publish((key, value))
    _own_dict(m, ref).items[known] = value
    m.made_by_look = True
    return value


def _key(m: Machine, function: str, ref: Value, obj: DictObject, key: Value, *more: Value) -> Value:
    """The host key for *key*; the prelude's *function* is called if only the program can tell."""
    try:
        return key_of(m, key, obj.items, obj.hashes)
    except NeedsProgramError:
        raise CallProgram(function, ref, key, *more) from None


def _made_at_once(m: Machine, factory: Value) -> Value:
    """What *factory* makes if CPython runs no Python code for it, else MISSING."""
    if isinstance(factory, BuiltinType):
        in_c = factory.module in _MODULES_IN_C and factory.name not in _NOT_IN_C
        return factory.new(m, (), {}) if in_c else MISSING
    obj = m.heap[factory] if isinstance(factory, Ref) else None
    if not isinstance(obj, ClassObject) or any(
        lookup(m, factory, name) not in {MISSING, ()} for name in _MAKERS
    ):
        return MISSING
    bare = all(isinstance(base, Ref) or base.name == "object" for base in obj.mro)
    return m.new(Instance(factory, {})) if bare else MISSING


def _get_from_list(m: Machine, obj: ListObject, key: Value) -> Value:
    index = _list_index(m, obj, key, "")
    if isinstance(index, slice):
        return m.new(ListObject(obj.items[index]))
    return obj.items[index]


def _get_from_object(m: Machine, ref: Ref, obj: Obj, key: Value) -> Value:
    if isinstance(obj, ClassObject) and not defines(m, ref, "__getitem__"):
        if lookup(m, ref, "__class_getitem__") is not MISSING:
            raise CallProgram("_get_item", ref, key)
        if any(isinstance(base, BuiltinType) and base.name in _GENERIC for base in obj.mro):
            return ref
        raise Thrown("TypeError", f"type '{obj.name}' is not subscriptable")
    if defines(m, ref, "__getitem__"):
        raise CallProgram("_get_item", ref, key)
    raise _refused(m, ref, "is not subscriptable")


def _refused(m: Machine, value: Value, why: str) -> Thrown:
    return Thrown("TypeError", f"'{operand_name(m, value)}' object {why}")


def _own_dict(m: Machine, ref: Ref) -> DictObject:
    obj = m.own(ref)
    assert isinstance(obj, DictObject)
    return obj


def _own_list(m: Machine, ref: Ref) -> list[Value]:
    obj = m.own(ref)
    assert isinstance(obj, ListObject)
    return obj.items


def _ask_for_index(m: Machine, function: str, container: Value, key: Value, *more: Value) -> None:
    """Leave it to the prelude's *function* if a class of the program tells what index *key* is."""
    if defines(m, key, "__index__"):
        raise CallProgram(function, container, key, *more)


def _index(m: Machine, kind: str, key: Value) -> int | Slice:
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


def _list_index(m: Machine, obj: ListObject, key: Value, doing: str) -> int | Slice:
    """*key* as an index into *obj* that is known to be in range."""
    if type(key) is int and -len(obj.items) <= key < len(obj.items):
        return key
    if obj.kind == "deque":
        index = as_index(m, key)
        if index is None:
            name = operand_name(m, key)
            raise Thrown("TypeError", f"sequence index must be integer, not '{name}'")
        complaint = "deque index out of range"
    else:
        found = _index(m, "list", key)
        if isinstance(found, slice):
            return found
        index = found
        complaint = f"list {doing}index out of range"
    _check_fits(index)
    if not -len(obj.items) <= index < len(obj.items):
        raise Thrown("IndexError", complaint)
    return index


def _set_slice(m: Machine, ref: Ref, place: Slice, value: Value) -> None:
    """Put the items of *value* in place of those that *place* names."""
    try:
        more = listed(m, value)
    except Thrown:
        extended = place.step not in {None, 1}
        what = (
            "must assign iterable to extended slice" if extended else "can only assign an iterable"
        )
        raise Thrown("TypeError", what) from None
    if more is None:
        raise CallProgram("_set_item", ref, place, value)
    items = _own_list(m, ref)
    check_size(len(items) + len(more))
    try:
        # A copy, because it may be the list itself.
        items[place] = list(more)
    except ValueError as error:
        raise thrown(error) from None
