"""States from which the program can never end, whatever is chosen.

A part of the state graph that cannot be left and has no end in it: threads that spin on
what nobody will change, or that keep making way for each other.
"""

from __future__ import annotations

from array import array
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Generator

    from core.search.explorer import Visit

ROUND = 2_000


def first_endless(visit: Visit) -> Generator[None, None, int | None]:
    """The nearest state of the complete *visit* from which no end can be reached; None if none.

    Yields now and then, for it looks at every state once more.
    """
    if not visit.space.returns:
        # No thread ever comes back to where it was, so every run has an end.
        return None
    yield
    before = yield from _predecessors(visit)
    numbers = {state: number for number, state in enumerate(visit.seen)}
    reached = bytearray(len(numbers))
    pending = [numbers[end] for end in visit.ends]
    for number in pending:
        reached[number] = 1
    while pending:
        for number in before[pending.pop()]:
            if not reached[number]:
                reached[number] = 1
                pending.append(number)
    endless = reached.find(0)
    return None if endless < 0 else list(visit.seen)[endless]


def _predecessors(visit: Visit) -> Generator[None, None, list[array[int]]]:
    from core.search.explorer import moves_of  # noqa: PLC0415 - they need each other

    numbers = {state: number for number, state in enumerate(visit.seen)}
    before = [array("I") for _ in numbers]
    for number, state in enumerate(visit.seen):
        for change in moves_of(visit, state):
            before[numbers[state + change.delta]].append(number)
        if number % ROUND == 0:
            yield
    return before
