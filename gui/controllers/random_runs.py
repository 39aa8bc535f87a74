"""A program many times at random: how often it ends in which way."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Slot

from gui.findings.many import ManyRuns
from gui.findings.outcomes import MOST_SHOWN
from gui.run.timeslice import Work

if TYPE_CHECKING:
    from collections.abc import Callable

    from gui.findings.panel import FindingsPanel
    from gui.run.program import ShownProgram


class RandomRuns(QObject):
    """Runs the program that is *shown*, and counts in *panel* how it ends.

    *is_known* says whether a search has found all outcomes there are.
    """

    def __init__(
        self, panel: FindingsPanel, shown: ShownProgram, is_known: Callable[[], bool]
    ) -> None:
        super().__init__(panel)
        self._panel, self._shown, self._is_known = panel, shown, is_known
        self._runs: ManyRuns | None = None
        self._work = Work(self)
        self._work.went_on.connect(self._show_runs)
        self._work.ended.connect(self._show_runs)

    @property
    def running(self) -> bool:
        """Whether runs are being made now."""
        return self._work.active

    def begin(self) -> None:
        """Run it many times, each time by another random schedule."""
        if self._shown.program is not None and not self._work.active:
            self._runs = ManyRuns(self._shown.program)
            self._work.start(self._run_on)

    def stop(self) -> None:
        """Make no more runs."""
        self._work.stop()

    def forget(self) -> None:
        """The text is another one: what was counted is not about it."""
        # First forgotten: to stop tells of the runs made so far.
        self._runs = None
        self._work.stop()

    def _run_on(self) -> bool:
        assert self._runs is not None
        return self._runs.go_on()

    @Slot()
    def _show_runs(self) -> None:
        """Fill the rows with the runs made so far; outcomes that nobody knew get rows."""
        runs = self._runs
        if runs is None:
            return
        panel = self._panel
        # Rows of the search stay: its outcomes are all there are, and runs only count them.
        known = {row.ending.key for row in panel.outcomes.rows}
        if not known:
            panel.show_endings(runs.endings(), self.tr("runs so far"))
        elif not self._is_known():
            for ending in runs.endings():
                if ending.key not in known and len(known) < MOST_SHOWN:
                    known.add(ending.key)
                    panel.outcomes.add(ending)
        panel.outcomes.show_counts(runs.counts, runs.made)
        panel.show_runs(runs.words(), going=self._work.active)
        panel.show_habit(runs.habit_words())
