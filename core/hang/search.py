"""Whether a program can come to stand as a dump says, and by which schedule."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from core.hang.positions import matched, spots_in
from core.machine.step import choices, over
from core.named import NamedTuple
from core.search.reductions import symmetry
from core.search.reductions.registry import ALL, Reductions
from core.search.results.witness import schedule_of
from core.search.strategies.explorer import explore
from core.search.strategies.terms import Progress

if TYPE_CHECKING:
    from collections.abc import Generator, Sequence

    from core.hang.positions import Standing
    from core.language.program import Program
    from core.runs.schedule import Schedule
    from core.search.strategies.visit import Visit

MOST_STATES: Final = 200_000
MOST_PLAIN: Final = 50_000
"""Of states without reductions, in which not only ends are looked at."""
_ROUND: Final = 200
"""How many states are looked at between two yields."""


class Answer(NamedTuple):
    """What was found: a *schedule* to where the threads of the dump stand, None if there is none.

    *stuck* says that nobody can go on there; *threads* has the place in the dump of each thread
    of the program, by its id.  *complete* says that every schedule was tried, which led through
    so many *states*.
    """

    schedule: Schedule | None
    stuck: bool
    threads: dict[int, Standing]
    complete: bool
    states: int


def search(program: Program, standings: Sequence[Standing]) -> Generator[Progress, None, Answer]:
    """Look for a schedule of *program* to where the threads of *standings* stand.

    Ends in which all are stuck come first, by the quick search; then all states that a run can
    pass.  Yields now and then.
    """
    # By symmetry, threads that do the same stand for each other, but a dump tells them apart.
    visit = yield from explore(program, ALL - {symmetry.NAME}, most_states=MOST_STATES)
    for whole in (True, False):
        for end in visit.ends:
            state = visit.space.unpacked(end)
            spots = {} if over(state) else spots_in(program, state)
            found = matched(standings, spots, whole=whole)
            if found is not None:
                return _answer(visit, end, found, stuck=True)
            yield Progress(len(visit.seen), 0, None)
    every = yield from explore(program, Reductions(), most_states=MOST_PLAIN)
    for number, packed in enumerate(every.seen):
        state = every.space.unpacked(packed)
        found = matched(standings, spots_in(program, state))
        if found is not None:
            return _answer(every, packed, found, stuck=not choices(program, state))
        if number % _ROUND == 0:
            yield Progress(len(every.seen), len(every.seen) - number, None)
    return Answer(None, False, {}, every.complete and not every.cuts, len(every.seen))


def _answer(visit: Visit, packed: int, found: dict[int, Standing], *, stuck: bool) -> Answer:
    return Answer(schedule_of(visit.path(packed)), stuck, found, True, len(visit.seen))
