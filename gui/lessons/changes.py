"""Below the code of a lesson: how much of it is the student's own, and each change by itself."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final, cast

from PySide6.QtCore import QSize, Qt, Signal, Slot
from PySide6.QtWidgets import (
    QFrame,
    QHBoxLayout,
    QLabel,
    QPushButton,
    QScrollArea,
    QVBoxLayout,
    QWidget,
)
from typing_extensions import override

from gui.theme.widgets import ElidedLabel, allow, clear

if TYPE_CHECKING:
    from collections.abc import Sequence

    from core.lessons.changes import Change
    from gui.theme.look import Look

_ROWS: Final = 14
"""So many lines of changes are seen at once; the others are scrolled to."""


class ChangesView(QFrame):
    """Says how many lines are changed, and shows what was there when that is asked.

    Signals:
        take_back_wanted: One change is to be undone; carries its number from 0.
        opened: The changes are to be seen from now on, or no more; carries which.
    """

    take_back_wanted = Signal(int)
    opened = Signal(bool)

    def __init__(self, look: Look, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("changes")
        self._changes: tuple[Change, ...] = ()
        self._told = QLabel(self)
        self._told.setProperty("quiet", True)
        self._compare = QPushButton(self.tr("Compare with the start"), self)
        self._compare.setObjectName("lesson-compare")
        self._compare.setCheckable(True)
        self._compare.toggled.connect(self._open)
        head = QHBoxLayout()
        head.addWidget(self._told, 1)
        head.addWidget(self._compare)
        page = QWidget(self)
        self._list = QVBoxLayout(page)
        self._list.setContentsMargins(0, 0, 0, 0)
        self._scrolled = _Changes(look, page, self)
        whole = QVBoxLayout(self)
        gap = round(look.px("gap"))
        whole.setContentsMargins(round(1.5 * gap), gap, round(1.5 * gap), gap)
        whole.addLayout(head)
        whole.addWidget(self._scrolled)
        self._scrolled.hide()
        self.hide()

    @property
    def is_open(self) -> bool:
        """Whether the changes are seen one by one."""
        return self._compare.isChecked()

    def show_changes(self, changes: Sequence[Change]) -> None:
        """Show *changes*; where there are none, say so and offer nothing."""
        if tuple(changes) == self._changes and self._told.text():
            return
        self._changes = tuple(changes)
        lines = sum(max(len(change.after), 1) for change in changes)
        self._told.setText(
            self.tr("%n line(s) are yours", "", lines) if changes else self.tr("As at the start")
        )
        allow(self._compare, "" if changes else self.tr("The text is as at the start"))
        if not changes:
            self._compare.setChecked(False)
        self._fill()

    def close_list(self) -> None:
        """Show no changes one by one."""
        self._compare.setChecked(False)

    @Slot(bool)
    def _open(self, shown: bool) -> None:  # noqa: FBT001 - what the signal carries
        self._compare.setText(
            self.tr("Hide the changes") if shown else self.tr("Compare with the start")
        )
        self._fill()
        self._scrolled.setVisible(shown)
        self.opened.emit(shown)

    def _fill(self) -> None:
        # Qt's stubs know nothing of a window without focus.
        focus = cast("QWidget | None", self.window().focusWidget())
        focused = focus is not None and self._scrolled.isAncestorOf(focus)
        clear(self._list)
        if self.is_open:
            for number, change in enumerate(self._changes):
                self._list.addWidget(self._row(number, change))
            self._list.addStretch(1)
        if focused:
            # Never on the next one by itself: that would take back more than was meant.
            self._compare.setFocus()
        self._scrolled.updateGeometry()

    def _row(self, number: int, change: Change) -> QWidget:
        row = QFrame(self)
        row.setProperty("role", "card")
        column = QVBoxLayout(row)
        column.setSpacing(0)
        head = QHBoxLayout()
        where = QLabel(self.tr("Line {0}").format(change.line), row)
        where.setProperty("quiet", True)
        head.addWidget(where, 1)
        column.addLayout(head)
        for sign, lines in (("-", change.before), ("+", change.after)):
            for line in lines:
                label = ElidedLabel(f"{sign} {line}", row)
                label.setProperty("changed", "new" if sign == "+" else "old")
                column.addWidget(label)
        back = QPushButton(self.tr("Take back"), row)
        back.setObjectName(f"lesson-take-back-{number}")
        back.setAccessibleName(self.tr("Take back the change in line {0}").format(change.line))
        back.setProperty("number", number)
        back.clicked.connect(self._want)
        head.addWidget(back)
        return row

    @Slot()
    def _want(self) -> None:
        self.take_back_wanted.emit(self.sender().property("number"))


class _Changes(QScrollArea):
    """Is as high as the changes, up to so many lines."""

    def __init__(self, look: Look, page: QWidget, parent: QWidget) -> None:
        super().__init__(parent)
        self._look, self._page = look, page
        self.setWidgetResizable(True)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setWidget(page)

    @override
    def sizeHint(self) -> QSize:
        most = round(_ROWS * 1.5 * self._look.px("code"))
        return QSize(200, min(most, self._page.sizeHint().height()))

    @override
    def minimumSizeHint(self) -> QSize:
        return QSize(80, min(self.sizeHint().height(), round(6 * self._look.px("code"))))
