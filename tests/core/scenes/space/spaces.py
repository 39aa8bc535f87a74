"""Stages for the tests of space: real moments of sample programs, measured without a window."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from core.scenes.builder import scene_of
from core.scenes.space.box import Scale
from core.scenes.space.lanes import Lately
from core.scenes.space.stage import solve
from core.scenes.words import english
from tests.core.scenes.runs import SAMPLES, sample

if TYPE_CHECKING:
    from collections.abc import Iterator

    from core.scenes.scene import Scene
    from core.scenes.space.stage import StageSpace

HALL: Final = (1920.0, 948.0)
"""A screen of 1080 lines without the bar of the sentence."""
DESK: Final = (720.0, 740.0)


def wide(words: str, size: float, *, bold: bool = False, code: bool = False) -> float:
    """About as wide as letters are."""
    return len(words) * size * (0.6 if code else 0.62 if bold else 0.56)


def space_of(scene: Scene, size: tuple[float, float], unit: float) -> StageSpace:
    """Where everything of *scene* stands on a stage of *size*."""
    return solve(size, scene, Scale(unit, wide), lanes=scene.lanes, lately=Lately({}))


def moments(name: str, policy: str = "random", most: int = 60) -> Iterator[Scene]:
    """The first moments of a run of the sample *name*, and its end."""
    run = sample(name, policy, 3)
    yield scene_of(run, english)
    for _ in range(most):
        if not run.advance(1):
            return
        yield scene_of(run, english)
    run.advance(1_000)
    yield scene_of(run, english)


__all__ = ["DESK", "HALL", "SAMPLES", "moments", "space_of", "wide"]
