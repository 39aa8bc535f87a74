"""What is said in a line: the badge about all runs of the text, the bottom line about this one."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Slot

from gui.findings.telling import causes_of
from gui.shell.status import status_of
from gui.theme.told import about

if TYPE_CHECKING:
    from collections.abc import Sequence

    from PySide6.QtWidgets import QWidget

    from core.scenes.run import Run
    from core.scenes.scene import Scene
    from gui.code.problems import Problem
    from gui.controllers.findings import FindingsController
    from gui.run.bridge import Bridge
    from gui.shell.badge import Badge
    from gui.shell.narration import Narration
    from gui.shell.side_strip import SideStrip
    from gui.stage.climax import Climax


class StatusController(QObject):
    """Keeps *badge* and *narration* true; a deadlock's figure, the *climax*, tells its own tale.

    *strip* stands for the badge where the window is too narrow for the side, and *middle* tells
    all about a text that cannot be run.
    """

    def __init__(
        self, badge: Badge, strip: SideStrip, narration: Narration, bridge: Bridge, climax: Climax,
        findings: FindingsController, middle: QWidget,
    ) -> None:  # fmt: skip
        super().__init__(narration)
        self._badge, self._strip, self._narration, self._bridge = badge, strip, narration, bridge
        self._climax, self._findings, self._middle = climax, findings, middle
        self._moment: str | None = None
        self._problem = ""
        bridge.run_changed.connect(self._show_run)
        bridge.scene_changed.connect(self._show_scene)
        bridge.working_changed.connect(self._show_work)
        bridge.refused.connect(narration.tell_briefly)
        climax.changed.connect(self._renew)
        findings.told.connect(self._renew)
        findings.told.connect(self._show_verdict)

    @Slot(object)
    def tell_moment(self, words: str | None) -> None:
        """Say *words* below the stage in place of what each step did; None ends that."""
        self._moment = words
        self._renew()

    @Slot(object)
    def show_problems(self, problems: Sequence[Problem]) -> None:
        """Say what is wrong with the text; where nothing is, how its run stands."""
        self._problem = str(problems[0]) if problems else ""
        if problems:
            words = self.tr("%n problem(s)", "", len(problems))
            self._badge.say("refused", words, self._problem)
            self.tell_problem()
        else:
            self._renew()

    @Slot()
    def tell_problem(self) -> None:
        """Say below what is wrong with the text, if anything is and the stage does not."""
        if self._problem:
            # Where there is no run the stage has all of it, and what is said twice is read twice.
            told = self._bridge.run is None and self._middle.isVisibleTo(self._middle.window())
            self._narration.tell("" if told else self._problem)

    @Slot()
    def note_typing(self) -> None:
        """Say no more of the text before."""
        self._badge.say("busy", self.tr("Reading"), self.tr("a search begins soon"))

    @Slot(object)
    def _show_run(self, run: Run | None) -> None:
        if run is None:
            self._narration.tell("")
            self.tell_problem()

    @Slot(object)
    def _show_work(self, steps: int | None) -> None:
        run = self._bridge.run
        if steps is not None and run is None:
            self._narration.tell(self.tr("It works before its first step; Ctrl+. stops"))
        elif steps is not None and run is not None:
            simulation = run.simulation
            name = run.names(simulation.state).thread(simulation.at_work)
            words = self.tr("{0} works, {1} steps so far; Ctrl+. stops")
            self._narration.tell(words.format(name, f"{steps:,}"))

    @Slot()
    def _renew(self) -> None:
        if self._bridge.scene is not None:
            self._show_scene(self._bridge.scene)

    @Slot(object)
    def _show_scene(self, scene: Scene) -> None:
        # It speaks of all runs, whatever this one comes to and whatever is said of it.
        self._badge.say(*self._findings.badge())
        until = self._climax.sentence
        if until is not None:
            # What it comes to is told when the figure is built.
            self._narration.tell(until)
            return
        failed, sentence = status_of(scene)
        if self._moment is not None:
            self._narration.tell(self._moment)
            return
        stage = self._climax.stage
        if stage is not None and self._climax.by_hand:
            # A hall has seen how it came, and reads one short line.
            sentence = stage.sentence
        if not scene.failures and scene.position == self._bridge.prepared > 0:
            sentence = self._first_choice(scene)
        self._narration.tell(sentence, about(scene), failure=failed)

    @Slot()
    def _show_verdict(self) -> None:
        """Have the strip show what is known of all runs, whether or not there is a run."""
        verdict, report = self._findings.badge(), self._findings.report
        failed = verdict.mood == "failure" and report is not None
        many = len(causes_of(report)) if failed and report is not None else 0
        self._strip.show_verdict(verdict.mood, many, f"{verdict.word}. {verdict.meaning}")

    def _first_choice(self, scene: Scene) -> str:
        """How the run stands where somebody has to choose for the first time."""
        done = self.tr("Steps of preparation done: {0}.").format(scene.position)
        able = [lane.name for lane in scene.lanes if lane.can_go]
        if len(able) == 2:  # noqa: PLR2004 - both have names in one sentence
            who = self.tr("{0} and {1} can go: the first choice is here.").format(*able)
        else:
            words = self.tr("{0} threads can go: the first choice is here.")
            who = words.format(len(able)) if able else self.tr("The first choice is here.")
        return f"{done} {who}"
