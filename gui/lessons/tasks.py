"""Break it and fix it: the student does something, and the machine judges it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Signal, Slot

from gui.lessons.parts import Hints, Part, Prose

if TYPE_CHECKING:
    from PySide6.QtWidgets import QPushButton, QWidget

    from core.lessons.lesson import Task
    from gui.theme.look import Look


class TaskPart(Part):
    """A task with its hints, and what is said of how it goes.

    Signals:
        hinted: One more hint was asked for; carries how many there are now.
    """

    hinted = Signal(int)

    def __init__(self, look: Look, parent: QWidget | None = None) -> None:
        super().__init__(look, parent)
        self.task: Task | None = None
        self.hints = Hints(look, self)
        self.hints.hinted.connect(self.hinted)
        self.state = Prose(look, self, "verdict")

    def show_task(self, task: Task | None, hints_seen: int = 0) -> None:
        """Show *task*, of whose hints the first *hints_seen* have been seen."""
        self.task = task
        self.prose.say(task.text if task is not None else "")
        self.hints.show_hints(task.hints if task is not None else (), hints_seen)
        self.state.say("")

    def say(self, words: str, *, good: bool = False) -> None:
        """Say how it goes; *good* if it is done."""
        self.state.setProperty("good", good)
        self.state.style().unpolish(self.state)
        self.state.style().polish(self.state)
        self.state.say(words)

    def finish(self) -> None:
        """Put what every task has below what this one has."""
        self.column.addWidget(self.state)
        self.column.addWidget(self.hints)
        self.column.addStretch(1)


class BreakPart(TaskPart):
    """The student is the scheduler.

    Signals:
        begin_wanted: Begin afresh, with the student to choose every step.
        answer_wanted: Show a run that breaks it; carries its schedule as text.
        next_wanted: Open the next challenge.
    """

    begin_wanted = Signal()
    answer_wanted = Signal(str)
    next_wanted = Signal()

    def __init__(self, look: Look, parent: QWidget | None = None) -> None:
        super().__init__(look, parent)
        self.add_buttons(
            ("break", self.tr("Begin"), self.begin_wanted.emit),
            ("break-answer", self.tr("Show the answer"), self._answer),
        )
        (self._next,) = self.add_buttons(
            ("next-challenge", self.tr("Next challenge"), self.next_wanted.emit)
        )
        self.finish()

    def offer_next(self, *, offered: bool) -> None:
        """Whether a challenge follows this one."""
        self._next.setVisible(offered)

    @Slot()
    def _answer(self) -> None:
        if self.task is not None:
            self.answer_wanted.emit(self.task.answer)


class FixPart(TaskPart):
    """The student mends the program; every schedule is tried before it counts.

    Signals:
        begin_wanted: Put the lesson's program into the editor.
        prove_wanted: Judge the text in the editor.
        solution_wanted: Put the lesson's own solution into the editor.
    """

    begin_wanted = Signal()
    prove_wanted = Signal()
    solution_wanted = Signal()

    def __init__(self, look: Look, parent: QWidget | None = None) -> None:
        super().__init__(look, parent)
        buttons = self.add_buttons(("prove", self.tr("Prove it"), self.prove_wanted.emit))
        self.add_buttons(
            ("fix", self.tr("The program as it was"), self.begin_wanted.emit),
            ("solution", self.tr("Show a solution"), self.solution_wanted.emit),
        )
        self._prove: QPushButton = buttons[0]
        self.finish()

    def show_work(self, *, going: bool) -> None:
        """Whether the text is being judged now."""
        self._prove.setEnabled(not going)
        if going:
            self.say(self.tr("Trying every schedule…"))
