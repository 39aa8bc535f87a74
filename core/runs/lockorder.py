"""Locks taken in orders that do not fit together: a deadlock that may yet come.

A graph of "held this when taking that", whose circles are found as in Goodlock
(Havelund, "Using runtime analysis to guide model checking of Java programs", 2000): the
threads of a circle must differ, and a lock that all of them hold makes it harmless.  As
in Bensalem and Havelund ("Dynamic deadlock analysis of multi-threaded programs", 2005) so
does an order between their acts that starting and joining threads make certain.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from core.machine.events import Kind
from core.machine.linker.image import image_of
from core.named import NamedTuple
from core.runs.naming import line_of

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping, Sequence

    from core.language.program import Program
    from core.machine.events import RawEvent
    from core.machine.values import Ref
    from core.runs.naming import Names
    from core.runs.waiting import Held

ACQUIRE = int(Kind.ACQUIRE)
_MOST_EDGES: Final = 64
"""How many ways of taking one lock under another are kept for each pair."""
_MOST_NOTED: Final = 1 << 14
"""How many ways of taking a lock are recognised at once when they come again."""
_MOST_TRIES: Final = 50_000
"""How many edges are tried in the search for circles before it gives up."""


class Edge(NamedTuple):
    """Thread *tid* took lock *taken* at *taken_site* while it held *held*, got at *held_site*.

    *locks* are all that it held then; *epoch* and *past* place the act among the starts
    and ends of threads.
    """

    held: Ref
    taken: Ref
    tid: int
    held_site: int
    taken_site: int
    locks: frozenset[Ref]
    epoch: int
    past: Mapping[int, int]

    def before(self, other: Edge) -> bool:
        """Whether starting and joining threads put this act before the *other* for certain."""
        return other.past.get(self.tid, 0) >= self.epoch


class Inversion(NamedTuple):
    """A circle of *edges*: each thread took a lock that the next one already held."""

    edges: tuple[Edge, ...]

    @property
    def sites(self) -> tuple[int, ...]:
        """The instructions that took the locks, two for each thread."""
        return tuple(site for edge in self.edges for site in (edge.held_site, edge.taken_site))

    def sentence(self, names: Names) -> str:
        """Who took what under what, and what may come of it."""
        told = [_told(edge, names) for edge in self.edges]
        outcome = "each can end up waiting for the other"
        if len(told) > 2:  # noqa: PLR2004  # two are each other's, more make a circle
            outcome = "they can end up waiting for each other in a circle"
        return f"{', '.join(told[:-1])} and {told[-1]}: {outcome}"


class LockOrder:
    """Watches in which order locks are taken; told of every event in order.

    *held* has been told of each event before.
    """

    def __init__(self, held: Held) -> None:
        self._held = held
        self._edges: dict[Ref, dict[Ref, dict[tuple[object, ...], Edge]]] = {}
        self._epochs: dict[int, int] = {}
        self._pasts: dict[int, dict[int, int]] = {}
        self._noted: set[tuple[object, ...]] = set()

    def feed(self, event: RawEvent) -> None:
        """Take note of *event*."""
        kind, tid, site, ref, _, value = event
        if kind == ACQUIRE:
            # Whoever takes an RLock again never waits, so only the first time counts.
            if value == 1 and ref is not None:
                locks = self._held.locks(tid)
                if len(locks) > 1:
                    self._note(tid, site, ref, locks)
        elif kind == Kind.START and isinstance(value, int):
            self._pasts[value] = {**self._pasts.get(tid, {}), tid: self._epoch(tid)}
            self._epochs[tid] = self._epoch(tid) + 1
        elif kind == Kind.JOIN and isinstance(value, int):
            ended = {**self._pasts.get(value, {}), value: self._epoch(value)}
            self._pasts[tid] = _joined(self._pasts.get(tid, {}), ended)

    def inversions(self, program: Program) -> tuple[Inversion, ...]:
        """The circles, short ones first, each set of locks once.

        Acquiring without blocking or with a timeout closes no circle.
        """
        graph = {
            held: [edge for ways in after.values() for edge in ways.values()]
            for held, after in self._edges.items()
        }
        for edges in graph.values():
            edges[:] = [edge for edge in edges if _blocks_for_ever(program, edge.taken_site)]
        return tuple(_Search(graph).inversions())

    def _epoch(self, tid: int) -> int:
        return self._epochs.get(tid, 1)

    def _note(self, tid: int, site: int, taken: Ref, locks: tuple[Ref, ...]) -> None:
        epoch = self._epoch(tid)
        once = (tid, site, epoch, locks, self._held.sites(tid))
        if once in self._noted:
            return
        if len(self._noted) < _MOST_NOTED:
            self._noted.add(once)
        others = frozenset(locks) - {taken}
        for held in locks:
            if held is taken:
                continue
            held_site = self._held.site(held)
            assert held_site is not None
            ways = self._edges.setdefault(held, {}).setdefault(taken, {})
            key = (tid, held_site, site, epoch, others)
            if key not in ways and len(ways) < _MOST_EDGES:
                ways[key] = Edge(
                    held=held, taken=taken, tid=tid, held_site=held_site, taken_site=site,
                    locks=others, epoch=epoch, past=self._pasts.get(tid, {}),
                )  # fmt: skip


def _joined(mine: Mapping[int, int], ended: Mapping[int, int]) -> dict[int, int]:
    return {tid: max(mine.get(tid, 0), ended.get(tid, 0)) for tid in {**mine, **ended}}


class _Search:
    """Looks for circles of edges that could come together."""

    def __init__(self, graph: Mapping[Ref, Sequence[Edge]]) -> None:
        self._graph = graph
        self._order = {lock: place for place, lock in enumerate(graph)}
        self._tries = 0
        self._inverted: set[frozenset[Ref]] = set()

    def inversions(self) -> Iterator[Inversion]:
        threads = {edge.tid for edges in self._graph.values() for edge in edges}
        found: set[frozenset[Ref]] = set()
        for longest in (2, len(threads)):
            pairs = set(found)
            for start, edges in self._graph.items():
                for edge in edges:
                    for circle in self._circles(start, [edge], longest):
                        locks = frozenset(one.held for one in circle)
                        if locks not in found:
                            found.add(locks)
                            yield Inversion(tuple(circle))
            # A longer circle with a short one inside it tells nothing new.
            self._inverted = pairs | found

    def _circles(self, start: Ref, path: list[Edge], longest: int) -> Iterator[list[Edge]]:
        for edge in self._graph.get(path[-1].taken, ()):
            self._tries += 1
            if self._tries > _MOST_TRIES:
                return
            if not self._fits(edge, path, start):
                continue
            longer = [*path, edge]
            if edge.taken is start:
                # A lock that all of them held is a gate: only one of them at a time was inside.
                if not frozenset.intersection(*(one.locks for one in longer)):
                    yield longer
            elif len(longer) < longest:
                yield from self._circles(start, longer, longest)

    def _fits(self, edge: Edge, path: Sequence[Edge], start: Ref) -> bool:
        # Each circle is found once, from its first lock on.
        if self._order[edge.held] < self._order[start]:
            return False
        for one in path:
            # One thread cannot stand in its own way, and acts that are in order for certain cannot
            # be half done together.
            if one.tid == edge.tid or one.before(edge) or edge.before(one):
                return False
            if one.held is edge.taken and edge.taken is not start:
                return False
            if frozenset((one.held, edge.held)) in self._inverted:
                return False
        return True


def _blocks_for_ever(program: Program, site: int) -> bool:
    code, pc, _ = image_of(program).sites[site]
    op, operands, _ = code.instructions[pc]
    return not (op == "call_method" and operands[2] == "acquire" and (operands[3] or operands[4]))


def _told(edge: Edge, names: Names) -> str:
    taken, held = names.name(edge.taken), names.name(edge.held)
    return (
        f"{names.thread(edge.tid)} took {taken}{_in_line(edge.taken_site, names)}"
        f" while it held {held}{_in_line(edge.held_site, names)}"
    )


def _in_line(site: int, names: Names) -> str:
    line = line_of(names.program, site)
    return "" if line is None else f" (line {line})"
