from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import QSize

from core.scenes.themes import THEMES
from gui.shell.window_state import recall_look, remember_look, usual_zoom

if TYPE_CHECKING:
    from PySide6.QtCore import QSettings

    from gui.theme.look import Look


def test_the_look_is_remembered(settings: QSettings, look: Look) -> None:
    look.set_theme(THEMES["dark"])
    look.set_zoom(1.5)
    remember_look(settings, look, "dark")
    look.set_theme(THEMES["light"])
    look.set_zoom(1.0)
    look.set_motion(on=True)

    recall_look(settings, look)

    assert (look.theme.name, look.zoom, look.motion) == ("dark", 1.5, False)


@pytest.mark.parametrize("zoom", ["rubbish", "nan", "inf", ""])
def test_a_broken_memory_is_no_memory(settings: QSettings, look: Look, zoom: str) -> None:
    settings.setValue("look/theme", "no such theme")
    settings.setValue("look/zoom", zoom)

    recall_look(settings, look)

    assert (look.theme.name, look.zoom) == ("light", 1.0)


@pytest.mark.parametrize(
    ("screen", "zoom"),
    [
        ((800, 600), 1.0), ((1920, 1080), 1.0), ((2560, 1440), 1.0), ((3440, 1440), 1.0),
        ((3840, 2160), 1.5), ((3840, 2096), 1.5), ((5120, 2880), 2.0), ((2160, 3840), 1.0),
    ],
)  # fmt: skip
def test_on_a_large_screen_that_is_not_scaled_everything_is_larger_at_first(
    settings: QSettings, look: Look, screen: tuple[int, int], zoom: float
) -> None:
    look.usual = usual_zoom(QSize(*screen))

    recall_look(settings, look)
    assert look.zoom == zoom

    # What somebody chose stays.
    settings.setValue("look/zoom", 1.1)
    recall_look(settings, look)
    assert look.zoom == 1.1
