"""What a student tried: how many switches this try has so far, and the tries before it."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from PySide6.QtCore import Qt, Signal, Slot
from PySide6.QtWidgets import QFrame, QGridLayout, QLabel, QPushButton, QVBoxLayout, QWidget

from gui.theme.widgets import clear

if TYPE_CHECKING:
    from gui.theme.look import Look

MOST_ROWS: Final = 8
"""So many tries are shown, the newest last."""


class Counter(QFrame):
    """Counts the switches of a try beside the fewest that are enough, and the stars left."""

    def __init__(self, look: Look, parent: QWidget) -> None:
        super().__init__(parent)
        self.setProperty("role", "counter")
        self._count, self._fewest, self._stars = (QLabel(self) for _ in range(3))
        self._count.setProperty("role", "course-title")
        self._left = QLabel(self)
        grid = QGridLayout(self)
        gap = round(look.px("gap"))
        grid.setContentsMargins(2 * gap, gap, 2 * gap, gap)
        right = Qt.AlignmentFlag.AlignRight
        grid.addWidget(QLabel(self.tr("Switches so far"), self), 0, 0)
        grid.addWidget(self._count, 0, 1, right)
        grid.addWidget(QLabel(self.tr("Possible with"), self), 1, 0)
        grid.addWidget(self._fewest, 1, 1, right)
        grid.addWidget(self._stars, 2, 0)
        grid.addWidget(self._left, 2, 1, right)
        self._left.setProperty("quiet", True)

    def show_count(self, switches: int, fewest: int, stars: str, left: int) -> None:
        """Show *switches* beside the *fewest*; *stars* are drawn, so many are still *left*."""
        self._count.setText(str(switches))
        self._fewest.setText(str(fewest))
        self._stars.setText(stars)
        self._left.setText(self.tr("still %n star(s)", "", left))
        self.setAccessibleName(
            self.tr("Switches so far: {0}; possible with {1}").format(switches, fewest)
        )


class Tries(QWidget):
    """A row for each try that has come to an end.

    Signals:
        try_wanted: A try is to be seen again; carries its schedule as text.
    """

    try_wanted = Signal(str)

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self._schedules: list[str] = []
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)
        self.hide()

    def forget(self) -> None:
        """Begin without a try."""
        self._schedules = []
        clear(self._column)
        self.hide()

    def note(self, schedule: str, words: str) -> None:
        """Add the try that *schedule* tells, as *words* say it; each only once."""
        if schedule in self._schedules:
            return
        if not self._schedules:
            heading = QLabel(self.tr("Your tries"), self)
            heading.setProperty("role", "card-title")
            self._column.addWidget(heading)
        self._schedules.append(schedule)
        row = QPushButton(f"{len(self._schedules)}  {words}", self)
        row.setObjectName(f"lesson-try-{len(self._schedules)}")
        row.setProperty("link", True)
        row.setProperty("schedule", schedule)
        row.setToolTip(self.tr("See this try again, at its end; Back goes back in it"))
        row.clicked.connect(self._want)
        self._column.addWidget(row, alignment=Qt.AlignmentFlag.AlignLeft)
        if self._column.count() > MOST_ROWS + 1:
            item = self._column.takeAt(1)
            oldest = None if item is None else item.widget()
            if oldest is not None:
                oldest.setParent(None)
                oldest.deleteLater()
        self.show()

    @Slot()
    def _want(self) -> None:
        self.try_wanted.emit(self.sender().property("schedule"))
