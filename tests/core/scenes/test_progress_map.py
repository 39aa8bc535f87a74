from __future__ import annotations

import pytest

from core.graph.progress_graph import Point
from core.scenes.lock_looks import looks_of
from core.scenes.progress_map import ShutArea

AREA = ShutArea(Point(2, 3), Point(4, 5), looks_of(("wall",))[0], "wall")


@pytest.mark.parametrize("point", [Point(2, 3), Point(4, 5), Point(3, 4), Point(2, 5)])
def test_an_area_holds_its_corners_and_what_is_between(point: Point) -> None:
    assert AREA.holds(point)


@pytest.mark.parametrize("point", [Point(1, 4), Point(5, 4), Point(3, 2), Point(3, 6)])
def test_an_area_ends_on_each_of_its_four_sides(point: Point) -> None:
    assert not AREA.holds(point)
