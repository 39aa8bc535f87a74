"""The steps that matter for a failure: a column for each thread, time goes down."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QLineF, QPointF, QSize, Qt
from PySide6.QtGui import QPainter, QPen
from typing_extensions import override

from gui.findings.reports import dicts
from gui.findings.step_picture import StepPicture, who_made
from gui.findings.telling import with_brief_names

if TYPE_CHECKING:
    from collections.abc import Sequence

    from PySide6.QtGui import QPaintEvent, QResizeEvent
    from PySide6.QtWidgets import QLabel, QWidget

    from gui.findings.reports import Report
    from gui.theme.look import Look

_MOST: Final = 4
"""So many threads have a column; of more nobody sees who did what."""
_NARROWEST: Final = 48
"""Pixels of a column in which no word can be read any more."""


class SpaceTime(StepPicture):
    """Shows the steps of a reason, and the point of no return between them."""

    def __init__(self, why: Report, look: Look, parent: QWidget) -> None:
        super().__init__("space-time", look, parent)
        self._columns: list[QLabel] = []
        self._fill(dicts(why["steps"]), why["pivot"])

    @staticmethod
    def suits(why: Report) -> bool:
        """Whether there is something to be seen of *why*: steps of two threads, or a few more."""
        return 1 < len(columns_of(dicts(why["steps"]))) <= _MOST

    def _fill(self, told: Sequence[Report], pivot: object) -> None:
        names = columns_of(told)
        for column, name in enumerate(names):
            label = self._title(name, column)
            self._columns.append(label)
            self._grid.addWidget(label, 0, column)
            self._grid.setColumnStretch(column, 1)
        row = 1
        for each in told:
            # Nothing stands beside it, so it has the room up to the right; an end has all of it.
            name, words = who_made(each), with_brief_names(str(each["words"]))
            column = names.index(name) if each["place"] and name in names else 0
            wide = len(names) - column
            button = self._step(row, each, words if each["place"] else f"{name} {words}")
            button.setProperty("wide", wide)
            self._grid.addWidget(button, row, column, 1, wide)
            row += 1
            if isinstance(pivot, int) and each["step"] == pivot + 1:
                self._add_pivot(row, len(names))
                row += 1

    @override
    def minimumSizeHint(self) -> QSize:
        return QSize(_NARROWEST * len(self._columns), super().minimumSizeHint().height())

    @override
    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        gap = self._look.px("gap")
        each = self.width() / max(1, len(self._columns))
        # It goes over the line of another thread only where it has to.
        own = each - 4 * gap
        for button in self._buttons:
            self._say(button, own, each * button.property("wide") - 3 * gap)

    @override
    def paintEvent(self, event: QPaintEvent) -> None:
        """Paint the time of each thread as a line down its column."""
        painter, look = QPainter(self), self._look
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        radius = look.px("tight")
        self._paint_ground(painter)
        painter.setPen(QPen(look.colour("strong_line"), look.px("stroke")))
        for label in self._columns:
            x = label.geometry().left() + radius
            painter.drawLine(
                QLineF(x, label.geometry().bottom() + radius, x, self.height() - radius)
            )
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(look.colour("ink"))
        for button in self._buttons:
            box = button.geometry()
            painter.drawEllipse(QPointF(box.left() + radius, box.center().y() + 1), radius, radius)
        painter.end()


def columns_of(steps: Sequence[Report]) -> list[str]:
    """The threads of *steps* that did something, and not only died of it, in their order."""
    return list(dict.fromkeys(who_made(each) for each in steps if each["place"]))
