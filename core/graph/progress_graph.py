"""The map of two threads: how far each is, where both cannot be, and how it can still end.

A point is how many steps the one and the other have made; a run is a staircase from the
bottom left to the top right.  Follows the progress graphs of Bryant and O'Hallaron, "Computer
Systems: A Programmer's Perspective", section 12.5.4, and Dijkstra, "Cooperating sequential
processes": but what can be reached is searched and not drawn, and what cannot is named after
the lock that shuts it.
"""

from __future__ import annotations

from enum import Enum
from typing import TYPE_CHECKING, Final

from core.generators import telling
from core.graph.acts import acts_of, common
from core.graph.graph import FAILED, START
from core.graph.patterns import MAIN
from core.named import NamedTuple
from core.search.report_text import counted

if TYPE_CHECKING:
    from collections.abc import Generator, Iterable, Mapping, Sequence

    from core.graph.acts import Act, Acts
    from core.graph.graph import Graph
    from core.language.program import Program
    from core.machine.state import Choice, State
    from core.machine.values import Ref

MOST_STEPS: Final = 40
"""A thread with more steps than this has no map that could be read."""
MOST_STATES: Final = 10_000
MOST_PLACES: Final = 60_000
_ROUND: Final = 200


class NoMapError(Exception):
    """There is no map of a program: the message says why, to go on a sentence with."""


class Fate(Enum):
    """How it can end from a point, by all ways that lead there from where one stands."""

    WELL = "well"
    """By every way there, a good end is still to be had."""
    OPEN = "open"
    """It depends on the way."""
    LOST = "lost"
    """By no way there."""


class Point(NamedTuple):
    """So many steps of the first thread, to the *right*, and of the second, *up*."""

    right: int
    up: int


class Axis(NamedTuple):
    """A thread of the map: its steps in their order, and which locks it holds before each.

    *acts* has what each step does, None for what of that depends on the way.
    *held* is one longer: the locks that it holds after so many steps, by every way.
    """

    tid: int
    acts: tuple[Act, ...]
    held: tuple[frozenset[Ref], ...]


class Hop(NamedTuple):
    """The step of *choice* to *place*, or to `FAILED`."""

    choice: Choice
    place: int


class ProgressGraph:
    """The map of two threads of a program; the steps of all others lead from place to place.

    *places* are states with how far both threads are, so that several stand at one point.
    *shut* has the points that are never reached because both would hold a lock, and which;
    *stuck* those at which nobody can go on though it is not over; *breaks* the steps to the
    right and up, by point and thread, with which something fails; *others* are the threads that
    work beside the two; *example* is a state as far on as any, in which all have their names.
    """

    def __init__(
        self,
        graph: Graph,
        axes: tuple[Axis, Axis],
        places: Sequence[tuple[int, Point]],
        hops: Sequence[Sequence[Hop]],
        example: State,
    ) -> None:
        self.axes: Final = axes
        self.example: Final = example
        everybody = {hop.choice.tid for after in hops for hop in after}
        self.others: Final = tuple(sorted(everybody - {MAIN, axes[0].tid, axes[1].tid}))
        self._points = [point for _, point in places]
        self._good = [state in graph.good for state, _ in places]
        self._hops = hops
        self._next = [[hop.place for hop in each if hop.place != FAILED] for each in hops]
        self.size: Final = Point(len(axes[0].acts), len(axes[1].acts))
        self.reached: Final = frozenset(self._points)
        self.shut: Final[Mapping[Point, frozenset[Ref]]] = self._find_shut()
        self.stuck: Final = frozenset(
            point
            for point, good, after in zip(self._points, self._good, hops, strict=True)
            if not after and not good
        )
        self.breaks: Final = frozenset(
            (self._points[number], hop.choice.tid)
            for number, after in enumerate(hops)
            for hop in after
            if hop.place == FAILED
        )

    def __len__(self) -> int:
        return len(self._points)

    def _find_shut(self) -> dict[Point, frozenset[Ref]]:
        first, second = self.axes
        found = {}
        for right, mine in enumerate(first.held):
            for up, yours in enumerate(second.held):
                if both := mine & yours:
                    found[Point(right, up)] = both
        return found

    def point(self, place: int) -> Point:
        """Return where on the map *place* is."""
        return self._points[place]

    def walk(self, choices: Iterable[Choice]) -> int | None:
        """Return the place that *choices* lead to; None if something fails on the way."""
        place = START
        for choice in choices:
            mine = [hop for hop in self._hops[place] if hop.choice.tid == choice.tid]
            # A way is only told where there is more than one: a schedule leaves it out elsewhere.
            if len(mine) > 1:
                mine = [hop for hop in mine if hop.choice.way == choice.way]
            if not mine or mine[0].place == FAILED:
                return None
            place = mine[0].place
        return place

    def fates(self, place: int) -> dict[Point, Fate]:
        """Return how it can end from each point that can be reached from *place*."""
        well: set[Point] = set()
        lost: set[Point] = set()
        # Whoever drags looks at this for every picture: plain lists, and no objects on the way.
        points, good, after = self._points, self._good, self._next
        seen, pending = bytearray(len(points)), [place]
        seen[place] = 1
        while pending:
            here = pending.pop()
            (well if good[here] else lost).add(points[here])
            for there in after[here]:
                if not seen[there]:
                    seen[there] = 1
                    pending.append(there)
        return {
            point: Fate.LOST if point not in well else Fate.OPEN if point in lost else Fate.WELL
            for point in well | lost
        }

    def way(self, place: int, goal: Point) -> tuple[Choice, ...] | None:
        """Return the fewest choices that lead from *place* to the point *goal*, if any do."""
        came: dict[int, tuple[int, Choice] | None] = {place: None}
        pending = [place]
        for here in pending:
            point = self.point(here)
            if point == goal:
                return _back(came, here)
            for hop in self._hops[here]:
                if hop.place == FAILED or hop.place in came:
                    continue
                after = self.point(hop.place)
                # Both only ever grow, so whatever is beyond the goal never comes to it.
                if after.right <= goal.right and after.up <= goal.up:
                    came[hop.place] = (here, hop.choice)
                    pending.append(hop.place)
        return None


def _back(came: Mapping[int, tuple[int, Choice] | None], place: int) -> tuple[Choice, ...]:
    choices = []
    while (step := came[place]) is not None:
        place, choice = step
        choices.append(choice)
    return tuple(reversed(choices))


def staircase(tids: tuple[int, int], choices: Iterable[Choice]) -> list[Point]:
    """Return the points of the run of *choices*, from the start on, each once."""
    points = [Point(0, 0)]
    for choice in choices:
        right, up = points[-1]
        if choice.tid in tids:
            first = choice.tid == tids[0]
            points.append(Point(right + first, up + (not first)))
    return points


# How it is made


def progress_graph(
    program: Program, pair: tuple[int, int] | None = None
) -> Generator[None, None, ProgressGraph]:
    """Make the map of the threads *pair* of *program*, by default the first two that main starts.

    Yields now and then.

    Raises:
        NoMapError: it has no such threads, or is too large.
    """
    # What shows a map is there from the start of the window, and few ask for one.
    from core.graph.searched import graph_of  # noqa: PLC0415

    graph = yield from telling(graph_of(program, MOST_STATES), lambda _: None)
    if graph is None:
        raise NoMapError(f"it has more than {MOST_STATES:,} states")
    tids = sorted({edge.choice.tid for edges in graph.edges for edge in edges} - {MAIN})
    if len(tids) < 2:  # noqa: PLR2004 - a map has two axes
        told = counted(len(tids), "thread")
        raise NoMapError(f"a map needs two threads beside main, and there is no more than {told}")
    first, second = pair or (tids[0], tids[1])
    if not {first, second} <= set(tids) or first == second:
        known = ", ".join(map(str, tids))
        raise NoMapError(f"choose two of its threads that work beside main: {known}")
    places, hops = yield from _places(graph, (first, second))
    acts = yield from acts_of(program, graph)
    right = yield from _axis(places, hops, acts, (first, 0))
    up = yield from _axis(places, hops, acts, (second, 1))
    seen = ((sum(point), acts.states[state]) for state, point in places if state in acts.states)
    # A thread that is not started yet has no name.
    _, example = max(seen, key=lambda each: (len(each[1].threads), each[0]))
    return ProgressGraph(graph, (right, up), places, hops, example)


def _places(
    graph: Graph, tids: tuple[int, int]
) -> Generator[None, None, tuple[list[tuple[int, Point]], list[list[Hop]]]]:
    numbers = {(START, Point(0, 0)): 0}
    places = [(START, Point(0, 0))]
    hops: list[list[Hop]] = []
    # The list grows while it is walked through: breadth first, without a queue beside it.
    for state, (right, up) in places:
        found = []
        for edge in graph.edges[state]:
            tid = edge.choice.tid
            after = Point(right + (tid == tids[0]), up + (tid == tids[1]))
            # Here and not once all is built: a loop has as many places as rounds.
            if max(after) > MOST_STEPS:
                raise NoMapError(f"a thread of it makes more than {MOST_STEPS} steps")
            if edge.target == FAILED:
                found.append(Hop(edge.choice, FAILED))
                continue
            place = (edge.target, after)
            number = numbers.setdefault(place, len(places))
            if number == len(places):
                places.append(place)
            found.append(Hop(edge.choice, number))
        hops.append(found)
        if len(places) > MOST_PLACES:
            raise NoMapError("there are too many ways through it")
        if len(hops) % _ROUND == 0:
            yield
    return places, hops


def _axis(
    places: Sequence[tuple[int, Point]],
    hops: Sequence[Sequence[Hop]],
    acts: Acts,
    whose: tuple[int, int],
) -> Generator[None, None, Axis]:
    """Return what a thread does in each of its steps, as far as that is always the same.

    It is *whose*, by its number and by which part of a point is its own.
    """
    tid, side = whose
    done: dict[int, set[Act]] = {}
    held: dict[int, frozenset[Ref]] = {}
    for number, ((state, point), after) in enumerate(zip(places, hops, strict=True)):
        at = point[side]
        locks = acts.held(state, tid)
        # Only what is held by every way counts: a region is shut for certain, or not at all.
        held[at] = held[at] & locks if at in held else locks
        for hop in after:
            if hop.choice.tid == tid:
                done.setdefault(at, set()).add(acts.act(state, hop.choice))
        if number % _ROUND == 0:
            yield
    steps = max(done, default=-1) + 1
    told = tuple(common(done[at]) for at in range(steps))
    return Axis(tid, told, tuple(held.get(at, frozenset()) for at in range(steps + 1)))
