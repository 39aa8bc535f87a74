"""One run of a program: forwards, backwards, to any step, and off on another branch.

A simulation owns a machine at its position and a trace of the whole run.  Going back
computes an earlier state again; choosing otherwise there forks the run, and the branch
that was left is still known.
"""

from __future__ import annotations

import gc
from contextlib import contextmanager
from typing import TYPE_CHECKING, Final, NamedTuple

from core.machine.events import Event, Kind
from core.machine.garbage import collect
from core.machine.image import image_of
from core.machine.machine import Machine
from core.machine.run import take_turn
from core.machine.state import TIMEOUT, Choice
from core.machine.step import NotRunnableError, able, choices, over, start
from core.machine.thrown import UnmodelledError
from core.runs.scheduler import Options
from core.runs.schedulers.policies import POLICIES
from core.runs.story import Story
from core.runs.trace import INTERVAL, LONGEST_INTERVAL, Trace

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator, Sequence

    from core.language.program import Program
    from core.machine.events import RawEvent
    from core.machine.state import State
    from core.runs.schedule import Schedule
    from core.runs.scheduler import Scheduler, Turn

ENDED: Final = "ended"
STUCK: Final = "stuck"
UNMODELLED: Final = "unmodelled"
STOPPED: Final = "stopped"

SECONDARY: Final = int(Kind.SECONDARY)
QUIET_KINDS: Final = frozenset(
    {Kind.READ, Kind.WRITE, Kind.PRINT, Kind.RANDOM, Kind.GIVE_WAY, Kind.SECONDARY, Kind.RAISED}
)
"""Kinds of event that cannot change which other threads can go."""


@contextmanager
def _collector_paused() -> Iterator[None]:
    """Keep the host's garbage collector from walking through all states kept, again and again.

    A trace holds no cycles, so there is nothing for it to find.
    """
    enabled = gc.isenabled()
    gc.disable()
    try:
        yield
    finally:
        if enabled:
            gc.enable()


class Branch(NamedTuple):
    """A part of a run that was left at step *position* for another one."""

    position: int
    schedule: Schedule


class Simulation:
    """Drives one run of *program*; *scheduler* decides wherever nobody else does.

    *seed* decides the random values that no choice decides; *inputs* are the lines that
    `input()` gives.  *watch* is told of every step as it is made for the first time: the
    position before it, its events, and the machine after it.
    """

    def __init__(
        self,
        program: Program,
        scheduler: Scheduler,
        *,
        seed: int = 0,
        inputs: Sequence[str] = (),
        argv: Sequence[str] = (),
        watch: Callable[[int, Sequence[RawEvent], Machine], None] | None = None,
    ) -> None:
        self.program = program
        self.trace = Trace(start(program, seed, inputs, argv))
        self.branches: list[Branch] = []
        self.unmodelled: UnmodelledError | None = None
        self._scheduler = scheduler
        self._seed = seed
        self._watch = watch
        self._position = 0
        self._story = Story(seed)
        self._machine = self._fresh(self.trace.kept_before(0)[1])
        self._heap_bound = 0
        self._interval = INTERVAL
        self._options: Options | None = None
        self._turn: Turn | None = None
        self._turn_left = 0

    @property
    def position(self) -> int:
        """How many steps lie before the state shown."""
        return self._position

    @property
    def machine(self) -> Machine:
        """The machine at the position, to be looked at only."""
        return self._machine

    @property
    def state(self) -> State:
        """The state at the position."""
        return self._machine.state()

    @property
    def ended(self) -> str | None:
        """Why the run cannot go on at its end: "ended", "stuck", "unmodelled"; else None."""
        if self.unmodelled is not None:
            return UNMODELLED
        options = self._what_can_go()
        if options.ready or options.timed:
            return None
        return ENDED if over(self._machine) else STUCK

    @property
    def schedule(self) -> Schedule:
        """The choices of the whole run, as short as they can be told."""
        return self._story.schedule

    def choices(self) -> tuple[Choice, ...]:
        """All that can be chosen at the position."""
        return choices(self.program, self.state)

    def follow(self, scheduler: Scheduler) -> None:
        """From now on *scheduler* decides."""
        self._scheduler = scheduler
        self._turn = None
        self._story.begin_part()

    def advance(self, steps: int = 1) -> int:
        """Take at most *steps* steps, along the trace first; how many were taken."""
        with _collector_paused():
            taken = self._along_the_trace(steps)
            while taken < steps and self.unmodelled is None:
                made = self._go_on(steps - taken)
                if not made:
                    break
                taken += made
        return taken

    def take(self, choice: Choice) -> int:
        """Make *choice* at the position; forks the run if it went on otherwise.

        Raises:
            NotRunnableError: nobody who reads `choices` makes that choice.
        """
        here = self._position
        redo = here < len(self.trace)
        if redo and (self.trace.tids[here], self.trace.way(here)) == choice:
            return self._along_the_trace(1)
        if choice not in self.choices():
            raise NotRunnableError(f"thread {choice.tid} cannot go")
        if redo:
            self._fork()
        made = self._make(choice.tid, 1, choice.way, None)
        self._start_policy_afresh()
        return made

    def back(self, steps: int = 1) -> int:
        """Go back *steps* steps, or to the start; how many it were."""
        target = max(0, self._position - steps)
        went = self._position - target
        self.jump(target)
        return went

    def jump(self, position: int) -> None:
        """Go to the state after *position* steps of the trace."""
        position = max(0, min(position, len(self.trace)))
        kept, state = self.trace.kept_before(position)
        if not kept <= self._position <= position:
            self._machine, self._position = self._fresh(state), kept
        self._along_the_trace(position - self._position)

    def next_switch(self) -> bool:
        """Go to the next step in the trace that was a switch; False if there is none."""
        later = [at for at in self.trace.switches if at > self._position]
        if later:
            self.jump(later[0])
        return bool(later)

    def previous_switch(self) -> bool:
        """Go to the last switch before the position; False if there is none."""
        earlier = [at for at in self.trace.switches if at < self._position]
        if earlier:
            self.jump(earlier[-1])
        return bool(earlier)

    def run_until(self, stop: Callable[[Simulation], bool], most: int) -> bool:
        """Take steps until *stop* says so, at most *most*; whether it did."""
        for _ in range(most):
            if not self.advance(1):
                return False
            if stop(self):
                return True
        return False

    def at_line(self, line: int) -> bool:
        """Whether the step just made, or the next one of some thread, stands on *line*."""
        for thread in self._machine.threads:
            frame = thread.frame
            if frame is None or frame.code.module != "__main__":
                continue
            if frame.code.instructions[frame.pc].span.line == line:
                return True
        return False

    def events(self, position: int) -> tuple[Event, ...]:
        """What the step from *position* to the next did, the main event first."""
        kept, state = self.trace.kept_before(position)
        machine = self._fresh(state)
        for at in range(kept, position + 1):
            machine.log.clear()
            take_turn(machine, self.trace.tids[at], 1, self.trace.way(at))
        return tuple(Event._make(raw) for raw in machine.log)

    def state_at(self, position: int) -> State:
        """The state after *position* steps, without going there."""
        kept, state = self.trace.kept_before(position)
        machine = self._fresh(state)
        for at in range(kept, position):
            take_turn(machine, self.trace.tids[at], 1, self.trace.way(at))
        return machine.state()

    def _fresh(self, state: State) -> Machine:
        return Machine(image_of(self.program), state)

    def _along_the_trace(self, steps: int) -> int:
        """Repeat steps that are in the trace already."""
        end = min(len(self.trace), self._position + steps)
        taken = end - self._position
        for at in range(self._position, end):
            take_turn(self._machine, self.trace.tids[at], 1, self.trace.way(at))
        self._machine.log.clear()
        self._position = end
        if taken:
            self._options = None
        return taken

    def _fork(self) -> None:
        """Leave the rest of the trace for another branch."""
        here, end = self._position, len(self.trace)
        self.branches.append(Branch(here, self.trace.choices(here, end, self._seed)))
        self._story.cut(here)
        self.trace.cut(here)
        self._start_policy_afresh()

    def _start_policy_afresh(self) -> None:
        """What a policy chooses after a choice of somebody else begins a part of its own."""
        self._turn = None
        self._story.begin_part()
        scheduler = self._scheduler
        if scheduler.policy in POLICIES:
            self._scheduler = POLICIES[scheduler.policy](scheduler.seed)

    def _what_can_go(self) -> Options:
        if self._options is None:
            machine = self._machine
            ready, timed = [], []
            if not over(machine):
                for thread in machine.threads:
                    if able(machine, thread.tid):
                        ready.append(thread.tid)
                    elif not thread.over and thread.wait and thread.wait.deadline is not None:
                        timed.append((thread.wait.deadline, thread.tid))
            last = self.trace.tids[self._position - 1] if self._position else None
            soonest = tuple(tid for _, tid in sorted(timed))
            self._options = Options(tuple(ready), soonest, last, self._position)
        return self._options

    def _go_on(self, steps: int) -> int:
        """Let the scheduler's turn go on, or ask for another; how many steps were made."""
        options = self._what_can_go()
        if not options.ready and not options.timed:
            return 0
        turn = self._turn
        if turn is None or not self._turn_left or turn.tid not in options.ready:
            turn = self._scheduler.choose(options)
            if turn is None:
                return 0
            self._turn, self._turn_left = turn, turn.steps
            way = turn.way
        else:
            way = None
        most = min(steps, self._turn_left, self._interval - self.trace.since_kept)
        made = self._make(turn.tid, most, way, self._scheduler.chooser)
        self._turn_left -= made
        return made

    def _make(self, tid: int, steps: int, way: int | None, owner: Scheduler | None) -> int:
        """Let thread *tid* make steps, and record them."""
        machine, trace = self._machine, self.trace
        options = self._what_can_go()
        if tid != options.last and options.last in options.ready:
            trace.add_switch()
        if way is None and tid in options.timed:
            way = TIMEOUT
        elif way is not None and owner is None and Choice(tid, way) not in self.choices():
            raise NotRunnableError(f"thread {tid} cannot go that way at step {len(trace) + 1}")
        if way is not None:
            trace.add_way(way)
        if self._watch is not None:
            steps = 1
        try:
            made = take_turn(machine, tid, steps, way)
        except UnmodelledError as error:
            self.unmodelled = error
            return 0
        self._record(tid, made, way, owner)
        return made

    def _record(self, tid: int, made: int, way: int | None, owner: Scheduler | None) -> None:
        trace, log = self.trace, self._machine.log
        kinds = [raw[0] for raw in log]
        quiet = QUIET_KINDS.issuperset(kinds)
        trace.tids.extend([tid] * made)
        if len(log) == made:
            trace.kinds.extend(kinds)
            trace.sites.extend([raw[2] for raw in log])
        else:
            trace.kinds.extend([kind for kind in kinds if kind < SECONDARY])
            trace.sites.extend([raw[2] for raw in log if raw[0] < SECONDARY])
        self._story.add(tid, made, way, owner)
        before, self._position = self._position, self._position + made
        if self._watch is not None:
            self._watch(before, tuple(log), self._machine)
        log.clear()
        self._renew_options(tid, quiet=quiet)
        if trace.since_kept >= self._interval:
            self._keep_state()

    def _keep_state(self) -> None:
        machine = self._machine
        if len(machine.heap) > self._heap_bound:
            collect(machine)
            self._heap_bound = 2 * len(machine.heap) + INTERVAL
        # A state of many objects is dear to keep, so there are fewer of them then.
        self._interval = max(INTERVAL, min(len(machine.heap) // 2, LONGEST_INTERVAL))
        self.trace.keep(machine.state())

    def _renew_options(self, tid: int, *, quiet: bool) -> None:
        options = self._options
        thread = self._machine.threads[tid]
        if quiet and options is not None and thread.wait is None and not thread.over:
            self._options = options._replace(last=tid, position=self._position)
        else:
            self._options = None
