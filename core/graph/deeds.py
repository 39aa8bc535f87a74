"""A run as a list of deeds: what each step did to what, and which deeds meet."""

from __future__ import annotations

from collections import Counter
from typing import TYPE_CHECKING, Final

from core.machine.events import Kind
from core.named import NamedTuple
from core.runs.schedulers.replay import Replay
from core.runs.simulation import Simulation

if TYPE_CHECKING:
    from collections.abc import Generator

    from core.language.program import Program
    from core.machine.events import Event
    from core.machine.state import State
    from core.machine.values import Ref, Value
    from core.runs.schedule import Schedule

LOOKS: Final = frozenset({Kind.READ, Kind.LOOK, Kind.EVENT_SEEN})
"""Kinds that change nothing."""
CHANGES: Final = frozenset(
    {
        Kind.WRITE, Kind.SET, Kind.CLEAR, Kind.PUT, Kind.GET, Kind.NOTIFY, Kind.WAIT, Kind.ACQUIRE,
        Kind.RELEASE, Kind.PERMIT_TAKEN, Kind.PERMIT_GIVEN, Kind.ARRIVE, Kind.ABORT, Kind.START,
    }
)  # fmt: skip
"""Kinds that change what another thread can see, or wait for."""
DATA: Final = frozenset({Kind.READ, Kind.WRITE})
_ROUND: Final = 64


class Deed(NamedTuple):
    """Step *position* of a run: the main *event* of it, the state *before* and *after*.

    *again* counts the deeds of the same thread at the same instruction before it, so that
    (thread, instruction, again) finds it in another run of the same program.
    """

    position: int
    event: Event
    again: int
    before: State
    after: State

    @property
    def tid(self) -> int:
        """The thread that made the step."""
        return self.event.tid

    @property
    def kind(self) -> int:
        """The kind of the event."""
        return self.event.kind

    @property
    def site(self) -> int:
        """The instruction that made the step, by its number."""
        return self.event.site

    @property
    def name(self) -> tuple[int, int, int]:
        """What finds the same deed in another run."""
        return (self.event.tid, self.event.site, self.again)

    @property
    def place(self) -> tuple[Ref | None, Value]:
        """The object and the part of it."""
        return (self.event.ref, self.event.key)

    def touches(self, other: Deed) -> bool:
        """Whether both are about the same thing, or about one and a part of it."""
        if self.event.kind not in LOOKS | CHANGES or other.event.kind not in LOOKS | CHANGES:
            return False
        (ref, key), (ref2, key2) = self.place, other.place
        if Kind.START in {self.kind, other.kind}:
            # A thread that is started keeps what else it has.
            return ref is ref2 and key == key2
        if ref is None or ref2 is None:
            return ref is ref2 and key == key2
        return ref is ref2 and (key is None or key2 is None or key == key2)

    def meets(self, other: Deed) -> bool:
        """Whether it matters which of the two comes first."""
        looks = self.kind in LOOKS and other.kind in LOOKS
        return self.tid != other.tid and not looks and self.touches(other)


def deeds_of(
    program: Program, schedule: Schedule
) -> Generator[None, None, tuple[Simulation, list[Deed]]]:
    """Make the run of *schedule*; gives it with its deeds in order.  Yields now and then.

    Raises:
        ImpossibleChoiceError: the schedule is one of another program.
    """
    simulation = Simulation(program, Replay(schedule), seed=schedule.seed)
    left = schedule.steps
    while left and (made := simulation.advance(min(left, _ROUND))):
        left -= made
        yield
    found: list[Deed] = []
    seen: Counter[tuple[int, int]] = Counter()
    for position, (before, events, after) in enumerate(simulation.made(0, len(simulation.trace))):
        event = events[0]
        place = (event.tid, event.site)
        found.append(Deed(position, event, seen[place], before, after))
        seen[place] += 1
        if position % _ROUND == 0:
            yield
    return simulation, found
