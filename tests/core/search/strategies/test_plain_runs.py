"""Plain runs: what they show before a search."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from core.runs.schedule import Schedule
from core.runs.schedulers.replay import Replay
from core.runs.simulation import Simulation
from core.search.states.entry import Sign
from core.search.states.outcomes import end_of, end_signs
from core.search.strategies.plain_runs import (
    BEFORE,
    BESIDE,
    MOST_STEPS,
    failing,
    random_runs,
    run_once,
    runs_by,
    same,
)
from tests.core.search.searched import NOTHING, finished, program_of, visited

if TYPE_CHECKING:
    from core.language.program import Program
    from core.search.strategies.plain_runs import Run

CROSSED = """
left, right = threading.Lock(), threading.Lock()
def there():
    with left, right:
        pass
def back():
    with right, left:
        pass
"""
LOST = """
total = 0
def add():
    global total
    total += 1
    print("added")
"""


def runs_of(program: Program) -> list[Run]:
    """All runs before a search."""
    runs: list[Run] = []
    finished(runs_by(BEFORE, program, runs))
    finished(runs_by(BESIDE, program, runs))
    return runs


def test_sixteen_runs_are_made_of_several_kinds() -> None:
    runs = runs_of(program_of(LOST, "add", "add"))

    assert len(runs) == len({*BEFORE, *BESIDE}) == 16
    assert len({policy for policy, _ in BEFORE}) == 4
    assert len({run.screen for run in runs}) == 1


@pytest.mark.parametrize("rule", ["", "# invariant: total >= 0\n"])
def test_a_watched_run_tells_its_races_and_what_is_suspicious(rule: str) -> None:
    lost, crossed = program_of(rule + LOST, "add", "add"), program_of(CROSSED, "there", "back")

    racing = finished(run_once(lost, "random", 1, watched=True)).shown
    ordered = finished(run_once(crossed, "serial", 0, watched=True)).shown

    assert racing is not None
    assert ordered is not None
    assert {race.name for race in racing.races} == {"total"}
    assert [each.kind for each in ordered.warnings] == ["lock-order"]
    assert finished(run_once(lost, "random", 1)).shown is None


def test_a_watched_run_is_the_same_as_one_that_is_not() -> None:
    program = program_of(LOST, "add", "add")
    one = finished(run_once(program, "random", 2, watched=True))

    assert one._replace(shown=None) == finished(run_once(program, "random", 2))


def test_a_program_without_choices_is_run_once() -> None:
    assert len(runs_of(program_of("print(1)"))) == 1
    assert len(runs_of(program_of("import random\nprint(random.random())"))) == 16


@pytest.mark.parametrize(
    ("text", "targets", "kind"),
    [
        ("assert False, 'no'", (), "assertion"),
        ("def work():\n    {}['a']", ("work",), "exception"),
        ("def work():\n    threading.Event().wait()", ("work",), "deadlock"),
        (
            "# invariant: a == 0\na = 0\ndef work():\n    global a\n    a = 1",
            ("work",),
            "invariant",
        ),
    ],
)
def test_what_fails_in_every_run_fails_in_each_of_these(
    text: str, targets: tuple[str, ...], kind: str
) -> None:
    runs = runs_of(program_of(text, *targets))

    assert all([sign.kind for sign in run.signs] == [kind] for run in runs)


def test_a_failure_is_the_same_as_that_of_the_search() -> None:
    program = program_of(CROSSED, "there", "back")
    visit = visited(program, NOTHING)
    searched = [sign for end in visit.ends for sign in end_signs(visit.space, end)]
    runs: list[Run] = []
    finished(random_runs(program, 40, runs))

    (sign,) = failing(runs)

    assert all(same(sign, other) for other in searched)
    assert not same(sign, sign._replace(detail="another line"))
    assert not same(sign, sign._replace(kind="exception"))
    assert same(Sign("torn-read", 1, 2, "0 rest"), Sign("torn-read", -1, -1, "0"))


def test_of_several_runs_that_fail_the_shortest_is_told_and_fails_again() -> None:
    program = program_of(CROSSED, "there", "back")
    runs: list[Run] = []
    finished(random_runs(program, 40, runs))
    failed = [run for run in runs if run.signs]

    ((_, schedule),) = failing(runs).items()
    simulation = Simulation(program, Replay(schedule), seed=schedule.seed)
    while simulation.advance(100):
        pass

    longer = failed[0]._replace(steps=failed[0].steps + 1, schedule=Schedule(9, ()))
    assert failing([longer, *failed]) == failing([*failed, longer]) == failing(runs)
    assert 0 < len(failed) < len(runs)
    assert schedule.steps == min(run.steps for run in failed)
    assert simulation.ended == "stuck"


def test_plain_runs_end_as_the_search_says() -> None:
    program = program_of(LOST, "add", "add")
    visit = visited(program, NOTHING)
    runs: list[Run] = []
    finished(random_runs(program, 40, runs))

    assert {run.end for run in runs} == {end_of(visit.space, end) for end in visit.ends}


def test_a_run_that_does_not_end_has_no_end_and_has_not_failed() -> None:
    run = finished(run_once(program_of("while True:\n    print(1)"), "serial", 1))

    assert (run.end, run.signs, run.steps) == (None, (), MOST_STEPS)


@pytest.mark.parametrize("body", ["print(1)", "pass"])
def test_a_run_lets_others_look_at_the_clock_often(body: str) -> None:
    going = run_once(program_of(f"while True:\n    {body}"), "random", 1)

    assert [next(going) for _ in range(3)] == [None] * 3
