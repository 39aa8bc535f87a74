"""What went wrong in a run and what looks suspicious, in sentences with their lines."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from core.machine.errors import describe
from core.machine.pending import resting_span
from core.machine.sync.streams import idle
from core.machine.values import Ref
from core.runs.detectors import Detectors
from core.runs.invariants import Invariants
from core.runs.naming import Names, line_of
from core.runs.run_report import (
    DEADLOCK,
    FAILED,
    REFUSED,
    SERVING,
    STOPPED,
    WELL,
    ReportedFailure,
    ReportedWarning,
    RunReport,
)
from core.runs.simulation import ENDED, STUCK
from core.runs.waiting import deadlock

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from core.language.program import Program
    from core.machine.events import RawEvent
    from core.machine.machine import Machine
    from core.machine.state import State
    from core.machine.threads import Thread
    from core.machine.thrown import UnmodelledError
    from core.runs.simulation import Simulation


class Findings:
    """Watches a run of *program* step by step for all that can be found in it."""

    def __init__(self, program: Program) -> None:
        self._program = program
        self.invariants: Final = Invariants(program)
        self.detectors: Final = Detectors()

    def watch(self, position: int, log: Sequence[RawEvent], machine: Machine) -> None:
        """Take note of the step made at *position*."""
        self.invariants.watch(position, log, machine)
        self.detectors.read(position, log)

    def review(self, position: int, log: Sequence[RawEvent]) -> None:
        """Take note of the steps from *position* on, whose events are in *log*.

        Enough for a program that states no rules about its data: only those need the
        machine after every step.
        """
        self.detectors.read(position, log)

    def report(self, simulation: Simulation, stopped: str) -> RunReport:
        """What is to be said of *simulation* now; *stopped* is why it was, if it was."""
        machine = simulation.machine
        failures = self.failures(machine, over=simulation.ended in {ENDED, STUCK})
        return RunReport(
            file=self._program.source.name,
            ended=self._outcome(simulation, stopped, failed=bool(failures)),
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
        found = [*self._deaths(machine, state, names), *self._torn_reads(names)]
        if over:
            found += self._broken_rules(names)
            found += self._deadlock(state, names)
        return tuple(found)

    def warnings(self, machine: Machine) -> tuple[ReportedWarning, ...]:
        """All that is suspicious though it need not have gone wrong."""
        names = Names(self._program, machine.state())
        found = self.detectors.warnings(self._program, names)
        return (
            *(ReportedWarning(each.kind, each.sentence, each.lines) for each in found),
            *self._troubled_rules(),
        )

    def _troubled_rules(self) -> Iterator[ReportedWarning]:
        for number, trouble in sorted(self.invariants.troubles.items()):
            rule = self.invariants.rules[number]
            line = rule.span.line
            message = f"{rule.text} in line {line} says nothing: {trouble}"
            yield ReportedWarning("invariant", message, (line,))

    def _deaths(self, machine: Machine, state: State, names: Names) -> Iterator[ReportedFailure]:
        # Most runs have nothing to advise on.
        from core.runs.advice import advice  # noqa: PLC0415

        for thread in state.threads:
            if thread.status == "died" and isinstance(thread.dying, Ref):
                kind, message = describe(machine, thread.dying)
                hint = advice(self._program, kind, message)
                told = f"{kind}: {message}" if message else kind
                yield ReportedFailure(
                    "assertion" if kind == "AssertionError" else "exception",
                    f"{told} ({hint})" if hint else told,
                    names.thread(thread.tid),
                    self._resting_line(state, thread),
                )

    def _resting_line(self, state: State, thread: Thread) -> int | None:
        span = resting_span(self._program, state, thread)
        return None if span is None else span.line

    def _line(self, site: int) -> int | None:
        return line_of(self._program, site)

    def _torn_reads(self, names: Names) -> Iterator[ReportedFailure]:
        for glimpse in self.invariants.glimpses:
            rule = self.invariants.rules[glimpse.breach.rule].text
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
        for breach in self.invariants.broken:
            rule = self.invariants.rules[breach.rule].text
            yield ReportedFailure(
                "invariant",
                f"{rule} does not hold at the end",
                names.thread(breach.tid),
                self._line(breach.site),
            )

    def _deadlock(self, state: State, names: Names) -> Iterator[ReportedFailure]:
        found = deadlock(self._program, state, self.detectors.held)
        if found is not None:
            first = found.cycle[0] if found.cycle else found.waiting[0].tid
            lines = [waiting.line for waiting in found.waiting if waiting.tid == first]
            yield ReportedFailure("deadlock", found.sentence, names.thread(first), lines[0])

    def _outcome(self, simulation: Simulation, stopped: str, *, failed: bool) -> str:
        if simulation.unmodelled is not None:
            return f"{REFUSED}{self._refusal(simulation.machine, simulation.unmodelled)}"
        if simulation.ended == STUCK and not idle(simulation.state):
            return DEADLOCK
        if simulation.ended == STUCK and not failed:
            return f"{STOPPED}{SERVING}"
        if simulation.ended in {ENDED, STUCK}:
            return FAILED if failed else WELL
        return f"{STOPPED}{stopped}"

    def _refusal(self, machine: Machine, error: UnmodelledError) -> str:
        line, frame = self._line(error.site), machine.frame
        while line is None and frame is not None:
            # It happened in the library: what counts is who called it.
            frame = frame.parent
            if frame is not None and frame.code.own:
                line = frame.code.instructions[frame.pc - 1].span.line
        return f"line {line}: {error}"
