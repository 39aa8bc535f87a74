"""What a search found, in the words of the runs that show it."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from core.runs.schedule import parse_schedule
from core.search.endless import ENDLESS, first_endless
from core.search.findings import explained, lasting_locks, suspicions
from core.search.moves import Sign
from core.search.outcomes import end_signs
from tests.core.search.searched import NOTHING, finished, program_of, visited

if TYPE_CHECKING:
    from core.search.report import FoundFailure

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
    return [explained(program, sign, way) for sign, way in ways.items()]


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
    (found, *_) = failures(CROSSED, "there", "back")
    schedule = parse_schedule(found.schedule)

    assert found.kind == "deadlock"
    assert "Thread-1 (there) waits in line 5 for right" in found.message
    assert found.steps == schedule.steps
    assert found.switches == 1 + sum(
        before.tid not in {0, after.tid} for before, after in zip(schedule.turns, schedule.turns[1:])
    )
