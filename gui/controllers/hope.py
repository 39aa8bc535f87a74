"""How hopeful a run still is, as a curve over its bar, where the search has found that out."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from PySide6.QtCore import QObject, Slot

from core.runs.schedule import Turns, parse_schedule
from gui.findings.reports import dicts

if TYPE_CHECKING:
    from collections.abc import Sequence

    from core.runs.trace import Trace
    from gui.controllers.findings import FindingsController
    from gui.findings.reports import Report
    from gui.run.bridge import Bridge
    from gui.transport.scrubber import Scrubber


class _Known(NamedTuple):
    """The choices of a failing run, and how likely a good end is before and after each."""

    choices: Sequence[tuple[int, int | None]]
    hope: Sequence[float]

    def shared(self, trace: Trace) -> int:
        """Return how many steps of *trace* this run has, too."""
        most = min(len(trace), len(self.choices))
        for at in range(most):
            if (trace.tids[at], trace.way(at)) != self.choices[at]:
                return at
        return most


class HopeController(QObject):
    """Tells *scrubber* how likely a good end is along the run of *bridge*.

    It is known for each run that begins like a failing one whose reasons were found.
    """

    def __init__(self, scrubber: Scrubber, bridge: Bridge, findings: FindingsController) -> None:
        super().__init__(scrubber)
        self._scrubber, self._bridge, self._findings = scrubber, bridge, findings
        self._report: object = None
        self._runs: list[_Known] = []
        findings.told.connect(self._renew)
        bridge.scene_changed.connect(self._renew)

    @Slot()
    def _renew(self) -> None:
        report = self._findings.shown_report
        if report is not self._report:
            self._report = report
            failures = [] if report is None else dicts(report["failures"])
            self._runs = [known for each in failures if (known := _known(each)) is not None]
        run = self._bridge.run
        hope: Sequence[float] = ()
        if run is not None and self._runs:
            trace = run.simulation.trace
            alike = [(each.shared(trace), each) for each in self._runs]
            steps, nearest = max(alike, key=lambda each: each[0])
            hope = nearest.hope[: steps + 1]
        self._scrubber.show_hope(hope)


def _known(failure: Report) -> _Known | None:
    why = failure.get("why")
    if not isinstance(why, dict) or not why["hope"]:
        return None
    choices: list[tuple[int, int | None]] = []
    for segment in parse_schedule(str(failure["schedule"])).segments:
        if not isinstance(segment, Turns):
            return None
        choices += [(segment.tid, segment.way)] * segment.count
    return _Known(choices, why["hope"])
