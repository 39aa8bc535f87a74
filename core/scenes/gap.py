"""The gap of a run: between two steps of one thread another one came, and that was the fault.

What a slide repeats of a lesson: who read or changed half of it first, who came in between,
and the step by which it was too late.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from core.machine.events import Kind
from core.named import NamedTuple
from core.scenes.looking import monograms

if TYPE_CHECKING:
    from core.scenes.run import Run
    from core.scenes.strips import Mark

LOOKED_BACK: Final = 192
"""How many steps before the end a lost update is looked for."""
MOST_BETWEEN: Final = 4
"""Of more steps in between the last are told: more columns say less."""
_ACCESSES: Final = frozenset({Kind.READ, Kind.WRITE})


class Gap(NamedTuple):
    """The *marks* of two threads in order: the first and the last are of the one with the gap.

    *people* are those two with their monograms, that one first; *told* are the steps' sentences.
    """

    people: tuple[tuple[int, str], tuple[int, str]]
    marks: tuple[Mark, ...]
    told: tuple[str, ...]


class Lost(NamedTuple):
    """An update was lost: what was *read* has *changed* when it was *written* over.

    Each is the number of a step.
    """

    read: int
    changed: int
    written: int


def lost_update(run: Run) -> Lost | None:
    """The last lost update of *run*, if there is one near its end."""
    trace, history = run.simulation.trace, run.history
    for step in range(run.position - 1, max(0, run.position - LOOKED_BACK) - 1, -1):
        if trace.kinds[step] != Kind.WRITE:
            continue
        tid = trace.tids[step]
        for source in run.flow.made_from(step):
            if not history.written_by_others(source.place, source.step, step, tid):
                continue
            last = history.last_write(source.place, step)
            if last is not None and last[1] != tid and last[0] > source.step:
                return Lost(source.step, last[0], step)
    return None


def gap_of(run: Run) -> Gap | None:
    """The gap that made *run* end as it did: where a rule was seen broken, or an update lost."""
    ends = _breach(run) or _update(run)
    if ends is None:
        return None
    first, between, last = ends
    tids = run.simulation.trace.tids
    mine, other = tids[first], tids[between]
    came = [
        mark for mark in run.history.marks(first + 1, last)
        if mark.tid == other and mark.kind in _ACCESSES
    ]  # fmt: skip
    edges = [mark for at in (first, last) for mark in run.history.marks(at, at + 1)]
    if mine == other or not came or [mark.tid for mark in edges] != [mine, mine]:
        return None
    marks = (edges[0], *came[-MOST_BETWEEN:], edges[1])
    state = run.simulation.state
    short = monograms(state, run.names(state))
    return Gap(
        ((mine, short[mine]), (other, short[other])), marks,
        tuple(run.sentence(mark.step) for mark in marks),
    )  # fmt: skip


def _breach(run: Run) -> tuple[int, int, int] | None:
    """Where a rule was broken, seen so, and mended, by the last who saw it."""
    watched = run.findings.invariants
    for glimpse in reversed(watched.glimpses):
        rule, since = glimpse.breach.rule, glimpse.breach.since
        # The breach as it was when it was seen is still open.
        ends = (one.until for one in watched.breaches if (one.rule, one.since) == (rule, since))
        if (until := next(ends, None)) is not None:
            return since, glimpse.step, until
    return None


def _update(run: Run) -> tuple[int, int, int] | None:
    lost = lost_update(run)
    return None if lost is None else (lost.read, lost.changed, lost.written)
