"""What went wrong in a run and what looks suspicious, in sentences with their lines."""

from __future__ import annotations

from typing import TYPE_CHECKING, cast

from core.machine.errors import TRACEBACK, describe
from core.machine.events import Event
from core.machine.objects import Instance
from core.machine.values import Ref
from core.runs.invariants import Invariants
from core.runs.naming import Names, line_of
from core.runs.report import DEADLOCK, FAILED, STOPPED, WELL, ReportedFailure, RunReport
from core.runs.simulation import ENDED, STUCK
from core.runs.waiting import Held, deadlock

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from core.language.program import Program
    from core.machine.events import RawEvent
    from core.machine.machine import Machine
    from core.machine.state import State
    from core.runs.report import ReportedWarning
    from core.runs.simulation import Simulation


class Findings:
    """Watches a run of *program* step by step for all that can be found in it."""

    def __init__(self, program: Program) -> None:
        self._program = program
        self._invariants = Invariants(program)
        self._held = Held()

    def watch(self, position: int, log: Sequence[RawEvent], machine: Machine) -> None:
        """Take note of the step made at *position*."""
        self._invariants.watch(position, log, machine)
        for raw in log:
            event = Event._make(raw)
            self._held.feed(event)

    def report(self, simulation: Simulation, stopped: str) -> RunReport:
        """What is to be said of *simulation* now; *stopped* is why it was, if it was."""
        machine, ended = simulation.machine, simulation.ended
        failures = self.failures(machine, over=ended in {ENDED, STUCK})
        return RunReport(
            file=self._program.source.name,
            ended=_outcome(ended, stopped, failures),
            steps=simulation.position,
            failures=failures,
            warnings=self.warnings(machine),
            schedule=str(simulation.schedule),
            output="".join(text for _, stream, text in machine.output if stream == "stdout"),
        )

    def failures(self, machine: Machine, *, over: bool) -> tuple[ReportedFailure, ...]:
        """All that failed in the run that *machine* has come to; *over* if it cannot go on."""
        state = machine.state()
        names = Names(self._program, state)
        found = [*self._deaths(machine, names), *self._torn_reads(names)]
        if over:
            found += self._broken_rules(names)
            found += self._deadlock(state, names)
        return tuple(found)

    def warnings(self, machine: Machine) -> tuple[ReportedWarning, ...]:
        """All that is suspicious though it need not have gone wrong."""
        return ()

    def _deaths(self, machine: Machine, names: Names) -> Iterator[ReportedFailure]:
        for thread in machine.threads:
            if thread.status == "died" and isinstance(thread.dying, Ref):
                kind, message = describe(machine, thread.dying)
                yield ReportedFailure(
                    "assertion" if kind == "AssertionError" else "exception",
                    f"{kind}: {message}" if message else kind,
                    names.thread(thread.tid),
                    self._raised_at(machine, thread.dying),
                )

    def _raised_at(self, machine: Machine, error: Ref) -> int | None:
        """The line of the program's text that was being run when *error* was raised."""
        sites = cast("Instance", machine.heap[error]).fields.get(TRACEBACK)
        lines = [self._line(site) for site in cast("tuple[int, ...]", sites or ())]
        return next((line for line in reversed(lines) if line is not None), None)

    def _line(self, site: int) -> int | None:
        return line_of(self._program, site)

    def _torn_reads(self, names: Names) -> Iterator[ReportedFailure]:
        for glimpse in self._invariants.glimpses:
            rule = self._invariants.rules[glimpse.breach.rule].text
            place = names.place(*glimpse.place)
            breaker, line = names.thread(glimpse.breach.tid), self._line(glimpse.breach.site)
            yield ReportedFailure(
                "torn-read",
                f"{names.thread(glimpse.tid)} read {place} while {breaker},"
                f" in line {line}, had broken the invariant {rule}",
                names.thread(glimpse.tid),
                self._line(glimpse.site),
            )

    def _broken_rules(self, names: Names) -> Iterator[ReportedFailure]:
        for breach in self._invariants.broken:
            rule = self._invariants.rules[breach.rule].text
            yield ReportedFailure(
                "invariant",
                f"{rule} does not hold at the end",
                names.thread(breach.tid),
                self._line(breach.site),
            )

    def _deadlock(self, state: State, names: Names) -> Iterator[ReportedFailure]:
        found = deadlock(self._program, state, self._held)
        if found is not None:
            first = found.cycle[0] if found.cycle else found.waiting[0].tid
            lines = [waiting.line for waiting in found.waiting if waiting.tid == first]
            yield ReportedFailure("deadlock", found.sentence, names.thread(first), lines[0])


def _outcome(ended: str | None, stopped: str, failures: Sequence[ReportedFailure]) -> str:
    if ended == STUCK:
        return DEADLOCK
    if ended == ENDED:
        return FAILED if failures else WELL
    return f"{STOPPED}{stopped}"
