"""The card at the end of a run: when it comes and goes, and what it tells."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, Final

from PySide6.QtCore import QObject, Signal, Slot

from core.machine.thrown import UnansweredError
from core.scenes.account import Told, account
from gui.findings.end_card import Ended
from gui.findings.endings import ending_key, endings_of
from gui.findings.reports import dicts, in_hundred
from gui.findings.telling import failing_share
from gui.run.settings import BY_HAND
from gui.stage.numbers import Numbered
from gui.theme.words import translate

if TYPE_CHECKING:
    from core.runs.run_report import ReportedFailure
    from core.scenes.run import Run
    from core.scenes.scene import Scene
    from gui.controllers.findings import FindingsController
    from gui.controllers.parts import PartController
    from gui.findings.end_card import EndCard
    from gui.findings.endings import Ending
    from gui.findings.reports import Report
    from gui.run.bridge import Bridge
    from gui.stage.stage import Stage

_MOST_STEPS: Final = 4
"""So many steps of a reason have room on the card."""


class EndController(QObject):
    """Shows *card* when the run of *bridge* has come to its end by steps.

    Signals:
        mend_wanted: Repairs of the program are wanted.
        next_wanted: Somebody wants to go on with the course.
    """

    mend_wanted = Signal()
    next_wanted = Signal()

    def __init__(
        self, card: EndCard, bridge: Bridge, stage: Stage, findings: FindingsController,
        parts: PartController,
    ) -> None:  # fmt: skip
        super().__init__(card)
        self._card, self._bridge, self._stage = card, bridge, stage
        self._findings, self._parts = findings, parts
        self._closed: Run | None = None
        self._pending = self._in_hall = False
        bridge.arrived.connect(self.arrive)
        bridge.scene_changed.connect(self._leave)
        bridge.run_changed.connect(self._card.hide)
        # The figure of a deadlock is built after the run has arrived: the card waits until it is
        # whole.
        stage.climax.changed.connect(self.arrive)
        findings.told.connect(self._renew)
        self._card.closed.connect(self._note_closed)
        self._card.gone.connect(self._forget_numbers)
        self._card.step_wanted.connect(bridge.jump)
        self._card.wanted.connect(self._do)

    @Slot(bool)
    def set_in_hall(self, in_hall: bool) -> None:  # noqa: FBT001 - what the signal carries
        """Before an audience no card comes."""
        self._in_hall = in_hall

    @property
    def _suits(self) -> bool:
        """Whether a card may come: not before a hall, and not while a student is to break it."""
        return not self._in_hall and not self._parts.is_task and self._bridge.run is not None

    @Slot()
    def arrive(self) -> None:
        """The run has come to its end; a deadlock is built before it is told."""
        run, scene = self._bridge.run, self._bridge.scene
        if run is None or scene is None or not self._bridge.at_end or not self._suits:
            return
        # Whoever answers what the program asks goes on: that is no end.
        if isinstance(run.simulation.unmodelled, UnansweredError):
            return
        # Noted though no card comes now: it does as soon as somebody goes on past the figure.
        self._pending = not self._stage.climax.complete
        # Once closed it stays away for this run, however often somebody goes back and comes to the
        # end again.
        if run is self._closed or self._pending:
            return
        self._show(run, scene)
        first = self._card.first
        # Only from the stage: who types in the editor must not press a button by the next key.
        if first is not None and self._stage.hasFocus():
            first.setFocus()

    @Slot(object)
    def _leave(self, _: Scene) -> None:
        if not self._bridge.at_end:
            self._pending = False
            self._hide()
        elif self._pending:
            # Whoever went on saw all of the figure at once.
            self.arrive()

    @Slot()
    def _renew(self) -> None:
        run, scene = self._bridge.run, self._bridge.scene
        if self._card.isVisible() and run is not None and scene is not None:
            self._show(run, scene)

    def _hide(self) -> None:
        if self._card.isVisible():
            # Asked before it is hidden: then Qt has given the focus to whatever comes next.
            focused = self._card.isAncestorOf(self._card.window().focusWidget())
            self._card.hide()
            if focused:
                self._stage.setFocus()

    @Slot()
    def _note_closed(self) -> None:
        self._closed = self._bridge.run
        self._stage.setFocus()

    @Slot(str)
    def _do(self, name: str) -> None:
        self._stage.setFocus()
        acts = {
            "simplest": self._findings.show_first, "why": self._findings.show_why,
            "another": self._bridge.another_run, "mend": self.mend_wanted.emit,
            "next": self.next_wanted.emit, "findings": self._findings.show_panel,
            "parallel": self._findings.ask_pace,
        }  # fmt: skip
        acts[name]()

    # What is told

    def _show(self, run: Run, scene: Scene) -> None:
        machine = run.simulation.machine
        failures = run.findings.failures(machine, over=run.simulation.ended != "unmodelled")
        ended = self._ended(run, scene, failures)
        self._card.show_end(ended)
        # Numbered on the lanes as on the card; what a thread wants in vain is no step.
        tids, told = run.simulation.trace.tids, enumerate(ended.steps, 1)
        self._stage.show_numbers(
            tuple(
                Numbered(one.tid, one.step - 1, number)
                for number, one in told
                if tids[one.step - 1] == one.tid
            )
        )

    @Slot()
    def _forget_numbers(self) -> None:
        self._stage.show_numbers(())

    def _ended(self, run: Run, scene: Scene, failures: tuple[ReportedFailure, ...]) -> Ended:
        report = self._findings.report
        # The search may still go on, or may have listed other outcomes only.
        mine = None if report is None else _mine(run, report, failures)
        if failures:
            last = failures[-1]
            where = [last.thread] if last.thread else []
            if last.line is not None:
                where.append(self.tr("line {0}").format(last.line))
            why = _why(run, report)
            words = "" if why is None else str(why["sentences"][0])
            return Ended(
                failed=True, title=self.tr("This run failed: {0}").format(_what(scene, last)),
                place=", ".join(where), steps=_steps(run, scene, why),
                failing=None if mine is None else mine.share,
                words=" ".join(filter(None, (words, self._often(mine, report)))),
                buttons=self._after_failure(run, report),
                monograms={lane.tid: lane.monogram for lane in scene.lanes},
            )  # fmt: skip
        if run.simulation.ended == "unmodelled":
            title = self.tr("This run left what is simulated")
            return Ended(False, title, "", (), None, scene.sentence, self._after_well(report))
        share = None if report is None else failing_share(report)
        place = "" if mine is None else mine.words
        return Ended(
            failed=False, title=self.tr("This run went well"), place=place, steps=(),
            failing=share or None, words=self._luck(share, mine),
            buttons=self._after_well(report),
        )  # fmt: skip

    def _often(self, mine: Ending | None, report: Report | None) -> str:
        told = []
        if mine is not None and mine.share is not None:
            words = self.tr("{0} of 100 random runs end like this.")
            told.append(words.format(in_hundred(mine.share)))
        failures = [] if report is None else dicts(report["failures"])
        simplest = [one["switches"] for one in failures if one["simplest"]]
        if simplest:
            fewest = min(int(str(one)) for one in simplest)
            words = self.tr("The simplest needs {0} switches.")
            told.append(
                self.tr("The simplest needs 1 switch.") if fewest == 1 else words.format(fewest)
            )
        return " ".join(told)

    def _luck(self, failing: float | None, mine: Ending | None) -> str:
        if not failing:
            if mine is None or mine.share is None or not mine.meaning:
                return "" if mine is None else mine.meaning.capitalize()
            words = self.tr("{0} of 100 random runs end like this: {1}.")
            return words.format(in_hundred(mine.share), mine.meaning)
        if mine is None or mine.share is None:
            words = self.tr("That was luck: {0} of 100 random runs fail.")
            return words.format(in_hundred(failing))
        words = self.tr("That was luck: {0} of 100 random runs end like this, {1} fail.")
        return words.format(in_hundred(mine.share), in_hundred(failing))

    def _after_failure(self, run: Run, report: Report | None) -> tuple[tuple[str, str], ...]:
        failures = [] if report is None else dicts(report["failures"])
        first: tuple[tuple[str, str], ...] = ()
        # This is the simplest run already: to show it would change nothing.
        if failures and str(failures[0]["schedule"]) == str(run.simulation.schedule):
            first = (("why", self.tr("Why")),)
        elif failures:
            first = (("simplest", self.tr("Show the simplest")),)
        return (*first, *self._always(), ("mend", self.tr("Mend it")), self._next())

    def _after_well(self, report: Report | None) -> tuple[tuple[str, str], ...]:
        unsafe = report is not None and report["colour"] == "red"
        if unsafe:
            first = ("simplest", self.tr("Show a run that fails"))
            return (first, *self._always(), ("mend", self.tr("Mend it")))
        if report is not None and report["colour"] == "green":
            return (("parallel", self.tr("How parallel is it?")), *self._always(), self._next())
        return (*self._always(), ("findings", self.tr("What is known")), self._next())

    def _always(self) -> tuple[tuple[str, str], ...]:
        by_hand = self._bridge.settings.chooser == BY_HAND
        words = self.tr("A random run") if by_hand else self.tr("Another run")
        return (("another", words),)

    def _next(self) -> tuple[str, str]:
        return "next", self.tr("Next")


def _what(scene: Scene, failure: ReportedFailure) -> str:
    """What went wrong, in plain words."""
    if failure.kind == "deadlock" and scene.deadlock is not None:
        rooms, names = scene.deadlock.rooms, {lane.tid: lane.name for lane in scene.lanes}
        pair = [names[room.tid] for room in rooms]
        # Of more than two "each other" would not be true: they wait in a circle.
        if len(pair) == 2:  # noqa: PLR2004 - they wait for each other
            return translate("end", "{0} and {1} wait for each other").format(*pair)
        return scene.deadlock.headline
    return failure.message.removeprefix("AssertionError: ")


def _why(run: Run, report: Report | None) -> dict[str, Any] | None:
    """Why this very *run* fails, where that is known."""
    schedule = str(run.simulation.schedule)
    for failure in () if report is None else dicts(report["failures"]):
        why = failure.get("why")
        if isinstance(why, dict) and str(failure["schedule"]) == schedule:
            return why
    return None


def _steps(run: Run, scene: Scene, why: dict[str, Any] | None) -> tuple[Told, ...]:
    """The steps that matter: what the run itself shows, or else those of its reason."""
    told = account(run, scene, translate)
    # What the run shows has verbs of its own where it knows the story, such as of a lost update.
    if why is None or not why["steps"] or any(each.verb for each in told):
        return told
    tids = run.simulation.trace.tids
    return tuple(
        Told(tids[each["step"] - 1], each["thread"], "", each["words"], each["step"])
        for each in why["steps"][:_MOST_STEPS]
    )


def _mine(run: Run, report: Report, failures: tuple[ReportedFailure, ...]) -> Ending | None:
    """The outcome of *report* in which *run* ended, if it is listed."""
    if run.simulation.ended == "unmodelled":
        return None
    # The window shows a run before anybody asks what all runs come to.
    from core.search.states.outcomes import end_of_run, row_of  # noqa: PLC0415

    # In the words of the search, by which the same end has the same row whoever came to it.
    kinds = {failure.kind for failure in failures}
    row = row_of(end_of_run(run.program, run.simulation.state, kinds))
    key = ending_key(row.output, row.values, row.failures)
    return next((ending for ending in endings_of(report) if ending.key == key), None)
