"""When the verdict is hidden: while it would answer what somebody is being asked."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal

if TYPE_CHECKING:
    from gui.controllers.parts import PartController


class Veil(QObject):
    """Says why the verdict is hidden; *parts* are those of a lesson, some of which ask for it.

    Signals:
        changed: Somebody withholds the verdict, or no longer does.
    """

    changed = Signal()

    def __init__(self, parts: PartController, parent: QObject) -> None:
        super().__init__(parent)
        self._parts = parts
        self._withheld = ""

    @property
    def reason(self) -> str:
        """Why the verdict is hidden, as words that follow "Hidden"; empty if it is not."""
        if self._withheld:
            return self._withheld
        words = {
            "predict": self.tr("until you have answered"),
            "break": self.tr("until you have broken it"),
        }
        return words.get(self._parts.asking, "")

    def withhold(self, reason: str) -> None:
        """Hide the verdict for *reason*, which goes on "Hidden"; an empty one ends that."""
        self._withheld = reason
        self.changed.emit()
