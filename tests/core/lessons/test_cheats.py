"""Nobody passes a lesson by a lazy way out, and who is refused is told why."""

from __future__ import annotations

from functools import cache
from pathlib import Path
from typing import TYPE_CHECKING, Final

import pytest

from core.lessons.judges.fix import Judgement, judge
from core.lessons.reading import read_lesson
from core.lessons.shelf import COURSE, lessons_in
from tests.core.lessons.cheating import GENERIC, Change, alone, changes_in

if TYPE_CHECKING:
    from collections.abc import Callable

    from core.lessons.lesson import Lesson

MOST_STATES: Final = 50_000
FOLDERS: Final = {number: each.folder for number, each in enumerate(lessons_in(COURSE), 1)}


HERE: Final = Path(__file__).parent
CHEATS: Final = changes_in(HERE / "cheats.txt")
REPAIRS: Final = changes_in(HERE / "repairs.txt")


@cache
def lesson(number: int) -> Lesson:
    """The lesson of this *number*."""
    return read_lesson(FOLDERS[number])


def judged(number: int, file: str, change: Callable[[str], str]) -> Judgement:
    """What is said of a *file* of lesson *number*, changed, as an answer to it."""
    text = (FOLDERS[number] / file).read_text(encoding="utf-8")
    changed = change(text)
    assert changed != text
    going = judge(lesson(number), changed, MOST_STATES)
    while True:
        try:
            next(going)
        except StopIteration as over:
            judgement: Judgement = over.value
            return judgement


def named(change: Change) -> str:
    """The name of a test."""
    return f"{change.lesson}: {change.name}"


@pytest.mark.parametrize("cheat", CHEATS, ids=named)
def test_a_cheat_is_refused_and_told_why(cheat: Change) -> None:
    judgement = judged(cheat.lesson, cheat.file, cheat.of)

    assert not judgement.accepted
    assert cheat.answer in judgement.reason


LEGAL: Final = {
    3: "all that a thread does here is the change, or the look",
    4: "all that a thread does here is the change, or the look",
    6: "all that a thread does here is one change",
    12: "the lesson says so: there are two accounts, and every payment needs both",
    14: "only one may be at the door, and all that a thread does is to go through it",
    16: "the lesson says so: one lock for shop and screen has no order to get wrong",
    25: "the lesson asks to try it without a lock; with one it is right as well",
    26: "one lock round the whole rule is the solution",
    30: "the lesson says so: it is right, and keeps the van waiting",
}
"""Where one lock round all that a thread does is an answer, and why."""
WAYS: Final = [
    (name, number)
    for name, (_, _, numbers) in GENERIC.items()
    for number in numbers
    if not (name == "alone" and number in LEGAL)
]


@pytest.mark.parametrize(("name", "number"), WAYS)
def test_a_lazy_way_out_is_refused(name: str, number: int) -> None:
    file, change, _ = GENERIC[name]

    judgement = judged(number, file, change)

    assert not judgement.accepted
    assert judgement.reason


@pytest.mark.parametrize("number", LEGAL)
def test_one_lock_round_everything_is_an_answer_where_a_lesson_admits_it(number: int) -> None:
    judgement = judged(number, "start.py", alone)

    assert judgement.accepted, judgement.reason


@pytest.mark.parametrize("repair", REPAIRS, ids=named)
def test_another_honest_repair_is_accepted(repair: Change) -> None:
    judgement = judged(repair.lesson, repair.file, repair.of)

    assert judgement.accepted, judgement.reason
