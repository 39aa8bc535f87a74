"""Break it and fix it: what a student does is judged."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QObject, QTime, QTimer, Slot

from core.lessons.judges.stars import fewest_switches, shown, stars
from core.runs.opening import MAIN
from core.runs.schedule import parse_schedule
from gui.controllers.progress import starred
from gui.run.settings import BY_HAND
from gui.run.timeslice import Work

if TYPE_CHECKING:
    from collections.abc import Generator

    from core.lessons.judges.fix import Judgement
    from core.lessons.lesson import Lesson
    from core.scenes.run import Run
    from gui.code.editor import CodeEditor
    from gui.controllers.progress import Keeper
    from gui.lessons.panel import LessonPanel
    from gui.run.bridge import Bridge

MOST_TURNS: Final = 6
"""A try is told by so many turns."""
MOST_STEPS: Final = 2_000
"""So many of its steps are looked at for that, from its end."""

ALONE: Final = 300
"""Milliseconds until main goes on by itself where nobody else can: so long one looks at a step."""
MOST_ALONE: Final = 100
"""So many steps it makes in a row; more of them are a loop that waits for somebody."""


class TaskController(QObject):
    """Judges what is done with the lesson that *panel* shows: the run of *bridge*, the text."""

    def __init__(
        self, panel: LessonPanel, bridge: Bridge, editor: CodeEditor, keeper: Keeper
    ) -> None:
        super().__init__(panel)
        self._panel, self._bridge, self._editor, self._keeper = panel, bridge, editor, keeper
        self._lesson: Lesson | None = None
        self._fewest_known: int | None = None
        self._solution_shown = False
        self._verdict: Generator[None, None, Judgement] | None = None
        self._work = Work(self)
        self._alone = QTimer(self, singleShot=True, interval=ALONE)
        self._alone.timeout.connect(self._let_main_go)
        self._panel.breaking.tries.try_wanted.connect(self._show_try)
        self._panel.breaking.hinted.connect(self._note_break_hint)
        self._panel.breaking.answer_wanted.connect(self._note_answer)
        self._panel.fixing.hinted.connect(self._note_fix_hint)

    @property
    def judging(self) -> bool:
        """Whether a program is being judged."""
        return self._work.active

    def take_up(self, lesson: Lesson) -> None:
        """Judge what is done with *lesson* from now on."""
        self.stop()
        self._lesson = lesson
        self._fewest_known = None

    def stop(self) -> None:
        """Judge no more, if something is being judged."""
        self._alone.stop()
        self._work.stop()

    @Slot()
    def give_up(self) -> None:
        """Judge no more before somebody's eyes."""
        if self._work.active:
            self._work.stop()
            self._panel.fixing.show_work(going=False)
            self._panel.fixing.say(self.tr("Stopped: nothing is known of this text yet."))

    # Break it

    @property
    def _fewest(self) -> int:
        """With how few switches the lesson's program breaks: its answer is run when it matters."""
        lesson = self._lesson
        if lesson is None or lesson.break_it is None:
            return 0
        if self._fewest_known is None:
            self._fewest_known = fewest_switches(lesson)
        return self._fewest_known

    def judge_run(self) -> None:
        """Say how the student's own run is going."""
        lesson, run = self._lesson, self._bridge.run
        if lesson is None or run is None:
            return
        # A run that a policy or a schedule has made says nothing of what a student can do.
        if self._bridge.settings.chooser != BY_HAND:
            words = self.tr("Somebody else chooses in this run. Start again, and you choose.")
            self._panel.breaking.say(words)
            return
        if _only_main_can_go(run):
            self._alone.start()
        simulation = run.simulation
        switches = len(simulation.trace.switches)
        hints = self._keeper.record(lesson).hints.get("break", 0)
        earned = stars(switches, self._fewest, hints)
        self._panel.breaking.counter.show_count(switches, self._fewest, starred(earned), earned)
        if not run.at_end or not shown(run.findings, simulation) & set(lesson.fails):
            self._panel.breaking.say("")
            if run.at_end and simulation.ended is not None:
                self._note_try(run, self.tr("nothing failed"))
            return
        done = self.tr("Broken. Switches: {0}.").format(switches)
        best = self.tr("Fewer is not possible.")
        if switches > self._fewest:
            best = self.tr("It can be done with {0}.").format(self._fewest)
        if hints:
            best = f"{best} {self.tr('Hints cost a star.')}"
        self._panel.breaking.say(f"{done} {best}", starred(earned), "good")
        self._note_try(run, self.tr("broken"))
        self._keeper.earn(lesson, earned)
        if "break" not in self._keeper.record(lesson).done:
            self._keeper.finish(lesson, "break")
            self._panel.breaking.take_way_on()

    @Slot()
    def _let_main_go(self) -> None:
        """Let main go on: it is nobody's choice where nobody else can."""
        run, by_hand = self._bridge.run, self._bridge.settings.chooser == BY_HAND
        if run is not None and by_hand and _only_main_can_go(run):
            self._bridge.step_thread(MAIN)

    def _note_try(self, run: Run, end: str) -> None:
        """Add a row for a try: who went after whom, and how it came out."""
        trace, names = run.simulation.trace, run.simulation.machine.threads
        first = max(self._bridge.prepared, len(trace) - MOST_STEPS)
        turns: list[int] = []
        for position in range(first, len(trace)):
            tid = trace.record(position).tid
            # main goes by itself when it is the only one: it is nobody's choice.
            if tid and turns[-1:] != [tid]:
                turns.append(tid)
        told = [names[tid].name for tid in turns[:MOST_TURNS]]
        if len(turns) > MOST_TURNS:
            told.append("…")
        words = self.tr("{0}: {1}").format(", ".join(told), end)
        self._panel.breaking.tries.note(str(run.simulation.schedule), words)

    @Slot(str)
    def _show_try(self, schedule: str) -> None:
        """Go back to a try, to go on from any place of it."""
        self._bridge.set_chooser(BY_HAND)
        self._bridge.resume(parse_schedule(schedule))

    @Slot(int)
    def _note_break_hint(self, count: int) -> None:
        self._note_hint("break", count)

    @Slot()
    def _note_answer(self) -> None:
        """Who has seen the answer has seen more than any hint."""
        task = self._lesson.break_it if self._lesson is not None else None
        if task is not None:
            self._note_hint("break", len(task.hints) + 1)

    # Fix it

    def prove(self, *, solution: bool) -> None:
        """Judge the text in the editor; *solution* says that it is the lesson's own."""
        if self._lesson is None or self._work.active:
            return
        # The window opens without what searches.
        from core.lessons.judges.fix import judge  # noqa: PLC0415

        self._solution_shown = solution
        self._verdict = judge(self._lesson, self._editor.toPlainText())
        self._panel.fixing.show_work(going=True)
        self._work.start(self._judge_on)

    def _judge_on(self) -> bool:
        assert self._verdict is not None
        assert self._lesson is not None
        try:
            next(self._verdict)
        except StopIteration as over:
            judgement: Judgement = over.value
            self._panel.fixing.show_work(going=False)
            self._say_judgement(judgement)
            if judgement.accepted and not self._solution_shown:
                self._keeper.finish(self._lesson, "fix")
            return False
        return True

    def _say_judgement(self, judgement: Judgement) -> None:
        good = judgement.accepted
        lead = self.tr("Mended.") if good else self.tr("Not yet.")
        reason = judgement.reason
        # A reason begins in the middle of a line on a terminal, and here a sentence.
        words = f"{reason[:1].upper()}{reason[1:]}."
        self._panel.fixing.say(words, lead, "good" if good else "bad")
        clock = QTime.currentTime().toString("H:mm")
        self._panel.fixing.note_try(f"{clock}  {self.tr('proved') if good else reason}")
        self._panel.fixing.offer_run(judgement.schedule)

    @Slot(int)
    def _note_fix_hint(self, count: int) -> None:
        self._note_hint("fix", count)

    def _note_hint(self, part: str, count: int) -> None:
        if self._lesson is not None:
            self._keeper.note_hint(self._lesson, part, count)


def _only_main_can_go(run: Run) -> bool:
    """Whether at the end of *run* so far nobody but main can go, and not for ever already."""
    if not run.at_end or [choice.tid for choice in run.simulation.choices()] != [MAIN]:
        return False
    tids = run.simulation.trace.tids
    return len(tids) < MOST_ALONE or any(tids[-MOST_ALONE:])
