"""Every schedule of the text on screen, tried in a process of its own.

The process is `interlock check --json`: whoever wants can do the same at a terminal.
"""

from __future__ import annotations

import json
from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QObject, Signal, Slot

from gui.run.process import Process

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from core.language.source import LocalModule

SECONDS: Final = 60
"""After so long a search that nobody stopped is undecided."""
_COMMAND: Final = ("check", "--json", "--why", "--progress", "--go-on", "--time-limit")


class Search(QObject):
    """Searches one text at a time; a new one ends the one before.

    Signals:
        began: A search began.
        went_on: It goes on; carries how many states were seen, and in how many seconds.
        met: A plain run has failed while it goes on; carries the failure as a dictionary.
        found: It is over; carries what `interlock check --json` says, as a dictionary.
        explained: The same once more, with why each failure comes about.
        failed: It could not be carried out; carries why.
    """

    began = Signal()
    went_on = Signal(int, float)
    met = Signal(object)
    found = Signal(object)
    explained = Signal(object)
    failed = Signal(str)

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._process = Process(self)
        self._process.told.connect(self._report)
        self._process.noted.connect(self._read_along)
        self._process.ended.connect(self._finish)
        self._process.failed.connect(self.failed)
        self._wrong = ""
        self._told = 0

    @property
    def active(self) -> bool:
        """Whether it is searching; it is no more while only reasons are looked for."""
        return self._process.active and not self._told

    def start(self, text: str, beside: Sequence[LocalModule] = (), seconds: int = SECONDS) -> None:
        """Search the program *text*, which imports the files *beside* it, for *seconds* at most."""
        self.stop()
        self._wrong, self._told = "", 0
        if self._process.start((*_COMMAND, str(seconds)), text, beside):
            self.began.emit()

    def go_on(self, seconds: int) -> bool:
        """Let the search that was undecided go on for *seconds*; False if it was not kept."""
        if not self._told or not self._process.say(str(seconds)):
            return False
        self._wrong, self._told = "", 0
        self.began.emit()
        return True

    @Slot()
    def stop(self) -> None:
        """End the search, if one is going on or was kept."""
        self._process.stop()

    @Slot(str)
    def _read_along(self, line: str) -> None:
        try:
            told: Mapping[str, object] = json.loads(line)
        except ValueError:
            self._wrong += line
        else:
            self._tell(told)

    def _tell(self, told: Mapping[str, object]) -> None:
        if self._told:
            # It comes on a channel of its own, and may be late.
            return
        if "failure" in told:
            self.met.emit(told["failure"])
        else:
            self.went_on.emit(told["states"], told["seconds"])

    @Slot(str)
    def _report(self, line: str) -> None:
        """Hand on a report: the first is the verdict, another has the reasons as well."""
        report: Mapping[str, object] = json.loads(line)
        self._told += 1
        if report["verdict"] == "refused":
            # Two pipes have no order between them: the reason on the one may come after the verdict
            # on the other.
            wrong = (self._wrong + self._process.rest_of_errors()).strip()
            self.failed.emit(wrong or str(report["reason"]))
        elif self._told == 1:
            self.found.emit(report)
        else:
            self.explained.emit(report)

    @Slot()
    def _finish(self) -> None:
        if not self._told:
            self.failed.emit(self._wrong.strip() or self.tr("the search ended without a word"))
