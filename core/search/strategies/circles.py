"""Ways back: to where a thread was before, and to the states that lead to others."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from core.search.states.entry import Entry
    from core.search.strategies.visit import Visit


def comes_back(visit: Visit) -> bool:
    """Whether some thread, or one like it, can come back to where it was before."""
    places = _places(visit)
    arrivals: dict[Entry, int] = {}
    after: dict[Entry, list[Entry]] = {}
    for entry, place in places.items():
        arrivals[place] = arrivals.get(place, 0) + len(entry.before)
        for origin in entry.before:
            after.setdefault(places[origin], []).append(place)
    free = [place for place, count in arrivals.items() if not count]
    for place in free:  # grows meanwhile
        for each in after.get(place, ()):
            arrivals[each] -= 1
            if not arrivals[each]:
                free.append(each)
    # Kahn's algorithm: whoever is on a circle, or behind one, never becomes free.
    return len(free) < len(arrivals)


def _places(visit: Visit) -> dict[Entry, Entry]:
    """For each part of a thread one that stands for all that are alike."""
    places = {entry: entry for _, entries in visit.space.lanes for entry in entries}

    def place_of(entry: Entry) -> Entry:
        while places[entry] is not entry:
            entry = places[entry]
        return entry

    for reduction in visit.active.values():
        for entries in reduction.alike():
            first, *others = map(place_of, entries)
            for other in others:
                places[other] = first
    return {entry: place_of(entry) for entry in places}


def mark(reached: bytearray, before: Sequence[Iterable[int]], goals: Iterable[int]) -> None:
    """Mark in *reached* all states from which one of *goals* is reached, themselves too.

    *before* has the states that lead to each.  What is marked already is known with all that
    leads to it, so marking more goals later costs only what they add.
    """
    pending = list(goals)
    for state in pending:
        reached[state] = 1
    while pending:
        for state in before[pending.pop()]:
            if not reached[state]:
                reached[state] = 1
                pending.append(state)
