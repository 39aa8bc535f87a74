from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

import pytest

from core.machine.values import ref_to
from core.scenes.scene import CardScene, FieldScene, RuleScene, WallScene
from core.scenes.space.box import Box, Scale
from core.scenes.space.frames import RULE
from core.scenes.space.gates import INSIDE
from core.scenes.space.groups import Group
from core.scenes.space.walled import Around, Wished, place, wanting
from tests.core.scenes.space.spaces import wide

if TYPE_CHECKING:
    from core.machine.values import Ref

SCALE = Scale(1.0, wide)
WALL = ref_to(0, 1)


def card(name: str) -> CardScene:
    field = FieldScene(place=(None, name), name=name, value="50")
    return CardScene(key=field.place, kind="variable", title=name, type_name="int", fields=(field,))


RED, BLUE, GREEN = card("red"), card("blue"), card("green")
RULED = RuleScene(
    text="red + blue == 100", line=1, status="broken", words="", breaker=None,
    cards=(RED.key, BLUE.key), glimpses=(), figures="", brief="",
)  # fmt: skip


def wished(group: Group, value: float = 40.0, *, most: float = 2000.0) -> Wished:
    walls = {lock: WallScene(lock=lock) for lock in group.locks}
    near = Around(walls, dict.fromkeys(group.locks, 30.0), 3)
    return wanting(group, near, SCALE, most).at(value, "flat")


def test_a_rule_about_several_cards_has_a_frame_and_room_for_its_words() -> None:
    bare, ruled = (wished(Group((), False, (RED, BLUE), rule)) for rule in (None, RULED))

    assert ruled.height == bare.height + RULE + 12
    assert ruled.width == bare.width + 14


def test_a_rule_about_one_card_needs_no_frame() -> None:
    bare, ruled = (wished(Group((), False, (RED,), rule)) for rule in (None, RULED))

    assert (ruled.width, ruled.height) == (bare.width, bare.height)
    assert place(ruled, Box(0, 0, 400, 200), 40.0, SCALE).frame is None


def test_the_frame_of_a_rule_holds_what_it_names_and_stands_clear_of_the_rest() -> None:
    wish = wished(Group((), False, (RED, BLUE, GREEN), RULED))
    placed = place(wish, Box(0, 0, wish.width, wish.height), 40.0, SCALE)

    frame = placed.frame
    assert frame is not None
    assert frame.crack is not None
    red, blue, green = (placed.cards[one.key].box for one in (RED, BLUE, GREEN))
    assert frame.box.holds(red)
    assert frame.box.holds(blue)
    assert frame.box.holds(frame.words)
    assert frame.words.y >= max(red.bottom, blue.bottom) - 0.5
    assert green.x >= frame.box.right
    assert frame.crack.centre[0] == pytest.approx((red.right + blue.x) / 2)


@pytest.mark.parametrize("share", [0.5, 0.62, 0.75])
@pytest.mark.parametrize("locks", [(), (WALL,)])
def test_in_more_than_one_line_a_frame_still_holds_nothing_else(
    share: float, locks: tuple[Ref, ...]
) -> None:
    group = Group(locks, False, (RED, BLUE, GREEN), RULED)
    wish = wished(group, most=share * wished(group).width)
    placed = place(wish, Box(0, 0, wish.width, wish.height), 40.0, SCALE)

    frame = placed.frame
    assert frame is not None
    assert len(wish.lines) > 1
    red, blue, green = (placed.cards[one.key].box for one in (RED, BLUE, GREEN))
    assert frame.box.holds(red)
    assert frame.box.holds(blue)
    assert green.y >= frame.box.bottom
    assert green.bottom <= wish.height
    assert frame.words.y >= max(red.bottom, blue.bottom) - 0.5


def test_what_a_rule_compares_stands_side_by_side_if_small_values_make_that_possible() -> None:
    group = Group((), False, (RED, BLUE), RULED)
    least = wished(group, 13.0).width

    tight = wished(group, 40.0, most=least + 1)
    assert [len(line) for line in tight.lines] == [2]
    assert tight.width > least + 1
    # Else they stand one below the other, and there is nothing for a crack to go through.
    tighter = wished(group, 40.0, most=least / 2)
    assert [len(line) for line in tighter.lines] == [1, 1]
    frame = place(tighter, Box(0, 0, tighter.width, tighter.height), 40.0, SCALE).frame
    assert frame is not None
    assert frame.crack is None


def test_a_rule_that_holds_has_no_crack() -> None:
    wish = wished(Group((), False, (RED, BLUE), replace(RULED, status="holds")))

    frame = place(wish, Box(0, 0, wish.width, wish.height), 40.0, SCALE).frame

    assert frame is not None
    assert frame.crack is None


def test_cards_go_on_in_another_line_where_there_is_no_room() -> None:
    cards = (RED, BLUE, GREEN)
    one = wished(Group((), False, cards))
    many = wished(Group((), False, cards), most=one.width / 2)

    assert [len(line) for line in one.lines] == [3]
    assert sum(len(line) for line in many.lines) == 3
    assert len(many.lines) > 1
    assert many.width < one.width
    assert many.height > one.height


def test_a_gate_stands_beside_large_cards_and_above_small_ones() -> None:
    walled = Group((WALL,), False, (RED,))

    assert not wished(walled, 40.0).header
    assert wished(walled, 20.0).header
    assert wished(replace(walled, hole=True), 40.0).header
    assert wished(Group((), False, (RED,)), 40.0).header
    assert wished(walled, 40.0).width > wished(Group((), False, (RED,)), 40.0).width


def test_whatever_stands_in_walls_is_inside_of_them() -> None:
    for value in (20.0, 40.0):
        wish = wished(Group((WALL,), False, (RED, BLUE)), value)
        box = Box(5, 5, wish.width, wish.height)
        placed = place(wish, box, value, SCALE)

        assert len(placed.fences) == 1
        assert all(box.holds(each.box) for each in placed.cards.values())


@pytest.mark.parametrize("value", [85.0, 42.0, 13.0])
def test_a_fence_with_nothing_in_it_has_room_for_the_name_of_its_lock(value: float) -> None:
    name = "forks_of_all[0]"
    wide_name = SCALE.width(name, 13.0, bold=True, code=True)
    group = Group(locks=(WALL,), hole=False, cards=())
    near = Around({WALL: WallScene(lock=WALL)}, {WALL: wide_name}, 3)
    wish = wanting(group, near, SCALE, 2000.0).at(value, "flat")

    (fence,) = place(wish, Box(0.0, 0.0, wish.width, wish.height), value, SCALE).fences

    room = fence.words.width if fence.header else fence.disc.x - fence.box.x - 1.5 * INSIDE
    assert room >= wide_name
