"""Programs as files: what is begun and opened, and what is said of it."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Slot

from gui.files.recovery import Recovered, discard
from gui.files.samples import EMPTY, first_sample

if TYPE_CHECKING:
    from PySide6.QtWidgets import QWidget

    from gui.code.tabs import CodeTabs
    from gui.files.programs import Programs
    from gui.shell.notice import Notice
    from gui.shell.top import TopBar


class FileController(QObject):
    """Says on *notice* what happens to the files of *programs*, and does what is answered.

    The title of *window* and its *top* have the name of the file; *code* has another text beside
    it where two are to be compared.
    """

    def __init__(
        self, window: QWidget, top: TopBar, programs: Programs, code: CodeTabs, notice: Notice
    ) -> None:
        super().__init__(window)
        self._window, self._top = window, top
        self._programs, self._code, self._notice = programs, code, notice
        self._lost: Recovered | None = None
        self._outside = ""
        self._unopened: Path | None = None
        programs.loaded.connect(self._forget_offers)
        programs.named.connect(self._show_name)
        programs.complained.connect(self._complain)
        programs.unopened.connect(self._tell_unopened)
        programs.found_lost.connect(self._offer_lost)
        programs.changed_outside.connect(self._offer_outside)
        notice.answered.connect(self._answer)

    @Slot()
    def begin_new(self) -> None:
        """Begin with a program that starts two threads and does nothing yet."""
        self._programs.begin_sketch(EMPTY)

    @Slot()
    def show_first(self) -> None:
        """Begin with the sample that everybody should see first."""
        self._programs.show_sample(first_sample())

    def begin_with(self, path: Path) -> None:
        """Begin with the program at *path*; say why where it cannot be opened."""
        self._programs.begin_with(path)

    @Slot()
    def _forget_offers(self) -> None:
        """What was offered was about the program before."""
        self._notice.hide()
        self._code.leave_other()

    @Slot()
    def _show_name(self) -> None:
        window, document = self._window, self._programs.document
        window.setWindowTitle(f"{document.name}[*] \N{EM DASH} Interlock")
        self._top.show_name(document.name)
        window.setWindowModified(self._programs.unsaved)
        window.setWindowFilePath("" if document.path is None else str(document.path))

    @Slot(str)
    def _complain(self, words: str) -> None:
        self._notice.say(words, failure=True)

    @Slot(object, str)
    def _tell_unopened(self, path: Path, why: str) -> None:
        """Say that a file cannot be opened, and keep its name for another try."""
        self._unopened = path
        self._notice.say(why, (("again", self.tr("Try again")),), failure=True)

    @Slot(object)
    def _offer_lost(self, lost: Recovered) -> None:
        self._lost = lost
        name = Path(lost.path).name if lost.path else self.tr("a program without a name")
        self._notice.say(
            self.tr("Interlock ended before {0} was saved.").format(name),
            (("recover", self.tr("Bring it back")), ("discard", self.tr("Forget it"))),
        )

    @Slot(str)
    def _offer_outside(self, text: str) -> None:
        self._outside = text
        self._notice.say(
            self.tr("The file was changed outside, and here too."),
            (("mine", self.tr("Keep mine")), ("theirs", self.tr("Take theirs"))),
        )
        self._code.show_other(self.tr("On the disk, changed outside"), text)

    @Slot(str)
    def _answer(self, answer: str) -> None:
        programs, lost = self._programs, self._lost
        if answer == "again" and self._unopened is not None:
            programs.open(self._unopened)
        elif answer == "theirs":
            self._code.leave_other()
            programs.take_theirs()
        elif answer == "mine":
            self._code.leave_other()
            programs.keep_mine(self._outside)
        elif lost is not None and answer == "recover":
            programs.recover(lost)
        elif lost is not None and answer == "discard":
            discard(lost)
            programs.look_for_lost()
