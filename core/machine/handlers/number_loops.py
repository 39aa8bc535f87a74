"""Loops over a thread's own numbers, whose rounds are made by one function of the host.

The function is written from the instructions of the loop: operators and the numbers of
registers, nothing of the program's text.  It knows only registers that hold plain numbers
and ranges.  Where anything else turns up, be it another instruction, or a number grows
large, or there is no fuel for another round, it puts the registers back and says where the
interpreter goes on.  So a program does the same with and without.
"""

from __future__ import annotations

from math import isfinite
from typing import TYPE_CHECKING, Final, cast

from core.machine.handlers.control import loop
from core.machine.limits import SMALL
from core.named import NamedTuple

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator, Sequence

    from core.language.program import Code, Instruction
    from core.machine.linked import Handler, Place
    from core.machine.machine import Machine
    from core.machine.values import Value

    Rounds = Callable[[list[Value], int], tuple[int, int]]
    """Makes rounds with the registers and the fuel given; where to go on, and the fuel left.

    The place is -1 if the registers hold something else than numbers.
    """

WORTH: Final = 64
"""After so many rounds the function is written: it takes as long as some hundreds."""
PATIENCE: Final = 64
"""So often in a row it may make not a single round before it is given up."""
GROWING: Final = frozenset("+-*")
"""Operators whose result may have more digits than its operands."""
OPERATORS: Final = GROWING | {"/", "//", "%", "&", "|", "^"}
COMPARISONS: Final = frozenset({"==", "!=", "<", "<=", ">", ">="})
LONGEST: Final = 60
"""How many instructions a loop has at most."""
_TRAPS: Final = "(ZeroDivisionError, OverflowError, TypeError)"
"""What the host may say of an operation, which the interpreter is to find out by itself."""


class Line(NamedTuple):
    """One instruction of a loop: what it reads and writes, and where it can lead."""

    reads: tuple[int, ...]
    writes: tuple[int, ...]
    leads: tuple[int, ...]


def rounds(place: Place, code: Code) -> Handler | None:
    """The handler of the jump back at *place*, if a round of its loop can be all about numbers."""
    target = cast("int", code.instructions[place.pc].operands[0])
    lines = _lines(code, target, place.pc)
    if lines is None:
        return None
    alone = loop(place, target)
    made: Rounds | None = None
    waiting, missed = WORTH, 0

    def handler(m: Machine, r: list[Value]) -> int:
        nonlocal made, waiting, missed
        went = alone(m, r)
        if went < 0 or missed > PATIENCE:
            return went
        if made is None:
            waiting -= 1
            if waiting:
                return went
            made = _written(code, target, place.pc, lines)
        before = m.fuel
        went, m.fuel = made(r, before)
        # Where hardly a round is made it only takes time.
        missed = 0 if m.fuel != before else missed + 1
        return target if went < 0 else went

    return handler


def _lines(code: Code, first: int, last: int) -> dict[int, Line] | None:
    """What the instructions from *first* to *last* do, as far as they are about numbers.

    None if no round is made of such alone.
    """
    lines: dict[int, Line] = {}
    pending = [first]
    if not 0 < last - first <= LONGEST:
        return None
    while pending:
        pc = pending.pop()
        if pc in lines or not first <= pc <= last:
            continue
        line = _line(code, pc, first)
        # Anything else is left to the interpreter, as is what comes behind the loop.
        if line is not None:
            lines[pc] = line
            pending += line.leads
    return lines if first in lines and last in lines else None


def _line(code: Code, pc: int, first: int) -> Line | None:
    """What the instruction at *pc* of a loop from *first* on does, if it is about numbers."""
    match code.instructions[pc][:2]:
        case "move", (int(d), int(s)):
            line = Line((s,), (d,), (pc + 1,))
        case "binary" | "inplace", (int(d), str(op), int(a), int(b)) if op in OPERATORS:
            line = Line((a, b), (d,), (pc + 1,))
        case "compare", (int(d), str(op), int(a), int(b)) if op in COMPARISONS:
            line = Line((a, b), (d,), (pc + 1,))
        case "branch", (int(s), bool(), int(target), int()):
            line = Line((s,), (), (target, pc + 2))
        case "jump", (int(target),) if target > pc:
            line = Line((), (), (target,))
        case "loop", (int(target),) if target == first:
            line = Line((), (), ())
        case "next", (int(), int(s), int(over), int(item)):
            # The range and the place in it stand side by side.
            line = Line((s + 1,), (item, s + 1), (over, pc + 3))
        case _:
            return None
    known = all(r >= 0 or _constant(code, r) is not None for r in line.reads)
    return line if known and all(target > pc for target in line.leads) else None


def _constant(code: Code, register: int) -> int | float | None:
    kind, value = code.constants[-register - 1]
    if kind != "value" or not (type(value) is int or type(value) is float):
        return None
    # What is written out must be read in again as the same.
    return value if isfinite(value) else None


def _wanted(lines: dict[int, Line], first: int) -> set[int]:
    """The registers that are read in a round before they are written, from *first* on."""
    wanted: dict[int, set[int]] = {pc: set() for pc in lines}
    # Each leads forwards only, so what follows is known before.
    for pc in sorted(lines, reverse=True):
        line = lines[pc]
        after = {r for target in line.leads for r in wanted.get(target, ())}
        wanted[pc] = (after - {*line.writes}) | {r for r in line.reads if r >= 0}
    return wanted[first]


def _written(code: Code, first: int, last: int, lines: dict[int, Line]) -> Rounds:
    """The function that makes rounds of the loop from *first* to *last*."""
    text = "\n".join(_Writer(code, first, lines).text())
    space: dict[str, object] = {}
    # The writer makes the text of register numbers, places, and operators that it knows.
    exec(compile(text, f"<rounds from {first} to {last}>", "exec"), space)  # noqa: S102
    return cast("Rounds", space["rounds"])


class _Writer:
    """Writes the function for the *lines* of a loop of *code* that begins at *first*.

    Each register is a variable.  A round goes forwards only, through blocks of instructions;
    `b` is the block to be made next, `p` the instruction that may fail.
    """

    def __init__(self, code: Code, first: int, lines: dict[int, Line]) -> None:
        self._instructions: Sequence[Instruction] = code.instructions
        self._code = code
        self._first = first
        self._lines = lines
        self._writes = sorted({r for line in lines.values() for r in line.writes})
        self._back = "".join(f"r[{r}] = r{r}; " for r in self._writes)

    def text(self) -> Iterator[str]:
        """Give the text of the function line by line."""
        wanted = _wanted(self._lines, self._first)
        yield "def rounds(r, fuel):"
        yield " p = 0"
        yield f" try: {self._lengths()}"
        yield " except (TypeError, OverflowError): return -1, fuel"
        yield from (f" r{r} = r[{r}]" for r in sorted(wanted.union(self._writes)))
        for r in sorted(wanted):
            yield f" if type(r{r}) is not int and type(r{r}) is not float: return -1, fuel"
        yield " try:"
        yield "  while True:"
        before = None
        for pc in sorted(self._lines):
            if pc == self._first:
                yield "   if True:"
            elif not (before is not None and self._falls(before, pc)):
                yield f"   if b == {pc}:"
            yield from (f"    {part}" for part in self._parts(pc))
            before = pc
        yield f" except {_TRAPS}:"
        yield f"  {self._back}return p, fuel"

    def _lengths(self) -> str:
        """What finds out how long the ranges are that the loop goes through."""
        calls = (self._instructions[pc] for pc in self._lines)
        ranges = sorted({int(each[1][1]) for each in calls if each[0] == "next"})  # type: ignore[call-overload]
        told = (f"s{s} = r[{s}]; n{s} = len(s{s} if type(s{s}) is range else None)" for s in ranges)
        return "; ".join(told) or "pass"

    def _falls(self, before: int, pc: int) -> bool:
        """Whether nothing but the instruction at *before*, just written, leads to *pc*."""
        entering = [at for at, line in self._lines.items() if pc in line.leads]
        inside = [target for target in self._lines[before].leads if target in self._lines]
        return entering == [before] and inside == [pc]

    def _go(self, target: int, *, falling: bool = False) -> str:
        """What goes on at *target*; nothing where the next block does."""
        if target not in self._lines:
            return f"{self._back}return {target}, fuel"
        return "pass" if falling else f"b = {target}"

    def _last_go(self, pc: int, target: int) -> str:
        """As `_go`, at the end of what is written for the instruction at *pc*."""
        following = min((at for at in self._lines if at > pc), default=-1)
        return self._go(target, falling=target == following and self._falls(pc, target))

    def _name(self, register: int) -> str:
        return f"r{register}" if register >= 0 else repr(_constant(self._code, register))

    def _parts(self, pc: int) -> Iterator[str]:
        """Give what is written for the instruction at *pc*."""
        match self._instructions[pc][:2]:
            case "move", (int(d), int(s)):
                yield f"r{d} = {self._name(s)}"
                yield self._last_go(pc, pc + 1)
            case "binary" | "inplace", (int(d), str(op), int(a), int(b)):
                yield from self._operation(pc, d, op, f"({self._name(a)}) {op} ({self._name(b)})")
                yield self._last_go(pc, pc + 1)
            case "compare", (int(d), str(op), int(a), int(b)):
                yield f"r{d} = ({self._name(a)}) {op} ({self._name(b)})"
                yield self._last_go(pc, pc + 1)
            case "branch", (int(s), bool(when), int(target), int()):
                yield f"if {'' if when else 'not '}({self._name(s)}): {self._go(target)}"
                yield f"else: {self._last_go(pc, pc + 2)}"
            case "next", (int(), int(s), int(over), int(item)):
                yield f"if r{s + 1} >= n{s}: {self._go(over)}"
                yield f"else: r{item} = s{s}[r{s + 1}]; r{s + 1} += 1; {self._last_go(pc, pc + 3)}"
            case "jump", (int(target),):
                yield self._go(target)
            case _:
                yield f"if fuel < 1: {self._back}return {pc}, fuel"
                yield "fuel -= 1"
                yield "continue"

    def _operation(self, pc: int, d: int, op: str, words: str) -> Iterator[str]:
        yield f"p = {pc}"
        if op not in GROWING:
            yield f"r{d} = {words}"
            return
        yield f"t = {words}"
        yield f"if not -{SMALL} < t < {SMALL}: {self._back}return {pc}, fuel"
        yield f"r{d} = t"
