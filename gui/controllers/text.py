"""The editor: its text becomes the run, and what is wrong with it is shown."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Slot

if TYPE_CHECKING:
    from collections.abc import Sequence

    from core.language.source import Source
    from gui.app.window import Window
    from gui.code.problems import Problem


class TextController(QObject):
    """Connects the editor of *window*."""

    def __init__(self, window: Window) -> None:
        super().__init__(window)
        self._window = window
        window.editor.settled.connect(self.read)
        window.editor.edited.connect(self._note_typing)
        window.editor.line_wanted.connect(window.bridge.run_to_line)
        window.editor.breakpoints.changed.connect(window.bridge.set_breakpoints)
        window.programs.loaded.connect(window.editor.breakpoints.clear)
        window.live_compile.files_changed.connect(self._show_files)
        window.live_compile.problems_changed.connect(self._show_problems)
        window.empty.python3_wanted.connect(self.turn_into_python3)

    @Slot()
    def read(self) -> None:
        """Show the run of the text as it is now."""
        window = self._window
        document = window.programs.document
        window.live_compile.read(document.name, window.editor.toPlainText(), document.folder)
        self._show_problems(window.live_compile.problems)

    @Slot()
    def _note_typing(self) -> None:
        # Whatever the badge says is about the text before.
        self._window.badge.say("busy", self.tr("Reading"), self.tr("a search begins soon"))

    @Slot(object)
    def _show_files(self, source: Source) -> None:
        self._window.code.show_files(source.name, source.beside)

    @Slot(object)
    def _show_problems(self, problems: Sequence[Problem]) -> None:
        window = self._window
        window.editor.set_problems([each for each in problems if not each.is_elsewhere])
        window.empty.show_problems(problems)
        if problems:
            words = self.tr("%n problem(s)", "", len(problems))
            window.badge.say("refused", words, str(problems[0]))
            window.narration.tell(str(problems[0]), failure=True)
        elif window.bridge.scene is not None:
            window.bridge.scene_changed.emit(window.bridge.scene)

    @Slot()
    def toggle_breakpoint(self) -> None:
        """Have playing stop before the line of the cursor, or no longer."""
        editor = self._window.editor
        editor.breakpoints.toggle(editor.textCursor().blockNumber() + 1)

    @Slot()
    def next_problem(self) -> None:
        """Go to the next line that cannot be simulated, or of which something was found."""
        window = self._window
        lines = sorted({problem.span.line for problem in window.live_compile.problems})
        lines = lines or window.controllers.findings.lines()
        if not lines:
            window.narration.tell_briefly(self.tr("Nothing was found in any line"))
            return
        here = window.editor.textCursor().blockNumber() + 1
        later = [line for line in lines if line > here]
        window.code.go_to_line((later or lines)[0])

    @Slot()
    def turn_into_python3(self) -> None:
        """Put the text in Python 3 in the place of what is here; undo brings that back."""
        window = self._window
        # Few programs need it.
        from core.language.python2.modernize import is_python, modernized  # noqa: PLC0415

        new = modernized(window.editor.toPlainText())
        if new is None:
            return
        window.programs.put_in_place(new.text)
        if not is_python(new.text):
            window.notice.say(self.tr("Some of it has to be done by hand; Undo brings it back"))
        elif new.divisions:
            words = self.tr("/ gives fractions in Python 3: write // to cut them off (line {0})")
            window.notice.say(words.format(", ".join(map(str, new.divisions[:10]))))
        else:
            window.notice.say(self.tr("This is Python 3 now; Undo brings the old text back"))
