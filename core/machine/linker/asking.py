"""Instructions in a search that leaves random values undrawn until something asks.

Every instruction but those named here asks for all undrawn values among its operands, and in
each object that it looks at meanwhile, before it is carried out: it gets plain values only.
So an instruction, or a function of the library, that is not named is right, and asks for more
than it might need.  Those named hand values on without looking at them, or know what to do.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Final, cast

from core.machine.drawn import computing
from core.machine.drawn.asking import asked, compared, holds
from core.machine.drawn.templates import filled_by_name, percented
from core.machine.draws.forms import Const
from core.machine.handlers.table import RESULT_OPERAND
from core.machine.iterators import IteratorObject
from core.machine.linker.asking_calls import CALLS
from core.machine.linker.gate import Gate, hands_items_on, is_dict, may_hold, told
from core.machine.objects import DictObject
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


# Operators


def _operator(place: Place, operands: Operands, handler: Handler, know: Knowing) -> Handler:
    """Let *know* say what the operator gives where an operand is undrawn."""
    d, op, *rest = cast("tuple[int, str, int]", operands)
    after, plain = place.after, _plain(handler, tuple(rest))

    def gated(m: Machine, r: list[Value]) -> int:
        for register in rest:
            if holds(r[register]):
                result = know(m, op, *(r[each] for each in rest))
                if result is not MISSING:
                    r[d] = result
                    return after
                break
        return plain(m, r)

    return gated


def _binary(place: Place, operands: Operands, handler: Handler) -> Handler:
    gated = _operator(place, operands, handler, _computed)
    return _filling(place, operands, gated) if operands[1] == "%" else gated


def _filling(place: Place, operands: Operands, otherwise: Handler) -> Handler:
    """Fill a template with what is in a dict of the thread's own, which says it by names."""
    d, _, a, b = cast("tuple[int, str, int, int]", operands)
    after = place.after

    def gated(m: Machine, r: list[Value]) -> int:
        if type(r[a]) is str and type(r[b]) is Ref:
            with Gate(m):
                obj = m.heap[cast("Ref", r[b])]
                text: Value = MISSING
                if isinstance(obj, DictObject) and not obj.shared:
                    text = filled_by_name(m, cast("str", r[a]), obj.items)
            if text is not MISSING:
                r[d] = text
                return after
        return otherwise(m, r)

    return gated


def _computed(m: Machine, op: str, a: Value, b: Value) -> Value:
    filled = percented(m, a, b) if op == "%" and type(a) is str else MISSING
    return computing.computed(m, op, a, b) if filled is MISSING else filled


def _unary(place: Place, operands: Operands, handler: Handler) -> Handler:
    gated = _operator(place, operands, handler, computing.negated)
    _, op, s = cast("tuple[int, str, int]", operands)
    return _emptiness(s, handler, gated) if op == "not" else gated


def _emptiness(s: int, handler: Handler, otherwise: Handler) -> Handler:
    """Let *handler* see whether anything is in the container in register *s*, not what."""

    def gated(m: Machine, r: list[Value]) -> int:
        if type(r[s]) not in {Ref, tuple}:
            return otherwise(m, r)
        with Gate(m):
            return handler(m, r)

    return gated


def _compare(place: Place, operands: Operands, handler: Handler) -> Handler:
    gated = _operator(place, operands, handler, _comparison)
    _, op, a, b = cast("tuple[int, str, int, int]", operands)
    return _key_in(a, b, handler, gated) if op in {"in", "not in"} else gated


def _key_in(a: int, b: int, handler: Handler, otherwise: Handler) -> Handler:
    """Look for the key in register *a* in the dict in register *b*, whose values do not matter."""

    def gated(m: Machine, r: list[Value]) -> int:
        if not is_dict(m, r[b]):
            return otherwise(m, r)
        if holds(r[a]):
            r[a] = asked(m, r[a])
        with Gate(m):
            return handler(m, r)

    return gated


def _comparison(m: Machine, op: str, a: Value, b: Value) -> Value:
    # What was drawn is never None.
    if op in {"==", "!=", "is", "is not"} and (a is None or b is None):
        return op in {"!=", "is not"}
    if op in {"is", "is not"}:
        # Of different types they are not the same object, whatever was drawn.
        return MISSING if _type_of(a) is _type_of(b) else op == "is not"
    if op in {"in", "not in"}:
        return MISSING
    if computing.is_number(a) and computing.is_number(b):
        return compared(m, op, computing.form_of(a), computing.form_of(b))
    return MISSING


def _type_of(value: Value) -> type:
    return value.kind if type(value) is Undrawn else type(value)


def _branch(place: Place, operands: Operands, handler: Handler) -> Handler:
    s, when, target, _ = cast("tuple[int, bool, int, int]", operands)
    otherwise, plain = place.pc + 2, _plain(handler, (s,))

    def gated(m: Machine, r: list[Value]) -> int:
        value = r[s]
        if type(value) is not Undrawn or not computing.is_number(value):
            return plain(m, r)
        truth = compared(m, "!=", value.form, Const(0))
        return target if truth is when else otherwise

    return _emptiness(s, handler, gated)


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
    **CALLS, "binary": _binary, "inplace": _binary, "compare": _compare, "unary": _unary,
    "branch": _branch, "format": _format, "build_string": _build_string, "build_dict": _keys,
}  # fmt: skip
"""The instructions that know what to do with something undrawn."""
