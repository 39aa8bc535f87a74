"""The one place from which a run is driven, and what came of it told as Qt signals."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from PySide6.QtCore import Slot

from core.machine.linker.image import image_of
from core.machine.sparing import Meter
from core.machine.startup import find_beginning
from core.runs.opening import FIRST_SEED, opening_seed, preparation
from core.runs.schedule import ScheduleError, parse_schedule
from core.runs.scheduler import ImpossibleChoiceError
from core.runs.schedulers.policies import POLICIES
from core.runs.schedulers.replay import Replay
from core.scenes.run import Run
from gui.run.playback import PlayedRun
from gui.run.settings import AT_RANDOM, BY_HAND, FOUND, Grain, RunSettings
from gui.run.travel import MOST_STEPS

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    from PySide6.QtCore import QObject

    from core.language.program import Program
    from core.machine.state import Choice
    from core.runs.schedule import Schedule


class Bridge(PlayedRun):
    """Begins runs, and says who goes next in them.

    Widgets call the slots and listen to the signals, most of them those of `ShownRun`;
    nothing else in `gui` makes steps.
    """

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._first_goal: int | None = 0
        self._seed_given = False
        self._expected = ("", "")
        self._is_stepping = False

    # Which run

    def expect(self, chooser: str = "", schedule: str = "") -> None:
        """Let *chooser* begin the next program that is shown, or *schedule*, if it reads."""
        # What is remembered of the last time may be a schedule of an older version: then nothing is
        # expected.
        reads = chooser != FOUND or self._reads(schedule)
        self._expected = (chooser, schedule) if reads else ("", "")

    def show_program(self, program: Program | None) -> None:
        """Begin a run of *program*; show none if that is None."""
        self.stop()
        # Taken out before anything is emitted: whoever hears of the new settings may show a program
        # itself.
        (chooser, found), self._expected = self._expected, ("", "")
        if chooser:
            self._drive(replace(self._settings, chooser=chooser, found=found))
        elif program is not self._program:
            self._drive(self._settings.of_another_program())
        self._program = program
        if program is None:
            self._opening.stop()
            self._run = self._scene = None
            self.run_changed.emit(None)
            return
        self._once_begun(program, self._begin_first)

    def forget_driver(self) -> None:
        """The next program is another one: it is driven at random, by a seed of its own."""
        self._seed_given = False
        self._drive(RunSettings(grain=self._settings.grain))

    def show_run(self, run: Run) -> None:
        """Show *run*, which was shown before, where it was left."""
        self.stop_all()
        if run.program is not self._program:
            self._drive(self._settings.of_another_program())
        self._program, self._run = run.program, run
        run.take_up(self._settings.scheduler())
        self._prepared = self._preparation(run.program)
        self.run_changed.emit(run)
        self._show()

    @Slot()
    def restart(self) -> None:
        """Begin the same program afresh, in the way that is set."""
        if self._program is not None:
            self.stop()
            self._once_begun(self._program, self._begin)

    @Slot(str)
    def load_schedule(self, text: str, goal: int | None = 0) -> bool:
        """Begin afresh with the run that the schedule *text* tells; False if it is none.

        When it is made, be at step *goal*; None for the first choice.
        """
        return self.begin(FOUND, text, goal)

    def begin(self, chooser: str, schedule: str = "", goal: int | None = 0) -> bool:
        """Let *chooser* begin the program afresh, or *schedule*; False if that is none."""
        if chooser == FOUND and not self._reads(schedule):
            return False
        self._first_goal = goal
        self._drive(replace(self._settings, chooser=chooser, found=schedule))
        self.restart()
        return True

    def _reads(self, text: str) -> bool:
        """Whether *text* is a schedule; if not, that is said."""
        try:
            parse_schedule(text)
        except ScheduleError as error:
            self.refused.emit(str(error))
            return False
        return True

    def resume(self, schedule: Schedule) -> None:
        """Begin afresh, go where *schedule* leads, and let go on whoever chooses now."""
        if self._program is None:
            return
        self.stop_all()
        self._run = run = Run(self._program, Replay(schedule), seed=schedule.seed)
        self.run_changed.emit(run)
        self._guarded(
            lambda run: run.advance(MOST_STEPS), lambda: run.follow(self._settings.scheduler())
        )

    @Slot(str)
    def set_chooser(self, chooser: str) -> None:
        """Let *chooser* decide where the run so far ends; the schedule found begins afresh."""
        if chooser == FOUND and not self._settings.found:
            self.refused.emit(self.tr("no schedule was found or loaded yet"))
            self.driver_changed.emit()
            return
        self._drive(replace(self._settings, chooser=chooser))
        # Nothing was decided yet, so it need not go on from there: from its start a schedule tells
        # it shorter.
        at_first = self._run is not None and self._run.position <= self._prepared
        if chooser == FOUND or at_first:
            self.restart()
        elif self._run is not None:
            self._work.stop()
            self._run.follow(self._settings.scheduler())

    @Slot(int)
    def set_seed(self, seed: int) -> None:
        """Begin afresh with random values from *seed*."""
        if seed != self._settings.seed:
            self._seed_given = True
            self._drive(replace(self._settings, seed=seed))
            self.restart()

    @Slot()
    def another_run(self) -> None:
        """Begin afresh at random, with the next seed."""
        # Who comes from another way sees the run of the seed that stands there, and not the next.
        seed = self._settings.seed + (self._settings.chooser == AT_RANDOM)
        self._seed_given = True
        self._drive(replace(self._settings, chooser=AT_RANDOM, seed=seed))
        self.restart()

    @Slot(str)
    def set_grain(self, grain: Grain) -> None:
        """Let a step be an access or a line."""
        self._drive(replace(self._settings, grain=grain))

    # Going

    @Slot()
    def step(self) -> None:
        """Go one step forwards; one that takes its time is not begun again."""
        if self._run is None and not self.working:
            # It was stopped before its first step.
            self.restart()
        if self._run is None or self._is_stepping:
            return
        self.stop()
        self._is_stepping = True
        self._guarded(self._stepper.step, self._have_stepped)

    @Slot()
    def back(self) -> None:
        """Go one step back."""
        # Whoever goes back twice while the first way is still being gone means two steps.
        here = self._bound
        self.stop()
        if self._settings.grain == "line":
            self._guarded(self._stepper.back)
        elif self._run is not None:
            self._travel(here - 1)

    @Slot(object)
    def step_thread(self, tid: int, way: int | None = None) -> None:
        """Let thread *tid* make a step, which may fork the run."""
        self.stop()
        self._guarded(lambda run: self._stepper.take(run, tid, way))

    def retrace(self, position: int, choices: Sequence[Choice]) -> None:
        """Go to *position* and make *choices* from there, which may fork the run."""
        self.stop()

        def act(run: Run) -> None:
            run.jump(position)
            for choice in choices:
                run.take(choice)

        self._guarded(act)

    @Slot()
    def take_other_branch(self) -> None:
        """Go over to the branch that was left last, which leaves this one."""
        self.take_branch(-1)

    @Slot()
    def take_next_branch(self) -> None:
        """Go over to the branch that was left first, so that all of them come by turns."""
        self.take_branch(0)

    @Slot(int)
    def take_branch(self, number: int) -> None:
        """Go over to that one of the branches that were left."""
        self.stop()
        run = self._run
        if run is None or not run.simulation.branches:
            self.refused.emit(
                self.tr("there is no other branch: going back and choosing otherwise makes one")
            )
            return
        self._guarded(lambda run: self._stepper.take_branch(run, number))

    # How it is done

    def _have_stepped(self) -> None:
        self._is_stepping = False

    def _once_begun(self, program: Program, then: Callable[[], None]) -> None:
        """Do *then* when it is known how *program* begins; until then no run is shown."""
        meter, waits = Meter(), True

        def begin() -> None:
            nonlocal waits
            waits = False
            then()

        self._before_run(meter, lambda: find_beginning(image_of(program), meter), begin)
        if waits:
            self._run = self._scene = None
            self.run_changed.emit(None)

    def _begin_first(self) -> None:
        """Begin the first run of a program, by a seed that shows something if nobody chose one."""
        if self._settings.chooser == AT_RANDOM and not self._seed_given:
            assert self._program is not None
            seed = opening_seed(self._program, AT_RANDOM, FIRST_SEED)
            self._drive(replace(self._settings, seed=seed))
        self._begin()

    def _begin(self) -> None:
        assert self._program is not None
        scheduler = self._settings.scheduler()
        found = self._settings.chooser == FOUND
        # A schedule has the seed of its random values in it.
        seed = scheduler.seed if found else self._settings.seed
        self._run = run = Run(self._program, scheduler, seed=seed)
        self._prepared = self._preparation(self._program)
        self.run_changed.emit(run)
        if found:
            goal, self._first_goal = self._first_goal, 0
            self._follow(self._prepared if goal is None else goal)
        else:
            self._guarded(self._prepare)
        if self.working:
            self._show()

    def _preparation(self, program: Program) -> int:
        """How many steps lie before the first choice, in the way that is set."""
        if self._settings.chooser == BY_HAND:
            return preparation(program, POLICIES["serial"](0), self._settings.seed)
        scheduler = self._settings.scheduler()
        seed = scheduler.seed if self._settings.chooser == FOUND else self._settings.seed
        try:
            return preparation(program, scheduler, seed)
        except ImpossibleChoiceError:
            # The schedule is another program's, which whoever follows it is told.
            return 0

    def _prepare(self, run: Run) -> None:
        """Go to the first choice of *run*."""
        if self._settings.chooser != BY_HAND:
            run.advance(self._prepared)
            return
        for _ in range(self._prepared):
            # Main alone can go, or starts one thread more, and is the first of those who can.
            run.take(run.simulation.choices()[0])
