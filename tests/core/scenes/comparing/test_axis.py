"""What stands below each other is the same step, and a wait begins when somebody is in the way."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from core.machine.events import Kind
from core.scenes.comparing.alike import Told, follow, told
from core.scenes.comparing.builder import Side, compare
from core.scenes.comparing.columns import aligned
from core.scenes.words import english
from tests.core.scenes.runs import go, sample

if TYPE_CHECKING:
    from core.scenes.comparing.scene import ComparisonScene, SideScene

EMBRACE = ((0, 2), (1, 2), (2, 2))
SWAPPED = ((0, 2), (2, 2), (1, 2))
LOST = ((0, 3), (1, 2), (2, 4), (1, 2), (0, 5))


def compared(first: str, second: str, turns: tuple[tuple[int, int], ...]) -> ComparisonScene:
    """The runs of two sample programs, both in the order of *turns*."""
    one, other = sample(first), sample(second)
    for tid, steps in turns:
        go(one, tid, steps)
    one.advance(100)
    follow(other, told(one, 0, one.position))
    return compare(Side(one, ""), Side(other, ""), english)


def taken(side: SideScene, lane: int, letter: str) -> int:
    """The column in which the thread in row *lane* took the lock of that letter."""
    return next(
        mark.column for mark in side.marks
        if mark.kind == Kind.ACQUIRE and mark.lane == lane and mark.look
        and mark.look.letter == letter
    )  # fmt: skip


@pytest.mark.parametrize("turns", [EMBRACE, SWAPPED])
@pytest.mark.parametrize(
    "names", [("deadlock_two_locks", "ordered_locks"), ("deadlock_two_locks",) * 2]
)
def test_nobody_waits_for_a_lock_before_another_has_it(
    names: tuple[str, str], turns: tuple[tuple[int, int], ...]
) -> None:
    scene = compared(*names, turns)

    waits = [(side, bar) for side in scene.sides for bar in side.bars if bar.wanted and bar.look]
    assert len(waits) >= len(names)
    for side, wait in waits:
        assert wait.look is not None
        assert taken(side, 1 - wait.lane, wait.look.letter) < wait.first <= wait.last
        assert wait.last < scene.columns


@pytest.mark.parametrize("turns", [LOST, ((0, 3), (2, 2), (1, 4), (2, 2), (0, 5))])
def test_the_write_that_both_runs_have_stands_in_one_column(
    turns: tuple[tuple[int, int], ...],
) -> None:
    scene = compared("lost_update", "lost_update_locked", turns)
    late = turns[1][0] - 1

    columns = [
        {mark.column for mark in side.marks if mark.lane == late and mark.kind == Kind.WRITE}
        for side in scene.sides
    ]
    assert columns[0] == columns[1] != set()


def test_as_many_steps_as_can_be_stand_below_each_other() -> None:
    one, other, third, fourth = (Told("Ann", int(Kind.READ), name) for name in ("a", "b", "c", "d"))
    first = [one, other, third, fourth, one, third]
    second = [third, fourth, one, other, third, fourth]

    left, right, wide = aligned(first, second)

    assert left == sorted(set(left))
    assert right == sorted(set(right))
    assert {*left, *right} == set(range(wide))
    names = [
        dict(zip(row, told_of, strict=True)) for row, told_of in ((left, first), (right, second))
    ]
    shared = names[0].keys() & names[1].keys()
    assert all(names[0][at] == names[1][at] for at in shared)
    assert len(shared) == 4


def test_a_begin_gives_way_to_what_says_more() -> None:
    begins, ends = Told("Bob", int(Kind.BEGIN), ""), Told("Bob", int(Kind.END), "")
    writes = Told("Ann", int(Kind.WRITE), "count", "1")

    left, right, _ = aligned([ends, writes], [writes, begins, ends])

    assert left[1] == right[0]
