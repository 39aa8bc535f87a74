"""What is painted is told apart by people who see few colours, or none."""

from __future__ import annotations

from dataclasses import replace
from functools import lru_cache
from itertools import combinations
from typing import TYPE_CHECKING, Final

import pytest
from PySide6.QtCore import QRectF
from PySide6.QtGui import QImage, QPainter

from core.scenes.lock_looks import SHAPES, LockLook
from core.scenes.themes import LIGHT, THEMES
from gui.theme.drawings.padlock import paint_padlock
from gui.theme.drawings.signs import paint_failed
from gui.theme.look import Look
from tests.gui.theme.sight import distance

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping

    from core.scenes.themes import Theme

pytestmark = pytest.mark.usefixtures("qapp")

SIDE: Final = 24
SEEN: Final = 12.0
"""Two colours farther apart than this in Lab are told apart side by side at a glance."""
SHARE: Final = 0.12
"""Of all spots on which there is anything, so many at least are another colour."""
WAYS: Final[Mapping[str, Mapping[str, bool]]] = {
    "held": {}, "free": {"open_": True}, "wanted": {"ghost": True},
}  # fmt: skip
SIGHTS: Final = ("normal", "deuteranopia", "protanopia", "grey")
Spots = tuple[str, ...]


def painted(look: Look, paint: Callable[[QPainter, QRectF], None]) -> Spots:
    """The colours that *paint* puts on a card, spot by spot."""
    image = QImage(SIDE + 8, SIDE + 8, QImage.Format.Format_RGB32)
    image.fill(look.colour("raised"))
    painter = QPainter(image)
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    paint(painter, QRectF(4, 4, SIDE, SIDE))
    painter.end()
    wide, high = image.width(), image.height()
    return tuple(image.pixelColor(x, y).name() for y in range(high) for x in range(wide))


def padlock(look: Look, which: int, way: str) -> Spots:
    """Lock *which*, as it is held, free or wanted; its letter depends on its name."""
    lock = LockLook(which)
    return painted(look, lambda on, rect: paint_padlock(on, rect, lock, look, **WAYS[way]))


def failed(look: Look) -> Spots:
    """The sign of a failure."""
    return painted(look, lambda on, rect: paint_failed(on, rect, look.colour("failure")))


@lru_cache(maxsize=100_000)
def apart(one: str, other: str, sight: str) -> bool:
    """Whether two colours are told apart by people of *sight*."""
    return one != other and distance(one, other, sight) > SEEN


def share(one: Spots, other: Spots, ground: str, sight: str) -> float:
    """The share of the inked spots that differ for people of *sight*."""
    inked = [pair for pair in zip(one, other, strict=True) if pair != (ground, ground)]
    return sum(apart(*pair, sight) for pair in inked) / len(inked)


@pytest.mark.parametrize("sight", SIGHTS)
@pytest.mark.parametrize("name", THEMES)
def test_held_free_wanted_and_failed_are_told_apart(name: str, sight: str) -> None:
    look = Look(THEMES[name])
    ground = look.colour("raised").name()
    for which in range(len(SHAPES)):
        signs = {way: padlock(look, which, way) for way in WAYS} | {"failed": failed(look)}
        alike = [
            (one, other)
            for one, other in combinations(signs, 2)
            if share(signs[one], signs[other], ground, sight) < SHARE
        ]
        assert alike == [], SHAPES[which]


@pytest.mark.parametrize("way", WAYS)
@pytest.mark.parametrize("sight", SIGHTS)
@pytest.mark.parametrize("name", THEMES)
def test_locks_are_told_apart(name: str, sight: str, way: str) -> None:
    look = Look(THEMES[name])
    ground = look.colour("raised").name()
    locks = [padlock(look, which, way) for which in range(len(SHAPES))]

    alike = [
        (SHAPES[one], SHAPES[other])
        for one, other in combinations(range(len(locks)), 2)
        if share(locks[one], locks[other], ground, sight) < SHARE
    ]

    assert alike == []


def in_one_colour(theme: Theme) -> Theme:
    """*theme* as a printer without colours has it: all signs are of one ink."""
    return replace(theme, locks=("#404040",) * len(theme.locks), failure="#404040")


def test_14_paths_alone_tell_states_and_locks_apart() -> None:
    look = Look(in_one_colour(LIGHT))
    ground = look.colour("raised").name()
    every = {
        f"{SHAPES[which]} {way}": padlock(look, which, way)
        for which in range(len(SHAPES))
        for way in WAYS
    }
    every["failed"] = failed(look)

    alike = [
        (one, other)
        for one, other in combinations(every, 2)
        if share(every[one], every[other], ground, "grey") < SHARE
    ]

    assert alike == []


def test_two_colours_that_are_one_to_the_colour_blind_are_found() -> None:
    look = Look(replace(LIGHT, locks=("#b04a12",) * len(LIGHT.locks)))
    other = Look(replace(LIGHT, locks=("#6f6a10",) * len(LIGHT.locks)))
    ground = look.colour("raised").name()
    one, two = padlock(look, 0, "held"), padlock(other, 0, "held")

    assert share(one, two, ground, "normal") > SHARE
    assert share(one, two, ground, "deuteranopia") < SHARE
