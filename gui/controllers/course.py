"""What people do with whole courses: choose among them, print them, carry their progress away."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QObject, Slot
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QFileDialog, QMessageBox

from core.lessons.shelf import COURSE
from gui.commands.palette import Palette
from gui.run.process import Process
from gui.theme.plain import literally

if TYPE_CHECKING:
    from collections.abc import Sequence

    from PySide6.QtWidgets import QWidget

    from gui.controllers.lessons import LessonController
    from gui.shell.notice import Notice
    from gui.theme.look import Look


_TROUBLE: Final = "interlock: "
"""With which the command begins to say why something cannot be done."""


class CourseController(QObject):
    """Asks before *window* what a course's actions need to know, and carries them out."""

    def __init__(
        self, window: QWidget, look: Look, notice: Notice, lessons: LessonController
    ) -> None:
        super().__init__(window)
        self._window, self._look, self._notice, self._lessons = window, look, notice, lessons
        self._printing, self._paper, self._wrong = Process(self), Path(), ""
        self._printing.noted.connect(self._note_trouble)
        self._printing.ended.connect(self._tell_printed)
        self._printing.failed.connect(self._complain)

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
            actions, self._look, self._window,
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
            self._notice.say(self.tr("Open a lesson first: no lesson is open."))
        else:
            self._print([lesson.folder], lesson.name)

    @Slot()
    def save_handouts(self) -> None:
        """Write all lessons of the course to a PDF file."""
        if not self._lessons.course and not self._lessons.open_course(COURSE):
            return
        self._print([entry.folder for entry in self._lessons.course], "interlock")

    def stop(self) -> None:
        """Print no more, if something is being printed."""
        self._printing.stop()

    def _print(self, folders: Sequence[Path], stem: str) -> None:
        """Have a process of its own write the lessons in *folders*: a course takes seconds."""
        path = self._ask_where(f"{stem}.pdf", self.tr("Handouts (*.pdf)"))
        if path is not None:
            self._paper, self._wrong = path.absolute(), ""
            self._notice.say(self.tr("The handout is being written…"))
            lessons = [str(folder.absolute()) for folder in folders]
            self._printing.carry_out(["handout", *lessons, "--out", str(self._paper)])

    @Slot(str)
    def _note_trouble(self, line: str) -> None:
        if line.startswith(_TROUBLE):
            self._wrong = line.removeprefix(_TROUBLE).strip()

    @Slot()
    def _tell_printed(self) -> None:
        if self._wrong:
            self._complain(self._wrong)
        else:
            self._notice.say(self.tr("The handout is in {0}").format(self._paper))

    @Slot(str)
    def _complain(self, words: str) -> None:
        self._notice.say(words, failure=True)

    # What was done

    @Slot()
    def save_progress(self) -> None:
        """Write a copy of the progress to a file."""
        path = self._ask_where("interlock-progress.json", self._kinds)
        if path is not None and self._lessons.keeper.export(path):
            self._notice.say(self.tr("Your progress is in {0}").format(path))

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
