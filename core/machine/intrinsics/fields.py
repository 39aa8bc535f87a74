"""The attributes of an object as items of a dict, for `__dict__`, `vars` and `dir`.

What is done to an item is done to the attribute, as the same step on the same data.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Final, cast

from core.machine.access import NOT_NOW, called_from
from core.machine.attributes import holder_of
from core.machine.class_objects import ClassObject
from core.machine.events import Kind
from core.machine.namespaces import MAIN, Attributes, Variables
from core.machine.natives import BuiltinFunction
from core.machine.objects import Cell, DictObject, Instance, ListObject
from core.machine.thrown import CallProgram, Thrown, UnmodelledError
from core.machine.values import END, MISSING, UNBOUND, Function, Ref

if TYPE_CHECKING:
    from collections.abc import Callable

    from core.machine.frames import Frame
    from core.machine.machine import Machine
    from core.machine.values import Value

    Args = tuple[Value, ...]
    Kwargs = dict[str, Value]
    WithFields = Instance | ClassObject
    Use = Callable[["Attributes | Variables", Machine, Args], Value]


def _step(kind: Kind, use: Use) -> Callable[[Machine, Args, Kwargs], Value]:
    """The intrinsic that carries out *use* on what has attributes, as a step if others can."""

    def call(m: Machine, args: Args, kwargs: Kwargs) -> Value:
        owner = args[0]
        held = Attributes(m, owner) if isinstance(owner, Ref) else Variables(m)
        if held.visible and not m.permits:
            return NOT_NOW
        m.site = called_from(m, m.site)
        try:
            found = use(held, m, args[1:])
        except Thrown:
            note(held, args)
            raise
        note(held, args)
        return found

    def note(held: Attributes | Variables, args: Args) -> None:
        # What is not simulated ends the run: nothing was done that could be told.
        if held.visible:
            held.log(kind, args[1] if len(args) > 1 else None)

    return call


def _get(held: Attributes | Variables, m: Machine, args: Args) -> Value:
    name, default = args
    found = held.get(name)
    return default if found is MISSING else found


def _put(held: Attributes | Variables, m: Machine, args: Args) -> None:
    name, value = args
    if not isinstance(name, str):
        raise Thrown("TypeError", "keywords must be strings")
    held.put(name, value)


def _put_all(held: Attributes | Variables, m: Machine, args: Args) -> None:
    for pair in cast("DictObject", m.heap[cast("Ref", args[0])]).items.items():
        _put(held, m, pair)


def _put_if_missing(held: Attributes | Variables, m: Machine, args: Args) -> Value:
    found = _get(held, m, (args[0], MISSING))
    if found is not MISSING:
        return found
    _put(held, m, args)
    return args[1]


def _take(held: Attributes | Variables, m: Machine, args: Args) -> Value:
    found = _get(held, m, (args[0], MISSING))
    if found is not MISSING:
        held.drop(cast("str", args[0]))
    return found


def _clear(held: Attributes | Variables, m: Machine, args: Args) -> None:
    for name in held.names():
        held.drop(cast("str", name))


def _all(held: Attributes | Variables, m: Machine, args: Args) -> Value:
    return m.new(DictObject(held.all()))


def _count(held: Attributes | Variables, m: Machine, args: Args) -> int:
    return len(held.names())


def _item_at(held: Attributes | Variables, m: Machine, args: Args) -> Value:
    """``_field_at(obj, place, size)``: name and value there, END behind the last one."""
    place, size = cast("tuple[int, int]", args)
    names = held.names()
    if len(names) != size:
        raise Thrown("RuntimeError", "dictionary changed size during iteration")
    return (names[place], held.get(names[place])) if place < size else END


def _locals(m: Machine, args: Args, kwargs: Kwargs) -> Value:
    """``locals()``: the variables of the block that calls it, as they are now."""
    frame = cast("Frame", m.frame)
    if frame.code.kind == "module":
        raise CallProgram("_globals")
    boxed = {*frame.code.cells, *frame.code.free}
    shared = [r for r in boxed if m.heap[cast("Ref", frame.regs[r])].shared]
    if shared and not m.permits:
        return NOT_NOW
    found: dict[Value, Value] = {}
    for register, name in enumerate(frame.code.names):
        value = frame.regs[register]
        if register in boxed:
            value = cast("Cell", m.heap[cast("Ref", value)]).value
        if value is not UNBOUND and name.isidentifier():
            found[name] = value
    if shared:
        place = cast("Ref", frame.regs[shared[0]])
        m.visible(Kind.READ, place, frame.code.names[shared[0]], None)
    return m.new(DictObject(found))


def _vars(m: Machine, args: Args, kwargs: Kwargs) -> Value:
    """``vars()`` and ``vars(owner)``."""
    if args or kwargs:
        raise CallProgram("_vars", *args, kwargs=kwargs)
    return _locals(m, args, kwargs)


def _dir(m: Machine, args: Args, kwargs: Kwargs) -> Value:
    """``dir()`` and ``dir(owner)``."""
    if args or kwargs:
        raise CallProgram("_dir", *args, kwargs=kwargs)
    if cast("Frame", m.frame).code.kind == "module":
        raise CallProgram("_dir", MAIN)
    found = _locals(m, args, kwargs)
    if found is NOT_NOW:
        return NOT_NOW
    names = cast("DictObject", m.heap[cast("Ref", found)]).items
    return m.new(ListObject(sorted(names, key=str)))


def _globals(m: Machine, args: Args, kwargs: Kwargs) -> Value:
    """``globals()``: the variables of the main file."""
    frame = cast("Frame", m.frame)
    if frame.code.module != "__main__":
        raise UnmodelledError("globals() outside of the main file is not simulated")
    raise CallProgram("_globals")


def _holder(m: Machine, args: Args, kwargs: Kwargs) -> Value:
    """``_holder_of(owner)``: what has its attributes, MISSING if it has room for none."""
    owner = args[0]
    if owner is MAIN:
        return owner
    if isinstance(owner, Function):
        owner = holder_of(owner, "")
    obj = m.heap[owner] if isinstance(owner, Ref) else None
    return owner if isinstance(obj, Instance | ClassObject) else MISSING


def _refuse_dir(m: Machine, args: Args, kwargs: Kwargs) -> Value:
    """Say that the names of a built-in class are not known here."""
    raise UnmodelledError(f"dir of a {args[0]} is not simulated; name the attributes")


_READING: Final = {
    "_field_get": _get, "_all_fields": _all, "_count_fields": _count, "_field_at": _item_at,
}  # fmt: skip
_WRITING: Final = {
    "_field_put": _put, "_put_fields": _put_all, "_field_default": _put_if_missing,
    "_field_take": _take, "_clear_fields": _clear,
}  # fmt: skip
FIELDS: dict[str, Value] = {
    **{n: BuiltinFunction(n, _step(Kind.READ, use), "sync") for n, use in _READING.items()},
    **{n: BuiltinFunction(n, _step(Kind.WRITE, use), "sync") for n, use in _WRITING.items()},
    "_main": MAIN,
    "globals": BuiltinFunction("globals", _globals, "sync"),
    "vars": BuiltinFunction("vars", _vars, "sync"),
    "dir": BuiltinFunction("dir", _dir, "sync"),
    "locals": BuiltinFunction("locals", _locals, "sync"),
    "_refuse_dir": BuiltinFunction("_refuse_dir", _refuse_dir, "pure"),
    "_holder_of": BuiltinFunction("_holder_of", _holder, "pure"),
}
"""Under the names that the prelude has for them."""
