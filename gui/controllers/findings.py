"""The verdict on the text on screen: searched as soon as somebody stops typing."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QObject, QTimer, Signal, Slot

from gui.controllers.random_runs import RandomRuns
from gui.controllers.veil import Veil
from gui.findings.telling import Verdict, found_in, races_of, verdict_of
from gui.findings.undecided import edits_that_make_smaller
from gui.findings.verdicts import Verdicts
from gui.run.search import SECONDS, Search
from gui.stage.remark import Unordered

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from PySide6.QtWidgets import QTabWidget

    from gui.code.found import Found
    from gui.code.problems import Problem
    from gui.controllers.parts import PartController
    from gui.findings.panel import FindingsPanel
    from gui.run.bridge import Bridge
    from gui.run.program import ShownProgram
    from gui.stage.stage import Stage

MINUTES: Final = 1
"""So much longer an undecided search may go on when somebody asks for it."""
PAUSE: Final = 400
"""Milliseconds between the last keystroke that made a program and its search."""


class FindingsController(QObject):
    """Searches the program that is *shown*, and tells in *panel* what is found.

    The panel is a page of *side*; while one of *parts* asks what the verdict would answer,
    it is hidden.

    Signals:
        told: Something else is known of all runs.
    """

    told = Signal()

    def __init__(
        self, panel: FindingsPanel, side: QTabWidget, shown: ShownProgram, bridge: Bridge,
        stage: Stage, parts: PartController,
    ) -> None:  # fmt: skip
        super().__init__(panel)
        self._panel, self._side = panel, side
        self.veil = Veil(parts, self)
        self.veil.changed.connect(self.hide_or_show)
        self._shown, self._bridge, self._stage = shown, bridge, stage
        self.search = Search(self)
        self.report: Mapping[str, object] | None = None
        # Going back to a text that was checked, by undo for instance, must not search it again.
        self._verdicts = Verdicts()
        self._met, self._limit = False, SECONDS
        self._pace = ""
        self.random = RandomRuns(panel, shown, self._knows)
        # Not at every keystroke: a search starts a process, and most texts on the way are no
        # programs.
        self._soon = QTimer(self, singleShot=True, interval=PAUSE)
        self._soon.timeout.connect(self.begin)
        shown.forgotten.connect(self._forget)
        shown.taken.connect(self._recall)
        self.told.connect(self._mark_races)
        self.search.began.connect(self._show_work)
        self.search.went_on.connect(self._show_progress)
        self.search.met.connect(self._take_failure)
        self.search.found.connect(self._take_report)
        self.search.explained.connect(self._take_reasons)
        self.search.failed.connect(self._panel.show_trouble)
        panel.search_wanted.connect(self.begin)
        panel.stop_wanted.connect(self.stop)
        panel.go_on_wanted.connect(self.go_on)
        panel.random_wanted.connect(self.run_at_random)
        panel.schedule_wanted.connect(self.show_schedule)

    @Slot()
    def _forget(self) -> None:
        """The text is another one: what was found is not about it."""
        self.search.stop()
        self._soon.stop()
        self.random.forget()
        self.report = None
        # The stage first: it shows races of the text that is gone.
        self._mark_races()
        self._panel.show_nothing()

    @Slot(object)
    def show_problems(self, problems: Sequence[Problem]) -> None:
        """Offer nothing while the text has *problems*."""
        if problems:
            self._panel.show_refused()

    @Slot()
    def _recall(self) -> None:
        """Show what was found of this text before; else look for it soon."""
        known = self._verdicts.of(self._shown.key)
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
        self._limit = SECONDS
        self._begin()

    @Slot()
    def go_on(self) -> None:
        """Search for a minute longer: on from where it is, or once more if it was not kept."""
        self._limit += 60 * MINUTES
        # What it visited is all there still, if its process was kept.
        if not self.search.go_on(60 * MINUTES):
            self._begin()

    def _begin(self) -> None:
        if self._shown.program is not None:
            self._soon.stop()
            source = self._shown.program.source
            self.search.start(source.text, source.beside, self._limit)

    @Slot()
    def stop(self) -> None:
        """End the search and the runs at random; what is known of the text already stays."""
        waited = self._soon.isActive()
        self._soon.stop()
        self.random.stop()
        if self.search.active:
            self.search.stop()
            self._panel.show_nothing()
        elif not waited:
            return
        self.told.emit()

    @Slot()
    def show_panel(self) -> None:
        """Show all that was found."""
        self._panel.show_findings()
        self._side.setCurrentWidget(self._panel)

    @Slot()
    def ask_pace(self) -> None:
        """Ask how much of the proved program runs side by side."""
        self.show_panel()
        self._panel.proof.pace_wanted.emit()

    @Slot()
    def show_first(self) -> None:
        """Show the simplest failure that was found."""
        failures = [] if self.report is None else self.report["failures"]
        assert isinstance(failures, list)
        if failures and not self.veil.reason:
            self.show_schedule(failures[0]["schedule"])
        else:
            self.show_panel()

    def found(self) -> tuple[Found, ...]:
        """What was found of the lines of the text, in order."""
        return () if self.report is None or self.veil.reason else found_in(self.report)

    @Slot()
    def show_why(self) -> None:
        """Say why the first failure comes about."""
        self.show_panel()
        self._panel.open_why()

    @Slot(str, int)
    def show_step(self, schedule: str, steps: int) -> None:
        """Load the run *schedule* unless it is shown, and go to where *steps* are made."""
        run = self._bridge.run
        if run is None or str(run.simulation.schedule) != schedule:
            self._load(schedule, steps)
        else:
            self._bridge.jump(steps)

    @Slot(str)
    def show_schedule(self, schedule: str) -> None:
        """Load the run *schedule* into the stage, at its first choice."""
        # At the very start of a run main only makes its threads.
        self._load(schedule, None)

    def _load(self, schedule: str, goal: int | None) -> None:
        if self._bridge.load_schedule(schedule, goal):
            # So that the keys for stepping work at once.
            self._stage.setFocus()

    # What was found

    @Slot()
    def _show_work(self) -> None:
        self._met = False
        self._pace = self.tr("every schedule is tried")
        self._panel.show_work(going=True)
        self.told.emit()

    @Slot(int, float)
    def _show_progress(self, states: int, seconds: float) -> None:
        self._panel.show_progress(states, seconds, self._limit)
        rate = f"{states / max(seconds, 0.01):,.0f}"
        self._pace = self.tr("{0} states, {1} a second").format(f"{states:,}", rate)
        self.told.emit()

    @Slot(object)
    def _take_failure(self, failure: Mapping[str, object]) -> None:
        self._met = True
        self._panel.show_first(failure)
        self.told.emit()

    @Slot(object)
    def _take_report(self, report: Mapping[str, object]) -> None:
        self.report = report
        self._verdicts.keep(self._shown.key, report)
        self._panel.show_report(report)
        if report["verdict"] == "undecided":
            self._show_way_on(report)
        self.told.emit()

    @Slot()
    def _mark_races(self) -> None:
        """Tell on the stage of data races, where nothing worse is known."""
        report = self.shown_report
        # A failure is shown by its schedule; marks of races would only compete with it.
        races = () if report is None or report["failures"] else races_of(report)
        self._stage.show_races(tuple(Unordered(one.name, one.pairs[0]) for one in races))

    def _show_way_on(self, report: Mapping[str, object]) -> None:
        """Say what is known of an undecided program, and what would be smaller in a copy."""
        program = self._shown.program
        text = "" if program is None else program.source.text
        self._panel.show_way_on(report, MINUTES, edits_that_make_smaller(text))

    @Slot(object)
    def _take_reasons(self, report: Mapping[str, object]) -> None:
        self.report = report
        self._verdicts.keep(self._shown.key, report)
        self._panel.show_reasons(report)
        self.told.emit()

    def badge(self) -> Verdict:
        """What is known of all runs of the text, unless somebody is asked just that."""
        if hidden := self.veil.reason:
            return Verdict("hidden", self.tr("Hidden"), hidden)
        if self.search.active:
            # That some run fails is true whatever else the search comes to.
            if self._met:
                words = self.tr("looking for the simplest way to fail")
                return Verdict("failure", self.tr("Unsafe"), words)
            return Verdict("busy", self.tr("Checking"), self._pace)
        if self.report is None and self._soon.isActive():
            return Verdict("busy", self.tr("Reading"), self.tr("a search begins soon"))
        if self.report is None:
            return Verdict(
                "quiet", self.tr("Not checked"), self.tr("press F7 to try every schedule")
            )
        return verdict_of(self.report)

    # A thousand runs

    @Slot()
    def run_at_random(self) -> None:
        """Run the program many times, each time by another random schedule."""
        self.show_panel()
        self.random.begin()

    def _knows(self) -> bool:
        """Whether it is known what all runs come to."""
        return self.report is not None

    @property
    def shown_report(self) -> Mapping[str, object] | None:
        """What is known of all runs of the text; None while that would answer a question."""
        return None if self.veil.reason else self.report

    @Slot()
    def hide_or_show(self) -> None:
        """Hide what would answer the question of a lesson, or show it again."""
        words = self.veil.reason
        self._panel.set_veil(self.tr("Hidden {0}.").format(words) if words else "")
        self.told.emit()
