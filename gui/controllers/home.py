"""The course's page: what stands on it, when it comes, and where it leads."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal, Slot

from core.lessons.chapters import chapters_of
from core.lessons.errors import LessonError
from core.lessons.judges.stars import MOST_STARS, fewest_switches
from core.lessons.parts import parts_of
from core.lessons.reading import read_lesson
from core.lessons.shelf import COURSE, LADDER, lessons_in
from core.lessons.standing import Standing, standing_in
from gui.controllers.progress import starred
from gui.lessons.home import Shelf
from gui.lessons.panel import name_of

if TYPE_CHECKING:
    from pathlib import Path

    from PySide6.QtWidgets import QStackedWidget

    from core.lessons.lesson import Lesson
    from core.lessons.shelf import Entry
    from gui.controllers.lessons import LessonController
    from gui.controllers.progress import Keeper
    from gui.files.programs import Programs
    from gui.lessons.home import CourseHome
    from gui.run.bridge import Bridge


class HomeController(QObject):
    """Shows the course's *page* in *front* of the desk, which is the first page there.

    Signals:
        left: The desk is shown again.
    """

    left = Signal()

    def __init__(
        self, front: QStackedWidget, page: CourseHome, lessons: LessonController,
        keeper: Keeper, bridge: Bridge, programs: Programs,
    ) -> None:  # fmt: skip
        super().__init__(front)
        self._front, self._page, self._lessons = front, page, lessons
        self._keeper, self._bridge, self._programs = keeper, bridge, programs
        self._folder: Path | None = None
        self._course: tuple[Entry, ...] = ()
        self._ladder: tuple[Entry, ...] = ()
        self._told = -1
        page.left.connect(self.leave)
        page.go_on_wanted.connect(self._go_on)
        page.lesson_wanted.connect(self._open_lesson)
        page.challenge_wanted.connect(self._open_challenge)
        # Whatever is done with a program is seen.
        bridge.scene_changed.connect(self._make_way)
        programs.loaded.connect(self._make_way)
        lessons.opened.connect(self._make_way)

    @property
    def on(self) -> bool:
        """Whether the page is shown."""
        return self._front.currentWidget() is self._page

    @Slot()
    def show(self) -> None:
        """Show the course; the program stays as it is, at its step."""
        self._bridge.stop()
        folder = self._lessons.folder
        folder = COURSE if folder is None or folder == LADDER else folder
        if folder != self._folder:
            self._folder, self._course = folder, lessons_in(folder)
            self._ladder = lessons_in(LADDER)
            self._page.show_shelves(self._shelves(), [entry.title for entry in self._ladder])
            self._told = -1
        self._renew()
        self._page.show_way_back(self._programs.document.name)
        self._front.setCurrentWidget(self._page)
        self._page.take_focus()

    @Slot()
    def leave(self) -> None:
        """Show the program again, as it was left."""
        if self.on:
            self._front.setCurrentIndex(0)
            self.left.emit()

    @Slot()
    def _make_way(self) -> None:
        if self.on:
            self._front.setCurrentIndex(0)

    def _shelves(self) -> list[Shelf]:
        assert self._folder is not None
        return [
            Shelf(
                chapter.title or self.tr("Lessons"), chapter.about,
                tuple((place, self._course[place].title) for place in chapter.places),
            )
            for chapter in chapters_of(self._folder, self._course)
        ]  # fmt: skip

    def _renew(self) -> None:
        progress = self._keeper.progress
        lessons = standing_in(self._course, progress)
        challenges = standing_in(self._ladder, progress)
        earned = [(starred(stars), self._in_words(stars)) if stars else ("", "")
                  for stars in challenges.stars]  # fmt: skip
        if challenges.done and not challenges.done[challenges.here]:
            earned[challenges.here] = (self.tr("next"), self.tr("next"))
        self._page.show_standing(lessons, challenges, earned)
        self._show_where(lessons)
        self._tell_rung(challenges)

    def _in_words(self, stars: int) -> str:
        return self.tr("{0} of {1} stars").format(stars, MOST_STARS)

    def _show_where(self, lessons: Standing) -> None:
        """Say where the student goes on, with the steps of that lesson."""
        entry = self._course[lessons.here]
        record = self._keeper.progress.records.get(entry.folder.name)
        done = set() if record is None else record.done
        lesson = _read(entry)
        parts = () if lesson is None else parts_of(lesson)
        names = [(name_of(part), part in done) for part in parts]
        begun = bool(self._keeper.progress.records)
        over = lessons.count == len(lessons.done)
        lead = self.tr("Go on where you were") if begun else self.tr("Begin here")
        self._page.go_on.show_lesson(
            self.tr("All lessons are done") if over else lead,
            f"{lessons.here + 1}  {entry.title}",
            names,
            self.tr("Continue") if begun else self.tr("Begin"),
        )

    def _tell_rung(self, challenges: Standing) -> None:
        """Say what the next challenge is about, and what earns how many stars."""
        if self._told == challenges.here or not self._ladder:
            return
        self._told = challenges.here
        lesson = _read(self._ladder[challenges.here])
        if lesson is None or lesson.break_it is None:
            self._page.show_next_rung("")
            return
        words = self.tr(
            "Next rung: {0}. {1}\n%n switch(es) are enough.", "", fewest_switches(lesson)
        )
        told = words.format(lesson.title, " ".join(lesson.break_it.text.split()))
        # A title that asks has its own mark at its end.
        self._page.show_next_rung(told.replace("?.", "?"))

    # Where it leads

    @Slot()
    def _go_on(self) -> None:
        self._open(self._folder, standing_in(self._course, self._keeper.progress).here, resume=True)

    @Slot(int)
    def _open_lesson(self, place: int) -> None:
        self._open(self._folder, place)

    @Slot(int)
    def _open_challenge(self, place: int) -> None:
        self._open(LADDER, place)

    def _open(self, folder: Path | None, place: int, *, resume: bool = False) -> None:
        if folder is not None and self._lessons.go_to(folder, place):
            self._make_way()
            if resume:
                self._lessons.resume()


def _read(entry: Entry) -> Lesson | None:
    """The lesson of *entry*; None where its text is none, which opening it will say."""
    try:
        return read_lesson(entry.folder)
    except LessonError:
        return None
