"""A talk by two keys: from frame to frame of a lesson, and on to the next lesson."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QObject, Signal, Slot

from core.lessons.talk import contention, frames_of, runs_of, schedule_of
from core.scenes.gap import gap_of

if TYPE_CHECKING:
    from core.lessons.lesson import Lesson
    from core.lessons.talk import Contention, Frame
    from core.scenes.run import Run
    from gui.controllers.lessons import LessonController
    from gui.controllers.parts import PartController
    from gui.controllers.steps import StepController
    from gui.lessons.talk_screen import TalkScreen
    from gui.run.bridge import Bridge

_WITHOUT_RUN: Final = frozenset({"title", "compare", "remember"})
"""Kinds of frames that cover the run, so that any may be loaded behind them."""


class TrackController(QObject):
    """Leads an audience through the open lesson; where none is open, keys step as at the desk.

    Signals:
        moved: Another frame is shown, or no talk is given any more.
        told: What is to be read below the run; carries the words, None for what each step did.
        comparison_wanted: A lesson beside its solution is to be shown; carries its title, the
            run of each, and the `ComparisonView` for it.
    """

    moved = Signal()
    told = Signal(object)
    comparison_wanted = Signal(str, object, object)

    def __init__(
        self, screen: TalkScreen, bridge: Bridge, steps: StepController,
        lessons: LessonController, parts: PartController,
    ) -> None:  # fmt: skip
        super().__init__(screen)
        self._screen, self._bridge, self._steps = screen, bridge, steps
        self._lessons, self._parts = lessons, parts
        self._lesson: Lesson | None = None
        self._frames: tuple[Frame, ...] = ()
        self._place = 0
        self._on = self._shows_solution = False
        self._runs: tuple[Run, Run] | None = None
        self._contention: Contention | None = None
        bridge.playing_changed.connect(self._note_rest)
        lessons.opened.connect(self._take_up)
        lessons.left.connect(self._end)

    # What is shown

    @property
    def on(self) -> bool:
        """Whether a talk is given."""
        return self._on

    @property
    def frames(self) -> tuple[Frame, ...]:
        """All frames of the lesson."""
        return self._frames

    @property
    def place(self) -> int:
        """Which frame is shown, counted from 0."""
        return self._place

    @property
    def frame(self) -> Frame:
        """The frame that is shown."""
        return self._frames[self._place]

    @property
    def title(self) -> str:
        """What the lesson is called."""
        return "" if self._lesson is None else self._lesson.title

    @Slot(bool)
    def set_on(self, on: bool) -> None:  # noqa: FBT001 - what the signal carries
        """Begin the talk, or go on where it was left; or leave it for the desk."""
        if on and self._parts.can_be_told:
            self._on = True
            self._parts.set_talking(talking=True)
            # Each of its stages would be a press more.
            self._steps.let_figure_grow()
            self._screen.dots.show()
            self._take_up()
        elif self._on and not on:
            self._leave()

    # Two keys

    @Slot()
    def go_on(self) -> None:
        """Show the next frame; first, all that is still under way of this one."""
        if not self._on:
            self._steps.go_on()
        # The first press ends what is still going on, so that nobody who presses early misses the
        # frame.
        elif self._bridge.playing:
            self._rest()
        elif self._steps.build_figure():
            return
        elif self._place + 1 < len(self._frames):
            self._enter(self._place + 1, play=True)
        else:
            self._lessons.open_beside(+1)

    @Slot()
    def go_back(self) -> None:
        """Show the frame before this one as it stood."""
        if not self._on:
            self._steps.go_back()
        elif self._place:
            self._enter(self._place - 1)
        elif self._lessons.open_beside(-1):
            self._enter(len(self._frames) - 1)

    # How it is done

    @Slot()
    def _take_up(self) -> None:
        """Begin with the lesson that is open, or go on where its talk was left."""
        lesson = self._lessons.lesson
        if not self._on or lesson is None:
            return
        # The same lesson may be opened again by a press at its end: it goes on where it was left.
        if lesson is not self._lesson:
            self._lesson, self._frames, self._place = lesson, frames_of(lesson), 0
            self._contention = self._runs = None
        self._parts.tell(schedule_of(lesson), solution=False)
        self._shows_solution = False
        self._enter(self._place)

    def _enter(self, place: int, *, play: bool = False) -> None:
        """Show frame number *place*; *play* lets the run go on to it before everybody's eyes."""
        self._bridge.stop()
        self._place, frame = place, self._frames[place]
        self._bring(frame)
        self._show(frame, play=play)
        self._screen.dots.show_place(place, len(self._frames))
        self.moved.emit()

    def _bring(self, frame: Frame) -> None:
        """Have the program loaded that *frame* is about."""
        assert self._lesson is not None
        if frame.kind == "solution" and not self._shows_solution:
            # Only now: to run both programs takes a moment, and many a talk never comes to the
            # solution.
            if self._contention is None:
                self._contention = contention(self._both[1])
            self._parts.tell(self._contention.schedule, solution=True)
            self._shows_solution = True
        elif frame.kind not in _WITHOUT_RUN | {"solution"} and self._shows_solution:
            self._parts.tell(schedule_of(self._lesson), solution=False)
            self._shows_solution = False

    def _show(self, frame: Frame, *, play: bool) -> None:
        lesson, screen = self._lesson, self._screen
        assert lesson is not None
        match frame.kind:
            case "title":
                number = self._lessons.place + 1
                about = self.tr("Lesson {0} of {1}").format(number, len(self._lessons.course))
                screen.wide.show_title(frame.text, about)
                screen.show_wide()
            case "remember":
                # What a lesson is about may be that somebody came in between: it is seen once more.
                gap = None if lesson.solution is None else gap_of(self._both[0])
                screen.wide.show_sentences(self.tr("Remember"), lesson.remember, gap)
                screen.show_wide()
            case "compare":
                self.comparison_wanted.emit(lesson.title, self._both, screen.comparison)
                screen.show_comparison()
            case "question" | "reveal":
                self._show_question(frame)
            case "program" | "stop" | "solution":
                screen.show_run()
                self._show_run(play=play)

    @property
    def _both(self) -> tuple[Run, Run]:
        """The run of the lesson's program that is told, and that of its solution."""
        assert self._lesson is not None
        if self._runs is None:
            self._runs = runs_of(self._lesson, schedule_of(self._lesson))
        return self._runs

    def _show_question(self, frame: Frame) -> None:
        assert self._lesson is not None
        assert self._lesson.predict is not None
        if frame.kind == "question":
            self._screen.beside.show_question(self._lesson.predict)
        else:
            self._screen.beside.show_answer(self._lesson.predict)
        self._bridge.jump(frame.step)
        # What a step did would give the answer away, or take the eye from it.
        self.told.emit("")
        self._screen.show_beside()

    def _show_run(self, *, play: bool) -> None:
        if play and self._goal:
            self.told.emit(None)
            if self.frame.kind == "solution":
                self._bridge.jump(0)
            self._bridge.play_to(self._goal)
        else:
            self._rest()

    @property
    def _goal(self) -> int:
        """Where the run of this frame comes to rest."""
        if self.frame.kind == "solution" and self._contention is not None:
            return self._contention.step
        return self.frame.step

    def _rest(self) -> None:
        """Have the run where this frame wants it, at once."""
        self._bridge.jump(self._goal)
        self._tell()

    @Slot(bool)
    def _note_rest(self, playing: bool) -> None:  # noqa: FBT001 - what the signal carries
        if self._on and not playing and self.frame.kind in {"stop", "solution"}:
            self._tell()

    def _tell(self) -> None:
        scene = self._bridge.scene
        # Where somebody has gone elsewhere by hand the words of the frame would be about another
        # moment.
        if scene is not None and scene.position == self._goal:
            words = self.frame.text
            if self.frame.kind == "solution" and self._contention is not None:
                words = self._contention.sentence
            self.told.emit(words.replace("`", "") or None)

    @Slot()
    def _end(self) -> None:
        """Tell no more: where another program was opened, an audience sees that one."""
        if not self._on:
            return
        self._on = self._shows_solution = False
        self._parts.set_talking(talking=False)
        self._screen.dots.hide()
        self._screen.show_run()
        self.told.emit(None)
        self.moved.emit()

    def _leave(self) -> None:
        self._bridge.stop()
        showed_solution = self._shows_solution
        self._end()
        if not self._parts.give_back() and showed_solution and self._lesson is not None:
            self._parts.tell(schedule_of(self._lesson), solution=False)
            self._bridge.jump(self.frame.step)
