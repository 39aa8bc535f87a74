"""The course's page: where to go on, all chapters, all challenges, and how far one is."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final, NamedTuple

from PySide6.QtCore import QEvent, QObject, QSize, Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import (
    QAbstractButton,
    QApplication,
    QFrame,
    QHBoxLayout,
    QLabel,
    QProgressBar,
    QScrollArea,
    QVBoxLayout,
    QWidget,
)
from typing_extensions import override

from gui.lessons.arrows import next_one
from gui.lessons.course_cards import ChapterCard, ContinueCard, LadderCard, words_label
from gui.lessons.stacks import Stacks
from gui.theme.widgets import clear, plain_label, wish_button

if TYPE_CHECKING:
    from collections.abc import Sequence

    from PySide6.QtGui import QResizeEvent

    from core.lessons.standing import Standing
    from gui.theme.look import Look

_WAYS: Final = {
    Qt.Key.Key_Up: (0, -1), Qt.Key.Key_Down: (0, 1),
    Qt.Key.Key_Left: (-1, 0), Qt.Key.Key_Right: (1, 0),
}  # fmt: skip
_PRESSES: Final = (QEvent.Type.KeyPress, QEvent.Type.KeyRelease)
_NARROW: Final = 56
"""Narrower than so many letters, chapters stand in one column."""
_SIDE: Final = 0.32
"""The challenges take this share of the width."""


class Shelf(NamedTuple):
    """A chapter as it is shown: its title, what it is about, its lessons by place and title."""

    title: str
    about: str
    lessons: tuple[tuple[int, str], ...]


class CourseHome(QWidget):
    """Shows the whole course; any of it can be opened at any time.

    Arrows go from button to button, Enter presses, Escape leaves.

    Signals:
        go_on_wanted: Go on where the student was.
        lesson_wanted: Open a lesson; carries its place in the course.
        challenge_wanted: Open a challenge; carries its place on the ladder.
        left: Back to the program.
        program_wanted: Open a program of one's own.
        course_wanted: Open a folder of one's own lessons.
    """

    go_on_wanted = Signal()
    lesson_wanted = Signal(int)
    challenge_wanted = Signal(int)
    left = Signal()
    program_wanted = Signal()
    course_wanted = Signal()

    def __init__(self, look: Look, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("course-home")
        self._look = look
        self.chapters: list[ChapterCard] = []
        self.ladder: LadderCard | None = None
        self._columns = 0
        self.go_on = ContinueCard(look, self)
        self.go_on.go_on_wanted.connect(self.go_on_wanted)
        self._back = wish_button("", "course-back", self.left, self)
        self._across, self._rungs = Stacks(), QVBoxLayout()
        self._bars = [QProgressBar(self, textVisible=False) for _ in range(2)]
        self._counts = [words_label("", self, role="card-heading") for _ in range(2)]
        self._next = QLabel(self, wordWrap=True, textFormat=Qt.TextFormat.PlainText)
        self._next.setObjectName("course-next")
        self._next.setProperty("role", "verdict")
        self._lay_out(round(look.px("gap")))

    def _lay_out(self, gap: int) -> None:
        head = QHBoxLayout()
        head.setContentsMargins(3 * gap, gap, 3 * gap, gap)
        head.addWidget(words_label(self.tr("The course"), self, role="course-title"))
        head.addStretch(1)
        head.addWidget(self._back)
        page = QWidget(self)
        across = QHBoxLayout(page)
        across.setContentsMargins(3 * gap, 0, 3 * gap, 2 * gap)
        across.setSpacing(3 * gap)
        share = round(100 * _SIDE)
        across.addLayout(self._left(gap), 100 - share)
        across.addLayout(self._right(gap), share)
        scrolled = QScrollArea(self, widgetResizable=True)
        scrolled.setFrameShape(QFrame.Shape.NoFrame)
        scrolled.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        scrolled.setWidget(page)
        scrolled.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self._scrolled = scrolled
        whole = QVBoxLayout(self)
        whole.setContentsMargins(0, 0, 0, 0)
        whole.addLayout(head)
        whole.addWidget(scrolled, 1)

    def _left(self, gap: int) -> QVBoxLayout:
        left = QVBoxLayout()
        left.setSpacing(round(1.5 * gap))
        left.addWidget(self.go_on)
        heading = QHBoxLayout()
        heading.addWidget(words_label(self.tr("Lessons"), self, role="card-heading"))
        free = self.tr("any of them can be opened at any time; the order is a suggestion")
        heading.addWidget(words_label(free, self, quiet=True))
        heading.addStretch(1)
        left.addLayout(heading)
        self._across.setSpacing(gap)
        left.addLayout(self._across)
        links = QHBoxLayout()
        for words, name, wish in (
            (self.tr("Open my own program"), "course-program", self.program_wanted),
            (self.tr("A lesson of my own"), "course-own", self.course_wanted),
        ):
            link = wish_button(words, name, wish, self)
            link.setProperty("link", True)
            links.addWidget(link)
        links.addStretch(1)
        left.addLayout(links)
        left.addStretch(1)
        return left

    def _right(self, gap: int) -> QVBoxLayout:
        right = QVBoxLayout()
        right.setSpacing(gap)
        for count, bar in zip(self._counts, self._bars, strict=True):
            bar.setFixedHeight(gap)
            right.addWidget(count)
            right.addWidget(bar)
        kept = self.tr("Kept on this machine. Save a copy, or start afresh, in the menu Learn.")
        right.addWidget(self._quiet(kept))
        right.addSpacing(gap)
        heading = QHBoxLayout()
        heading.addWidget(words_label(self.tr("Challenges"), self, role="card-heading"))
        heading.addWidget(self._quiet(self.tr("You are the scheduler: fewest switches win.")), 1)
        right.addLayout(heading)
        # Over the ladder, whose lowest rung is the first and out of sight in a low window.
        right.addWidget(self._next)
        right.addLayout(self._rungs)
        right.addWidget(
            self._quiet(
                self.tr(
                    "Three stars: as few switches as possible, and no hint. Any rung may be tried"
                    " at any time; a better try replaces a worse one, never the other way."
                )
            )
        )
        right.addStretch(1)
        return right

    def _quiet(self, words: str) -> QLabel:
        label = plain_label(words, "", self)
        label.setTextInteractionFlags(Qt.TextInteractionFlag.NoTextInteraction)
        label.setProperty("quiet", True)
        return label

    # What is shown

    def show_shelves(self, shelves: Sequence[Shelf], rungs: Sequence[str]) -> None:
        """Show the chapters *shelves*, and the challenges with the titles *rungs*."""
        clear(self._rungs)
        for old in self.chapters:
            old.setParent(None)
            old.deleteLater()
        self.chapters = [ChapterCard(self._look, *shelf, self) for shelf in shelves]
        for chapter in self.chapters:
            chapter.lesson_wanted.connect(self.lesson_wanted)
        self.ladder = LadderCard(self._look, rungs, self)
        self.ladder.rung_wanted.connect(self.challenge_wanted)
        self._rungs.addWidget(self.ladder)
        self._columns = 0
        self._arrange()
        for button in self.findChildren(QAbstractButton):
            button.installEventFilter(self)

    def show_standing(
        self, lessons: Standing, challenges: Standing, earned: Sequence[tuple[str, str]]
    ) -> None:
        """Show how far a student is; *earned* is what each challenge did, written and said."""
        for chapter in self.chapters:
            chapter.show_state(lessons.done, lessons.here, self.tr("done"))
        if self.ladder is not None:
            self.ladder.show_state(earned, challenges.here)
        for place, (words, standing) in enumerate(
            (
                (self.tr("{0} of {1} lessons"), lessons),
                (self.tr("{0} of {1} challenges"), challenges),
            )
        ):
            self._counts[place].setText(words.format(standing.count, len(standing.done)))
            self._bars[place].setRange(0, max(1, len(standing.done)))
            self._bars[place].setValue(standing.count)

    def show_next_rung(self, words: str) -> None:
        """Say with *words* what the next challenge is about."""
        self._next.setText(words)
        self._next.setVisible(bool(words))

    def show_way_back(self, name: str) -> None:
        """Offer the way back to the program called *name*."""
        self._back.setText(self.tr("Back to {0} (Esc)").format(name))

    def take_focus(self) -> None:
        """Let Enter go on where the student was."""
        self._scrolled.verticalScrollBar().setValue(0)
        self.go_on.button.setFocus()

    def _arrange(self) -> None:
        """Put the chapters into as many columns as there is room for."""
        letters = self.width() * (1 - _SIDE) / self._look.px("body")
        columns = 1 if letters < _NARROW else 2
        if columns == self._columns:
            return
        self._columns = columns
        self._across.put(self.chapters, columns)

    @override
    def minimumSizeHint(self) -> QSize:
        return QSize(320, 240)

    @override
    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._arrange()

    # Keys

    @override
    def event(self, event: QEvent) -> bool:
        if event.type() == QEvent.Type.ShortcutOverride and isinstance(event, QKeyEvent):
            control = event.modifiers() & Qt.KeyboardModifier.ControlModifier
            # Nothing here is played or stepped: plain keys belong to the page.
            if not control and not _is_function(event.key()):
                event.accept()
                return True
        return super().event(event)

    @override
    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if not isinstance(event, QKeyEvent) or event.type() not in _PRESSES:
            return super().eventFilter(watched, event)
        key = Qt.Key(event.key())
        if event.type() == QEvent.Type.KeyPress and key in _WAYS:
            # A button by itself would go to the next one in the order of Tab.
            self._go(*_WAYS[key])
            return True
        # Space plays elsewhere, and whoever presses it here from habit opens nothing.
        return key == Qt.Key.Key_Space

    @override
    def keyPressEvent(self, event: QKeyEvent) -> None:
        key = Qt.Key(event.key())
        if key == Qt.Key.Key_Escape:
            self.left.emit()
        elif key in _WAYS:
            self._go(*_WAYS[key])
        elif key in {Qt.Key.Key_Return, Qt.Key.Key_Enter}:
            focus = QApplication.focusWidget()
            if isinstance(focus, QAbstractButton):
                focus.click()
        else:
            event.accept()

    def _go(self, right: int, down: int) -> None:
        """Give the focus to the next button that way."""
        focus = QApplication.focusWidget()
        if focus is None or not self.isAncestorOf(focus):
            self.take_focus()
            return
        others = [each for each in self.findChildren(QAbstractButton) if each.isVisible()]
        found = next_one(focus, others, self, right, down)
        if found is not None:
            found.setFocus()
            self._scrolled.ensureWidgetVisible(found)


def _is_function(key: int) -> bool:
    return Qt.Key.Key_F1 <= key <= Qt.Key.Key_F35
