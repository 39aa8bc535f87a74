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
    QVBoxLayout,
    QWidget,
)
from typing_extensions import override

from gui.lessons.part_button import PartButton
from gui.lessons.predicting import PredictPart
from gui.lessons.remembering import RememberPart
from gui.lessons.tasks import BreakPart, FixPart
from gui.lessons.titles import MARK_ROLE, TITLE_ROLE, TitleDelegate
from gui.lessons.watching import WatchPart

if TYPE_CHECKING:
    from collections.abc import Collection, Mapping, Sequence

    from core.lessons.lesson import Lesson
    from gui.lessons.parts import Part
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
        self._pages: tuple[Part, ...] = (
            self.watch, self.predict, self.breaking, self.fixing, self.remember,
        )  # fmt: skip
        self._look = look
        self._course = QComboBox(self)
        self._course.setObjectName("lesson-course")
        self._course.setAccessibleName(self.tr("Lesson"))
        # A long title must not make the whole side wide.
        self._course.setSizeAdjustPolicy(
            QComboBox.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon
        )
        self._course.setItemDelegate(TitleDelegate(self._course))
        self._course.activated.connect(self.lesson_wanted)
        self._parts = QButtonGroup(self)
        self._stack = QStackedWidget(self)
        self._parts.idClicked.connect(self._show_part)
        self.remember.next_wanted.connect(self._go_on)
        self._there: tuple[str, ...] = ()
        self._last = False
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
        row.setSpacing(gap // 2)
        for place, name in enumerate(PARTS):
            row.addWidget(self._part_button(place, name))
        row.addStretch(1)
        column.addLayout(row)
        for part in self._pages:
            part.go_on_wanted.connect(self._go_on)
            self._stack.addWidget(_Scrolled(part))
        column.addWidget(self._stack, 1)

    def _part_button(self, place: int, name: str) -> PartButton:
        button = PartButton(self._look, self.tr(NAMES[name]), self)
        button.setObjectName(f"lesson-part-{name}")
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
        number = str(place + 1).rjust(len(str(len(self._titles))), "\N{FIGURE SPACE}")
        words = f"{number}  {self._titles[place]}"
        self._course.setItemText(place, f"{words.lstrip()}   {mark}" if mark else words.lstrip())
        self._course.setItemData(place, words, TITLE_ROLE)
        self._course.setItemData(place, mark, MARK_ROLE)

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
        self._last = place + 1 >= self._course.count()
        self.breaking.show_task(lesson.break_it, hints.get("break", 0))
        self.fixing.show_task(lesson.fix_it, hints.get("fix", 0))
        self.remember.show_sentences(lesson.remember, last=self._last)
        there = {
            "watch": lesson.watch, "predict": lesson.predict, "break": lesson.break_it,
            "fix": lesson.fix_it, "remember": lesson.remember,
        }  # fmt: skip
        for number, name in enumerate(PARTS):
            self._parts.button(number).setVisible(bool(there[name]))
        self._there = tuple(name for name in PARTS if there[name])
        self.show_done(done)
        self.show_part(self._there[0])

    def show_done(self, done: Collection[str]) -> None:
        """Mark the parts *done*, and offer to go on where there is no more to do."""
        for place, (name, page) in enumerate(zip(PARTS, self._pages, strict=True)):
            button = self._parts.button(place)
            assert isinstance(button, PartButton)
            button.show_done(done=name in done)
            page.offer_way_on(self._way_on(name) if name in done else "")

    def _way_on(self, name: str) -> str:
        """Where to go on from the part *name*, in words; nothing if that is said elsewhere."""
        following = self._after(name)
        if following is not None:
            return self.tr("Go on: {0}").format(self.tr(NAMES[following]))
        if self._last or name == "remember":
            return ""
        challenge = self._there == ("break",)
        return self.tr("Next challenge") if challenge else self.tr("Next lesson")

    def _after(self, name: str) -> str | None:
        """The part of this lesson that follows the part *name*."""
        rest = self._there[self._there.index(name) + 1 :] if name in self._there else ()
        return rest[0] if rest else None

    def show_part(self, name: str) -> None:
        """Show the part *name*."""
        place = PARTS.index(name)
        self._parts.button(place).setChecked(True)
        self._show_part(place)

    @Slot(int)
    def _show_part(self, place: int) -> None:
        self._stack.setCurrentIndex(place)
        self.part_changed.emit(PARTS[place])

    def take_focus(self) -> None:
        """Let keys begin with what is to be done first in the part that is shown."""
        self._pages[self._stack.currentIndex()].take_focus()

    @Slot()
    def _go_on(self) -> None:
        following = self._after(self.part)
        if following is None:
            self.lesson_wanted.emit(self.place + 1)
        else:
            self.show_part(following)
            self.take_focus()


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
