"""Where a run is, and what is put down of each step: the part of a head that chooses nothing."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final, cast

from core.machine.events import KIND_BITS, QUIET, SECONDARY
from core.machine.garbage import collect
from core.machine.linker.image import image_of
from core.machine.machine import Machine
from core.machine.step import choices
from core.machine.striding import NOBODY
from core.runs.enabled import Readiness, all_quiet, is_main
from core.runs.scheduler import Options
from core.runs.trace import INTERVAL, LONGEST_INTERVAL, MOST_KEPT

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    from core.language.program import Program
    from core.machine.events import RawEvent
    from core.machine.sparing import Allowance, Meter
    from core.machine.state import Choice, State
    from core.machine.thrown import UnmodelledError
    from core.runs.trace import Trace

    Watch = Callable[[int, Sequence[RawEvent], Machine], None]
    Review = Callable[[int, Sequence[RawEvent]], None]


DEAR: Final = 2_000
"""A step that takes more than so many loops and calls is one that somebody waits for."""
WATCHED: Final = 2
"""What it takes to watch a step and to put it down, in the same."""
FEW: Final = 8
"""So many steps are made again without a look at what they take."""


class Ledger:
    """Where a run of *program* is: *machine* after *position* steps of *trace*.

    *watch* is told of every new step, *review* of many at once.  *unmodelled* is why the run
    cannot go on, if the simulation is at fault, or the *allowance* is spent, if there is one.
    """

    def __init__(
        self, program: Program, trace: Trace, watch: Watch | None, review: Review | None,
        allowance: Allowance | None,
    ) -> None:  # fmt: skip
        self.trace = trace
        self.unmodelled: UnmodelledError | None = None
        self._program = program
        self._watch = watch
        self._review = review
        self._allowance = allowance
        # Only who watches goes step by step, and may take a state after each.
        metered = allowance is not None and allowance.counts and watch is not None
        self._meter = cast("Meter", allowance) if metered else None
        self._used = self._noted = 0
        self._heap_bound = 0
        self._interval = INTERVAL
        self._readiness: Readiness | None = None
        # The first step that is not recorded yet, and what, added to the number of a step
        # that is as every other, gives the place of its event in the log.
        self._told = 0
        self._before_step = 0
        self.go_to(*trace.kept_before(0))

    def go_to(self, position: int, state: State) -> None:
        """Be at *position*, where the run was in *state*."""
        self.position = position
        image, allowance = image_of(self._program), self._allowance
        if allowance is None:
            self.machine = Machine(image, state)
        else:
            # No check asks in passing.
            from core.machine.sparing import SparingMachine  # noqa: PLC0415

            self.machine = SparingMachine(image, state, allowance)
        # Whoever watches wants to know all about every step; the trace does not.
        unwatched = self._watch is None and self._review is None
        self.machine.codes = [] if unwatched else None
        self.machine.sparse = self._watch is None
        self._readiness = None

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
        start, end = self.position, min(len(self.trace), self.position + steps)
        few = end - start if self._meter is None else FEW
        while self.position < end:
            self._readiness = None
            last = min(self.position + few, end)
            self.trace.repeat(self.machine, self.position, last)
            self.position = last
            self._note_effort()
        self._forget_log()
        return end - start

    def _note_effort(self, step: int | None = None) -> None:
        """See to what it took to come to the position: a *step* that was made, or some again.

        Who comes by later needs not go the whole way, and knows which steps take long.
        """
        meter = self._meter
        if meter is None:
            return
        if step is not None and meter.used - self._used > DEAR:
            self.trace.dear.add(step)
        self._used = meter.used
        if meter.used - self._noted > DEAR:
            self._noted = meter.used
            self.trace.note_latest(self.position, self.machine.state())

    def _forget_log(self) -> None:
        self.machine.log.clear()
        if self.machine.codes:
            self.machine.codes.clear()

    def _keep_ready(self, tid: int, events: Sequence[RawEvent] | Sequence[int]) -> None:
        """Thread *tid* made one step, with these *events*: see to what that changes."""
        readiness = cast("Readiness", self._readiness)
        for event in events:
            if isinstance(event, int):
                if is_main(event):
                    readiness.after_code(tid, event)
            elif event[0] < SECONDARY:
                readiness.after(tid, event[0], event[3], event[4])

    @property
    def _able(self) -> tuple[tuple[int, ...], tuple[int, ...]]:
        """Who can go, and who could if time passed."""
        readiness = cast("Readiness", self._readiness)
        return readiness.ready, readiness.timed

    @property
    def _able_before(self) -> int:
        """Who made the last step of the trace and could go on, or `NOBODY`."""
        last = self.trace.tids[-1] if self.trace.tids else NOBODY
        return last if last in cast("Readiness", self._readiness).ready else NOBODY

    def _heed(self, tid: int, at: int) -> tuple[int, ...]:
        """Thread *tid* has made step *at*, counted from 1: see to what that changes.

        Gives who is ready, nobody if somebody could go if time passed.
        """
        machine, readiness = self.machine, cast("Readiness", self._readiness)
        did: list[RawEvent] | list[int] = machine.log if machine.codes is None else machine.codes
        first = self._before_step + at - 1
        # Nearly every step is one event, and a slice for it would be a list made for nothing.
        if first == len(did) - 1 and not isinstance(event := did[first], int):
            readiness.after(tid, event[0], event[3], event[4])
        else:
            self._keep_ready(tid, did[first:])
        self._before_step = len(did) - at
        # Where somebody could go if time passed, that is a choice, too, which the loop of single
        # steps does not offer.
        return () if readiness.timed else readiness.ready

    def _begin_log(self) -> None:
        """Begin with the log at the position."""
        self._told, self._before_step = self.position, -self.position
        self._forget_log()

    def _take_down_until(self, at: int) -> None:
        """Record the steps that were made up to step *at*, and begin the log anew."""
        self._told = self._take_down(self._told, at)
        self._before_step = -at

    def _take_down(self, first: int, last: int) -> int:
        """Record the steps from *first* to *last*, which the machine has just made."""
        machine, codes, log = self.machine, self.machine.codes, self.machine.log
        self.position = last
        if first == last:
            self._forget_log()
            return last
        if codes is None:
            codes = [site << KIND_BITS | kind for kind, _, site, _, _, _ in log]
        # As many events as steps: then each of them is a main one, and none has to be looked at.
        self.trace.codes.extend(codes if len(codes) == last - first else filter(is_main, codes))
        if self._watch is not None:
            self._watch(first, tuple(log), machine)
        if self._review is not None:
            self._review(first, log)
        self._forget_log()
        if last == first + 1:
            self._note_effort(first)
        return last

    def _keep_ready_after(self, tid: int, made: int) -> None:
        """Thread *tid* *made* that many steps, which are in the machine's log."""
        codes, log = self.machine.codes, self.machine.log
        if made == 1:
            self._keep_ready(tid, log if codes is None else codes)
            return
        quiet = all(QUIET[raw[0]] for raw in log) if codes is None else all_quiet(codes)
        # Reads and writes free nobody and start nobody, so only the thread itself may have come to
        # rest.
        if quiet and made:
            cast("Readiness", self._readiness).renew(tid)
        else:
            self._readiness = None

    def _keep_state_in_time(self) -> None:
        """Keep a state for the trace if it has made enough steps since the last one."""
        if self.trace.since_kept < self._interval:
            return
        machine = self.machine
        # At twice what was left the last time, as collectors of generations do: so what collecting
        # costs stays in proportion to what is made.
        if len(machine.heap) > self._heap_bound:
            collect(machine)
            self._heap_bound = 2 * len(machine.heap) + INTERVAL
        # A state of many objects is dear to keep, so there are fewer of them then, and a
        # long run is not to keep thousands of them.
        sparse = max(len(machine.heap) // 2, self.position // MOST_KEPT)
        self._interval = max(INTERVAL, min(sparse, LONGEST_INTERVAL))
        self.trace.keep(machine.state())
