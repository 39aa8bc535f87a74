"""The steps that one line is: what each thread has read, worked out and written there."""

from __future__ import annotations

import ast
from dataclasses import dataclass
from typing import TYPE_CHECKING, Final, Literal

from core.machine.events import Kind
from core.runs.naming import line_of

if TYPE_CHECKING:
    from collections.abc import Sequence

    from core.scenes.run import Run
    from core.scenes.scene import LaneScene, Scene
    from core.scenes.strips import Mark

Stand = Literal["done", "now", "to come"]
_MOST_THREADS: Final = 4
_LOOKED_BACK: Final = 256


@dataclass(frozen=True, slots=True)
class Rung:
    """What is in the hand of thread *tid* after each part of the line, and how far it is."""

    tid: int
    cells: tuple[tuple[str, Stand], ...]


@dataclass(frozen=True, slots=True)
class LadderScene:
    """Line *line* is read, *change* ("+1") and write, in a row a thread."""

    line: int
    change: str
    rungs: tuple[Rung, ...]


def ladder_of(run: Run, scene: Scene) -> LadderScene | None:
    """The ladder at *scene*, if threads share nothing but one line that adds to a number."""
    workers = [lane for lane in scene.lanes if lane.tid]
    first = max(0, scene.position - _LOOKED_BACK)
    marks = [
        mark for mark in run.history.marks(first, scene.position)
        if mark.tid and mark.kind in {Kind.READ, Kind.WRITE}
    ]  # fmt: skip
    lines = {line_of(run.program, run.simulation.trace.sites[mark.step]) for mark in marks}
    if not 1 < len(workers) <= _MOST_THREADS or len(lines) != 1:
        return None
    line = lines.pop()
    added = None if line is None else _added(run.program.source.lines[line - 1])
    if line is None or added is None:
        return None
    rungs = [_rung(lane, marks, added, scene.position - 1) for lane in workers]
    return LadderScene(line, f"{added:+d}", tuple(rung for rung in rungs if rung is not None))


def _added(code: str) -> int | None:
    """What the line *code* adds to a variable, if that is all it does."""
    try:
        (statement,) = ast.parse(code.strip()).body
    except (SyntaxError, ValueError):
        return None
    match statement:
        case ast.AugAssign(op=ast.Add() | ast.Sub() as op, value=ast.Constant(value=int() as by)):
            return by if isinstance(op, ast.Add) else -by
        case _:
            return None


def _rung(lane: LaneScene, marks: Sequence[Mark], added: int, last: int) -> Rung | None:
    """How far *lane* is, by its latest read; None before that."""
    mine = [mark for mark in marks if mark.tid == lane.tid]
    reads = [mark for mark in mine if mark.kind == Kind.READ and mark.value]
    if not reads:
        return None
    read = reads[-1]
    made = str(int(read.value) + added)
    write = next((mark for mark in mine if mark.kind == Kind.WRITE and mark.step > read.step), None)
    ends: Stand = "to come" if write is None else "now" if write.step == last else "done"
    begins: Stand = "now" if read.step == last else "done"
    return Rung(lane.tid, ((read.value, begins), (made, "done"), (made, ends)))
