"""Doing something with the run that is shown: at once where that is quick, else in slices."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final, Literal

from PySide6.QtCore import QObject, Signal, Slot

from core.machine.step import NotRunnableError
from core.runs.scheduler import ImpossibleChoiceError
from gui.run.aside import Aside
from gui.run.shown import ShownRun
from gui.run.timeslice import Work

if TYPE_CHECKING:
    from collections.abc import Callable

    from core.machine.sparing import Meter
    from core.scenes.run import Run

Arrival = Literal["never", "by steps", "always"]
AT_ONCE: Final = 3_000
"""How much effort is made before anybody looks at the event loop: counted, not timed.

So what is quick is done when the call returns, however busy the machine.
"""


class WorkedRun(ShownRun):
    """Does with the run what may take long, be it a single step; it can be stopped anywhere.

    Meanwhile the run stands for everybody where it stood before.

    Signals:
        working_changed: A long piece of work began, went on or ended; carries the number
            of steps made so far, or None when it is over.
    """

    working_changed = Signal(object)

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._target: int | None = None
        self._follows = False
        self._finish: Callable[[], None] | None = None
        self._finish_opening: Callable[[], None] | None = None
        self._slices = 0
        self._work = Work(self)
        self._work.went_on.connect(self._tell_work)
        self._work.ended.connect(self._end_work)
        self._opening = Work(self)
        self._opening.went_on.connect(self._tell_work)
        self._opening.ended.connect(self._end_opening)

    @property
    def working(self) -> bool:
        """Whether a long piece of work goes on, which `stop` ends."""
        return self._work.active or self._opening.active

    @Slot()
    def stop(self) -> None:
        """End whatever goes on by itself."""
        self._work.stop()

    @Slot()
    def stop_all(self) -> None:
        """End it, and be it before the first step."""
        self.stop()
        if self._opening.active:
            self._opening.stop()
            self.refused.emit(self.tr("it was stopped before its first step"))

    def _guarded(
        self,
        act: Callable[[Run], object],
        then: Callable[[], object] | None = None,
        *,
        arrives: Arrival = "by steps",
    ) -> None:
        """Do *act* with the run and show what came of it; what cannot be done is said.

        *then* is done at last, whatever came of it.  *arrives* says when being at the end is told.
        """
        run = self._run
        if run is None:
            return
        self._work.stop()
        before, trouble, whole = run.position, "", False

        def guarded() -> None:
            nonlocal trouble, whole
            try:
                act(run)
            except (ImpossibleChoiceError, NotRunnableError) as error:
                trouble = str(error)
            whole = True

        def finish() -> None:
            self._let_be(run, aside, whole=whole)
            self._show()
            if trouble:
                self.refused.emit(trouble)
            # A jump to the end is no arrival: it is a look at what is known, and brings no card up.
            elif self.at_end and (
                arrives == "always" or (arrives == "by steps" and run.position > before)
            ):
                self.arrived.emit()
            if then is not None:
                then()

        aside = Aside(guarded)
        self._finish = finish
        run.simulation.leave()
        run.meter.begin(aside.rest, AT_ONCE)
        self._work.start(lambda: _go_on(run, aside))

    def _before_run(
        self, meter: Meter, act: Callable[[], object], then: Callable[[], None]
    ) -> None:
        """Do *act*, whose effort *meter* counts, and *then* if it is not given up.

        It is for another program or for whoever wants all to stop to end it, and for no other key.
        """
        self._opening.stop()

        def finish() -> None:
            if aside.done:
                then()
            else:
                aside.give_up()

        aside = Aside(act)
        self._finish_opening = finish
        meter.begin(aside.rest, AT_ONCE)
        self._opening.start(aside.go_on)

    def _let_be(self, run: Run, aside: Aside, *, whole: bool) -> None:
        """*aside*, which did something with *run*, is over; *whole* says that it is done."""
        if not aside.done:
            aside.give_up()
        if not whole:
            # Given up, or ended by an error: no machine may be left in the middle of a step.
            run.simulation.give_up()
        run.meter.begin(None, 0)
        if self._target == 0 or (self._follows and self._target is not None):
            run.jump(min(self._target, len(run.simulation.trace)))
        self._target, self._follows = None, False

    @Slot()
    def _tell_work(self) -> None:
        self._slices += 1
        # The first slice tells of everything that is not done at once, and most of that is soon.
        if self._slices > 1:
            run = self._run
            self.working_changed.emit(0 if run is None else len(run.simulation.trace))

    @Slot()
    def _end_work(self) -> None:
        if self._slices > 1:
            self.working_changed.emit(None)
        self._slices = 0
        finish, self._finish = self._finish, None
        if finish is not None:
            finish()

    @Slot()
    def _end_opening(self) -> None:
        self._slices = 0
        finish, self._finish_opening = self._finish_opening, None
        if finish is not None:
            finish()


def _go_on(run: Run, aside: Aside) -> bool:
    """Let *aside*, which does something with *run*, go on a little; whether there is more."""
    run.simulation.wake()
    more = aside.go_on()
    if more:
        run.simulation.rest()
    return more
