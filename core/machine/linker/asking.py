"""Instructions in a search that leaves random values undrawn until something asks.

Every instruction but those named here asks for all undrawn values among its operands, and in
each object that it looks at meanwhile, before it is carried out: it gets plain values only.
So an instruction, or a function of the library, that is not named is right, and asks for more
than it might need.  Those named hand values on without looking at them, or know what to do.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Final, cast

from core.machine.drawn import computing
from core.machine.drawn.asking import asked, holds
from core.machine.handlers.table import RESULT_OPERAND
from core.machine.iterators import IteratorObject
from core.machine.linker.asking_calls import CALLS
from core.machine.linker.asking_method_calls import call_method
from core.machine.linker.asking_operators import OPERATORS
from core.machine.linker.gate import Gate, hands_items_on, may_hold, told
from core.machine.values import MISSING, Ref, Undrawn

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator, Mapping

    from core.machine.linked import Handler, Place
    from core.machine.linker.asking_calls import Operands
    from core.machine.machine import Machine
    from core.machine.recorded_state import AskingHeap
    from core.machine.values import Value

    Knowing = Callable[..., Value]  # type: ignore[explicit-any]

_CARRYING: Final[Mapping[str, tuple[int, ...]]] = {
    "move": (), "load_global": (), "store_global": (), "del_global": (), "load_cell": (),
    "store_cell": (), "del_cell": (), "check_bound": (), "del_local": (), "load_class_name": (),
    "load_attr": (1,), "store_attr": (0,), "del_attr": (0,), "load_item": (1, 2),
    "store_item": (0, 1), "del_item": (0, 1), "build_tuple": (), "build_list": (),
    "tuple_of_list": (), "make_function": (), "return": (), "yield": (), "generator_result": (),
    "end_check": (),
    "spread": (), "check_method": (0,), "check_starred": (0,), "check_mapping": (0,),
    "add_keyword": (), "merge_keywords": (1,), "check_manager": (0,), "branch_bool": (),
    "jump": (), "loop": (), "shutdown": (), "name_error": (),
}  # fmt: skip
"""By instruction: the operands that are asked for if they are undrawn; the others are handed on."""
_WALKING: Final[Mapping[str, int]] = {"next": 1, "unpack": 1, "iterate": 1, "iterate_once": 1}
"""By instruction: the operand that is walked through, whose items are handed on."""


def asking(place: Place, op: str, operands: Operands, handler: Handler) -> Handler:
    """Return *handler*, of instruction *op* at *place*, so that it meets nothing undrawn."""
    gated = _gated(place, op, operands, handler)

    def begun(m: Machine, r: list[Value]) -> int:
        # Who lets values pass says so; a turn begins with a gate that is open.
        cast("AskingHeap", m.heap).asks = True
        return gated(m, r)

    return begun


def _gated(place: Place, op: str, operands: Operands, handler: Handler) -> Handler:
    special = _SPECIAL.get(op)
    if special is not None:
        return special(place, operands, handler)
    positions = _CARRYING.get(op)
    if positions is not None:
        return _carrying(handler, tuple(cast("int", operands[each]) for each in positions))
    if op in _WALKING:
        return _walking(handler, cast("int", operands[_WALKING[op]]))
    return _plain(handler, tuple(registers(place, op, operands)))


def registers(place: Place, op: str, operands: Operands) -> Iterator[int]:
    """Give every register that instruction *op* may read; some numbers may mean something else."""
    code = place.linked.code
    pending: list[object] = list(operands)
    if RESULT_OPERAND.get(op, 0) == 0:
        del pending[0]
    while pending:
        operand = pending.pop()
        if isinstance(operand, tuple):
            pending += operand
        elif type(operand) is int and -len(code.constants) <= operand < code.registers:
            yield operand


def _plain(handler: Handler, registers: tuple[int, ...]) -> Handler:
    """Ask for all that is in *registers*, and in the objects that *handler* looks at."""

    def gated(m: Machine, r: list[Value]) -> int:
        for register in registers:
            if holds(r[register]):
                r[register] = asked(m, r[register])
        return handler(m, r)

    return gated


def _carrying(handler: Handler, registers: tuple[int, ...]) -> Handler:
    """Ask only for what is in *registers*; the rest is handed on."""

    def gated(m: Machine, r: list[Value]) -> int:
        for register in registers:
            if type(r[register]) is Undrawn:
                r[register] = asked(m, r[register])
        with Gate(m):
            return handler(m, r)

    return gated


def _walking(handler: Handler, source: int) -> Handler:
    """Hand on the items of what is walked through, unless the walk computes them."""
    carrying, plain = _carrying(handler, (source,)), _plain(handler, (source,))

    def gated(m: Machine, r: list[Value]) -> int:
        value = r[source]
        with Gate(m):
            obj = m.heap[value] if type(value) is Ref else None
        computes = isinstance(obj, IteratorObject) and not hands_items_on(m, value)
        return (plain if computes else carrying)(m, r)

    return gated


def _keys(place: Place, operands: Operands, handler: Handler) -> Handler:
    """A dict is built: its keys are looked at."""
    keys = tuple(key for key, _ in cast("tuple[tuple[int, int], ...]", operands[1]))

    def gated(m: Machine, r: list[Value]) -> int:
        for key in keys:
            if holds(r[key]):
                r[key] = asked(m, r[key])
        with Gate(m):
            return handler(m, r)

    return gated


def _format(place: Place, operands: Operands, handler: Handler) -> Handler:
    d, s, conversion, spec = cast("tuple[int, int, str, int | None]", operands)
    after = place.after
    plain = _plain(handler, (s,) if spec is None else (s, spec))

    def gated(m: Machine, r: list[Value]) -> int:
        value = r[s]
        if may_hold(value) and (spec is None or not holds(r[spec])):
            return told(m, r, d, handler)
        if type(value) is Undrawn and (not conversion or computing.is_number(value)):
            text = computing.shown(m, value, "" if spec is None else r[spec])
            if text is not MISSING:
                r[d] = text
                return after
        return plain(m, r)

    return gated


def _build_string(place: Place, operands: Operands, handler: Handler) -> Handler:
    d, parts = cast("tuple[int, tuple[int, ...]]", operands)
    after = place.after

    def gated(m: Machine, r: list[Value]) -> int:
        values = tuple(r[part] for part in parts)
        if any(type(value) is Undrawn for value in values):
            r[d] = computing.joined(values)
            return after
        return handler(m, r)

    return gated


_SPECIAL: Final[Mapping[str, Callable[[Place, Operands, Handler], Handler]]] = {
    **CALLS, **OPERATORS, "call_method": call_method,
    "format": _format, "build_string": _build_string, "build_dict": _keys,
}  # fmt: skip
"""The instructions that know what to do with something undrawn."""
