"""What came between two steps of a thread, as a slide repeats it of a lesson."""

from __future__ import annotations

import pytest

from core.lessons.reading import read_lesson
from core.lessons.shelf import COURSE, lessons_in
from core.lessons.talk import runs_of, schedule_of
from core.machine.events import Kind
from core.scenes.gap import MOST_BETWEEN, Gap, gap_of
from tests.core.scenes.runs import go, run_of, sample, until
from tests.core.scenes.test_overwritten import TWICE

LOOKS = (
    "import threading\nred = blue = 50\nnotes = []\n# invariant: red + blue == 100\n"
    "def give():\n    global red, blue\n    red -= 20\n    blue += 20\n"
    "def look():\n    notes.append(red + blue)\n"
    "ann = threading.Thread(target=give, name='Ann')\n"
    "bob = threading.Thread(target=look, name='Bob')\nann.start(), bob.start()\n"
)


def told(gap: Gap | None) -> list[tuple[int, str, str]]:
    assert gap is not None
    return [(mark.tid, mark.kind.name[0], mark.value) for mark in gap.marks]


def test_a_lost_update_is_what_came_between_a_read_and_its_write() -> None:
    run = sample("lost_update")
    until(run, "main starts Bob")
    go(run, 1, 2)
    go(run, 2, 4)
    go(run, 1, 2)

    gap = gap_of(run)

    assert told(gap) == [(1, "R", "0"), (2, "R", "0"), (2, "W", "1"), (1, "W", "1")]
    assert gap is not None
    assert gap.people == ((1, "A"), (2, "B"))
    assert gap.told[1] == run.sentence(gap.marks[1].step)


def test_a_rule_seen_broken_is_what_came_between_breaking_and_mending_it() -> None:
    run = run_of(LOOKS)
    until(run, "main starts Bob")
    go(run, 1, 3)
    go(run, 2, 4)

    assert gap_of(run) is None, "it is not mended yet"
    go(run, 1, 2)
    assert told(gap_of(run))[:3] == [(1, "W", "30"), (2, "R", "30"), (2, "R", "50")]
    assert told(gap_of(run))[-1] == (1, "W", "70")


@pytest.mark.parametrize(("first", "second"), [(5, 5), (6, 4)])
def test_who_works_in_turn_leaves_no_gap(first: int, second: int) -> None:
    run = run_of(TWICE)
    until(run, "main starts Bob")
    go(run, 1, first)
    go(run, 2, second)

    assert gap_of(run) is None


@pytest.mark.parametrize("name", ["lost_update_locked", "deadlock_two_locks", "ordered_locks"])
def test_a_run_that_has_none_has_none(name: str) -> None:
    run = sample(name, "random", 3)
    run.advance(400)

    assert gap_of(run) is None


@pytest.mark.parametrize("number", range(6))
def test_what_a_lesson_repeats_is_of_two_threads_and_short(number: int) -> None:
    lesson = read_lesson(lessons_in(COURSE)[number].folder)
    run, _ = runs_of(lesson, schedule_of(lesson))

    gap = gap_of(run)

    assert (gap is None) == (lesson.name.startswith("04"))
    if gap is None:
        return
    (mine, _), (other, _) = gap.people
    tids = [mark.tid for mark in gap.marks]
    assert tids[0] == tids[-1] == mine
    assert set(tids[1:-1]) == {other}
    assert len(tids) <= MOST_BETWEEN + 2
    assert {mark.kind for mark in gap.marks} <= {Kind.READ, Kind.WRITE}
