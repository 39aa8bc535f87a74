"""Several instructions carried out at once, where they stand together as programs write them.

A fused handler stands in the place of the first instruction of its group.  Either it does
what the whole group does, in the case it is made for (small integers, plain attributes,
permits enough), or it has the first instruction carried out alone, having changed nothing.
The others keep their own handlers: a jump into the group, or a thread that rests in it,
goes on there.  So a program does the same with and without.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from core.machine.events import Kind, code_of
from core.machine.handlers.attributes import load_attr
from core.machine.handlers.operations import (
    INTEGER_COMPARISONS,
    INTEGER_OPERATORS,
    SMALL,
    binary,
    compare,
    inplace,
)
from core.machine.limits import FUEL
from core.machine.machine import REST
from core.machine.objects import Instance
from core.machine.values import Ref

if TYPE_CHECKING:
    from core.language.program import Code
    from core.machine.linked import Handler, Place
    from core.machine.machine import Machine
    from core.machine.values import Value

READ, WRITE = int(Kind.READ), int(Kind.WRITE)
LONGEST: Final = 3
"""How many instructions a group has at most, a `branch_bool` at its end not counted."""
FIRST: Final = frozenset({"call", "load_attr", "compare", "binary", "inplace", "loop"})
"""What a group can begin with."""


def fused(place: Place, code: Code) -> Handler | None:
    """The handler for the group of instructions that begins at *place*, if there is one."""
    first = code.instructions[place.pc].op
    if first not in FIRST or (first == "load_attr" and place.image.meddling):
        return None
    if first == "call":
        return _drawing(place, code) if "random" in place.image.modules else None
    if first == "loop":
        return _rounds(place, code)
    group = code.instructions[place.pc : place.pc + LONGEST]
    match [(instruction.op, *instruction.operands) for instruction in group]:
        case [
            ("load_attr", int(d), int(o), str(name)),
            ("binary" | "inplace", int(u), str(op), int(a), int(b)),
            ("store_attr", *stored),
        ] if a == d != b and op in INTEGER_OPERATORS and o != d and stored == [o, name, u]:
            return update_attr(place, d, o, name, u, op, b)
        case [
            ("load_attr", int(d), int(o), str(name)),
            ("compare", int(u), str(op), int(a), int(b)),
            ("branch", int(s), bool(when), int(target), int()),
        ] if a == d != b and op in INTEGER_COMPARISONS and s == u:
            return attr_branch(place, d, o, name, u, op, b, when=when, target=target)
        case [
            ("compare", int(u), str(op), int(a), int(b)),
            ("branch", int(s), bool(when), int(target), int()),
            *_,
        ] if op in INTEGER_COMPARISONS and s == u:
            return compare_branch(place, u, op, a, b, when=when, target=target)
        case [
            ("binary" | "inplace" as kind, int(u), str(op), int(a), int(b)),
            ("move", int(d), int(s)),
            *_,
        ] if op in INTEGER_OPERATORS and s == u:
            return arithmetic_move(place, kind, u, op, a, b, d)
    return None


def _drawing(place: Place, code: Code) -> Handler | None:
    # Brings the generator of random numbers along, which most programs do without.
    from core.machine.library.random.instructions import drawing  # noqa: PLC0415

    return drawing(place, code)


def _rounds(place: Place, code: Code) -> Handler | None:
    # Brings along what writes functions of the host, for programs with loops.
    from core.machine.handlers.number_loops import rounds  # noqa: PLC0415

    return rounds(place, code)


def update_attr(place: Place, d: int, o: int, name: str, u: int, op: str, b: int) -> Handler:
    """``o.name += b`` with numbers: two steps, or one and the sum, as there are permits."""
    after, site, quiet = place.pc + 3, place.site, place.quiet
    code, codes = code_of(READ, site), (code_of(READ, site), code_of(WRITE, site + 2))
    storing = place.pc + 2
    alone, operator = load_attr(place, d, o, name), INTEGER_OPERATORS[op]

    def handler(m: Machine, r: list[Value]) -> int:
        owner, right = r[o], r[b]
        if type(owner) is not Ref or type(right) is not int:
            return alone(m, r)
        if type(obj := m.heap[owner]) is not Instance:
            return alone(m, r)
        permits = m.permits
        if not permits:
            # It is stored here, so that the look at it is a step.
            return REST if obj.shared and not quiet else alone(m, r)
        value, cls = obj.fields.get(name), obj.cls
        if type(value) is not int or type(cls) is not Ref or not m.heap[cls].plain:  # type: ignore[attr-defined]
            return alone(m, r)
        result = operator(value, right)
        # Large numbers are counted as work, and refused when they are too large: the general way
        # does that.
        if not -SMALL < result < SMALL:
            return alone(m, r)
        r[d], r[u] = value, result
        if obj.shared and not quiet:
            m.fuel = FUEL
            if permits == 1:
                # It has read and added, and rests before it stores.
                m.permits = 0
                if m.codes is None:
                    m.log.append((READ, m.tid, site, owner, name, value))
                else:
                    m.codes.append(code)
                return storing
            # Two steps of one turn: a run by long turns has permits for many, and nobody else comes
            # in between.
            m.permits = permits - 2
            if m.codes is None:
                m.log.append((READ, m.tid, site, owner, name, value))
                m.log.append((WRITE, m.tid, site + 2, owner, name, result))
            else:
                m.codes += codes
        mine = obj if obj.epoch is m.epoch else m.own(owner)
        mine.fields[name] = result  # type: ignore[attr-defined]
        return after

    return handler


def attr_branch(
    place: Place, d: int, o: int, name: str, u: int, op: str, b: int, *, when: bool, target: int
) -> Handler:
    """``if o.name < b`` with numbers; goes past the `branch_bool` behind."""
    after, site, quiet = place.pc + 4, place.site, place.quiet
    code = code_of(READ, site)
    alone, holds = load_attr(place, d, o, name), INTEGER_COMPARISONS[op]
    stored = name in place.image.stored_attributes

    def handler(m: Machine, r: list[Value]) -> int:
        owner, right = r[o], r[b]
        if type(owner) is not Ref or type(right) is not int:
            return alone(m, r)
        if type(obj := m.heap[owner]) is not Instance:
            return alone(m, r)
        if not m.permits:
            return REST if stored and obj.shared and not quiet else alone(m, r)
        value = obj.fields.get(name)
        if type(value) is not int:
            return alone(m, r)
        if obj.shared and not quiet:
            m.permits -= 1
            m.fuel = FUEL
            if m.codes is None:
                m.log.append((READ, m.tid, site, owner, name, value))
            else:
                m.codes.append(code)
        r[d], r[u] = value, (answer := holds(value, right))
        return target if answer is when else after

    return handler


def compare_branch(
    place: Place, u: int, op: str, a: int, b: int, *, when: bool, target: int
) -> Handler:
    """``if a < b`` with numbers; goes past the `branch_bool` behind."""
    after = place.pc + 3
    alone, holds = compare(place, u, op, a, b), INTEGER_COMPARISONS[op]

    def handler(m: Machine, r: list[Value]) -> int:
        left, right = r[a], r[b]
        if type(left) is int and type(right) is int:
            r[u] = answer = holds(left, right)
            return target if answer is when else after
        return alone(m, r)

    return handler


def arithmetic_move(place: Place, kind: str, u: int, op: str, a: int, b: int, d: int) -> Handler:
    """``d = a + b`` with numbers."""
    after = place.pc + 2
    factory = inplace if kind == "inplace" else binary
    alone, operator = factory(place, u, op, a, b), INTEGER_OPERATORS[op]

    def handler(m: Machine, r: list[Value]) -> int:
        left, right = r[a], r[b]
        if type(left) is int and type(right) is int:
            result = operator(left, right)
            if -SMALL < result < SMALL:
                r[u] = r[d] = result
                return after
        return alone(m, r)

    return handler
