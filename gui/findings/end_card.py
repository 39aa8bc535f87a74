"""The card at the end of a run: what came of it, why, how often, and what to do next."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final, NamedTuple

from PySide6.QtCore import QPointF, QSize, Qt, Signal, Slot
from PySide6.QtGui import QPainter
from PySide6.QtWidgets import (
    QBoxLayout,
    QFrame,
    QHBoxLayout,
    QPushButton,
    QSizePolicy,
    QToolButton,
    QVBoxLayout,
    QWidget,
)
from typing_extensions import override

from gui.theme.drawings.icons import icon
from gui.theme.measures import elided
from gui.theme.plain import literally
from gui.theme.widgets import clear, plain_label

if TYPE_CHECKING:
    from PySide6.QtGui import QPaintEvent, QResizeEvent

    from core.scenes.account import Told
    from gui.theme.look import Look

SIDE: Final = 10
"""So many dots stand in a row, and as many rows below each other."""
_ROWS: Final = 2
"""The first button has a row of its own where there is little room."""


class Ended(NamedTuple):
    """What a run came to, as the card tells it.

    *failing* of a hundred dots are red, None if that is not known; *words* say how often.
    *buttons* are names and words, the first to be pressed first.
    """

    failed: bool
    title: str
    place: str
    steps: tuple[Told, ...]
    failing: float | None
    words: str
    buttons: tuple[tuple[str, str], ...]


class Dots(QWidget):
    """A hundred runs as dots: so many of them fail."""

    def __init__(self, look: Look, parent: QWidget) -> None:
        super().__init__(parent)
        self._look = look
        self._failing = 0

    def show_share(self, failing: float) -> None:
        """Show the share *failing*, from 0 to 1; what can happen has a dot."""
        dots = round(SIDE * SIDE * failing)
        self._failing = max(dots, 1) if failing else 0
        if failing < 1:
            self._failing = min(self._failing, SIDE * SIDE - 1)
        self.update()

    @override
    def sizeHint(self) -> QSize:
        side = round(SIDE * self._look.px("gap") * 1.1)
        return QSize(side, side)

    @override
    def minimumSizeHint(self) -> QSize:
        return self.sizeHint()

    @override
    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(Qt.PenStyle.NoPen)
        each = self.sizeHint().width() / SIDE
        for dot in range(SIDE * SIDE):
            row, column = divmod(dot, SIDE)
            role = "failure" if dot < self._failing else "line"
            painter.setBrush(self._look.colour(role))
            centre = QPointF((column + 0.5) * each, (row + 0.5) * each)
            painter.drawEllipse(centre, each * 0.36, each * 0.36)
        painter.end()


class EndCard(QFrame):
    """Says how a run ended, below the stage, which makes room for it.

    Signals:
        step_wanted: Go to a step that is told; carries the position after it.
        wanted: A button was pressed; carries its name.
        closed: It was closed by hand.
    """

    step_wanted = Signal(object)
    wanted = Signal(str)
    closed = Signal()

    def __init__(self, look: Look, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("end-card")
        self._look = look
        self.title = plain_label("", "end-title", self)
        self.place = plain_label("", "end-place", self)
        self.place.setProperty("quiet", True)
        self.words = plain_label("", "end-words", self)
        self._close = QToolButton(self)
        self._close.setText("\N{MULTIPLICATION X}")
        self._close.setObjectName("end-close")
        self._close.setAccessibleName(self.tr("Close"))
        self._close.setToolTip(self.tr("Close (Escape)"))
        self._close.clicked.connect(self.dismiss)
        self._dots = Dots(look, self)
        self._share: float | None = None
        self._steps, self._buttons = QVBoxLayout(), QBoxLayout(QBoxLayout.Direction.LeftToRight)
        self._first, self._others = QHBoxLayout(), QHBoxLayout()
        self._lay_out()
        self.hide()

    def _lay_out(self) -> None:
        gap = round(self._look.px("gap"))
        column, head, middle = QVBoxLayout(self), QHBoxLayout(), QHBoxLayout()
        column.setContentsMargins(2 * gap, gap, gap, gap)
        column.setSpacing(gap // 2)
        head.addWidget(self.title, 1)
        head.addWidget(self._close, alignment=Qt.AlignmentFlag.AlignTop)
        left = QVBoxLayout()
        left.setSpacing(0)
        left.addWidget(self.place)
        left.addLayout(self._steps)
        left.addWidget(self.words)
        left.addStretch(1)
        middle.addLayout(left, 1)
        middle.addWidget(self._dots, alignment=Qt.AlignmentFlag.AlignTop)
        column.addLayout(head)
        column.addLayout(middle)
        for row in (self._first, self._others):
            self._buttons.addLayout(row)
        self._buttons.addStretch(1)
        column.addLayout(self._buttons)
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Maximum)

    @property
    def first(self) -> QPushButton | None:
        """The button that is meant to be pressed first."""
        item = self._first.itemAt(0)
        widget = None if item is None else item.widget()
        return widget if isinstance(widget, QPushButton) else None

    def show_end(self, ended: Ended) -> None:
        """Tell what a run came to."""
        self.setProperty("failed", ended.failed)
        for part in (self, self.title):
            part.setProperty("failed", ended.failed)
            part.style().unpolish(part)
            part.style().polish(part)
        self.title.setText(ended.title)
        self.place.setText(ended.place)
        self.words.setText(ended.words)
        self.words.setVisible(bool(ended.words))
        self._share = ended.failing
        if ended.failing is not None:
            self._dots.show_share(ended.failing)
        clear(self._steps)
        for number, told in enumerate(ended.steps, 1):
            self._steps.addWidget(self._step(number, told))
        for place, (name, words) in enumerate(ended.buttons):
            row = self._others if place else self._first
            if place < _ROWS:
                clear(row)
            row.addWidget(self._button(name, words, first=not place))
        self._others.addStretch(1)
        self._fit()
        self.setAccessibleName(f"{ended.title}. {ended.words}")
        self.show()

    def _step(self, number: int, told: Told) -> QPushButton:
        verb = f"{told.name} {told.verb}: " if told.verb else f"{told.name} "
        words = f"{number}  {verb}{told.words}"
        button = QPushButton(self)
        button.setObjectName(f"end-step-{number}")
        button.setProperty("link", True)
        step = self.tr("step {0}").format(told.step)
        button.setProperty("full", f"{words}  \N{MIDDLE DOT}  {step}")
        button.setAccessibleName(f"{words}, {step}")
        button.setToolTip(literally(f"{words}, {step}"))
        button.setProperty("step", told.step)
        button.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Fixed)
        button.clicked.connect(self._go)
        return button

    def _button(self, name: str, words: str, *, first: bool) -> QPushButton:
        button = QPushButton(words, self)
        button.setObjectName(f"end-{name}")
        button.setProperty("name", name)
        if first:
            button.setProperty("primary", True)
            button.setIcon(icon("play", self._look, "on_accent"))
        button.clicked.connect(self._want)
        return button

    def _fit(self) -> None:
        """Leave out the dots, break the row of buttons and cut steps where there is no room."""
        gap = self._look.px("gap")
        room = self.width() - 5 * gap
        rows = [self._first.sizeHint().width(), self._others.sizeHint().width()]
        direction = QBoxLayout.Direction
        narrow = sum(rows) > room
        self._buttons.setDirection(direction.TopToBottom if narrow else direction.LeftToRight)
        self._dots.setVisible(self._share is not None and not narrow)
        # The steps have their places, too.
        self.place.setVisible(bool(self.place.text()) and not narrow)
        if not narrow and self._share is not None:
            room -= self._dots.sizeHint().width() + gap
        for place in range(self._steps.count()):
            item = self._steps.itemAt(place)
            button = None if item is None else item.widget()
            if isinstance(button, QPushButton):
                words = elided(button.property("full"), button.font(), room - gap)
                button.setText(words.replace("&", "&&"))

    @override
    def minimumSizeHint(self) -> QSize:
        rows = [self._first.sizeHint().width(), self._others.sizeHint().width()]
        wide = max(rows) + round(5 * self._look.px("gap"))
        return QSize(wide, super().minimumSizeHint().height())

    @override
    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._fit()

    @Slot()
    def _go(self) -> None:
        self.step_wanted.emit(self.sender().property("step"))

    @Slot()
    def _want(self) -> None:
        self.wanted.emit(self.sender().property("name"))

    @Slot()
    def dismiss(self) -> None:
        """Go away, by hand."""
        self.hide()
        self.closed.emit()
