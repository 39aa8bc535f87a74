"""Mend it: repairs are looked for while the window goes on, and applied as one edit."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal, Slot

from gui.findings.telling import verdict_of
from gui.findings.verdicts import Verdicts
from gui.run.mending import Mending

if TYPE_CHECKING:
    from collections.abc import Mapping

    from PySide6.QtWidgets import QTabWidget

    from gui.controllers.findings import FindingsController
    from gui.controllers.parts import PartController
    from gui.files.programs import Programs
    from gui.findings.panel import FindingsPanel
    from gui.run.program import ShownProgram


class MendController(QObject):
    """Looks for repairs of the program *shown*, on a page of *findings* at the *side*.

    What *known* says of a text after such an edit is told there, too.

    Signals:
        applied: A repair was written into the program; carries the text that it made.
        compare_wanted: The program is to be seen beside a mended one; carries that one's text.
        hints_wanted: Somebody would rather have the hints of the lesson first.
        opening: The page of repairs is to be seen.
    """

    applied = Signal(str)
    compare_wanted = Signal(str)
    hints_wanted = Signal()
    opening = Signal()

    def __init__(
        self, findings: FindingsPanel, side: QTabWidget, shown: ShownProgram, programs: Programs,
        parts: PartController, known: FindingsController,
    ) -> None:  # fmt: skip
        super().__init__(findings)
        self._findings, self._panel, self._side = findings, findings.mending, side
        self._shown, self._programs, self._parts = shown, programs, parts
        self._known = known
        self.mending = Mending(self)
        self._kept = Verdicts()
        self.mending.went_on.connect(self._show_progress)
        self.mending.found.connect(self._take_report)
        self.mending.failed.connect(self._panel.show_trouble)
        shown.forgotten.connect(self.forget)
        known.told.connect(self._show_verdict)
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
        # Before the focus goes there: nothing that is hidden can have it.
        self.opening.emit()
        if not self.mending.active and not self._panel.repairs:
            self.begin()
        self._panel.take_focus()

    @Slot()
    def begin(self) -> None:
        """Look for repairs of the program that is shown."""
        hints = self._parts.hints_before_mending
        if hints is not None:
            self._panel.show_hints_first(*hints)
        elif (program := self._shown.program) is None:
            self._panel.show_trouble(self.tr("There is no program yet that can be simulated."))
        elif (known := self._kept.of(self._shown.key)) is not None:
            self._panel.show_report(known, going=False)
        else:
            source = program.source
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
        self._panel.show_nothing()

    @Slot(object)
    def _show_progress(self, report: Mapping[str, object]) -> None:
        self._panel.show_report(report, going=True)

    @Slot(object)
    def _take_report(self, report: Mapping[str, object]) -> None:
        if report["complete"]:
            self._kept.keep(self._shown.key, report)
        self._panel.show_report(report, going=False)

    @Slot(object)
    def _apply(self, repair: Mapping[str, object]) -> None:
        """Make the edit, which one undo takes back; every schedule is tried afresh."""
        text = str(repair["text"])
        self.applied.emit(text)
        self._programs.put_in_place(text)
        self._panel.show_applied(str(repair["title"]))
        self._show_verdict()

    @Slot()
    def _show_verdict(self) -> None:
        """Say what came of the text that a repair made, once that is known."""
        report = self._known.shown_report
        if report is not None:
            self._panel.show_verdict(verdict_of(report))
