"""The list of outcomes: what can come out, in which orders, how often, and whether serially."""

from __future__ import annotations

from collections import Counter
from functools import partial
from typing import TYPE_CHECKING, Final

from core.search.check_report import Outcome
from core.search.results.probability import ESTIMATE, EXACT, Likelihood, estimated
from core.search.results.witness import schedule_of, state_after
from core.search.states.outcomes import (
    Row,
    end_of,
    end_of_run,
    endings_of,
    filled,
    row_of,
)
from core.search.states.undrawn_told import EACH

if TYPE_CHECKING:
    from collections.abc import Callable, Collection, Generator, Iterable, Mapping

    from core.language.program import Program
    from core.machine.state import Choice
    from core.machine.values import Ref
    from core.runs.schedule import Schedule
    from core.search.results.orders import Orders
    from core.search.results.probability import Draws
    from core.search.states.grain import Grain
    from core.search.states.outcomes import End
    from core.search.states.space import Space
    from core.search.strategies.bounded import Bounded
    from core.search.strategies.plain_runs import Run
    from core.search.strategies.serial_runs import SerialRuns
    from core.search.strategies.visit import Visit

    _Way = tuple[Callable[[], Iterable[Choice]], Mapping[Ref, int]]

MOST_OUTCOMES: Final = 1_000
"""How many outcomes are listed."""
MOST_ORDERS: Final = 100
"""How many orders of an outcome's texts are listed."""
_ROUND: Final = 50


class Found:
    """What is known of an outcome: a way there, and in which orders its texts were seen."""

    def __init__(self, end: End, schedule: Schedule, writers: int) -> None:
        self.end = end
        self.schedule = schedule
        self.writers = writers
        self.orders: set[str] = set()
        self.serial = False


class Listing:
    """All outcomes found, by row; *all_found* if there are no others.

    *orders_complete*, *serial_complete* say the same of orders and of runs without
    interleaving; *odds* has what is known of how probable each is.  *texts_cut* says that not
    all texts were looked for, *values_cut* the same of values at the end.  What is undrawn is
    told one by one in up to *each* ways.
    """

    def __init__(self, each: int = EACH) -> None:
        self._each = each
        self.rows: dict[Row, Found] = {}
        self.all_found = False
        self.orders_complete = False
        self.serial_complete = False
        self.odds: dict[Row, Likelihood] = {}
        self.runs = 0
        self.texts_cut = False
        self.values_cut = False
        self._silent: dict[Row, _Way] = {}

    @property
    def mixed(self) -> bool:
        """Whether in some outcome more than one thread wrote something."""
        return any(found.writers > 1 for found in self.rows.values())

    def add_visit(self, visit: Visit) -> Generator[None, None, None]:
        """Add the ends of *visit*; yields often."""
        for number, state in enumerate(visit.ends):
            self._add_state(visit.space, state, partial(visit.path, state))
            if number % _ROUND == 0:
                yield
        self.all_found = visit.complete and visit.space.grain.tells_ends

    def add_bounded(self, bounded: Bounded) -> Generator[None, None, None]:
        """Add the ends that *bounded* came to; yields often."""
        for number, state in enumerate(bounded.ends):
            self._add_state(bounded.space, state, partial(bounded.choices_to, state))
            if number % _ROUND == 0:
                yield

    def _add_state(self, space: Space, state: int, choices: Callable[[], Iterable[Choice]]) -> None:
        """Add the end *state* of *space*, to which *choices* lead."""
        for end, settled, _ in endings_of(space, state, self._each):
            if not space.grain.tells_ends:
                # Without its texts an end is no outcome yet: a run is repeated for it, if it is
                # new.
                self._silent.setdefault(row_of(end)._replace(output=""), (choices, settled))
                continue
            if row_of(end) not in self.rows:
                self._add(end, schedule_of(choices(), settled))
            self._count_writers(end)

    def add_examples(self, program: Program) -> Generator[None, None, None]:
        """Add an outcome, by repeating a run, for values that were found without their texts."""
        shown = {row._replace(output="") for row in self.rows}
        for silent, (choices, settled) in list(self._silent.items())[:MOST_OUTCOMES]:
            if silent not in shown:
                schedule = schedule_of(choices(), settled)
                end = end_of_run(program, state_after(program, schedule), silent.failures)
                if row_of(end) not in self.rows:
                    self._add(end, schedule)
                self._count_writers(end)
            yield

    def cut_short(self, grain: Grain) -> None:
        """Take note that not all was looked for that a space of *grain* leaves out."""
        self.values_cut = bool(grain.forgetting)
        self.texts_cut = not grain.texts

    def add_runs(self, runs: Iterable[Run]) -> None:
        """Add how plain *runs* ended."""
        for run in runs:
            if run.end is None:
                continue
            row = self._row_like(row_of(run.end))
            if row not in self.rows:
                self._add(run.end, run.schedule)
            self._count_writers(self.rows[row].end)
            if row == row_of(run.end):
                self.rows[row].orders.add(run.screen)

    def missing(self, runs: Iterable[Run]) -> list[str]:
        """Return how plain *runs* ended that a visit missed which was said to have found all."""
        rows = {row_of(run.end): None for run in runs if run.end is not None}
        if self.all_found:
            missing = [row for row in rows if like(row, self.rows) is None]
        else:
            silent = self._silent
            missing = [
                row for row in rows if silent and like(row._replace(output=""), silent) is None
            ]
        return [
            f"the search missed an outcome: {row.output!r}, {dict(row.values)}" for row in missing
        ]

    def _row_like(self, row: Row) -> Row:
        """The row of the list that *row*, of a plain run, belongs to; itself if there is none."""
        return like(row, self.rows) or row

    def _add(self, end: End, schedule: Schedule) -> None:
        self.rows[row_of(end)] = Found(end, schedule, 0)

    def _count_writers(self, end: End) -> None:
        found = self.rows[row_of(end)]
        found.writers = max(found.writers, sum(map(bool, end.output)))

    def note_serial(self, visit: Visit, serial: SerialRuns) -> Generator[None, None, None]:
        """Take note of which outcomes the *serial* runs in the space of *visit* have."""
        for number, state in enumerate(serial.ends):
            if number % _ROUND == 0:
                yield
            for ending in endings_of(visit.space, state, self._each):
                found = self.rows.get(row_of(ending.end))
                if found is not None:
                    found.serial = True
        self.serial_complete = serial.complete

    def note_orders(self, visit: Visit, orders: Orders) -> Generator[None, None, None]:
        """Take note of the texts of *orders* at each end of *visit*."""
        for number, state in enumerate(visit.ends):
            if number % _ROUND == 0:
                yield
            for end, settled, _ in endings_of(visit.space, state, self._each):
                found = self.rows.get(row_of(end))
                if found is not None:
                    texts = orders.at.get(state, set())
                    found.orders |= {filled(visit.space, state, text, settled) for text in texts}
        self.orders_complete = orders.complete

    def note_exact(self, visit: Visit, masses: Mapping[int, float]) -> Generator[None, None, None]:
        """Take note of the exact probability of each end of *visit*."""
        total: dict[Row, float] = {}
        for number, (state, mass) in enumerate(masses.items()):
            if number % _ROUND == 0:
                yield
            for end, _, share in endings_of(visit.space, state, self._each):
                row = row_of(end)
                total[row] = total.get(row, 0.0) + mass * share
        self.odds = {row: Likelihood(mass, mass, mass, EXACT) for row, mass in total.items()}

    def note_sure(self) -> None:
        """Take note that there is one outcome: every run ends so, serial ones too."""
        self.serial_complete = True
        for found in self.rows.values():
            found.serial = True
        self.odds = {row: Likelihood(1.0, 1.0, 1.0, EXACT) for row in self.rows}

    def note_estimate(self, runs: Iterable[Run]) -> None:
        """Take note of how often each outcome came up in random *runs*, which were added."""
        counts: Counter[Row] = Counter()
        for run in runs:
            self.runs += 1
            if run.end is not None:
                counts[self._row_like(row_of(run.end))] += 1
        if self.runs:
            self.odds = {row: estimated(counts, row, self.runs) for row in self.rows}

    def note_drawn(self, space: Space, draws: Draws) -> Generator[None, None, None]:
        """Take note of how often each outcome came up in random runs through *space*."""
        counts: Counter[Row] = Counter()
        for state, count in draws.ends.items():
            counts[row_of(end_of(space, state))] += count
            yield
        self.runs = draws.made
        if self.runs:
            self.odds = {row: estimated(counts, row, self.runs) for row in self.rows}

    # What is told

    def outcomes(self) -> tuple[Outcome, ...]:
        """Return the outcomes that are listed, the most probable first."""
        rows = sorted(self.rows.items(), key=lambda each: -self._share(each[0]))
        return tuple(self._outcome(row, found) for row, found in rows[:MOST_OUTCOMES])

    def _share(self, row: Row) -> float:
        likelihood = self.odds.get(row)
        return 0.0 if likelihood is None else likelihood.value

    def _outcome(self, row: Row, found: Found) -> Outcome:
        likelihood = self.odds.get(row)
        single = found.writers < 2  # noqa: PLR2004 - one thread has one order
        orders = (row.output,) if single else tuple(sorted(found.orders or {row.output}))
        return Outcome(
            output=row.output,
            orders=orders[:MOST_ORDERS],
            orders_complete=single or (self.orders_complete and len(orders) <= MOST_ORDERS),
            values=dict(row.values),
            failures=row.failures,
            serial=True if found.serial else False if self.serial_complete else None,
            probability=None if likelihood is None else likelihood.value,
            probability_kind="unknown" if likelihood is None else likelihood.kind,
            interval=None if likelihood is None else (likelihood.low, likelihood.high),
            frequency="" if likelihood is None else self._frequency(likelihood),
            schedule=str(found.schedule),
        )

    def _frequency(self, likelihood: Likelihood) -> str:
        """Return words such as "31 of 100 random runs"."""
        if likelihood.kind == ESTIMATE:
            return f"{round(likelihood.value * self.runs):,} of {self.runs:,} random runs"
        hundredfold = 100 * likelihood.value
        shown = f"{hundredfold:.0f}" if hundredfold >= 1 or not hundredfold else "fewer than 1"
        # Rounded, it would say that nothing else can happen.
        if shown == "100" and likelihood.value < 1:
            shown = "more than 99"
        return f"{shown} of 100 random runs"


def like(row: Row, rows: Collection[Row]) -> Row | None:
    """The one of *rows* that *row* is, or is a case of, if there is one."""
    if row in rows:
        return row
    # Few programs have values that stay undrawn, and the others start without what this loads.
    from core.search.results.cases import case_of  # noqa: PLC0415

    return case_of(row, rows)
