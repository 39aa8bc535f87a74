from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

import pytest

from core.machine.values import ref_to
from core.scenes.scene import CardScene, CountScene, FieldScene
from core.scenes.space.box import Box, Scale
from core.scenes.space.cards import is_single, lay_out_card, slots_of, title_of, wish_of
from core.scenes.space.cells import free_places
from core.scenes.spoken import count_words
from core.scenes.words import ENGLISH
from tests.core.scenes.space.spaces import wide

if TYPE_CHECKING:
    from core.scenes.scene import CardKind

SCALE = Scale(1.0, wide)
REF = ref_to(1, 0)
QUEUE = CardScene(
    key=(REF, None), kind="queue", title="box", type_name="Queue",
    fields=tuple(FieldScene(place=(REF, n), name=str(n), value=str(n)) for n in range(2)),
    count=CountScene(2, 5),
)  # fmt: skip
ROOMY = Box(0.0, 0.0, 300.0, 300.0)


def test_the_free_places_of_a_queue_are_drawn_if_they_are_few() -> None:
    assert free_places(QUEUE) == 3
    assert free_places(replace(QUEUE, more=2)) == 1
    assert free_places(replace(QUEUE, count=CountScene(5, 2))) == 0
    assert free_places(replace(QUEUE, count=CountScene(2, 14))) == 12
    assert free_places(replace(QUEUE, count=CountScene(2, 15))) == 0
    assert free_places(replace(QUEUE, count=CountScene(2, None))) == 0
    assert free_places(replace(QUEUE, count=None)) == 0


def test_only_a_queue_has_free_places() -> None:
    assert free_places(replace(QUEUE, kind="semaphore")) == 0
    assert free_places(replace(QUEUE, kind="list")) == 0


def test_a_card_has_a_cell_for_each_item_and_each_free_place() -> None:
    space = lay_out_card(ROOMY, QUEUE, 20.0, SCALE)

    assert set(space.fields) == {(REF, 0), (REF, 1)}
    assert len(space.empty) == 3
    boxes = [*space.fields.values(), *space.empty]
    assert len({(box.x, box.y) for box in boxes}) == 5


@pytest.mark.parametrize(("part", "changes"), [
    ("more", {"more": 4}),
    ("marks", {"count": CountScene(2, 5)}),
    ("marks", {"flag": True}),
    ("marks", {"flag": False}),
    ("room", {"room": (1, 2)}),
    ("room", {"kind": "barrier"}),
])  # fmt: skip
def test_a_card_has_just_the_parts_that_it_needs(part: str, changes: dict[str, object]) -> None:
    plain = replace(QUEUE, kind="list", count=None)
    bare, card = (
        lay_out_card(ROOMY, one, 20.0, SCALE)
        for one in (plain, replace(plain, **changes))  # type: ignore[arg-type]
    )

    assert (bare.more, bare.marks, bare.room) == (None, None, None)
    assert {name for name in ("more", "marks", "room") if getattr(card, name)} == {part}


def test_parts_below_the_items_stand_below_each_other() -> None:
    space = lay_out_card(ROOMY, replace(QUEUE, more=1, room=(1,)), 20.0, SCALE)

    assert space.more is not None
    assert space.marks is not None
    assert space.room is not None
    items = max(box.bottom for box in (*space.fields.values(), *space.empty))
    assert items <= space.more.y
    assert space.more.bottom <= space.marks.y
    assert space.marks.bottom <= space.room.y


def test_a_card_wants_more_room_for_each_part() -> None:
    plain = replace(QUEUE, kind="list", count=None)
    heights = [
        wish_of(card, 20.0, SCALE, "high").height
        for card in (plain, replace(plain, more=1), replace(plain, more=1, room=(1,)))
    ]

    assert heights[0] < heights[1] < heights[2]


def test_an_object_with_one_field_is_called_by_it() -> None:
    field = FieldScene(place=(REF, "balance"), name="balance", value="5")
    account = replace(QUEUE, kind="instance", title="account", fields=(field,), count=None)

    assert is_single(account)
    assert title_of(account) == "account.balance"
    assert title_of(replace(account, title="bank.balance")) == "bank.balance"
    assert not is_single(replace(account, more=1))
    assert not is_single(replace(account, fields=(field, replace(field, name="owner"))))
    assert title_of(replace(account, more=1)) == "account"


def test_a_dict_with_one_key_is_called_by_it_also_where_it_is_a_part_of_one() -> None:
    field = FieldScene(place=(REF, "apples"), name="'apples'", value="3")
    stock = replace(QUEUE, kind="dict", title="stock", fields=(field,), count=None)

    assert is_single(stock)
    assert title_of(stock) == "stock['apples']"
    assert title_of(replace(stock, title="stock['apples']")) == "stock['apples']"
    assert title_of(replace(stock, more=1)) == "stock"


def test_over_the_value_of_one_key_stands_no_type_of_the_whole_dict() -> None:
    field = FieldScene(place=(REF, "apples"), name="'apples'", value="3")
    stock = replace(
        QUEUE, kind="dict", title="stock", type_name="dict", fields=(field,), count=None
    )  # fmt: skip
    box = Box(0.0, 0.0, 400.0, 120.0)

    one = lay_out_card(box, stock, 20.0, SCALE)
    more = lay_out_card(box, replace(stock, fields=(field, field)), 20.0, SCALE)

    assert one.single
    assert one.kind is None
    assert more.kind is not None


def test_in_a_hall_a_long_name_takes_smaller_letters_and_no_room_from_its_value() -> None:
    hall = Scale(2.0, wide)
    field = FieldScene(place=(None, "n"), name="n", value="145")
    card = replace(
        QUEUE, kind="variable", key=field.place, title="balances['Anna']", fields=(field,),
        count=None,
    )  # fmt: skip
    wish = wish_of(card, 50.0, hall, "high")
    space = lay_out_card(Box(0.0, 0.0, wish.width, wish.height), card, 50.0, hall)

    name = hall.width(card.title, space.title_size, bold=True, code=True)
    assert 16 <= space.title_size < 25
    assert name <= space.title.width
    assert wish.width < hall.width(card.title, 25.0, bold=True, code=True)


def test_one_value_stands_beside_its_name_or_below_it_and_never_on_it() -> None:
    field = FieldScene(place=(None, "balance"), name="balance", value="5")
    card = replace(
        QUEUE, kind="variable", key=field.place, title="balance", fields=(field,), count=None
    )
    flat = lay_out_card(Box(0.0, 0.0, 600.0, 60.0), card, 30.0, SCALE)
    high = lay_out_card(Box(0.0, 0.0, 110.0, 120.0), card, 30.0, SCALE)

    assert flat.single
    assert flat.fields[field.place].x >= flat.title.right
    assert high.single
    assert high.fields[field.place].y >= high.title.bottom - 0.5


@pytest.mark.parametrize("count", [CountScene(0, 2), CountScene(10, 12), CountScene(3, None)])
@pytest.mark.parametrize("kind", ["queue", "semaphore", "barrier", "condition"])
def test_a_card_is_as_wide_as_what_is_said_of_all_of_it(kind: CardKind, count: CountScene) -> None:
    card = replace(QUEUE, kind=kind, title="q", fields=(), count=count)

    wish = wish_of(card, 13.0, SCALE, "high")
    space = lay_out_card(Box(0.0, 0.0, wish.width, wish.height), card, 13.0, SCALE)

    assert space.marks is not None
    assert space.room is not None
    slots = slots_of(card)
    assert SCALE.width(count_words(card, ENGLISH), 13.0) + 18.0 * slots <= space.marks.width
    assert SCALE.width("nobody waits", 13.0) <= space.room.width


def test_the_flag_of_an_event_has_room_for_its_words() -> None:
    card = replace(QUEUE, kind="event", title="e", fields=(), count=None, flag=False)

    wish = wish_of(card, 13.0, SCALE, "high")

    assert SCALE.width("not set", 16.0, bold=True) <= wish.width - 2 * 7.0
