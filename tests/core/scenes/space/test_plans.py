"""Of all ways to put shared objects into rows, the one with the largest values that fit."""

from __future__ import annotations

import pytest

from core.scenes.builder import scene_of
from core.scenes.space.box import Scale
from core.scenes.space.lanes import Lately
from core.scenes.space.plans import Plans
from core.scenes.space.stage import solve
from core.scenes.words import english
from tests.core.scenes.runs import sample
from tests.core.scenes.space.spaces import wide


def _plans(width: float = 860.0) -> Plans:
    run = sample("bank_ordered")
    run.advance(60)
    return Plans(scene_of(run, english), width, Scale(1.0, wide))


def test_with_room_enough_values_are_as_large_as_they_come() -> None:
    best = _plans().best
    assert best is not None

    plan = _plans().fitting(4 * best)

    assert plan is not None
    assert plan.height == pytest.approx(best)


def test_what_fits_is_no_higher_than_it_may_be_and_never_larger_with_less_room() -> None:
    best, need = _plans().best, _plans().need
    assert best is not None
    heights = [need + (best - need) * part / 8 for part in range(8, -1, -1)]

    found = [_plans().fitting(height) for height in heights]

    values = [plan.value for plan in found if plan is not None]
    assert len(values) == len(heights)
    assert values == sorted(values, reverse=True)
    assert all(plan.height <= most + 1 for plan, most in zip(found, heights, strict=True) if plan)


def test_where_nothing_fits_there_is_no_plan() -> None:
    assert _plans().fitting(_plans().need / 2) is None


def test_words_below_what_is_scrolled_keep_clear_of_a_fence_that_goes_on_there() -> None:
    run = sample("bank_ordered")
    run.advance(60)
    scene, scale = scene_of(run, english), Scale(1.0, wide)

    shared = solve((500.0, 420.0), scene, scale, lanes=scene.lanes, lately=Lately({})).shared

    assert shared.more is not None
    # Fences are painted a little further than what is in sight.
    assert shared.more.y >= shared.rect.bottom + 26 / 4
    assert shared.more.bottom <= 420
