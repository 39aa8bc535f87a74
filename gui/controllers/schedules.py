"""Schedules as text: a run goes to the clipboard, and another one comes from there."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Slot
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QInputDialog

if TYPE_CHECKING:
    from PySide6.QtWidgets import QWidget

    from gui.run.bridge import Bridge
    from gui.shell.narration import Narration


class ScheduleController(QObject):
    """Copies the schedule of *bridge*'s run, and asks before *window* for another one."""

    def __init__(self, window: QWidget, bridge: Bridge, narration: Narration) -> None:
        super().__init__(window)
        self._window, self._bridge, self._narration = window, bridge, narration

    @Slot()
    def copy(self) -> None:
        """Put the run so far on the clipboard, as text."""
        run = self._bridge.run
        if run is not None:
            QGuiApplication.clipboard().setText(str(run.simulation.schedule))
            self._narration.tell_briefly(self.tr("The schedule is on the clipboard"))

    @Slot()
    def ask(self) -> None:
        """Let somebody paste a schedule, and show the run that it tells."""
        clip = QGuiApplication.clipboard().text().strip()
        text, given = QInputDialog.getText(
            self._window, self.tr("Load a schedule"), self.tr("The schedule as text:"),
            text=clip if ":" in clip and "\n" not in clip else "",
        )  # fmt: skip
        if given and text.strip():
            self._bridge.load_schedule(text.strip())
