"""The card at the end of a run: what came of it, why, how often, and what to do next."""

from __future__ import annotations

from types import MappingProxyType
from typing import TYPE_CHECKING, Final, NamedTuple

from PySide6.QtCore import QSize, Qt, Signal, Slot
from PySide6.QtGui import QIcon
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

from gui.findings.end_steps import StepRow
from gui.findings.share_dots import Dots
from gui.theme.drawings.icons import icon
from gui.theme.key_button import KeyButton
from gui.theme.spacing import room_of, space
from gui.theme.widgets import Rule, Sign, clear, plain_label

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

    from PySide6.QtGui import QHideEvent, QResizeEvent

    from core.scenes.account import Told
    from gui.theme.look import Look

_ROWS: Final = 2
"""The first button has a row of its own where there is little room."""


KEYS: Final = {"another": "N", "mend": "M"}
"""The key that does what a button does."""
ICONS: Final = {
    "simplest": "play", "another": "die", "mend": "pen", "next": "right", "why": "search",
    "findings": "list", "parallel": "list",
}  # fmt: skip


class Ended(NamedTuple):
    """What a run came to, as the card tells it.

    *failing* of a hundred dots are red, None if that is not known; *words* say how often.
    *buttons* are names and words, the first to be pressed first.  *monograms* are those of the
    threads of the steps.
    """

    failed: bool
    title: str
    place: str
    steps: tuple[Told, ...]
    failing: float | None
    words: str
    buttons: tuple[tuple[str, str], ...]
    monograms: Mapping[int, str] = MappingProxyType({})


class _Widths(NamedTuple):
    """How wide the buttons are: the widest *row* of two, all of them *bare* of icons, and *all*."""

    row: int
    bare: int
    all: int


class EndCard(QFrame):
    """Says how a run ended, below the stage, which makes room for it.

    Signals:
        step_wanted: Go to a step that is told; carries the position after it.
        wanted: A button was pressed; carries its name.
        closed: It was closed by hand.
        gone: It is not there any more, however that came.
    """

    step_wanted = Signal(object)
    wanted = Signal(str)
    closed = Signal()
    gone = Signal()

    def __init__(self, look: Look, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("end-card")
        self._look = look
        self._sign = Sign("check", "ink", look, self, "title")
        self.title = plain_label("", "end-title", self)
        self.place = plain_label("", "end-place", self)
        self.place.setProperty("quiet", True)
        self.words = plain_label("", "end-words", self)
        self._close = QToolButton(self)
        self._close.setObjectName("end-close")
        self._close.setAccessibleName(self.tr("Close"))
        self._close.setToolTip(self.tr("Close (Escape)"))
        self._close.clicked.connect(self.dismiss)
        self._dots = Dots(look, self)
        self._share: float | None = None
        self._steps, self._buttons = QVBoxLayout(), QBoxLayout(QBoxLayout.Direction.LeftToRight)
        self._first, self._others = QHBoxLayout(), QHBoxLayout()
        self._rule = Rule(look, self)
        self._roomy = True
        self._plain, self._widths = False, _Widths(0, 0, 0)
        self._lay_out()
        look.changed.connect(self._dress)
        self._dress()
        self.hide()

    def _lay_out(self) -> None:
        self._column, self._head, self._middle = QVBoxLayout(self), QHBoxLayout(), QHBoxLayout()
        self._left = QVBoxLayout()
        column, top = self._column, Qt.AlignmentFlag.AlignTop
        told = QVBoxLayout()
        told.setSpacing(0)
        told.addWidget(self.title)
        told.addWidget(self.place)
        self._head.addWidget(self._sign, alignment=top)
        self._head.addLayout(told, 1)
        self._head.addWidget(self._close, alignment=top)
        self._left.addLayout(self._steps)
        # Beside the dots, which say the same: below both of them it would take a row of its own.
        self._left.addWidget(self.words)
        self._left.addStretch(1)
        self._middle.addLayout(self._left, 1)
        self._middle.addWidget(self._rule)
        self._middle.addWidget(self._dots, alignment=top)
        column.addLayout(self._head)
        column.addLayout(self._middle)
        for row in (self._first, self._others):
            self._buttons.addLayout(row)
        self._buttons.addStretch(1)
        column.addLayout(self._buttons)
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Maximum)

    def set_roomy(self, *, on: bool) -> None:
        """Have air between what is told, or as little as goes."""
        if on != self._roomy:
            self._roomy = on
            self._dress()
            self._fit()

    @Slot()
    def _dress(self) -> None:
        look = self._look
        self._column.setSpacing(room_of(look, "block" if self._roomy else "tight"))
        sides, ends = room_of(look, "block"), room_of(look, "block" if self._roomy else "tight")
        self._column.setContentsMargins(sides, ends, sides, ends)
        space(self._left, look, between="gap" if self._roomy else "tight")
        for step in self.findChildren(StepRow):
            step.set_roomy(on=self._roomy)
        space(self._steps, look)
        for row in (self._head, self._middle, self._first, self._others, self._buttons):
            space(row, look, between="gap")
        self._close.setIcon(icon("cross", look, "muted"))
        self._measure()

    def _dress_buttons(self, *, plain: bool = False) -> None:
        """Give each button its icon; only the first one if they are to be *plain*."""
        self._plain = plain
        for row in (self._first, self._others):
            for button in _buttons_of(row):
                role = "on_accent" if row is self._first else "ink"
                picture = ICONS.get(button.property("name"), "")
                bare = not picture or (plain and row is self._others)
                button.setIcon(QIcon() if bare else icon(picture, self._look, role))

    @property
    def first(self) -> QPushButton | None:
        """The button that is meant to be pressed first."""
        return next(_buttons_of(self._first), None)

    def show_end(self, ended: Ended) -> None:
        """Tell what a run came to."""
        self.setProperty("failed", ended.failed)
        # As a style sheet asks for the property only when a widget is polished.
        self.style().unpolish(self)
        self.style().polish(self)
        self._sign.show_sign(*(("cross", "failure") if ended.failed else ("check", "ink")))
        self.title.setText(ended.title)
        self.place.setText(ended.place)
        self.words.setText(ended.words)
        self.words.setVisible(bool(ended.words))
        self._share = ended.failing
        if ended.failing is not None:
            self._dots.show_share(ended.failing)
        clear(self._steps)
        for number, told in enumerate(ended.steps, 1):
            monogram = ended.monograms.get(told.tid, told.name[:1])
            step = StepRow(number, told, monogram, self._look, self)
            step.set_roomy(on=self._roomy)
            step.clicked.connect(self._go)
            self._steps.addWidget(step)
        for place, (name, words) in enumerate(ended.buttons):
            row = self._others if place else self._first
            # The first button empties its row and the second the other; those after it are added
            # there.
            if place < _ROWS:
                clear(row)
            row.addWidget(self._button(name, words, first=not place))
        self._others.addStretch(1)
        self._measure()
        self._fit()
        self.setAccessibleName(f"{ended.title}. {ended.words}")
        self.show()

    def _button(self, name: str, words: str, *, first: bool) -> QPushButton:
        button = KeyButton(words, "" if first else KEYS.get(name, ""), self._look, self)
        button.setObjectName(f"end-{name}")
        button.setProperty("name", name)
        if first:
            button.setProperty("primary", True)
        button.clicked.connect(self._want)
        return button

    def _fit(self) -> None:
        """Leave out icons and dots, and break the row of buttons, where there is no room."""
        room = self.width() - 5 * self._look.px("gap")
        plain = self._widths.all > room
        if plain != self._plain:
            self._dress_buttons(plain=plain)
        direction = QBoxLayout.Direction
        # Icons go first, then the buttons stand below each other: words are what tells them apart.
        narrow = self._widths.bare > room
        self._buttons.setDirection(direction.TopToBottom if narrow else direction.LeftToRight)
        for part in (self._dots, self._rule):
            part.setVisible(self._share is not None and not narrow)
        # The steps have their places, too.
        self.place.setVisible(bool(self.place.text()) and not narrow and self._roomy)

    def _measure(self) -> None:
        """Measure the buttons, which change their icons with the room that they have."""
        apart, rows = round(self._look.px("gap")), (self._first, self._others)
        # Measured both ways and put back: a layout tells how wide it is, not how wide it would be.
        self._dress_buttons(plain=True)
        bare = [_width_of(row, apart) for row in rows]
        self._dress_buttons()
        every = [_width_of(row, apart) for row in rows]
        self._widths = _Widths(max(bare), sum(bare) + apart, sum(every) + apart)

    @override
    def minimumSizeHint(self) -> QSize:
        # As if in two rows: else the card would hold the window wide, and never come to break them.
        wide = self._widths.row + round(5 * self._look.px("gap"))
        return QSize(wide, super().minimumSizeHint().height())

    @override
    def hideEvent(self, event: QHideEvent) -> None:
        super().hideEvent(event)
        self.gone.emit()

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
        """Hide the card, as somebody has closed it."""
        self.hide()
        self.closed.emit()


def _width_of(row: QHBoxLayout, apart: int) -> int:
    """How wide the buttons of *row* are; the layout would say how wide they were."""
    buttons = list(_buttons_of(row))
    for button in buttons:
        button.ensurePolished()
    return sum(button.sizeHint().width() + apart for button in buttons) - apart


def _buttons_of(row: QHBoxLayout) -> Iterator[QPushButton]:
    for place in range(row.count()):
        item = row.itemAt(place)
        widget = None if item is None else item.widget()
        if isinstance(widget, QPushButton):
            yield widget
