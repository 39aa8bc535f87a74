"""Lessons: which one is open, what is shown of it, and where a student is in a course."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal, Slot

from core.lessons.errors import LessonError
from core.lessons.reading import read_lesson
from core.lessons.shelf import COURSE, LADDER, Entry, lessons_in
from gui.controllers.progress import Keeper
from gui.controllers.tasks import TaskController
from gui.files.samples import Sample
from gui.run.settings import BY_HAND

if TYPE_CHECKING:
    from core.lessons.lesson import Lesson, Watch
    from core.scenes.scene import Scene
    from gui.app.window import Window


class LessonController(QObject):
    """Connects the lessons of *window*.

    Signals:
        opened: Another lesson is open.
    """

    opened = Signal()

    def __init__(self, window: Window) -> None:
        super().__init__(window)
        self._window, self._panel = window, window.lessons
        self._folder: Path | None = None
        self.course: tuple[Entry, ...] = ()
        self.lesson: Lesson | None = None
        self._shown, self._showing = "", False
        self._owner: Lesson | None = None
        self._talking = False
        self.keeper = Keeper(self)
        self.tasks = TaskController(window.lessons, window.bridge, window.editor, self.keeper)
        self._connect()

    def _connect(self) -> None:
        panel, window, keeper = self._panel, self._window, self.keeper
        panel.begin_wanted.connect(self.show_lessons)
        panel.challenges_wanted.connect(self.show_challenges)
        panel.lesson_wanted.connect(self.open_place)
        window.programs.loaded.connect(self._leave)
        panel.part_changed.connect(self._begin_part)
        panel.watch.watch_wanted.connect(self._watch)
        panel.watch.jump_wanted.connect(self._jump)
        panel.predict.answered.connect(self._take_answer)
        panel.breaking.begin_wanted.connect(self._begin_break)
        panel.breaking.answer_wanted.connect(self._watch)
        panel.fixing.begin_wanted.connect(self._begin_fix_afresh)
        panel.fixing.prove_wanted.connect(self._prove)
        panel.fixing.solution_wanted.connect(self._show_solution)
        window.bridge.scene_changed.connect(self._show_scene)
        keeper.wanted.connect(self._keep_draft)
        keeper.changed.connect(self._show_done)
        keeper.failed.connect(self._complain)

    # Which lesson

    @property
    def asking(self) -> str:
        """The part that asks something the verdict would answer, while it does; else nothing."""
        lesson, part = self.lesson, self._panel.part
        if lesson is None or self._talking or part not in {"predict", "break"}:
            return ""
        if part in self.keeper.record(lesson).done:
            return ""
        return part if self._window.editor.toPlainText() == lesson.start else ""

    def open_course(self, folder: Path = COURSE) -> bool:
        """Offer the lessons in *folder*; whether there are any."""
        found = lessons_in(folder)
        if not found:
            words = self.tr("There is no lesson in {0}.").format(folder)
            self._window.notice.say(words, failure=True)
            return False
        self._folder, self.course = folder, found
        marks = [self.keeper.mark(entry.folder.name, entry.parts) for entry in found]
        self._panel.show_course([entry.title for entry in found], marks)
        return True

    @Slot()
    def show_lessons(self) -> None:
        """Go on with the course where it was left."""
        if self._folder == LADDER or not self.course:
            self._go_on(COURSE)
        else:
            self._go_on(self._folder or COURSE)

    @Slot()
    def show_challenges(self) -> None:
        """Go on with the challenges where they were left."""
        self._go_on(LADDER)

    def _go_on(self, folder: Path) -> None:
        if folder != self._folder and not self.open_course(folder):
            return
        names = [entry.folder.name for entry in self.course]
        last = self.keeper.progress.last
        records = self.keeper.progress.records
        begun = [place for place, name in enumerate(names) if name in records]
        latest = begun[-1] if begun else 0
        self.open_place(names.index(last) if last in names else latest)

    def open_named(self, name: str) -> bool:
        """Open the lesson that is called *name*: a number, a folder's name or a folder."""
        folder = Path(name)
        if lessons_in(folder):
            return self.open_course(folder) and self.open_place(0)
        if not self.course and not self.open_course():
            return False
        for place, entry in enumerate(self.course):
            if name in {entry.folder.name, entry.folder.name.partition("_")[0], str(place + 1)}:
                return self.open_place(place)
        return False

    @Slot(int)
    def open_place(self, place: int) -> bool:
        """Open lesson number *place* of the course, from 0; whether it is open."""
        try:
            lesson = read_lesson(self.course[place].folder)
        except LessonError as error:
            self._window.notice.say(str(error), failure=True)
            return False
        self._keep_draft()
        self.lesson = lesson
        self.tasks.take_up(lesson)
        self.keeper.progress.last = lesson.name
        window = self._window
        window.side.setCurrentWidget(window.lessons)
        record = self.keeper.record(lesson)
        self._panel.show_lesson(place, lesson, record.done, record.hints)
        self._panel.take_focus()
        self.opened.emit()
        return True

    @Slot()
    def open_next(self) -> None:
        """Open the lesson after this one, if there is one."""
        self.open_beside(+1)

    @Slot()
    def open_previous(self) -> None:
        """Open the lesson before this one, if there is one."""
        self.open_beside(-1)

    def open_beside(self, way: int) -> bool:
        """Open the lesson that many places further on; False if there is none."""
        if self.lesson is None:
            self.show_lessons()
            return True
        place = self._panel.place + way
        return 0 <= place < len(self.course) and self.open_place(place)

    # Parts

    @Slot(str)
    def _begin_part(self, part: str) -> None:
        lesson = self.lesson
        if lesson is None:
            return
        self._keep_draft()
        self.tasks.stop()
        if part == "watch" and lesson.watch is not None:
            self._watch(lesson.watch.schedule)
        elif part == "break":
            self._begin_break()
        elif part == "fix":
            draft = self.keeper.record(lesson).draft
            self._show_text(lesson.start if draft is None else draft, "mine")
        elif part == "remember":
            self.keeper.finish(lesson, "remember")
        else:
            self._show_text(lesson.start, part)

    @Slot(str)
    def _watch(self, schedule: str) -> None:
        assert self.lesson is not None
        if self._show_text(self.lesson.start, "watch"):
            # All of it is known beforehand, so that a stop can be jumped to.
            self._showing = True
            self._window.bridge.load_schedule(schedule)
            self._showing = False

    @Slot(object)
    def _jump(self, step: int) -> None:
        self._window.bridge.jump(step)

    @Slot()
    def _begin_break(self) -> None:
        assert self.lesson is not None
        if self._show_text(self.lesson.start, "break"):
            self._window.bridge.set_chooser(BY_HAND)
            self._window.bridge.restart()
            self._window.stage.setFocus()

    @Slot(bool)
    def _take_answer(self, right: bool) -> None:  # noqa: FBT001 - what the signal carries
        if right and self.lesson is not None:
            self.keeper.finish(self.lesson, "predict")

    @Slot(object)
    def _show_scene(self, scene: Scene) -> None:
        lesson, run = self.lesson, self._window.bridge.run
        if lesson is None or run is None or self._talking:
            return
        if self._window.editor.toPlainText() != lesson.start:
            return
        part = self._panel.part
        if part == "watch":
            self._panel.watch.show_position(scene.position)
            stops = lesson.watch.stops if lesson.watch is not None else ()
            if stops and scene.position >= stops[-1].step and not self._showing:
                self.keeper.finish(lesson, "watch")
        elif part == "break":
            self.tasks.judge_run()

    @Slot()
    def _begin_fix_afresh(self) -> None:
        assert self.lesson is not None
        if self._shown == "mine" and self._owner is self.lesson:
            # An edit like any other: one undo brings the student's own back.
            self._window.programs.put_in_place(self.lesson.start)
        else:
            self._show_text(self.lesson.start, "mine")

    @Slot()
    def _show_solution(self) -> None:
        assert self.lesson is not None
        if self.lesson.solution is not None:
            # Beside the student's own text, never over it.
            self._window.code.show_other(self.tr("Ours"), self.lesson.solution)

    @Slot()
    def _prove(self) -> None:
        self._keep_draft()
        text, ours = self._window.editor.toPlainText(), self.lesson and self.lesson.solution
        seen = self._window.code.shows_other
        # What Interlock wrote, a student did not find.
        mended = self._window.controllers.mending.wrote(text)
        self.tasks.prove(solution=mended or (seen and text == ours))

    @property
    def hints_before_mending(self) -> tuple[int, int] | None:
        """How many hints are seen and how many there are, if the text is a lesson's to mend.

        None where nothing is given away by an edit that mends it.
        """
        lesson = self._owner
        if not self._shown or lesson is None or lesson.fix_it is None:
            return None
        many = len(lesson.fix_it.hints)
        seen = min(self.keeper.record(lesson).hints.get("fix", 0), many)
        return None if seen == many else (seen, many)

    # A talk

    @property
    def place(self) -> int:
        """The place of the lesson in the course, from 0."""
        return self._panel.place

    @property
    def can_be_told(self) -> bool:
        """Whether a lesson is open, and the program shown is its own and not a student's."""
        return self.lesson is not None and self._shown not in {"", "mine"}

    def set_talking(self, *, talking: bool) -> None:
        """What is shown to an audience is nothing that a student has done."""
        self._talking = talking

    def tell(self, schedule: str, *, solution: bool) -> bool:
        """Show the run *schedule* of the lesson's program or its *solution*, from its start."""
        lesson = self.lesson
        assert lesson is not None
        text = lesson.solution if solution else lesson.start
        assert text is not None, "a lesson without a solution has no frame for one"
        shown = self._show_text(text, "solution" if solution else "watch")
        return shown and self._window.bridge.load_schedule(schedule)

    @property
    def speaker_notes(self) -> tuple[str, Watch | None]:
        """The title and the notes of the lesson that is shown."""
        lesson = self.lesson
        return ("", None) if lesson is None else (lesson.title, lesson.speaker)

    # What is kept

    @Slot()
    def _show_done(self) -> None:
        if self.lesson is None:
            return
        self._panel.show_done(self.keeper.record(self.lesson).done)
        for place, entry in enumerate(self.course):
            self._panel.show_mark(place, self.keeper.mark(entry.folder.name, entry.parts))

    @Slot(str)
    def _complain(self, reason: str) -> None:
        words = self.tr("Your progress cannot be kept: {0}").format(reason)
        self._window.notice.say(words, failure=True)

    @Slot()
    def _keep_draft(self) -> None:
        """Keep what the student made of the program, if that is what the editor has."""
        # While another lesson is being opened, the editor still has the text of the one before.
        lesson, text = self._owner, self._window.editor.toPlainText()
        if lesson is None or self._shown != "mine" or text == lesson.start:
            return
        if self._window.programs.document.path is None:
            self.keeper.record(lesson).draft = text

    def _show_text(self, text: str, what: str) -> bool:
        """Put *text* of the lesson into the editor; *what* it is.  False if that was refused."""
        lesson, programs = self.lesson, self._window.programs
        assert lesson is not None
        name = f"{lesson.name}_{what}"
        mine = bool(self._shown) and programs.document.path is None
        self._showing = True
        shown = programs.show_own(Sample(name, lesson.title, text), asked=mine)
        self._showing = False
        if shown:
            self._shown, self._owner = what, lesson
        return shown

    @Slot()
    def _leave(self) -> None:
        """Another program was opened: what the editor has is no lesson's any more."""
        if not self._showing:
            self._shown = ""
