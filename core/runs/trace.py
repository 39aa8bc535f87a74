"""A run so far: who made each step and where, with a state kept every so often.

A step costs a few bytes; any state in between is computed again from the last one kept,
which gives the same state because a step is pure.
"""

from __future__ import annotations

from array import array
from bisect import bisect_left, bisect_right
from typing import TYPE_CHECKING, Final

from core.machine.events import KIND_BITS, KIND_MASK
from core.machine.interpreter import take_turn
from core.named import NamedTuple
from core.runs.schedule import Schedule, Turns

if TYPE_CHECKING:
    from collections.abc import Iterator

    from core.machine.machine import Machine
    from core.machine.state import State

INTERVAL: Final = 256
"""How many steps lie between two states that are kept."""
LONGEST_INTERVAL: Final = 4_096
"""How many it may be in a program of many objects, or in a long run."""
MOST_KEPT: Final = 512
"""About how many states are kept before there are fewer of them."""

_MOST_LOOKED_AT: Final = 24
"""Of how many moments that somebody looked at the states are kept besides."""


class Record(NamedTuple):
    """What is kept of a step: the thread, the kind of its main event, the instruction."""

    tid: int
    kind: int
    site: int


class Column:
    """One part of each of the *codes* of a trace, for as long as that grows."""

    def __init__(self, codes: array[int], shift: int, mask: int) -> None:
        self._codes = codes
        self._shift = shift
        self._mask = mask

    def __len__(self) -> int:
        return len(self._codes)

    def __getitem__(self, position: int) -> int:
        return self._codes[position] >> self._shift & self._mask

    def __iter__(self) -> Iterator[int]:
        shift, mask = self._shift, self._mask
        return (code >> shift & mask for code in self._codes)

    def __eq__(self, other: object) -> bool:
        return isinstance(other, Column) and list(self) == list(other)

    __hash__ = None  # type: ignore[assignment]


class Trace:
    """The steps of a run and the states it was in, from which any other can be computed.

    Grows at its end only, or is cut; *first* is the state before the first step.  *codes*
    has the kind and the site of each step in one number, as `code_of` puts them together,
    *switches* the positions of the steps by another thread though the last one could have
    gone on (preemptions).  *dear* has those steps that are known to take long.
    """

    def __init__(self, first: State) -> None:
        # Arrays and not lists: ten million steps are 60 MB, and would be hundreds as objects. There
        # are at most 1,000 threads (`MOST_THREADS`).
        self.tids: Final = array("H")
        self.codes: Final = array("I")
        self.kinds: Final = Column(self.codes, 0, KIND_MASK)
        self.switches: Final = array("Q")
        self.sites: Final = Column(self.codes, KIND_BITS, -1)
        self._ways: dict[int, int] = {}
        self._positions = [0]
        self._states = [first]
        self._looked_at: dict[int, State] = {}
        self.dear: Final[set[int]] = set()

    def __len__(self) -> int:
        return len(self.tids)

    def record(self, position: int) -> Record:
        """What is kept of the step that starts at *position*."""
        return Record(self.tids[position], self.kinds[position], self.sites[position])

    def way(self, position: int) -> int | None:
        """The way of the choice made at *position*."""
        return self._ways.get(position)

    def add_way(self, position: int, way: int) -> None:
        """The step made at *position* goes this *way*."""
        self._ways[position] = way

    def add_switch(self) -> None:
        """The next step is by another thread though the last one could have gone on."""
        self.switches.append(len(self.tids))

    def keep(self, state: State) -> None:
        """Keep *state*, in which the run is after all steps recorded so far."""
        if self._positions[-1] < len(self.tids):
            self._positions.append(len(self.tids))
            self._states.append(state)

    @property
    def since_kept(self) -> int:
        """How many steps were recorded since a state was kept."""
        return len(self.tids) - self._positions[-1]

    def note_latest(self, position: int, state: State) -> None:
        """Somebody looked at *state*, after *position* steps: they may go on from there."""
        # Taken out and put in again, it is the last in the dict, and so the last to be forgotten.
        self._looked_at.pop(position, None)
        self._looked_at[position] = state
        if len(self._looked_at) > _MOST_LOOKED_AT:
            del self._looked_at[next(iter(self._looked_at))]

    def kept_before(self, position: int) -> tuple[int, State]:
        """The last state known at or before *position*, and where that is."""
        index = bisect_right(self._positions, position) - 1
        kept = self._positions[index]
        near = max((at for at in self._looked_at if at <= position), default=kept)
        return (near, self._looked_at[near]) if near > kept else (kept, self._states[index])

    def repeat(self, machine: Machine, start: int, end: int) -> None:
        """Have *machine*, which is in the state at *start*, make the steps up to *end* again."""
        tids, ways = self.tids, self._ways
        at = start
        while at < end:
            tid, last = tids[at], at + 1
            # Steps of one thread that nothing decides between are one long turn.
            while last < end and tids[last] == tid and last not in ways:
                last += 1
            made = take_turn(machine, tid, last - at, ways.get(at))
            assert made, "a step can be made again"
            at += made

    def cut(self, position: int) -> None:
        """Forget everything after *position*."""
        del self.tids[position:], self.codes[position:]
        self._ways = {at: way for at, way in self._ways.items() if at < position}
        del self.switches[bisect_left(self.switches, position) :]
        self._looked_at = {at: state for at, state in self._looked_at.items() if at <= position}
        self.dear.difference_update([at for at in self.dear if at >= position])
        while self._positions[-1] > position:
            self._positions.pop()
            self._states.pop()

    def choices(self, start: int, end: int, seed: int) -> Schedule:
        """The choices of the steps from *start* up to *end*, one by one."""
        return Schedule(
            seed, tuple(Turns(self.tids[at], self._ways.get(at), 1) for at in range(start, end))
        )
