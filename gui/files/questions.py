"""The questions that are asked about files: which to open, where to save, what may be lost."""

from __future__ import annotations

from enum import Enum
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject
from PySide6.QtWidgets import QFileDialog, QMessageBox

from gui.theme.plain import literally

if TYPE_CHECKING:
    from PySide6.QtWidgets import QWidget


class Unsaved(Enum):
    """What is to become of a text that no file has."""

    SAVE = "save"
    DISCARD = "discard"
    STAY = "stay"


class Questions(QObject):
    """Asks in dialogs that stand before *window*; each waits until it is answered."""

    def __init__(self, window: QWidget) -> None:
        super().__init__(window)
        self._window = window

    def what_to_open(self, where: str) -> Path | None:
        """Ask which file to open, beginning at *where*; None if somebody thought better of it."""
        title = self.tr("Open a program")
        name, _ = QFileDialog.getOpenFileName(self._window, title, where, self._kinds())
        return Path(name) if name else None

    def where_to_save(self, where: str) -> Path | None:
        """Ask which file to write, *where* if nothing speaks against it; None for none."""
        title = self.tr("Save the program")
        name, _ = QFileDialog.getSaveFileName(self._window, title, where, self._kinds())
        if not name:
            return None
        path = Path(name)
        # Some systems' dialogs add no ending.
        return path if path.suffix else path.with_suffix(".py")

    def what_of_unsaved(self, name: str) -> Unsaved:
        """Ask what is to become of the changes in *name*; whoever closes the dialog stays."""
        words = self.tr("{0} has changes that are not saved.")
        buttons = QMessageBox.StandardButton
        answer = QMessageBox.question(
            self._window,
            self.tr("Save the program?"),
            literally(words.format(name)),
            buttons.Save | buttons.Discard | buttons.Cancel,
            buttons.Save,
        )
        if answer == buttons.Save:
            return Unsaved.SAVE
        return Unsaved.DISCARD if answer == buttons.Discard else Unsaved.STAY

    def _kinds(self) -> str:
        return self.tr("Python programs (*.py *.pyw);;All files (*)")
