"""Lessons: which course and which lesson is open, and what a student has done of them."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal, Slot

from core.lessons.errors import LessonError
from core.lessons.reading import read_lesson
from core.lessons.shelf import COURSE, LADDER, Entry, lessons_in
from core.lessons.standing import standing_in

if TYPE_CHECKING:
    from pathlib import Path

    from PySide6.QtWidgets import QTabWidget

    from core.lessons.lesson import Lesson, Watch
    from gui.controllers.progress import Keeper
    from gui.lessons.panel import LessonPanel
    from gui.shell.notice import Notice


class LessonController(QObject):
    """Opens lessons in *panel*, a page of *side*; *keeper* knows what was done of them.

    Signals:
        opening: Another lesson is about to be shown; carries the `Lesson`.
        opened: It is open.
        left: No lesson is open any more: another program was opened.
    """

    opening = Signal(object)
    opened = Signal()
    left = Signal()

    def __init__(
        self, panel: LessonPanel, side: QTabWidget, notice: Notice, keeper: Keeper
    ) -> None:
        super().__init__(panel)
        self._panel, self._side, self._notice, self.keeper = panel, side, notice, keeper
        self._folder: Path | None = None
        self.course: tuple[Entry, ...] = ()
        self.lesson: Lesson | None = None
        self._before: tuple[Path, int, str] | None = None
        panel.challenges_wanted.connect(self.show_challenges)
        panel.lesson_wanted.connect(self.open_place)
        keeper.changed.connect(self._show_done)
        keeper.failed.connect(self._complain)

    @property
    def place(self) -> int:
        """The place of the lesson in the course, from 0."""
        return self._panel.place

    @property
    def speaker_notes(self) -> tuple[str, Watch | None]:
        """The title and the notes of the lesson that is shown."""
        lesson = self.lesson
        return ("", None) if lesson is None else (lesson.title, lesson.speaker)

    # Which course

    @property
    def folder(self) -> Path | None:
        """The folder of the course that a lesson was opened of last."""
        return self._folder

    def open_course(self, folder: Path = COURSE) -> bool:
        """Offer the lessons in *folder*; whether there are any."""
        found = lessons_in(folder)
        if not found:
            words = self.tr("There is no lesson in {0}.").format(folder)
            self._notice.say(words, failure=True)
            return False
        self._folder, self.course = folder, found
        self._panel.show_course(len(found))
        return True

    @Slot()
    def show_lessons(self) -> None:
        """Go on with the course where it was left."""
        if self._folder == LADDER or not self.course:
            self._go_on(COURSE)
        else:
            self._go_on(self._folder or COURSE)

    @Slot()
    def show_challenges(self) -> None:
        """Go on with the challenges where they were left."""
        self._go_on(LADDER)

    def _go_on(self, folder: Path) -> None:
        if folder != self._folder and not self.open_course(folder):
            return
        self.open_place(standing_in(self.course, self.keeper.progress).here)

    # Which lesson

    @Slot(int)
    def open_place(self, place: int) -> bool:
        """Open lesson number *place* of the course, from 0; whether it is open."""
        try:
            lesson = read_lesson(self.course[place].folder)
        except LessonError as error:
            self._notice.say(str(error), failure=True)
            return False
        self.opening.emit(lesson)
        self.lesson = lesson
        self.keeper.progress.last = lesson.name
        self._side.setCurrentWidget(self._panel)
        record = self.keeper.record(lesson)
        self._panel.show_lesson(place, lesson, record.done, record.hints)
        self._panel.take_focus()
        self.opened.emit()
        return True

    @Slot()
    def open_next(self) -> None:
        """Open the lesson after this one, if there is one."""
        self.open_beside(+1)

    @Slot()
    def open_previous(self) -> None:
        """Open the lesson before this one, if there is one."""
        self.open_beside(-1)

    def open_beside(self, way: int) -> bool:
        """Open the lesson that many places further on; False if there is none."""
        if self.lesson is None:
            self.show_lessons()
            return True
        place = self._panel.place + way
        return 0 <= place < len(self.course) and self.open_place(place)

    def go_to(self, folder: Path, place: int) -> bool:
        """Open lesson number *place* of the course in *folder*; whether it is open."""
        if folder != self._folder and not self.open_course(folder):
            return False
        return self.open_place(place)

    def resume(self) -> None:
        """Go to the first part of the lesson that is not done yet."""
        if self.lesson is not None:
            self._panel.show_first_undone(self.keeper.record(self.lesson).done)
            self._panel.take_focus()

    @Slot()
    def begin_first(self) -> None:
        """Open the first lesson of the course that comes with Interlock."""
        self.go_to(COURSE, 0)

    # Another program

    def leave(self) -> None:
        """Another program was opened: no lesson is open, and one press leads back to it."""
        if self.lesson is not None:
            self._before = self._folder or COURSE, self._panel.place, self._panel.part
            self.lesson = None
            self._panel.show_no_lesson()
            self.left.emit()

    @property
    def way_back(self) -> str:
        """The way back to the lesson that was left for another program, in words, if there is."""
        if self._before is None or self.lesson is not None:
            return ""
        folder, place, _ = self._before
        challenge = folder == LADDER
        words = self.tr("Back to challenge {0}") if challenge else self.tr("Back to lesson {0}")
        return words.format(place + 1)

    @Slot()
    def go_back(self) -> None:
        """Go back to the lesson that was left, at its step."""
        if self._before is not None:
            folder, place, part = self._before
            if self.go_to(folder, place):
                self._panel.show_part(part)
                self._panel.take_focus()

    @Slot()
    def show_hints(self) -> None:
        """Show the part of the lesson that has hints for who mends its program."""
        self._side.setCurrentWidget(self._panel)
        self._panel.show_part("fix")
        self._panel.take_focus()

    # What was done

    @Slot()
    def _show_done(self) -> None:
        if self.lesson is not None:
            self._panel.show_done(self.keeper.record(self.lesson).done)

    @Slot(str)
    def _complain(self, reason: str) -> None:
        words = self.tr("Your progress cannot be kept: {0}").format(reason)
        self._notice.say(words, failure=True)
