from __future__ import annotations

from dataclasses import replace
from itertools import combinations
from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import QRectF
from PySide6.QtGui import QImage, QPainter

from gui.stage.canvas import Canvas, Record
from gui.stage.panel import PanelLayout, happened_at, lay_out_panel, panel_height
from gui.stage.shared import paint_panel
from tests.gui.stage.shared_scenes import (
    BLUE,
    ORANGE,
    every_kind,
    hole,
    lock,
    rule,
    scene,
    torn,
    variable,
)

if TYPE_CHECKING:
    from core.scenes.scene import Scene
    from gui.theme.look import Look

SLACK = 0.01


def many(count: int) -> Scene:
    """So many cards, a third of them guarded by one lock, a third by two."""
    guards = ((), (BLUE,), (BLUE, ORANGE))
    cards = tuple(replace(variable(f"v{n}"), guards=guards[n % 3]) for n in range(count))
    return scene(cards, locks=(lock(0, 1), lock(1)), rules=(rule(),) * min(count, 3))


def overlapping(rects: list[QRectF]) -> list[tuple[QRectF, QRectF]]:
    shrunk = [rect.adjusted(SLACK, SLACK, -SLACK, -SLACK) for rect in rects]
    return [pair for pair in combinations(shrunk, 2) if pair[0].intersects(pair[1])]


def painted(look: Look, shown: Scene, layout: PanelLayout) -> Record:
    record = Record()
    image = QImage(layout.rect.size().toSize(), QImage.Format.Format_RGB32)
    painter = QPainter(image)
    paint_panel(Canvas(painter, look, record), layout, shown)
    painter.end()
    return record


@pytest.mark.parametrize("zoom", [1.0, 1.5, 2.5])
@pytest.mark.parametrize("count", [0, 1, 6, 40])
@pytest.mark.parametrize("width", [420, 700, 1400, 2800])
def test_nothing_overlaps_and_nothing_sticks_out(
    look: Look, width: int, count: int, zoom: float
) -> None:
    look.set_zoom(zoom)
    shown = many(count)

    layout = lay_out_panel(QRectF(0, 0, width, 600), shown, look)

    cards = [place.rect for place in layout.cards.values()]
    assert len(cards) == count
    assert not overlapping([*cards, *layout.rules, layout.heading])
    whole = QRectF(0, 0, width, layout.height).adjusted(-SLACK, -SLACK, SLACK, SLACK)
    for rect in (*cards, *layout.rules, *(fence.rect for fence in layout.fences)):
        assert whole.contains(rect)
    assert not [
        fence for fence in layout.fences for rule in layout.rules if fence.padlock.intersects(rule)
    ]


@pytest.mark.parametrize("width", [420, 700, 1400])
def test_every_part_of_a_card_is_inside_it_and_beside_the_others(look: Look, width: int) -> None:
    layout = lay_out_panel(QRectF(0, 0, width, 5000), every_kind(), look)

    for place in layout.cards.values():
        parts = [place.title, *place.fields.values(), *place.empty]
        parts += [part for part in (place.more, place.marks, place.room) if part is not None]
        assert not overlapping(parts)
        assert all(place.rect.contains(part) for part in parts)


def test_a_fence_has_its_own_cards_inside_and_no_others(look: Look) -> None:
    layout = lay_out_panel(QRectF(0, 0, 1000, 600), many(9), look)

    for fence in layout.fences:
        inside = {key for key, place in layout.cards.items() if fence.rect.contains(place.rect)}
        touched = {key for key, place in layout.cards.items() if fence.rect.intersects(place.rect)}
        assert inside == touched == set(fence.cards)


def test_cards_that_nothing_guards_fill_the_row_beside_a_fence(look: Look) -> None:
    cards = tuple(replace(variable(f"v{n}"), guards=(BLUE,) if n == 2 else ()) for n in range(5))
    shown = scene(cards, locks=(lock(),))

    layout = lay_out_panel(QRectF(0, 0, 900, 600), shown, look)

    guarded, first = layout.cards[cards[2].key].rect, layout.cards[cards[0].key].rect
    assert first.top() == guarded.top()
    assert first.left() > layout.fences[0].rect.right()


def test_fences_of_different_groups_do_not_touch(look: Look) -> None:
    layout = lay_out_panel(QRectF(0, 0, 1000, 600), many(9), look)

    outer = {fence.cards: fence.rect for fence in reversed(layout.fences)}
    assert not overlapping(list(outer.values()))


def test_no_card_moves_when_a_lock_is_taken_and_a_value_written(look: Look) -> None:
    before = torn()
    field = replace(before.cards[0].fields[0], wrote_now=True, value="1234", reader=2)
    first = replace(before.cards[0], fields=(field,), cracked=False)
    after = replace(before, cards=(first, *before.cards[1:]), locks=(lock(),), walls=())

    layouts = [lay_out_panel(QRectF(0, 0, 700, 600), one, look) for one in (before, after)]

    assert layouts[0].cards == layouts[1].cards


def test_cards_are_compact_where_room_is_short_and_only_there(look: Look) -> None:
    shown = every_kind()
    wish = panel_height(shown, look, 1000)

    roomy = lay_out_panel(QRectF(0, 0, 1000, wish), shown, look)
    short = lay_out_panel(QRectF(0, 0, 1000, wish - 1), shown, look)

    assert not roomy.compact
    assert roomy.height == pytest.approx(wish)
    assert short.compact
    assert short.height < wish


def test_scrolling_moves_everything_up(look: Look) -> None:
    rect = QRectF(0, 0, 700, 100)

    still, moved = (lay_out_panel(rect, torn(), look, scroll) for scroll in (0, 30))

    assert moved.heading == still.heading.translated(0, -30)
    assert moved.fields == {key: one.translated(0, -30) for key, one in still.fields.items()}
    assert moved.height == still.height


def test_what_was_just_read_is_found(look: Look) -> None:
    shown = torn()
    layout = lay_out_panel(QRectF(0, 0, 700, 600), shown, look)

    assert happened_at(layout, shown) == layout.cards[shown.cards[1].key].rect
    assert happened_at(layout, replace(shown, cards=shown.cards[2:])) is None


def test_an_empty_panel_says_that_this_is_good(look: Look) -> None:
    shown = scene()
    layout = lay_out_panel(QRectF(0, 0, 700, 200), shown, look)

    record = painted(look, shown, layout)

    assert "Nothing is shared: these threads cannot disturb each other." in [
        written.shown for written in record.written
    ]


@pytest.mark.parametrize("width", [700, 1400, 2800])
@pytest.mark.parametrize("shown", [torn(), every_kind(), hole()], ids=["torn", "kinds", "hole"])
def test_no_words_lie_on_others(look: Look, shown: Scene, width: int) -> None:
    layout = lay_out_panel(QRectF(0, 0, width, 700), shown, look)

    record = painted(look, shown, layout)

    assert record.written
    assert not overlapping([written.rect for written in record.written])
