"""The bar over a lesson: back to the course, its title, its steps as tabs, which of how many."""

from __future__ import annotations

from itertools import pairwise
from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QSize, Qt, Signal, Slot
from PySide6.QtGui import QPainter, QPen
from PySide6.QtWidgets import QButtonGroup, QHBoxLayout, QLabel, QPushButton, QSizePolicy, QWidget
from typing_extensions import override

from gui.lessons.step_button import StepButton
from gui.theme.measures import advance, elided
from gui.theme.plain import literally
from gui.theme.spacing import space

if TYPE_CHECKING:
    from collections.abc import Collection, Sequence

    from PySide6.QtGui import QPaintEvent, QResizeEvent

    from gui.theme.look import Look

_LETTERS: Final = 16
"""So many letters of the title are worth more than the words of the steps."""


class LessonBar(QWidget):
    """Shows which lesson is open, and lets any of its steps be taken.

    Signals:
        step_chosen: A step was chosen; carries its name.
        course_wanted: Back to the whole course.
    """

    step_chosen = Signal(str)
    course_wanted = Signal()

    def __init__(
        self, look: Look, words: Sequence[str], names: Sequence[str], parent: QWidget
    ) -> None:
        super().__init__(parent)
        self.setObjectName("lesson-bar")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self._look, self._names, self._full = look, tuple(names), ""
        self._course = QPushButton(f"\N{SINGLE LEFT-POINTING ANGLE QUOTATION MARK} "
                                   f"{self.tr('Course')}", self)  # fmt: skip
        self._course.setObjectName("lesson-course")
        self._course.setProperty("link", True)
        self._course.setToolTip(self.tr("All lessons and challenges (Ctrl+Shift+L)"))
        self._course.clicked.connect(self.course_wanted)
        self._title, self._where = QLabel(self), QLabel(self)
        self._title.setProperty("role", "card-heading")
        self._title.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Preferred)
        self._where.setProperty("quiet", True)
        for label in (self._title, self._where):
            label.setTextFormat(Qt.TextFormat.PlainText)
        self._group = QButtonGroup(self)
        self._steps: list[StepButton] = []
        for place, (name, text) in enumerate(zip(names, words, strict=True)):
            button = StepButton(look, place + 1, text, self)
            button.setObjectName(f"lesson-part-{name}")
            self._group.addButton(button, place)
            self._steps.append(button)
        self._group.idClicked.connect(self._choose)
        self._lay_out()
        look.changed.connect(self._dress)
        self._dress()
        self.hide()

    def _lay_out(self) -> None:
        self._row = QHBoxLayout(self)
        self._row.addWidget(self._course)
        self._row.addWidget(self._title, 1)
        for button in self._steps:
            self._row.addWidget(button)
        self._row.addStretch(1)
        self._row.addWidget(self._where)

    @Slot()
    def _dress(self) -> None:
        space(self._row, self._look, sides="section", ends="gap", between="block")
        self._fit()

    def show_lesson(self, title: str, where: str, steps: Sequence[str]) -> None:
        """Show the lesson called *title*, which has *steps*; *where* says its place."""
        self._full = title
        self._where.setText(where)
        self._title.setToolTip(literally(title))
        for name, button in zip(self._names, self._steps, strict=True):
            button.setVisible(name in steps)
            if name in steps:
                button.set_number(steps.index(name) + 1)
        self.show()
        self._fit()

    def show_step(self, name: str) -> None:
        """Show *name* as the step that is open."""
        self._steps[self._names.index(name)].setChecked(True)
        self._fit()

    def show_done(self, done: Collection[str]) -> None:
        """Tick the steps that are *done*."""
        for name, button in zip(self._names, self._steps, strict=True):
            button.show_done(done=name in done)

    @Slot(int)
    def _choose(self, place: int) -> None:
        self._fit()
        self.step_chosen.emit(self._names[place])

    def _fit(self) -> None:
        """Leave out words of steps where the title needs their room, then some of the title."""
        spacing, margins = self._row.spacing(), self._row.contentsMargins()
        shown = [button for button in self._steps if not button.isHidden()]
        taken = self._course.sizeHint().width() + self._where.sizeHint().width()
        taken += margins.left() + margins.right() + spacing * (len(shown) + 3)
        rest = self.width() - taken
        room = rest - sum(button.width_with(words=True) for button in shown)
        short = room < _LETTERS * self._look.px("body") / 2
        for button in self._steps:
            button.set_short(short=short)
        if short:
            room = rest - sum(button.sizeHint().width() for button in shown)
        font = self._look.font("title", bold=True)
        title = elided(self._full, font, float(max(0, room)))
        self._title.setText(title)
        # Else it shares what room there is with the stretch behind the steps.
        self._title.setMinimumWidth(round(advance(title, font)) + 1 if title else 0)

    @override
    def minimumSizeHint(self) -> QSize:
        # The title gives way; what can be pressed does not.
        wide = sum(button.width_with(words=False) for button in self._steps)
        wide += self._course.sizeHint().width() + self._where.sizeHint().width()
        spacing = self._row.spacing() * (len(self._steps) + 3)
        return QSize(round(wide + spacing), super().minimumSizeHint().height())

    @override
    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._fit()

    @override
    def paintEvent(self, event: QPaintEvent) -> None:
        super().paintEvent(event)
        shown = [button for button in self._steps if not button.isHidden()]
        painter = QPainter(self)
        painter.setPen(QPen(self._look.colour("line"), self._look.px("stroke")))
        middle = self.height() // 2
        for left, right in pairwise(shown):
            painter.drawLine(
                left.geometry().right() + 1, middle, right.geometry().left() - 1, middle
            )
