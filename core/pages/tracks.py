"""A run as a file for trace viewers: Perfetto's and the one of Chromium.

The form is told in "Trace Event Format" (Google, 2016).  A track for each thread has its steps
and its waits, one for each lock who holds it, and arrows lead from who lets a lock go to who takes
it next.  A step lasts a millisecond, for steps have an order and no duration.
"""

from __future__ import annotations

import json
from itertools import pairwise
from typing import TYPE_CHECKING, Final, TypeAlias

from core.pages.node import plain_text
from core.runs.naming import line_of
from core.scenes.builder import scene_of

if TYPE_CHECKING:
    from collections.abc import Iterator

    from core.machine.values import Ref
    from core.scenes.run import Run
    from core.scenes.scene import Scene
    from core.scenes.strips import Bar
    from core.scenes.words import Words

Told: TypeAlias = "dict[str, str | int | dict[str, str | int]]"
STEP: Final = 1_000
"""How many microseconds a step lasts."""
_THREADS, _LOCKS = 1, 2
_FIRST_LOCK: Final = 100_000
"""Numbers of tracks that no thread has: Perfetto takes equal ones for one track."""


def tracks(run: Run, title: str, words: Words) -> str:
    """The trace of *run* up to where it stands, called *title*, as JSON."""
    scene = scene_of(run, words.translate)
    events = [*_names(scene, title, words), *_steps(run), *_waits(run, scene, words)]
    events += [*_holds(run, scene, words), *_failures(scene)]
    return json.dumps({"traceEvents": events, "displayTimeUnit": "ms"}, separators=(",", ":"))


def _names(scene: Scene, title: str, words: Words) -> Iterator[Told]:
    translate = words.translate
    locks = translate("page", "Locks")
    for process, name in ((_THREADS, plain_text(title)), (_LOCKS, locks)):
        yield _named("process", name, process, 0)
        # Else viewers put processes and threads in an order of their own.
        yield {"ph": "M", "name": "process_sort_index", "pid": process, "tid": 0,
               "args": {"sort_index": process}}  # fmt: skip
    for lane in scene.lanes:
        # From 1 on, as 0 is the process itself.
        yield _named("thread", plain_text(lane.name), _THREADS, lane.tid + 1)
        yield {"ph": "M", "name": "thread_sort_index", "pid": _THREADS, "tid": lane.tid + 1,
               "args": {"sort_index": lane.tid}}  # fmt: skip
    for number, lock in enumerate(scene.locks):
        yield _named(
            "thread",
            f"{plain_text(lock.name)} ({lock.look.words})",
            _LOCKS,
            _FIRST_LOCK + number,
        )


def _named(what: str, name: str, process: int, thread: int) -> Told:
    return {"ph": "M", "name": f"{what}_name", "pid": process, "tid": thread,
            "args": {"name": name}}  # fmt: skip


def _steps(run: Run) -> Iterator[Told]:
    trace, program = run.simulation.trace, run.program
    names = {mark.step: mark.kind for mark in run.history.marks(0, run.position)}
    for step in range(run.position):
        line = line_of(program, trace.sites[step])
        told: dict[str, str | int] = {"step": step + 1, "sentence": plain_text(run.sentence(step))}
        if line is not None:
            told |= {"line": line, "code": plain_text(program.source.lines[line - 1].strip())}
        # By the mark that the stage has, so both call a step the same.
        kind = names.get(step)
        name = "look" if kind is None else kind.name.lower().replace("_", " ")
        yield _slice(name, "step", (_THREADS, trace.tids[step] + 1), (step, step + 1)) | {
            "args": told
        }


def _waits(run: Run, scene: Scene, words: Words) -> Iterator[Told]:
    names = {lock.ref: plain_text(lock.name) for lock in scene.locks}
    waits, for_lock = words.translate("page", "waits"), words.translate("page", "waits for {0}")
    for hatch in run.history.hatches(0, run.position):
        end = run.position if hatch.end is None else hatch.end
        name = for_lock.format(names[hatch.lock]) if hatch.lock in names else waits
        if end > hatch.start:
            yield _slice(name, "wait", (_THREADS, hatch.tid + 1), (hatch.start, end))


def _holds(run: Run, scene: Scene, words: Words) -> Iterator[Told]:
    template = words.translate("page", "{0} holds it")
    people = {lane.tid: plain_text(lane.name) for lane in scene.lanes}
    number = {lock.ref: place for place, lock in enumerate(scene.locks, _FIRST_LOCK)}
    bars: dict[Ref, list[Bar]] = {}
    for bar in run.history.bars(0, run.position):
        if bar.lock in number:
            bars.setdefault(bar.lock, []).append(bar)
    arrows = 0
    for lock, held in bars.items():
        for bar in held:
            end = run.position if bar.end is None else bar.end
            name = template.format(people[bar.tid])
            yield _slice(name, "lock", (_LOCKS, number[lock]), (bar.start, end))
        for before, after in pairwise(held):
            # Who takes his own lock again hands it to nobody.
            if before.end is not None and before.tid != after.tid:
                arrows += 1
                yield from _arrow(arrows, before, after)


def _arrow(number: int, before: Bar, after: Bar) -> Iterator[Told]:
    """From the step that let a lock go to the one that took it next."""
    assert before.end is not None
    for phase, bar, step in (("s", before, before.end - 1), ("f", after, after.start)):
        yield {"ph": phase, "bp": "e", "id": number, "name": "hands over", "cat": "lock",
               "pid": _THREADS, "tid": bar.tid + 1, "ts": step * STEP + STEP // 2}  # fmt: skip


def _failures(scene: Scene) -> Iterator[Told]:
    for failure in scene.failures:
        yield {"ph": "i", "s": "g", "name": failure.kind, "cat": "failure", "pid": _THREADS,
               "tid": (failure.tid or 0) + 1, "ts": (failure.step + 1) * STEP,
               "args": {"sentence": plain_text(failure.sentence)}}  # fmt: skip


def _slice(name: str, kind: str, track: tuple[int, int], steps: tuple[int, int]) -> Told:
    """A stretch of *steps* on a *track* of a process."""
    (process, thread), (start, end) = track, steps
    return {"ph": "X", "name": name, "cat": kind, "pid": process, "tid": thread,
            "ts": start * STEP, "dur": (end - start) * STEP}  # fmt: skip
