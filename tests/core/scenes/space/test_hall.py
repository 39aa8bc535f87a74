"""A hall: fields side by side where it is wide and low, and strips on a narrow stage."""

from __future__ import annotations

from itertools import pairwise

from core.scenes.builder import scene_of
from core.scenes.space.box import SPEAK, Box, Scale
from core.scenes.space.cards import lay_out_card, wish_of
from core.scenes.space.columns import column_of
from core.scenes.space.lanes import Lately
from core.scenes.space.stage import solve
from core.scenes.words import english
from tests.core.scenes.runs import run_of, sample, until
from tests.core.scenes.space.spaces import wide

HALL = Scale(2.0, wide)
NESTED = """
import threading

outer, inner = threading.Lock(), threading.Lock()
money = 10


def pay():
    global money
    with outer, inner:
        money -= 1


people = [threading.Thread(target=pay) for _ in range(3)]
for each in people:
    each.start()
for each in people:
    each.join()
"""


def test_few_fields_stand_side_by_side_where_a_card_is_low() -> None:
    run = sample("unlocked_reader")
    until(run, "starts T1")
    (card,) = [card for card in scene_of(run, english).cards if card.kind == "dict"]
    flat, high = (wish_of(card, 42.0, HALL, shape) for shape in ("flat", "high"))

    low = lay_out_card(Box(0, 0, flat.width, flat.height), card, 42.0, HALL)
    tall = lay_out_card(Box(0, 0, high.width, high.height), card, 42.0, HALL)

    assert flat.height < high.height
    assert len({box.y for box in low.fields.values()}) == 1
    assert len({box.x for box in tall.fields.values()}) == 1
    assert all(low.box.holds(box) for box in low.fields.values())


def test_fields_on_one_line_with_their_name_are_as_large_in_less_height() -> None:
    run = sample("unlocked_reader")
    until(run, "starts T1")
    (card,) = [card for card in scene_of(run, english).cards if card.kind == "dict"]
    line, flat = (wish_of(card, 42.0, HALL, shape) for shape in ("line", "flat"))

    placed = lay_out_card(Box(0, 0, line.width, line.height), card, 42.0, HALL)
    narrow = lay_out_card(Box(0, 0, flat.width, flat.height), card, 42.0, HALL)

    assert line.height < flat.height
    assert line.width > flat.width
    boxes = [placed.title, *placed.fields.values()]
    assert all(placed.box.holds(box) for box in boxes)
    assert all(one.right <= other.x for one, other in pairwise(boxes))
    assert {round(box.centre[1]) for box in boxes} == {round(line.height / 2)}
    # Where the name has no room beside them it stands above.
    assert all(box.y >= narrow.title.bottom - 0.5 for box in narrow.fields.values())
    assert placed.value == narrow.value


def test_a_narrow_hall_shows_seven_steps_or_more() -> None:
    # What is left beside the code of a screen of 1024 by 768.
    size, unit = (676.0, 676.0), 2 * 768 / 1080
    run = sample("lost_update")
    until(run, "main starts Bob")
    run.advance(4)

    scene, scale = scene_of(run, english), Scale(unit, wide, far=True)
    axis = solve(size, scene, scale, lanes=scene.lanes, lately=Lately({})).axis

    assert axis.width / column_of(axis, 64, scale) >= 7


def test_lanes_are_slim_before_values_are_whispered() -> None:
    run = run_of(NESTED, "random", 2)
    until(run, "reads money")
    scene = scene_of(run, english)
    scale = Scale(2.0, wide, far=True)

    space = solve((1270.0, 944.0), scene, scale, lanes=scene.lanes, lately=Lately({}))

    assert len(space.lanes) > 2
    assert space.shared.value >= SPEAK
