"""Chips that say which outcomes are shown: all, or those of one sort."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from PySide6.QtCore import Signal, Slot
from PySide6.QtWidgets import QButtonGroup, QGridLayout, QPushButton, QWidget

if TYPE_CHECKING:
    from collections.abc import Sequence

    from gui.findings.endings import Ending

ALL: Final = "all"
SORTS: Final = (ALL, "failing", "mixed", "serial")
IN_A_ROW: Final = 2
LEAST: Final = 4
"""Fewer outcomes than these are seen at once, and need no choice."""


def sort_of(ending: Ending) -> str:
    """The sort of *ending* for a chip; none where it is not known whether threads interleave."""
    return ending.sort if ending.sort != "serial" or ending.meaning else ""


class Chips(QWidget):
    """Counts outcomes by their sort, and lets one sort be chosen.

    Signals:
        chosen: Other outcomes are to be seen; carries their sort, or `ALL`.
    """

    chosen = Signal(str)

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self._group = QButtonGroup(self)
        rows = QGridLayout(self)
        rows.setContentsMargins(0, 0, 0, 0)
        for place, sort in enumerate(SORTS):
            button = QPushButton(self)
            button.setObjectName(f"chip-{sort}")
            button.setCheckable(True)
            button.setProperty("role", "chip")
            self._group.addButton(button, place)
            # All beside each other are wider than the side, which would cut everything off.
            rows.addWidget(button, *divmod(place, IN_A_ROW))
        rows.setColumnStretch(IN_A_ROW, 1)
        self._group.idClicked.connect(self._choose)
        self.hide()

    def show_endings(self, endings: Sequence[Ending]) -> None:
        """Count *endings*; all of them are shown."""
        words = {
            ALL: self.tr("all {0}"), "failing": self.tr("fails {0}"),
            "mixed": self.tr("only interleaved {0}"), "serial": self.tr("one at a time {0}"),
        }  # fmt: skip
        counts = {sort: sum(sort_of(one) == sort for one in endings) for sort in SORTS}
        counts[ALL] = len(endings)
        for place, sort in enumerate(SORTS):
            button = self._group.button(place)
            button.setText(words[sort].format(counts[sort]))
            button.setVisible(bool(counts[sort]))
        self._group.button(0).setChecked(True)
        sorts = sum(bool(counts[sort]) for sort in SORTS[1:])
        self.setVisible(len(endings) >= LEAST and sorts > 1)

    @Slot(int)
    def _choose(self, place: int) -> None:
        self.chosen.emit(SORTS[place])
