"""Which locks guard which places, and what locks are called, seen over some runs beforehand.

The guards of a place are the locks held at every access that another thread's access can be
concurrent with, as in Eraser (Savage et al., "Eraser: a dynamic data race detector for
multithreaded programs", 1997), with the order that starting, joining and signalling give
taken into account: what main does before it starts anybody is not asked for locks.  Since
an object's address does not depend on the schedule, what one run teaches holds in another.
"""

from __future__ import annotations

from dataclasses import dataclass, field
from functools import lru_cache
from types import MappingProxyType
from typing import TYPE_CHECKING, Final

from core.machine.events import ACQUIRING, RELEASING, Kind
from core.machine.sparing import ALLOWED, Allowance
from core.machine.values import Ref
from core.named import NamedTuple
from core.runs.naming import Names, line_of
from core.runs.schedulers.policies import POLICIES
from core.runs.simulation import Simulation

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping, Sequence

    from core.language.program import Program
    from core.machine.events import RawEvent
    from core.machine.machine import Machine
    from core.machine.values import Value

    Place = tuple[Ref | None, Value]

RUNS: Final = (("serial", 0), ("random", 1), ("round-robin", 0))
"""The runs that are looked at: threads one after the other, and twice mixed."""
STEPS: Final = 400
"""How many steps of each."""
_MOST_ACCESSES: Final = 64
"""How many different accesses to one place are told apart."""
_LOCKING: Final = frozenset({Kind.ACQUIRE, Kind.RELEASE, Kind.WAIT})
Clock = dict[int, int]


@dataclass(frozen=True, slots=True)
class Guard:
    """What guards a place: *locks* at every access that counts, one *within* the other.

    Where there is none, *ever* has the locks that were held at some of them, and *bare* says
    that at some none was held.
    """

    locks: tuple[Ref, ...]
    ever: tuple[Ref, ...]
    bare: bool


UNGUARDED: Final = Guard((), (), bare=True)


@dataclass(frozen=True, slots=True)
class _Seen:
    """What runs have shown so far: which locks were held at the accesses to each place.

    It is *disputed* where two threads could come at once and one of them writes; *written* has
    the places that threads write at all, and which do.
    """

    disputed: dict[Place, set[tuple[Ref, ...]]] = field(default_factory=dict)
    undisputed: dict[Place, set[tuple[Ref, ...]]] = field(default_factory=dict)
    written: dict[Place, set[int]] = field(default_factory=dict)
    names: dict[Ref, str] = field(default_factory=dict)


class _Access(NamedTuple):
    """Thread *tid* at its own *time*, with *locks* in the order in which it took them."""

    tid: int
    time: int
    locks: tuple[Ref, ...]
    writes: bool


@dataclass(frozen=True, slots=True)
class Foreseen:
    """What is known of a program before the run that is shown: the same for all its moments.

    *guards* is by place; *names* has the name of each lock, where it lived when it was first
    taken.  *alone* are the places that one thread writes, and to which none comes meanwhile.
    """

    guards: Mapping[Place, Guard]
    names: Mapping[Ref, str]
    alone: frozenset[Place]


@lru_cache(maxsize=4)
def foreseen(program: Program) -> Foreseen:
    """What some runs of *program* teach about the one to come."""
    seen, allowance = _Seen(), Allowance(ALLOWED)
    for policy, seed in RUNS:
        watcher = _Watcher(program, seen)
        scheduler = POLICIES[policy](seed)
        run = Simulation(program, scheduler, seed=seed, watch=watcher.watch, allowance=allowance)
        run.advance(STEPS)
    guards = {place: _guard(ways) for place, ways in seen.disputed.items()}
    for place in seen.written - seen.disputed.keys():
        # Nobody disputes it, so the lock that was taken last must be meant for it.
        locks = _guard(seen.undisputed.get(place, {()})).locks[-1:]
        if locks:
            guards[place] = Guard(locks, locks, bare=False)
    alone = frozenset(
        place for place, tids in seen.written.items()
        if len(tids) == 1 and 0 not in tids and place not in seen.disputed and place not in guards
    )  # fmt: skip
    return Foreseen(MappingProxyType(guards), MappingProxyType(seen.names), alone)


def _guard(ways: Iterable[tuple[Ref, ...]]) -> Guard:
    common = frozenset.intersection(*(frozenset(locks) for locks in ways))
    ever = sorted({lock for locks in ways for lock in locks}, key=lambda ref: (ref.tid, ref.count))
    # The one taken first stands outermost.
    order = min(ways, key=lambda locks: [(ref.tid, ref.count) for ref in locks])
    locks = tuple(lock for lock in order if lock in common)
    return Guard(locks, tuple(ever), bare=() in ways)


class _Watcher:
    """Collects, for each place, the locks held at accesses that others' can be concurrent with."""

    def __init__(self, program: Program, seen: _Seen) -> None:
        self._program, self._seen = program, seen
        self._clocks: dict[int, Clock] = {0: {0: 1}}
        self._passed: dict[Ref, Clock] = {}
        self._ended: dict[int, Clock] = {}
        self._held: dict[int, tuple[Ref, ...]] = {}
        self._accesses: dict[Place, dict[_Access, None]] = {}

    def watch(self, _step: int, log: Sequence[RawEvent], machine: Machine) -> None:
        """Take note of a step."""
        for kind, tid, site, ref, key, value in log:
            if kind == Kind.ACQUIRE and ref is not None and ref not in self._seen.names:
                self._seen.names[ref] = home_of(ref, site, self._program, machine)
            if kind <= Kind.WRITE:
                self._note_access(tid, (ref, key), writes=kind == Kind.WRITE)
            elif kind in _LOCKING:
                self._note_lock(kind, tid, key if isinstance(key, Ref) else ref, value)
            else:
                self._note_order(kind, tid, ref, value)

    def _note_access(self, tid: int, place: Place, *, writes: bool) -> None:
        clock = self._clocks.setdefault(tid, {tid: 1})
        access = _Access(tid, clock[tid], self._held.get(tid, ()), writes)
        others = self._accesses.setdefault(place, {})
        if access in others or len(others) >= _MOST_ACCESSES:
            return
        at_once = [
            other
            for other in others
            if other.tid != tid
            and clock.get(other.tid, 0) < other.time
            # Who only looks disturbs nobody who only looks.
            and (writes or other.writes)
        ]
        others[access] = None
        if tid or len(self._clocks) - len(self._ended) > 1:
            self._seen.undisputed.setdefault(place, set()).add(access.locks)
            if writes:
                self._seen.written.setdefault(place, set()).add(tid)
        if at_once:
            known = self._seen.disputed.setdefault(place, set())
            known.update(other.locks for other in at_once)
            known.add(access.locks)

    def _note_lock(self, kind: int, tid: int, lock: Ref | None, value: Value) -> None:
        held = self._held.get(tid, ())
        if lock is None:
            return
        if kind == Kind.ACQUIRE and value and lock not in held:
            self._held[tid] = (*held, lock)
        elif kind == Kind.WAIT or (kind == Kind.RELEASE and value == 0):
            for other, theirs in self._held.items():
                self._held[other] = tuple(each for each in theirs if each is not lock)

    def _note_order(self, kind: int, tid: int, ref: Ref | None, value: Value) -> None:
        clock = self._clocks.setdefault(tid, {tid: 1})
        if kind == Kind.START and isinstance(value, int):
            self._clocks[value] = {**clock, value: 1}
            clock[tid] += 1
        elif kind in {Kind.END, Kind.DIED}:
            self._ended[tid] = dict(clock)
        elif kind == Kind.JOIN and isinstance(value, int):
            _merge(clock, self._ended.get(value, {}))
        elif ref is not None and kind in RELEASING:
            _merge(self._passed.setdefault(ref, {}), clock)
            clock[tid] += 1
        elif ref is not None and kind in ACQUIRING and value is not False:
            _merge(clock, self._passed.get(ref, {}))


def home_of(lock: Ref, site: int, program: Program, machine: Machine) -> str:
    """Where *lock* lives, as the program writes it; if nowhere, where it is taken first."""
    names = Names(program, machine.state())
    name, line = names.name(lock), line_of(program, site)
    if line is None or name != names.by_class(lock):
        return name
    return f"lock of line {line}"


def _merge(clock: Clock, other: Clock) -> None:
    for tid, time in other.items():
        clock[tid] = max(clock.get(tid, 0), time)
