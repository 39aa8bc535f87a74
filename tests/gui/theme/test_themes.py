from __future__ import annotations

from itertools import combinations, product

import pytest

from core.scenes.lock_looks import COLOURS, SHAPES, LockLook
from core.scenes.themes import THEMES
from tests.gui.theme.sight import SIGHTS, contrast, distance

GROUNDS = ("surface", "raised", "sunken")
READABLE = {"light": 4.5, "dark": 4.5, "projector": 7.0}
"""WCAG 2, level AA; a washed-out projector needs level AAA."""
SEEN = 3.0
"""WCAG 2 for lines and shapes that carry meaning."""
APART = {"normal": 20.0, "protanopia": 10.0, "deuteranopia": 10.0, "tritanopia": 10.0}
"""Many times the difference that can just be told (2.3), as small shapes lie far apart."""
SOFT = [("failure", "failure_soft"), ("proved", "proved_soft"), ("invalid", "invalid_soft")]
CODE = ("keyword", "string", "number", "comment", "definition")


def paint(theme: str, role: str) -> str:
    return str(getattr(THEMES[theme], role))


@pytest.mark.parametrize("theme", THEMES)
def test_words_are_readable_wherever_they_stand(theme: str) -> None:
    pairs = [
        *product(("ink", "muted"), (*GROUNDS, "current")),
        *product(("failure", "proved", "invalid"), GROUNDS),
        ("failure", "current"),
        *product(CODE, ("sunken", "current")),
        *SOFT,
        *product(("ink",), ("selection", "failure_soft", "proved_soft", "invalid_soft")),
        ("on_accent", "accent"),
    ]

    contrasts = {pair: contrast(paint(theme, pair[0]), paint(theme, pair[1])) for pair in pairs}

    assert {pair: at for pair, at in contrasts.items() if at < READABLE[theme]} == {}


@pytest.mark.parametrize("theme", THEMES)
def test_lines_and_shapes_are_seen_on_every_ground(theme: str) -> None:
    roles = ("strong_line", "accent", "failure", "proved", "invalid", "read", "write")
    paints = {role: paint(theme, role) for role in roles}
    paints |= {LockLook(at).words: each for at, each in enumerate(THEMES[theme].locks)}

    dim = {
        (role, ground)
        for role, ground in product(paints, GROUNDS)
        if contrast(paints[role], paint(theme, ground)) < SEEN
    }

    assert dim == set()


@pytest.mark.parametrize("sight", SIGHTS)
@pytest.mark.parametrize("theme", THEMES)
def test_no_two_locks_look_alike_and_none_looks_like_a_failure(theme: str, sight: str) -> None:
    paints = {LockLook(at).words: each for at, each in enumerate(THEMES[theme].locks)}
    paints["failure"] = paint(theme, "failure")

    alike = {
        (one, other): distance(paints[one], paints[other], sight)
        for one, other in combinations(paints, 2)
        if distance(paints[one], paints[other], sight) < APART[sight]
    }

    assert alike == {}


@pytest.mark.parametrize("theme", THEMES)
def test_there_is_a_paint_for_each_look(theme: str) -> None:
    assert len(THEMES[theme].locks) == len(COLOURS) == len(SHAPES)
    assert THEMES[theme].name == theme


def test_contrast_is_that_of_wcag() -> None:
    assert contrast("#000000", "#ffffff") == pytest.approx(21.0, abs=0.01)
    assert contrast("#767676", "#ffffff") == pytest.approx(4.54, abs=0.01)


def test_red_and_green_are_nearer_for_the_red_green_blind() -> None:
    normal = distance("#b04000", "#708000", "normal")

    assert distance("#b04000", "#708000", "deuteranopia") < normal / 3
