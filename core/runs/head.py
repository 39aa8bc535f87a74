"""The head of a run: the machine at its position, and how the run goes on from there.

It repeats steps that the trace has, and at the trace's end makes new ones, as a scheduler
chooses, and records them.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, cast

from core.machine.events import KIND_BITS, KIND_MASK, Kind
from core.machine.garbage import collect
from core.machine.image import image_of
from core.machine.machine import Machine
from core.machine.run import take_step, take_turn
from core.machine.state import TIMEOUT, Choice
from core.machine.step import NotRunnableError, choices
from core.machine.thrown import UnmodelledError
from core.runs.readiness import QUIET, Readiness, all_quiet, is_main
from core.runs.scheduler import Options, is_single
from core.runs.story import Story
from core.runs.trace import INTERVAL, LONGEST_INTERVAL, MOST_KEPT

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    from core.language.program import Program
    from core.machine.events import RawEvent
    from core.machine.state import State
    from core.runs.scheduler import Scheduler, SingleSteps, Turn
    from core.runs.trace import Trace

    Watch = Callable[[int, Sequence[RawEvent], Machine], None]
    Review = Callable[[int, Sequence[RawEvent]], None]


class Head:
    """Where a run of *program* is: *machine* after *position* steps of *trace*.

    *scheduler* decides how it goes on, *story* tells what was decided; *watch* is told of
    every new step, *review* of many at once.  *unmodelled* is why the run cannot go on, if
    the simulation is at fault.
    """

    def __init__(
        self, program: Program, trace: Trace, scheduler: Scheduler, seed: int,
        watch: Watch | None, review: Review | None,
    ) -> None:  # fmt: skip
        self.trace = trace
        self.scheduler = scheduler
        self.story = Story(seed)
        self.unmodelled: UnmodelledError | None = None
        self._program = program
        self._watch = watch
        self._review = review
        self._heap_bound = 0
        self._interval = INTERVAL
        self._readiness: Readiness | None = None
        self._turn: Turn | None = None
        self._turn_left = 0
        self._chosen: Turn | None = None
        self.go_to(*trace.kept_before(0))

    def go_to(self, position: int, state: State) -> None:
        """Be at *position*, where the run was in *state*."""
        self.position = position
        self.machine = Machine(image_of(self._program), state)
        # Whoever watches wants to know all about every step; the trace does not.
        unwatched = self._watch is None and self._review is None
        self.machine.codes = [] if unwatched else None
        self._readiness = None

    def follow(self, scheduler: Scheduler) -> None:
        """From now on *scheduler* decides."""
        self.scheduler = scheduler
        self._turn = None
        self.story.begin_part()

    @property
    def options(self) -> Options:
        """What there is to choose from at the position."""
        readiness = self._readiness
        if readiness is None:
            readiness = self._readiness = Readiness(self.machine)
        last = self.trace.tids[self.position - 1] if self.position else None
        return Options(readiness.ready, readiness.timed, last, self.position)

    def choices(self) -> tuple[Choice, ...]:
        """All that can be chosen at the position, with the ways it can go."""
        return choices(self._program, self.machine.state())

    def repeat(self, steps: int) -> int:
        """Take at most *steps* steps that the trace has; how many it had."""
        end = min(len(self.trace), self.position + steps)
        taken = end - self.position
        self.trace.repeat(self.machine, self.position, end)
        self._forget_log()
        self.position = end
        if taken:
            self._readiness = None
        return taken

    def _forget_log(self) -> None:
        self.machine.log.clear()
        if self.machine.codes:
            self.machine.codes.clear()

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
        steps = min(steps, self._interval - self.trace.since_kept)
        if owner is not None and way is None and turn.tid in options.ready:
            if self._watch is None and owner is self.scheduler and is_single(owner):
                return self._go_by_picks(turn.tid, steps, options, owner)
            if turn.steps == 1 or self._watch is not None:
                return self._go_one_by_one(turn, steps, options, owner)
        made = self.make(turn.tid, min(steps, self._turn_left), way, owner)
        self._turn_left -= made
        return made

    def _go_by_picks(self, tid: int, steps: int, options: Options, owner: SingleSteps) -> int:
        """Make at most *steps* steps, the first by thread *tid*, as *owner* picks.

        The same as one `make` after the other, at a fifth of the cost: this loop is what a
        run by a policy of single steps spends its time in.
        """
        machine, trace, readiness = self.machine, self.trace, cast("Readiness", self._readiness)
        pick, went, switched = owner.pick, trace.tids.append, trace.switches.append
        coded = machine.codes is not None
        did: list[RawEvent] | list[int] = machine.log if machine.codes is None else machine.codes
        (ready, timed, last, start), way, events = options, None, 0
        at, told, end, going = start, start, start + steps, last in ready
        try:
            while True:
                if way is not None or not take_step(machine, tid):
                    told, events = self._take_down(told, at), 0
                    take_turn(machine, tid, 1, way)
                if going and tid != last:
                    switched(at)
                went(tid)
                last, at, events = tid, at + 1, events + 1
                event = did[-1]
                kind = event & KIND_MASK if coded else event[0]  # type: ignore[index,operator]
                if len(did) == events and QUIET[kind] and machine.wait is None and way is None:
                    going = True
                else:
                    if coded or len(did) != events:
                        self._keep_ready(tid, did[events - 1 :])
                    else:
                        readiness.after(tid, kind, event[3], event[4])  # type: ignore[index]
                    if way is not None:
                        trace.add_way(at - 1, way)
                    events, ready, timed = len(did), readiness.ready, readiness.timed
                    going = tid in ready
                    if not ready and not timed:
                        break
                if at == end:
                    break
                tid = pick(ready, timed, last)
                way = None if tid in ready else TIMEOUT
        except UnmodelledError as error:
            self.unmodelled = error
        finally:
            self._turn_left = 0
            self._take_down(told, at)
            self.story.add_to_policy(at - start, owner)
            self._keep_state_in_time()
        return at - start

    def _go_one_by_one(self, turn: Turn, steps: int, options: Options, owner: Scheduler) -> int:
        """Make at most *steps* steps, those of *turn* first, as long as *owner* chooses.

        As `_go_by_picks`, for what chooses turns of many steps and is watched, or is told
        what to choose.
        """
        machine, trace, readiness = self.machine, self.trace, cast("Readiness", self._readiness)
        did: list[RawEvent] | list[int] = machine.log if machine.codes is None else machine.codes
        ready, _, last, start = options
        at, end, told, left = start, start + steps, start, self._turn_left
        tid, way = turn.tid, None
        try:
            while True:
                before = len(did)
                if way is not None or not take_step(machine, tid):
                    told, before = self._take_down(told, at), 0
                    take_turn(machine, tid, 1, way)
                if tid != last and last in ready:
                    trace.add_switch()
                if way is not None:
                    trace.add_way(at, way)
                trace.tids.append(tid)
                last, left, at = tid, left - 1, at + 1
                self._keep_ready(tid, did[before:])
                ready = readiness.ready
                if self._watch is not None:
                    told = self._take_down(told, at)
                if at == end or (left and tid not in ready):
                    break
                way = None
                if not left:
                    if not (chosen := self._choose_on(owner, at)):
                        break
                    tid, _, left = turn = chosen
                    way = None if tid in ready else TIMEOUT
        except UnmodelledError as error:
            self.unmodelled = error
        finally:
            # A scheduler may find that its choice is impossible: what was made is made.
            self._turn, self._turn_left = turn, left
            self._take_down(told, at)
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

    def _keep_ready(self, tid: int, events: Sequence[RawEvent] | Sequence[int]) -> None:
        """Thread *tid* made one step, with these *events*: see to what that changes."""
        readiness = cast("Readiness", self._readiness)
        for event in events:
            if isinstance(event, int):
                if is_main(event):
                    readiness.after_code(tid, event)
            elif event[0] < Kind.SECONDARY:
                readiness.after(tid, event[0], event[3], event[4])

    def _take_down(self, first: int, last: int) -> int:
        """Record the steps from *first* to *last*, which the machine has just made."""
        machine, codes, log = self.machine, self.machine.codes, self.machine.log
        self.position = last
        if first == last:
            self._forget_log()
            return last
        if codes is None:
            codes = [site << KIND_BITS | kind for kind, _, site, _, _, _ in log]
        self.trace.codes.extend(codes if len(codes) == last - first else filter(is_main, codes))
        if self._watch is not None:
            self._watch(first, tuple(log), machine)
        if self._review is not None:
            self._review(first, log)
        self._forget_log()
        return last

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
        elif way is not None and owner is None and Choice(tid, way) not in self.choices():
            raise NotRunnableError(f"thread {tid} cannot go that way at step {len(trace) + 1}")
        try:
            made = take_turn(self.machine, tid, 1 if self._watch else steps, way)
        except UnmodelledError as error:
            self.unmodelled = error
            return 0
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

    def _keep_ready_after(self, tid: int, made: int) -> None:
        """Thread *tid* *made* that many steps, which are in the machine's log."""
        codes, log = self.machine.codes, self.machine.log
        if made == 1:
            self._keep_ready(tid, log if codes is None else codes)
            return
        quiet = all(QUIET[raw[0]] for raw in log) if codes is None else all_quiet(codes)
        if quiet and made:
            cast("Readiness", self._readiness).renew(tid)
        else:
            self._readiness = None

    def _keep_state_in_time(self) -> None:
        """Keep a state for the trace if it has made enough steps since the last one."""
        if self.trace.since_kept < self._interval:
            return
        machine = self.machine
        if len(machine.heap) > self._heap_bound:
            collect(machine)
            self._heap_bound = 2 * len(machine.heap) + INTERVAL
        # A state of many objects is dear to keep, so there are fewer of them then, and a
        # long run is not to keep thousands of them.
        sparse = max(len(machine.heap) // 2, self.position // MOST_KEPT)
        self._interval = max(INTERVAL, min(sparse, LONGEST_INTERVAL))
        self.trace.keep(machine.state())
