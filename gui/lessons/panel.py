"""The lesson beside the stage: which one, which of its parts, and that part."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QT_TRANSLATE_NOOP, QSize, Qt, Signal, Slot
from PySide6.QtWidgets import (
    QButtonGroup,
    QComboBox,
    QHBoxLayout,
    QPushButton,
    QScrollArea,
    QStackedWidget,
    QToolButton,
    QVBoxLayout,
    QWidget,
)
from typing_extensions import override

from gui.lessons.predicting import PredictPart
from gui.lessons.remembering import RememberPart
from gui.lessons.tasks import BreakPart, FixPart
from gui.lessons.watching import WatchPart

if TYPE_CHECKING:
    from collections.abc import Collection, Mapping, Sequence

    from core.lessons.lesson import Lesson
    from gui.theme.look import Look

PARTS: Final = ("watch", "predict", "break", "fix", "remember")
"""The parts of a lesson, in the order in which they are taken."""
NAMES: Final[dict[str, str]] = {
    "watch": str(QT_TRANSLATE_NOOP("LessonPanel", "Watch")),
    "predict": str(QT_TRANSLATE_NOOP("LessonPanel", "Predict")),
    "break": str(QT_TRANSLATE_NOOP("LessonPanel", "Break it")),
    "fix": str(QT_TRANSLATE_NOOP("LessonPanel", "Fix it")),
    "remember": str(QT_TRANSLATE_NOOP("LessonPanel", "Remember")),
}
DONE: Final = "\N{CHECK MARK}"


class LessonPanel(QWidget):
    """Leads through a course; what is done is marked, and nothing is locked.

    Signals:
        lesson_wanted: Another lesson was chosen; carries its place in the course.
        part_changed: Another part is shown; carries its name.
        begin_wanted: Somebody wants to begin with the course.
        challenges_wanted: Somebody wants to begin with the challenges.
    """

    lesson_wanted = Signal(int)
    part_changed = Signal(str)
    begin_wanted = Signal()
    challenges_wanted = Signal()

    def __init__(self, look: Look, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("lessons")
        self.watch, self.predict = WatchPart(look, self), PredictPart(look, self)
        self.breaking, self.fixing = BreakPart(look, self), FixPart(look, self)
        self.remember = RememberPart(look, self)
        self._course = QComboBox(self)
        self._course.setObjectName("lesson-course")
        self._course.setAccessibleName(self.tr("Lesson"))
        # A long title must not make the whole side wide.
        self._course.setSizeAdjustPolicy(
            QComboBox.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon
        )
        self._course.activated.connect(self.lesson_wanted)
        self._parts = QButtonGroup(self)
        self._stack = QStackedWidget(self)
        self._parts.idClicked.connect(self._show_part)
        self.remember.next_wanted.connect(self._go_on)
        self.breaking.next_wanted.connect(self._go_on)
        self._titles: tuple[str, ...] = ()
        self._lay_out(round(look.px("gap")))

    def _lay_out(self, gap: int) -> None:
        self._begin = self._welcome(gap)
        self._lesson = QWidget(self)
        self._lesson.hide()
        whole = QVBoxLayout(self)
        whole.setContentsMargins(0, 0, 0, 0)
        whole.addWidget(self._begin)
        whole.addWidget(self._lesson)
        self._fill(gap)

    def _welcome(self, gap: int) -> QWidget:
        """What the panel shows until there is a lesson."""
        page = QWidget(self)
        column = QVBoxLayout(page)
        column.setSpacing(2 * gap)
        column.addStretch(1)
        for name, words, wanted in (
            ("lesson-begin", self.tr("Begin the course"), self.begin_wanted),
            ("lesson-challenges", self.tr("Take up a challenge"), self.challenges_wanted),
        ):
            button = QPushButton(words, page)
            button.setObjectName(name)
            button.clicked.connect(wanted)
            column.addWidget(button, alignment=Qt.AlignmentFlag.AlignCenter)
        column.addStretch(1)
        return page

    def _fill(self, gap: int) -> None:
        column = QVBoxLayout(self._lesson)
        column.setContentsMargins(0, gap, 0, 0)
        column.setSpacing(gap)
        top = QHBoxLayout()
        top.setContentsMargins(2 * gap, 0, 2 * gap, 0)
        top.addWidget(self._course)
        column.addLayout(top)
        row = QHBoxLayout()
        row.setContentsMargins(2 * gap, 0, 2 * gap, 0)
        row.setSpacing(0)
        for place, name in enumerate(PARTS):
            row.addWidget(self._part_button(place, name))
        row.addStretch(1)
        column.addLayout(row)
        parts = (self.watch, self.predict, self.breaking, self.fixing, self.remember)
        for part in parts:
            self._stack.addWidget(_Scrolled(part))
        column.addWidget(self._stack, 1)

    def _part_button(self, place: int, name: str) -> QToolButton:
        button = QToolButton(self)
        button.setObjectName(f"lesson-part-{name}")
        button.setText(self.tr(NAMES[name]))
        button.setCheckable(True)
        button.setAutoRaise(True)
        button.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self._parts.addButton(button, place)
        return button

    # What is shown

    @property
    def part(self) -> str:
        """The part that is shown."""
        return PARTS[self._stack.currentIndex()]

    @property
    def place(self) -> int:
        """The place in the course of the lesson that is shown."""
        return self._course.currentIndex()

    def show_course(self, titles: Sequence[str], marks: Sequence[str]) -> None:
        """Offer the lessons with these *titles*, in their order; *marks* say how far each is."""
        self._titles = tuple(titles)
        self._course.clear()
        self._course.addItems(self._titles)
        for place, mark in enumerate(marks):
            self.show_mark(place, mark)

    def show_mark(self, place: int, mark: str) -> None:
        """Say with *mark* how far lesson number *place* is."""
        words = f"{place + 1}  {self._titles[place]}"
        self._course.setItemText(place, f"{words}   {mark}" if mark else words)

    def show_lesson(
        self, place: int, lesson: Lesson, done: Collection[str], hints: Mapping[str, int]
    ) -> None:
        """Show *lesson*, number *place* of the course.

        Its parts *done* are done; of the *hints* of each part so many have been seen.
        """
        self._begin.hide()
        self._lesson.show()
        self._course.setCurrentIndex(place)
        self.watch.show_watch(lesson.watch)
        self.predict.show_question(lesson.predict)
        last = place + 1 >= self._course.count()
        self.breaking.show_task(lesson.break_it, hints.get("break", 0))
        self.breaking.offer_next(offered=not lesson.remember and not last)
        self.fixing.show_task(lesson.fix_it, hints.get("fix", 0))
        self.remember.show_sentences(lesson.remember, last=last)
        there = {
            "watch": lesson.watch, "predict": lesson.predict, "break": lesson.break_it,
            "fix": lesson.fix_it, "remember": lesson.remember,
        }  # fmt: skip
        for number, name in enumerate(PARTS):
            self._parts.button(number).setVisible(bool(there[name]))
        self.show_done(done)
        self.show_part(next(name for name in PARTS if there[name]))

    def show_done(self, done: Collection[str]) -> None:
        """Mark the parts *done*."""
        for place, name in enumerate(PARTS):
            words = self.tr(NAMES[name])
            self._parts.button(place).setText(f"{DONE} {words}" if name in done else words)

    def show_part(self, name: str) -> None:
        """Show the part *name*."""
        place = PARTS.index(name)
        self._parts.button(place).setChecked(True)
        self._show_part(place)

    @Slot(int)
    def _show_part(self, place: int) -> None:
        self._stack.setCurrentIndex(place)
        self.part_changed.emit(PARTS[place])

    @Slot()
    def _go_on(self) -> None:
        self.lesson_wanted.emit(self.place + 1)


class _Scrolled(QScrollArea):
    """Scrolls a part down and never sideways: it is at least as wide as the part needs."""

    def __init__(self, part: QWidget) -> None:
        super().__init__()
        self.setWidgetResizable(True)
        self.setFrameShape(QScrollArea.Shape.NoFrame)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setWidget(part)
        self._part = part

    @override
    def minimumSizeHint(self) -> QSize:
        least = super().minimumSizeHint()
        bar = self.verticalScrollBar().sizeHint().width()
        return QSize(self._part.minimumSizeHint().width() + bar, least.height())
