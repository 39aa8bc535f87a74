"""Mend it: repairs are looked for while the window goes on, and applied as one edit."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal, Slot

from gui.findings.verdicts import Verdicts, key_of
from gui.run.mending import Mending

if TYPE_CHECKING:
    from collections.abc import Mapping

    from PySide6.QtWidgets import QTabWidget

    from core.language.program import Program
    from gui.code.editor import CodeEditor
    from gui.controllers.parts import PartController
    from gui.files.programs import Programs
    from gui.findings.panel import FindingsPanel
    from gui.run.bridge import Bridge


class MendController(QObject):
    """Looks for repairs of the program of *bridge*; they are a page of *findings*, at the *side*.

    Signals:
        applied: A repair was written into the program; carries the text that it made.
        compare_wanted: The program is to be seen beside a mended one; carries that one's text.
        hints_wanted: Somebody would rather have the hints of the lesson first.
    """

    applied = Signal(str)
    compare_wanted = Signal(str)
    hints_wanted = Signal()

    def __init__(
        self, findings: FindingsPanel, side: QTabWidget, bridge: Bridge, editor: CodeEditor,
        programs: Programs, parts: PartController,
    ) -> None:  # fmt: skip
        super().__init__(findings)
        self._findings, self._panel, self._side = findings, findings.mending, side
        self._bridge, self._programs, self._parts = bridge, programs, parts
        self.mending = Mending(self)
        self._kept = Verdicts()
        self._program: Program | None = None
        self._key = ""
        self.mending.went_on.connect(self._show_progress)
        self.mending.found.connect(self._take_report)
        self.mending.failed.connect(self._panel.show_trouble)
        editor.edited.connect(self.forget)
        bridge.run_changed.connect(self._take_program)
        findings.mend_wanted.connect(self.mend)
        self._panel.search_wanted.connect(self.begin)
        self._panel.stop_wanted.connect(self.stop)
        self._panel.hints_wanted.connect(self.hints_wanted)
        self._panel.apply_wanted.connect(self._apply)
        self._panel.compare_wanted.connect(self.compare_wanted)

    @Slot()
    def mend(self) -> None:
        """Show the page of repairs, and look for some unless those of the text are known."""
        self._findings.show_mending()
        self._side.setCurrentWidget(self._findings)
        if not self.mending.active and not self._panel.repairs:
            self.begin()
        self._panel.take_focus()

    @Slot()
    def begin(self) -> None:
        """Look for repairs of the program that is shown."""
        hints = self._parts.hints_before_mending
        if hints is not None:
            self._panel.show_hints_first(*hints)
        elif self._program is None:
            self._panel.show_trouble(self.tr("There is no program yet that can be simulated."))
        elif (known := self._kept.of(self._key)) is not None:
            self._panel.show_report(known, going=False)
        else:
            source = self._program.source
            self._panel.show_work()
            self.mending.start(source.text, source.beside)

    @Slot()
    def stop(self) -> None:
        """Look for no more; what was proved so far stays."""
        if self.mending.active:
            self.mending.stop()
            if self.mending.last is None:
                self._panel.show_nothing()
            else:
                self._panel.show_report(self.mending.last, going=False)

    @Slot()
    def forget(self) -> None:
        """The text is another one: no repair is one of it."""
        self.mending.stop()
        self._program, self._key = None, ""
        self._panel.show_nothing()

    @Slot()
    def _take_program(self) -> None:
        run = self._bridge.run
        program = None if run is None else run.program
        if program is None:
            return
        key = key_of(program.source)
        if key != self._key:
            self.forget()
            self._program, self._key = program, key

    @Slot(object)
    def _show_progress(self, report: Mapping[str, object]) -> None:
        self._panel.show_report(report, going=True)

    @Slot(object)
    def _take_report(self, report: Mapping[str, object]) -> None:
        if report["complete"]:
            self._kept.keep(self._key, report)
        self._panel.show_report(report, going=False)

    @Slot(object)
    def _apply(self, repair: Mapping[str, object]) -> None:
        """Make the edit, which one undo takes back; every schedule is tried afresh."""
        text = str(repair["text"])
        self.applied.emit(text)
        self._programs.put_in_place(text)
        self._panel.show_applied(str(repair["title"]))
