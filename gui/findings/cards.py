"""A cause of failures as a card: what happens, how often, and what can be done about it."""

from __future__ import annotations

import sys
from typing import TYPE_CHECKING

from PySide6.QtCore import QSignalBlocker, QSize, Qt, Signal, Slot
from PySide6.QtWidgets import (
    QFrame,
    QGridLayout,
    QHBoxLayout,
    QPushButton,
    QVBoxLayout,
    QWidget,
)
from typing_extensions import override

from gui.findings.space_time import SpaceTime
from gui.findings.telling import with_brief_names
from gui.findings.why_page import Reason
from gui.theme.drawings.icons import icon
from gui.theme.plain import literally
from gui.theme.spacing import room_of, space
from gui.theme.widgets import Sign, figure_label, plain_label

if TYPE_CHECKING:
    from PySide6.QtGui import QResizeEvent

    from gui.findings.reports import Report
    from gui.findings.telling import Cause
    from gui.theme.look import Look


class FailureCard(QFrame):
    """Shows the *number*-th *cause*; the first one's run is the one to be seen.

    Signals:
        schedule_wanted: Show a run; carries its schedule as text.
        mend_wanted: Look for repairs.
        real_wanted: Show it on real CPython; carries the schedule, and what it is to show.
        beside_wanted: Show it beside the nearest good run; carries both schedules.
        why_wanted: Show why it comes about; carries the `Reason`.
        why_over: Why it comes about is not to be shown any more.
    """

    schedule_wanted = Signal(str)
    mend_wanted = Signal()
    real_wanted = Signal(str, str)
    beside_wanted = Signal(str, str)
    why_wanted = Signal(object)
    why_over = Signal()

    def __init__(self, cause: Cause, number: int, look: Look, parent: QWidget) -> None:
        super().__init__(parent)
        self.setObjectName("failure-card")
        self.cause = cause
        self._number, self._look = number, look
        self._column = column = QVBoxLayout(self)
        column.addLayout(self._words(number))
        self._rows = self._buttons(number)
        column.addLayout(self._rows)
        self._links = QVBoxLayout()
        space(self._links, look, between="tight")
        self._links.addWidget(self._real(number), alignment=Qt.AlignmentFlag.AlignLeft)
        self._add_others(self._links)
        column.addLayout(self._links)
        self._why = plain_label("", f"why-{number}", self)
        self._why.setProperty("role", "moment")
        self._why.hide()
        column.addWidget(self._why)
        self._rescue = self._button(
            f"show-rescue-{number}", self.tr("Show the nearest run that ends well")
        )
        self._rescue.hide()
        self._beside = self._button(f"show-beside-{number}", self.tr("Show it beside"))
        self._beside.setToolTip(self.tr("This failure and the nearest good run, on one axis"))
        self._beside.clicked.connect(self._ask_beside)
        self._beside.hide()
        self._reason: Reason | None = None
        column.addWidget(self._rescue, alignment=Qt.AlignmentFlag.AlignLeft)
        column.addWidget(self._beside, alignment=Qt.AlignmentFlag.AlignLeft)
        space(column, look, sides="block", ends="block", between="block")
        space(self._rows, look, between="tight")

    def _words(self, number: int) -> QGridLayout:
        """What happens, where and how often, after the sign of a failure."""
        grid, cause, look = QGridLayout(), self.cause, self._look
        space(grid, look, between="tight")
        grid.setHorizontalSpacing(room_of(look, "gap"))
        grid.addWidget(Sign("cross", "failure", look, self), 0, 0, Qt.AlignmentFlag.AlignTop)
        title = plain_label(cause.title, f"failure-{number}", self)
        title.setProperty("role", "card-title")
        grid.addWidget(title, 0, 1)
        for words, quiet in ((cause.text, False), (cause.where, True)):
            if words:
                label = plain_label(words, "", self)
                label.setProperty("quiet", quiet)
                grid.addWidget(label, grid.rowCount(), 1)
        if cause.often:
            grid.addWidget(figure_label(cause.often, "", self), grid.rowCount(), 1)
        grid.setColumnStretch(1, 1)
        return grid

    def _buttons(self, number: int) -> QVBoxLayout:
        words = self.tr("Show the simplest") if len(self.cause.failures) > 1 else self.tr("Show it")
        if self.cause.failures[0]["simplest"]:
            words = self.tr("Show the simplest")
        show = self._button(f"show-failure-{number}", words)
        show.setProperty("schedule", self.cause.failures[0]["schedule"])
        show.clicked.connect(self._show)
        if number == 0:
            show.setProperty("primary", True)
            show.setIcon(icon("play", self._look, "on_accent"))
        self._ask = self._button(f"ask-why-{number}", self.tr("Why"))
        self._ask.setCheckable(True)
        self._ask.setEnabled(False)
        self._ask.setToolTip(self.tr("The reasons are still looked for"))
        self._ask.toggled.connect(self._show_why)
        mend = self._button(f"mend-{number}", self.tr("Mend it"))
        mend.clicked.connect(self.mend_wanted)
        self._acts = (show, self._ask, mend)
        rows = QVBoxLayout()
        self._lines = [QHBoxLayout() for _ in self._acts]
        for line in self._lines:
            space(line, self._look, between="tight")
            rows.addLayout(line)
        self._plan: list[list[QPushButton]] = []
        self._fit()
        return rows

    def _real(self, number: int) -> QPushButton:
        real = self._button(f"real-{number}", self.tr("On CPython"))
        real.setProperty("link", True)
        real.setToolTip(self.tr("Execute the program for real, by this schedule; it asks first"))
        if getattr(sys, "frozen", False):
            real.setEnabled(False)
            real.setToolTip(self.tr("This build has no Python of its own to execute a program"))
        real.clicked.connect(self._ask_for_real)
        return real

    def _fit(self) -> None:
        """Put as many buttons side by side as there is room for, and the others below."""
        margins = self.contentsMargins() + self._column.contentsMargins()
        room = self.width() - margins.left() - margins.right()
        gap, used = self._lines[0].spacing(), 0
        plan: list[list[QPushButton]] = []
        for button in self._acts:
            need = button.sizeHint().width() + gap
            if not plan or used + need > room + gap:
                plan.append([])
                used = 0
            plan[-1].append(button)
            used += need
        if plan == self._plan:
            return
        self._plan = plan
        for line in self._lines:
            while line.count():
                line.takeAt(0)
        for line, buttons in zip(self._lines, plan, strict=False):
            for button in buttons:
                line.addWidget(button)
            line.addStretch(1)

    @override
    def minimumSizeHint(self) -> QSize:
        return QSize(160, super().minimumSizeHint().height())

    @override
    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._fit()

    def _button(self, name: str, words: str) -> QPushButton:
        button = QPushButton(words, self)
        button.setObjectName(name)
        return button

    def _add_others(self, column: QVBoxLayout) -> None:
        """The other failures of the cause, each a button."""
        for place, failure in enumerate(self.cause.failures[1:], 1):
            # Its message is long, and stands in the tooltip.
            words = self.tr("also in {0} steps, line {1}").format(failure["steps"], failure["line"])
            if failure["line"] is None:
                words = self.tr("also in {0} steps").format(failure["steps"])
            button = self._button(f"show-member-{self._number}-{place}", words)
            button.setProperty("schedule", failure["schedule"])
            button.setProperty("link", True)
            button.setToolTip(literally(with_brief_names(str(failure["message"]))))
            button.clicked.connect(self._show)
            column.addWidget(button, alignment=Qt.AlignmentFlag.AlignLeft)

    def show_reason(self, why: Report) -> None:
        """*why* the failure comes about is known now."""
        sentences = why["sentences"]
        assert isinstance(sentences, list)
        self._why.setText(with_brief_names("\n".join(sentences)))
        self._ask.setEnabled(True)
        self._ask.setToolTip(self.tr("What led to it"))
        if SpaceTime.suits(why):
            first = self.cause.failures[0]
            schedule, steps = str(first["schedule"]), int(str(first["steps"]))
            self._reason = Reason(self.cause.title, schedule, steps, why)
        if why["instead"] is not None:
            self._rescue.setProperty("schedule", why["instead"])
            self._rescue.clicked.connect(self._show)

    def open_why(self) -> None:
        """Say why it comes about, if that is known."""
        if self._ask.isEnabled():
            self._ask.setChecked(True)

    @Slot(bool)
    def _show_why(self, shown: bool) -> None:  # noqa: FBT001 - a slot of a toggle
        self._why.setVisible(shown)
        for button in (self._rescue, self._beside):
            button.setVisible(shown and self._rescue.property("schedule") is not None)
        if not shown:
            self.why_over.emit()
        elif self._reason is not None:
            self.why_wanted.emit(self._reason)

    def close_why(self) -> None:
        """The steps are not shown any more; the words stay, and the button shows all again."""
        blocker = QSignalBlocker(self._ask)
        self._ask.setChecked(False)
        blocker.unblock()

    @Slot()
    def _ask_beside(self) -> None:
        good = str(self._rescue.property("schedule"))
        self.beside_wanted.emit(str(self.cause.failures[0]["schedule"]), good)

    @Slot()
    def _ask_for_real(self) -> None:
        cause = self.cause
        words = "\n".join(each for each in (cause.title, cause.text, cause.where) if each)
        self.real_wanted.emit(str(self.cause.failures[0]["schedule"]), words)

    @Slot()
    def _show(self) -> None:
        self.schedule_wanted.emit(self.sender().property("schedule"))
