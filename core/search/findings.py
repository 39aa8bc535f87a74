"""What a search found, put into words by repeating the runs that show it."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from core.machine.pending import resting_span
from core.machine.sync.objects import LockObject
from core.runs.findings import Findings
from core.runs.naming import Names, line_of
from core.runs.report import ReportedFailure
from core.runs.schedule import parse_schedule
from core.runs.schedulers.replay import Replay
from core.runs.simulation import Simulation
from core.search.endless import ENDLESS
from core.search.report import FoundFailure, FoundWarning
from core.search.witness import replayed

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from core.language.program import Program
    from core.machine.state import Choice
    from core.search.explorer import Visit
    from core.search.states.entry import Sign

_MOST_REPLAYED: Final = 10


def explained(program: Program, sign: Sign, choices: Sequence[Choice]) -> FoundFailure:
    """The failure of *sign* in the run that *choices* make."""
    simulation, report = replayed(program, choices)
    if sign == ENDLESS:
        failure: ReportedFailure | None = _endless(program, simulation)
    else:
        failure = _matching(program, sign, report.failures)
    return FoundFailure(
        kind=sign.kind,
        message=sign.detail if failure is None else failure.message,
        thread=None if failure is None else failure.thread,
        line=None if failure is None else failure.line,
        switches=len(simulation.trace.switches),
        steps=simulation.position,
        schedule=str(simulation.schedule),
    )


def _matching(
    program: Program, sign: Sign, failures: Iterable[ReportedFailure]
) -> ReportedFailure | None:
    """The one of *failures* that *sign* means."""
    same = [each for each in failures if each.kind == sign.kind]
    line = line_of(program, sign.site) if sign.site >= 0 else None
    # The newest is the last of several in the same words.
    same.sort(
        key=lambda each: (
            each.message == sign.detail, each.line == line, _about(program, sign, each.message)
        )
    )  # fmt: skip
    return same[-1] if same else None


def _about(program: Program, sign: Sign, message: str) -> bool:
    """Whether *message* is about the rule that *sign* is about."""
    if sign.kind not in {"invariant", "torn-read"}:
        return False
    rule = program.invariants[int(sign.detail.split()[0])][0].text
    return message.startswith(f"{rule} does not hold") or message.endswith(f"invariant {rule}")


def _endless(program: Program, simulation: Simulation) -> ReportedFailure:
    """That from the end of *simulation* on no schedule comes to an end."""
    names = Names(program, simulation.state)
    able = {choice.tid for choice in simulation.choices()}
    going = [thread for thread in simulation.state.threads if thread.tid in able]
    spans = [resting_span(program, simulation.state, thread) for thread in going]
    lines = [None if span is None else span.line for span in spans]
    told = [
        f"{names.thread(thread.tid)} goes on" + (f" in line {line}" if line else "")
        for thread, line in zip(going, lines, strict=True)
    ]
    message = f"from here on no schedule comes to an end: {', '.join(told)}"
    return ReportedFailure(ENDLESS.kind, message, names.thread(going[0].tid), lines[0])


def suspicions(program: Program, schedules: Iterable[str]) -> tuple[FoundWarning, ...]:
    """What the runs of *schedules* show that need not have gone wrong."""
    found: dict[tuple[str, tuple[int, ...]], FoundWarning] = {}
    for text in list(dict.fromkeys(schedules))[:_MOST_REPLAYED]:
        findings = Findings(program)
        schedule = parse_schedule(text)
        simulation = Simulation(program, Replay(schedule), seed=schedule.seed, watch=findings.watch)
        left = schedule.steps
        while left and (made := simulation.advance(left)):
            left -= made
        for each in findings.warnings(simulation.machine):
            found.setdefault(
                (each.kind, each.lines),
                FoundWarning(kind=each.kind, message=each.message, lines=each.lines),
            )
    return tuple(found.values())


def lasting_locks(visit: Visit) -> tuple[FoundWarning, ...]:
    """The locks that are still held when the program has ended."""
    found: dict[str, FoundWarning] = {}
    space = visit.space
    for end in visit.ends:
        if not space.over(end):
            continue
        state = space.unpacked(end)
        for ref, obj in state.heap.items():
            if isinstance(obj, LockObject) and obj.owner is not None and obj.shared:
                names = Names(space.program, state)
                message = (
                    f"{names.thread(obj.owner)} took {names.name(ref)} and never let it go"
                    " before the program ended"
                )
                found.setdefault(message, FoundWarning(kind="lock-held", message=message, lines=()))
    return tuple(found.values())
