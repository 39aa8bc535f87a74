from __future__ import annotations

from dataclasses import replace
from itertools import pairwise
from typing import TYPE_CHECKING

import pytest

from core.scenes.builder import scene_of
from core.scenes.scene import ChipScene
from core.scenes.space.box import Box, Scale
from core.scenes.space.chips import CHIP_PAD, chip_least, chip_words, lay_out_chips
from core.scenes.space.desk_pocket import desk_pocket
from core.scenes.words import english
from tests.core.scenes.runs import sample, until
from tests.core.scenes.space.spaces import wide

if TYPE_CHECKING:
    from core.scenes.run import Run
    from core.scenes.scene import LaneScene

DESK = Scale(1.0, wide)
HALL = Scale(2.0, wide)


def lane(*hand: ChipScene) -> LaneScene:
    """A lane with *hand* in its thread's hand."""
    return replace(scene_of(sample("lost_update"), english).lanes[0], hand=hand)


def chip(step: int, value: str = "50", *, glimpse: bool = False) -> ChipScene:
    return ChipScene(
        place=(None, f"v{step}"), name=f"v{step}", value=value, step=step, glimpse=glimpse
    )


def steps(room: Box, scale: Scale, *hand: ChipScene) -> list[int]:
    return [placed.step for placed, _ in lay_out_chips(room, lane(*hand), scale)[0]]


def test_the_latest_are_shown_in_the_order_in_which_they_were_read() -> None:
    hand = [chip(step) for step in (1, 4, 7, 9)]

    assert steps(Box(0, 0, 900, 40), DESK, *hand) == [7, 9]
    assert steps(Box(0, 0, 1800, 80), HALL, *hand) == [4, 7, 9]


def test_what_was_seen_broken_is_shown_before_what_was_read_later() -> None:
    hand = [chip(1, glimpse=True), chip(4), chip(9)]

    assert steps(Box(0, 0, 900, 40), DESK, *hand) == [1, 9]


def test_where_there_is_no_room_for_two_there_is_the_later_one() -> None:
    one, two = chip(1, "1" * 12), chip(2, "2" * 12)
    least = chip_least(two, 40, DESK)

    assert steps(Box(0, 0, 2 * least + 4, 40), DESK, one, two) == [1, 2]
    placed, hidden, more = lay_out_chips(Box(0, 0, 1.5 * least, 40), lane(one, two), DESK)

    assert [each.step for each, _ in placed] == [2]
    assert hidden == 1
    # What is hidden is counted right beside what is shown.
    assert more is not None
    assert (more.y, more.height, more.right) == (0, 40, placed[0][1].x)
    assert 0 <= more.x < more.right - 20


def test_a_chip_alone_is_shown_however_narrow_it_is() -> None:
    room = Box(0, 0, 60, 40)
    ((_, box),), hidden, more = lay_out_chips(room, lane(chip(1, "1" * 40)), DESK)

    assert room.holds(box)
    assert (hidden, more) == (0, None)


def test_in_next_to_no_room_all_are_hidden() -> None:
    assert lay_out_chips(Box(0, 0, 29, 40), lane(chip(1), chip(2)), DESK) == ((), 2, None)
    assert lay_out_chips(Box(0, 0, 900, 40), lane(), DESK) == ((), 0, None)


def test_chips_end_at_the_right_and_share_no_room() -> None:
    room = Box(10, 0, 400, 40)
    placed, _, _ = lay_out_chips(room, lane(chip(1), chip(2)), DESK)

    assert all(room.holds(box) for _, box in placed)
    assert placed[-1][1].right == room.right
    assert all(one.right < other.x for (_, one), (_, other) in pairwise(placed))


def test_a_name_is_cut_before_a_value_is() -> None:
    long = replace(chip(1), name="account.balance_of_the_customer")
    least = chip_least(long, 60, DESK)

    narrow, roomy = chip_words(long, least, 60, DESK), chip_words(long, 500, 60, DESK)

    assert not any(name.startswith(long.name) for name in narrow.names)
    assert roomy.names == (f"{long.name} =",)
    assert chip_words(long, 1_000, 120, HALL).names == (long.name,)
    assert DESK.width(long.value, narrow.value, bold=True, code=True) <= least


@pytest.mark.parametrize(
    ("name", "object_", "part"),
    [
        ("mails['anna@example.org']", "mails", "['anna@example.org']"),
        ("box.left.count", "box.left", ".count"),
        ("rates[1.5]", "rates", "[1.5]"),
        ("""seen['a[1].b']""", "seen", """['a[1].b']"""),
        ("""seen["it's.so"]""", "seen", """["it's.so"]"""),
        ("grid[(0, 1.5)]", "grid", "[(0, 1.5)]"),
        ("grid[2][3]", "grid[2]", "[3]"),
        ("sites['a.b'].hits", "sites['a.b']", ".hits"),
    ],
)
def test_a_name_is_parted_before_its_last_field_or_key(name: str, object_: str, part: str) -> None:
    high = 70.0
    room = DESK.width(max(object_, part, key=len), 13.0, code=True) + 2 * CHIP_PAD + 1

    told = chip_words(replace(chip(1), name=name), room, high, DESK)

    assert told.names == (object_, part)


def test_a_long_value_takes_two_lines_before_it_is_cut() -> None:
    words = "'withdrawn by the customer'"
    room = DESK.width(words, 13.0, bold=True, code=True) * 0.6 + 2 * CHIP_PAD

    told = chip_words(chip(1, words), room, 80.0, DESK)

    assert told.values == ("'withdrawn by", "the customer'")
    for line in told.values:
        assert DESK.width(line, told.value, bold=True, code=True) <= room - 2 * CHIP_PAD
    # What has no words is cut, and what has room stands in one line.
    assert chip_words(chip(1, "1" * 40), room, 80.0, DESK).values == ("1" * 40,)
    assert chip_words(chip(1, words), 2 * room, 80.0, DESK).values == (words,)


@pytest.mark.parametrize(
    ("name", "tails"),
    [
        ("accounts[2].balance", ("[2].balance", "balance")),
        ("bank.accounts['Bob'].balance", ("accounts['Bob'].balance", "['Bob'].balance", "balance")),
        ("grid[2][3]", ("[2][3]", "3")),
        ("counter.value", ("value",)),
    ],
)
def test_a_name_is_cut_from_its_beginning_part_by_part(name: str, tails: tuple[str, ...]) -> None:
    high = 22.0
    for tail, longer in zip(tails, (name, *tails[:-1]), strict=True):
        letters = DESK.width(f"{tail} =", 13.0, code=True) + DESK.width("50", 13.0, bold=True)
        room = letters + 2 * CHIP_PAD + 14
        assert room < DESK.width(f"{longer} =50", 13.0, code=True) + 2 * CHIP_PAD

        told = chip_words(replace(chip(1), name=name), room, high, DESK)

        assert told.names == (f"{tail} =",)


@pytest.mark.parametrize("many", [3, 5, 12])
@pytest.mark.parametrize("high", [20.0, 60.0])
def test_how_many_more_there_are_stands_on_nothing_else(many: int, high: float) -> None:
    hand = tuple(replace(chip(step), name=f"accounts[{step}].balance") for step in range(many))
    lock = scene_of(lost_with_lock(), english).locks[0]
    held = replace(lane(*hand), held=(lock.ref,))

    pocket = desk_pocket(Box(0, 0, 430, high), 20.0, held, DESK, {lock.ref: lock.name})

    assert pocket.more is not None
    assert pocket.hidden == many - len(pocket.chips)
    assert DESK.width(f"+{pocket.hidden}", 13.0) <= pocket.more.width
    taken = [box for _, box in (*pocket.padlocks, *pocket.named, *pocket.chips)]
    assert len(pocket.padlocks) == 1
    for box in taken:
        beside = box.right <= pocket.more.x or pocket.more.right <= box.x
        assert beside or box.bottom <= pocket.more.y or pocket.more.bottom <= box.y


def lost_with_lock() -> Run:
    """A run in which somebody has a lock."""
    run = sample("lost_update_locked")
    until(run, "Ann takes lock")
    return run
