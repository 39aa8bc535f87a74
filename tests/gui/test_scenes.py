"""Every scene that the window has to show well, in three sizes and three themes."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import QRectF
from PySide6.QtWidgets import QAbstractButton

from core.scenes.themes import THEMES
from gui.app.main import make_window
from gui.stage.legibility import problems
from tests.gui.clipped import cut_off
from tests.gui.scenes import MOMENTS, settle, show

if TYPE_CHECKING:
    from collections.abc import Iterator

    from PySide6.QtWidgets import QApplication

    from gui.app.window import Window

SIZES = {"1024x700": (1024, 700, 1.0), "1080p": (1920, 1080, 1.0), "4K": (3840, 2160, 2.0)}


@pytest.fixture
def window(qapp: QApplication) -> Iterator[Window]:
    made = make_window()
    made.look.set_motion(on=False)
    yield made
    made.programs.document.forget(made.editor.toPlainText())
    made.close()
    made.deleteLater()
    qapp.sendPostedEvents()


SHOWN = [(size, theme) for size in SIZES for theme in ("light", "projector")] + [("1080p", "dark")]
"""Dark and light have the same sizes and letters, so that one size of it is enough."""


@pytest.mark.parametrize(("size", "theme"), SHOWN)
def test_nothing_overlaps_or_is_cut_off_in_any_scene(window: Window, size: str, theme: str) -> None:
    width, height, zoom = SIZES[size]
    window.look.set_theme(THEMES[theme])
    window.look.set_zoom(zoom)
    window.resize(width, height)
    window.show()

    found = {}
    for moment in MOMENTS[:-1]:
        show(window, moment)
        if wrong := faults(window):
            found[moment.name] = wrong

    assert found == {}


def test_nothing_overlaps_or_is_cut_off_in_a_long_run_of_any_size(window: Window) -> None:
    window.show()
    show(window, MOMENTS[-1])

    found = {}
    for size, (width, height, zoom) in SIZES.items():
        window.look.set_zoom(zoom)
        window.resize(width, height)
        settle(window)
        if wrong := faults(window):
            found[size] = wrong

    assert found == {}


def faults(window: Window) -> list[str]:
    """What lies over something else, or is cut off, now that *window* is painted."""
    window.grab()
    stage = window.stage
    assert stage.record.written
    return problems(stage.record, QRectF(stage.rect())) + cut_off(window)


def test_a_button_without_room_is_found(window: Window) -> None:
    window.resize(1024, 700)
    window.show()
    settle(window)
    button = next(
        one for one in window.findChildren(QAbstractButton) if one.text() and one.isVisible()
    )

    button.setFixedWidth(button.sizeHint().width() // 2)

    assert any(button.text() in words for words in cut_off(window))
