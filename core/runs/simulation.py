"""One run of a program: forwards, backwards, to any step, and off on another branch.

A simulation owns a machine at its position and a trace of the whole run.  Going back
computes an earlier state again; choosing otherwise there forks the run, and the branch
that was left is still known.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from core.machine.events import Event, Kind
from core.machine.linker.image import image_of
from core.machine.machine import Machine
from core.machine.step import NotRunnableError, over, start
from core.named import NamedTuple
from core.runs.advance import Head
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

    @property
    def position(self) -> int:
        """How many steps lie before the state shown."""
        return self._head.position

    @property
    def machine(self) -> Machine:
        """The machine at the position, to be looked at only."""
        return self._head.machine

    @property
    def state(self) -> State:
        """The state at the position."""
        return self._head.machine.state()

    @property
    def unmodelled(self) -> UnmodelledError | None:
        """What the program did that is not simulated, if the run came to an end there."""
        return self._head.unmodelled

    @property
    def ended(self) -> str | None:
        """Why the run cannot go on at its end: "ended", "stuck", "unmodelled"; else None."""
        if self.unmodelled is not None:
            return UNMODELLED
        options = self._head.options
        if options.ready or options.timed:
            return None
        return ENDED if over(self.machine) else STUCK

    @property
    def schedule(self) -> Schedule:
        """The choices of the whole run, as short as they can be told."""
        return self._head.story.schedule

    def choices(self) -> tuple[Choice, ...]:
        """All that can be chosen at the position."""
        return self._head.choices()

    def follow(self, scheduler: Scheduler) -> None:
        """From now on *scheduler* decides."""
        self._head.follow(scheduler)

    def advance(self, steps: int = 1) -> int:
        """Take at most *steps* steps, along the trace first; how many were taken."""
        with collector_paused():
            taken = self._head.repeat(steps)
            return taken + self._head.go_on(steps - taken)

    def advance_briefly(self, most: int) -> int:
        """Take at most *most* steps, and none after one that had to give way; how many.

        Such a step takes as long as a step may take.  So nobody waits much longer than that,
        whatever the program.
        """
        here, kinds = self.position, self.trace.kinds
        known = range(here, min(here + most, len(self.trace)))
        with collector_paused():
            if known:
                slow = next((at for at in known if kinds[at] == Kind.GIVE_WAY), known[-1])
                return self._head.repeat(slow + 1 - here)
            return self._head.go_on_briefly(most)

    def slow_steps(self, position: int) -> int:
        """How many steps that had to give way are made again on the way to *position*."""
        start = self._start_for(position)
        kinds = self.trace.kinds
        return sum(kinds[at] == Kind.GIVE_WAY for at in range(start, position))

    def go_near(self, position: int) -> None:
        """Go as near to *position*, and not beyond it, as that needs no step made again."""
        self.jump(self._start_for(position))

    def _start_for(self, position: int) -> int:
        """From where steps are made again to come to *position*."""
        kept = self.trace.kept_before(position)[0]
        return self.position if kept <= self.position <= position else kept

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

    def next_switch(self) -> bool:
        """Go to the next step in the trace that was a switch; False if there is none."""
        later = [at for at in self.trace.switches if at > self.position]
        if later:
            self.jump(later[0])
        return bool(later)

    def previous_switch(self) -> bool:
        """Go to the last switch before the position; False if there is none."""
        earlier = [at for at in self.trace.switches if at < self.position]
        if earlier:
            self.jump(earlier[-1])
        return bool(earlier)

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
        self._start_policy_afresh()

    def _start_policy_afresh(self) -> None:
        """What a policy chooses after a choice of somebody else begins a part of its own."""
        scheduler = self._head.scheduler
        if scheduler.policy in POLICIES:
            # From a fresh beginning the schedule can say it by a policy, a seed and a number of
            # steps, whatever the policy had drawn before.
            scheduler = POLICIES[scheduler.policy](scheduler.seed)
        self._head.follow(scheduler)
