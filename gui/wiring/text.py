"""The editor: its text becomes the run, and what is wrong with it is shown."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Slot

if TYPE_CHECKING:
    from collections.abc import Sequence

    from gui.code.problems import Problem
    from gui.window import Window


class TextWiring(QObject):
    """Connects the editor of *window*."""

    def __init__(self, window: Window) -> None:
        super().__init__(window)
        self._window = window
        window.editor.settled.connect(self.read)
        window.editor.textChanged.connect(self._note_typing)
        window.editor.line_wanted.connect(window.bridge.run_to_line)
        window.reading.problems_changed.connect(self._show_problems)

    @Slot()
    def read(self) -> None:
        """Show the run of the text as it is now."""
        window = self._window
        window.reading.read(window.programs.document.name, window.editor.toPlainText())
        self._show_problems(window.reading.problems)

    @Slot()
    def _note_typing(self) -> None:
        # Whatever the badge says is about the text before.
        self._window.badge.say("busy", self.tr("reading…"))

    @Slot(object)
    def _show_problems(self, problems: Sequence[Problem]) -> None:
        window = self._window
        window.editor.set_problems(problems)
        window.empty.show_problems(problems)
        if problems:
            window.badge.say("failure", self.tr("%n problem(s)", "", len(problems)))
            window.narration.tell(str(problems[0]), failure=True)
        elif window.bridge.scene is not None:
            window.bridge.scene_changed.emit(window.bridge.scene)

    @Slot()
    def next_problem(self) -> None:
        """Go to the next place that cannot be simulated, and round the end."""
        window = self._window
        problems = window.reading.problems
        if not problems:
            return
        here = window.editor.textCursor().blockNumber() + 1
        later = [problem for problem in problems if problem.span.line > here]
        window.editor.go_to_line((later or list(problems))[0].span.line)
