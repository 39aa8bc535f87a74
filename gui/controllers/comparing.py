"""Two runs on one axis: this one beside another program's, or beside the failure found."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QObject, Slot
from PySide6.QtWidgets import QFileDialog

from core.language.errors import ProgramError
from core.language.source import Source
from core.lessons.talk import runs_of, schedule_of
from core.machine.compile import compile_source, read_program
from core.machine.step import NotRunnableError
from core.runs.schedule import parse_schedule
from core.runs.scheduler import ImpossibleChoiceError
from core.runs.schedulers.policies import POLICIES
from core.runs.schedulers.replay import Replay
from core.scenes.comparing.alike import MOST_STEPS, follow, told
from core.scenes.comparing.builder import Side, compare
from core.scenes.comparing.verdicts import verdict_of_report
from core.scenes.run import Run
from gui.run.search import Search
from gui.stage.comparison_view import ComparisonView
from gui.theme.words import translate

if TYPE_CHECKING:
    from collections.abc import Mapping

    from PySide6.QtWidgets import QWidget

    from core.language.program import Program
    from core.scenes.comparing.scene import ComparisonScene
    from gui.controllers.findings import FindingsController
    from gui.controllers.lessons import LessonController
    from gui.files.programs import Programs
    from gui.run.bridge import Bridge
    from gui.shell.notice import Notice
    from gui.theme.look import Look

_SIDES: Final = (0, 1)


class CompareController(QObject):
    """Opens comparisons beside *window*, and searches both programs for their verdicts."""

    def __init__(
        self, window: QWidget, look: Look, bridge: Bridge, programs: Programs, notice: Notice,
        lessons: LessonController, findings: FindingsController,
    ) -> None:  # fmt: skip
        super().__init__(window)
        self._window, self._look, self._bridge = window, look, bridge
        self._programs, self._notice = programs, notice
        self._lessons, self._findings = lessons, findings
        self._in_hall = False
        self.view: ComparisonView | None = None
        self._seen: ComparisonView | None = None
        # Of its own, as the findings have one search, and its report is about the text in the
        # editor.
        self._searches = tuple(Search(self) for _ in _SIDES)
        self._searches[0].found.connect(self._take_first)
        self._searches[1].found.connect(self._take_second)

    @Slot(bool)
    def set_in_hall(self, in_hall: bool) -> None:  # noqa: FBT001 - what the signal carries
        """Before an audience a comparison takes the whole screen."""
        self._in_hall = in_hall

    # What can be compared

    @Slot()
    def with_solution(self) -> None:
        """The lesson's program beside its solution, by the run that is shown."""
        lesson = self._lessons.lesson
        if lesson is None or lesson.solution is None:
            self._say(self.tr("Open a lesson with a solution first: there is nothing to compare"))
            return
        shown, schedule = self._bridge.run, schedule_of(lesson)
        # A run that nobody has gone on with is no choice of anybody: the lesson has a better one.
        if shown is not None and shown.text == lesson.start and self._begun(shown):
            schedule = str(shown.simulation.schedule)
        self._open(lesson.title, self._note, runs_of(lesson, schedule), self._names)

    @Slot(str, object, object)
    def show_to_audience(self, title: str, runs: tuple[Run, Run], view: ComparisonView) -> None:
        """Show *runs*, of a lesson and its solution, in *view*, the page of a talk for that."""
        self._seen = view
        self._seen.show_comparison(self._scene(title, self._note, runs, self._names))
        self._search(runs)

    @property
    def _names(self) -> tuple[str, str]:
        return self.tr("Broken"), self.tr("Mended")

    @property
    def _note(self) -> str:
        return translate("compare", "the same schedule tried on both")

    def _begun(self, run: Run) -> bool:
        """Whether somebody has gone on from where *run* was opened."""
        return run.position > self._bridge.prepared

    @Slot()
    def with_file(self) -> None:
        """The run that is shown beside the same schedule on another program."""
        shown = self._bridge.run
        if shown is None:
            self._say(self.tr("There is no run yet: write a program that can be simulated"))
            return
        name, _ = QFileDialog.getOpenFileName(
            self._window, self.tr("Compare with"), "", self.tr("Python programs (*.py)")
        )
        if name:
            self.with_path(Path(name))

    def with_path(self, path: Path) -> None:
        """The run that is shown beside the same schedule on the program at *path*."""
        shown = self._bridge.run
        if shown is None:
            return
        try:
            program = compile_source(read_program(str(path)))
        except ProgramError as error:
            self._say(str(error))
            return
        first = self._replayed(shown.program, str(shown.simulation.schedule))
        second = Run(program, POLICIES["serial"](0), seed=0)
        names = (self._programs.document.name, path.name)
        self._open_alike(first, second, names)

    def with_mended(self, text: str) -> None:
        """The run that is shown, or the failure found, beside the same on the mended *text*."""
        shown, report = self._bridge.run, self._findings.report
        if shown is None:
            return
        failures = [] if report is None else report["failures"]
        assert isinstance(failures, list)
        schedule = str(shown.simulation.schedule)
        # Somebody who mends wants to see that the failure is gone, unless he has a run in mind.
        if not self._begun(shown) and failures:
            schedule = failures[0]["schedule"]
        source = shown.program.source
        program = compile_source(Source(source.name, text, source.beside))
        second = Run(program, POLICIES["serial"](0), seed=0)
        names = (self.tr("As it is"), self.tr("Mended"))
        self._open_alike(self._replayed(shown.program, schedule), second, names)

    @Slot(str, str)
    def with_rescue(self, failing: str, good: str) -> None:
        """The run *failing* beside the run *good*, which is the nearest that ends well."""
        shown = self._bridge.run
        if shown is not None:
            runs = (self._replayed(shown.program, failing), self._replayed(shown.program, good))
            names = (self.tr("The failure found"), self.tr("The nearest run that ends well"))
            self._open("", "", runs, names)

    @Slot()
    def with_failure(self) -> None:
        """The simplest failure found beside the run that is shown."""
        shown, report = self._bridge.run, self._findings.report
        failures = [] if report is None else report["failures"]
        assert isinstance(failures, list)
        if shown is None or not failures:
            self._say(self.tr("No failure was found so far: there is nothing to compare with"))
            return
        first = self._replayed(shown.program, failures[0]["schedule"])
        if self._begun(shown):
            second = self._replayed(shown.program, str(shown.simulation.schedule))
            name = self.tr("This run")
        else:
            second = Run(shown.program, POLICIES["serial"](0), seed=0)
            second.advance(MOST_STEPS)
            name = self.tr("One after the other")
        self._open("", "", (first, second), (self.tr("The failure found"), name))

    # How it is shown

    def _replayed(self, program: Program, schedule: str) -> Run | None:
        """The run of *program* by *schedule*; None if it is not for that."""
        chosen = parse_schedule(schedule) if schedule else None
        scheduler = POLICIES["random"](1) if chosen is None else Replay(chosen)
        run = Run(program, scheduler, seed=scheduler.seed)
        try:
            run.advance(MOST_STEPS)
        except (ImpossibleChoiceError, NotRunnableError) as error:
            self._say(str(error))
            return None
        return run

    def _open_alike(self, first: Run | None, second: Run, names: tuple[str, str]) -> None:
        """Show *first*, and *second* with its threads in the same order."""
        if first is None:
            return
        follow(second, told(first, 0, first.position))
        self._open("", self._note, (first, second), names)

    def _open(
        self, title: str, note: str, runs: tuple[Run | None, Run | None], names: tuple[str, str]
    ) -> None:
        first, second = runs
        if first is None or second is None:
            return
        # Both were run up to there: whoever came so far may not have ended.
        if max(first.position, second.position) >= MOST_STEPS:
            words = self.tr("A run of {0} steps and more cannot be read beside another one")
            self._say(words.format(f"{MOST_STEPS:,}"))
            return
        self._show(self._scene(title, note, (first, second), names))
        self._search((first, second))

    def _scene(
        self, title: str, note: str, runs: tuple[Run, Run], names: tuple[str, str]
    ) -> ComparisonScene:
        first, second = (Side(run, name) for run, name in zip(runs, names, strict=True))
        return compare(first, second, translate, title=title, note=note)

    def _search(self, runs: tuple[Run, Run]) -> None:
        """Look for what is true of both programs, which is told below them."""
        for search, run in zip(self._searches, runs, strict=True):
            # A search that is on already is ended by this.
            search.start(run.program.source.text, run.program.source.beside)

    def _show(self, scene: ComparisonScene) -> None:
        if self.view is None:
            self.view = ComparisonView(self._look, self._window)
            # One view for all comparisons, kept while the window lives: it is as large as people
            # made it.
            self.view.closed.connect(self.stop)
        self._seen = self.view
        self.view.show_comparison(scene)
        if self._in_hall:
            self.view.showFullScreen()
        else:
            self.view.resize(self._window.size() * 0.9)
            self.view.show()
        self.view.activateWindow()
        self.view.setFocus()

    @Slot()
    def stop(self) -> None:
        """End the searches: nobody looks at their verdicts."""
        for search in self._searches:
            search.stop()

    @Slot(object)
    def _take_first(self, report: Mapping[str, object]) -> None:
        self._take(0, report)

    @Slot(object)
    def _take_second(self, report: Mapping[str, object]) -> None:
        self._take(1, report)

    def _take(self, place: int, report: Mapping[str, object]) -> None:
        if self._seen is not None:
            self._seen.show_verdict(place, verdict_of_report(report, translate))

    def _say(self, words: str) -> None:
        self._notice.say(words, failure=True)
