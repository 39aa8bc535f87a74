"""From the text in the editor to the run on the stage, each time somebody stops typing."""

from __future__ import annotations

from collections import OrderedDict
from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QObject, Signal

from core.language.errors import ProgramError
from core.language.source import Source
from core.machine.compile import compile_source, with_modules
from gui.code.problems import Problem, problems_of

if TYPE_CHECKING:
    from pathlib import Path

    from core.scenes.run import Run
    from gui.run.bridge import Bridge

MOST_KEPT: Final = 12
"""How many runs of earlier texts are kept for undo."""
LONGEST_KEPT: Final = 200_000
"""How many steps a run may have to be kept."""


class LiveCompile(QObject):
    """Gives *bridge* the program that a text is, or nothing if it is none.

    A run belongs to its text: who undoes an edit gets the run back where it was left.

    Signals:
        files_changed: The text, or a file beside it, is another one; carries the `Source`.
        problems_changed: Other things are wrong with the text; carries the problems.
        read_again: The text was edited and is, before it was read, what it had been.
    """

    files_changed = Signal(object)
    problems_changed = Signal(object)
    read_again = Signal()

    def __init__(self, bridge: Bridge, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._bridge = bridge
        self.source: Source | None = None
        """What was read last, with the files beside it."""
        self._kept: OrderedDict[Source, Run] = OrderedDict()
        self.problems: tuple[Problem, ...] = ()

    def read(self, name: str, text: str, folder: Path | None = None) -> None:
        """Show the run of *text*; nothing happens if it is shown already.

        What it imports is looked for in *folder*, if the text has a file at all.
        """
        source = Source(name, text)
        try:
            source = source if folder is None else with_modules(source, folder)
        except ProgramError as error:
            self._take(source)
            self._refuse(error)
            return
        if source == self.source:
            self.read_again.emit()
            return
        self._take(source)
        kept = self._kept.pop(source, None)
        if kept is not None:
            self._tell(())
            self._bridge.show_run(kept)
            return
        try:
            program = compile_source(source)
        except ProgramError as error:
            self._refuse(error)
            return
        self._tell(())
        self._bridge.show_program(program)

    def _take(self, source: Source) -> None:
        self._keep_run()
        self.source = source
        self.files_changed.emit(source)

    def _refuse(self, error: ProgramError) -> None:
        self._bridge.show_program(None)
        self._tell(problems_of(error))

    def forget(self) -> None:
        """The next text is another program: what was kept belongs to none of its edits."""
        self._kept.clear()
        self.source = None

    def _keep_run(self) -> None:
        run = self._bridge.run
        if self.source is None or run is None or len(run.simulation.trace) > LONGEST_KEPT:
            return
        # By the text and all files beside it: the same text with another module is another program.
        self._kept[self.source] = run
        while len(self._kept) > MOST_KEPT:
            self._kept.popitem(last=False)

    def _tell(self, problems: tuple[Problem, ...]) -> None:
        if problems != self.problems:
            self.problems = problems
            self.problems_changed.emit(problems)
