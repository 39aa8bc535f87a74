"""For how long a schedule holds a thread up, against the timing as it is written.

As written, to compute takes no time, a sleep takes as long as it says, and who can go on goes
on at once.  A schedule leaves the order of steps alone and lets each happen as early as
it can: after the one before, and after its own sleep.  Then whoever could have gone on earlier
than it did was held up.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from core.machine.pending import resting_span
from core.machine.primitives.waits import deadline
from core.machine.state import TIMEOUT
from core.machine.step import able
from core.named import NamedTuple
from core.runs.naming import Names
from core.runs.schedulers.replay import Replay
from core.runs.simulation import Simulation
from core.search.check_report import HeldUp

if TYPE_CHECKING:
    from collections.abc import Generator

    from core.language.program import Program
    from core.language.spans import Span
    from core.machine.machine import Machine
    from core.runs.schedule import Schedule

MOST_STEPS: Final = 3_000
"""Schedules with more steps are not looked at: it is done step by step."""


class Timed(NamedTuple):
    """What is known of a schedule: whether time *passes* in it, and who is *held_up* most."""

    passes: bool
    held_up: HeldUp | None


def lateness(program: Program, schedule: Schedule) -> Generator[None, None, Timed | None]:
    """Find who is held up for longest in the run of *schedule*; None if it is too long.

    Yields now and then.
    """
    if schedule.steps > MOST_STEPS:
        return None
    simulation = Simulation(program, Replay(schedule), seed=schedule.seed)
    watch = _Watch(program, simulation)
    for _ in range(schedule.steps):
        watch.take()
        yield
    watch.end()
    return Timed(watch.passes, watch.worst)


class _Watch:
    """Follows the run of *simulation* on a clock on which nobody is held up without need."""

    def __init__(self, program: Program, simulation: Simulation) -> None:
        self._program = program
        self._simulation = simulation
        self._now = 0.0
        self._ready: dict[int, float] = {}
        """When each thread could have gone on at the earliest."""
        self._began: dict[int, tuple[float, float]] = {}
        """For who sleeps: its deadline in the simulation, and the same on this clock."""
        self.passes = False
        self.worst: HeldUp | None = None
        self._look(-1)

    def take(self) -> None:
        """Make the next step."""
        at = self._simulation.position
        spans = {
            thread.tid: resting_span(self._program, self._simulation.state, thread)
            for thread in self._simulation.machine.threads
            if not thread.over
        }
        self._simulation.advance(1)
        trace = self._simulation.trace
        tid, timed_out = trace.tids[at], trace.way(at) == TIMEOUT
        if timed_out:
            self.passes = True
            self._now = max(self._now, self._began[tid][1])
        ready = self._began[tid][1] if timed_out else self._ready.get(tid, self._now)
        self._judge(tid, ready, spans[tid])
        for thread in self._simulation.machine.threads:
            # Who is ended by another, as the workers of a pool are, might have gone on before.
            if thread.over and thread.tid != tid and thread.tid in spans:
                self._judge(thread.tid, self._could_go(thread.tid), spans[thread.tid])
        self._look(tid)

    def end(self) -> None:
        """Look at those who could have gone on, and did not before it was over."""
        state = self._simulation.state
        for thread in state.threads:
            if not thread.over:
                span = resting_span(self._program, state, thread)
                self._judge(thread.tid, self._could_go(thread.tid), span)

    def _could_go(self, tid: int) -> float:
        """When thread *tid*, which has not gone on, could have; now if it could not."""
        sleeping = self._began.get(tid)
        return self._ready.get(tid, sleeping[1] if sleeping else self._now)

    def _judge(self, tid: int, ready: float, span: Span | None) -> None:
        """Thread *tid*, which could have gone on when it was *ready*, goes on, or does not, now."""
        late = self._now - ready
        if late > (self.worst.seconds if self.worst else 0.0):
            names = Names(self._program, self._simulation.state)
            self.worst = HeldUp(names.thread(tid), None if span is None else span.line, late)

    def _look(self, made: int) -> None:
        """See who can go on after a step of thread *made*."""
        machine: Machine = self._simulation.machine
        for thread in machine.threads:
            tid = thread.tid
            if thread.over:
                continue
            if able(machine, tid):
                # A step of its own begins a new wait; of one that goes on waiting the first moment
                # counts.
                if tid == made or tid not in self._ready:
                    self._ready[tid] = self._now
                self._began.pop(tid, None)
                continue
            self._ready.pop(tid, None)
            when = deadline(machine.heap, thread)
            if when is None:
                self._began.pop(tid, None)
            elif tid == made or tid not in self._began or self._began[tid][0] != when:
                self._began[tid] = (when, self._now + max(0.0, when - machine.clock))
