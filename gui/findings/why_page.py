"""Why a failure comes about, over the whole middle of the window: the steps that matter."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from PySide6.QtCore import Qt, Signal, Slot
from PySide6.QtWidgets import QFrame, QScrollArea, QVBoxLayout, QWidget
from typing_extensions import override

from gui.findings.crossing import Crossing, crosses
from gui.findings.reports import dicts
from gui.findings.space_time import SpaceTime
from gui.theme.spacing import space
from gui.theme.widgets import clear, plain_label, wish_button

if TYPE_CHECKING:
    from PySide6.QtGui import QResizeEvent

    from gui.findings.reports import Report
    from gui.theme.look import Look


class Reason(NamedTuple):
    """*why* a failure comes about that is called *title*: *schedule* shows it, in *steps* steps."""

    title: str
    schedule: str
    steps: int
    why: Report


class WhyPage(QWidget):
    """Shows a reason in the place of the stage.

    Signals:
        step_wanted: Go to a step; carries the schedule and how many steps are made then.
        left: Somebody wants the stage back.
    """

    step_wanted = Signal(str, int)
    left = Signal()

    def __init__(self, look: Look, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("why-page")
        self._look, self._schedule = look, ""
        self._why: Report | None = None
        self._crossed = False
        back = self.tr("\N{SINGLE LEFT-POINTING ANGLE QUOTATION MARK} The stage (Esc)")
        self._back = wish_button(back, "why-back", self.left, self)
        self._back.setProperty("link", True)
        self.heading = plain_label("", "why-heading", self)
        self.count = plain_label("", "why-count", self)
        self.count.setProperty("quiet", True)
        inner = QWidget()
        self._rows = QVBoxLayout(inner)
        area = QScrollArea(self)
        area.setAccessibleName(self.tr("Why it fails"))
        area.setWidgetResizable(True)
        area.setFrameShape(QFrame.Shape.NoFrame)
        area.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        area.setWidget(inner)
        self._column = QVBoxLayout(self)
        self._column.addWidget(self._back, alignment=Qt.AlignmentFlag.AlignLeft)
        self._column.addWidget(self.heading)
        self._column.addWidget(self.count)
        self._column.addWidget(area, 1)
        look.changed.connect(self._dress)
        self._dress()

    @Slot()
    def _dress(self) -> None:
        space(self._column, self._look, sides="edge", ends="edge", between="gap")
        space(self._rows, self._look)

    def show_reason(self, reason: Reason) -> None:
        """Show the steps of *reason*, each a button that leads to it."""
        self._schedule = reason.schedule
        self.heading.setText(self.tr("Why: {0}").format(reason.title))
        words = self.tr("{0} of {1} steps matter. Each one below leads to its step.")
        self.count.setText(words.format(len(dicts(reason.why["steps"])), reason.steps))
        self._why = reason.why
        self._fill()

    def _fill(self) -> None:
        assert self._why is not None
        clear(self._rows)
        self._crossed = crosses(self._why, self._look, self.width())
        kind = Crossing if self._crossed else SpaceTime
        picture = kind(self._why, self._look, self)
        picture.step_wanted.connect(self._want_step)
        self._rows.addWidget(picture)
        self._rows.addStretch(1)

    @override
    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        # Where it becomes too narrow for words to both sides, threads stand side by side.
        why = self._why
        if why is not None and crosses(why, self._look, self.width()) != self._crossed:
            self._fill()

    @Slot(int)
    def _want_step(self, step: int) -> None:
        self.step_wanted.emit(self._schedule, step)
