"""What pictures of the steps that matter share: a button a step, and the point of no return."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QRectF, Qt, Signal, Slot
from PySide6.QtGui import QPen
from PySide6.QtWidgets import QGridLayout, QLabel, QPushButton, QSizePolicy, QWidget

from core.runs.naming import brief_name
from gui.findings.telling import with_brief_names
from gui.theme.measures import advance, elided
from gui.theme.plain import literally
from gui.theme.widgets import plain_label

if TYPE_CHECKING:
    from PySide6.QtGui import QPainter

    from gui.findings.reports import Report
    from gui.theme.look import Look


class StepPicture(QWidget):
    """Has the steps of a reason as buttons on a grid; whoever derives from it places them.

    Signals:
        step_wanted: Go to a step; carries how many steps are made then.
    """

    step_wanted = Signal(int)

    def __init__(self, name: str, look: Look, parent: QWidget) -> None:
        super().__init__(parent)
        self.setObjectName(name)
        self.setAccessibleName(self.tr("The steps that matter"))
        self._look = look
        self._buttons: list[QPushButton] = []
        self._grid = QGridLayout(self)
        block = round(look.px("block"))
        self._grid.setContentsMargins(block, block, block, block)
        self._grid.setHorizontalSpacing(block)
        self._grid.setVerticalSpacing(block)
        self._pivot: QLabel | None = None

    def _title(self, name: str, place: int) -> QLabel:
        """The name of thread number *place* above its steps."""
        label = plain_label(name, f"space-time-thread-{place}", self)
        label.setProperty("role", "title")
        return label

    def _step(self, row: int, told: Report, words: str) -> QPushButton:
        """The button of the step that is *told*, which *words* say, at *row* of the grid."""
        did, who = with_brief_names(str(told["words"])), who_made(told)
        where = short = self.tr("step {0}").format(told["step"])
        if told["line"] is not None:
            where = self.tr("line {0}, step {1}").format(told["line"], told["step"])
        button = QPushButton(self)
        button.setObjectName(f"space-time-step-{row}")
        button.setProperty("link", True)
        button.setProperty("told", [f"{words} \N{MIDDLE DOT} {more}" for more in (where, short)])
        button.setProperty("full", words)
        button.setProperty("step", told["step"])
        full = f"{who} {did}, {where}"
        button.setAccessibleName(full)
        button.setToolTip(literally(full))
        button.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Fixed)
        button.clicked.connect(self._go)
        self._buttons.append(button)
        return button

    def _add_pivot(self, row: int, wide: int) -> None:
        """Say at *row*, over *wide* columns, that all below is lost."""
        words = self.tr("Point of no return: from here every schedule fails")
        line = plain_label(words, "space-time-pivot", self)
        line.setProperty("role", "pivot")
        self._pivot = line
        self._grid.addWidget(line, row, 0, 1, wide)

    @Slot()
    def _go(self) -> None:
        self.step_wanted.emit(self.sender().property("step"))

    @staticmethod
    def _say(button: QPushButton, own: float, room: float) -> None:
        """Say as much on *button* as fits into its *own* pixels, or else what it can in *room*."""
        full, font = button.property("full"), button.font()
        fit = (one for one in (*button.property("told"), full) if advance(one, font) <= own)
        button.setText((next(fit, None) or elided(full, font, room)).replace("&", "&&"))

    def _paint_ground(self, painter: QPainter) -> None:
        """Paint a card, and all that is lost whatever happens."""
        look, round_ = self._look, self._look.px("radius")
        painter.setPen(QPen(look.colour("line"), look.px("hairline")))
        painter.setBrush(look.colour("raised"))
        painter.drawRoundedRect(QRectF(self.rect()).adjusted(0.5, 0.5, -0.5, -0.5), round_, round_)
        if self._pivot is not None:
            lost = QRectF(self.rect().adjusted(1, self._pivot.geometry().top(), -1, -1))
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(look.colour("failure_soft"))
            painter.drawRoundedRect(lost, round_, round_)


def who_made(told: Report) -> str:
    """Who made the step that is *told*."""
    return brief_name(str(told["thread"]))
