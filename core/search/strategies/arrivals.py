"""Ways through a space: how a place is reached, and the choices that lead there.

A move that nobody notices is put where its thread has its turn.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from core.named import NamedTuple

if TYPE_CHECKING:
    from collections.abc import Iterator

    from core.machine.state import Choice
    from core.search.states.entry import Change


class Witness(NamedTuple):
    """The *choices* that show something; *simplest* if no others do it with fewer switches.

    *seed* decides what is drawn at random where no choice does.
    """

    choices: tuple[Choice, ...]
    simplest: bool
    seed: int = 0


class Place:
    """Whose turn was *last*, and at which *level*, without a horizon at any; one object each.

    *arrivals* has the states that were reached there, each with the cheapest way, the start
    with none.
    """

    __slots__ = ("arrivals", "last", "level")

    def __init__(self, last: int, level: int) -> None:
        self.last = last
        self.level = level
        self.arrivals: dict[int, Arrival | None] = {}


class Arrival(NamedTuple):
    """How a place is reached at a *cost*: by *change*, from the place *origin* and its state.

    *free* counts the changes up to this one, without a break, that nobody notices.
    """

    cost: int
    origin: Place
    change: Change
    free: int


def way_to(state: int, place: Place) -> tuple[Arrival, ...]:
    """Return the moves that lead to *state* at *place*."""
    way: list[Arrival] = []
    while (arrival := place.arrivals[state]) is not None:
        way.append(arrival)
        state, place = state - arrival.change.delta, arrival.origin
    return tuple(reversed(way))


def in_turns(way: tuple[Arrival, ...], *, ending: bool) -> Iterator[Choice]:
    """The choices of *way*, with what nobody notices where its thread has its turn.

    With *ending* all of it is made, else only what is needed for the last of *way*.
    """
    waiting: dict[int, list[Choice]] = {}
    for change, free, last in ((each.change, each.free, each.origin.last) for each in way):
        # What nobody notices may be made later, up to when its thread is needed: fewer switches to
        # tell of.
        if not free:
            yield from waiting.pop(change.tid, ())
            yield from change.choices
        elif change.tid == last:
            yield from change.choices
        else:
            waiting.setdefault(change.tid, []).extend(change.choices)
    if ending:
        for late in waiting.values():
            yield from late
