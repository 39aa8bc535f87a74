"""What the parts of a lesson are made of: prose, a row of buttons, a ladder of hints."""

from __future__ import annotations

from typing import TYPE_CHECKING, cast

from PySide6.QtCore import Qt, Signal, Slot
from PySide6.QtWidgets import QLabel, QPushButton, QVBoxLayout, QWidget

from gui.lessons.prose import rich
from gui.theme.flow import Flow
from gui.theme.spacing import room_of, space

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    from core.lessons.lesson import Lesson
    from gui.theme.look import Look


class Prose(QLabel):
    """Text of a lesson, which wraps and can be selected."""

    def __init__(self, look: Look, parent: QWidget, role: str = "") -> None:
        super().__init__(parent, wordWrap=True)
        self._look = look
        self._text = ""
        self.setTextFormat(Qt.TextFormat.RichText)
        self.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
        self.setProperty("role", role)
        self.hide()

    def say(self, text: str, lead: str = "", mood: str = "") -> None:
        """Show *text* after the words *lead*, which stand out; nothing takes no room.

        *mood* is "good", "bad" or, where nothing was judged, empty.
        """
        self._text = " ".join(filter(None, (lead, text)))
        self.setText(rich(text, self._look.font("code").family(), lead))
        self.setAccessibleName(self._text)
        give(self, "mood", mood)
        self.setVisible(bool(self._text))

    @property
    def said(self) -> str:
        """What is shown, as plain text."""
        return self._text


def give(widget: QWidget, name: str, value: object) -> None:
    """Give *widget* a property on which its clothes depend, and dress it afresh."""
    if widget.property(name) != value:
        widget.setProperty(name, value)
        widget.style().unpolish(widget)
        widget.style().polish(widget)


class Part(QWidget):
    """One part of a lesson: its *heading* and text, and below it whatever belongs to it.

    Signals:
        go_on_wanted: Go on to the part that follows this one.
        finished: What there is to do in it is done.
    """

    go_on_wanted = Signal()
    finished = Signal()

    def __init__(self, look: Look, parent: QWidget | None = None, *, heading: str = "") -> None:
        super().__init__(parent)
        self.look = look
        self.column = QVBoxLayout(self)
        space(self.column, look, sides="edge", ends="edge", between="block")
        if heading:
            title = QLabel(heading, self)
            title.setProperty("role", "card-heading")
            self.column.addWidget(title)
        self.prose = Prose(look, self)
        self.column.addWidget(self.prose)
        self._first: QPushButton | None = None
        self._go_on = QPushButton(self)
        self._go_on.setObjectName("lesson-go-on")
        self._go_on.clicked.connect(self.go_on_wanted)
        give(self._go_on, "primary", True)
        self._go_on.hide()

    def show_part_of(self, lesson: Lesson, hints_seen: int) -> None:
        """Show what *lesson* says of this part, of whose hints the first *hints_seen* were seen."""
        raise NotImplementedError

    def begin(self) -> None:
        """Begin the part, as somebody comes to it."""

    def lead_with(self, button: QPushButton) -> None:
        """Let *button* be what one sees first, until there is a way on."""
        self._first = button
        give(button, "primary", self._go_on.isHidden())

    def add_way_on(self) -> None:
        """Put the button that leads on below what there is."""
        self.column.addWidget(self._go_on, alignment=Qt.AlignmentFlag.AlignLeft)
        if self._first is not None:
            QWidget.setTabOrder(self._first, self._go_on)

    def offer_way_on(self, words: str) -> None:
        """Say with *words* where to go on; nothing if there is no need to go on yet."""
        new = bool(words) and self._go_on.isHidden()
        self._go_on.setText(words)
        self._go_on.setVisible(bool(words))
        # Qt's stubs know nothing of a widget without focus.
        focus = cast("QWidget | None", self.focusWidget())
        if new and focus is not None and (focus is self._first or not focus.isEnabled()):
            self._go_on.setFocus()
        if self._first is not None:
            give(self._first, "primary", not words)

    def take_focus(self) -> None:
        """Let keys begin with what is to be done first."""
        if self._first is not None:
            self._first.setFocus()

    def take_way_on(self) -> None:
        """Let Enter go on, wherever the focus was."""
        if not self._go_on.isHidden():
            self._go_on.setFocus()

    def add_buttons(self, *buttons: tuple[str, str, Callable[[], None]]) -> list[QPushButton]:
        """A row of buttons: name, text, and what pressing one does."""
        # Beside each other they are wider than the side of a small window.
        row = Flow()
        row.setSpacing(room_of(self.look, "gap"))
        made = []
        for name, text, act in buttons:
            button = QPushButton(text, self)
            button.setObjectName(f"lesson-{name}")
            button.clicked.connect(act)
            row.addWidget(button)
            made.append(button)
        self.column.addLayout(row)
        return made


class Hints(QWidget):
    """A ladder of hints, from a nudge to the answer; one more each time it is asked.

    Signals:
        hinted: One more hint is shown; carries how many there are now.
    """

    hinted = Signal(int)

    def __init__(self, look: Look, parent: QWidget) -> None:
        super().__init__(parent)
        self._hints: Sequence[str] = ()
        self._shown = 0
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        self._button = QPushButton(self)
        self._button.setObjectName("lesson-hint")
        self._button.clicked.connect(self._show_next)
        self._words = Prose(look, self, "hint")
        column.addWidget(self._words)
        column.addWidget(self._button, alignment=Qt.AlignmentFlag.AlignLeft)

    def show_hints(self, hints: Sequence[str], shown: int = 0) -> None:
        """Offer *hints*, of which the first *shown* have been seen."""
        self._hints, self._shown = hints, min(shown, len(hints))
        self._tell()

    @Slot()
    def _show_next(self) -> None:
        self._shown += 1
        self._tell()
        self.hinted.emit(self._shown)

    def _tell(self) -> None:
        many = len(self._hints)
        self._words.say("\n\n".join(self._hints[: self._shown]))
        left = many - self._shown
        self._button.setText(self.tr("A hint ({0} of {1})").format(self._shown + 1, many))
        self._button.setVisible(left > 0)
