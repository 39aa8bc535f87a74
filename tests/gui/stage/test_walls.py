from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import QRectF
from PySide6.QtGui import QImage, QPainter

from core.scenes.scene import WallScene
from gui.stage.canvas import Canvas, Record
from gui.stage.panel import lay_out_panel
from gui.stage.walls import fence_path, paint_fences
from tests.gui.stage.shared_scenes import ANN, BLUE, BOB, hole, lock, torn

if TYPE_CHECKING:
    from core.scenes.scene import Scene
    from gui.stage.walls import Gap
    from gui.theme.look import Look

ROOM = QRectF(0, 0, 900, 500)


def painted(look: Look, shown: Scene) -> list[str]:
    image = QImage(900, 500, QImage.Format.Format_RGB32)
    painter, record = QPainter(image), Record()
    paint_fences(Canvas(painter, look, record), lay_out_panel(ROOM, shown, look), shown)
    painter.end()
    return [written.meant for written in record.written]


def test_a_held_fence_says_who_is_inside_since_when(look: Look) -> None:
    assert "Ann is inside since line 11" in painted(look, torn())


def test_a_long_name_gives_way_to_its_monogram(look: Look) -> None:
    shown = torn()
    lanes = tuple(replace(lane, name=lane.name * 30) for lane in shown.lanes)

    assert "inside since line 11" in painted(look, replace(shown, lanes=lanes))


def test_a_free_lock_says_what_it_would_guard(look: Look) -> None:
    free = replace(torn(), locks=(lock(),), walls=())

    assert painted(look, free) == ["wall: free"]


def test_who_goes_round_the_wall_is_named_in_the_gap(look: Look) -> None:
    assert "Bob, no lock" in painted(look, torn())


def test_the_gap_is_in_the_edge_over_the_card_it_leads_to(look: Look) -> None:
    shown = torn()
    layout = lay_out_panel(ROOM, shown, look)

    (gap,) = layout.gaps

    card = layout.cards[shown.cards[1].key].rect
    assert gap.tid == BOB
    assert gap.rect.right() == pytest.approx(card.right())
    assert gap.rect.center().y() == pytest.approx(gap.fence.rect.top())
    assert layout.ways_in == {(BOB, shown.cards[1].key): gap.rect}


@pytest.mark.parametrize("width", [300, 420, 900])
def test_many_gaps_stand_side_by_side_inside_the_edge(look: Look, width: int) -> None:
    shown = torn()
    key = shown.cards[0].key
    gaps = ((BOB, key), (0, key), (5, shown.cards[1].key))
    shown = replace(shown, walls=(replace(shown.walls[0], gaps=gaps),))

    made = lay_out_panel(QRectF(0, 0, width, 900), shown, look).gaps

    assert len(made) == 3
    assert made[0].rect.left() >= made[0].fence.edge[0]
    assert made[0].rect.right() < made[1].rect.left()
    assert made[1].rect.right() < made[2].rect.left()
    assert made[2].rect.right() <= made[2].fence.edge[1] + 0.01


def test_two_people_inside_by_two_locks_are_a_hole(look: Look) -> None:
    holes = [gap for gap in _gaps(look, hole()) if gap.tid is None]

    assert len(holes) == 2
    assert "a hole: not one lock for all" in painted(look, hole())


def test_two_locks_in_one_hand_are_no_hole(look: Look) -> None:
    shown = hole()
    walls = tuple(replace(wall, holder=ANN) for wall in shown.walls)

    assert not _gaps(look, replace(shown, walls=walls))


def test_a_fence_with_an_opening_is_not_drawn_there(look: Look) -> None:
    rect = QRectF(0, 0, 100, 50)

    path = fence_path(rect, 6, [(40, 60)])

    across = [path.pointAtPercent(at / 500) for at in range(501)]
    assert not [spot for spot in across if spot.y() < 0.01 and 40.5 < spot.x() < 59.5]
    assert path.boundingRect() == rect


def test_a_wall_round_nothing_that_is_shown_is_not_drawn(look: Look) -> None:
    shown = replace(torn(), cards=(), walls=(WallScene(lock=BLUE, holder=ANN, cards=()),))

    assert painted(look, shown) == []


def _gaps(look: Look, shown: Scene) -> tuple[Gap, ...]:
    return lay_out_panel(ROOM, shown, look).gaps
