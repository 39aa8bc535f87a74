"""Break it and fix it: the student does something, and the machine judges it."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from PySide6.QtCore import Signal, Slot
from PySide6.QtWidgets import QApplication
from typing_extensions import override

from gui.lessons.tries import Counter, Tries
from gui.lessons.widgets import Hints, Part, Prose
from gui.theme.widgets import allow

if TYPE_CHECKING:
    from collections.abc import Callable

    from PySide6.QtWidgets import QWidget

    from core.lessons.lesson import Lesson, Task
    from gui.theme.look import Look

MOST_TRIES: Final = 6
"""So many tries to mend a program are told."""


class TaskPart(Part):
    """A task with its hints, and what is said of how it goes.

    Signals:
        hinted: One more hint was asked for; carries how many there are now.
    """

    hinted = Signal(int)

    def __init__(self, look: Look, heading: str, parent: QWidget | None = None) -> None:
        super().__init__(look, parent, heading=heading)
        self.task: Task | None = None
        self.how = Prose(look, self, "how")
        self.column.addWidget(self.how)
        self.hints = Hints(look, self)
        self.hints.hinted.connect(self.hinted)
        self.state = Prose(look, self, "verdict")

    def show_task(self, task: Task | None, hints_seen: int = 0) -> None:
        """Show *task*, of whose hints the first *hints_seen* have been seen."""
        self.task = task
        self.prose.say(task.text if task is not None else "")
        self.hints.show_hints(task.hints if task is not None else (), hints_seen)
        self.state.say("")

    def say(self, words: str, lead: str = "", mood: str = "") -> None:
        """Say how it goes: *lead* in a word, "good" or "bad" by its *mood*."""
        self.state.say(words, lead, mood)

    def add_rest(
        self, *buttons: tuple[str, str, Callable[[], None]], below: QWidget | None = None
    ) -> None:
        """Put what every task has below what this one has, then *buttons*, and *below* last."""
        if self.column.indexOf(self.state) < 0:
            self.column.addWidget(self.state)
        self.add_way_on()
        self.column.addWidget(self.hints)
        self.add_buttons(*buttons)
        if below is not None:
            self.column.addWidget(below)
        self.column.addStretch(1)


class BreakPart(TaskPart):
    """The student is the scheduler.

    Signals:
        begin_wanted: Begin afresh, with the student to choose every step.
        answer_wanted: Show a run that breaks it; carries its schedule as text.
    """

    begin_wanted = Signal()
    answer_wanted = Signal(str)

    def __init__(self, look: Look, parent: QWidget | None = None) -> None:
        super().__init__(look, self.tr("Break it"), parent)
        self.counter = Counter(look, self)
        self.column.addWidget(self.counter)
        self.how.say(
            self.tr(
                "You say who goes next: click a thread, or press 1 for the first, 2 for the"
                " second. A switch is leaving a thread that could have gone on. Back is free:"
                " try as often as you like."
            )
        )
        self.column.addWidget(self.how)
        self.column.addWidget(self.state)
        self.tries = Tries(self)
        self.add_rest(
            ("break", self.tr("Start again"), self.begin_wanted.emit),
            ("break-answer", self.tr("Show the answer"), self._answer),
            below=self.tries,
        )

    @override
    def show_part_of(self, lesson: Lesson, hints_seen: int) -> None:
        self.show_task(lesson.break_it, hints_seen)

    @override
    def show_task(self, task: Task | None, hints_seen: int = 0) -> None:
        super().show_task(task, hints_seen)
        self.tries.forget()

    @Slot()
    def _answer(self) -> None:
        if self.task is not None:
            self.answer_wanted.emit(self.task.answer)


class FixPart(TaskPart):
    """The student mends the program; every schedule is tried before it counts.

    Signals:
        prove_wanted: Judge the text in the editor.
        solution_wanted: Show the lesson's own solution beside the text in the editor.
        run_wanted: Show a run that still fails; carries its schedule as text.
    """

    prove_wanted = Signal()
    solution_wanted = Signal()
    run_wanted = Signal(str)

    def __init__(self, look: Look, parent: QWidget | None = None) -> None:
        super().__init__(look, self.tr("Fix it"), parent)
        self.how.say(
            self.tr(
                "Change the program on the left (Ctrl+E goes there)."
                " It is mended when no schedule fails."
            )
        )
        (self._prove,) = self.add_buttons(("prove", self.tr("Prove it"), self.prove_wanted.emit))
        self.lead_with(self._prove)
        self._schedule = ""
        self._focus_went_to: QWidget | None = None
        self.column.addWidget(self.state)
        (self._show,) = self.add_buttons(("show-run", self.tr("Show me that run"), self._show_run))
        self._show.hide()
        self._took = Prose(look, self, "how")
        self._tries: list[str] = []
        self.add_rest(
            ("solution", self.tr("Look at ours beside mine"), self.solution_wanted.emit),
            below=self._took,
        )

    def note_try(self, words: str) -> None:
        """Keep in *words* what came of a try, until another lesson is opened."""
        self._tries = [*self._tries[-MOST_TRIES + 1 :], words]
        self._took.say("\n\n".join(self._tries), self.tr("What it took:"))

    def show_work(self, *, going: bool) -> None:
        """Whether the text is being judged now."""
        had_focus = self._prove.hasFocus()
        allow(self._prove, self.tr("This text is being tried") if going else "")
        if going:
            # A button that is off hands its focus on: to whom, to see whether it is there still.
            self._focus_went_to = QApplication.focusWidget() if had_focus else None
            self.offer_run("")
            self.say(self.tr("Trying every schedule…"))
        elif self._focus_went_to is not None and self._focus_went_to is QApplication.focusWidget():
            self._prove.setFocus()

    def offer_run(self, schedule: str) -> None:
        """Offer to show the run that *schedule* tells; none if it is empty."""
        self._schedule = schedule
        self._show.setVisible(bool(schedule))

    @Slot()
    def _show_run(self) -> None:
        self.run_wanted.emit(self._schedule)

    @override
    def show_part_of(self, lesson: Lesson, hints_seen: int) -> None:
        self.show_task(lesson.fix_it, hints_seen)

    @override
    def show_task(self, task: Task | None, hints_seen: int = 0) -> None:
        super().show_task(task, hints_seen)
        self.offer_run("")
        self._tries = []
        self._took.say("")


PAGES: Final = {"break": BreakPart, "fix": FixPart}
