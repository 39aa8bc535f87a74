"""Going to another moment of the run: at once where that is near, else in slices of time."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QObject, Signal, Slot

from core.machine.step import NotRunnableError
from core.runs.scheduler import ImpossibleChoiceError
from gui.run.settings import BY_HAND
from gui.run.shown import ShownRun
from gui.run.timeslice import Work

if TYPE_CHECKING:
    from collections.abc import Callable

    from core.scenes.run import Run

AT_ONCE: Final = 64
"""How many steps are made between two looks at the clock."""
MOST_STEPS: Final = 2_000_000
"""How long a run may become by going to its end; each step takes memory."""


class TravelledRun(ShownRun):
    """Goes to a position, to the end, to a switch, to a line; long ways can be stopped.

    Signals:
        working_changed: A long piece of work began, went on or ended; carries the number
            of steps made so far, or None when it is over.
    """

    working_changed = Signal(object)

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._target: int | None = None
        self._work = Work(self)
        self._work.went_on.connect(self._tell_work)
        self._work.ended.connect(self._end_work)

    @property
    def working(self) -> bool:
        """Whether a long piece of work goes on, which `stop` ends."""
        return self._work.active

    @Slot()
    def stop(self) -> None:
        """End whatever goes on by itself."""
        self._work.stop()

    # Where to

    @Slot(object)
    def jump(self, position: int) -> None:
        """Go to *position* of the run so far."""
        self.stop()
        if self._run is not None:
            self._travel(self._run, position)

    @Slot()
    def to_start(self) -> None:
        """Go to the first choice; from there, to the very start."""
        run = self._run
        self.jump(self._prepared if run is not None and run.position > self._prepared else 0)

    @Slot()
    def to_end(self) -> None:
        """Go to the end of the run, making what steps it lacks; can be stopped."""
        run = self._run
        if run is None:
            return
        self._to_known_end(run)
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
            self._travel(run, later)
            return
        # The trace's own list: it grows while steps are made.
        before = len(switches)
        self._to_known_end(run)
        self._work_until(lambda run: len(run.simulation.trace.switches) > before)

    @Slot()
    def previous_switch(self) -> None:
        """Go to the switch before, or to the start."""
        here = self._bound
        self.stop()
        if self._run is not None:
            earlier = [at for at in self._run.simulation.trace.switches if at < here]
            self._travel(self._run, earlier[-1] if earlier else 0)

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

    def _travel(self, run: Run, position: int) -> None:
        """Go to *position* of the run so far: in slices, where that takes long; can be stopped."""
        position = max(0, min(position, len(run.simulation.trace)))
        if run.is_near(position):
            run.jump(position)
            self._show()
            return
        self._target = position
        run.go_near(position)
        self._work.start(lambda: run.go_towards(position))

    @staticmethod
    def _to_known_end(run: Run) -> None:
        """Go to the end of what is known of *run*, if that takes no time."""
        end = len(run.simulation.trace)
        if run.is_near(end):
            run.jump(end)

    def _to_interesting(self, *, forward: bool) -> None:
        run = self._run
        if run is not None:
            position = run.history.interesting(run.position, forward=forward)
            if position is not None:
                self.jump(position)

    def _work_until(self, goal: Callable[[Run], bool] | None) -> None:
        """Make steps in slices until *goal* is reached, or to the end if there is none."""
        self.stop()
        run = self._run
        if run is not None:
            self._work.start(lambda: self._work_a_little(run, goal))

    def _work_a_little(self, run: Run, goal: Callable[[Run], bool] | None) -> bool:
        if run.position >= MOST_STEPS:
            words = self.tr("stopped after {0} steps, which is as far as a run goes")
            self.refused.emit(words.format(f"{MOST_STEPS:,}"))
            return False
        try:
            if goal is None and self._settings.chooser != BY_HAND:
                return bool(run.advance_briefly(AT_ONCE))
            return self._stepper.access(run) and not (goal is not None and goal(run))
        except (ImpossibleChoiceError, NotRunnableError) as error:
            self.refused.emit(str(error))
            return False

    @Slot()
    def _tell_work(self) -> None:
        if self._run is not None:
            self.working_changed.emit(len(self._run.simulation.trace))

    @Slot()
    def _end_work(self) -> None:
        if self._target == 0 and self._run is not None:
            self._run.jump(0)
        self._target = None
        self.working_changed.emit(None)
        self._show()
        if self.at_end:
            self.arrived.emit()
