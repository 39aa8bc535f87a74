"""What people do with whole courses: choose among them, print them, carry their progress away."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Qt, Slot
from PySide6.QtGui import QAction, QGuiApplication
from PySide6.QtWidgets import QFileDialog, QMessageBox

from core.lessons.errors import LessonError
from core.lessons.reading import read_lesson
from core.lessons.shelf import COURSE
from gui.commands.palette import Palette
from gui.theme.plain import literally

if TYPE_CHECKING:
    from core.lessons.lesson import Lesson
    from gui.app.window import Window
    from gui.controllers.lessons import LessonController


class CourseController(QObject):
    """Asks what a course's actions need to know, and carries them out."""

    def __init__(self, window: Window, lessons: LessonController) -> None:
        super().__init__(window)
        self._window, self._lessons = window, lessons

    # Which

    @Slot()
    def ask_for_course(self) -> None:
        """Let somebody choose a folder of lessons, and open it."""
        name = QFileDialog.getExistingDirectory(self._window, self.tr("Open a folder of lessons"))
        if name and self._lessons.open_course(Path(name)):
            self._lessons.open_place(0)

    @Slot()
    def choose_lesson(self) -> None:
        """Find a lesson of the course by its number or its title, and open it."""
        if not self._lessons.course and not self._lessons.open_course(COURSE):
            return
        actions = [
            QAction(f"{number}  {entry.title}", self)
            for number, entry in enumerate(self._lessons.course, 1)
        ]
        palette = Palette(
            self.tr("Go to a lesson"), self.tr("Which lesson?"),
            actions, self._window.look, self._window,
        )  # fmt: skip
        if palette.exec() and palette.chosen is not None:
            self._lessons.open_place(actions.index(palette.chosen))
        for action in actions:
            action.deleteLater()

    # On paper

    @Slot()
    def save_handout(self) -> None:
        """Write the lesson that is open to a PDF file."""
        lesson = self._lessons.lesson
        if lesson is None:
            self._window.notice.say(self.tr("Open a lesson first: no lesson is open."))
        else:
            self._print([lesson], lesson.name)

    @Slot()
    def save_handouts(self) -> None:
        """Write all lessons of the course to a PDF file."""
        if not self._lessons.course and not self._lessons.open_course(COURSE):
            return
        try:
            lessons = [read_lesson(entry.folder) for entry in self._lessons.course]
        except LessonError as error:
            self._window.notice.say(str(error), failure=True)
            return
        self._print(lessons, "interlock")

    def _print(self, lessons: list[Lesson], stem: str) -> None:
        from gui.pictures.handout import save_handout  # noqa: PLC0415 - seldom needed
        from gui.pictures.still import CannotPaintError  # noqa: PLC0415 - see above

        path = self._ask_where(f"{stem}.pdf", self.tr("Handouts (*.pdf)"))
        if path is None:
            return
        QGuiApplication.setOverrideCursor(Qt.CursorShape.WaitCursor)
        try:
            save_handout(path, lessons)
        except CannotPaintError as error:
            self._window.notice.say(str(error), failure=True)
        else:
            self._window.notice.say(self.tr("The handout is in {0}").format(path))
        finally:
            QGuiApplication.restoreOverrideCursor()

    # What was done

    @Slot()
    def save_progress(self) -> None:
        """Write a copy of the progress to a file."""
        path = self._ask_where("interlock-progress.json", self._kinds)
        if path is not None and self._lessons.keeper.export(path):
            self._window.notice.say(self.tr("Your progress is in {0}").format(path))

    @Slot()
    def load_progress(self) -> None:
        """Go on from a copy of the progress, in place of what is known here."""
        name, _ = QFileDialog.getOpenFileName(
            self._window, self.tr("Take up progress"), "", self._kinds
        )
        if name and self._sure(self.tr("Replace what you have done here by that file?")):
            self._lessons.keeper.take_up(Path(name))

    @Slot()
    def reset_progress(self) -> None:
        """Forget what was done, if that is meant."""
        if self._sure(self.tr("Forget all marks, stars and drafts of all lessons?")):
            self._lessons.keeper.reset()

    @property
    def _kinds(self) -> str:
        return self.tr("Progress (*.json)")

    def _sure(self, question: str) -> bool:
        buttons = QMessageBox.StandardButton
        answer = QMessageBox.question(
            self._window, self.tr("Interlock"), literally(question),
            buttons.Yes | buttons.Cancel, buttons.Cancel,
        )  # fmt: skip
        return answer == buttons.Yes

    def _ask_where(self, name: str, kinds: str) -> Path | None:
        chosen, _ = QFileDialog.getSaveFileName(self._window, self.tr("Save as"), name, kinds)
        path = Path(chosen)
        return None if not chosen else path if path.suffix else path.with_suffix(Path(name).suffix)
