from __future__ import annotations

import re
from typing import TYPE_CHECKING

import pytest
from PySide6.QtGui import QColor, QPalette
from PySide6.QtWidgets import QLabel, QVBoxLayout, QWidget

from core.scenes.lock_looks import LockLook
from core.scenes.themes import THEMES
from gui.theme.dress import dress, palette_of, undressed
from gui.theme.look import LARGEST_ZOOM, SMALLEST_ZOOM
from gui.theme.style_sheet import sheet_of
from gui.theme.tokens import SIZES

if TYPE_CHECKING:
    from collections.abc import Callable

    from PySide6.QtWidgets import QApplication
    from pytestqt.qtbot import QtBot

    from gui.theme.look import Look


@pytest.mark.parametrize(
    ("asked", "given"), [(0.01, SMALLEST_ZOOM), (1.5, 1.5), (99.0, LARGEST_ZOOM)]
)
def test_zoom_stays_within_bounds(look: Look, asked: float, given: float) -> None:
    look.set_zoom(asked)

    assert look.zoom == given
    assert look.px("body") == SIZES.body * given


def test_lines_keep_a_pixel(look: Look) -> None:
    look.set_zoom(SMALLEST_ZOOM)

    assert look.px("hairline") == 1.0


def test_without_motion_everything_takes_no_time(look: Look) -> None:
    look.set_motion(on=False)

    assert not look.motion
    assert (look.ms("glance"), look.ms("move"), look.ms("pulse")) == (0, 0, 0)


def test_motion_takes_the_times_of_the_tokens(look: Look) -> None:
    look.set_motion(on=True)

    assert (look.ms("glance"), look.ms("move"), look.ms("pulse")) == (120, 200, 250)


def test_each_change_is_told_once(look: Look, qtbot: QtBot) -> None:
    changes: tuple[Callable[[], None], ...] = (
        lambda: look.set_theme(THEMES["dark"]),
        lambda: look.set_zoom(2.0),
        lambda: look.set_motion(on=True),
    )

    for change in changes:
        with qtbot.waitSignal(look.changed):
            change()
        with qtbot.assertNotEmitted(look.changed):
            change()


def test_a_font_follows_the_zoom_and_a_drawing_does_not(look: Look) -> None:
    look.set_zoom(2.0)

    assert look.font("body").pixelSize() == 2 * SIZES.body
    assert look.font_of(9.2).pixelSize() == 9
    assert look.font("body", bold=True).bold()


def test_colours_and_shapes_of_locks_are_paired_anew(look: Look) -> None:
    first, ninth = LockLook(0), LockLook(8)

    assert (first.shape, ninth.shape) == ("circle", "circle")
    assert look.lock_colour(first) == QColor(look.theme.locks[0])
    assert look.lock_colour(ninth) == QColor(look.theme.locks[1])


@pytest.mark.parametrize("theme", THEMES)
def test_the_style_sheet_has_a_value_for_everything(look: Look, theme: str) -> None:
    look.set_theme(THEMES[theme])

    sheet = sheet_of(look)

    assert "$" not in sheet
    assert THEMES[theme].failure in sheet


def test_the_style_sheet_follows_the_zoom(look: Look) -> None:
    once = re.search(r"font-size: (\d+)px", sheet_of(look))

    look.set_zoom(2.0)

    twice = re.search(r"font-size: (\d+)px", sheet_of(look))
    assert once is not None
    assert twice is not None
    assert int(twice[1]) == 2 * int(once[1])


def test_the_application_follows_the_look(qapp: QApplication, look: Look) -> None:
    dress(qapp, look)

    look.set_theme(THEMES["dark"])

    assert qapp.palette().color(QPalette.ColorRole.Window) == QColor(THEMES["dark"].surface)
    assert qapp.styleSheet() == sheet_of(look)


def test_widgets_that_were_put_together_undressed_are_dressed(
    qapp: QApplication, look: Look, qtbot: QtBot
) -> None:
    dress(qapp, look)
    with undressed():
        window, title = QWidget(), QLabel("So it ends")
        qtbot.addWidget(window)
        title.setObjectName("end-title")
        QVBoxLayout(window).addWidget(title)
        bare = qapp.styleSheet()

    title.ensurePolished()

    assert not bare
    assert qapp.styleSheet() == sheet_of(look)
    assert title.font().pixelSize() == round(look.px("title"))


def test_a_theme_chosen_while_widgets_are_put_together_stays(
    qapp: QApplication, look: Look
) -> None:
    dress(qapp, look)

    with undressed():
        look.set_theme(THEMES["dark"])

    assert qapp.styleSheet() == sheet_of(look)


def test_what_cannot_be_used_is_pale(qapp: QApplication) -> None:
    palette = palette_of(THEMES["light"])

    pale = palette.color(QPalette.ColorGroup.Disabled, QPalette.ColorRole.Text)

    assert pale == QColor(THEMES["light"].strong_line)


@pytest.mark.parametrize(("theme", "smaller"), [("light", True), ("projector", False)])
def test_what_is_said_beside_is_as_large_as_the_rest_where_it_is_read_from_afar(
    look: Look, theme: str, smaller: bool
) -> None:
    look.set_theme(THEMES[theme])

    assert (look.px("note") < look.px("body")) is smaller
