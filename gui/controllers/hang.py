"""From a hang's dump: the threads are put where those of a hung program stand."""

from __future__ import annotations

import json
from pathlib import PureWindowsPath
from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QObject, QTemporaryFile, Slot
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QInputDialog

from core.hang.dumps import DumpError, stacks_of
from gui.run.process import Process
from gui.run.travel import MOST_STEPS

if TYPE_CHECKING:
    from collections.abc import Mapping

    from PySide6.QtWidgets import QWidget

    from gui.files.programs import Programs
    from gui.run.bridge import Bridge
    from gui.shell.notice import Notice

_WORD: Final = "thread"
"""What is on the clipboard is taken for a dump if it has this in it."""


class HangController(QObject):
    """Asks before *window* for a dump of the program, and has `interlock hang` look for the way.

    *bridge* shows it, and *notice* says how it gets there.
    """

    def __init__(self, window: QWidget, bridge: Bridge, programs: Programs, notice: Notice) -> None:
        super().__init__(window)
        self._window, self._bridge = window, bridge
        self._programs, self._notice = programs, notice
        self._dump = QTemporaryFile(self)
        self._process = Process(self)
        self._process.told.connect(self._take)
        self._process.noted.connect(self._note)
        self._process.ended.connect(self._finish)
        self._process.failed.connect(self._complain)
        self._wrong, self._told = "", False

    @property
    def active(self) -> bool:
        """Whether a way is being looked for."""
        return self._process.active

    @Slot()
    def ask_for_dump(self) -> None:
        """Let somebody paste what their tool printed of the hung program, and look for the way."""
        clip = QGuiApplication.clipboard().text()
        text, given = QInputDialog.getMultiLineText(
            self._window, self.tr("From a hang's dump"),
            self.tr("What faulthandler, py-spy or gdb printed of the threads:"),
            clip if _WORD in clip.lower() else "",
        )  # fmt: skip
        if given and text.strip():
            self.find(text)

    def find(self, dump: str) -> None:
        """Look for a schedule of the program on screen to where the threads of *dump* stand."""
        run = self._bridge.run
        if run is None:
            words = self.tr("There is no program yet that can be simulated.")
            self._notice.say(words, failure=True)
            return
        try:
            stacks = stacks_of(dump)
        except DumpError as error:
            self._notice.say(self.tr("The dump: {0}").format(error), failure=True)
            return
        # Whoever pastes a program has no file of that name, but the dump knows it.
        outermost = [stack.frames[-1].file for stack in stacks if stack.is_main]
        name = PureWindowsPath(outermost[0]).name if outermost else self._programs.document.name
        self._dump.open()
        self._dump.resize(0)
        self._dump.write(dump.encode("utf-8", "replace"))
        self._dump.close()
        self._wrong, self._told = "", False
        source = run.program.source
        command = ("hang", "--json", "--dump", self._dump.fileName())
        if self._process.start(command, source.text, source.beside, name):
            self._notice.say(self.tr("Looking for a schedule to where the threads stand…"))

    @Slot()
    def stop(self) -> None:
        """End the search for a way to where the program hangs."""
        self._process.stop()

    @Slot(str)
    def _note(self, line: str) -> None:
        self._wrong += line

    @Slot(str)
    def _take(self, line: str) -> None:
        self._told = True
        told: Mapping[str, object] = json.loads(line)
        notice, bridge = self._notice, self._bridge
        if not told["found"]:
            words = (
                self.tr("No schedule of this program leads to where the threads of the dump stand.")
                if told["complete"]
                else self.tr("Undecided: no schedule to there was found in time.")
            )
            notice.say(words)
            return
        bridge.load_schedule(str(told["schedule"]), MOST_STEPS)
        why = told["why"]
        assert isinstance(why, list)
        notice.say(" ".join([self.tr("This is how it gets there."), *why]))

    @Slot()
    def _finish(self) -> None:
        if not self._told:
            self._complain(self._wrong.strip() or self.tr("the search ended without a word"))

    @Slot(str)
    def _complain(self, words: str) -> None:
        self._notice.say(words, failure=True)
