"""Puts two runs on one axis."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Final

from core.machine.events import Kind
from core.named import NamedTuple
from core.runs.naming import line_of
from core.scenes.builder import scene_of
from core.scenes.comparing.alike import told
from core.scenes.comparing.columns import aligned
from core.scenes.comparing.differing_lines import differing
from core.scenes.comparing.ends import results
from core.scenes.comparing.scene import (
    ComparedBar,
    ComparedMark,
    ComparisonScene,
    LaneHead,
    SideScene,
    TurnScene,
)
from core.scenes.gap import gap_of
from core.scenes.lock_looks import looks_of

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping, Sequence

    from core.machine.values import Ref
    from core.scenes.comparing.alike import Told
    from core.scenes.comparing.scene import LineScene, ResultScene, VerdictScene
    from core.scenes.lock_looks import LockLook
    from core.scenes.run import Run
    from core.scenes.scene import Scene
    from core.scenes.strips import Hatch, Mark
    from core.scenes.words import Translate

MAIN: Final = "main"
_DRIVING: Final = frozenset({Kind.START, Kind.JOIN, Kind.BEGIN, Kind.END, Kind.PRINT})


@dataclass(frozen=True, slots=True)
class Side:
    """A run to be compared, at its end, and what it is called."""

    run: Run
    title: str
    verdict: VerdictScene | None = None


def compare(
    first: Side, second: Side, translate: Translate, *, title: str = "", note: str = ""
) -> ComparisonScene:
    """The runs of *first* and *second* on one axis."""
    lefts, rights = _Told(first, translate), _Told(second, translate)
    shown = _lanes(lefts, rights)
    left, right = lefts.of(shown), rights.of(shown)
    columns = aligned([step for _, step in left], [step for _, step in right])
    places = (
        {mark.step: column for (mark, _), column in zip(left, columns[0], strict=True)},
        {mark.step: column for (mark, _), column in zip(right, columns[1], strict=True)},
    )
    looks = _looks(lefts, rights)
    ends = results(lefts.scene, rights.scene, translate)
    codes = differing(
        first.run.program.source.lines, second.run.program.source.lines,
        lefts.lines(left), rights.lines(right),
    )  # fmt: skip
    rows = [
        _Row(one, one.rows(shown), place, columns[2], looks)
        for one, place in zip((lefts, rights), places, strict=True)
    ]
    # Who waits when a run ends is seen to do so.
    wide = columns[2] + any(row.waits_on for row in rows)
    sides = tuple(
        row._replace(columns=wide).scene(code, end)
        for row, code, end in zip(rows, codes, ends, strict=True)
    )
    return ComparisonScene(
        title=title or translate("compare", "Two runs"), note=note, columns=wide,
        lanes=tuple(LaneHead(_monogram(name, lefts, rights)) for name in shown),
        sides=(sides[0], sides[1]), turn=_turn(lefts, places[0], translate),
    )  # fmt: skip


class _Told:
    """A side with all its steps."""

    def __init__(self, side: Side, translate: Translate) -> None:
        self.side, self.run = side, side.run
        end = self.run.position
        self.scene: Scene = scene_of(self.run, translate)
        self.steps = told(self.run, 0, end)
        self.marks: Sequence[Mark] = self.run.history.marks(0, end)
        self.names = [lane.name for lane in self.scene.lanes]

    def rows(self, names: Sequence[str]) -> dict[int, int]:
        """The row of each thread among those called *names*."""
        shown = [lane for lane in self.scene.lanes if lane.name in names]
        return {lane.tid: names.index(lane.name) for lane in shown}

    def of(self, names: Sequence[str]) -> list[tuple[Mark, Told]]:
        """The steps of the threads called *names* that have a mark."""
        return [
            (mark, self.steps[mark.step])
            for mark in self.marks
            if self.steps[mark.step].who in names
        ]

    def lines(self, steps: Sequence[tuple[Mark, Told]]) -> frozenset[int]:
        """The lines where *steps* were made."""
        sites = self.run.simulation.trace.sites
        found = (line_of(self.run.program, sites[mark.step]) for mark, _ in steps)
        return frozenset(line for line in found if line is not None)


def _lanes(left: _Told, right: _Told) -> list[str]:
    """The threads that are shown: all that do something, main only if it meets the others."""
    names = list(dict.fromkeys([*left.names, *right.names]))
    others = [name for name in names if name != MAIN]
    if not others or any(_meets(side) for side in (left, right)):
        return names
    return others


def _meets(side: _Told) -> bool:
    """Whether main does more than start and join, while others are there."""
    mine = [step for step in side.steps if step.who == MAIN]
    starts = [at for at, step in enumerate(mine) if step.kind == Kind.START]
    joins = [at for at, step in enumerate(mine) if step.kind == Kind.JOIN]
    if not starts:
        return True
    between = mine[starts[0] : joins[-1] if joins else len(mine)]
    return any(step.kind not in _DRIVING for step in between)


def _monogram(name: str, left: _Told, right: _Told) -> str:
    found = (
        lane.monogram for side in (left, right) for lane in side.scene.lanes if lane.name == name
    )
    return next(found)


def _looks(left: _Told, right: _Told) -> dict[str, LockLook]:
    """The look of each lock by its name, the same in both runs."""
    names = dict.fromkeys(lock.name for side in (left, right) for lock in side.scene.locks)
    return dict(zip(names, looks_of(tuple(names)), strict=True))


def _turn(one: _Told, place: Mapping[int, int], translate: Translate) -> TurnScene | None:
    """Where another thread cut in, until the next: in the run's gap, or at its first switch."""
    gap = gap_of(one.run)
    switches = [step for step in one.run.simulation.trace.switches if step in place]
    came = [mark.step for mark in gap.marks[1:2] if mark.step in place] if gap is not None else []
    if not came and not switches:
        return None
    start = (came or switches)[0]
    who, end = one.steps[start].who, start
    # Of the gap a step within the turn is known, not the first one.
    while came and start and one.steps[start - 1].who == who:
        start -= 1
    while end + 1 < len(one.steps) and one.steps[end + 1].who == who:
        end += 1
    columns = [place[step] for step in range(start, end + 1) if step in place]
    words = translate("compare", "above: {0} in between").format(who)
    return TurnScene(first=columns[0], last=columns[-1], words=words)


class _Row(NamedTuple):
    """A side on the axis: the row of each thread, the column of each step, all the columns."""

    told: _Told
    rows: Mapping[int, int]
    place: Mapping[int, int]
    columns: int
    looks: Mapping[str, LockLook]

    @property
    def own(self) -> dict[Ref, LockLook]:
        """The look of each of its locks."""
        return {lock.ref: self.looks[lock.name] for lock in self.told.scene.locks}

    def scene(self, code: tuple[LineScene, ...], end: ResultScene | None) -> SideScene:
        """All of it, with the lines of *code* and how it came to its *end*."""
        scene, bars = self.told.scene, tuple(self.bars())
        used = {bar.look for bar in bars}
        return SideScene(
            title=self.told.side.title,
            code=code,
            marks=tuple(self.marks()),
            bars=bars,
            locks=tuple((name, look) for name, look in self.looks.items() if look in used),
            result=end,
            sentence=scene.failures[-1].sentence if scene.failures else scene.sentence,
            verdict=self.told.side.verdict,
        )

    def marks(self) -> Iterator[ComparedMark]:
        """What was done, each in its column."""
        own, failed = self.own, set(self.told.run.history.failures(0, self.told.run.position))
        for mark in self.told.marks:
            if mark.step in self.place:
                event = self.told.run.events(mark.step)[0]
                look = own.get(event.ref) if event.ref is not None else None
                locking = mark.kind in {Kind.ACQUIRE, Kind.RELEASE}
                yield ComparedMark(
                    lane=self.rows[mark.tid], column=self.place[mark.step], kind=mark.kind,
                    value=mark.value, look=look if locking else None, failed=mark.step in failed,
                )  # fmt: skip

    def bars(self) -> Iterator[ComparedBar]:
        """Locks that were held, and waits for what did not come."""
        history, end, own = self.told.run.history, self.told.run.position, self.own
        for bar in history.bars(0, end):
            if bar.tid in self.rows and bar.lock in own:
                last = end - 1 if bar.end is None else bar.end - 1
                yield ComparedBar(
                    lane=self.rows[bar.tid], first=self._at(bar.start),
                    last=self.columns - 1 if bar.end is None else self._at(last),
                    look=own[bar.lock], wanted=False,
                )  # fmt: skip
        for wait in history.hatches(0, end + 1):
            if wait.tid in self.rows:
                first, last = self._between(wait)
                look = None if wait.lock is None else own.get(wait.lock)
                if first <= last:
                    yield ComparedBar(
                        lane=self.rows[wait.tid], first=first, last=last, look=look, wanted=True
                    )

    @property
    def waits_on(self) -> bool:
        """Whether somebody waits at the end from after the last column on."""
        history, end = self.told.run.history, self.told.run.position
        waits = [wait for wait in history.hatches(end, end + 1) if wait.tid in self.rows]
        return any(self._between(wait)[0] == self.columns for wait in waits)

    def _at(self, step: int) -> int:
        """The column of *step*; of the next one that has a column."""
        known = (self.place[at] for at in range(step, self.told.run.position) if at in self.place)
        return next(known, self.columns - 1)

    def _between(self, wait: Hatch) -> tuple[int, int]:
        """The columns of *wait*: after the step that made it, and before the thread's next."""
        tids = self.told.run.simulation.trace.tids
        # Who took the lock may have done so long after the last step of who waits for it.
        before = [at for step, at in self.place.items() if step < wait.start]
        after = [
            at for step, at in self.place.items() if step >= wait.start and tids[step] == wait.tid
        ]
        return max(before, default=-1) + 1, min(after, default=self.columns) - 1
