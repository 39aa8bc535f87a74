"""The failures of a check: each is replayed on the plain machine before it is told."""

from __future__ import annotations

from functools import cached_property
from math import inf
from typing import TYPE_CHECKING, Final, TypeVar

from core.search.properties.nontermination import endless_in
from core.search.reductions import transactions
from core.search.results.retelling import explained
from core.search.results.witness import MOST_PLACES, schedule_of, simplest
from core.search.states.entry import ENDLESS
from core.search.states.outcomes import end_signs
from core.search.strategies.plain_runs import failing, same

if TYPE_CHECKING:
    from collections.abc import Collection, Generator, Iterable

    from core.language.program import Program
    from core.runs.schedule import Schedule
    from core.search.by_cost import Beside
    from core.search.check_report import FoundFailure
    from core.search.pace import Pace
    from core.search.properties.service import Service
    from core.search.states.entry import Change, Sign
    from core.search.strategies.arrivals import Witness
    from core.search.strategies.plain_runs import Run
    from core.search.strategies.terms import Progress
    from core.search.strategies.visit import Visit

MOST_FAILURES: Final = 12
"""How many failures are explained."""

Result = TypeVar("Result")
_Wanted = dict["Sign", "tuple[int, Change | None] | None"]


class Failures:
    """The failures *found*, each confirmed; *faults* are those that a replay does not show.

    *first* is one that plain runs showed; *endless* says that from some state on no schedule
    comes to an end, *meant* that this is as the program is written.
    """

    def __init__(self, program: Program, pace: Pace) -> None:
        self._program = program
        self._pace = pace
        self._signs: list[Sign] = []
        self.found: list[FoundFailure] = []
        self.first: FoundFailure | None = None
        self.faults: list[str] = []
        self.endless = False
        self.meant = False

    @cached_property
    def service(self) -> Service:
        """The loops in which the program is meant to serve for ever."""
        # Few programs have runs without an end.
        from core.search.properties.service import Service  # noqa: PLC0415

        return Service(self._program)

    def in_order(self) -> tuple[FoundFailure, ...]:
        """Return what was found, the simplest first."""
        found = sorted(self.found, key=lambda each: (each.switches, each.steps, each.message))
        return tuple(found[:MOST_FAILURES])

    def of_runs(self, runs: Iterable[Run]) -> Generator[None, None, None]:
        """Add the failures of plain *runs* that are not known yet; yields after each."""
        for sign, schedule in list(failing(runs).items())[:MOST_FAILURES]:
            if sign in self._signs:
                continue
            shown = yield from self._confirm(sign, [(schedule, False)])
            if shown and self.first is None:
                self.first = self.found[0]
            yield

    def of_visit(self, visit: Visit, beside: Beside) -> Generator[Progress, None, None]:
        """Put what *visit* found in the place of what plain runs showed, where it is the same.

        What goes on *beside* goes on until it has the simplest ways, and adds what it alone found.
        """
        before, self.found = self.found, []
        known, self._signs = self._signs, []
        wanted, circle = yield from self._wanted(visit)
        ways: dict[Sign, Witness] = {}
        if circle:
            from core.search.strategies.bounded import Bounded  # noqa: PLC0415 - seldom
            from core.search.strategies.move_table import MoveTable  # noqa: PLC0415
            from core.search.strategies.pricing import Terms  # noqa: PLC0415 - seldom

            table = MoveTable(visit.space, fusing=transactions.NAME in visit.reductions)
            around = Bounded(table, Terms(most_places=MOST_PLACES), circle)
            yield from self._pace.whole(simplest(around, {ENDLESS}))
            ways.update(around.found)
        sought = wanted.keys() - {ENDLESS}
        if sought or beside.searches:
            bounded = beside.by_switches(visit.space)
            yield from self._pace.whole(simplest(bounded, sought))
        beside.gather()
        ways = {**ways, **beside.found}
        for sign in ways:
            wanted.setdefault(sign, None)
        explaining = self._explain(visit, wanted, ways)
        yield from self._pace.within(inf, explaining)
        kinds = {sign.kind for sign in wanted}
        for sign, failure in zip(known, before, strict=True):
            if not any(same(sign, other) for other in self._signs):
                self.found.append(failure)
                # Only the kind: its words may differ, as the simplest way leads elsewhere.
                if visit.complete and sign.kind not in kinds:
                    self.faults.append(f"the search missed a failure: {failure.message}")

    def _wanted(self, visit: Visit) -> Generator[Progress, None, tuple[_Wanted, frozenset[int]]]:
        """Return each failure of *visit* with the nearest way there, and the states of a circle."""
        wanted: _Wanted = {}
        circle: frozenset[int] = frozenset()
        if visit.complete:
            circle = yield from self._endless(visit)
            self.endless = bool(circle) or self.meant
        for sign, way in visit.signs.items():
            wanted.setdefault(sign._replace(tid=-1), way)
        ends = self._of_ends(visit, wanted)
        yield from self._pace.within(inf, ends)
        if circle:
            wanted[ENDLESS] = (next(state for state in visit.seen if state in circle), None)
        return wanted, circle

    def _endless(self, visit: Visit) -> Generator[Progress, None, frozenset[int]]:
        """Find the states of a part that is never left and has no end, unless that is meant."""

        def meant(circle: Collection[int]) -> bool:
            return self.service.goes_on(visit, circle)

        endless = yield from self._pace.whole(endless_in(visit, meant))
        if endless is None:
            return frozenset()
        self.meant = endless.meant
        return endless.circle

    def _of_ends(self, visit: Visit, wanted: _Wanted) -> Generator[None, None, None]:
        for end in visit.ends:
            for sign in end_signs(visit.space, end):
                wanted.setdefault(sign._replace(tid=-1), (end, None))
            yield

    def _explain(
        self, visit: Visit, wanted: _Wanted, ways: dict[Sign, Witness]
    ) -> Generator[None, None, None]:
        for sign, place in list(wanted.items())[:MOST_FAILURES]:
            tries = []
            if place is not None:
                state, change = place
                path = (*visit.path(state), *(change.choices if change else ()))
                tries = [(schedule_of(path), False)]
            if (way := ways.get(sign)) is not None:
                # The simplest first; the way that the search found stays behind it, should the
                # replay of this one not show the failure.
                tries.insert(0, (schedule_of(way.choices, seed=way.seed), way.simplest))
            shown = yield from self._confirm(sign, tries)
            if not shown:
                words = f"{sign.kind} ({sign.detail})" if sign.detail else sign.kind
                self.faults.append(f"a failure was found that does not show when replayed: {words}")
            yield

    def _confirm(
        self, sign: Sign, tries: Iterable[tuple[Schedule, bool]]
    ) -> Generator[None, None, bool]:
        """Add the failure of *sign* by the first of *tries* that shows it; say whether one does."""
        for schedule, fewest in tries:
            failure = yield from explained(self._program, sign, schedule, simplest=fewest)
            if failure is not None:
                self.found.append(failure)
                self._signs.append(sign)
                return True
        return False
