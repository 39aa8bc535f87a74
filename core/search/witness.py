"""The simplest schedule that shows a failure: fewest switches, then fewest steps."""

from __future__ import annotations

from heapq import heappop, heappush
from typing import TYPE_CHECKING, Final, NamedTuple

from core.machine.state import TIMEOUT
from core.runs.findings import Findings
from core.runs.schedule import Schedule, Turns
from core.runs.schedulers.replay import Replay
from core.runs.simulation import Simulation
from core.search.endless import ENDLESS
from core.search.explorer import all_moves
from core.search.outcomes import end_signs
from core.search.states.packing import SpaceFullError

if TYPE_CHECKING:
    from collections.abc import Container, Generator, Iterable

    from core.language.program import Program
    from core.machine.state import Choice
    from core.runs.report import RunReport
    from core.search.explorer import Visit
    from core.search.states.entry import Change, Sign

MOST_VISITS: Final = 40_000
"""How many places are looked at before the schedule that was found first has to do."""
ROUND: Final = 500
_FAR: Final = (1 << 60, 0)
"""What it costs to go where nobody has been yet."""


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
    visit: Visit,
    wanted: set[Sign],
    circle: Container[int] = (),
    most_visits: int = MOST_VISITS,
) -> Generator[None, None, dict[Sign, Witness]]:
    """The simplest way to each of the *wanted* failures, as far as it is found in time.

    *circle* are the states to be reached for `ENDLESS`.  Signs are compared without their
    thread.  Yields now and then.
    """
    hunt = _Hunt(visit, wanted, circle)
    while hunt.queue and hunt.missing and len(hunt.done) < most_visits:
        try:
            hunt.go_on()
        except SpaceFullError:
            # There is no room for more; what was found so far has to do.
            break
        if len(hunt.done) % ROUND == 0:
            yield
    return hunt.found


class _Hunt:
    """A search from the start by what things cost: switches first, then steps (Dijkstra)."""

    def __init__(self, visit: Visit, wanted: set[Sign], circle: Container[int]) -> None:
        self._visited, self._space = visit, visit.space
        space = visit.space
        self._circle = circle
        self.found: dict[Sign, Witness] = {}
        self.missing = {sign._replace(tid=-1) for sign in wanted}
        self.done: set[_Node] = set()
        self._came: dict[_Node, tuple[_Node, Change]] = {}
        begin: _Node = (space.start, -1)
        self._best = {begin: (0, 0)}
        # Beside the nodes to be visited, changes that fail: each has its turn by its own cost.
        self.queue: list[tuple[int, int, int, _Node, Change | None]] = [(0, 0, 0, begin, None)]
        self._pushed = 0

    def go_on(self) -> None:
        """Take what costs least out of the queue."""
        switches, steps, _, node, failing = heappop(self.queue)
        if failing is not None:
            for sign in failing.signs:
                self._keep(sign, (*_way(self._came, node), *failing.choices))
        elif node not in self.done:
            self.done.add(node)
            self._visit(node, switches, steps)

    def _visit(self, node: _Node, switches: int, steps: int) -> None:
        space = self._space
        if node[0] in self._circle:
            self._keep(ENDLESS, _arrival(self._came, node))
        moves, last_can = _moves(self._visited, *node)
        for sign in [] if moves else end_signs(space, node[0]):
            self._keep(sign, _way(self._came, node))
        for change in moves:
            after = (node[0] + change.delta, change.tid)
            cost = (switches + (last_can and change.tid != node[1]), steps + len(change.choices))
            self._pushed += 1
            if change.signs:
                heappush(self.queue, (*cost, -self._pushed, node, change))
            if after not in self.done and cost < self._best.get(after, _FAR):
                self._best[after] = cost
                self._came[after] = (node, change)
                heappush(self.queue, (*cost, self._pushed, after, None))

    def _keep(self, sign: Sign, choices: tuple[Choice, ...]) -> None:
        sign = sign._replace(tid=-1)
        if sign in self.missing:
            self.missing.discard(sign)
            self.found[sign] = Witness(choices, simplest=True)


def _moves(visit: Visit, state: int, last: int) -> tuple[list[Change], bool]:
    """All moves in *state*, and whether thread *last* could go on."""
    found: list[Change] = []
    going = False
    for tid, moves in all_moves(visit, state).items():
        found += moves.changes
        if tid == last:
            going = any(change.choices[0].way != TIMEOUT for change in moves.changes)
    return found, going


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
