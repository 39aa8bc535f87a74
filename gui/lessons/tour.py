"""The first minute: the real desk under a veil, one region of it lit, and a card that explains."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final, NamedTuple

from PySide6.QtCore import QEvent, QObject, QPoint, QRect, QRectF, QSize, Qt, Signal, Slot
from PySide6.QtGui import QColor, QKeyEvent, QPainter, QPainterPath, QPen
from PySide6.QtWidgets import QFrame, QHBoxLayout, QPushButton, QVBoxLayout, QWidget
from typing_extensions import override

from gui.lessons.course_cards import words_label
from gui.lessons.dots import Dots
from gui.lessons.way_button import WayButton
from gui.theme.drawings.icons import icon
from gui.theme.spacing import space
from gui.theme.widgets import clear, keeps_key

if TYPE_CHECKING:
    from collections.abc import Sequence

    from PySide6.QtCore import SignalInstance
    from PySide6.QtGui import QPaintEvent

    from gui.theme.look import Look

_WIDTH: Final = 25
"""A card is so many letters wide."""
_DARK: Final = 120
"""How much of what is not lit is taken away, of 255."""
_ENTER: Final = (Qt.Key.Key_Return, Qt.Key.Key_Enter)


class Way(NamedTuple):
    """One of the ways on from the last stop: its name, and what its button says."""

    name: str
    title: str
    words: str


class TourVeil(QWidget):
    """Lies over the window while a tour is given; whatever is below it is not touched.

    Signals:
        on_wanted: Go on to the next stop.
        back_wanted: Go back to the stop before.
        left: Leave the tour.
        chosen: One of the ways on was chosen; carries its name.
        moved: The window has another size; what is lit is elsewhere.
    """

    on_wanted = Signal()
    back_wanted = Signal()
    left = Signal()
    chosen = Signal(str)
    moved = Signal()

    def __init__(self, look: Look, window: QWidget) -> None:
        super().__init__(window)
        self.setObjectName("tour")
        self.look = look
        self._lit = QRect()
        self._buttons: list[QPushButton] = []
        self.card = QFrame(self)
        self.card.setObjectName("tour-card")
        self._dots = Dots(look, self.card)
        self._dots.show()
        self._title = words_label("", self.card, role="course-title")
        self._words = words_label("", self.card)
        self._more = words_label("", self.card, quiet=True)
        for label in (self._title, self._words, self._more):
            label.setWordWrap(True)
        self._row = QHBoxLayout()
        self._beside = QHBoxLayout()
        self._lay_out()
        self.hide()

    def _lay_out(self) -> None:
        column = QVBoxLayout(self.card)
        space(column, self.look, sides="section", ends="edge", between="block")
        space(self._row, self.look, between="gap")
        column.addWidget(self._dots)
        text = QVBoxLayout()
        text.addWidget(self._title)
        text.addWidget(self._words)
        self._beside.addLayout(text, 1)
        column.addLayout(self._beside)
        column.addLayout(self._row)
        column.addWidget(self._more)
        self._picture: QWidget | None = None

    # What is shown

    def show_stop(self, place: int, count: int, title: str, words: str) -> None:
        """Explain stop number *place* of *count* with *title* and *words*."""
        self._begin(place, count, title, words, None)
        on = self._button("tour-on", self.tr("Go on"), self.on_wanted)
        on.setProperty("primary", True)
        on.setIcon(icon("play", self.look, "on_accent"))
        self._row.addWidget(on)
        if place:
            self._row.addWidget(self._button("tour-back", self.tr("Back"), self.back_wanted))
        self._row.addStretch(1)
        self._row.addWidget(self._button("tour-leave", self.tr("Skip the tour"), self.left))
        self._more.setText(self.tr("It waits for you. Enter or Right goes on, Esc leaves."))
        self._take_place(on)

    def show_end(
        self, count: int, title: str, words: str, ways: Sequence[Way], picture: QWidget
    ) -> None:
        """Say at the last of *count* stops what came of it, and offer *ways* on."""
        self._begin(count - 1, count, title, words, picture)
        for place, way in enumerate(ways):
            button = WayButton(
                way.name, way.title, way.words, self.look, self.card, primary=not place
            )
            button.setObjectName(f"tour-{way.name}")
            button.clicked.connect(self._choose)
            self._add(button)
            self._row.addWidget(button, 1)
        self._more.setText(self.tr("The tour stays in Help. It does not come by itself again."))
        self._take_place(self._buttons[0])

    def show_words(self, words: str) -> None:
        """Say *words* below the title, and leave all else."""
        self._words.setText(words)
        self.card.setAccessibleName(f"{self._title.text()}. {words}")
        self._put_card()

    @property
    def lit(self) -> QRect:
        """What of the window is without the veil; null if nothing is."""
        return self._lit

    def fit(self) -> None:
        """Cover the window, which has another size."""
        if self.isVisible():
            self.setGeometry(self.window().rect())
            self.moved.emit()

    def light(self, lit: QRect) -> None:
        """Leave *lit* of the window without the veil, and put the card beside it."""
        self._lit = lit
        self._put_card()
        self.update()

    def _begin(
        self, place: int, count: int, title: str, words: str, picture: QWidget | None
    ) -> None:
        # Before the row is cleared: its buttons are gone with the widgets.
        self._buttons = []
        clear(self._row)
        if self._picture is not None:
            self._beside.removeWidget(self._picture)
            # At once: until it is deleted it would still take part in the card's layout.
            self._picture.setParent(None)
            self._picture.deleteLater()
        self._picture = picture
        if picture is not None:
            self._beside.addWidget(picture)
        self._dots.show_place(place, count)
        self._title.setText(title)
        self._words.setText(words)
        self.card.setAccessibleName(f"{title}. {words}")

    def _button(self, name: str, words: str, wish: SignalInstance) -> QPushButton:
        button = QPushButton(words, self.card)
        button.setObjectName(name)
        button.clicked.connect(wish)
        self._add(button)
        return button

    def _add(self, button: QPushButton) -> None:
        button.installEventFilter(self)
        self._buttons.append(button)

    def _take_place(self, first: QPushButton) -> None:
        self.setGeometry(self.window().rect())
        self.show()
        self.raise_()
        # What joins a card that is shown already is shown only later: it would take no room
        # and no focus before.
        for part in (*self._buttons, *filter(None, (self._picture,))):
            part.show()
        self._put_card()
        first.setFocus()

    def _put_card(self) -> None:
        """Put the card where there is room beside what is lit, or low in the window."""
        gap, room = round(2 * self.look.px("gap")), self.rect()
        letters = 2 * _WIDTH if self._picture is not None else _WIDTH
        width = min(round(letters * self.look.px("body")), room.width() - 2 * gap)
        column = self.card.layout()
        assert column is not None
        # The words wrap, so that the width decides how high the card is.
        column.invalidate()
        column.activate()
        height = max(column.totalHeightForWidth(width), column.totalMinimumSize().height())
        self.card.resize(width, height)
        lit, least = self._lit, QSize(width, height)
        middle = max(gap, min(lit.center().y() - height // 2, room.height() - height - gap))
        for spot in (
            QPoint(lit.right() + gap, middle), QPoint(lit.left() - width - gap, middle),
            QPoint(max(gap, lit.left()), lit.bottom() + gap),
            QPoint(max(gap, lit.left()), lit.top() - height - gap),
        ):  # fmt: skip
            if not lit.isNull() and room.contains(QRect(spot, least)):
                self.card.move(spot)
                return
        self.card.move(room.width() - width - gap, room.height() - height - gap)

    @Slot()
    def _choose(self) -> None:
        self.chosen.emit(self.sender().property("name"))

    # Keys and pictures

    @override
    def event(self, event: QEvent) -> bool:
        # Nothing below the veil is driven by a key.
        return keeps_key(event) or super().event(event)

    @override
    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if not isinstance(watched, QPushButton):
            return False
        if event.type() == QEvent.Type.KeyPress and isinstance(event, QKeyEvent):
            return self._press(Qt.Key(event.key()), watched)
        # A button would be clicked by the release of Space, which nobody meant here.
        return event.type() == QEvent.Type.KeyRelease

    def _press(self, key: Qt.Key, button: QPushButton) -> bool:
        """Do what *key* does at *button*; whether nobody else is to have it."""
        ways = [one for one in self._buttons if one.property("role") == "way"]
        if key == Qt.Key.Key_Escape:
            self.left.emit()
        elif key in {Qt.Key.Key_Tab, Qt.Key.Key_Backtab}:
            return False
        elif button in ways and key in {Qt.Key.Key_Left, Qt.Key.Key_Right}:
            step = 1 if key == Qt.Key.Key_Right else -1
            ways[(ways.index(button) + step) % len(ways)].setFocus()
        elif key in _ENTER:
            button.click()
        elif key == Qt.Key.Key_Right and not ways:
            self.on_wanted.emit()
        elif key == Qt.Key.Key_Left and not ways:
            self.back_wanted.emit()
        return True

    @override
    def focusNextPrevChild(self, next: bool) -> bool:
        focus = self.focusWidget()
        if isinstance(focus, QPushButton) and focus in self._buttons:
            step = 1 if next else -1
            place = (self._buttons.index(focus) + step) % len(self._buttons)
            self._buttons[place].setFocus()
        return True

    @override
    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        veil = QPainterPath()
        veil.addRect(QRectF(self.rect()))
        radius = self.look.px("radius")
        lit = QRectF(self._lit)
        if not lit.isEmpty():
            hole = QPainterPath()
            hole.addRoundedRect(lit, radius, radius)
            # One path with a hole, as two rectangles would show a seam.
            veil -= hole
        painter.fillPath(veil, QColor(0, 0, 0, _DARK))
        if not lit.isEmpty():
            painter.setPen(QPen(self.look.colour("accent"), 1.5 * self.look.px("stroke")))
            painter.drawRoundedRect(lit, radius, radius)
