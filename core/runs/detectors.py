"""All that looks suspicious in a run, in sentences with the lines involved.

What is found here need not go wrong, in this run or in any: it is a warning, not a
failure.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from core.machine.events import PASSING, SECONDARY, Kind
from core.named import NamedTuple
from core.runs.guards import Guards
from core.runs.lockorder import LockOrder
from core.runs.naming import line_of
from core.runs.races import Races
from core.runs.waiting import Held

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from core.language.program import Program
    from core.machine.events import RawEvent
    from core.machine.values import Ref, Value
    from core.runs.guards import Count, Unguarded
    from core.runs.naming import Names
    from core.runs.races import Access, Race

    _Known = dict[tuple[int, Ref | None, Value, int], tuple[Count, dict[int, int], int, bool]]

WRITE: Final = int(Kind.WRITE)
ACQUIRE = int(Kind.ACQUIRE)
LOCKING: Final = frozenset({Kind.ACQUIRE, Kind.RELEASE})
NOTED: Final = PASSING - LOCKING
"""Kinds besides those of accesses and locks that tell a detector something."""
MOST_KNOWN: Final = 1 << 15
"""How many accesses are recognised at once when they come again."""
DATA_RACE: Final = "data-race"
LOCK_ORDER: Final = "lock-order"
UNGUARDED: Final = "unguarded"


class Suspicion(NamedTuple):
    """A warning: its *kind*, a sentence, the lines involved, and the step where it showed.

    *step* is None for what is spread over the run.
    """

    kind: str
    sentence: str
    lines: tuple[int, ...]
    step: int | None


class Detectors:
    """Everything that watches a run for warnings; told of every event in order."""

    def __init__(self) -> None:
        self.held: Final = Held()
        self.races: Final = Races()
        self.order: Final = LockOrder(self.held)
        self.guards: Final = Guards(self.held)
        # By thread, the accesses it made with the locks it holds now, and the same for
        # all it ever held.
        self._known: dict[int, _Known] = {}
        self._known_under: dict[tuple[int, tuple[Ref, ...]], _Known] = {}
        self._upheavals = 0
        self._room = MOST_KNOWN

    def read(self, step: int, log: Iterable[RawEvent]) -> None:
        """Take note of all events of some steps, the first of which is *step*."""
        known, clocks, races = self._known, self.races.clocks, self.races
        for event in log:
            kind, tid, site, ref, key, _ = event
            # Reads and writes are the lowest kinds, and most of what happens.
            if kind <= WRITE:
                try:
                    # The same access under the same locks comes again and again in a loop: one
                    # lookup in place of three detectors.
                    count, epochs, mark, part = known[tid][site, ref, key, kind]
                except KeyError:
                    self._meet(step, event)
                    step += 1
                    continue
                count[0] += 1
                clock = clocks[tid][tid]
                if epochs.get(mark) != clock:
                    # A read of what nobody writes races with nothing.
                    if part and kind != WRITE and not epochs.writes:  # type: ignore[attr-defined]
                        epochs[mark] = clock
                    elif part:
                        races.access_part(step, ref, key, epochs, mark)  # type: ignore[arg-type]
                    else:
                        races.access(step, event)
            elif kind in LOCKING:
                self._lock(event)
            elif kind in NOTED:
                self._synchronise(event)
            if kind < SECONDARY:
                step += 1

    def _meet(self, step: int, event: RawEvent) -> None:
        """Take note of an access and remember it, to recognise the next one like it."""
        kind, tid, site, ref, key, _ = event
        epochs, mark, part = self.races.access(step, event)
        count = self.guards.access(step, event)
        count[0] += 1
        self._room -= 1
        if self.races.upheavals != self._upheavals or self._room < 0:
            self._upheavals = self.races.upheavals
            self._forget()
            return
        known = self._known.get(tid)
        if known is None:
            under = (tid, self.held.locks(tid))
            known = self._known[tid] = self._known_under.setdefault(under, {})
        known[site, ref, key, kind] = (count, epochs, mark, part)

    def _forget(self) -> None:
        self._known.clear()
        self._known_under.clear()
        self._room = MOST_KNOWN

    def _lock(self, event: RawEvent) -> None:
        """Take note that a lock was taken or let go."""
        changed = self.held.feed(event)
        if event[0] == ACQUIRE:
            self.order.feed(event)
        self.races.synchronise(event)
        if changed is not None:
            self._hold(changed)

    def _hold(self, tid: int) -> None:
        """Thread *tid* holds other locks than before."""
        under = (tid, self.held.locks(tid))
        known = self._known_under.get(under)
        if known is None:
            known = self._known_under[under] = {}
            self._room -= 1
        self._known[tid] = known

    def _synchronise(self, event: RawEvent) -> None:
        """Take note of what is neither an access nor about a lock alone."""
        learning = self.guards.learning
        changed = self.held.feed(event)
        self.order.feed(event)
        self.races.feed(0, event)
        self.guards.feed(0, event)
        if changed is not None:
            self._hold(changed)
        if learning != self.guards.learning:
            self._forget()

    def warnings(self, program: Program, names: Names) -> tuple[Suspicion, ...]:
        """What was found, each kind at each set of lines once; equal runs give the same order."""
        found = (
            *_races(program, names, self.races.found),
            *(
                _suspicion(program, LOCK_ORDER, inversion.sentence(names), inversion.sites, None)
                for inversion in self.order.inversions(program)
            ),
            *_strays(program, names, self.guards.unguarded()),
        )
        once: dict[tuple[str, tuple[int, ...]], Suspicion] = {}
        for each in found:
            once.setdefault((each.kind, each.lines), each)
        return tuple(once.values())


def _suspicion(
    program: Program, kind: str, sentence: str, sites: Iterable[int], step: int | None
) -> Suspicion:
    lines = {line for site in sites if (line := line_of(program, site)) is not None}
    return Suspicion(kind, sentence, tuple(sorted(lines)), step)


def _races(program: Program, names: Names, races: Iterable[Race]) -> Iterator[Suspicion]:
    for race in races:
        first, second = race.first, race.second
        place = names.place(race.ref, race.key)
        sentence = (
            f"{_told(program, names, first, place)} and {_told(program, names, second, 'it')},"
            " and nothing decides which of the two comes first"
        )
        yield _suspicion(program, DATA_RACE, sentence, (first.site, second.site), race.step)


def _told(program: Program, names: Names, access: Access, place: str) -> str:
    verb = "writes" if access.kind == Kind.WRITE else "reads"
    return f"{names.thread(access.tid)} {verb} {place}{_where(program, access.site)}"


def _strays(program: Program, names: Names, strays: Iterable[Unguarded]) -> Iterator[Suspicion]:
    for stray in strays:
        place, lock = names.place(stray.ref, stray.key), names.name(stray.lock)
        verb = "writes" if stray.kind == Kind.WRITE else "reads"
        sentence = (
            f"{names.thread(stray.tid)} {verb} {place}{_where(program, stray.site)}"
            f" without {lock}, under which it is used otherwise"
        )
        yield _suspicion(program, UNGUARDED, sentence, (stray.site,), stray.step)


def _where(program: Program, site: int) -> str:
    line = line_of(program, site)
    return " in the library" if line is None else f" in line {line}"
