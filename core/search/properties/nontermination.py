"""States from which the program can never end, whatever is chosen.

A part of the state graph that cannot be left and has no end in it: threads that spin on
what nobody will change, or that keep making way for each other.
"""

from __future__ import annotations

from array import array
from collections import deque
from typing import TYPE_CHECKING, Final

from core.named import NamedTuple
from core.search.strategies.circles import comes_back, mark
from core.search.strategies.visit import is_cut, moves_of

if TYPE_CHECKING:
    from collections.abc import Callable, Generator, Iterator

    from core.search.strategies.visit import Visit

ROUND = 2_000


MOST_PARTS: Final = 50
"""How many parts that cannot be left are looked at."""


class Endless(NamedTuple):
    """The states of a part that cannot be left and has no end, empty if there is none.

    *meant* says that there are such parts, and the program means to go on for ever in each.
    """

    circle: frozenset[int]
    meant: bool


def endless_in(
    visit: Visit, meant: Callable[[frozenset[int]], bool]
) -> Generator[None, None, Endless]:
    """Find a part of the complete *visit* that cannot be left, has no end, and is not *meant*."""
    if not comes_back(visit):
        # No thread ever comes back to where it was, so every run has an end.
        return Endless(frozenset(), meant=False)
    yield
    before = yield from _predecessors(visit)
    numbers = {state: number for number, state in enumerate(visit.seen)}
    reached = bytearray(len(numbers))
    mark(reached, before, [numbers[end] for end in _ways_out(visit)])
    states = list(visit.seen)
    for count in range(MOST_PARTS):
        endless = reached.find(0)
        if endless < 0:
            return Endless(frozenset(), meant=count > 0)
        around = _circle(visit, states, numbers, before, endless)
        circle = frozenset(states[at] for at in around)
        if count == MOST_PARTS - 1 or not meant(circle):
            return Endless(circle, meant=False)
        yield
        # From where that is reached, too, the program may go on as it is meant to.
        mark(reached, before, around)
    raise AssertionError


def _ways_out(visit: Visit) -> Iterator[int]:
    """Return where the program ends, or could do what is not simulated, and so anything."""
    yield from visit.ends
    if visit.cuts:
        yield from (state for state in visit.seen if is_cut(visit, state))


def _circle(
    visit: Visit,
    states: list[int],
    numbers: dict[int, int],
    before: list[array[int]],
    start: int,
) -> dict[int, None]:
    """Return a part that is reached from *start* and cannot be left.

    Whoever is there goes round for ever; on the way from *start* others may still move.
    """
    while True:
        ahead = _reach(start, lambda at: [numbers[to] for to in _successors(visit, states[at])])
        circle = _coming_back(start, before, ahead)
        if len(circle) == len(ahead):
            return circle
        # What lies ahead of the farthest one is less than what lies ahead of the start.
        start = next(each for each in reversed(ahead) if each not in circle)


def _coming_back(start: int, before: list[array[int]], ahead: dict[int, None]) -> dict[int, None]:
    """Return those of *ahead* from which *start* is reached again, and *start*."""
    return _reach(start, lambda at: [each for each in before[at] if each in ahead])


def _reach(start: int, near: Callable[[int], list[int]]) -> dict[int, None]:
    """Return all that is reached from *start*, the nearest first."""
    found = {start: None}
    pending = deque([start])
    while pending:
        for each in near(pending.popleft()):
            if each not in found:
                found[each] = None
                pending.append(each)
    return found


def _successors(visit: Visit, state: int) -> list[int]:

    return [visit.met(state + change.delta) for change in moves_of(visit, state)]


def _predecessors(visit: Visit) -> Generator[None, None, list[array[int]]]:
    numbers = {state: number for number, state in enumerate(visit.seen)}
    # Of up to a million states: four bytes for each edge, where a list has a pointer.
    before = [array("I") for _ in numbers]
    for number, state in enumerate(visit.seen):
        for after in _successors(visit, state):
            before[numbers[after]].append(number)
        if number % ROUND == 0:
            yield
    return before
