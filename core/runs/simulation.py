"""One run of a program: forwards, backwards, to any step, and off on another branch.

A simulation owns a machine at its position and a trace of the whole run.  Going back
computes an earlier state again; choosing otherwise there forks the run, and the branch
that was left is still known.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from core.machine.events import Event
from core.machine.linker.image import image_of
from core.machine.machine import Machine
from core.machine.step import NotRunnableError, choices, over, start
from core.named import NamedTuple
from core.runs.advance import Head
from core.runs.enabled import who_can_go
from core.runs.host_gc import collector_paused
from core.runs.schedulers.policies import POLICIES
from core.runs.trace import Trace

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator, Sequence

    from core.language.program import Program
    from core.machine.events import RawEvent
    from core.machine.sparing import Allowance
    from core.machine.state import Choice, State
    from core.machine.thrown import UnmodelledError
    from core.runs.schedule import Schedule
    from core.runs.scheduler import Scheduler

ENDED: Final = "ended"
STUCK: Final = "stuck"
UNMODELLED: Final = "unmodelled"
STOPPED: Final = "stopped"


class Branch(NamedTuple):
    """A part of a run that was left at step *position* for another one."""

    position: int
    schedule: Schedule


class Standing(NamedTuple):
    """Where a run stands for those who look at it while it is on its way: *machine* is there."""

    position: int
    machine: Machine


class Simulation:
    """Drives one run of *program*; *scheduler* decides wherever nobody else does.

    *seed* decides the random values that no choice decides.  *watch* is told of every step
    as it is made for the first time: the position before it, its events, and the machine
    after it.  *review* is told of the same steps many at a time: the position before the
    first, and the events of all, the main event of each step (its kind is below `SECONDARY`)
    in order.  That costs far less.  Once its *allowance* is spent, the run cannot go on, as if
    it came to what is not simulated.
    """

    def __init__(
        self,
        program: Program,
        scheduler: Scheduler,
        *,
        seed: int = 0,
        watch: Callable[[int, Sequence[RawEvent], Machine], None] | None = None,
        review: Callable[[int, Sequence[RawEvent]], None] | None = None,
        allowance: Allowance | None = None,
    ) -> None:
        self.program = program
        self.trace = Trace(start(program, seed))
        self.branches: list[Branch] = []
        self._seed = seed
        self._head = Head(program, self.trace, scheduler, seed, watch, review, allowance)
        self._left = (0, self.trace.kept_before(0))
        self._looked_from: Standing | None = None
        self._standing: Standing | None = None

    @property
    def position(self) -> int:
        """How many steps lie before the state shown."""
        return self._head.position if self._standing is None else self._standing.position

    @property
    def machine(self) -> Machine:
        """The machine at the position, to be looked at only."""
        return self._head.machine if self._standing is None else self._standing.machine

    @property
    def state(self) -> State:
        """The state at the position."""
        return self.machine.state()

    @property
    def unmodelled(self) -> UnmodelledError | None:
        """What the program did that is not simulated, if the run came to an end there."""
        return self._head.unmodelled

    @property
    def ended(self) -> str | None:
        """Why the run cannot go on at its end: "ended", "stuck", "unmodelled"; else None."""
        if self.unmodelled is not None:
            return UNMODELLED
        machine = self.machine
        options = self._head.options if self._standing is None else who_can_go(machine, None, 0)
        if options.ready or options.timed:
            return None
        return ENDED if over(machine) else STUCK

    @property
    def schedule(self) -> Schedule:
        """The choices of the whole run, as short as they can be told."""
        return self._head.story.schedule

    def choices(self) -> tuple[Choice, ...]:
        """All that can be chosen at the position."""
        return choices(self.program, self.state)

    @property
    def scheduler(self) -> Scheduler:
        """Who decides wherever nobody else does."""
        return self._head.scheduler

    def follow(self, scheduler: Scheduler) -> None:
        """From now on *scheduler* decides."""
        self._head.follow(scheduler)

    # Being interrupted

    def leave(self) -> None:
        """Something is done now that may take long: looks come back to this moment meanwhile."""
        self._left = (self.position, self.trace.kept_before(self.position))
        self._looked_from = None

    def rest(self) -> None:
        """It is not done yet; for whoever looks the run stands where it was left."""
        if self._looked_from is None:
            position = min(self._left[0], len(self.trace))
            self.trace.note_latest(*self._left[1])
            machine = Machine(image_of(self.program), self.state_at(position))
            self._looked_from = Standing(position, machine)
        self._standing = self._looked_from

    @property
    def at_work(self) -> int:
        """The thread that made the last step, or is in the middle of one."""
        return self._head.machine.tid

    def wake(self) -> None:
        """It goes on."""
        self._standing = None

    def give_up(self) -> None:
        """It is not gone on with: be where the last whole step led, or where the run was left."""
        self._standing = None
        self.trace.note_latest(*self._left[1])
        position = min(max(self._head.position, self._left[0]), len(self.trace))
        # In the middle of a step a machine is in no state.
        self._head.go_to(*self.trace.kept_before(position))
        self._head.repeat(position - self._head.position)

    # Going

    def advance(self, steps: int = 1) -> int:
        """Take at most *steps* steps, along the trace first; how many were taken."""
        with collector_paused():
            taken = self._head.repeat(steps)
            return taken + self._head.go_on(steps - taken)

    def take(self, choice: Choice) -> int:
        """Make *choice* at the position; forks the run if it went on otherwise.

        Raises:
            NotRunnableError: nobody who reads `choices` makes that choice.
        """
        here = self.position
        redo = here < len(self.trace)
        if redo and (self.trace.tids[here], self.trace.way(here)) == choice:
            return self._head.repeat(1)
        if choice not in self.choices():
            raise NotRunnableError(f"thread {choice.tid} cannot go")
        if redo:
            self._fork()
        made = self._head.make(choice.tid, 1, choice.way, None)
        self._start_policy_afresh()
        return made

    def back(self, steps: int = 1) -> int:
        """Go back *steps* steps, or to the start; how many it were."""
        target = max(0, self.position - steps)
        went = self.position - target
        self.jump(target)
        return went

    def jump(self, position: int) -> None:
        """Go to the state after *position* steps of the trace."""
        position = max(0, min(position, len(self.trace)))
        kept, state = self.trace.kept_before(position)
        # Forwards from where it is, unless a kept state lies nearer; backwards there is no other
        # way, as steps cannot be undone.
        if not kept <= self.position <= position:
            self._head.go_to(kept, state)
        self._head.repeat(position - self.position)

    def at_line(self, line: int) -> bool:
        """Whether the step just made, or the next one of some thread, stands on *line*."""
        for thread in self.machine.threads:
            frame = thread.frame
            if frame is None or not frame.code.own:
                continue
            if frame.code.instructions[frame.pc].span.line == line:
                return True
        return False

    def events(self, position: int) -> tuple[Event, ...]:
        """What the step from *position* to the next did, the main event first."""
        kept, state = self.trace.kept_before(position)
        machine = Machine(image_of(self.program), state)
        self.trace.repeat(machine, kept, position)
        machine.log.clear()
        self.trace.repeat(machine, position, position + 1)
        self.trace.note_latest(position + 1, machine.state())
        return tuple(Event._make(raw) for raw in machine.log)

    def state_at(self, position: int) -> State:
        """The state after *position* steps, without going there."""
        kept, state = self.trace.kept_before(position)
        if kept == position:
            return state
        machine = Machine(image_of(self.program), state)
        self.trace.repeat(machine, kept, position)
        state = machine.state()
        self.trace.note_latest(position, state)
        return state

    def made(self, first: int, last: int) -> Iterator[tuple[State, tuple[Event, ...], State]]:
        """Each step from *first* up to *last*: the state before, its events, the state after.

        Cheaper than to ask for each alone: the way there is gone once.
        """
        kept, state = self.trace.kept_before(first)
        machine = Machine(image_of(self.program), state)
        self.trace.repeat(machine, kept, first)
        before = machine.state()
        for position in range(first, last):
            machine.log.clear()
            self.trace.repeat(machine, position, position + 1)
            after = machine.state()
            yield before, tuple(Event._make(raw) for raw in machine.log), after
            before = after

    def _fork(self) -> None:
        """Leave the rest of the trace for another branch."""
        here, end = self.position, len(self.trace)
        self.branches.append(Branch(here, self.trace.choices(here, end, self._seed)))
        self._head.story.cut(here)
        self.trace.cut(here)
        # What was noted of the other branch is not true of this one.
        self.leave()
        self._start_policy_afresh()

    def _start_policy_afresh(self) -> None:
        """What a policy chooses after a choice of somebody else begins a part of its own."""
        scheduler = self.scheduler
        if scheduler.policy in POLICIES:
            # From a fresh beginning the schedule can say it by a policy, a seed and a number of
            # steps, whatever the policy had drawn before.
            scheduler = POLICIES[scheduler.policy](scheduler.seed)
        self._head.follow(scheduler)
