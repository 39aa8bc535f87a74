"""Two runs on one axis: the same step in the same column, a hole where one has none."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from core.lessons.reading import read_lesson
from core.lessons.shelf import COURSE, lessons_in
from core.lessons.talk import runs_of, schedule_of
from core.machine.events import Kind
from core.scenes.comparing.alike import Told, follow, told
from core.scenes.comparing.builder import Side, compare
from core.scenes.comparing.columns import aligned
from core.scenes.comparing.differing_lines import differing
from core.scenes.comparing.verdicts import verdict_of_report
from core.scenes.gap import gap_of
from core.scenes.words import english
from tests.core.scenes.runs import go, run_of

if TYPE_CHECKING:
    from core.scenes.comparing.scene import ComparisonScene
    from core.scenes.run import Run

BROKEN = """
import threading
count = 0


def add():
    global count
    count += 1


ann = threading.Thread(target=add, name="Ann")
bob = threading.Thread(target=add, name="Bob")
ann.start()
bob.start()
ann.join()
bob.join()
assert count == 2
"""
MENDED = BROKEN.replace("count = 0", "count = 0\nguard = threading.Lock()").replace(
    "    count += 1", "    with guard:\n        count += 1"
)


def lost() -> Run:
    """Ann reads, Bob reads and writes, Ann writes."""
    run = run_of(BROKEN)
    for tid, steps in ((0, 3), (1, 2), (2, 3), (1, 2), (2, 1)):
        go(run, tid, steps)
    run.advance(100)
    return run


def both() -> ComparisonScene:
    first, second = lost(), run_of(MENDED)
    follow(second, told(first, 0, first.position))
    return compare(Side(first, "Broken"), Side(second, "Mended"), english)


def columns(scene: ComparisonScene, side: int, lane: int) -> dict[int, Kind]:
    return {mark.column: mark.kind for mark in scene.sides[side].marks if mark.lane == lane}


def test_what_both_did_stands_in_one_column_and_the_rest_apart() -> None:
    scene = both()

    for lane in (0, 1):
        left, right = columns(scene, 0, lane), columns(scene, 1, lane)
        shared = left.keys() & right.keys()
        assert shared
        assert all(left[at] == right[at] for at in shared)
    taken = {at for at, kind in columns(scene, 1, 0).items() if kind == Kind.ACQUIRE}
    assert taken.isdisjoint(columns(scene, 0, 0))
    # Bob read another value than in the broken run, so it is not the same step.
    reads = [
        {at for at, kind in columns(scene, side, 1).items() if kind == Kind.READ} for side in (0, 1)
    ]
    assert reads[0].isdisjoint(reads[1])


def test_no_column_holds_two_steps_of_a_run_and_none_is_empty() -> None:
    scene = both()

    used = [[mark.column for mark in side.marks] for side in scene.sides]

    assert all(len(each) == len(set(each)) for each in used)
    assert {*used[0], *used[1]} == set(range(scene.columns))


def test_who_had_to_wait_is_hatched_between_its_own_steps() -> None:
    scene = both()

    (wait,) = [bar for bar in scene.sides[1].bars if bar.wanted]
    own = columns(scene, 1, 1)

    assert wait.lane == 1
    assert not any(wait.first <= at <= wait.last for at in own)
    assert own[wait.last + 1] == Kind.ACQUIRE


def test_main_that_only_starts_and_joins_is_left_out() -> None:
    assert [lane.monogram for lane in both().lanes] == ["A", "B"]


def test_main_that_meets_the_others_is_shown() -> None:
    text = BROKEN.replace("ann.join()", "count = count + 1\nann.join()", 1)
    first, second = run_of(text), run_of(text)
    first.advance(100)
    second.advance(100)

    scene = compare(Side(first, "one"), Side(second, "other"), english)

    assert [lane.monogram for lane in scene.lanes] == ["M", "A", "B"]


def test_the_value_in_which_they_differ_is_the_result() -> None:
    scene = both()

    ends = [side.result for side in scene.sides]

    assert [(end.title, end.value, end.failed) for end in ends if end] == [
        ("count", "1", True),
        ("count", "2", False),
    ]


@pytest.mark.parametrize(("lesson", "who"), [(1, "Bob"), (3, "Bob"), (5, "Cleo"), (6, "Bob")])
def test_who_came_in_between_is_who_saw_or_changed_what_was_not_finished(
    lesson: int, who: str
) -> None:
    read = read_lesson(lessons_in(COURSE)[lesson - 1].folder)
    first, second = runs_of(read, schedule_of(read))

    scene = compare(Side(first, "Broken"), Side(second, "Mended"), english)

    gap, turn = gap_of(first), scene.turn
    assert gap is not None
    assert turn is not None
    assert turn.words == f"above: {who} in between"
    # All that came between stands in the columns of the turn, and nobody else's step does.
    lane = next(at for at, head in enumerate(scene.lanes) if head.monogram == who[0])
    within = [
        mark for mark in scene.sides[0].marks if turn.first <= mark.column <= turn.last
    ]  # fmt: skip
    assert {mark.lane for mark in within} == {lane}
    values = [mark.value for mark in within if mark.kind in {Kind.READ, Kind.WRITE}]
    assert values[: len(gap.marks) - 2] == [mark.value for mark in gap.marks[1:-1]]


def test_only_lines_that_differ_and_were_run_are_shown() -> None:
    scene = both()

    assert [[line.text for line in side.code] for side in scene.sides] == [
        ["count += 1"],
        ["with guard:", "    count += 1"],
    ]


def test_the_same_schedule_goes_on_where_a_thread_has_to_wait() -> None:
    first, second = lost(), run_of(MENDED)

    follow(second, told(first, 0, first.position))

    who = [step.who for step in told(second, 0, second.position)]
    begins, waits = who.index("Bob"), who.index("Bob", who.index("Bob") + 1)
    assert "Ann" in who[begins:waits]
    assert second.simulation.ended == "ended"


def test_a_program_without_what_is_wished_for_still_comes_to_its_end() -> None:
    other = run_of(BROKEN.replace("count += 1", "print('nothing')"))
    first = lost()

    follow(other, told(first, 0, first.position))

    assert other.simulation.ended == "ended"


def test_runs_without_anything_in_common_stand_one_after_the_other() -> None:
    first = [Told("Ann", 1, "a")]
    second = [Told("Bob", 1, "b"), Told("Bob", 2, "b")]

    assert aligned(first, second) == ([0], [1, 2], 3)
    assert aligned(second, second) == ([0, 1], [0, 1], 2)
    assert aligned([], []) == ([], [], 0)


def test_equal_programs_have_no_lines_of_their_own() -> None:
    lines = ["a", "b"]

    assert differing(lines, lines, {1, 2}, {1, 2}) == ((), ())


@pytest.mark.parametrize(
    ("shares", "words"),
    [
        ([0.312], "Unsafe: 31 of 100 random runs fail"),
        ([0.001], "Unsafe: fewer than 1 of 100 random runs fail"),
        ([0.999], "Unsafe: more than 99 of 100 random runs fail"),
        ([0.5, 0.5], "Unsafe: 100 of 100 random runs fail"),
        ([None], "Unsafe"),
    ],
)
def test_shares_are_told_of_a_hundred_and_never_as_none_of_them(
    shares: list[float | None], words: str
) -> None:
    outcomes = [{"failures": ["assertion"], "probability": share} for share in shares]
    report = {
        "colour": "red", "complete": True, "states": 1234, "outcomes": outcomes,
        "outcome_count": len(outcomes),
    }  # fmt: skip

    verdict = verdict_of_report(report, english)

    assert (verdict.words, verdict.ground) == (
        words,
        "all schedules tried, 1,234 states of the program",
    )


def test_a_search_that_was_not_complete_proves_nothing() -> None:
    report = {
        "colour": "grey", "complete": False, "states": 7, "outcomes": [], "outcome_count": 0,
    }  # fmt: skip

    verdict = verdict_of_report(report, english)

    assert verdict.mood == "undecided"
    assert verdict.ground == "not all schedules tried, 7 states of the program"
