"""What a search found, put into words by repeating the runs that show it."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from core.machine.pending import resting_span
from core.machine.sync.objects import LockObject
from core.runs.findings import Findings
from core.runs.naming import Names, line_of
from core.runs.schedule import parse_schedule
from core.runs.schedulers.replay import Replay
from core.runs.simulation import Simulation
from core.search.report import FoundFailure, FoundWarning
from core.search.witness import replayed

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from core.language.program import Program
    from core.machine.state import Choice
    from core.runs.report import ReportedFailure
    from core.search.explorer import Visit
    from core.search.moves import Sign

_MOST_REPLAYED: Final = 10


def explained(program: Program, sign: Sign, choices: Sequence[Choice]) -> FoundFailure:
    """The failure of *sign* in the run that *choices* make."""
    simulation, report = replayed(program, choices)
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
    same.sort(key=lambda each: (each.message == sign.detail, each.line == line))
    return same[-1] if same else None


def never_ends(program: Program, visit: Visit, state: int) -> FoundFailure:
    """That from *state* on no schedule comes to an end."""
    choices = visit.path(state)
    simulation, _ = replayed(program, choices)
    going, line, first = _who_goes_on(program, simulation)
    return FoundFailure(
        kind="never-ends",
        message=f"from here on no schedule comes to an end: {going}",
        thread=first,
        line=line,
        switches=len(simulation.trace.switches),
        steps=simulation.position,
        schedule=str(simulation.schedule),
    )


def _who_goes_on(program: Program, simulation: Simulation) -> tuple[str, int | None, str | None]:
    state = simulation.state
    names = Names(program, state)
    told, line, first = [], None, None
    able = {choice.tid for choice in simulation.choices()}
    for thread in state.threads:
        if thread.tid in able:
            span = resting_span(program, state, thread)
            name = names.thread(thread.tid)
            told.append(f"{name} goes on in line {span.line}" if span else f"{name} goes on")
            if first is None:
                first, line = name, span.line if span else None
    return ", ".join(told), line, first


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
