"""Data races: two accesses to one place, one of them a write, that nothing orders.

What happened before what is known from vector clocks, as in Djit+ (Pozniansky and
Schuster, "Efficient on-the-fly data race detection in multithreaded C++ programs", 2003).
As in FastTrack (Flanagan and Freund, "FastTrack: efficient and precise dynamic race
detection", 2009) an access is kept as an epoch, the clock of its thread alone, a thread's
clock moves only when it passes something on, and an access that was seen in the same
epoch costs next to nothing.  Unlike there, accesses are kept by instruction, so that
every pair of places in the text is found and not the first one alone.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from core.machine.events import LEARNING, PASSING, TELLING, Kind
from core.machine.values import Ref
from core.named import NamedTuple

if TYPE_CHECKING:
    from collections.abc import Mapping

    from core.machine.events import RawEvent
    from core.machine.values import Value

WRITE, START, EVENT_SEEN = int(Kind.WRITE), int(Kind.START), int(Kind.EVENT_SEEN)
MOST_PLACES: Final = 1 << 17
"""How many places are watched; the oldest ones are forgotten first."""

# An access is known by one number, its mark: instruction, thread and kind.
_TID_BITS: Final = 10
_MARK_BITS: Final = _TID_BITS + 2
_TID_MASK: Final = (1 << _TID_BITS) - 1


class Epochs(dict[int, int]):
    """The accesses to a place that matter: the clock of its thread at each mark.

    *writes* has those of them that are writes, in the same order.
    """

    __slots__ = ("writes",)

    def __init__(self) -> None:
        super().__init__()
        self.writes: dict[int, int] = {}


class Access(NamedTuple):
    """Thread *tid* read or wrote (*kind*) at instruction *site*."""

    site: int
    tid: int
    kind: Kind


class Race(NamedTuple):
    """Two unordered accesses to part *key* of the object at *ref*, noticed at *step*."""

    ref: Ref | None
    key: Value
    first: Access
    second: Access
    step: int


class _Thing:
    """What is known of an object: its parts, and the accesses to it as a whole.

    *every* has the accesses to any part, from the first access to the whole on.
    """

    __slots__ = ("every", "parts", "whole")

    def __init__(self) -> None:
        self.parts: dict[Value, Epochs] = {}
        self.whole: dict[int, int] | None = None
        self.every: dict[int, int] = {}


class _Passed:
    """What was passed on by way of something: a *clock*, and which thread knows it all.

    *knower* is -1 if nobody is known to.
    """

    __slots__ = ("clock", "knower")

    def __init__(self, clock: list[int], knower: int) -> None:
        self.clock = clock
        self.knower = knower


class Races:
    """Finds the data races of a run; told of every event in order.

    Each pair of instructions is reported once, in *found*, in the order of discovery.
    *clocks* is what the threads know: ``clocks[t][u]`` is the latest epoch of thread u
    that is in the past of t.  *upheavals* counts how often what `access` gave has become
    worthless.
    """

    def __init__(self) -> None:
        self.found: list[Race] = []
        self.clocks: Final[list[list[int]]] = []
        self.upheavals = 0
        self._seen: set[tuple[int, int]] = set()
        self._things: dict[Ref | None, _Thing] = {}
        self._places = 0
        self._passed: dict[object, _Passed] = {}

    def feed(self, step: int, event: RawEvent) -> None:
        """Take note of *event*, which is of step *step*."""
        kind = event[0]
        # Reads and writes are the lowest kinds, and most of what happens.
        if kind <= WRITE:
            self.access(step, event)
        elif kind in PASSING:
            self.synchronise(event)

    def access(self, step: int, event: RawEvent) -> tuple[dict[int, int], int, bool]:
        """Take note of a read or a write, *event*, of step *step*.

        Gives the accesses kept of its place and its own mark among them: while they have
        its thread's present clock there, the same access again is nothing new.  If the
        third part is true they are `Epochs`, and `access_part` can take note of it later.
        """
        kind, tid, site, ref, key, _ = event
        thing = self._things.get(ref)
        if thing is None:
            thing = self._things[ref] = _Thing()
        clock = self._clock(tid)[tid]
        mark = site << _MARK_BITS | tid << 2 | kind
        if key is None:
            return self._on_whole(step, thing, ref, mark, clock), mark, False
        epochs = thing.parts.get(key)
        if epochs is None:
            thing.parts[key] = epochs = Epochs()
            self._count_place()
        if epochs.get(mark) != clock:
            self.access_part(step, ref, key, epochs, mark)
            if thing.whole is not None:
                self._check(step, (ref, key), mark, thing.whole)
                thing.every[mark] = clock
        return epochs, mark, thing.whole is None

    def access_part(
        self, step: int, ref: Ref | None, key: Value, epochs: Epochs, mark: int
    ) -> None:
        """Take note of an access to one place, of which *epochs* are kept."""
        tid = mark >> 2 & _TID_MASK
        known, writes = self.clocks[tid], epochs.writes
        # A read races only with writes, and of these only with such as are not in the reader's
        # past.
        if mark & 3 != WRITE:
            for other, when in writes.items():
                if when > known[other >> 2 & _TID_MASK]:
                    self._report(step, (ref, key), other, mark)
            epochs[mark] = known[tid]
            return
        past = []
        for other, when in epochs.items():
            by = other >> 2 & _TID_MASK
            knows = known[by]
            if when > knows:
                self._report(step, (ref, key), other, mark)
            elif when < knows or by != tid:
                past.append(other)
        # Who races with what is in the past of a write races with the write; the writer's
        # own accesses of this epoch stay, so that they are recognised.
        for other in past:
            del epochs[other]
            writes.pop(other, None)
        epochs[mark] = writes[mark] = known[tid]

    def _on_whole(
        self, step: int, thing: _Thing, ref: Ref | None, mark: int, clock: int
    ) -> dict[int, int]:
        if thing.whole is None:
            thing.whole = {}
            if thing.parts:
                self.upheavals += 1
            for epochs in thing.parts.values():
                for other, when in epochs.items():
                    thing.every[other] = max(when, thing.every.get(other, 0))
        if thing.whole.get(mark) == clock:
            return thing.whole
        self._check(step, (ref, None), mark, thing.whole)
        self._check(step, (ref, None), mark, thing.every)
        if mark & 3 == WRITE:
            self._forget_ordered(thing.whole, mark)
            self._forget_ordered(thing.every, mark)
        thing.whole[mark] = clock
        return thing.whole

    def _check(
        self, step: int, place: tuple[Ref | None, Value], mark: int, epochs: Mapping[int, int]
    ) -> None:
        """Find the accesses among *epochs* that are not in the past of the one at *mark*."""
        tid = mark >> 2 & _TID_MASK
        known, writes = self.clocks[tid], mark & 3 == WRITE
        for other, when in epochs.items():
            # Of its own accesses a thread knows all.
            if when > known[other >> 2 & _TID_MASK] and (writes or other & 3 == WRITE):
                self._report(step, place, other, mark)

    def _report(self, step: int, place: tuple[Ref | None, Value], one: int, other: int) -> None:
        sites = one >> _MARK_BITS, other >> _MARK_BITS
        pair = (min(sites), max(sites))
        if pair not in self._seen:
            self._seen.add(pair)
            self.found.append(Race(*place, _access(one), _access(other), step))

    def _forget_ordered(self, epochs: dict[int, int], mark: int) -> None:
        """Drop what is in the past of a write: who races with that races with the write.

        The writer's own accesses of this epoch stay, so that they are recognised.
        """
        tid = mark >> 2 & _TID_MASK
        known = self.clocks[tid]
        past = []
        for other, when in epochs.items():
            by = other >> 2 & _TID_MASK
            if when < known[by] or (when == known[by] and by != tid):
                past.append(other)
        for other in past:
            del epochs[other]

    def synchronise(self, event: RawEvent) -> None:
        """Learn from, or pass on to, whoever else synchronises on the same thing."""
        kind, tid, _, ref, key, value = event
        thing: object = ref
        # By far most of it is about locks.
        if kind not in _LOCKING:
            if kind == START and isinstance(value, int):
                self._clock(value)
            thing = _meeting(kind, tid, ref, key, value)
        mine = self.clocks[tid] if tid < len(self.clocks) else self._clock(tid)
        passed = self._passed.get(thing)
        learns = kind in LEARNING and (value or kind != EVENT_SEEN)
        if learns and passed is not None and passed.knower != tid:
            _merge(mine, passed.clock)
            passed.knower = tid
        if kind in TELLING:
            if passed is None:
                self._passed[thing] = _Passed(mine.copy(), tid)
            elif passed.knower == tid:
                # What was passed on before, this thread knew already: its clock is no smaller in
                # any place.
                passed.clock[:] = mine
            else:
                # Threads were started since it was made.
                passed.clock.extend([0] * (len(mine) - len(passed.clock)))
                _merge(passed.clock, mine)
                passed.knower = -1
            # Only now: what it does from here on is not in what it has passed on.
            mine[tid] += 1

    def _clock(self, tid: int) -> list[int]:
        clocks = self.clocks
        while len(clocks) <= tid:
            for clock in clocks:
                clock.append(0)
            fresh = len(clocks)
            clocks.append([0] * fresh + [1])
        return clocks[tid]

    def _count_place(self) -> None:
        self._places += 1
        while self._places > MOST_PLACES:
            # A dict gives its oldest key first. A race with what is forgotten is missed, which
            # costs a warning and no verdict.
            oldest = next(iter(self._things))
            self._places -= len(self._things.pop(oldest).parts)
            self.upheavals += 1


def _merge(mine: list[int], passed: list[int]) -> None:
    for tid, when in enumerate(passed):
        # Not max(): the call costs more than the comparison, and this runs at every lock.
        if when > mine[tid]:  # noqa: PLR1730
            mine[tid] = when


def _access(mark: int) -> Access:
    return Access(mark >> _MARK_BITS, mark >> 2 & _TID_MASK, Kind(mark & 3))


def _meeting(kind: int, tid: int, ref: Ref | None, key: Value, value: Value) -> object:
    """What a releasing and an acquiring event must have in common."""
    if kind in {Kind.START, Kind.BEGIN}:
        return "start", value if kind == Kind.START else tid
    if kind in _ENDS:
        return "end", value if kind == Kind.JOIN else tid
    # A wait lets go of the condition's lock.
    return key if kind == Kind.WAIT and isinstance(key, Ref) else ref


_ENDS: Final = frozenset({Kind.END, Kind.DIED, Kind.JOIN})
_LOCKING: Final = frozenset({Kind.ACQUIRE, Kind.RELEASE})
