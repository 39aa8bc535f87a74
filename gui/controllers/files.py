"""Programs as files: what is opened, saved, recovered, and what is said of it."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Slot

from gui.files.recent import forget_recent, recent_files
from gui.files.recovery import Recovered, discard
from gui.files.samples import EMPTY, Sample, first_sample, samples
from gui.theme.plain import literally

if TYPE_CHECKING:
    from PySide6.QtGui import QAction

    from gui.app.window import Window

_WELCOMED = "welcome/seen"
_LOSING = 0
"""The seed with which the first sample loses an update."""


class FileController(QObject):
    """Connects the files of *window*."""

    def __init__(self, window: Window) -> None:
        super().__init__(window)
        self._window = window
        self._lost: Recovered | None = None
        self._outside = ""
        self._unopened: Path | None = None
        programs = window.programs
        programs.loaded.connect(self._read_other)
        programs.named.connect(self._show_name)
        programs.complained.connect(self._complain)
        programs.unopened.connect(self._tell_unopened)
        programs.found_lost.connect(self._offer_lost)
        programs.changed_outside.connect(self._offer_outside)
        self._fill_samples()
        self._fill_recent()
        programs.claims.summoned.connect(window.come_to_front)
        window.notice.answered.connect(self._answer)
        window.empty.sample_wanted.connect(self.show_first)
        window.empty.problem_wanted.connect(window.code.go_to_line)

    @Slot()
    def begin_new(self) -> None:
        """Begin with a program that starts two threads and does nothing yet."""
        self._window.programs.begin_empty(EMPTY)

    @Slot()
    def show_first(self) -> None:
        """Begin with the sample that everybody should see first."""
        self._window.programs.show_sample(first_sample())

    def begin_with(self, path: Path) -> None:
        """Begin with the program at *path*; say why where it cannot be opened."""
        self._window.programs.begin_with(path)

    def welcome(self) -> None:
        """Begin with the first sample, driven so that its update is lost, and say what to do."""
        self.show_first()
        # With this seed both read before either writes.
        self._window.bridge.set_seed(_LOSING)
        if self._window.settings.value(_WELCOMED) is None:
            self._window.notice.say(
                self.tr("Ann and Bob each add 1 to the same counter. Watch one addition vanish."),
                (("watch", self.tr("Watch")), ("course", self.tr("Begin the course"))),
            )
            # One thing to do is enough for somebody who is here for the first time.
            self._window.first_card.hide()

    @Slot(str)
    def _read_other(self, text: str) -> None:
        # What was offered was about the program before.
        self._window.notice.hide()
        self._window.code.show_other("", None)
        self._window.live_compile.forget()
        self._window.bridge.forget_driver()
        document = self._window.programs.document
        self._window.live_compile.read(document.name, text, document.folder)

    @Slot()
    def _show_name(self) -> None:
        window = self._window
        window.setWindowTitle(f"{window.programs.document.name}[*] \N{EM DASH} Interlock")
        window.setWindowModified(window.programs.unsaved)
        path = window.programs.document.path
        window.setWindowFilePath("" if path is None else str(path))
        self._fill_recent()

    def _fill_samples(self) -> None:
        menu = self._window.commands.submenus["samples"]
        for each in samples():
            menu.addAction(each.title).setData(each)
        menu.triggered.connect(self._open_sample)

    @Slot(object)
    def _open_sample(self, action: QAction) -> None:
        chosen = action.data()
        assert isinstance(chosen, Sample)
        self._window.programs.show_sample(chosen)

    def _fill_recent(self) -> None:
        menu = self._window.commands.submenus["open-recent"]
        menu.clear()
        for path in recent_files(self._window.settings):
            action = menu.addAction(path.name)
            action.setToolTip(literally(str(path)))
            action.setData(path)
            action.triggered.connect(self._open_recent)
        menu.setEnabled(not menu.isEmpty())
        if not menu.isEmpty():
            menu.addSeparator()
            menu.addAction(self.tr("Forget These")).triggered.connect(self._forget_recent)

    @Slot()
    def _open_recent(self) -> None:
        self._window.open_path(self.sender().data())  # type: ignore[attr-defined]

    @Slot()
    def _forget_recent(self) -> None:
        forget_recent(self._window.settings)
        self._fill_recent()

    @Slot(str)
    def _complain(self, words: str) -> None:
        self._window.notice.say(words, failure=True)

    @Slot(object, str)
    def _tell_unopened(self, path: Path, why: str) -> None:
        """Say that a file cannot be opened, and keep its name for another try."""
        self._unopened = path
        self._window.notice.say(why, (("again", self.tr("Try again")),), failure=True)

    @Slot(object)
    def _offer_lost(self, lost: Recovered) -> None:
        self._lost = lost
        name = Path(lost.path).name if lost.path else self.tr("a program without a name")
        self._window.notice.say(
            self.tr("Interlock ended before {0} was saved.").format(name),
            (("recover", self.tr("Bring it back")), ("discard", self.tr("Forget it"))),
        )

    @Slot(str)
    def _offer_outside(self, text: str) -> None:
        self._outside = text
        self._window.notice.say(
            self.tr("The file was changed outside, and here too."),
            (("mine", self.tr("Keep mine")), ("theirs", self.tr("Take theirs"))),
        )
        self._window.code.show_other(self.tr("On the disk"), text)

    @Slot(str)
    def _answer(self, answer: str) -> None:
        programs, lost = self._window.programs, self._lost
        if answer == "watch":
            self._window.settings.setValue(_WELCOMED, "yes")
            self._window.bridge.play()
            self._window.stage.setFocus()
        elif answer == "course":
            self._window.settings.setValue(_WELCOMED, "yes")
            self._window.controllers.lessons.show_lessons()
        elif answer == "again" and self._unopened is not None:
            programs.open(self._unopened)
        elif answer == "theirs":
            self._window.code.show_other("", None)
            programs.take_theirs()
        elif answer == "mine":
            self._window.code.show_other("", None)
            programs.keep_mine(self._outside)
        elif lost is not None and answer == "recover":
            programs.recover(lost)
        elif lost is not None and answer == "discard":
            discard(lost)
            programs.look_for_lost()
