"""On CPython: a failure's schedule on real threads, only when somebody asks for it."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Slot

from gui.run.process import Process

if TYPE_CHECKING:
    from gui.code.editor import CodeEditor
    from gui.findings.panel import FindingsPanel
    from gui.run.bridge import Bridge


class RealController(QObject):
    """Executes the program of *bridge* where somebody asks for it, on a page of *findings*."""

    def __init__(self, findings: FindingsPanel, bridge: Bridge, editor: CodeEditor) -> None:
        super().__init__(findings)
        self._findings, self._panel, self._bridge = findings, findings.real, bridge
        self.process = Process(self)
        self._wrong = ""
        self._told = False
        self.process.told.connect(self._take_answer)
        self.process.noted.connect(self._note)
        self.process.ended.connect(self._finish)
        self.process.failed.connect(self._panel.show_trouble)
        findings.real_wanted.connect(self.show)
        editor.edited.connect(self.forget)
        self._panel.execute_wanted.connect(self._execute)
        self._panel.stop_wanted.connect(self.stop)

    @Slot(str, str)
    def show(self, schedule: str, words: str) -> None:
        """Show the page for the failure that *words* tell and *schedule* shows."""
        self.process.stop()
        self._panel.show_failure(schedule, words)
        self._findings.show_real()
        self._panel.take_focus()

    @Slot(str)
    def _execute(self, schedule: str) -> None:
        run = self._bridge.run
        if run is None:
            self._panel.show_trouble(self.tr("There is no program yet that can be simulated."))
            return
        source = run.program.source
        self._wrong, self._told = "", False
        self._panel.show_work()
        # Whoever pressed the button has read what it does.
        command = ("real", "--schedule", schedule, "--yes", "--json")
        self.process.start(command, source.text, source.beside)

    @Slot()
    def stop(self) -> None:
        """End the run on CPython."""
        if self.process.active:
            self.process.stop()
            self._panel.show_trouble(self.tr("It was stopped."))

    @Slot()
    def forget(self) -> None:
        """The text is another one: what was predicted is not of it."""
        self.process.stop()
        self._panel.show_failure("", "")

    @Slot(str)
    def _take_answer(self, line: str) -> None:
        self._told = True
        self._panel.show_answer(json.loads(line))

    @Slot(str)
    def _note(self, line: str) -> None:
        self._wrong += line

    @Slot()
    def _finish(self) -> None:
        if not self._told:
            silent = self.tr("The process ended without a word: nothing is known of the run.")
            self._panel.show_trouble(self._wrong.strip() or silent)
