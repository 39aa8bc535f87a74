"""Searching small programs in tests."""

from __future__ import annotations

import time
from textwrap import dedent
from typing import TYPE_CHECKING, NamedTuple, TypeVar

from core.language.source import Source
from core.machine.compile import compile_source
from core.runs.findings import Findings
from core.runs.schedulers.replay import Replay
from core.runs.simulation import Simulation
from core.search.check import Check
from core.search.pace import Limits
from core.search.properties.nontermination import endless_in
from core.search.reductions import symmetry, transactions, undrawn
from core.search.reductions.registry import ALL, FAIR, KINDS, Reductions
from core.search.results.witness import schedule_of
from core.search.states.grain import AS_A_WHOLE
from core.search.states.outcomes import endings_of
from core.search.strategies.bounded import Bounded
from core.search.strategies.explorer import explore
from core.search.strategies.move_table import MoveTable
from core.search.strategies.pricing import Terms as Costs
from core.search.strategies.terms import Terms

if TYPE_CHECKING:
    from collections.abc import Generator, Iterable

    from core.language.program import Program
    from core.machine.state import Choice
    from core.runs.run_report import RunReport
    from core.search.check_report import CheckReport
    from core.search.states.grain import Grain
    from core.search.states.outcomes import End
    from core.search.strategies.visit import Visit

Result = TypeVar("Result")
NOTHING = Reductions()
"""Every step by itself."""
MOST_ENDINGS = 20_000
"""So many ways of what stays undrawn are told one by one, to be compared."""
FUSED = frozenset({undrawn.NAME, transactions.NAME})
PERSISTENT = ALL - {symmetry.NAME}
EACH = (
    *(frozenset(list(KINDS)[: count + 1]) for count in range(len(KINDS))),
    FAIR,
    ALL - {transactions.NAME},
)
"""One reduction, then one more each time, up to all; then some without others."""

THREADS = """
threads = [threading.Thread(target=each) for each in ({})]
for thread in threads:
    thread.start()
for thread in threads:
    thread.join()
"""


def program_of(text: str, *targets: str) -> Program:
    """The program of *text*, then threads that run *targets* and are joined."""
    body = "import threading\n" + dedent(text)
    if targets:
        body += THREADS.format("".join(f"{target}, " for target in targets))
    return compile_source(Source("program.py", body))


def replayed(program: Program, choices: Iterable[Choice]) -> tuple[Simulation, RunReport]:
    """The run of *choices*, and what is to be said of it."""
    findings, schedule = Findings(program), schedule_of(choices)
    run = Simulation(program, Replay(schedule), seed=0, watch=findings.watch)
    left = schedule.steps
    while left and (made := run.advance(left)):
        left -= made
    return run, findings.report(run, "")


def finished(stages: Generator[object, None, Result]) -> Result:
    """What *stages* give in the end."""
    while True:
        try:
            next(stages)
        except StopIteration as over:
            result: Result = over.value
            return result


def visited(
    program: Program,
    reductions: Reductions,
    most: int = 100_000,
    grain: Grain = AS_A_WHOLE,
    *,
    edges: bool = False,
) -> Visit:
    """The visit of every state of *program*, with persistent sets from the first state on."""
    terms = Terms(few=0, grain=grain, edges=edges)
    return finished(explore(program, reductions, most_states=most, terms=terms))


def by_switches(visit: Visit, most: int = 100_000) -> Bounded:
    """A search by switches in the space of *visit*, which has not begun."""
    table = MoveTable(visit.space, fusing=transactions.NAME in visit.reductions)
    return Bounded(table, Costs(most_places=most))


class Answer(NamedTuple):
    """All that must not depend on reductions."""

    ends: frozenset[End]
    failing: frozenset[str]
    endless: bool


def answer(program: Program, reductions: Reductions, most: int = 100_000) -> Answer | None:
    """What the search under *reductions* says; None if it is not complete."""
    visit = visited(program, reductions, most)
    if not visit.complete:
        return None
    return Answer(
        frozenset(
            ending.end
            for state in visit.ends
            for ending in endings_of(visit.space, state, most=MOST_ENDINGS)
        ),
        frozenset(sign.kind for sign in visit.signs),
        bool(finished(endless_in(visit, lambda _: False)).circle),
    )


def same_under_all(program: Program) -> Answer:
    """The answer of the search without reductions, after making sure that all others agree."""
    expected = answer(program, NOTHING)
    assert expected is not None
    for reductions in EACH:
        assert answer(program, reductions) == expected
    return expected


def checked(program: Program, limits: Limits | None = None) -> CheckReport:
    """The report of a whole check."""
    limits = Limits() if limits is None else limits
    return finished(Check(program, limits, time.process_time).go())


def kinds(report: CheckReport) -> set[str]:
    """The kinds of failure in *report*."""
    return {failure.kind for failure in report.failures}
