"""The steps that matter for a failure: a column for each thread, time goes down."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QLineF, QPointF, QRectF, QSize, Qt, Signal, Slot
from PySide6.QtGui import QPainter, QPen
from PySide6.QtWidgets import QGridLayout, QLabel, QPushButton, QSizePolicy, QWidget
from typing_extensions import override

from core.runs.naming import brief_name
from gui.findings.reports import dicts
from gui.findings.telling import with_brief_names
from gui.theme.measures import advance, elided
from gui.theme.plain import literally
from gui.theme.widgets import plain_label

if TYPE_CHECKING:
    from collections.abc import Sequence

    from PySide6.QtGui import QPaintEvent, QResizeEvent

    from gui.findings.reports import Report
    from gui.theme.look import Look

_MOST: Final = 4
"""So many threads have a column; of more nobody sees who did what."""
_NARROWEST: Final = 48
"""Pixels of a column in which no word can be read any more."""


class SpaceTime(QWidget):
    """Shows the steps of a reason, each a button, and the point of no return between them.

    Signals:
        step_wanted: Go to a step; carries how many steps are made then.
    """

    step_wanted = Signal(int)

    def __init__(self, why: Report, look: Look, parent: QWidget) -> None:
        super().__init__(parent)
        self.setObjectName("space-time")
        self.setAccessibleName(self.tr("The steps that matter"))
        self._look = look
        self._columns: list[QLabel] = []
        self._buttons: list[QPushButton] = []
        self._grid = QGridLayout(self)
        block = round(look.px("block"))
        self._grid.setContentsMargins(block, block, block, block)
        self._grid.setHorizontalSpacing(block)
        self._grid.setVerticalSpacing(block)
        self._pivot: QLabel | None = None
        self._fill(dicts(why["steps"]), why["pivot"])

    @staticmethod
    def suits(why: Report) -> bool:
        """Whether there is something to be seen of *why*: steps of two threads, or a few more."""
        return 1 < len(_columns_of(dicts(why["steps"]))) <= _MOST

    def _fill(self, steps: object, pivot: object) -> None:
        told = dicts(steps)
        names = _columns_of(told)
        for column, name in enumerate(names):
            label = plain_label(name, f"space-time-thread-{column}", self)
            label.setProperty("role", "title")
            self._columns.append(label)
            self._grid.addWidget(label, 0, column)
            self._grid.setColumnStretch(column, 1)
        row = 1
        for each in told:
            # Nothing stands beside it, so it has the room up to the right; an end has all of it.
            name = _who(each)
            column = names.index(name) if each["place"] and name in names else 0
            wide = len(names) - column
            self._grid.addWidget(self._step(row, each, wide), row, column, 1, wide)
            row += 1
            if isinstance(pivot, int) and each["step"] == pivot + 1:
                words = self.tr("Point of no return: from here every schedule fails")
                line = plain_label(words, "space-time-pivot", self)
                line.setProperty("role", "pivot")
                self._pivot = line
                self._grid.addWidget(line, row, 0, 1, len(names))
                row += 1

    def _step(self, row: int, told: Report, wide: int) -> QPushButton:
        who, did = _who(told), with_brief_names(str(told["words"]))
        words = did if told["place"] else f"{who} {did}"
        where = self.tr("step {0}").format(told["step"])
        if told["line"] is not None:
            where = self.tr("line {0}, step {1}").format(told["line"], told["step"])
        button = QPushButton(self)
        button.setObjectName(f"space-time-step-{row}")
        button.setProperty("link", True)
        short = self.tr("step {0}").format(told["step"])
        button.setProperty("told", [f"{words} \N{MIDDLE DOT} {more}" for more in (where, short)])
        button.setProperty("full", words)
        button.setProperty("wide", wide)
        button.setProperty("step", told["step"])
        full = f"{who} {did}, {where}"
        button.setAccessibleName(full)
        button.setToolTip(literally(full))
        button.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Fixed)
        button.clicked.connect(self._go)
        self._buttons.append(button)
        return button

    @Slot()
    def _go(self) -> None:
        self.step_wanted.emit(self.sender().property("step"))

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
            full, font = button.property("full"), button.font()
            fit = (one for one in (*button.property("told"), full) if advance(one, font) <= own)
            room = each * button.property("wide") - 3 * gap
            words = next(fit, None) or elided(full, font, room)
            button.setText(words.replace("&", "&&"))

    @override
    def paintEvent(self, event: QPaintEvent) -> None:
        """Paint the time of each thread as a line down its column."""
        painter, look = QPainter(self), self._look
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        radius = look.px("tight")
        round_ = look.px("radius")
        painter.setPen(QPen(look.colour("line"), look.px("hairline")))
        painter.setBrush(look.colour("raised"))
        painter.drawRoundedRect(QRectF(self.rect()).adjusted(0.5, 0.5, -0.5, -0.5), round_, round_)
        if self._pivot is not None:
            # All below is lost whatever happens.
            lost = QRectF(self.rect().adjusted(1, self._pivot.geometry().top(), -1, -1))
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(look.colour("failure_soft"))
            painter.drawRoundedRect(lost, round_, round_)
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


def _columns_of(steps: Sequence[Report]) -> list[str]:
    """The threads of *steps* that did something, and not only died of it, in their order."""
    return list(dict.fromkeys(_who(each) for each in steps if each["place"]))


def _who(told: Report) -> str:
    """Who made the step that is *told*."""
    return brief_name(str(told["thread"]))
