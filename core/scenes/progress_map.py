"""The map of two threads at a moment of a run, as frozen values for whoever paints it."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Final

from core.graph.progress_graph import Fate, Point, staircase
from core.machine.events import Kind
from core.machine.state import Choice
from core.runs.naming import Names
from core.scenes.foresight import foreseen
from core.scenes.lock_looks import looks_of
from core.scenes.looking import known_locks, monograms

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping, Sequence

    from core.graph.acts import Act
    from core.graph.progress_graph import Axis, ProgressGraph
    from core.language.program import Program
    from core.machine.values import Ref
    from core.runs.trace import Trace
    from core.scenes.lock_looks import LockLook
    from core.scenes.words import Translate

_LOCKING: Final = frozenset({Kind.ACQUIRE, Kind.RELEASE})


@dataclass(frozen=True, slots=True)
class MapStep:
    """A step on an axis: the *kind* that marks it, None if it depends on the way.

    *look* is that of the lock which is taken or let go.
    """

    kind: Kind | None
    look: LockLook | None


@dataclass(frozen=True, slots=True)
class MapGroup:
    """Steps *first* to *last* of an axis, which come from one *line* with this *code*.

    The line is None for what is in no line of the program.
    """

    first: int
    last: int
    line: int | None
    code: str


@dataclass(frozen=True, slots=True)
class MapAxis:
    """A thread of the map, with its steps in order."""

    tid: int
    name: str
    monogram: str
    steps: tuple[MapStep, ...]
    groups: tuple[MapGroup, ...]


@dataclass(frozen=True, slots=True)
class ShutArea:
    """Points from *first* to *last* at which nobody can be: both would hold the lock *name*."""

    first: Point
    last: Point
    look: LockLook
    name: str

    def holds(self, point: Point) -> bool:
        """Whether *point* lies in it."""
        inside = self.first.right <= point.right <= self.last.right
        return inside and self.first.up <= point.up <= self.last.up


@dataclass(frozen=True, slots=True)
class MapScene:
    """All of it: what never changes, and what depends on the run so far.

    *nowhere* are points that are never reached though no lock shuts them.  *stairs* are the
    points of the run so far, *ahead* those to which it went on; *fates* say how it can end
    from each point that can still be reached.  *beside* says which threads are not on the map,
    *sentence* in words where one stands.
    """

    axes: tuple[MapAxis, MapAxis]
    shut: tuple[ShutArea, ...]
    nowhere: frozenset[Point]
    stuck: frozenset[Point]
    breaks: frozenset[tuple[Point, int]]
    stairs: tuple[Point, ...]
    ahead: tuple[Point, ...]
    fates: Mapping[Point, Fate]
    beside: str
    sentence: str

    @property
    def here(self) -> Point:
        """The point on the map where the run stands."""
        return self.stairs[-1]

    @property
    def end(self) -> Point:
        """Where both have made all their steps."""
        return Point(len(self.axes[0].steps), len(self.axes[1].steps))


class MapTeller:
    """Makes scenes of the map *graph* of *program*, in the language of *translate*."""

    def __init__(self, program: Program, graph: ProgressGraph, translate: Translate) -> None:
        self._graph = graph
        self._translate = translate
        self._program = program
        self._names = Names(program, graph.example, foreseen(program).names, brief=True)
        locks = known_locks(graph.example, self._names)
        names = tuple(map(self._names.name, locks))
        self._looks = dict(zip(locks, looks_of(names), strict=True))
        first, second = graph.axes
        self._axes = (self._axis(first), self._axis(second))
        self._shut = tuple(self._areas())
        every = {Point(r, u) for r in range(graph.size[0] + 1) for u in range(graph.size[1] + 1)}
        self._nowhere = frozenset(every - graph.reached - graph.shut.keys())

    def scene(self, trace: Trace, position: int) -> MapScene:
        """The map at *position* of the run of *trace*."""
        graph = self._graph
        tids = (self._axes[0].tid, self._axes[1].tid)
        choices = [Choice(trace.tids[at], trace.way(at)) for at in range(len(trace))]
        stairs = staircase(tids, choices[:position])
        place = graph.walk(choices[:position])
        fates = {} if place is None else graph.fates(place)
        return MapScene(
            axes=self._axes,
            shut=self._shut,
            nowhere=self._nowhere,
            stuck=graph.stuck,
            breaks=graph.breaks,
            stairs=tuple(stairs),
            ahead=tuple(staircase(tids, choices)[len(stairs) - 1 :]),
            fates=fates,
            beside=self._beside(),
            sentence=self._sentence(stairs[-1], fates),
        )

    def _axis(self, axis: Axis) -> MapAxis:
        short = monograms(self._graph.example, self._names)
        return MapAxis(
            axis.tid,
            self._names.thread(axis.tid),
            short.get(axis.tid, str(axis.tid)),
            tuple(self._step(act) for act in axis.acts),
            tuple(self._groups(axis.acts)),
        )

    def _step(self, act: Act) -> MapStep:
        kind = None if act.kind is None else Kind(act.kind)
        look = self._looks.get(act.ref) if act.ref is not None and kind in _LOCKING else None
        return MapStep(kind, look)

    def _groups(self, acts: Sequence[Act]) -> Iterable[MapGroup]:
        lines = self._program.source.lines
        first = 0
        for at in range(1, len(acts) + 1):
            line = acts[first].line
            if at == len(acts) or acts[at].line != line:
                code = lines[line - 1].strip() if line and line <= len(lines) else ""
                yield MapGroup(first, at - 1, line, code)
                first = at

    def _areas(self) -> Iterable[ShutArea]:
        """What each lock shuts, as rectangles: its time on one axis by its time on the other."""
        first, second = self._graph.axes
        for lock, look in self._looks.items():
            for right, right_end in _spells(first, lock):
                for up, up_end in _spells(second, lock):
                    if Point(right, up) in self._graph.shut:
                        yield ShutArea(
                            Point(right, up), Point(right_end, up_end), look, self._names.name(lock)
                        )

    def _beside(self) -> str:
        names = ", ".join(self._names.thread(tid) for tid in self._graph.others)
        return self._translate("map", "not on the map: {0}").format(names) if names else ""

    def _sentence(self, here: Point, fates: Mapping[Point, Fate]) -> str:
        one, two = self._axes
        words = self._translate("map", "{0} has made {1} of {2} steps, {3} {4} of {5}. {6}")
        told = {
            Fate.WELL: self._translate("map", "It can still end well."),
            Fate.OPEN: self._translate("map", "It can still end well."),
            Fate.LOST: self._translate("map", "From here on every schedule fails."),
            None: self._translate("map", "It has failed."),
        }
        return words.format(
            one.name, here.right, len(one.steps), two.name, here.up, len(two.steps),
            told[fates.get(here)],
        )  # fmt: skip


def _spells(axis: Axis, lock: Ref) -> Iterable[tuple[int, int]]:
    """The first and the last point of each time for which *axis* holds *lock*."""
    begin = None
    for at, held in enumerate(axis.held):
        if lock in held and begin is None:
            begin = at
        elif lock not in held and begin is not None:
            yield begin, at - 1
            begin = None
    if begin is not None:
        yield begin, len(axis.held) - 1
