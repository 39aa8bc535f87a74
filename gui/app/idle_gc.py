"""Garbage is looked for when nobody waits for a picture."""

from __future__ import annotations

import gc
from typing import Final

from PySide6.QtCore import QObject, QTimer, Slot

from core.runs.host_gc import call_old

YOUNG: Final = 50_000
"""How many objects are made between two short passes of Python's garbage collector."""
MIDDLE: Final = 10
"""How many short passes there are between two longer ones."""
OLD: Final = 200
"""How many of those there are before a pass over everything, if there is never any rest."""
REST: Final = 3_000
"""Milliseconds without anything new that are a rest."""


class IdleGc(QObject):
    """Puts off passes over all objects, which take as long as several pictures, to a rest."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        gc.set_threshold(YOUNG, MIDDLE, OLD)
        self._resting = QTimer(self)
        self._resting.setSingleShot(True)
        self._resting.setInterval(REST)
        self._resting.timeout.connect(self._tidy)

    @Slot(object)
    def put_off(self, _: object = None) -> None:
        """Collect later, as something is going on."""
        call_old()
        self._resting.start()

    @Slot()
    def _tidy(self) -> None:
        gc.collect()
