"""Why a check proves nothing: what its search left out, what the clock decides, a fault of ours."""

from __future__ import annotations

from typing import TYPE_CHECKING

from core.search.pace import LATER, fault_of
from core.search.results.retelling import cuts_of, told_sampled

if TYPE_CHECKING:
    from collections.abc import Generator

    from core.language.program import Program
    from core.search.pace import Limits, Pace
    from core.search.results.failures import Failures
    from core.search.results.timing import Timing
    from core.search.strategies.terms import Progress
    from core.search.strategies.visit import Visit


class Gaps:
    """Finds what keeps a check of *program*, which has found *failures*, from being a proof.

    Each way to ask gives the reason, which goes into the report; empty if there is none.
    *clock_decides* says that the program ends one way or another by how long computing takes.
    """

    def __init__(self, program: Program, limits: Limits, pace: Pace, failures: Failures) -> None:
        self.clock_decides = False
        self._timing: Timing | None = None
        self._program = program
        self._most_states = limits.most_states
        self._pace = pace
        self._failures = failures

    @property
    def as_written(self) -> bool:
        """Whether only the timing as written is asked about."""
        return self._program.world.timing != "free"

    def in_search(self, visit: Visit | None) -> str:
        """Return why *visit* proves nothing; it is None where the search broke or never began."""
        if self._pace.stopped or visit is None:
            return self._pace.stopped or self.fault()
        # A cut before a sample: it names the line that is not simulated, which a user can do
        # something about.
        if cuts := cuts_of(visit):
            return cuts[0]
        if sampled := visit.space.sampled:
            return told_sampled(sampled)
        return "" if visit.complete else f"there are more than {len(visit.seen) - 1:,} states"

    def fault(self) -> str:
        """Return why what was found is not to be relied on: Interlock itself is wrong."""
        words = [*map(fault_of, self._pace.errors), *self._failures.faults]
        return f"Interlock is at fault: {'; '.join(words)}" if words else ""

    def in_slow_computing(self, visit: Visit | None) -> Generator[Progress, None, str]:
        """Return why nothing is proved if computing takes long."""
        if visit is None or not visit.space.looks.clock:
            return ""
        if self._failures.found or self.as_written:
            return ""
        from core.search.computing_time import judge_computing  # noqa: PLC0415 - if time counts

        reason = yield from judge_computing(visit, self._most_states, self._pace)
        # What nobody asks for stays open, so the clock decides something; not all it can show was
        # tried.
        self.clock_decides = not reason
        return reason or self.fault()

    @property
    def none_as_written(self) -> bool:
        """Whether it is known that nothing fails with the timing as written."""
        return self._timing is not None and self._timing.proves

    def judge_timing(self, reason: str) -> Generator[Progress, None, None]:
        """Find out what the timing as written shows; *reason* is why nothing is proved so far."""
        if self._failures.found or self.as_written:
            yield from self._pace.guarded(self._pace.within(LATER, self._by_timing(reason)))

    def _by_timing(self, reason: str) -> Generator[None, None, None]:
        from core.search.results.timing import Timing  # noqa: PLC0415 - if something fails by it

        self._timing = Timing(self._program)
        yield from self._timing.judge(self._failures.found)
        if reason and not self._failures.found and self.as_written:
            yield from self._timing.look()
