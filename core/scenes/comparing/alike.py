"""The schedule of one program tried on another: the same threads in turn as far as they can."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING, Final

from core.machine.events import SECONDARY, Kind
from core.machine.values import Ref
from core.named import NamedTuple

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    from core.machine.events import Event
    from core.machine.state import Choice
    from core.machine.values import Value
    from core.runs.naming import Names
    from core.scenes.run import Run

MOST_STEPS: Final = 1_000
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


class Teller:
    """Tells the steps of *run*; a thing keeps the name that it had when it was first met."""

    def __init__(self, run: Run) -> None:
        self._run = run
        self._threads: dict[int, str] = {}
        self._things: dict[tuple[Ref | None, Value], str] = {}

    def thread(self, tid: int) -> str:
        """What thread *tid* is called, for one that there is by now."""
        if tid not in self._threads:
            self._threads[tid] = self._run.names(self._run.simulation.state).thread(tid)
        return self._threads[tid]

    def told(self, event: Event, names: Callable[[], Names]) -> Told:
        """The step of *event*; *names* are asked only for what was not met before."""
        access = event.kind <= Kind.WRITE
        thing = (event.ref, event.key if access else None)
        if thing not in self._things:
            self._things[thing] = _name(event, names()) if access or event.ref else ""
        if event.tid not in self._threads:
            self._threads[event.tid] = names().thread(event.tid)
        value = str(event.value) if access and not isinstance(event.value, Ref) else ""
        return Told(self._threads[event.tid], int(event.kind), self._things[thing], value)

    def last(self) -> Told:
        """The step that was made last."""
        run = self._run
        event = run.events(run.position - 1)[0]
        return self.told(event, lambda: run.names(run.simulation.state))


def _name(event: Event, names: Names) -> str:
    if event.kind <= Kind.WRITE:
        return names.place(event.ref, event.key)
    return "" if event.ref is None else names.name(event.ref)


def told(run: Run, first: int, last: int) -> list[Told]:
    """The steps of *run* from *first* up to *last*."""
    teller, made = Teller(run), []
    for _, events, after in run.simulation.made(first, last):
        event = next(each for each in events if each.kind < SECONDARY)
        made.append(teller.told(event, partial(run.names, after)))
    return made


def follow(run: Run, wishes: Sequence[Told]) -> None:
    """Take *run* to its end with its threads in the order of *wishes*, as far as that goes.

    A thread goes on until it has made the step that is wished for; if it cannot go, the others'
    wishes come first.
    """
    queue, tried, wish, teller = [step.act for step in wishes], 0, "", Teller(run)
    while run.position < MOST_STEPS and (going := _going(run, teller)):
        if wish not in going or not tried:
            wish = next((who for who, _, _ in queue if who in going), next(iter(going)))
        run.take(going[wish])
        act = teller.last().act
        tried += 1
        if act in queue:
            queue.remove(act)
            tried = 0
        elif tried > _PATIENCE:
            # It never makes that step: what is wished for next is tried.
            _drop(queue, wish)
            tried = 0


def _going(run: Run, teller: Teller) -> dict[str, Choice]:
    """The threads that can go, by name, and the first choice of each."""
    going: dict[str, Choice] = {}
    for choice in run.simulation.choices():
        going.setdefault(teller.thread(choice.tid), choice)
    return going


def _drop(queue: list[tuple[str, int, str]], who: str) -> None:
    """Leave out the first wish about *who*."""
    place = next((at for at, each in enumerate(queue) if each[0] == who), None)
    if place is not None:
        del queue[place]
