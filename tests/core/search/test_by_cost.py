"""The search by switches beside the search of every state."""

from __future__ import annotations

from collections import Counter
from itertools import count
from math import inf

import pytest

from core.search.by_cost import FIRST_SHARE, LATE_SHARE, LONG, MANY, PATIENCE, SHARE, Beside
from core.search.check_report import DELAYS, SWITCHES, Bound
from core.search.pace import Limits
from core.search.sharing.uses import Uses
from core.search.states.grain import Grain
from core.search.states.packing import Widths
from core.search.states.space import Space
from core.search.strategies.bounded import Bounded
from core.search.strategies.move_table import MoveTable
from core.search.strategies.pricing import Terms as PricingTerms
from core.search.strategies.terms import Progress
from core.search.turns_by_cost import FAR, Turns
from tests.core.search.searched import checked, finished, program_of

COUNTING = """
    total = 0
    def add():
        global total
        for _ in range(3):
            seen = total
            total = seen + 1
"""
FAILING = (
    COUNTING
    + """
    def look():
        assert total != 8
"""
)


def space_of(text: str, *targets: str) -> Space:
    return Space(program_of(text, *targets), Grain(), Uses())


def test_it_begins_when_the_other_search_takes_long() -> None:
    times = count()
    beside = Beside(lambda: next(times) * LONG / 10, fusing=True)
    space = space_of(COUNTING, "add", "add")
    begun = []
    for _ in range(8):
        finished(beside.go_on(Progress(5, 1, space)))
        begun.append(bool(beside.searches))

    assert begun[0] is False
    assert begun[-1] is True


def test_it_begins_when_there_are_many_states() -> None:
    times = count()
    beside = Beside(lambda: next(times) / 1_000_000, fusing=True)
    space = space_of(COUNTING, "add", "add")

    finished(beside.go_on(Progress(MANY - 1, 1, space)))
    before = dict(beside.searches)
    finished(beside.go_on(Progress(MANY, 1, space)))

    assert not before
    assert beside.searches


def test_it_starts_again_where_the_other_search_has_a_new_space_and_keeps_what_is_sure() -> None:
    beside = Beside(lambda: 0.0, fusing=True)
    old, new = (space_of(COUNTING, "add", "add") for _ in range(2))
    finished(beside.go(old, 1_000_000))
    complete = beside.complete

    assert beside.by_switches(old).space is old
    assert beside.by_switches(new).space is new
    assert complete == beside.complete > 0


def test_it_goes_on_in_a_space_of_its_own_when_there_is_no_more_room(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.setattr("core.search.states.space.NARROW", Widths(own=18, face=8, usual=10))
    text = """
    seen = []
    def add():
        for n in range(1_100):
            seen.append(n)
    """
    beside = Beside(lambda: 0.0, fusing=False)
    space = space_of(text, "add")

    finished(beside.go(space, 1_000_000_000))

    assert beside.by_switches(space).space is not space
    assert beside.complete == 0 or beside.by_switches(space).over


DRAWING = """
    import random
    total = 0
    def add():
        global total
        for _ in range(2):
            seen = total
            total = seen + random.sample(range(3), 2)[0]
"""


def test_with_something_to_tell_of_one_seed_all_values_have_a_chance_again(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.setattr("core.search.by_cost.PATIENCE_WITH_DRAWS", 0.0)
    times = count()
    beside = Beside(lambda: next(times) * LONG / 10, fusing=True)
    space = space_of(DRAWING, "add", "add")
    # As the search of every state has found out.
    space.draws_open = True
    values: list[set[str]] = []
    for _ in range(200):
        finished(beside.go_on(Progress(MANY, 1, space)))
        values.append({each.values for each in beside.told() if each.most})

    assert {"seed 7"} in values
    assert "all" in values[-1]


def test_no_seed_decides_what_the_program_has_seeded_itself(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.setattr("core.search.by_cost.PATIENCE_WITH_DRAWS", 0.0)
    times = count()
    beside = Beside(lambda: next(times) * LONG / 10, fusing=True)
    space = space_of(DRAWING.replace("total = 0", "total = random.seed(3) or 0"), "add", "add")
    values: set[str] = set()
    for _ in range(200):
        finished(beside.go_on(Progress(MANY, 1, space)))
        values.update(each.values for each in beside.told())

    assert values == {"all"}


@pytest.mark.parametrize("draw", ["sample(range(3), 2)", "randint(1, 3) > 1", "shuffle([1, 2])"])
def test_a_space_knows_whether_a_draw_could_have_other_values(draw: str) -> None:
    text = DRAWING.replace("sample(range(3), 2)[0]", draw).replace("seen + ", "")
    seeded = text.replace("total = 0", "total = random.seed(3) or 0")
    spaces = [space_of(each, "add", "add") for each in (text, seeded)]
    for space in spaces:
        finished(Beside(lambda: 0.0, fusing=True).go(space, 1_000_000))

    assert [space.draws_open for space in spaces] == [True, False]


def test_runs_are_looked_at_up_to_a_horizon_where_few_places_take_long(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.setattr("core.search.by_cost.NEAR", 8)
    times = count()
    beside = Beside(lambda: next(times), fusing=True)
    space = space_of(COUNTING.replace("3", "50"), "add", "add")

    while not beside.told():
        # Three looks at the clock, then the other search has its turn.
        finished(beside.within(space, 0, next(times) + 3))

    # How many delays it has got to by then depends on how much is done between two looks.
    assert [(bound.by, bound.steps) for bound in beside.told()] == [("delays", 8)]
    assert beside.searches["delays"].places < PATIENCE


def test_a_horizon_that_is_too_far_for_a_second_makes_way_for_a_nearer_one() -> None:
    times = count()
    beside = Beside(lambda: next(times), fusing=True)
    space = space_of(COUNTING.replace("3", "50"), "add", "add")

    while not beside.useful:
        # Two seconds at a time are too few for fifty moves.
        finished(beside.within(space, 0, next(times) + 2))

    assert min(each.steps or 0 for each in beside.told() if each.most) in {5, 16}


def given_in(seconds: float, limit: float, *known: Bound) -> float:
    """How long they may go on where the other search has taken so many *seconds*."""
    now = [0.0]
    beside = Beside(lambda: now[0], fusing=True, limit=limit)
    beside.bounds.update({(each.by, each.steps or inf): each for each in known})
    now[0] = seconds
    # What there is to do takes no time by this clock.
    going = beside.go_on(Progress(MANY, 1, space_of(COUNTING, "add", "add")))
    next(going)
    return beside.owed


def test_from_half_of_the_time_on_most_of_it_is_theirs_while_there_is_nothing_to_tell() -> None:
    assert given_in(4.0, 10.0) == 4.0 * FIRST_SHARE
    assert given_in(6.0, 10.0) == 6.0 * LATE_SHARE


def test_they_go_on_as_long_until_they_can_tell_of_runs_to_their_ends() -> None:
    near, single = Bound(DELAYS, 2, 50), Bound(DELAYS, 0, None)

    assert given_in(4.0, 10.0, near, single) == 4.0 * FIRST_SHARE
    assert given_in(6.0, 10.0, near, single) == 6.0 * LATE_SHARE
    assert given_in(6.0, 10.0, Bound(DELAYS, 1, None)) == 6.0 * SHARE
    assert given_in(6.0, 10.0, Bound(SWITCHES, 0, None)) == 6.0 * SHARE


def searches_in(text: str) -> dict[str, Bounded]:
    """Searches of three kinds that have not begun."""
    table = MoveTable(space_of(text, "add", "add"), fusing=True)
    return {name: Bounded(table, PricingTerms()) for name in (DELAYS, SWITCHES, "50", "150")}


def test_whole_runs_have_most_of_the_time_where_parts_of_them_are_told_of() -> None:
    turns, searches = Turns(), searches_in(COUNTING)
    had = Counter[str]()

    for _ in range(100):
        name = turns.by_shares((DELAYS, SWITCHES, "50"), searches)
        turns.note(name, 1.0)
        had[name] += 1

    assert had == {DELAYS: 80, SWITCHES: 10, "50": 10}


def test_a_farther_horizon_has_the_share_of_the_nearer_one() -> None:
    turns, searches = Turns(), searches_in(COUNTING)
    turns.note("50", 2.0)
    turns.note(SWITCHES, 1.0)

    assert turns.by_shares((SWITCHES, "150"), searches) == SWITCHES


def test_where_runs_are_long_those_without_a_switch_come_first() -> None:
    turns, searches, names = Turns(), searches_in(COUNTING), (DELAYS, SWITCHES)
    for name in names:
        turns.note(name, 1.0)

    searches[DELAYS].complete, searches[DELAYS].cheapest = 0, FAR
    near = turns.by_shares(names, searches)
    searches[DELAYS].cheapest += 1

    assert (near, turns.by_shares(names, searches)) == (DELAYS, SWITCHES)


def test_the_length_of_a_run_is_not_that_of_all_that_follow() -> None:
    search = searches_in(COUNTING)[DELAYS]
    finished(search.go())

    assert search.complete > 0
    assert search.cheapest < search.places / 2


def test_a_search_that_is_not_complete_tells_with_how_many_switches_nothing_fails() -> None:
    program = program_of(COUNTING, "add", "add", "add")

    cut_short, whole = checked(program, Limits(most_states=20)), checked(program)

    assert (cut_short.verdict, whole.verdict) == ("undecided", "safe")
    assert cut_short.switches_complete is not None
    assert cut_short.switches_complete > 0
    assert 1 < cut_short.outcome_count <= whole.outcome_count


def test_a_failure_that_only_the_search_by_switches_came_to_is_told() -> None:
    report = checked(program_of(FAILING, "add", "add", "add", "look"), Limits(most_states=20))

    assert report.verdict == "unsafe"
    assert [(each.switches, each.simplest) for each in report.failures] == [(1, True)]


LIMITED = """
    calls = []
    lock = threading.Lock()
    last = [-1.0]
    def call():
        with lock:
            left = last[0] + 1 - time.monotonic()
            if left > 0:
                time.sleep(left)
            calls.append(time.monotonic())
            last[0] = time.monotonic()
        if len(calls) == 2:
            assert calls[1] - calls[0] > 0.99
"""


def test_what_is_found_where_the_clock_is_no_part_of_a_state_is_no_failure(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.setattr("core.search.by_cost.MANY", 0)

    report = checked(program_of("    import time" + LIMITED, "call", "call"))

    assert (report.verdict, report.reason) == ("safe", "")
