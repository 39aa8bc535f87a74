"""Going to another moment of the run: at once where that is near, else in slices of time."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from PySide6.QtCore import Slot

from core.machine.step import NotRunnableError
from gui.run.working import WorkedRun

if TYPE_CHECKING:
    from collections.abc import Callable

    from core.scenes.run import Run

AT_ONCE: Final = 64
"""How many steps are made at once."""
MOST_STEPS: Final = 2_000_000
"""How long a run may become by going to its end; each step takes memory."""


class TravelledRun(WorkedRun):
    """Goes to a position, to the end, to a switch, to a line; long ways can be stopped."""

    # Where to

    @Slot(object)
    def jump(self, position: int) -> None:
        """Go to *position* of the run so far."""
        self.stop()
        if self._run is not None:
            self._travel(position)

    @Slot()
    def to_start(self) -> None:
        """Go to the first choice; from there, to the very start."""
        run = self._run
        self.jump(self._prepared if run is not None and run.position > self._prepared else 0)

    @Slot()
    def to_end(self) -> None:
        """Go to the end of the run, making what steps it lacks; can be stopped."""
        self._work_until(None)

    @Slot()
    def next_switch(self) -> None:
        """Go to the next switch, making steps until there is one; can be stopped."""
        run = self._run
        if run is None:
            return
        here, switches = self._bound, run.simulation.trace.switches
        self.stop()
        later = next((at for at in switches if at > here), None)
        if later is not None:
            self._travel(later)
            return
        # The trace's own list: it grows while steps are made.
        before = len(switches)
        self._work_until(lambda run: len(run.simulation.trace.switches) > before)

    @Slot()
    def previous_switch(self) -> None:
        """Go to the switch before, or to the start."""
        here = self._bound
        self.stop()
        if self._run is not None:
            earlier = [at for at in self._run.simulation.trace.switches if at < here]
            self._travel(earlier[-1] if earlier else 0)

    @Slot()
    def next_interesting(self) -> None:
        """Go to the next step of the run so far that is worth stopping at."""
        self._to_interesting(forward=True)

    @Slot()
    def previous_interesting(self) -> None:
        """Go back to the step before that was worth stopping at."""
        self._to_interesting(forward=False)

    def run_to_line(self, line: int) -> None:
        """Go on until some thread is about to carry out *line*; can be stopped."""
        self._work_until(lambda run: run.simulation.at_line(line))

    # How it is done

    @property
    def _bound(self) -> int:
        """Where the run is on its way to; its position if it is under way to none."""
        if self._run is None:
            return 0
        return self._run.position if self._target is None else self._target

    def _follow(self, goal: int) -> None:
        """Make all that the scheduler has for the run, in slices, and be at step *goal* then."""
        self._work.stop()
        # What it comes to is nobody's to see yet, but the scrubber knows how long it is.
        self._target, self._follows = goal, True
        self._guarded(follow)

    def _travel(self, position: int) -> None:
        """Go to *position* of the run so far."""
        run = self._run
        if run is None:
            return
        self._work.stop()
        self._target = position = max(0, min(position, len(run.simulation.trace)))
        self._guarded(lambda run: run.jump(position), arrives="never")

    def _to_interesting(self, *, forward: bool) -> None:
        run = self._run
        if run is not None:
            position = run.history.interesting(run.position, forward=forward)
            if position is not None:
                self.jump(position)

    def _work_until(self, goal: Callable[[Run], bool] | None) -> None:
        """Make steps until *goal* is reached, or to the end if there is none."""
        self.stop()
        words = self.tr("stopped after {0} steps, which is as far as a run goes")

        def work(run: Run) -> None:
            run.jump(len(run.simulation.trace))
            more = True
            while more:
                if run.position >= MOST_STEPS:
                    raise NotRunnableError(words.format(f"{MOST_STEPS:,}"))
                if goal is None:
                    more = bool(run.advance(AT_ONCE)) or self._stepper.access(run)
                else:
                    more = self._stepper.access(run) and not goal(run)

        self._guarded(work, arrives="always")


def follow(run: Run) -> None:
    """Let *run* go as far as whoever chooses in it goes."""
    while run.position < MOST_STEPS and run.advance(AT_ONCE):
        pass
