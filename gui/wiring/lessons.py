"""Lessons: what is shown of them, what a student does, and what is kept of that."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QObject, QTimer, Slot

from core.lessons.breaking import fewest_switches, stars
from core.lessons.errors import LessonError
from core.lessons.judging import judge
from core.lessons.progress import Progress, load, save
from core.lessons.reading import read_lesson
from core.lessons.shelf import COURSE, Entry, lessons_in
from gui.driving import BY_HAND
from gui.files.places import data_folder
from gui.files.samples import Sample
from gui.pacing import Work

if TYPE_CHECKING:
    from collections.abc import Generator

    from core.lessons.judging import Judgement
    from core.lessons.lesson import Lesson, Watch
    from gui.models.scene import Scene
    from gui.window import Window

FILE: Final = "progress.json"
SOON: Final = 1_000
"""Milliseconds until what a student did is written; nothing is lost but the last second."""


class LessonWiring(QObject):
    """Connects the lessons of *window*."""

    def __init__(self, window: Window) -> None:
        super().__init__(window)
        self._window, self._panel = window, window.lessons
        self._course: tuple[Entry, ...] = ()
        self._lesson: Lesson | None = None
        self._shown, self._showing = "", False
        self._fewest = 0
        self._progress: Progress | None = None
        self._verdict: Generator[None, None, Judgement] | None = None
        self._work = Work(self)
        self._saving = QTimer(self, singleShot=True, interval=SOON)
        self._saving.timeout.connect(self.save)
        self._connect()

    def _connect(self) -> None:
        panel, window = self._panel, self._window
        panel.begin_wanted.connect(self.show_lessons)
        panel.lesson_wanted.connect(self.open_place)
        window.programs.loaded.connect(self._leave)
        panel.part_changed.connect(self._begin_part)
        panel.watch.watch_wanted.connect(self._watch)
        panel.watch.jump_wanted.connect(self._jump)
        panel.predict.answered.connect(self._take_answer)
        panel.breaking.begin_wanted.connect(self._begin_break)
        panel.breaking.answer_wanted.connect(self._watch)
        panel.breaking.hinted.connect(self._note_break_hint)
        panel.fixing.begin_wanted.connect(self._begin_fix_afresh)
        panel.fixing.prove_wanted.connect(self._prove)
        panel.fixing.solution_wanted.connect(self._show_solution)
        panel.fixing.hinted.connect(self._note_fix_hint)
        window.bridge.scene_changed.connect(self._show_scene)

    # Which lesson

    def open_course(self, folder: Path = COURSE) -> bool:
        """Offer the lessons in *folder*; whether there are any."""
        found = lessons_in(folder)
        if not found:
            words = self.tr("There is no lesson in {0}.").format(folder)
            self._window.notice.say(words, failure=True)
            return False
        self._course = found
        self._panel.show_course([entry.title for entry in found])
        return True

    @Slot()
    def show_lessons(self) -> None:
        """Go on with the course where it was left."""
        if not self._course and not self.open_course():
            return
        names = [entry.folder.name for entry in self._course]
        last = self.progress.last
        self.open_place(names.index(last) if last in names else 0)

    def open_named(self, name: str) -> bool:
        """Open the lesson that is called *name*: a number, a folder's name or a folder."""
        folder = Path(name)
        if lessons_in(folder):
            return self.open_course(folder) and self.open_place(0)
        if not self._course and not self.open_course():
            return False
        for place, entry in enumerate(self._course):
            if name in {entry.folder.name, entry.folder.name.partition("_")[0], str(place + 1)}:
                return self.open_place(place)
        return False

    @Slot(int)
    def open_place(self, place: int) -> bool:
        """Open lesson number *place* of the course, from 0; whether it is open."""
        try:
            lesson = read_lesson(self._course[place].folder)
        except LessonError as error:
            self._window.notice.say(str(error), failure=True)
            return False
        self._keep_draft()
        self._lesson = lesson
        self._fewest = fewest_switches(lesson) if lesson.break_it is not None else 0
        self.progress.last = lesson.name
        window = self._window
        window.side.setCurrentWidget(window.lessons)
        self._panel.show_lesson(place, lesson, self.progress.record(lesson.name).done)
        return True

    # Parts

    @Slot(str)
    def _begin_part(self, part: str) -> None:
        lesson = self._lesson
        if lesson is None:
            return
        self._keep_draft()
        self._work.stop()
        if part == "watch" and lesson.watch is not None:
            self._watch(lesson.watch.schedule)
        elif part == "break":
            self._begin_break()
        elif part == "fix":
            draft = self.progress.record(lesson.name).draft
            self._show_text(lesson.start if draft is None else draft, "mine")
        elif part == "remember":
            self._finish("remember")
        else:
            self._show_text(lesson.start, part)

    @Slot(str)
    def _watch(self, schedule: str) -> None:
        assert self._lesson is not None
        if self._show_text(self._lesson.start, "watch"):
            bridge = self._window.bridge
            # All of it is known beforehand, so that a stop can be jumped to.
            self._showing = True
            bridge.load_schedule(schedule)
            bridge.to_end()
            bridge.jump(0)
            self._showing = False

    @Slot(object)
    def _jump(self, step: int) -> None:
        self._window.bridge.jump(step)

    @Slot()
    def _begin_break(self) -> None:
        assert self._lesson is not None
        if self._show_text(self._lesson.start, "break"):
            self._window.bridge.set_chooser(BY_HAND)
            self._window.bridge.restart()
            self._window.stage.setFocus()

    @Slot(bool)
    def _take_answer(self, right: bool) -> None:  # noqa: FBT001 - what the signal carries
        if right:
            self._finish("predict")

    # Break it

    @Slot(object)
    def _show_scene(self, scene: Scene) -> None:
        lesson, run = self._lesson, self._window.bridge.run
        if lesson is None or run is None or self._window.editor.toPlainText() != lesson.start:
            return
        part = self._panel.part
        if part == "watch":
            self._panel.watch.show_position(scene.position)
            stops = lesson.watch.stops if lesson.watch is not None else ()
            if stops and scene.position >= stops[-1].step and not self._showing:
                self._finish("watch")
        elif part == "break" and self._window.bridge.driving.chooser == BY_HAND:
            self._judge_run(lesson)

    def _judge_run(self, lesson: Lesson) -> None:
        run = self._window.bridge.run
        assert run is not None
        simulation = run.simulation
        switches = len(simulation.trace.switches)
        shown = {each.kind for each in run.findings.report(simulation, "").failures}
        if not shown & set(lesson.fails) or not run.at_end:
            words = self.tr("Switches so far: {0}").format(switches)
            self._panel.breaking.say(words)
            return
        record = self.progress.record(lesson.name)
        earned = stars(switches, self._fewest, record.hints.get("break", 0))
        record.stars = max(record.stars, earned)
        done = self.tr("Broken. Switches: {0}.").format(switches)
        best = self.tr("Fewer is not possible.")
        if switches > self._fewest:
            best = self.tr("It can be done with {0}.").format(self._fewest)
        star = "\N{BLACK STAR}" * earned
        self._panel.breaking.say(f"{star} {done} {best}", good=True)
        self._finish("break")

    @Slot(int)
    def _note_break_hint(self, count: int) -> None:
        self._note_hint("break", count)

    # Fix it

    @Slot()
    def _begin_fix_afresh(self) -> None:
        assert self._lesson is not None
        self._show_text(self._lesson.start, "mine")

    @Slot()
    def _show_solution(self) -> None:
        lesson = self._lesson
        assert lesson is not None
        if lesson.solution is not None:
            self._keep_draft()
            self._show_text(lesson.solution, "solution")

    @Slot()
    def _prove(self) -> None:
        lesson = self._lesson
        if lesson is None or self._work.active:
            return
        self._keep_draft()
        self._verdict = judge(lesson, self._window.editor.toPlainText())
        self._panel.fixing.show_work(going=True)
        self._work.start(self._judge_on)

    def _judge_on(self) -> bool:
        assert self._verdict is not None
        try:
            next(self._verdict)
        except StopIteration as over:
            judgement: Judgement = over.value
            self._panel.fixing.show_work(going=False)
            self._panel.fixing.say(judgement.reason, good=judgement.accepted)
            if judgement.accepted and self._shown != "solution":
                self._finish("fix")
            return False
        return True

    @Slot(int)
    def _note_fix_hint(self, count: int) -> None:
        self._note_hint("fix", count)

    @property
    def judging(self) -> bool:
        """Whether a program is being judged."""
        return self._work.active

    # What is kept

    @property
    def progress(self) -> Progress:
        """What was done so far; read when it is first asked for."""
        if self._progress is None:
            self._progress = load(self._path)
        return self._progress

    @Slot()
    def save(self) -> None:
        """Write what was done to its file."""
        self._saving.stop()
        self._keep_draft()
        if self._progress is None:
            return
        try:
            save(self._path, self._progress)
        except OSError as error:
            words = self.tr("Your progress cannot be kept: {0}").format(error.strerror)
            self._window.notice.say(words, failure=True)

    @property
    def speaker_notes(self) -> tuple[str, Watch | None]:
        """The title and the notes of the lesson that is shown."""
        lesson = self._lesson
        return ("", None) if lesson is None else (lesson.title, lesson.speaker)

    @property
    def _path(self) -> Path:
        return data_folder() / FILE

    def _finish(self, part: str) -> None:
        assert self._lesson is not None
        done = self.progress.record(self._lesson.name).done
        if part not in done:
            done.add(part)
            self._panel.show_done(done)
        self._saving.start()

    def _note_hint(self, part: str, count: int) -> None:
        assert self._lesson is not None
        hints = self.progress.record(self._lesson.name).hints
        hints[part] = max(count, hints.get(part, 0))
        self._saving.start()

    def _keep_draft(self) -> None:
        """Keep what the student made of the program, if that is what the editor has."""
        lesson, text = self._lesson, self._window.editor.toPlainText()
        if lesson is None or self._shown != "mine" or text == lesson.start:
            return
        if self._window.programs.document.path is None:
            self.progress.record(lesson.name).draft = text

    def _show_text(self, text: str, what: str) -> bool:
        """Put *text* of the lesson into the editor; *what* it is.  False if that was refused."""
        lesson, programs = self._lesson, self._window.programs
        assert lesson is not None
        name = f"{lesson.name}_{what}"
        mine = bool(self._shown) and programs.document.path is None
        self._showing = True
        shown = programs.show_own(Sample(name, lesson.title, text), asked=mine)
        self._showing = False
        if shown:
            self._shown = what
        return shown

    @Slot()
    def _leave(self) -> None:
        """Another program was opened: what the editor has is no lesson's any more."""
        if not self._showing:
            self._shown = ""
