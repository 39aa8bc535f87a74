"""The one place from which a run is driven, and what came of it told as Qt signals."""

from __future__ import annotations

import time
from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QObject, QTimer, Signal, Slot

from core.machine.step import NotRunnableError
from core.runs.schedule import ScheduleError, parse_schedule
from core.runs.scheduler import ImpossibleChoiceError
from core.runs.schedulers.by_hand import ByHand
from core.runs.schedulers.policies import POLICIES
from core.runs.schedulers.replay import Replay
from gui.driving import BY_HAND, FOUND, FRAME, Grain, faster, slower
from gui.models.run import Run
from gui.stepping import Stepper

if TYPE_CHECKING:
    from collections.abc import Callable

    from core.language.program import Program
    from core.runs.scheduler import Scheduler
    from gui.models.scene import Scene

SLICE: Final = 0.006
"""Seconds of work between two looks at the event loop."""
MOST_STEPS: Final = 2_000_000
"""How long a run may become by going to its end; each step takes memory."""


class Bridge(QObject):
    """Drives the run that is shown.

    Widgets call the slots and listen to the signals; nothing else in `gui` makes steps.
    What the signals carry is frozen, so a slow widget can keep it without asking whether
    it is still true.

    Signals:
        run_changed: Another run is shown from now on; carries the `Run`, or None.
        scene_changed: The position is another one, or the run is; carries the `Scene`.
        playing_changed: It began or stopped to play; carries which.
        working_changed: A long piece of work began, went on or ended; carries the number
            of steps made so far, or None when it is over.
        driver_changed: Who goes next, the seed, the speed or the grain is another one.
        refused: Something that was asked for cannot be done; carries a sentence.
    """

    run_changed = Signal(object)
    scene_changed = Signal(object)
    playing_changed = Signal(bool)
    working_changed = Signal(object)
    driver_changed = Signal()
    refused = Signal(str)

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._run: Run | None = None
        self._stepper = Stepper()
        self._program: Program | None = None
        self._scene: Scene | None = None
        self._found = ""
        self._seed = 0
        self._speed = 4.0
        self._owed = 0.0
        self._goal: Callable[[Run], bool] | None = None
        self._play = QTimer(self)
        self._play.timeout.connect(self._play_on)
        self._work = QTimer(self)
        self._work.timeout.connect(self._work_on)

    # What there is

    @property
    def run(self) -> Run | None:
        """The run that is shown, to be looked at only."""
        return self._run

    @property
    def scene(self) -> Scene | None:
        """The moment that is shown."""
        return self._scene

    @property
    def chooser(self) -> str:
        """Who decides which thread goes next, one of `CHOOSERS`."""
        return self._stepper.chooser

    @property
    def found(self) -> str:
        """The schedule that was loaded last, as text; empty if none was."""
        return self._found

    @property
    def seed(self) -> int:
        """What everything random in the run comes from."""
        return self._seed

    @property
    def speed(self) -> float:
        """Steps a second while it plays."""
        return self._speed

    @property
    def grain(self) -> Grain:
        """How much one step is."""
        return self._stepper.grain

    @property
    def playing(self) -> bool:
        """Whether it goes on by itself."""
        return self._play.isActive()

    @property
    def working(self) -> bool:
        """Whether a long piece of work goes on, which `stop` ends."""
        return self._work.isActive()

    # Which run

    def show_program(self, program: Program | None) -> None:
        """Begin a run of *program*; show none if that is None."""
        self.stop()
        self._program = program
        if program is None:
            self._run = self._scene = None
            self.run_changed.emit(None)
            return
        self._begin()

    def show_run(self, run: Run) -> None:
        """Show *run*, which was shown before, where it was left."""
        self.stop()
        self._program, self._run = run.program, run
        self.run_changed.emit(run)
        self._show()

    @Slot()
    def restart(self) -> None:
        """Begin the same program afresh, in the way that is set."""
        if self._program is not None:
            self.stop()
            self._begin()

    @Slot(str)
    def load_schedule(self, text: str) -> bool:
        """Begin afresh with the run that the schedule *text* tells; False if it is none."""
        try:
            parse_schedule(text)
        except ScheduleError as error:
            self.refused.emit(str(error))
            return False
        self._found, self._stepper.chooser = text, FOUND
        self.driver_changed.emit()
        self.restart()
        return True

    @Slot(str)
    def set_chooser(self, chooser: str) -> None:
        """Let *chooser* decide from here on; the schedule found begins at the start."""
        if chooser == FOUND:
            if self._found:
                self.load_schedule(self._found)
            else:
                self.refused.emit("no schedule was found or loaded yet")
                self.driver_changed.emit()
            return
        self._stepper.chooser = chooser
        if self._run is not None:
            self._run.follow(self._scheduler())
        self.driver_changed.emit()

    def set_seed(self, seed: int) -> None:
        """Begin afresh with random values from *seed*."""
        if seed != self._seed:
            self._seed = seed
            self.driver_changed.emit()
            self.restart()

    def set_speed(self, speed: float) -> None:
        """Play *speed* steps a second."""
        self._speed = speed
        if self.playing:
            self._play.start(self._beat())
        self.driver_changed.emit()

    @Slot()
    def faster(self) -> None:
        """Play at twice the speed."""
        self.set_speed(faster(self._speed))

    @Slot()
    def slower(self) -> None:
        """Play at half the speed."""
        self.set_speed(slower(self._speed))

    def set_grain(self, grain: Grain) -> None:
        """Let a step be an access or a line."""
        self._stepper.grain = grain
        self.driver_changed.emit()

    # Going

    @Slot()
    def step(self) -> None:
        """Go one step forwards."""
        self.pause()
        self._guarded(self._stepper.step)

    @Slot()
    def back(self) -> None:
        """Go one step back."""
        self.pause()
        self._guarded(self._stepper.back)

    @Slot(object)
    def step_thread(self, tid: int, way: int | None = None) -> None:
        """Let thread *tid* make a step, which may fork the run."""
        self.pause()
        self._guarded(lambda run: self._stepper.take(run, tid, way))

    @Slot(object)
    def jump(self, position: int) -> None:
        """Go to *position* of the run so far."""
        self.pause()
        if self._run is not None:
            self._run.jump(position)
            self._show()

    @Slot()
    def to_start(self) -> None:
        """Go to the start."""
        self.jump(0)

    @Slot()
    def to_end(self) -> None:
        """Go to the end of the run, making what steps it lacks; can be stopped."""
        run = self._run
        if run is None:
            return
        run.jump(len(run.simulation.trace))
        self._work_until(lambda _: False)

    @Slot()
    def next_switch(self) -> None:
        """Go to the next switch, making steps until there is one; can be stopped."""
        run = self._run
        if run is None:
            return
        self.pause()
        if run.next_switch():
            self._show()
            return
        run.jump(len(run.simulation.trace))
        before = len(run.simulation.trace.switches)
        self._work_until(lambda run: len(run.simulation.trace.switches) > before, fine=True)

    @Slot()
    def previous_switch(self) -> None:
        """Go to the switch before, or to the start."""
        self.pause()
        if self._run is not None:
            if not self._run.previous_switch():
                self._run.jump(0)
            self._show()

    @Slot()
    def next_interesting(self) -> None:
        """Go to the next step of the run so far that is worth stopping at."""
        self._to_interesting(forward=True)

    @Slot()
    def previous_interesting(self) -> None:
        """Go back to the step before that was worth stopping at."""
        self._to_interesting(forward=False)

    @Slot()
    def take_other_branch(self) -> None:
        """Go back to the branch that was left last, which leaves this one."""
        self.pause()
        run = self._run
        if run is None or not run.simulation.branches:
            self.refused.emit(
                "there is no other branch: going back and choosing otherwise makes one"
            )
            return
        self._guarded(self._stepper.take_other_branch)

    def run_to_line(self, line: int) -> None:
        """Go on until some thread is about to carry out *line*; can be stopped."""
        self._work_until(lambda run: run.simulation.at_line(line), fine=True)

    @Slot()
    def toggle_play(self) -> None:
        """Play, or pause."""
        if self.playing:
            self.pause()
        else:
            self.play()

    @Slot()
    def play(self) -> None:
        """Go on by itself, from the start if it is at its end."""
        run = self._run
        if run is None or self.playing:
            return
        if self._at_end(run):
            run.jump(0)
        self._owed = 0.0
        self._play.start(self._beat())
        self.playing_changed.emit(True)

    @Slot()
    def pause(self) -> None:
        """Stop playing and stop a long piece of work."""
        self.stop()

    @Slot()
    def stop(self) -> None:
        """End whatever goes on by itself."""
        if self._play.isActive():
            self._play.stop()
            self.playing_changed.emit(False)
        if self._work.isActive():
            self._end_work()

    # How it is done

    def _to_interesting(self, *, forward: bool) -> None:
        run = self._run
        if run is not None:
            position = run.history.interesting(run.position, forward=forward)
            if position is not None:
                self.jump(position)

    def _begin(self) -> None:
        assert self._program is not None
        scheduler = self._scheduler()
        seed = scheduler.seed if self._stepper.chooser == FOUND else self._seed
        self._run = Run(self._program, scheduler, seed=seed, inputs=())
        self.run_changed.emit(self._run)
        if self._stepper.chooser == FOUND:
            self._guarded(lambda run: run.advance(MOST_STEPS))
            self._run.jump(0)
        self._show()

    def _scheduler(self) -> Scheduler:
        if self._stepper.chooser == BY_HAND:
            return ByHand()
        if self._stepper.chooser == FOUND:
            return Replay(parse_schedule(self._found))
        return POLICIES[self._stepper.chooser](self._seed)

    def _guarded(self, act: Callable[[Run], object]) -> bool:
        """Do *act* and show what came of it; False if it cannot be done, which is said."""
        run = self._run
        if run is None:
            return False
        try:
            act(run)
        except (ImpossibleChoiceError, NotRunnableError) as error:
            self.refused.emit(str(error))
            self._show()
            return False
        self._show()
        return True

    def _at_end(self, run: Run) -> bool:
        return run.position == len(run.simulation.trace) and run.simulation.ended is not None

    def _beat(self) -> int:
        return max(FRAME, round(1000 / self._speed))

    def _play_on(self) -> None:
        """One beat: as many steps as the speed asks for, and one picture."""
        self._owed += self._speed * self._beat() / 1000
        count, more = int(self._owed), True
        self._owed -= count
        until = time.perf_counter() + SLICE

        def steps(run: Run) -> None:
            nonlocal more
            for _ in range(count):
                more = self._stepper.step(run)
                if not more or time.perf_counter() > until:
                    break

        if count and (not self._guarded(steps) or not more):
            self.stop()

    def _work_until(self, goal: Callable[[Run], bool], *, fine: bool = False) -> None:
        """Make steps in slices until *goal* is reached; *fine* asks after each step."""
        self.stop()
        if self._run is None:
            return
        self._goal = goal if fine else None
        self._work.start(0)
        self._work_on()

    def _work_on(self) -> None:
        run, going = self._run, True
        if run is None:
            return
        until = time.perf_counter() + SLICE
        try:
            while going and time.perf_counter() < until:
                going = self._work_a_little(run)
        except (ImpossibleChoiceError, NotRunnableError) as error:
            self.refused.emit(str(error))
            going = False
        if going:
            self.working_changed.emit(len(run.simulation.trace))
        else:
            self._end_work()

    def _work_a_little(self, run: Run) -> bool:
        if len(run.simulation.trace) >= MOST_STEPS:
            self.refused.emit(f"stopped after {MOST_STEPS:,} steps, which is as far as a run goes")
            return False
        if self._goal is None and self._stepper.chooser != BY_HAND:
            return bool(run.advance(64))
        return self._stepper.access(run) and not (self._goal is not None and self._goal(run))

    def _end_work(self) -> None:
        self._work.stop()
        self._goal = None
        self.working_changed.emit(None)
        self._show()

    def _show(self) -> None:
        if self._run is not None:
            self._scene = self._run.scene()
            self.scene_changed.emit(self._scene)
