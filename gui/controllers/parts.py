"""The parts of the open lesson: which text and which run each has, and when it is done."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Slot

from gui.files.samples import Sample
from gui.run.settings import BY_HAND, FOUND

if TYPE_CHECKING:
    from core.lessons.lesson import Lesson
    from core.scenes.run import Run
    from core.scenes.scene import Scene
    from gui.code.tabs import CodeTabs
    from gui.controllers.lessons import LessonController
    from gui.controllers.tasks import TaskController
    from gui.files.programs import Programs
    from gui.lessons.panel import LessonPanel
    from gui.run.bridge import Bridge
    from gui.stage.stage import Stage


class PartController(QObject):
    """Shows what the part of *panel* is about, and notes when it is done.

    The program that is shown is a lesson's as long as no other one is opened; what a student
    makes of it is kept as a draft.
    """

    def __init__(
        self, panel: LessonPanel, lessons: LessonController, tasks: TaskController,
        programs: Programs, code: CodeTabs, bridge: Bridge, stage: Stage,
    ) -> None:  # fmt: skip
        super().__init__(panel)
        self._panel, self._lessons, self._tasks = panel, lessons, tasks
        self._keeper = lessons.keeper
        self._programs, self._code = programs, code
        self._bridge, self._stage = bridge, stage
        self._shown, self._showing = "", False
        self._told: Run | None = None
        self._owner: Lesson | None = None
        self._talking = False
        self._written: set[str] = set()
        self._connect()

    def _connect(self) -> None:
        panel, lessons = self._panel, self._lessons
        lessons.opening.connect(self._keep_draft)
        lessons.opening.connect(self._tasks.take_up)
        lessons.keeper.wanted.connect(self._keep_draft)
        self._programs.loaded.connect(self._leave)
        self._bridge.scene_changed.connect(self._show_scene)
        panel.part_changed.connect(self._begin)
        panel.part_finished.connect(self._finish)
        panel.watch.watch_wanted.connect(self._watch)
        panel.watch.jump_wanted.connect(self._jump)
        panel.predict.answered.connect(self._take_answer)
        panel.breaking.begin_wanted.connect(self._begin_break)
        panel.breaking.answer_wanted.connect(self._watch)
        panel.fixing.prove_wanted.connect(self._prove)
        panel.fixing.solution_wanted.connect(self._show_solution)

    @property
    def _lesson(self) -> Lesson | None:
        return self._lessons.lesson

    # What is asked

    @property
    def is_task(self) -> bool:
        """Whether the part asks somebody for what the end of a run would give away."""
        return self._lesson is not None and self._panel.part in {"predict", "break"}

    @property
    def asking(self) -> str:
        """The part that asks something the verdict would answer, while it does; else nothing."""
        lesson, part = self._lesson, self._panel.part
        if lesson is None or self._talking or part not in {"predict", "break"}:
            return ""
        # Also while its program is being edited: what is found of that is the answer, or near it.
        return "" if part in self._keeper.record(lesson).done else part

    @property
    def hints_before_mending(self) -> tuple[int, int] | None:
        """How many hints are seen and how many there are, if the text is a lesson's to mend.

        None where nothing is given away by an edit that mends it.
        """
        lesson = self._owner
        if not self._shown or lesson is None or lesson.fix_it is None:
            return None
        many = len(lesson.fix_it.hints)
        seen = min(self._keeper.record(lesson).hints.get("fix", 0), many)
        return None if seen == many else (seen, many)

    @property
    def start_of_mine(self) -> str | None:
        """The program of the lesson whose mended text is in the editor; None where it is not."""
        mine = self._shown == "mine" and self._owner is self._lesson
        return self._lesson.start if mine and self._lesson is not None else None

    # The parts

    @Slot(str)
    def _begin(self, part: str) -> None:
        lesson = self._lesson
        if lesson is None:
            return
        self._keep_draft()
        self._tasks.stop()
        if part == "watch" and lesson.watch is not None:
            self._watch(lesson.watch.schedule)
        elif part == "break":
            self._begin_break()
        elif part == "fix":
            draft = self._keeper.record(lesson).draft
            self._show_text(lesson.start if draft is None else draft, "mine")
        elif part != "remember":
            self._show_text(lesson.start, part)

    @Slot(str)
    def _finish(self, part: str) -> None:
        if self._lesson is not None:
            self._keeper.finish(self._lesson, part)

    @Slot(str)
    def _watch(self, schedule: str) -> None:
        assert self._lesson is not None
        # All of it is known beforehand, so that a stop can be jumped to.
        self._show_run(self._lesson.start, "watch", FOUND, schedule)

    @Slot(object)
    def _jump(self, step: int) -> None:
        lesson = self._lesson
        if lesson is not None and lesson.watch is not None and not self._is_told:
            self._watch(lesson.watch.schedule)
        self._bridge.jump(step)

    @property
    def _is_told(self) -> bool:
        """Whether the run that is shown is the one that the stops are about."""
        run = self._bridge.run
        return run is not None and run is self._told and not run.simulation.branches

    @Slot()
    def _begin_break(self) -> None:
        assert self._lesson is not None
        if self._show_run(self._lesson.start, "break", BY_HAND):
            self._stage.setFocus()

    @Slot(bool)
    def _take_answer(self, right: bool) -> None:  # noqa: FBT001 - what the signal carries
        if right and self._lesson is not None:
            self._keeper.finish(self._lesson, "predict")
            self._show_what_answers(self._lesson)

    def _show_what_answers(self, lesson: Lesson) -> None:
        """Have a run before the student in which it comes as it was asked."""
        if lesson.watch is None:
            return
        self._showing = True
        self._bridge.load_schedule(lesson.watch.schedule, None)
        self._showing = False

    @Slot(object)
    def _show_scene(self, scene: Scene) -> None:
        lesson = self._lesson
        if lesson is None or self._bridge.run is None or self._talking:
            return
        if self._programs.text != lesson.start:
            return
        part = self._panel.part
        if part == "watch":
            if not self._showing and not self._is_told:
                self._panel.watch.show_other_run()
                return
            self._panel.watch.show_position(scene.position)
            stops = lesson.watch.stops if lesson.watch is not None else ()
            if stops and scene.position >= stops[-1].step and not self._showing:
                self._keeper.finish(lesson, "watch")
        elif part == "break":
            self._tasks.judge_run()

    @Slot()
    def _show_solution(self) -> None:
        assert self._lesson is not None
        if self._lesson.solution is not None:
            # Beside the student's own text, never over it.
            self._code.show_other(self.tr("Ours"), self._lesson.solution)

    @Slot()
    def _prove(self) -> None:
        self._keep_draft()
        text, ours = self._programs.text, self._lesson and self._lesson.solution
        # What Interlock wrote, a student did not find.
        seen = self._code.shows_other and text == ours
        self._tasks.prove(solution=seen or text in self._written)

    @Slot(str)
    def note_written(self, text: str) -> None:
        """*text* is what a repair made of a program: nobody found it."""
        self._written.add(text)

    # A talk

    @property
    def can_be_told(self) -> bool:
        """Whether a lesson is open, and the program shown is its own and not a student's."""
        return self._lesson is not None and self._shown not in {"", "mine"}

    def set_talking(self, *, talking: bool) -> None:
        """What is shown to an audience is nothing that a student has done."""
        self._talking = talking

    def give_back(self) -> bool:
        """Show again what a student was at before the talk; False if the talk shows just that."""
        part = self._panel.part
        if part in {"watch", "remember"}:
            return False
        self._begin(part)
        return True

    def tell(self, schedule: str, *, solution: bool) -> bool:
        """Show the run *schedule* of the lesson's program or its *solution*, from its start."""
        lesson = self._lesson
        assert lesson is not None
        text = lesson.solution if solution else lesson.start
        assert text is not None, "a lesson without a solution has no frame for one"
        return self._show_run(text, "solution" if solution else "watch", FOUND, schedule)

    # The text

    @Slot()
    def _keep_draft(self) -> None:
        """Keep what the student made of the program, if that is what the editor has."""
        # While another lesson is being opened, the editor still has the text of the one before.
        lesson, text = self._owner, self._programs.text
        if lesson is None or self._shown != "mine" or text == lesson.start:
            return
        if self._programs.document.path is None:
            self._keeper.record(lesson).draft = text

    def _show_run(self, text: str, what: str, chooser: str, schedule: str = "") -> bool:
        """Show the run of *text*, which is *what*, that *chooser* or *schedule* begins."""
        self._showing = True
        if self._has(text, what):
            shown = self._bridge.begin(chooser, schedule)
        else:
            # Else a run at random would be looked for that nobody gets to see.
            self._bridge.expect(chooser, schedule)
            shown = self._show_text(text, what)
            self._bridge.expect()
        self._showing = False
        self._told = self._bridge.run if shown and chooser == FOUND else None
        return shown

    def _show_text(self, text: str, what: str) -> bool:
        """Put *text* of the lesson into the editor; *what* it is.  False if that was refused."""
        if self._has(text, what):
            return True
        lesson, programs = self._lesson, self._programs
        assert lesson is not None
        mine = bool(self._shown) and programs.document.path is None
        self._showing = True
        sample = Sample(f"{lesson.name}_{what}", lesson.title, text)
        shown = programs.show_own(sample, asked=mine)
        self._showing = False
        if shown:
            self._shown, self._owner = what, lesson
        return shown

    def _has(self, text: str, what: str) -> bool:
        """Whether the editor has *text* of this lesson already, as *what*."""
        return self._shown == what and self._owner is self._lesson and self._programs.text == text

    @Slot()
    def _leave(self) -> None:
        """Another program was opened: what the editor has is no lesson's any more."""
        if self._showing:
            return
        self._shown = ""
        self._tasks.stop()
        self._lessons.leave()
