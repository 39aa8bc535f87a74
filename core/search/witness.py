"""The simplest schedule that shows a failure: fewest switches, then fewest steps."""

from __future__ import annotations

from heapq import heappop, heappush
from typing import TYPE_CHECKING, Final, NamedTuple

from core.machine.state import TIMEOUT
from core.runs.findings import Findings
from core.runs.schedule import Schedule, Turns
from core.runs.schedulers.replay import Replay
from core.runs.simulation import Simulation
from core.search.carrying import find_moves
from core.search.endless import ENDLESS
from core.search.outcomes import end_signs
from core.search.packing import LOCAL_MASK

if TYPE_CHECKING:
    from collections.abc import Container, Generator, Iterable

    from core.language.program import Program
    from core.machine.state import Choice
    from core.runs.report import RunReport
    from core.search.moves import Change, Sign
    from core.search.space import Space

MOST_VISITS: Final = 40_000
"""How many places are looked at before the schedule that was found first has to do."""
ROUND: Final = 500


class Witness(NamedTuple):
    """The *choices* that show something; *simplest* if no others do it with fewer switches."""

    choices: tuple[Choice, ...]
    simplest: bool


def schedule_of(choices: Iterable[Choice]) -> Schedule:
    """*choices* as a schedule."""
    return Schedule(0, tuple(Turns(choice.tid, choice.way, 1) for choice in choices))


def replayed(program: Program, choices: Iterable[Choice]) -> tuple[Simulation, RunReport]:
    """The run that *choices* make, and what is to be said of it."""
    findings = Findings(program)
    schedule = schedule_of(choices)
    simulation = Simulation(program, Replay(schedule), seed=0, watch=findings.watch)
    steps = schedule.steps
    while steps and (made := simulation.advance(steps)):
        steps -= made
    return simulation, findings.report(simulation, "")


_Node = tuple[int, int]
"""A packed state and the thread that made the last step."""


def simplest(
    space: Space,
    wanted: set[Sign],
    circle: Container[int] = (),
    most_visits: int = MOST_VISITS,
) -> Generator[None, None, dict[Sign, Witness]]:
    """The simplest way to each of the *wanted* failures, as far as it is found in time.

    *circle* are the states to be reached for `ENDLESS`.  Signs are compared without their
    thread.  Yields now and then.
    """
    found: dict[Sign, Witness] = {}
    missing = {sign._replace(tid=-1) for sign in wanted}
    begin: _Node = (space.start, -1)
    came: dict[_Node, tuple[_Node, Change]] = {}
    done: set[_Node] = set()
    best = {begin: (0, 0)}
    queue: list[tuple[int, int, int, _Node]] = [(0, 0, 0, begin)]
    count = 0
    while queue and missing and count < most_visits:
        switches, steps, _, node = heappop(queue)
        if node in done:
            continue
        done.add(node)
        count += 1
        if count % ROUND == 0:
            yield
        if node[0] in circle:
            _keep(found, missing, ENDLESS, _arrival(came, node))
        moves, last_can = _moves(space, *node)
        for sign in [] if moves else end_signs(space, node[0]):
            _keep(found, missing, sign, _way(came, node))
        for change in moves:
            for sign in change.signs:
                _keep(found, missing, sign, (*_way(came, node), *change.choices))
            after = (node[0] + change.delta, change.tid)
            cost = (switches + (last_can and change.tid != node[1]), steps + len(change.choices))
            if after not in done and cost < best.get(after, (1 << 60, 0)):
                best[after] = cost
                came[after] = (node, change)
                heappush(queue, (*cost, len(best), after))
    return found


def _moves(space: Space, state: int, last: int) -> tuple[list[Change], bool]:
    """All moves in *state*, and whether thread *last* could go on."""
    found: list[Change] = []
    if space.lessons.daemons and space.over(state):
        return found, False
    going = False
    for tid, (shift, entries) in enumerate(space.lanes):
        entry = entries[state >> shift & LOCAL_MASK]
        moves = entry.table.get(state & entry.mask)
        if moves is None:
            moves = find_moves(space, state, entry)
        if moves:
            found += moves
            if tid == last:
                going = any(change.choices[0].way != TIMEOUT for change in moves)
    return found, going


def _keep(
    found: dict[Sign, Witness], missing: set[Sign], sign: Sign, choices: tuple[Choice, ...]
) -> None:
    sign = sign._replace(tid=-1)
    if sign in missing:
        missing.discard(sign)
        found[sign] = Witness(choices, simplest=True)


def _arrival(came: dict[_Node, tuple[_Node, Change]], node: _Node) -> tuple[Choice, ...]:
    """The way to *node* without the unnoticed steps at its end.

    They change nothing for anybody: what can be said of *node* is true before them.
    """
    if node not in came:
        return ()
    before, change = came[node]
    return (*_way(came, before), change.choices[0])


def _way(came: dict[_Node, tuple[_Node, Change]], node: _Node) -> tuple[Choice, ...]:
    changes = []
    while node in came:
        node, change = came[node]
        changes.append(change)
    return tuple(choice for change in reversed(changes) for choice in change.choices)
