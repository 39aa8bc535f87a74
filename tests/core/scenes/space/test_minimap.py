"""The run in small stands below where the strips cannot show all of it, and nothing is lost."""

from __future__ import annotations

import pytest

from core.scenes.builder import scene_of
from core.scenes.space.box import Box, Scale
from core.scenes.space.lanes import Lately
from core.scenes.space.minimap import MOST_STEPS, map_space
from core.scenes.space.stage import StageSpace, solve
from core.scenes.words import english
from tests.core.scenes.runs import sample


def measure(words: str, size: float, *, bold: bool = False, code: bool = False) -> float:
    del bold, code
    return len(words) * size * 0.6


def space_after(steps: int, size: tuple[float, float]) -> StageSpace:
    run = sample("bank_one_lock", "random", 3)
    run.advance(steps)
    scene = scene_of(run, english)
    return solve(size, scene, Scale(1.0, measure), lanes=scene.lanes, lately=Lately({}))


def test_a_short_run_needs_no_map() -> None:
    assert space_after(20, (900.0, 700.0)).minimap is None


def test_the_map_of_a_long_run_covers_nothing_else() -> None:
    space = space_after(300, (900.0, 700.0))

    assert space.minimap is not None
    top = space.minimap.heading.y
    others = [lane.box for lane in space.lanes] + [space.shared.rect]
    assert all(box.bottom <= top + 0.5 for box in others)
    assert space.minimap.axis.bottom <= 700.0
    assert (space.minimap.first, space.minimap.now, space.minimap.last) == (0, 300, 512)


def test_where_there_is_little_height_the_map_gives_way() -> None:
    assert space_after(300, (900.0, 420.0)).minimap is None


@pytest.mark.parametrize("threads", [2, 8, 33, 200])
def test_every_thread_has_a_row_within_the_map(threads: int) -> None:
    space = map_space(Box(0, 0, 900, 700), 500, threads, Scale(1.0, measure))

    assert space.row * threads == pytest.approx(space.axis.height)
    assert space.axis.height <= 700 * 0.17
    if threads <= 33:
        assert space.row >= 3.0


def test_of_a_very_long_run_the_last_steps_are_shown() -> None:
    space = map_space(Box(0, 0, 900, 700), 100_000, 3, Scale(1.0, measure))

    assert space.last - space.first == MOST_STEPS
    assert space.first < space.now == 100_000 < space.last


def test_places_on_the_map_and_steps_belong_together() -> None:
    space = map_space(Box(0, 0, 900, 700), 500, 3, Scale(1.0, measure))

    assert [space.step_at(space.x(step)) for step in (0, 125, 500)] == pytest.approx([0, 125, 500])
    # What began before the first step on the map is cut by its edge, and no wider for that.
    assert space.axis.x - space.x(-5) == pytest.approx(space.x(5) - space.axis.x)
