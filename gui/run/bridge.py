"""The one place from which a run is driven, and what came of it told as Qt signals."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QObject, Signal, Slot

from core.machine.step import NotRunnableError
from core.runs.opening import FIRST_SEED, opening_seed, preparation
from core.runs.schedule import ScheduleError, parse_schedule
from core.runs.scheduler import ImpossibleChoiceError
from core.runs.schedulers.policies import POLICIES
from core.runs.schedulers.replay import Replay
from core.scenes.builder import scene_of
from core.scenes.run import Run
from gui.run.settings import AT_RANDOM, BY_HAND, FOUND, SPEED, Grain, RunSettings
from gui.run.stepper import Stepper, came_to
from gui.run.timeslice import Player, Work, for_a_slice
from gui.theme.words import translate

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    from core.language.program import Program
    from core.machine.state import Choice
    from core.runs.schedule import Schedule
    from core.scenes.scene import Scene

AT_ONCE: Final = 64
"""How many steps are made between two looks at the clock."""
AT_FIRST: Final = 2_000
"""How many steps of a schedule that was found are made before anything is shown."""
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
        arrived: Steps, not a jump, have led to where nobody can go on.
        refused: Something that was asked for cannot be done; carries a sentence.
    """

    run_changed = Signal(object)
    scene_changed = Signal(object)
    playing_changed = Signal(bool)
    working_changed = Signal(object)
    driver_changed = Signal()
    arrived = Signal()
    refused = Signal(str)

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._run: Run | None = None
        self._settings = RunSettings()
        self._stepper = Stepper(self._settings)
        self._program: Program | None = None
        self._scene: Scene | None = None
        self._seed_given = self._stopping = False
        self._breakpoints: frozenset[int] = frozenset()
        self._prepared = 0
        self._player = Player(SPEED, self)
        self._player.beat.connect(self._play_on)
        self._player.changed.connect(self.playing_changed)
        self._target: int | None = None
        self._goal = 0
        self._guide = Player(SPEED, self)
        self._guide.beat.connect(self._play_to_goal)
        self._guide.changed.connect(self.playing_changed)
        self._work = Work(self)
        self._work.went_on.connect(self._tell_work)
        self._work.ended.connect(self._end_work)

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
    def prepared(self) -> int:
        """How many steps lie before the first choice of the run."""
        return self._prepared

    @property
    def at_end(self) -> bool:
        """Whether nobody can go on at the moment shown."""
        run = self._run
        return run is not None and run.at_end and run.simulation.ended is not None

    @property
    def settings(self) -> RunSettings:
        """How it is driven."""
        return self._settings

    @property
    def speed(self) -> float:
        """Steps a second while it plays."""
        return self._player.speed

    @property
    def playing(self) -> bool:
        """Whether it goes on by itself."""
        return self._player.active or self._guide.active

    @property
    def working(self) -> bool:
        """Whether a long piece of work goes on, which `stop` ends."""
        return self._work.active

    # Which run

    def show_program(self, program: Program | None) -> None:
        """Begin a run of *program*; show none if that is None."""
        self.stop()
        if self._settings.chooser == FOUND and program is not self._program:
            # A schedule is one of the program it was found for.
            self._drive(replace(self._settings, chooser=AT_RANDOM, found=""))
        self._program = program
        if program is None:
            self._run = self._scene = None
            self.run_changed.emit(None)
            return
        if self._settings.chooser == AT_RANDOM and not self._seed_given:
            self._drive(replace(self._settings, seed=opening_seed(program, AT_RANDOM, FIRST_SEED)))
        self._begin()

    def forget_driver(self) -> None:
        """The next program is another one: it is driven at random, by a seed of its own."""
        self._seed_given = False
        self._drive(RunSettings(grain=self._settings.grain))

    def show_run(self, run: Run) -> None:
        """Show *run*, which was shown before, where it was left."""
        self.stop()
        self._program, self._run = run.program, run
        self._prepared = self._preparation(run.program)
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
        self._drive(replace(self._settings, chooser=FOUND, found=text))
        self.restart()
        return True

    def resume(self, schedule: Schedule) -> None:
        """Begin afresh, go where *schedule* leads, and let go on whoever chooses now."""
        if self._program is None:
            return
        self.stop()
        self._run = run = Run(self._program, Replay(schedule), seed=schedule.seed)
        self.run_changed.emit(run)
        self._guarded(lambda run: run.advance(MOST_STEPS))
        run.follow(self._settings.scheduler())

    @Slot(str)
    def set_chooser(self, chooser: str) -> None:
        """Let *chooser* decide where the run so far ends; the schedule found begins afresh."""
        if chooser == FOUND and not self._settings.found:
            self.refused.emit(self.tr("no schedule was found or loaded yet"))
            self.driver_changed.emit()
            return
        self._drive(replace(self._settings, chooser=chooser))
        at_first = self._run is not None and self._run.position <= self._prepared
        if chooser == FOUND or at_first:
            self.restart()
        elif self._run is not None:
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
        seed = self._settings.seed + (self._settings.chooser == AT_RANDOM)
        self._seed_given = True
        self._drive(replace(self._settings, chooser=AT_RANDOM, seed=seed))
        self.restart()

    @Slot(str)
    def set_grain(self, grain: Grain) -> None:
        """Let a step be an access or a line."""
        self._drive(replace(self._settings, grain=grain))

    @Slot(float)
    def set_speed(self, speed: float) -> None:
        """Play at *speed* steps a second, within bounds."""
        self._player.set_speed(speed)
        self.driver_changed.emit()

    @Slot()
    def faster(self) -> None:
        """Play at twice the speed."""
        self.set_speed(2 * self.speed)

    @Slot()
    def slower(self) -> None:
        """Play at half the speed."""
        self.set_speed(self.speed / 2)

    # Going

    @Slot()
    def step(self) -> None:
        """Go one step forwards."""
        self.pause()
        self._guarded(self._stepper.step)

    @Slot()
    def back(self) -> None:
        """Go one step back."""
        here = self._bound
        self.pause()
        if self._settings.grain == "line":
            self._guarded(self._stepper.back)
        elif self._run is not None:
            self._travel(self._run, max(0, here - 1))

    @Slot(object)
    def step_thread(self, tid: int, way: int | None = None) -> None:
        """Let thread *tid* make a step, which may fork the run."""
        self.pause()
        self._guarded(lambda run: self._stepper.take(run, tid, way))

    def retrace(self, position: int, choices: Sequence[Choice]) -> None:
        """Go to *position* and make *choices* from there, which may fork the run."""
        self.pause()

        def act(run: Run) -> None:
            run.jump(position)
            for choice in choices:
                run.take(choice)

        self._guarded(act)

    @Slot(object)
    def jump(self, position: int) -> None:
        """Go to *position* of the run so far."""
        self.pause()
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
        self.pause()
        later = next((at for at in switches if at > here), None)
        if later is not None:
            self._travel(run, later)
            return
        before = len(switches)
        self._to_known_end(run)
        self._work_until(lambda run: len(run.simulation.trace.switches) > before)

    @Slot()
    def previous_switch(self) -> None:
        """Go to the switch before, or to the start."""
        here = self._bound
        self.pause()
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
        self.pause()
        run = self._run
        if run is None or not run.simulation.branches:
            self.refused.emit(
                self.tr("there is no other branch: going back and choosing otherwise makes one")
            )
            return
        self._guarded(lambda run: self._stepper.take_branch(run, number))

    def run_to_line(self, line: int) -> None:
        """Go on until some thread is about to carry out *line*; can be stopped."""
        self._work_until(lambda run: run.simulation.at_line(line))

    @Slot(object)
    def set_breakpoints(self, lines: frozenset[int]) -> None:
        """Stop playing where a thread comes to one of *lines*."""
        self._breakpoints = lines

    @Slot()
    def toggle_play(self) -> None:
        """Play, or pause."""
        if self.playing:
            self.pause()
        else:
            self.play()

    @Slot()
    def play(self) -> None:
        """Go on by itself, from the first choice if it is at its end."""
        run = self._run
        if run is None or self.playing:
            return
        if self.at_end:
            run.jump(self._prepared)
            self._show()
        self._player.start()

    def play_to(self, position: int) -> None:
        """Go on by itself to *position* of the run so far, at the speed that one can follow."""
        self.stop()
        if self._run is not None:
            self._goal = min(position, len(self._run.simulation.trace))
            self._guide.start()

    @Slot()
    def pause(self) -> None:
        """Stop playing and stop a long piece of work."""
        self.stop()

    @Slot()
    def stop(self) -> None:
        """End whatever goes on by itself."""
        self._player.stop()
        self._guide.stop()
        self._work.stop()

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

    def _follow_found(self, run: Run) -> None:
        """Make all steps of the schedule that was found: in slices, where that takes long."""
        more = 1

        def begin(run: Run) -> None:
            nonlocal more
            while more and run.position < AT_FIRST and run.is_quick:
                more = run.advance_briefly(AT_FIRST - run.position)

        trouble = ""
        try:
            begin(run)
        except (ImpossibleChoiceError, NotRunnableError) as error:
            trouble = str(error)
        if more and not trouble:
            self._show()
            self._target = 0
            self._work.start(lambda: self._work_a_little(run, None))
            return
        # What it comes to is nobody's to see yet.
        run.jump(0)
        self._show()
        if trouble:
            self.refused.emit(trouble)

    def _to_interesting(self, *, forward: bool) -> None:
        run = self._run
        if run is not None:
            position = run.history.interesting(run.position, forward=forward)
            if position is not None:
                self.jump(position)

    def _drive(self, settings: RunSettings) -> None:
        self._settings, self._stepper = settings, Stepper(settings)
        self.driver_changed.emit()

    def _begin(self) -> None:
        assert self._program is not None
        scheduler = self._settings.scheduler()
        found = self._settings.chooser == FOUND
        seed = scheduler.seed if found else self._settings.seed
        self._run = run = Run(self._program, scheduler, seed=seed)
        self._prepared = self._preparation(self._program)
        self.run_changed.emit(run)
        if found:
            self._follow_found(run)
        else:
            self._prepare(run)
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

    def _guarded(self, act: Callable[[Run], object]) -> bool:
        """Do *act* and show what came of it; False if it cannot be done, which is said."""
        run = self._run
        if run is None:
            return False
        before = run.position
        try:
            act(run)
        except (ImpossibleChoiceError, NotRunnableError) as error:
            self._show()
            self.refused.emit(str(error))
            return False
        self._show()
        if run.position > before and self.at_end:
            self.arrived.emit()
        return True

    @Slot(int)
    def _play_on(self, steps: int) -> None:
        more = True

        def play(run: Run) -> None:
            nonlocal more
            more = for_a_slice(lambda: self._play_step(run), steps)

        if not self._guarded(play) or not more:
            self.stop()

    @Slot(int)
    def _play_to_goal(self, steps: int) -> None:
        run = self._run
        if run is not None and run.position < self._goal:
            self._guarded(lambda run: run.jump(min(run.position + steps, self._goal)))
        if run is None or run.position >= self._goal:
            self.stop()

    def _play_step(self, run: Run) -> bool:
        """Make a step; whether to go on playing."""
        if not self._stepper.step(run, playing=True):
            return False
        return not self._breakpoints or came_to(run) not in self._breakpoints

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
        if self.at_end and not self._stopping:
            self.arrived.emit()

    def _show(self) -> None:
        if self._run is not None:
            self._scene = scene_of(self._run, translate)
            self.scene_changed.emit(self._scene)
