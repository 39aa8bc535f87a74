"""The editor: its text becomes the run, and what is wrong with it is shown."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QObject, Signal, Slot

if TYPE_CHECKING:
    from collections.abc import Sequence

    from core.language.source import Source
    from gui.code.problems import Problem
    from gui.code.tabs import CodeTabs
    from gui.controllers.findings import FindingsController
    from gui.files.programs import Programs
    from gui.run.bridge import Bridge
    from gui.run.live_compile import LiveCompile
    from gui.shell.notice import Notice

MOST_EDITS: Final = 3
"""How many changes of a smaller copy are told at once."""
MOST_DIVISIONS: Final = 10
"""How many lines with a division are told at once."""


class TextController(QObject):
    """Has *live_compile* read what is in *code*, and edits it where somebody asks for that.

    Signals:
        problems_shown: It was read, or has other problems; carries them.
        told: Something is to be said in passing; carries the words.
    """

    problems_shown = Signal(object)
    told = Signal(str)

    def __init__(
        self, code: CodeTabs, programs: Programs, live_compile: LiveCompile, bridge: Bridge,
        notice: Notice, findings: FindingsController,
    ) -> None:  # fmt: skip
        super().__init__(code)
        self._code, self._editor, self._programs = code, code.editor, programs
        self._live_compile, self._bridge = live_compile, bridge
        self._notice, self._findings = notice, findings
        editor = self._editor
        editor.settled.connect(self.read)
        editor.line_wanted.connect(bridge.run_to_line)
        editor.breakpoints.changed.connect(bridge.set_breakpoints)
        programs.loaded.connect(editor.breakpoints.clear)
        programs.loaded.connect(self._read_other)
        findings.told.connect(self._show_found)
        # What was found is not about the text that is typed.
        editor.edited.connect(self._show_found)
        live_compile.files_changed.connect(self._show_files)
        live_compile.problems_changed.connect(self._show_problems)

    @Slot()
    def read(self) -> None:
        """Show the run of the text as it is now."""
        document = self._programs.document
        self._live_compile.read(document.name, self._programs.text, document.folder)
        self._show_problems(self._live_compile.problems)

    @Slot(str)
    def _read_other(self, text: str) -> None:
        """Another program is in the editor: nothing that is known is about it."""
        self._live_compile.forget()
        self._bridge.forget_driver()
        document = self._programs.document
        self._live_compile.read(document.name, text, document.folder)

    @Slot(object)
    def _show_files(self, source: Source) -> None:
        self._code.show_files(source.name, source.beside)

    @Slot(object)
    def _show_problems(self, problems: Sequence[Problem]) -> None:
        self._editor.set_problems([each for each in problems if not each.is_elsewhere])
        self.problems_shown.emit(problems)

    @Slot()
    def _show_found(self) -> None:
        self._editor.set_found(self._findings.found())

    @Slot()
    def write(self) -> None:
        """Let keys go into the text, wherever they went before."""
        if self._editor.isVisible():
            self._editor.setFocus()
        else:
            self.told.emit(self.tr("The program is not shown here."))

    @Slot()
    def undo(self) -> None:
        """Take back the last edit; what is known of the text before is there at once."""
        self._editor.undo()
        self._editor.settle()

    @Slot()
    def redo(self) -> None:
        """Make the edit again that was taken back last."""
        self._editor.redo()
        self._editor.settle()

    @Slot()
    def toggle_breakpoint(self) -> None:
        """Have playing stop before the line of the cursor, or no longer."""
        self._editor.breakpoints.toggle(self._editor.textCursor().blockNumber() + 1)

    @Slot()
    def next_problem(self) -> None:
        """Go to the next line that cannot be simulated, or of which something was found."""
        lines = sorted({problem.span.line for problem in self._live_compile.problems})
        lines = lines or sorted({found.line for found in self._findings.found()})
        if not lines:
            self.told.emit(self.tr("Nothing was found in any line"))
            return
        here = self._editor.textCursor().blockNumber() + 1
        later = [line for line in lines if line > here]
        self._code.go_to_line((later or lines)[0])

    @Slot(object)
    def go_to_first(self, lines: tuple[int, ...]) -> None:
        """Go to the first of *lines*, if there is one."""
        if lines:
            self._code.go_to_line(lines[0])

    @Slot()
    def turn_into_python3(self) -> None:
        """Put the text in Python 3 in the place of what is here; undo brings that back."""
        # Few programs need it.
        from core.language.python2.modernize import is_python, modernized  # noqa: PLC0415

        new = modernized(self._programs.text)
        if new is None:
            return
        self._programs.put_in_place(new.text)
        if not is_python(new.text):
            self._notice.say(self.tr("Some of it has to be done by hand; Undo brings it back"))
        elif new.divisions:
            words = self.tr("/ gives fractions in Python 3: write // to cut them off (line {0})")
            told = ", ".join(map(str, new.divisions[:MOST_DIVISIONS]))
            self._notice.say(words.format(told))
        else:
            self._notice.say(self.tr("This is Python 3 now; Undo brings the old text back"))

    @Slot()
    def try_smaller(self) -> None:
        """Open a copy with fewer rounds and threads, as a program of its own."""
        # Few programs need it.
        from core.language.smaller import smaller  # noqa: PLC0415

        copy = smaller(self._programs.text)
        if not copy.edits:
            self._notice.say(self.tr("There is no number of rounds or threads to make smaller"))
        elif self._programs.show_copy(copy.text, self.tr("{0}-smaller")):
            told = "; ".join(map(str, copy.edits[:MOST_EDITS]))
            words = self.tr("A smaller copy, what is true of it need not be true of the first: {0}")
            self._notice.say(words.format(told))
