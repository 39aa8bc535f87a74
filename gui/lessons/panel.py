"""The lesson beside the stage: which one, which of its parts, and that part."""

from __future__ import annotations

from typing import TYPE_CHECKING, TypeVar

from PySide6.QtCore import QSize, Qt, Signal, Slot
from PySide6.QtWidgets import (
    QApplication,
    QPushButton,
    QScrollArea,
    QStackedWidget,
    QVBoxLayout,
    QWidget,
)
from typing_extensions import override

from core.discovery import modules_in
from core.lessons.parts import HEADINGS, NAMES, parts_of
from gui.lessons import pages
from gui.lessons.bar import LessonBar
from gui.lessons.pages.predict import PredictPart
from gui.lessons.pages.remember import RememberPart
from gui.lessons.pages.tasks import BreakPart, FixPart
from gui.lessons.pages.told import ToldPart
from gui.lessons.pages.watch import WatchPart
from gui.lessons.widgets import Part
from gui.theme.words import translate

if TYPE_CHECKING:
    from collections.abc import Collection, Mapping

    from core.lessons.lesson import Lesson
    from gui.theme.look import Look


Shown = TypeVar("Shown", bound=Part)


def _found_pages() -> dict[str, type[Part]]:
    """The pages of parts that are more than told, by the names of the parts."""
    found: dict[str, type[Part]] = {}
    for module in modules_in(pages):
        found.update(vars(module).get("PAGES", {}))
    return found


def name_of(part: str) -> str:
    """What people call *part*."""
    return translate("LessonPanel", HEADINGS[part])


class LessonPanel(QWidget):
    """Leads through a course; what is done is marked, and nothing is locked.

    Its *bar* with the steps stands wherever the window puts it.

    Signals:
        lesson_wanted: Another lesson was chosen; carries its place in the course.
        part_changed: Another part is shown; carries its name.
        part_finished: What there is to do in the part that is shown is done; carries its name.
        begin_wanted: Somebody wants to begin with the course.
        challenges_wanted: Somebody wants to begin with the challenges.
        course_wanted: Somebody wants to see the whole course.
    """

    lesson_wanted = Signal(int)
    part_changed = Signal(str)
    part_finished = Signal(str)
    begin_wanted = Signal()
    challenges_wanted = Signal()
    course_wanted = Signal()

    def __init__(self, look: Look, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("lessons")
        # Found by looking, so that a page of one's own for a part is a file and no entry.
        made = {name: page(look, self) for name, page in _found_pages().items()}
        self._pages = {
            name: made.get(name) or ToldPart(look, name, name_of(name), self) for name in NAMES
        }
        # These five have wishes of their own, which the window connects.
        self.watch, self.predict = (
            self._page("watch", WatchPart),
            self._page("predict", PredictPart),
        )
        self.breaking, self.fixing = self._page("break", BreakPart), self._page("fix", FixPart)
        self.remember = self._page("remember", RememberPart)
        self.bar = LessonBar(look, [name_of(name) for name in NAMES], NAMES, self)
        self.bar.step_chosen.connect(self._show_part)
        self.bar.course_wanted.connect(self.course_wanted)
        self._stack = QStackedWidget(self)
        self.remember.next_wanted.connect(self.course_wanted)
        self._there: tuple[str, ...] = ()
        self._place = self._count = 0
        self._last = False
        self._lay_out(round(look.px("gap")))

    def _page(self, name: str, kind: type[Shown]) -> Shown:
        page = self._pages[name]
        assert isinstance(page, kind)
        return page

    def _lay_out(self, gap: int) -> None:
        self._begin = self._welcome(gap)
        self._lesson = QWidget(self)
        self._lesson.hide()
        whole = QVBoxLayout(self)
        whole.setContentsMargins(0, 0, 0, 0)
        whole.addWidget(self._begin)
        whole.addWidget(self._lesson)
        self._fill()

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

    def _fill(self) -> None:
        column = QVBoxLayout(self._lesson)
        column.setContentsMargins(0, 0, 0, 0)
        for part in self._pages.values():
            part.go_on_wanted.connect(self._go_on)
            part.finished.connect(self._finish)
            self._stack.addWidget(_Scrolled(part))
        column.addWidget(self._stack, 1)

    # What is shown

    @property
    def part(self) -> str:
        """The part that is shown."""
        return NAMES[self._stack.currentIndex()]

    @property
    def place(self) -> int:
        """The place in the course of the lesson that is shown."""
        return self._place

    def show_course(self, count: int) -> None:
        """Lead through a course of *count* lessons."""
        self._count = count

    def show_lesson(
        self, place: int, lesson: Lesson, done: Collection[str], hints: Mapping[str, int]
    ) -> None:
        """Show *lesson*, number *place* of the course.

        Its parts *done* are done; of the *hints* of each part so many have been seen.
        """
        self._begin.hide()
        self._lesson.show()
        self._place = place
        for name, page in self._pages.items():
            page.show_part_of(lesson, hints.get(name, 0))
        self._last = place + 1 >= self._count
        self._there = parts_of(lesson)
        where = self.tr("{0} of {1}").format(place + 1, self._count)
        self.bar.show_lesson(f"{place + 1}  {lesson.title}", where, self._there)
        self.show_done(done)
        # The first that the lesson has: a challenge begins with what is to be broken.
        self.show_part(self._there[0])

    def show_no_lesson(self) -> None:
        """Offer to begin, as no lesson is open."""
        self._lesson.hide()
        self._begin.show()
        self.bar.hide()

    def show_done(self, done: Collection[str]) -> None:
        """Mark the parts *done*, and offer to go on where there is no more to do."""
        self.bar.show_done(done)
        for name, page in self._pages.items():
            page.offer_way_on(self._way_on(name) if name in done else "")

    def _way_on(self, name: str) -> str:
        """Where to go on from the part *name*, in words; nothing if that is said elsewhere."""
        following = self._after(name)
        if following is not None:
            return self.tr("Go on: {0}").format(name_of(following))
        if self._last or name == "remember":
            return ""
        challenge = self._there == ("break",)
        return self.tr("Next challenge") if challenge else self.tr("Next lesson")

    def _after(self, name: str) -> str | None:
        """The part of this lesson that follows the part *name*."""
        # Parts that this lesson has not got are passed over: there may be none between two.
        rest = self._there[self._there.index(name) + 1 :] if name in self._there else ()
        return rest[0] if rest else None

    def show_part(self, name: str) -> None:
        """Show the part *name*."""
        self.bar.show_step(name)
        self._show_part(name)

    @Slot(str)
    def _show_part(self, name: str) -> None:
        self._stack.setCurrentIndex(NAMES.index(name))
        self.part_changed.emit(name)
        self._pages[name].begin()

    @Slot()
    def _finish(self) -> None:
        self.part_finished.emit(self.part)

    def take_focus(self) -> None:
        """Let keys begin with what is to be done first in the part that is shown."""
        self._pages[self.part].take_focus()

    def show_first_undone(self, done: Collection[str]) -> None:
        """Show the first part that is not *done*; the first of all where there is none."""
        rest = [name for name in self._there if name not in done]
        self.show_part((rest or list(self._there))[0])

    @Slot()
    def pass_by(self) -> None:
        """Go on to the next part, whether this one is done or not."""
        self._go_on()

    @Slot()
    def _go_on(self) -> None:
        following = self._after(self.part)
        if following is None:
            self.lesson_wanted.emit(self._place + 1)
        else:
            self.show_part(following)
            self.take_focus()


class _Scrolled(QScrollArea):
    """Scrolls a part down and never sideways: it is at least as wide as the part needs."""

    def __init__(self, part: QWidget) -> None:
        super().__init__()
        self.setAccessibleName(self.tr("The lesson"))
        self.setWidgetResizable(True)
        self.setFrameShape(QScrollArea.Shape.NoFrame)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setWidget(part)
        self._part = part
        QApplication.instance().focusChanged.connect(self._follow)  # type: ignore[union-attr]
        # What comes or goes above it moves the way on out of sight, though it keeps the focus.
        self.verticalScrollBar().rangeChanged.connect(self._follow)

    @Slot()
    def _follow(self) -> None:
        """Keep in sight what a key would press."""
        focus = QApplication.focusWidget()
        if focus is not None and self._part.isAncestorOf(focus):
            self.ensureWidgetVisible(focus)

    @override
    def minimumSizeHint(self) -> QSize:
        least = super().minimumSizeHint()
        bar = self.verticalScrollBar().sizeHint().width()
        return QSize(self._part.minimumSizeHint().width() + bar, least.height())
