"""What each thread has in hand: the values it has read and not yet done with, and what it made.

A step is made once more on a machine that is followed: its registers note which of them an
instruction looks at and which it fills.  What a register holds comes from the reads that
the registers before it came from, so nothing here is guessed from the program's text.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from core.machine.events import Kind
from core.machine.followed import FollowedMachine
from core.machine.interpreter import take_turn
from core.machine.thrown import LimitError
from core.machine.values import MISSING
from core.named import NamedTuple

if TYPE_CHECKING:
    from collections.abc import Mapping

    from core.machine.frames import Frame
    from core.machine.values import Ref, Value
    from core.runs.simulation import Simulation

    Place = tuple[Ref | None, Value]

LOOKED_BACK: Final = 192
"""How many steps before a moment are followed: what was read earlier is not known any more."""
FOLLOWED: Final = 1_000
"""What a step may cost that is followed: that takes five times as long as to make it."""
KEPT: Final = 4_096
"""For how many moments the answer is kept."""


class Source(NamedTuple):
    """Thread *tid* read *value* at *place*, in step *step*."""

    step: int
    tid: int
    place: Place
    value: Value


Sources = frozenset[Source]
NOTHING: Final[Sources] = frozenset()
Registers = dict[int, Sources]


class Hands(NamedTuple):
    """Who has what in hand at a moment, the earliest read first.

    *live* is what may still be used, *used* what the step just made had a look at besides.
    """

    live: Mapping[int, tuple[Source, ...]]
    used: tuple[Source, ...]


EMPTY: Final = Hands({}, ())


class Flow:
    """Follows the values of the run of *simulation*, as far as somebody wants to know."""

    def __init__(self, simulation: Simulation) -> None:
        self._simulation = simulation
        self._hands: dict[int, Hands] = {0: EMPTY}
        self._made: dict[int, tuple[Source, ...]] = {}
        self._together: dict[tuple[int, int], tuple[Source, ...]] = {}
        self._follower: _Follower | None = None
        self._dear: set[int] = set()

    def hands(self, position: int) -> Hands:
        """Who has what in hand after *position* steps."""
        if position not in self._hands:
            self._follow(position)
        return self._hands[position]

    def made_from(self, step: int) -> tuple[Source, ...]:
        """The reads from which *step* made what it wrote; none if that is not known."""
        self.hands(step + 1)
        return self._made.get(step, ())

    def together(self, tid: int, step: int, position: int) -> tuple[Source, ...]:
        """What thread *tid* had in hand, up to *position*, together with what it read in *step*.

        Of what it read at a place twice, the first: that is what it began to work with.
        """
        if (tid, step) in self._together:
            return self._together[tid, step]
        found: dict[Place, Source] = {}
        for at in range(step + 1, min(position, step + LOOKED_BACK) + 1):
            hands = self.hands(at)
            used = hands.used if self._simulation.trace.tids[at - 1] == tid else ()
            held = {*hands.live.get(tid, ()), *used}
            if all(each.step != step for each in held):
                # It is done with it: whatever it reads from now on is for something else.
                return self._together.setdefault((tid, step), tuple(found.values()))
            for source in _in_order(held):
                found.setdefault(source.place, source)
        return tuple(found.values())

    def cut(self, position: int) -> None:
        """Forget every step from *position* on."""
        self._together.clear()
        self._hands = {at: hands for at, hands in self._hands.items() if at <= position}
        self._made = {step: made for step, made in self._made.items() if step < position}
        self._dear = {step for step in self._dear if step < position}
        self._follower = None

    def _follow(self, position: int) -> None:
        follower, start = self._follower, self._start(position)
        if follower is None or not start <= follower.position <= position:
            follower = self._follower = _Follower(self._simulation, start)
        while follower.position < position:
            step = follower.position
            if not follower.go_on(self._simulation):
                self._dear.add(step)
                follower = self._follower = _Follower(self._simulation, step + 1)
            self._hands[step + 1], self._made[step] = follower.hands(), follower.made
        # Where nothing is followed, nobody is known to have anything.
        self._hands.setdefault(position, EMPTY)
        for kept in (self._hands, self._made):
            while len(kept) > KEPT:
                del kept[next(iter(kept))]

    def _start(self, position: int) -> int:
        """From where on steps are followed that lie before *position*.

        What is dear to make again is dearer to follow.
        """
        dear, start = self._simulation.trace.dear, max(0, position - LOOKED_BACK)
        for step in range(position - 1, start - 1, -1):
            if step in dear or step in self._dear:
                return step + 1
        return start


class _Follower:
    """A machine that makes the steps of a run again, from *position* on, and is followed."""

    def __init__(self, simulation: Simulation, position: int) -> None:
        self.position = position
        self.made: tuple[Source, ...] = ()
        self._machine = FollowedMachine(simulation.state_at(position), self, simulation.program)
        self._frames: dict[int, dict[Frame, Registers]] = {}
        self._live: dict[int, tuple[Source, ...]] = {}
        self._carried: list[tuple[Value, Sources]] = []
        self._seen: set[Source] = set()
        self._written: set[Source] = set()

    def go_on(self, simulation: Simulation) -> bool:
        """Make one step; False if it takes too long to be followed, and this one is of no use."""
        trace, machine = simulation.trace, self._machine
        tid = trace.tids[self.position]
        self._seen, self._written, self._carried = set(), set(), []
        machine.log.clear()
        machine.allow(FOLLOWED)
        try:
            if not take_turn(machine, tid, 1, trace.way(self.position)):
                return False
        except LimitError:
            return False
        if machine.gave_up:
            return False
        self.position += 1
        self.made = _in_order(self._written)
        self._live[tid] = _in_order(self._held_by(tid))
        if not self._live[tid]:
            del self._live[tid]
        return True

    def hands(self) -> Hands:
        """Who has what in hand now."""
        return Hands(dict(self._live), _in_order(self._seen))

    def _held_by(self, tid: int) -> set[Source]:
        """What is in the registers of thread *tid* that can matter to what follows."""
        thread = self._machine.threads[tid]
        held: set[Source] = set()
        known = self._frames.get(tid, {})
        frame = None if thread.over else thread.frame
        alive = []
        while frame is not None:
            registers = known.get(frame)
            if registers is not None:
                alive.append((frame, registers))
                held |= _mattering(frame, registers)
            frame = frame.parent
        self._frames[tid] = dict(alive[::-1])
        return held

    # Being told, by the machine

    def comes_to(self, frame: Frame) -> None:
        """An instruction of *frame* is carried out next."""
        self._registers(frame)

    def _registers(self, frame: Frame) -> Registers:
        """Where the values in the registers of *frame* come from."""
        known = self._frames.setdefault(self._machine.tid, {})
        registers = known.get(frame)
        if registers is None:
            registers = known[frame] = self._arguments(frame)
        return registers

    def _arguments(self, frame: Frame) -> Registers:
        """Which values of the call that put *frame* on top are in which of its registers."""
        given: Registers = {}
        if self._carried:
            for register in range(frame.code.temporaries):
                value = frame.regs[register]
                sources = NOTHING.union(*(own for each, own in self._carried if each is value))
                if sources:
                    given[register] = sources
        return given

    def carried_out(self, frame: Frame, looked: set[int], filled: set[int], new: int) -> None:
        """An instruction of *frame* looked at registers, filled others, and was *new* events."""
        values, registers = frame.regs, self._registers(frame)
        self._carried = [(values[at], registers[at]) for at in looked if at in registers]
        sources = NOTHING.union(*(own for _, own in self._carried))
        self._seen |= sources
        log = self._machine.log
        for kind, tid, _, ref, key, told in log[len(log) - new :]:
            if kind == Kind.READ:
                value = _read(frame, filled, told)
                # What it was looked up by decides which value it is, but is no part of it.
                sources = frozenset((Source(self.position, tid, (ref, key), value),))
                self._seen |= sources
            elif kind == Kind.WRITE:
                self._written |= sources
        for register in filled:
            registers.pop(register, None)
            if sources:
                registers[register] = sources

    def returned(self, frame: Frame, parent: Frame) -> None:
        """*frame* has given its result to *parent*."""
        sources = NOTHING.union(*(own for _, own in self._carried))
        registers = self._registers(parent)
        registers.pop(frame.result, None)
        if sources:
            registers[frame.result] = sources


def _read(frame: Frame, filled: set[int], told: Value) -> Value:
    """What the instruction of *frame* has read, whose event *told* a value.

    Of a walk an event tells how far that is, and not what came of it.
    """
    match frame.code.instructions[frame.pc]:
        case "next", (_, _, _, int(item)), _:
            return frame.regs[item] if item in filled else MISSING
        case "iterate", _, _:
            return MISSING
        case _:
            return told


def _mattering(frame: Frame, registers: Registers) -> set[Source]:
    """What is in those *registers* of *frame* that can matter to what follows."""
    depth, (_, operands, _) = frame.code.depths[frame.pc], frame.code.instructions[frame.pc]
    # What comes next fills a register without a look at what is in it.
    result = frame.linked.results[frame.pc] if frame.linked.results else -1
    spoilt = -1 if result in operands[1:] else result
    kept = (own for at, own in registers.items() if at < depth and at != spoilt)
    return set(NOTHING.union(*kept))


def _in_order(sources: set[Source]) -> tuple[Source, ...]:
    return tuple(sorted(sources, key=_step))


def _step(source: Source) -> int:
    return source.step
