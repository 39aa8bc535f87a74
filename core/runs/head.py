"""The head of a run: the machine at its position, and how the run goes on from there.

It repeats steps that the trace has, and at the trace's end makes new ones, as a scheduler
chooses, and records them.
"""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING, cast

from core.machine.events import KIND_MASK, code_of
from core.machine.garbage import collect
from core.machine.image import image_of
from core.machine.machine import Machine
from core.machine.run import take_turn
from core.machine.state import TIMEOUT, Choice
from core.machine.step import NotRunnableError, choices
from core.machine.thrown import UnmodelledError
from core.runs.readiness import QUIET, all_quiet, is_main, who_can_go
from core.runs.scheduler import Options
from core.runs.story import Story
from core.runs.trace import INTERVAL, LONGEST_INTERVAL

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    from core.language.program import Program
    from core.machine.events import RawEvent
    from core.machine.state import State
    from core.runs.scheduler import Scheduler, Turn
    from core.runs.trace import Trace

    Watch = Callable[[int, Sequence[RawEvent], Machine], None]


class Head:
    """Where a run of *program* is: *machine* after *position* steps of *trace*.

    *scheduler* decides how it goes on, *story* tells what was decided; *watch* is told of
    every new step.  *unmodelled* is why the run cannot go on, if the simulation is at fault.
    """

    def __init__(
        self, program: Program, trace: Trace, scheduler: Scheduler, seed: int, watch: Watch | None
    ) -> None:
        self.trace = trace
        self.scheduler = scheduler
        self.story = Story(seed)
        self.unmodelled: UnmodelledError | None = None
        self._program = program
        self._watch = watch
        self._heap_bound = 0
        self._interval = INTERVAL
        self._options: Options | None = None
        self._turn: Turn | None = None
        self._turn_left = 0
        self._chosen: Turn | None = None
        self.go_to(*trace.kept_before(0))

    def go_to(self, position: int, state: State) -> None:
        """Be at *position*, where the run was in *state*."""
        self.position = position
        self.machine = Machine(image_of(self._program), state)
        # Whoever watches wants to know all about every step; the trace does not.
        self.machine.codes = [] if self._watch is None else None
        self._options = None

    def follow(self, scheduler: Scheduler) -> None:
        """From now on *scheduler* decides."""
        self.scheduler = scheduler
        self._turn = None
        self.story.begin_part()

    @property
    def options(self) -> Options:
        """What there is to choose from at the position."""
        if self._options is None:
            last = self.trace.tids[self.position - 1] if self.position else None
            self._options = who_can_go(self.machine, last, self.position)
        return self._options

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
            self._options = None
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
        single = turn.steps == 1 or self._watch is not None
        if single and way is None and owner is not None and turn.tid in options.ready:
            return self._go_one_by_one(turn, steps, options, owner)
        made = self.make(turn.tid, min(steps, self._turn_left), way, owner)
        self._turn_left -= made
        return made

    def _go_one_by_one(self, turn: Turn, steps: int, options: Options, owner: Scheduler) -> int:
        """Make at most *steps* steps, those of *turn* first, as long as they leave *options*.

        The same as one `make` after the other, at a third of the cost: this loop is what a
        run by a policy of single steps, or one that is watched, spends its time in.
        """
        machine, scheduler, trace = self.machine, self.scheduler, self.trace
        choose, tids, codes = scheduler.choose, trace.tids, machine.codes
        ready, timed, last, at = options
        end, told, left, quiet, tid = at + steps, at, self._turn_left, False, turn.tid
        self._options = None
        try:
            while True:
                take_turn(machine, tid, 1, None)
                if tid != last and last in ready:
                    trace.add_switch()
                tids.append(tid)
                last, left = tid, left - 1
                self.position = at = at + 1
                if codes is not None and len(codes) == 1:
                    code = codes.pop()
                    trace.codes.append(code)
                    quiet = QUIET[code & KIND_MASK]
                else:
                    self.story.add_to_policy(at - told, owner)
                    told = at
                    quiet = self._take_down(1)
                thread = machine.threads[tid]
                if not quiet or thread.wait is not None or thread.status != "alive" or at == end:
                    break
                if left:
                    continue
                chosen = choose(_as_options((ready, timed, last, at)))
                if chosen is None or scheduler.chooser is not owner:
                    self._chosen = chosen
                    break
                tid, way, left = turn = chosen
                if way is not None or tid not in ready or (left != 1 and codes is not None):
                    self._chosen = chosen
                    break
        except UnmodelledError as error:
            self.unmodelled = error
        finally:
            # A scheduler may find that its choice is impossible: what was made is made.
            self._turn, self._turn_left = turn, left
            self._renew_options(Options(ready, timed, last, at), quiet=quiet)
            self.story.add_to_policy(at - told, owner)
            self._keep_state_in_time()
        return at - options.position

    def _take_down(self, made: int) -> bool:
        """Record the *made* steps just made; whether they change nothing for other threads."""
        machine, codes = self.machine, self.machine.codes
        log = tuple(machine.log)
        if codes is None:
            codes = [code_of(raw[0], raw[2]) for raw in log]
        self.trace.codes.extend(codes if len(codes) == made else filter(is_main, codes))
        quiet = all_quiet(codes)
        codes.clear()
        machine.log.clear()
        if self._watch is not None:
            self._watch(self.position - made, log, machine)
        return quiet

    def _renew_options(self, options: Options, *, quiet: bool) -> None:
        """*options* are what there is now if the last step was *quiet* and its thread goes on."""
        thread = self.machine.threads[options.last or 0]
        self._options = options if quiet and thread.wait is None and not thread.over else None

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
            trace.add_way(way)
        self._record(tid, made, way, owner)
        return made

    def _record(self, tid: int, made: int, way: int | None, owner: Scheduler | None) -> None:
        options = self.options
        self.trace.tids.extend([tid] * made)
        self.position += made
        self._options = None
        quiet = self._take_down(made)
        self.story.add(tid, made, way, owner)
        self._renew_options(Options(options.ready, options.timed, tid, self.position), quiet=quiet)
        self._keep_state_in_time()

    def _keep_state_in_time(self) -> None:
        """Keep a state for the trace if it has made enough steps since the last one."""
        if self.trace.since_kept < self._interval:
            return
        machine = self.machine
        if len(machine.heap) > self._heap_bound:
            collect(machine)
            self._heap_bound = 2 * len(machine.heap) + INTERVAL
        # A state of many objects is dear to keep, so there are fewer of them then.
        self._interval = max(INTERVAL, min(len(machine.heap) // 2, LONGEST_INTERVAL))
        self.trace.keep(machine.state())


# As `Options._make`, without a call of the host language.
_as_options = cast("Callable[[tuple[object, ...]], Options]", partial(tuple.__new__, Options))
