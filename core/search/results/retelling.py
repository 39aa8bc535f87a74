"""What a search found, put into words by repeating the runs that show it."""

from __future__ import annotations

from contextlib import suppress
from typing import TYPE_CHECKING, Final

from core.language.errors import printable
from core.machine.immutable import PLAIN
from core.machine.pending import resting_span
from core.machine.primitives.objects import LockObject
from core.machine.step import NotRunnableError
from core.runs.findings import Findings
from core.runs.naming import Names, line_of
from core.runs.run_report import ReportedFailure
from core.runs.scheduler import ImpossibleChoiceError
from core.runs.schedulers.policies import POLICIES
from core.runs.schedulers.replay import Replay
from core.runs.simulation import Simulation
from core.search.check_report import FoundFailure, FoundWarning
from core.search.states.entry import ENDLESS
from core.search.strategies.observed import Race, suspicious
from core.search.strategies.plain_runs import go_briefly

if TYPE_CHECKING:
    from collections.abc import Generator, Iterable, Mapping

    from core.language.program import Program
    from core.machine.values import Value
    from core.runs.schedule import Schedule
    from core.search.check_report import Growth
    from core.search.states.entry import Sign
    from core.search.strategies.observed import Suspicious
    from core.search.strategies.visit import Visit

_GOING_ON: Final = 25
"""So many steps a run makes that is said never to end before that is believed."""
_LONGEST: Final = 30
"""How many characters of a value are told."""


def explained(
    program: Program, sign: Sign, schedule: Schedule, *, simplest: bool
) -> Generator[None, None, FoundFailure | None]:
    """Find the failure of *sign* in the run of *schedule*; None if a replay does not show it.

    *simplest* says that no schedule with fewer switches has it.  Yields often.
    """
    findings = Findings(program)
    simulation = Simulation(program, Replay(schedule), seed=schedule.seed, watch=findings.watch)
    try:
        yield from _go_to_the_end(simulation, schedule)
        switches, steps = len(simulation.trace.switches), simulation.position
        made = str(simulation.schedule)
        if sign.kind == ENDLESS.kind:
            failure = _endless(program, simulation)
        else:
            failures = findings.report(simulation, "").failures
            failure = _matching(program, sign, failures)
    except (ImpossibleChoiceError, NotRunnableError):
        return None
    if failure is None:
        return None
    return FoundFailure(
        kind=sign.kind, message=failure.message, thread=failure.thread, line=failure.line,
        switches=switches, steps=steps, schedule=made,
        simplest=simplest or not switches,
    )  # fmt: skip


def _go_to_the_end(simulation: Simulation, schedule: Schedule) -> Generator[None, None, None]:
    left = schedule.steps
    while left and (made := go_briefly(simulation, left)):
        left -= made
        yield


def _matching(
    program: Program, sign: Sign, failures: Iterable[ReportedFailure]
) -> ReportedFailure | None:
    """Return the one of *failures* that *sign* means."""
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
    """Return whether *message* is about the rule that *sign* is about."""
    if sign.kind not in {"invariant", "torn-read"}:
        return False
    rule = program.invariants[int(sign.detail.split()[0])][0].text
    return message.startswith(f"{rule} does not hold") or message.endswith(f"invariant {rule}")


def _endless(program: Program, simulation: Simulation) -> ReportedFailure | None:
    """Return the failure that after *simulation* no schedule comes to an end; None if one does."""
    names = Names(program, simulation.state)
    able = {choice.tid for choice in simulation.choices()}
    going = [thread for thread in simulation.state.threads if thread.tid in able]
    if not going:
        return None
    spans = [resting_span(program, simulation.state, thread) for thread in going]
    lines = [None if span is None else span.line for span in spans]
    told = [
        f"{names.thread(thread.tid)} goes on" + (f" in line {line}" if line else "")
        for thread, line in zip(going, lines, strict=True)
    ]
    simulation.follow(POLICIES["random"](0))
    if simulation.advance(_GOING_ON) < _GOING_ON:
        return None
    message = f"from here on no schedule comes to an end: {', '.join(told)}"
    return ReportedFailure(ENDLESS.kind, message, names.thread(going[0].tid), lines[0])


def observed(program: Program, schedule: Schedule) -> Generator[None, None, Suspicious]:
    """Find the data races of the run of *schedule*, and what else looks suspicious at its end.

    Yields often.
    """
    findings = Findings(program)
    simulation = Simulation(program, Replay(schedule), seed=schedule.seed, watch=findings.watch)
    with suppress(ImpossibleChoiceError, NotRunnableError):
        yield from _go_to_the_end(simulation, schedule)
    return suspicious(program, findings, simulation)


def races_of(visit: Visit) -> list[Race]:
    """Return the data races in the states of *visit*."""
    found: dict[Race, None] = {}
    for one, other, state, tids in visit.races.found.values():
        names = Names(visit.space.program, visit.space.unpacked(state))
        place = names.place(one.ref, other.key if one.key is None else one.key)
        kinds = ("write" if one.writes else "read", "write" if other.writes else "read")
        whole = (one.key is None, other.key is None)
        threads = (names.thread(tids[0]), names.thread(tids[1]))
        found[Race(place, (one.site, other.site), kinds, whole, threads)] = None
    return list(found)


def cuts_of(visit: Visit) -> list[str]:
    """Return why *visit* left something out that may happen: what is not simulated, and where."""
    return list(visit.cuts)


def told_sampled(sampled: Mapping[str, tuple[Value, ...]]) -> str:
    """Return which draws were not tried in all their values, and what would decide it."""
    (draw, values), *others = sampled.items()
    # What lies in the heap had its items then, and is told by nobody now.
    plain = [value for value in values if type(value) in PLAIN]
    shown = ", ".join(printable(repr(value)[:_LONGEST]) for value in plain) or "one"
    more = f" (and {len(others)} more such draws)" if others else ""
    return (
        f"{draw} can give too many values to try each: tried {shown}{more};"
        " `# random: seed 7` in a line of its own decides what is drawn"
    )


def lasting_locks(visit: Visit) -> tuple[FoundWarning, ...]:
    """Return a warning for each lock that is still held when the program has ended."""
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


def grown_in(visit: Visit | None) -> tuple[Growth, ...]:
    """Return what had the most contents in the states of *visit*, which came to no end."""
    # Most searches do come to one.
    from core.search.results.growth import grown  # noqa: PLC0415

    return grown(visit)
