from __future__ import annotations

from itertools import pairwise
from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import QRectF, Qt
from PySide6.QtGui import QColor, QFontInfo, QImage, QPainter

from core.machine.events import Kind
from core.scenes.lock_looks import SHAPES, LockLook
from core.scenes.themes import THEMES
from gui.theme.drawings import icons
from gui.theme.drawings.crack import paint_crack
from gui.theme.drawings.icons import icon
from gui.theme.drawings.marks import paint_mark
from gui.theme.drawings.padlock import on, paint_padlock
from gui.theme.drawings.people import paint_monogram
from gui.theme.drawings.program import app_icon, paint_program_icon
from gui.theme.drawings.shapes import shape_path
from gui.theme.fonts import load_fonts
from gui.theme.look import CODE_FAMILY, UI_FAMILY

if TYPE_CHECKING:
    from collections.abc import Callable

    from gui.theme.look import Look

SIDES = (8, 13, 22, 64, 200)


def painted(side: int, paint: Callable[[QPainter, QRectF], None]) -> QImage:
    """What *paint* puts into a square, with room around it."""
    image = QImage(2 * side, 2 * side, QImage.Format.Format_ARGB32_Premultiplied)
    image.fill(Qt.GlobalColor.transparent)
    painter = QPainter(image)
    paint(painter, QRectF(side / 2, side / 2, side, side))
    painter.end()
    return image


def is_blank(image: QImage) -> bool:
    blank = QImage(image.size(), image.format())
    blank.fill(Qt.GlobalColor.transparent)
    return image == blank


@pytest.mark.parametrize("side", SIDES)
def test_each_lock_has_a_padlock_of_its_own(look: Look, side: int) -> None:
    images = [
        painted(side, lambda painter, rect, at=at: paint_padlock(painter, rect, LockLook(at), look))  # type: ignore[misc]
        for at in range(len(SHAPES))
    ]

    assert not any(map(is_blank, images))
    assert all(one != other for at, one in enumerate(images) for other in images[:at])


@pytest.mark.parametrize("side", SIDES)
@pytest.mark.parametrize("way", [{"open_": True}, {"ghost": True}, {"depth": 2}, {"glow": True}])
def test_a_padlock_shows_how_it_is(look: Look, side: int, way: dict[str, bool]) -> None:
    plain = painted(
        side, lambda painter, rect: paint_padlock(painter, rect, LockLook(0, "L"), look)
    )

    other = painted(
        side, lambda painter, rect: paint_padlock(painter, rect, LockLook(0, "L"), look, **way)
    )

    assert not is_blank(other)
    assert other != plain


@pytest.mark.parametrize("side", SIDES)
@pytest.mark.parametrize("kind", Kind)
def test_each_kind_of_step_has_a_mark(look: Look, kind: Kind, side: int) -> None:
    image = painted(side, lambda painter, rect: paint_mark(painter, rect, kind, look))

    assert not is_blank(image)


@pytest.mark.parametrize("side", SIDES)
@pytest.mark.parametrize("text", ["M", "An", "10", "W", "?"])
def test_a_monogram_shows_who_went_last_and_who_cannot_go(look: Look, side: int, text: str) -> None:
    def disc(**how: bool) -> QImage:
        return painted(side, lambda painter, rect: paint_monogram(painter, rect, text, look, **how))

    plain, active, dimmed = disc(), disc(active=True), disc(dimmed=True)

    assert not is_blank(plain)
    assert plain not in (active, dimmed)
    assert active != dimmed


@pytest.mark.parametrize("name", icons._ICONS)
def test_each_icon_is_paler_when_it_cannot_be_pressed(look: Look, name: str) -> None:
    made = icon(name, look)

    for side in SIDES:
        normal = made.pixmap(side, made.Mode.Normal).toImage()
        assert not is_blank(normal.convertToFormat(QImage.Format.Format_ARGB32_Premultiplied))
        assert normal != made.pixmap(side, made.Mode.Disabled).toImage()


def test_an_icon_that_was_drawn_before_has_the_ink_of_the_theme_in_force(look: Look) -> None:
    before = icon("step", look).pixmap(32).toImage()

    look.set_theme(THEMES["dark"])
    dark = icon("step", look).pixmap(32).toImage()
    look.set_theme(THEMES["light"])

    assert dark != before
    assert icon("step", look).pixmap(32).toImage() == before
    assert icon("back", look).pixmap(32).toImage() != before


def test_an_unknown_icon_is_a_mistake(look: Look) -> None:
    with pytest.raises(KeyError):
        icon("nonsense", look)


@pytest.mark.parametrize("side", SIDES)
def test_crack_and_program_icon_paint_something(look: Look, side: int) -> None:
    assert not is_blank(painted(side, lambda painter, rect: paint_crack(painter, rect, look)))
    assert not is_blank(painted(side, paint_program_icon))
    assert not app_icon().pixmap(side).isNull()


@pytest.mark.parametrize("shape", SHAPES)
def test_a_shape_fills_its_box_and_stays_in_it(qapp: object, shape: str) -> None:
    box = QRectF(10, 20, 40, 40)

    bounds = shape_path(shape, box).boundingRect()

    assert box.adjusted(-0.1, -0.1, 0.1, 0.1).contains(bounds)
    assert min(bounds.width(), bounds.height()) > 0.7 * box.width()


def test_letters_are_black_or_white_by_their_ground() -> None:
    assert on(QColor("#ffffff")).lightness() < 128
    assert on(QColor("#000000")).lightness() > 128


def test_the_fonts_are_there(look: Look) -> None:
    assert {UI_FAMILY, CODE_FAMILY} <= set(load_fonts())

    assert QFontInfo(look.font("body")).family() == UI_FAMILY
    assert QFontInfo(look.font("code")).family() == CODE_FAMILY


@pytest.mark.parametrize("letter", ["H", "S", "B"])
@pytest.mark.parametrize("number", range(len(SHAPES)), ids=SHAPES)
def test_1_the_letter_of_a_padlock_is_a_third_of_its_height(
    look: Look, number: int, letter: str
) -> None:
    side = 160
    bare, told = (
        painted(side, lambda on, rect, lock=lock: paint_padlock(on, rect, lock, look))  # type: ignore[misc]
        for lock in (LockLook(number), LockLook(number, letter))
    )
    rows = [
        y for y in range(bare.height())
        if any(bare.pixel(x, y) != told.pixel(x, y) for x in range(bare.width()))
    ]  # fmt: skip

    assert rows[-1] - rows[0] + 1 >= 0.34 * side


@pytest.mark.parametrize("number", range(len(SHAPES)), ids=SHAPES)
def test_an_open_shackle_ends_well_above_the_body(look: Look, number: int) -> None:
    side = 160

    def gap(*, open_: bool) -> int:
        """The widest gap below the shackle where its right leg is, in pixels."""
        image = painted(
            side,
            lambda painter, rect: paint_padlock(painter, rect, LockLook(number), look, open_=open_),
        )
        column = [image.pixelColor(leg, y).alpha() > 0 for y in range(image.height())]
        rows = [y for y, inked in enumerate(column) if inked]
        return max(after - before for before, after in pairwise(rows)) - 1

    shut = painted(side, lambda painter, rect: paint_padlock(painter, rect, LockLook(number), look))
    row = side // 2 + round(0.2 * side)
    inked = [x for x in range(shut.width()) if shut.pixelColor(x, row).alpha() > 0]
    leg = inked[-1] - round(0.05 * side)

    assert gap(open_=False) <= 1
    assert gap(open_=True) >= 0.1 * side
