from __future__ import annotations

from itertools import pairwise
from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import QSizeF

from gui.stage.layout import StageLayout, lay_out, scroll_to
from tests.gui.stage.stage_scenes import biter, crowd, embrace, lock, scene_of

if TYPE_CHECKING:
    from core.scenes.scene import Scene
    from gui.theme.look import Look

SIZES = [(420, 420), (700, 500), (1400, 900), (2800, 1700)]
WISH = 300.0


def laid_out(scene: Scene, size: tuple[int, int], look: Look) -> StageLayout:
    return lay_out(QSizeF(*size), scene, look, lanes=scene.lanes, panel_wish=WISH)


@pytest.mark.parametrize("zoom", [1.0, 1.5, 2.5])
@pytest.mark.parametrize("size", SIZES)
@pytest.mark.parametrize("count", [1, 3, 8, 32])
def test_lanes_rail_and_panel_stand_below_each_other_on_the_stage(
    look: Look, size: tuple[int, int], count: int, zoom: float
) -> None:
    look.set_zoom(zoom)

    stage = laid_out(crowd(count), size, look)

    boxes = [lane.box for lane in stage.lanes]
    assert boxes
    assert all(stage.bounds.contains(box) for box in boxes)
    assert all(above.bottom() <= below.top() for above, below in pairwise(boxes))
    assert boxes[-1].bottom() <= stage.rail.top()
    assert stage.rail.bottom() <= stage.panel.top()
    assert stage.bounds.contains(stage.rail)


@pytest.mark.parametrize("zoom", [1.0, 1.5, 2.5])
@pytest.mark.parametrize("size", SIZES)
@pytest.mark.parametrize("scene", [crowd(3), crowd(32), embrace(), biter()])
def test_the_parts_of_a_lane_share_no_room(
    look: Look, size: tuple[int, int], scene: Scene, zoom: float
) -> None:
    look.set_zoom(zoom)

    for lane in laid_out(scene, size, look).lanes:
        padlocks = [rect for _, rect in lane.padlocks]
        maybe = (lane.words, lane.code, lane.locals, lane.ghost, lane.more)
        parts = [lane.monogram, lane.name, lane.strip, *padlocks, *filter(None, maybe)]
        inner = [part.adjusted(0.5, 0.5, -0.5, -0.5) for part in parts if part.width() > 1]
        assert all(lane.box.contains(part) for part in inner)
        for place, part in enumerate(inner):
            assert not any(part.intersects(other) for other in inner[place + 1 :])


@pytest.mark.parametrize(
    ("count", "size", "mode"),
    [
        (3, (880, 760), "full"),
        (5, (880, 760), "high"),
        (6, (880, 760), "medium"),
        (32, (880, 760), "compact"),
    ],
)
def test_lanes_are_as_roomy_as_the_height_allows(
    look: Look, count: int, size: tuple[int, int], mode: str
) -> None:
    assert laid_out(crowd(count), size, look).mode == mode


def test_the_lane_that_went_last_is_in_sight(look: Look) -> None:
    scene = crowd(32)

    stage = laid_out(scene, (420, 420), look)

    assert stage.lane(16) is not None
    assert stage.above + len(stage.lanes) + stage.below == 32


def test_a_free_lock_is_on_the_rail_and_a_held_one_with_its_holder(look: Look) -> None:
    scene = crowd(3)

    stage = laid_out(scene, (880, 760), look)

    held, free = scene.locks
    holder = stage.lane(0)
    assert holder is not None
    assert stage.padlock(held) == holder.padlock(lock(0))
    assert stage.padlock(free) == stage.slot(lock(1))


def test_no_lanes_leave_an_empty_area(look: Look) -> None:
    stage = laid_out(scene_of(()), (880, 760), look)

    assert stage.lanes == ()
    assert stage.rail.bottom() <= stage.bounds.bottom()


@pytest.mark.parametrize(
    ("index", "scroll", "wanted"), [(0, 5, 0), (9, 5, 5), (10, 5, 6), (31, 0, 27), (7, 5, 5)]
)
def test_scrolling_moves_no_further_than_it_must(index: int, scroll: int, wanted: int) -> None:
    assert scroll_to(index, scroll, 5, 32) == wanted
