"""Repairs of the text on screen, looked for and proved in a process of its own.

The process is `interlock fix --progress`: whoever wants can do the same at a terminal.
"""

from __future__ import annotations

import json
from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QObject, Signal, Slot

from gui.run.process import Process

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from core.language.source import LocalModule

_COMMAND: Final = ("fix", "--progress")


class Mending(QObject):
    """Looks for repairs of one text at a time; a new search ends the one before.

    Signals:
        went_on: It goes on; carries what `interlock fix --json` says so far, as a dictionary.
        found: It is over; carries the same.
        failed: It could not be carried out; carries why.
    """

    went_on = Signal(object)
    found = Signal(object)
    failed = Signal(str)

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._process = Process(self)
        self._process.told.connect(self._report)
        self._process.noted.connect(self._note)
        self._process.ended.connect(self._finish)
        self._process.failed.connect(self.failed)
        self._wrong = ""
        self.last: Mapping[str, object] | None = None

    @property
    def active(self) -> bool:
        """Whether it is looking for repairs."""
        return self._process.active

    def start(self, text: str, beside: Sequence[LocalModule] = ()) -> None:
        """Look for repairs of the program *text*, which imports the files *beside* it."""
        self.stop()
        self._wrong, self.last = "", None
        self._process.start(_COMMAND, text, beside)

    @Slot()
    def stop(self) -> None:
        """Look for no more; `last` is what is found so far."""
        self._process.stop()

    @Slot(str)
    def _report(self, line: str) -> None:
        self.last = json.loads(line)
        self.went_on.emit(self.last)

    @Slot(str)
    def _note(self, line: str) -> None:
        self._wrong += line

    @Slot()
    def _finish(self) -> None:
        if self.last is not None:
            self.found.emit(self.last)
        else:
            self.failed.emit(self._wrong.strip() or self.tr("the search ended without a word"))
