"""The schedule of one program tried on another: the same threads in turn as far as they can."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final, NamedTuple

from core.machine.events import Kind

if TYPE_CHECKING:
    from collections.abc import Sequence

    from core.machine.state import Choice
    from core.scenes.run import Run

MOST_STEPS: Final = 2_000
"""Longer runs than these nobody compares."""
_PATIENCE: Final = 200
"""So many steps a thread makes in search of one that the other run has."""


class Told(NamedTuple):
    """A step as both programs may have it: who did what to which thing, with which value."""

    who: str
    kind: int
    what: str
    value: str = ""

    @property
    def act(self) -> tuple[str, int, str]:
        """All but the value, which depends on what went before."""
        return self.who, self.kind, self.what


def told(run: Run, first: int, last: int) -> list[Told]:
    """The steps of *run* from *first* up to *last*."""
    made = []
    for _, events, after in run.simulation.made(first, last):
        names = run.names(after)
        event = next(each for each in events if each.kind < Kind.SECONDARY)
        what = value = ""
        if event.kind <= Kind.WRITE:
            what, value = names.place(event.ref, event.key), names.value(event.value)
        elif event.ref is not None:
            what = names.name(event.ref)
        made.append(Told(names.thread(event.tid), int(event.kind), what, value))
    return made


def follow(run: Run, wishes: Sequence[Told]) -> None:
    """Take *run* to its end with its threads in the order of *wishes*, as far as that goes.

    A thread goes on until it has made the step that is wished for; if it cannot go, the others'
    wishes come first.
    """
    queue, tried, wish = [step.act for step in wishes], 0, ""
    while run.position < MOST_STEPS and (going := _going(run)):
        if wish not in going or not tried:
            wish = next((who for who, _, _ in queue if who in going), next(iter(going)))
        run.take(going[wish])
        act = told(run, run.position - 1, run.position)[0].act
        tried += 1
        if act in queue:
            queue.remove(act)
            tried = 0
        elif tried > _PATIENCE:
            # It never makes that step: what is wished for next is tried.
            _drop(queue, wish)
            tried = 0


def _going(run: Run) -> dict[str, Choice]:
    """The threads that can go, by name, and the first choice of each."""
    choices = run.simulation.choices()
    names = run.names(run.simulation.state) if choices else None
    going: dict[str, Choice] = {}
    for choice in choices:
        if names is not None:
            going.setdefault(names.thread(choice.tid), choice)
    return going


def _drop(queue: list[tuple[str, int, str]], who: str) -> None:
    """Leave out the first wish about *who*."""
    place = next((at for at, each in enumerate(queue) if each[0] == who), None)
    if place is not None:
        del queue[place]
