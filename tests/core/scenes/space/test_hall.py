"""A hall: fields side by side where it is wide and low, and strips on a narrow stage."""

from __future__ import annotations

from core.scenes.builder import scene_of
from core.scenes.space.box import Box, Scale
from core.scenes.space.cards import lay_out_card, wish_of
from core.scenes.space.columns import column_of
from core.scenes.space.lanes import Lately
from core.scenes.space.stage import solve
from core.scenes.words import english
from tests.core.scenes.runs import sample, until
from tests.core.scenes.space.spaces import wide

HALL = Scale(2.0, wide)


def test_few_fields_stand_side_by_side_where_a_card_is_low() -> None:
    run = sample("unlocked_reader")
    until(run, "starts T1")
    (card,) = [card for card in scene_of(run, english).cards if card.kind == "dict"]
    flat, high = (wish_of(card, 42.0, HALL, flat=each) for each in (True, False))

    low = lay_out_card(Box(0, 0, flat.width, flat.height), card, 42.0, HALL)
    tall = lay_out_card(Box(0, 0, high.width, high.height), card, 42.0, HALL)

    assert flat.height < high.height
    assert len({box.y for box in low.fields.values()}) == 1
    assert len({box.x for box in tall.fields.values()}) == 1
    assert all(low.box.holds(box) for box in low.fields.values())


def test_a_narrow_hall_shows_seven_steps_or_more() -> None:
    # What is left beside the code of a screen of 1024 by 768.
    size, unit = (676.0, 676.0), 2 * 768 / 1080
    run = sample("lost_update")
    until(run, "main starts Bob")
    run.advance(4)

    scene, scale = scene_of(run, english), Scale(unit, wide, far=True)
    axis = solve(size, scene, scale, lanes=scene.lanes, lately=Lately({})).axis

    assert axis.width / column_of(axis, 64, scale) >= 7
