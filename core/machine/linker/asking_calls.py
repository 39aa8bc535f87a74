"""Calls in a search that leaves random values undrawn until something asks.

Functions of the program get their arguments as they are.  Of the library's own, those
named here hand them on or know what to do; all others get plain values.
"""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING, Final, cast

from core.machine.access import NOT_NOW
from core.machine.class_objects import ClassObject
from core.machine.drawn import computing
from core.machine.drawn.asking import asked, compared, holds
from core.machine.drawn.templates import message_of
from core.machine.drawn.texts import marked
from core.machine.draws.forms import Const
from core.machine.draws.undrawn import sample_of
from core.machine.library.datetime import moments
from core.machine.library.time import readings
from core.machine.linker.asking_methods import native, waiting
from core.machine.linker.gate import (
    Gate,
    gives_items,
    hands_items_on,
    is_dict,
    may_hold,
    told,
    with_plain,
    with_stand_ins,
)
from core.machine.linker.totals import extreme, folded
from core.machine.machine import REST
from core.machine.natives import BuiltinFunction, BuiltinType
from core.machine.objects import DictObject, Instance
from core.machine.sync.output import is_redirected
from core.machine.values import (
    MISSING,
    BoundMethod,
    BoundNative,
    Function,
    Ref,
    Undrawn,
)

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping, Sequence
    from typing import TypeAlias

    from core.machine.linked import Handler, Place
    from core.machine.machine import Machine
    from core.machine.recording import RecordingMachine
    from core.machine.values import Value

    Operands: TypeAlias = tuple[object, ...]
    Way: TypeAlias = Callable[[Machine, list[Value], int, tuple[int, ...], Handler], int | None]

_CARRIERS: Final = frozenset({
    "_get_field", "_start_thread", "_thread_status", "_thread_field",
    "_current_thread", "_rename_thread", "_set_field", "_fields", "_type_lookup",
})  # fmt: skip
"""Functions that look at no item, argument or field for its value, or only give it back."""
_MEASURING: Final = frozenset({"bool", "len"})
"""Functions that look at no item of a container."""
_FOLDING: Final = frozenset({"sum", "min", "max"})
"""Functions that make one number of many."""
_COPYING: Final = frozenset({"list", "tuple", "dict"})
"""Types that are made of the items of another container without a look at them."""
_PAIRING: Final = frozenset({"zip", "enumerate", "reversed", "iter"})
"""Types and functions that make a walk through other containers, which gives their items."""
_READING: Final = {"time": readings.left_open, "datetime": moments.left_open}
"""By module: what its functions give where clocks stay open."""
_BY_TYPE: Final = frozenset({"isinstance", "callable", "type"})
"""Functions that depend on the types of their arguments only."""
_TELLING: Final = frozenset({"str", "repr"})
"""Functions that tell a value as a text."""
_TEXTS: Final = frozenset({"print", "_print_ahead", "_write", "_write_when_free"})
"""Functions that write what nobody can read."""


def is_program(m: Machine, callee: Value) -> bool:
    """Whether *callee* is code of the program or prelude, or a class that is nothing else."""
    if isinstance(callee, BoundMethod):
        return is_program(m, callee.function)
    if type(callee) is not Ref:
        return isinstance(callee, Function)
    with Gate(m):
        obj = m.heap[callee]
        cls = m.heap.get(obj.cls) if isinstance(obj, Instance) and type(obj.cls) is Ref else obj
    # What a class inherits from a built-in one is code of the host.
    return isinstance(cls, ClassObject) and all(
        isinstance(base, Ref) or base.name == "object" for base in cls.mro
    )


def _call(place: Place, operands: Operands, handler: Handler) -> Handler:
    d, f, parts, names = cast("tuple[int, int, tuple[int, ...], tuple[str, ...]]", operands)
    files, chosen = files_of(parts, names), not {"key", "default"}.isdisjoint(names)

    def gated(m: Machine, r: list[Value]) -> int:
        callee = r[f]
        if is_printed_elsewhere(r, files):
            return with_plain(m, r, (f, *parts), handler)
        if is_program(m, callee):
            with Gate(m):
                return handler(m, r)
        if isinstance(callee, BoundNative):
            return native(m, r, d, callee.receiver, callee.name, parts, names, handler)
        # Arguments are taken by their place, so these two would pass for numbers to compare.
        went = None if chosen else known(m, place, r, d, callee, parts, handler)
        return with_plain(m, r, (f, *parts), handler) if went is None else went

    return gated


def files_of(parts: tuple[int, ...], names: tuple[str, ...]) -> list[int]:
    """Where the arguments called `file` are: what is printed there gets there as a plain text."""
    named = zip(parts[len(parts) - len(names) :], names, strict=True)
    return [part for part, name in named if name == "file"]


def is_printed_elsewhere(r: list[Value], files: Sequence[int]) -> bool:
    """Whether one of *files* is an object: what is printed to it may be read again."""
    return any(type(r[file]) is Ref for file in files)


def known(
    m: Machine, place: Place, r: list[Value], d: int, callee: Value, parts: tuple[int, ...],
    handler: Handler,
) -> int | None:  # fmt: skip
    """Carry out the call of a function of the library that knows undrawn values; else None."""
    if not isinstance(callee, BuiltinFunction | BuiltinType):
        return None
    name = callee.name
    first = r[parts[0]] if parts else None
    if name == "_join_thread":
        return waiting(m, r, d, parts, parts[:1], handler)
    if _hands_on(m, name, [r[part] for part in parts]):
        with Gate(m):
            return handler(m, r)
    if name in _TEXTS and not is_redirected(m):
        # Its arguments may be texts that are put together here; what lies inside others the
        # writing itself tells.
        with Gate(m):
            return with_stand_ins(m, r, d, parts, handler, partial(marked, m))
    if name in _TELLING and len(parts) == 1 and may_hold(first):
        return told(m, r, d, handler)
    holding = any(holds(r[part]) for part in parts)
    if holding and name in _BY_TYPE:
        return with_stand_ins(m, r, d, parts, handler, lambda value: _like(m, value))
    if holding and name == "sleep" and callee.module == "time":
        return _sleep(m, r, d, parts, handler)
    value = _result(m, place, callee, tuple(r[part] for part in parts))
    if value is NOT_NOW:
        return REST
    if value is MISSING:
        return None
    r[d] = value
    return place.after


def _result(
    m: Machine, place: Place, callee: BuiltinFunction | BuiltinType, args: tuple[Value, ...]
) -> Value:
    """Return what *callee* gives for *args*, some of which may be undrawn; MISSING to ask first.

    NOT_NOW if it is a step, which is to come.
    """
    leave_open = _READING.get(callee.module)
    if leave_open and cast("RecordingMachine", m).open_clocks:
        value = leave_open(callee.name, args)
        if value is not MISSING:
            return value
    if callee.name == "_plain_message":
        return message_of(m, *args)
    if callee.name in _FOLDING and args:
        value = folded(m, place, callee.name, args)
        if value is MISSING and callee.name != "sum":
            value = extreme(callee.name, args)
        if value is not MISSING:
            return value
    return computing.applied(m, callee.name, args)


def opened(m: Machine, owner: Value, name: str, args: list[Value]) -> Value:
    """What method *name* of a moment gives where its clock is open; MISSING if *owner* is none."""
    return moments.of_method(owner, name, args) if moments.is_one(m, owner) else MISSING


def _hands_on(m: Machine, name: str, args: list[Value]) -> bool:
    """Whether function *name* looks at no value inside of *args*."""
    if name in _PAIRING:
        return bool(args) and all(gives_items(m, one) for one in args)
    if name == "next":
        return bool(args) and hands_items_on(m, args[0])
    if name in _MEASURING or name in _BY_TYPE:
        return bool(args) and type(args[0]) in {Ref, tuple}
    return name in _CARRIERS or _copies(m, name, args)


def _copies(m: Machine, name: str, args: list[Value]) -> bool:
    """Whether type *name* makes a copy of a container in *args* without a look at its items."""
    if name not in _COPYING or len(args) != 1:
        return False
    # The keys of a dict are looked at where they come from anything but another dict.
    if name == "dict":
        return is_dict(m, args[0])
    return gives_items(m, args[0])


def _like(m: Machine, value: Value) -> Value:
    """A plain value of the same type."""
    if type(value) is not Undrawn:
        return value
    return sample_of(value.kind)


def _sleep(
    m: Machine, r: list[Value], d: int, parts: tuple[int, ...], handler: Handler
) -> int | None:
    """Sleep orders nothing, so how long it takes is not asked, but that it is no less than 0."""
    (part,) = parts
    value = r[part]
    if (
        type(value) is not Undrawn
        or not computing.is_number(value)
        or cast("RecordingMachine", m).timed
    ):
        return None
    if compared(m, "<", value.form, Const(0)):
        return None
    return with_stand_ins(m, r, d, parts, handler, lambda _: 1.0)


def _call_spread(place: Place, operands: Operands, handler: Handler) -> Handler:
    _, f, _, named = cast("tuple[int, int, int, int]", operands)

    def gated(m: Machine, r: list[Value]) -> int:
        if is_program(m, r[f]):
            with Gate(m):
                return handler(m, r)
        if type(r[f]) is Undrawn:
            r[f] = asked(m, r[f])
        callee = r[f]
        if isinstance(callee, BuiltinFunction) and callee.name in _TEXTS and not is_redirected(m):
            with Gate(m):
                keywords = cast("DictObject", m.heap[cast("Ref", r[named])]).items
                if not any(map(holds, keywords.values())):
                    return handler(m, r)
        # The arguments lie in a list and a dict, so they are asked for where these are looked at.
        return handler(m, r)

    return gated


CALLS: Final[Mapping[str, Callable[[Place, Operands, Handler], Handler]]] = {
    "call": _call, "call_spread": _call_spread,
}  # fmt: skip
"""By instruction: what makes its handler."""
