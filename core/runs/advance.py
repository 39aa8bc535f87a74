"""The head of a run: the machine at its position, and how the run goes on from there.

It repeats steps that the trace has, and at the trace's end makes new ones, as a scheduler
chooses, and records them.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, cast

from core.machine.interpreter import take_turn
from core.machine.state import TIMEOUT, Choice
from core.machine.step import NotRunnableError
from core.machine.striding import NOBODY, Walk, take_steps
from core.machine.thrown import GivenUp, UnmodelledError
from core.runs.ledger import WATCHED, Ledger
from core.runs.provenance import Story
from core.runs.scheduler import Options, is_single

if TYPE_CHECKING:
    from core.language.program import Program
    from core.machine.sparing import Allowance
    from core.machine.striding import Tops
    from core.runs.enabled import Readiness
    from core.runs.ledger import Review, Watch
    from core.runs.scheduler import Scheduler, SingleSteps, Turn
    from core.runs.trace import Trace


class Head(Ledger):
    """A run of *program* that goes on: *scheduler* decides how, *story* tells what was decided.

    For the others see `Ledger`.
    """

    def __init__(
        self, program: Program, trace: Trace, scheduler: Scheduler, seed: int,
        watch: Watch | None, review: Review | None, allowance: Allowance | None,
    ) -> None:  # fmt: skip
        super().__init__(program, trace, watch, review, allowance)
        self.scheduler = scheduler
        self.story = Story(seed)
        self._turn: Turn | None = None
        self._turn_left = 0
        self._chosen: Turn | None = None

    def follow(self, scheduler: Scheduler) -> None:
        """From now on *scheduler* decides."""
        self.scheduler = scheduler
        self._turn = None
        self.story.begin_part()

    def go_on(self, steps: int) -> int:
        """Make at most *steps* new steps; how many there were to make."""
        made = 0
        while made < steps and self.unmodelled is None:
            now = self._go_on_with_turn(steps - made)
            if not now:
                break
            made += now
        return made

    def _go_on_with_turn(self, steps: int) -> int:
        """Let the scheduler's turn go on, or ask for another; how many steps were made."""
        if self._meter is not None:
            self._meter.spend(WATCHED)
        options, turn, way = self.options, self._turn, None
        if not options.ready and not options.timed:
            return 0
        if turn is None or not self._turn_left or turn.tid not in options.ready or self._chosen:
            turn = self._chosen or self.scheduler.choose(options)
            self._chosen = None
            if turn is None:
                return 0
            self._turn, self._turn_left, way = turn, turn.steps, turn.way
        owner = self.scheduler.chooser
        # Never beyond the next state to be kept: in between there is no moment at which to take it.
        steps = min(steps, self._interval - self.trace.since_kept)
        if owner is not None and way is None and turn.tid in options.ready:
            if self._watch is None and owner is self.scheduler and is_single(owner):
                return self._go_by_picks(turn.tid, steps, options, owner)
            if turn.steps == 1 or self._watch is not None:
                return self._go_one_by_one(turn, steps, options, owner)
        try:
            made = self.make(turn.tid, min(steps, self._turn_left), way, owner)
        except GivenUp:
            # Whoever goes on makes the same choice, which is drawn already.
            self._chosen = turn if way is not None else None
            raise
        self._turn_left -= made
        return made

    def _go_by_picks(self, tid: int, steps: int, options: Options, owner: SingleSteps) -> int:
        """Make at most *steps* steps, the first by thread *tid*, as *owner* picks.

        The same as one `make` after the other, at a fifth of the cost.
        """
        machine, trace, start = self.machine, self.trace, options.position
        walk = Walk(owner.pick, trace.tids.append, trace.switches.append, self._heed, start)
        tops: Tops = {}
        at, end, way = start, start + steps, None
        self._begin_log()
        try:
            while True:
                ready, timed = self._able
                if way is None:
                    # While somebody could go if time passed each step is picked here, where `timed`
                    # is known.
                    until, walk = at + 1 if timed else end, walk._replace(at=at)
                    tid = take_steps(machine, tid, tops, walk, self._able_before, ready, until)
                # The loop cannot begin a thread, fire a timeout or let one die: `take_turn` does,
                # and where it rests is new.
                if way is not None or machine.permits:
                    tops.pop(tid, None)
                    self._take_alone(tid, way)
                at, (ready, timed) = len(trace), self._able
                if at == end or not (ready or timed):
                    break
                tid = owner.pick(ready, timed, tid)
                way = None if tid in ready else TIMEOUT
        except UnmodelledError as error:
            self.unmodelled = error
        finally:
            self._turn_left = 0
            made = len(trace) - start
            self._take_down_until(start + made)
            self.story.add_to_policy(made, owner)
            self._keep_state_in_time()
        return made

    def _take_alone(self, tid: int, way: int | None) -> None:
        """Let thread *tid* make one step this *way*, with a log of its own."""
        trace, before = self.trace, self._able_before
        self._take_down_until(len(trace))
        take_turn(self.machine, tid, 1, way)
        if before not in {NOBODY, tid}:
            trace.add_switch()
        if way is not None:
            trace.add_way(len(trace), way)
        trace.tids.append(tid)
        self._heed(tid, len(trace))

    def _go_one_by_one(self, turn: Turn, steps: int, options: Options, owner: Scheduler) -> int:
        """Make at most *steps* steps, those of *turn* first, as long as *owner* chooses.

        As `_go_by_picks`, for what chooses turns of many steps and is watched, or is told
        what to choose.
        """
        machine, trace, start = self.machine, self.trace, options.position
        walk = Walk(_nobody, trace.tids.append, trace.switches.append, self._heed, start)
        at, end, left = start, start + steps, self._turn_left
        tid, way = turn.tid, None
        tops: Tops = {}
        self._begin_log()
        try:
            while True:
                if self._meter is not None:
                    self._meter.spend(WATCHED)
                if way is None:
                    walk = walk._replace(at=at)
                    take_steps(machine, tid, tops, walk, self._able_before, (), at + 1)
                if way is not None or machine.permits:
                    tops.pop(tid, None)
                    self._take_alone(tid, way)
                left, at = left - 1, at + 1
                if self._watch is not None:
                    self._take_down_until(at)
                    # Who watches may take a state, and then nothing is to be changed in place.
                    tops.clear()
                if at == end or (left and tid not in self._able[0]):
                    break
                way = None
                if not left:
                    if not (chosen := self._choose_on(owner, at)):
                        break
                    tid, _, left = turn = chosen
                    way = None if tid in self._able[0] else TIMEOUT
        except UnmodelledError as error:
            self.unmodelled = error
        finally:
            # A scheduler may find that its choice is impossible: what was made is made.
            self._turn, self._turn_left = turn, left
            self._take_down_until(at)
            self.story.add_to_policy(at - start, owner)
            self._keep_state_in_time()
        return at - start

    def _choose_on(self, owner: Scheduler, at: int) -> Turn | None:
        """The turn from step *at* on, if *owner* chooses it and it can be made step by step."""
        readiness, scheduler = cast("Readiness", self._readiness), self.scheduler
        ready, timed = readiness.ready, readiness.timed
        if not ready and not timed:
            return None
        chosen = scheduler.choose(Options(ready, timed, self.trace.tids[at - 1], at))
        if (
            chosen is not None
            and scheduler.chooser is owner
            and chosen.way is None
            and (chosen.steps == 1 or (self._watch is not None and chosen.tid in ready))
        ):
            return chosen
        self._chosen = chosen
        return None

    def _can_go(self, tid: int, way: int) -> bool:
        if Choice(tid, way) in self.choices():
            return True
        # A draw has more ways than are listed where these are too many; most programs draw nothing.
        from core.machine.library.random.ways import undrawn_ways  # noqa: PLC0415

        threads = self.machine.threads
        return tid < len(threads) and 0 <= way < undrawn_ways(self.machine, threads[tid])  # type: ignore[arg-type]

    def make(self, tid: int, steps: int, way: int | None, owner: Scheduler | None) -> int:
        """Let thread *tid* make at most *steps* steps, the first *way*, and record them.

        *owner* is the policy that chose it, if it was one.

        Raises:
            NotRunnableError: the thread cannot go that way.
        """
        trace, options = self.trace, self.options
        switch = tid != options.last and options.last in options.ready
        if way is None and tid in options.timed:
            way = TIMEOUT
        elif way is not None and owner is None and not self._can_go(tid, way):
            raise NotRunnableError(f"thread {tid} cannot go that way at step {len(trace) + 1}")
        try:
            made = take_turn(self.machine, tid, 1 if self._watch else steps, way)
        except UnmodelledError as error:
            self.unmodelled = error
            return 0
        # Others may go on where one thread cannot.
        self.unmodelled = None
        if switch:
            trace.add_switch()
        if way is not None:
            trace.add_way(len(trace), way)
        trace.tids.extend([tid] * made)
        self._keep_ready_after(tid, made)
        self._take_down(self.position, self.position + made)
        self.story.add(tid, made, way, owner)
        self._keep_state_in_time()
        return made


def _nobody(_ready: tuple[int, ...], _timed: tuple[int, ...], _last: int | None) -> int:
    """Pick nobody: only one step is wanted."""
    return NOBODY
