"""What a search found, in the words of the runs that show it."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from core.runs.schedule import Schedule, Turns
from core.search.properties.nontermination import endless_in
from core.search.reductions.registry import ALL
from core.search.results.retelling import (
    explained,
    lasting_locks,
    observed,
    races_of,
    told_sampled,
)
from core.search.results.witness import schedule_of
from core.search.states.entry import ENDLESS, Sign
from core.search.states.outcomes import end_signs
from tests.core.search.searched import NOTHING, finished, program_of, visited

if TYPE_CHECKING:
    from core.search.check_report import FoundFailure

RACE = """
total = 0
def add():
    global total
    total += 1
"""
CROSSED = """
left, right = threading.Lock(), threading.Lock()
def there():
    with left, right:
        pass
def back():
    with right, left:
        pass
"""


def failures(text: str, *targets: str) -> list[FoundFailure]:
    """Each failure of a program, explained by the way on which it was found."""
    program = program_of(text, *targets)
    visit = visited(program, NOTHING)
    ways = {sign: (*visit.path(state), *(change.choices if change else ()))
            for sign, (state, change) in visit.signs.items()}  # fmt: skip
    for end in visit.ends:
        for sign in end_signs(visit.space, end):
            ways.setdefault(sign, tuple(visit.path(end)))
    found = (
        finished(explained(program, sign, schedule_of(way), simplest=False))
        for sign, way in ways.items()
    )
    return [failure for failure in found if failure is not None]


@pytest.mark.parametrize(
    ("body", "kind", "message", "line"),
    [
        ("assert 1 > 2, 'never'", "assertion", "AssertionError: never", 4),
        ("raise ValueError", "exception", "ValueError", 4),
        ("{}['a']", "exception", "KeyError: 'a'", 4),
    ],
)
def test_a_death_is_told_with_whose_and_where(
    body: str, kind: str, message: str, line: int
) -> None:
    (found,) = failures(f"\ndef work():\n    {body}\n", "work")

    assert (found.kind, found.message, found.line) == (kind, message, line)
    assert found.thread == "Thread-1 (work)"


def test_the_figures_are_those_of_the_run_that_shows_it() -> None:
    (found,) = failures(CROSSED, "there", "back")

    assert found.kind == "deadlock"
    assert "Thread-1 (there) holds left (since line 5) and waits" in found.message
    assert (found.switches, found.steps, found.schedule) == (1, 6, "0:0x2+1x2+2x2")


def test_a_torn_read_tells_where_the_rule_was_broken() -> None:
    text = """
# invariant: a + b == 0
a = b = 0
def move():
    global a, b
    a = 1
    b = -1
def look():
    print(a)
"""

    (found,) = failures(text, "move", "look")

    assert (found.kind, found.thread, found.line) == ("torn-read", "Thread-2 (look)", 10)
    assert "Thread-1 (move), in line 7, had broken the invariant a + b == 0" in found.message


@pytest.mark.parametrize(
    ("first", "second", "told"),
    [
        ("fail('one')", "fail('two')", {1: ("KeyError: 'one'", 4), 2: ("KeyError: 'two'", 4)}),
        ("raise OSError", "raise OSError", {1: ("OSError", 6), 2: ("OSError", 8)}),
    ],
)
def test_of_several_failures_in_a_run_the_one_that_is_meant_is_told(
    first: str, second: str, told: dict[int, tuple[str, int]]
) -> None:
    text = "\ndef fail(word):\n    raise KeyError(word)\n"
    program = program_of(f"{text}def a():\n    {first}\ndef b():\n    {second}\n", "a", "b")
    visit = visited(program, NOTHING)
    whole = schedule_of(visit.path(visit.ends[-1]))

    found = {
        sign.tid: finished(explained(program, sign, whole, simplest=False)) for sign in visit.signs
    }

    assert {tid: each and (each.message, each.line) for tid, each in found.items()} == told


@pytest.mark.parametrize(
    ("kind", "schedule"),
    [
        ("exception", Schedule(0, ())),
        ("exception", Schedule(0, (Turns(0, None, 1),))),
        ("deadlock", Schedule(0, (Turns(0, None, 1),))),
        ("never-ends", Schedule(0, ())),
        ("exception", Schedule(0, (Turns(7, None, 1),))),
    ],
)
def test_a_failure_that_a_replay_does_not_show_is_none(kind: str, schedule: Schedule) -> None:
    sign = Sign(kind, 0, -1, "ValueError")

    assert finished(explained(program_of("print(1)"), sign, schedule, simplest=True)) is None


def test_what_needs_no_switch_cannot_be_simpler() -> None:
    (found,) = failures("assert False\n")

    assert (found.switches, found.simplest) == (0, True)


def test_what_never_ends_tells_who_goes_on_where() -> None:
    program = program_of("ready = False\ndef spin():\n    while not ready:\n        pass\n", "spin")
    visit = visited(program, NOTHING)
    circle = finished(endless_in(visit, lambda _: False)).circle

    way = schedule_of(visit.path(next(state for state in visit.seen if state in circle)))
    found = finished(explained(program, ENDLESS, way, simplest=True))

    assert found is not None
    assert (found.kind, found.thread, found.line) == ("never-ends", "Thread-1 (spin)", 4)
    assert found.message == (
        "from here on no schedule comes to an end: Thread-1 (spin) goes on in line 4"
    )


def test_the_same_race_in_several_runs_is_told_once() -> None:
    program = program_of(RACE, "add", "add")

    visit = visited(program, ALL)
    races = races_of(visit)

    assert len(visit.ends) > 1
    assert {race.name for race in races} == {"total"}
    assert len(races) == len(set(races))
    assert {frozenset(race.kinds) for race in races} == {
        frozenset({"read", "write"}), frozenset({"write"}),
    }  # fmt: skip


def test_a_suspicion_is_told_although_nothing_failed() -> None:
    program = program_of(CROSSED, "there", "back")
    visit = visited(program, NOTHING)
    well = next(end for end in visit.ends if visit.space.over(end))

    races, found = finished(observed(program, schedule_of(visit.path(well))))

    assert not races
    assert [each.kind for each in found] == ["lock-order"]


def test_a_lock_that_outlives_the_program_is_suspicious_once() -> None:
    text = """
kept, given = threading.Lock(), threading.Lock()
def keep():
    kept.acquire()
    with given:
        pass
"""

    visit = visited(program_of(RACE + text, "keep", "add", "add"), NOTHING)

    (found,) = lasting_locks(visit)

    assert len(visit.ends) > 1
    assert (found.kind, found.lines) == ("lock-held", ())
    assert found.message.startswith("Thread-1 (keep) took kept and never let it go")


def test_a_lock_that_is_held_in_a_deadlock_is_no_news() -> None:
    assert not lasting_locks(visited(program_of(CROSSED, "there", "back"), NOTHING))


def test_a_list_that_was_drawn_is_told_by_no_address_of_the_machine() -> None:
    text = "import random\nx = random.sample(range(10**6), 3)\nprint(x[0] > 5)\n"

    told = told_sampled(visited(program_of(text), ALL).space.sampled)

    assert told.startswith("line 3: random.sample can give too many values to try each: tried one;")


def test_a_number_that_was_drawn_is_told() -> None:
    text = "import random\nprint('late' if random.gauss(3, 1) > 5 else 'early')\n"

    told = told_sampled(visited(program_of(text), ALL).space.sampled)

    assert "random.gauss can give too many values to try each: tried " in told
    assert "tried one;" not in told
