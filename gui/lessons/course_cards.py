"""The cards of the course's page: where to go on, a chapter, the ladder of challenges."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QRectF, Qt, Signal, Slot
from PySide6.QtGui import QPainter
from PySide6.QtWidgets import (
    QFrame,
    QHBoxLayout,
    QLabel,
    QPushButton,
    QVBoxLayout,
    QWidget,
)
from typing_extensions import override

from gui.lessons.row_button import RowButton
from gui.lessons.step_mark import StepMark
from gui.theme.drawings.icons import icon
from gui.theme.widgets import ElidedLabel, clear

if TYPE_CHECKING:
    from collections.abc import Sequence

    from PySide6.QtGui import QPaintEvent

    from gui.theme.look import Look


def words_label(words: str, parent: QWidget, *, role: str = "", quiet: bool = False) -> QLabel:
    """A label of plain *words* that belongs to the page and cannot be selected."""
    label = QLabel(words, parent)
    label.setTextFormat(Qt.TextFormat.PlainText)
    label.setProperty("role", role)
    label.setProperty("quiet", quiet)
    return label


class ContinueCard(QFrame):
    """Where the student was, with the steps of that lesson and one button.

    Signals:
        go_on_wanted: Go on there.
    """

    go_on_wanted = Signal()

    def __init__(self, look: Look, parent: QWidget) -> None:
        super().__init__(parent)
        self.setObjectName("course-continue")
        self._look = look
        self._lead = words_label("", self, role="caption")
        self._title = words_label("", self, role="course-title")
        self._title.setWordWrap(True)
        self._steps = QHBoxLayout()
        self.button = QPushButton(self)
        self.button.setObjectName("course-go-on")
        self.button.setProperty("primary", True)
        self.button.clicked.connect(self.go_on_wanted)
        look.changed.connect(self._dress)
        self._dress()
        gap = round(look.px("gap"))
        left = QVBoxLayout()
        left.setSpacing(gap)
        left.addWidget(self._lead)
        left.addWidget(self._title)
        left.addLayout(self._steps)
        row = QHBoxLayout(self)
        row.setContentsMargins(3 * gap, 2 * gap, 3 * gap, 2 * gap)
        row.addLayout(left, 1)
        row.addWidget(self.button, 0, Qt.AlignmentFlag.AlignVCenter)

    @Slot()
    def _dress(self) -> None:
        self.button.setIcon(icon("play", self._look, "on_accent"))

    def show_lesson(
        self, lead: str, title: str, steps: Sequence[tuple[str, bool]], words: str
    ) -> None:
        """Show the lesson *title*; *steps* are the names of its steps, and which are done."""
        self._lead.setText(lead)
        self._title.setText(title)
        self.button.setText(words)
        self.button.setAccessibleName(f"{words}: {title}")
        clear(self._steps)
        here = next((place for place, (_, done) in enumerate(steps) if not done), -1)
        for place, (name, done) in enumerate(steps):
            mark = StepMark(self._look, name, self)
            mark.show_state(done=done, here=place == here)
            self._steps.addWidget(mark)
        self._steps.addStretch(1)


class ChapterCard(QFrame):
    """The lessons of a chapter, each with a tick once it is done.

    Signals:
        lesson_wanted: A lesson was chosen; carries its place in the course.
    """

    lesson_wanted = Signal(int)

    def __init__(
        self, look: Look, title: str, about: str, lessons: Sequence[tuple[int, str]],
        parent: QWidget,
    ) -> None:  # fmt: skip
        super().__init__(parent)
        self.setProperty("role", "card")
        self._count = words_label("", self, quiet=True)
        self.rows = [RowButton(look, place, name, self) for place, name in lessons]
        gap = round(look.px("gap"))
        head = QHBoxLayout()
        head.addWidget(words_label(title, self, role="card-heading"))
        head.addSpacing(gap)
        what = ElidedLabel(about, self)
        what.setProperty("quiet", True)
        head.addWidget(what, 1)
        head.addWidget(self._count)
        column = QVBoxLayout(self)
        column.setContentsMargins(round(1.5 * gap), gap, round(1.5 * gap), gap)
        column.setSpacing(gap // 2)
        column.addLayout(head)
        rows = QVBoxLayout()
        rows.setSpacing(0)
        for row in self.rows:
            row.clicked.connect(self._want)
            rows.addWidget(row)
        column.addLayout(rows)

    def show_state(self, done: Sequence[bool], here: int, spoken: str) -> None:
        """Tick what is *done*, by place in the course; one goes on *here*.

        *spoken* is what a tick means.
        """
        for row in self.rows:
            ticked = done[row.place]
            row.show_state(done=ticked, here=row.place == here, spoken=spoken if ticked else "")
        many = sum(done[row.place] for row in self.rows)
        self._count.setText(self.tr("{0} of {1}").format(many, len(self.rows)))
        self._dress(self._count, "complete", many == len(self.rows))
        self._dress(self, "here", any(row.place == here for row in self.rows))

    @staticmethod
    def _dress(widget: QWidget, name: str, value: object) -> None:
        widget.setProperty(name, value)
        widget.style().unpolish(widget)
        widget.style().polish(widget)

    @Slot()
    def _want(self) -> None:
        row = self.sender()
        assert isinstance(row, RowButton)
        self.lesson_wanted.emit(row.place)


class LadderCard(QFrame):
    """The challenges as a ladder that is climbed from below.

    Signals:
        rung_wanted: A challenge was chosen; carries its place.
    """

    rung_wanted = Signal(int)

    def __init__(self, look: Look, titles: Sequence[str], parent: QWidget) -> None:
        super().__init__(parent)
        self.setProperty("role", "card")
        self._look = look
        self.rows = [RowButton(look, place, title, self) for place, title in enumerate(titles)]
        gap = round(look.px("gap"))
        column = QVBoxLayout(self)
        column.setContentsMargins(2 * gap, gap, 2 * gap, gap)
        column.setSpacing(max(1, gap // 8))
        for row in reversed(self.rows):
            row.leave_mark_out()
            row.clicked.connect(self._want)
            column.addWidget(row)

    def show_state(self, earned: Sequence[tuple[str, str]], here: int) -> None:
        """Show what each challenge *earned*, as it is written and as it is said."""
        for row, (tail, spoken) in zip(self.rows, earned, strict=True):
            row.show_state(done=bool(tail), here=row.place == here, tail=tail, spoken=spoken)

    @Slot()
    def _want(self) -> None:
        row = self.sender()
        assert isinstance(row, RowButton)
        self.rung_wanted.emit(row.place)

    @override
    def paintEvent(self, event: QPaintEvent) -> None:
        super().paintEvent(event)
        if not self.rows:
            return
        look, gap = self._look, self._look.px("gap")
        painter = QPainter(self)
        rail, line = look.px("stroke"), look.px("hairline")
        top, bottom = self.rows[-1].geometry(), self.rows[0].geometry()
        tall = bottom.bottom() - top.top() + gap
        for x in (top.left() - gap, top.right() + gap - rail):
            left = round(x)
            painter.fillRect(
                QRectF(left, top.top() - gap / 2, rail, tall), look.colour("strong_line")
            )
        wide = top.width() + 2 * gap
        for row in self.rows:
            place = row.geometry()
            painter.fillRect(
                QRectF(place.left() - gap, place.bottom() + 1, wide, line), look.colour("line")
            )
