"""What grew in a search that came to no end, and what would help."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final, cast

from core.machine.draws.draw import Draw
from core.machine.locations import CLOCK, GLOBAL, LOCAL, OUTPUT, SHAPE, WHOLE
from core.machine.values import Ref
from core.runs.naming import Names
from core.search.check_report import Growth

if TYPE_CHECKING:
    from collections.abc import Iterator

    from core.machine.locations import Location
    from core.search.states.space import Space
    from core.search.strategies.visit import Visit

MOST: Final = 3
"""So many things that grew are told."""
FEW: Final = 16
"""What has no more contents than this did not grow."""
SMALLER: Final = "smaller"
SEED: Final = "seed"


def grown(visit: Visit | None) -> tuple[Growth, ...]:
    """Return what has most contents in the space of *visit*, the most first."""
    if visit is None or visit.complete or not visit.seen:
        return ()
    space = visit.space
    # What was met last is most likely to have everything in it.
    names = Names(space.program, space.unpacked(next(reversed(visit.seen))))
    sizes = sorted(((len(field.contents), str(at), at) for at, field in space.fields.items()))
    found: dict[str, Growth] = {}
    for size, _, location in reversed(sizes):
        if size <= FEW or len(found) == MOST:
            break
        growth = _told(space, names, location, size)
        if growth is not None:
            found.setdefault(growth.what, growth)
    return tuple(found.values())


def _told(space: Space, names: Names, location: Location, size: int) -> Growth | None:
    owner, part = location
    if owner == LOCAL:
        who = _who(space, names, cast("int", part))
        return Growth(f"{who}: how far it is, and what it holds", size, SMALLER)
    if owner == OUTPUT:
        return Growth(f"what {_who(space, names, cast('int', part))} has printed", size, SMALLER)
    if owner == GLOBAL:
        return Growth(names.place(None, part), size, SMALLER)
    if owner == CLOCK:
        return Growth("the time, which the program reads", size, SMALLER)
    if not isinstance(owner, Ref):
        return None
    if any(isinstance(content, Draw) for content in _contents(space, location)):
        return Growth("what was drawn at random", size, SEED)
    whole = part is WHOLE or part is SHAPE
    return Growth(names.name(owner) if whole else names.place(owner, part), size, SMALLER)


def _who(space: Space, names: Names, tid: int) -> str:
    """The name of thread *tid*, which need not have begun where *names* are from."""
    known = names.thread(tid)
    if tid < len(names.state.threads):
        return known
    # A run that was made before the search has come further than that has.
    threads = (entry.thread for entry in space.lanes[tid][1])
    return next((thread.name for thread in threads if thread is not None), known)


def _contents(space: Space, location: Location) -> Iterator[object]:
    """Give some contents of *location*."""
    yield from space.fields[location].contents[1:3]
