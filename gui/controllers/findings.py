"""The verdict on the text on screen: searched as soon as somebody stops typing."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QObject, QTimer, Slot

from core.runs.findings import Findings
from core.runs.schedulers.policies import POLICIES
from core.runs.simulation import Simulation
from gui.findings.verdicts import Verdicts, key_of
from gui.run.search import SECONDS, Search
from gui.run.timeslice import Work

if TYPE_CHECKING:
    from collections.abc import Mapping

    from core.language.program import Program
    from gui.app.window import Window

PAUSE: Final = 400
"""Milliseconds between the last keystroke that made a program and its search."""
MOST_EDITS: Final = 3
"""How many changes of a smaller copy are told at once."""
RUNS: Final = 1_000
MOST_STEPS: Final = 20_000
"""So many steps a random run has at most."""
MOODS: Final = {"green": "proved", "amber": "doubt", "red": "failure", "grey": "undecided"}
"""The badge's mood for each colour of a verdict."""


class FindingsController(QObject):
    """Connects the search, the findings panel and the badge of *window*."""

    def __init__(self, window: Window) -> None:
        super().__init__(window)
        self._window, self._panel = window, window.findings
        self.search = Search(self)
        self.report: Mapping[str, object] | None = None
        self._program: Program | None = None
        self._verdicts = Verdicts()
        self._key = ""
        self._met = False
        self._luck = (0, 0)
        self._work = Work(self)
        self._soon = QTimer(self, singleShot=True, interval=PAUSE)
        self._soon.timeout.connect(self.begin)
        window.bridge.run_changed.connect(self._take_program)
        window.editor.edited.connect(self.forget)
        self.search.began.connect(self._show_work)
        self.search.went_on.connect(self._show_progress)
        self.search.met.connect(self._take_failure)
        self.search.found.connect(self._take_report)
        self.search.explained.connect(self._take_reasons)
        self.search.failed.connect(self._panel.show_trouble)
        panel = self._panel
        panel.search_wanted.connect(self.begin)
        panel.stop_wanted.connect(self.stop)
        panel.random_wanted.connect(self.run_at_random)
        panel.schedule_wanted.connect(self.show_schedule)
        panel.smaller_wanted.connect(self.try_smaller)
        window.badge.pressed_for_more.connect(self.show_panel)

    @Slot()
    def forget(self) -> None:
        """The text is another one: what was found is not about it."""
        self.search.stop()
        self._soon.stop()
        self._work.stop()
        self._program = self.report = None
        self._key = ""
        self._panel.show_nothing()

    @Slot()
    def _take_program(self) -> None:
        run = self._window.bridge.run
        program = None if run is None else run.program
        if program is None:
            return
        key = key_of(program.source)
        if key != self._key:
            self.forget()
            self._key, self._program = key, program
            self._recall()

    def _recall(self) -> None:
        """Show what was found of this text before; else look for it soon."""
        known = self._verdicts.of(self._key)
        if known is None:
            self._soon.start()
        else:
            self._take_report(known)

    @Slot()
    def try_all(self) -> None:
        """Try every schedule, before the eyes of whoever asked for it."""
        self.show_panel()
        self.begin()

    @Slot()
    def begin(self) -> None:
        """Try every schedule of the program that is shown."""
        if self._program is not None:
            self._soon.stop()
            source = self._program.source
            self.search.start(source.text, source.beside)

    @Slot()
    def stop(self) -> None:
        """End the search and the runs at random; what is known of the text already stays."""
        self._soon.stop()
        self._work.stop()
        if self.search.active:
            self.search.stop()
            self._panel.show_nothing()
            self._tell_badge()

    @Slot()
    def show_panel(self) -> None:
        """Show all that was found."""
        self._panel.show_findings()
        self._window.side.setCurrentWidget(self._panel)

    @Slot()
    def show_first(self) -> None:
        """Show the simplest failure that was found."""
        failures = [] if self.report is None else self.report["failures"]
        assert isinstance(failures, list)
        if failures:
            self.show_schedule(failures[0]["schedule"])
        else:
            self.show_panel()

    @Slot(str)
    def show_schedule(self, schedule: str) -> None:
        """Load the run *schedule* into the stage, before its first step."""
        bridge = self._window.bridge
        if bridge.load_schedule(schedule):
            bridge.to_end()
            bridge.jump(0)
            self._window.stage.setFocus()

    @Slot()
    def try_smaller(self) -> None:
        """Open a copy with fewer rounds and threads, as a program of its own."""
        window = self._window
        # Few programs need it.
        from core.language.smaller import smaller  # noqa: PLC0415

        copy = smaller(window.editor.toPlainText())
        if not copy.edits:
            window.notice.say(self.tr("There is no number of rounds or threads to make smaller"))
        elif window.programs.show_copy(copy.text, self.tr("{0}-smaller")):
            told = "; ".join(map(str, copy.edits[:MOST_EDITS]))
            words = self.tr("A smaller copy, what is true of it need not be true of the first: {0}")
            window.notice.say(words.format(told))

    # What was found

    @Slot()
    def _show_work(self) -> None:
        self._met = False
        self._panel.show_work(going=True)
        self._tell_badge()

    @Slot(int, float)
    def _show_progress(self, states: int, seconds: float) -> None:
        self._panel.show_progress(states, seconds, SECONDS)

    @Slot(object)
    def _take_failure(self, failure: Mapping[str, object]) -> None:
        self._met = True
        self._panel.show_first(failure)
        self._tell_badge()

    @Slot(object)
    def _take_report(self, report: Mapping[str, object]) -> None:
        self.report = report
        self._verdicts.keep(self._key, report)
        self._panel.show_report(report)
        self._tell_badge()

    @Slot(object)
    def _take_reasons(self, report: Mapping[str, object]) -> None:
        self.report = report
        self._verdicts.keep(self._key, report)
        self._panel.show_reasons(report)

    def badge(self) -> tuple[str, str] | None:
        """The mood and the words that the badge has for the text; None if nothing is known."""
        if self.search.active:
            # That some run fails is true whatever else the search comes to.
            if self._met:
                return "failure", self.tr("unsafe")
            return "busy", self.tr("checking…")
        if self.report is None:
            return None
        colour = str(self.report["colour"])
        words = {
            "green": self.tr("proved safe"), "amber": self.tr("nothing fails, but…"),
            "red": self.tr("unsafe"), "grey": self.tr("undecided"),
        }  # fmt: skip
        return MOODS[colour], words[colour]

    def _tell_badge(self) -> None:
        scene = self._window.bridge.scene
        if scene is not None:
            self._window.controllers.run.show_status(scene)

    # A thousand runs

    @Slot()
    def run_at_random(self) -> None:
        """Run the program many times, each time by another random schedule."""
        self.show_panel()
        if self._program is not None and not self._work.active:
            self._luck = (0, 0)
            self._work.start(self._run_once)

    @property
    def running(self) -> bool:
        """Whether it runs the program many times."""
        return self._work.active

    def _run_once(self) -> bool:
        program = self._program
        if program is None:
            return False
        runs, failed = self._luck
        findings = Findings(program)
        run = Simulation(program, POLICIES["random"](runs), seed=runs, watch=findings.watch)
        run.advance(MOST_STEPS)
        failed += bool(findings.report(run, "").failures)
        self._luck = (runs + 1, failed)
        self._panel.show_luck(*self._luck)
        return runs + 1 < RUNS
