"""Which uses of one location can come in either order."""

from __future__ import annotations

from random import Random
from typing import TYPE_CHECKING

import pytest

from core.machine.locations import GLOBAL, SHAPE, WHOLE, Mode
from core.machine.values import ref_to
from core.search.sharing.uses import Use, Uses, bits, union

if TYPE_CHECKING:
    from core.machine.values import Ref, Value

LOCK, OTHER, BOX = ref_to(0, 1), ref_to(0, 2), ref_to(0, 3)
READ, WRITE, TAKE, GIVE, AWAIT = Mode


def use(
    tid: int,
    mode: Mode = WRITE,
    *held: Ref,
    owner: Ref | str = GLOBAL,
    part: Value = 0,
    joined: tuple[int, ...] = (),
    started: tuple[int, ...] = (),
) -> Use:
    """A use of a variable by thread *tid*."""
    return Use(owner, part, mode, tid, frozenset(held), frozenset(joined), frozenset(started))


def meet(one: Use, other: Use, uses: Uses | None = None) -> bool:
    """Whether two uses meet, whichever is noted first."""
    uses = Uses() if uses is None else uses
    first, second = uses.note(one), uses.note(other)
    there, back = uses.meets[first] >> second & 1, uses.meets[second] >> first & 1
    assert there == back
    return bool(there)


@pytest.mark.parametrize(
    ("one", "other", "clash"),
    [
        (READ, READ, False), (READ, WRITE, True), (WRITE, WRITE, True), (READ, TAKE, True),
        (READ, GIVE, True), (READ, AWAIT, False), (TAKE, TAKE, True), (TAKE, GIVE, False),
        (GIVE, GIVE, False), (GIVE, AWAIT, False), (AWAIT, AWAIT, False), (AWAIT, TAKE, True),
        (AWAIT, WRITE, True), (GIVE, WRITE, True), (TAKE, WRITE, True),
    ],
)  # fmt: skip
def test_modes_clash_where_the_order_matters(one: Mode, other: Mode, clash: bool) -> None:
    assert meet(use(1, one), use(2, other)) == clash
    assert meet(use(1, other), use(2, one)) == clash


def test_uses_of_one_thread_never_meet() -> None:
    assert not meet(use(1), use(1, READ))


def test_a_lock_that_both_hold_keeps_uses_apart_and_another_does_not() -> None:
    assert not meet(use(1, WRITE, LOCK, OTHER), use(2, WRITE, LOCK))
    assert meet(use(1, WRITE, OTHER), use(2, WRITE, LOCK))


def test_a_lock_that_a_stranger_lets_go_protects_nothing_from_then_on() -> None:
    uses = Uses()
    assert not meet(use(1, WRITE, LOCK), use(2, WRITE, LOCK), uses)
    version = uses.version

    uses.distrust(LOCK)

    assert meet(use(1, WRITE, LOCK), use(2, WRITE, LOCK), uses)
    assert uses.version > version
    assert meet(use(3, WRITE, LOCK), use(4, WRITE, LOCK), uses)


def test_a_thread_that_was_joined_is_over() -> None:
    assert not meet(use(0, joined=(1,)), use(1))
    assert meet(use(0, joined=(2,)), use(1))


def test_what_was_used_before_the_start_of_a_thread_is_not_met_by_it() -> None:
    uses = Uses()
    uses.start(0, 1)

    assert not meet(use(0), use(1), uses)
    assert meet(use(0, started=(1,)), use(1), uses)


def test_what_was_used_before_the_start_of_a_parent_is_not_met_by_the_child() -> None:
    uses = Uses()
    uses.start(0, 1)
    uses.start(1, 2)

    assert not meet(use(0), use(2), uses)
    assert meet(use(0, started=(1,)), use(2), uses)
    assert meet(use(1, started=(2,)), use(2), uses)


def test_a_thread_that_two_may_have_started_is_ordered_by_neither() -> None:
    uses = Uses()
    uses.start(0, 2)
    assert not meet(use(0), use(2), uses)

    uses.start(1, 2)

    assert meet(use(0), use(2), uses)


def test_the_whole_overlaps_with_every_part_and_no_other_part_does() -> None:
    assert meet(use(1, owner=BOX, part=WHOLE), use(2, READ, owner=BOX, part=4))
    assert meet(use(1, owner=BOX, part=SHAPE), use(2, READ, owner=BOX, part=WHOLE))
    assert not meet(use(1, owner=BOX, part=3), use(2, READ, owner=BOX, part=4))
    assert not meet(use(1, owner=BOX, part=SHAPE), use(2, READ, owner=BOX, part=4))
    assert not meet(use(1, owner=BOX, part=0), use(2, owner=LOCK, part=0))


def test_a_use_that_comes_again_is_the_same_and_changes_nothing() -> None:
    uses = Uses()
    first = uses.note(use(1))
    uses.note(use(2))
    version = uses.version

    assert uses.note(use(1)) == first
    assert uses.version == version
    assert len(uses.all) == 2


def test_what_gives_can_free_what_waits_whatever_is_held() -> None:
    uses = Uses()
    waiting = uses.note(use(1, TAKE, LOCK, owner=BOX, part=WHOLE))
    giving = uses.note(use(2, GIVE, LOCK, owner=BOX, part=WHOLE))
    reading = uses.note(use(3, READ, owner=BOX, part=WHOLE))

    assert set(bits(uses.freeing(1 << waiting))) == {giving}
    assert set(bits(uses.loud(1 << giving))) == {reading}


def test_what_an_invariant_looks_at_meets_every_change_of_it() -> None:
    uses = Uses()
    uses.observe(GLOBAL, 0)

    changing = uses.note(use(1, WRITE, LOCK))

    assert uses.meets[changing]


def test_sets_of_uses_are_numbers() -> None:
    assert list(bits(0b10110)) == [1, 2, 4]
    assert union([0b1, 0b100, 0b101]) == 0b101


def test_who_is_started_by_a_second_thread_is_compared_again_with_all_that_it_starts() -> None:
    uses = Uses()
    uses.start(1, 3)
    uses.start(3, 4)
    early = use(1)
    before = [meet(early, use(child), uses) for child in (3, 4)]

    uses.start(2, 3)

    assert before == [False, False]
    assert [meet(early, use(child), uses) for child in (3, 4)] == [True, True]


def test_what_is_known_stays_so_where_a_second_start_lets_nothing_meet() -> None:
    uses = Uses()
    uses.start(1, 3)
    meet(use(1, READ), use(3, READ), uses)
    meet(use(1, WRITE, LOCK, part=1), use(3, WRITE, LOCK, part=1), uses)
    version = uses.version

    uses.start(2, 3)
    uses.distrust(OTHER)

    assert uses.version == version


def test_who_was_told_that_a_use_meets_none_hears_of_it_when_it_does() -> None:
    uses = Uses()
    uses.start(1, 3)
    uses.note(use(1))
    alone = uses.met(use(3))
    version = uses.version

    uses.start(2, 3)

    assert not alone
    assert uses.version > version
    assert uses.met(use(3))


def test_it_makes_no_difference_when_it_comes_out_who_starts_whom_and_what_locks_are_worth() -> (
    None
):
    chance = Random(5)
    for _ in range(60):
        all_uses = [
            use(
                chance.randrange(6), chance.choice((READ, WRITE, TAKE)),
                *chance.sample((LOCK, OTHER), chance.randrange(3)),
                part=chance.choice((0, 1, WHOLE)),
                joined=tuple(chance.sample(range(6), chance.randrange(2))),
                started=tuple(chance.sample(range(6), chance.randrange(3))),
            )
            for _ in range(8)
        ]  # fmt: skip
        deeds = [(chance.randrange(5), chance.randrange(1, 6)) for _ in range(4)]
        starts = [(parent, child) for parent, child in deeds if parent < child]
        firsts = {child: parent for parent, child in reversed(starts)}
        late, early = Uses(), Uses()
        # Of who has one parent it is known from its first step on.
        for child, parent in firsts.items():
            late.start(parent, child)
        for each in all_uses:
            late.note(each)
        for parent, child in starts:
            late.start(parent, child)
            early.start(parent, child)
        late.distrust(OTHER)
        early.distrust(OTHER)
        for each in all_uses:
            early.note(each)

        assert late.meets == early.meets
        assert late.frees == early.frees
