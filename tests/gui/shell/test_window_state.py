from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from core.scenes.themes import THEMES
from gui.shell.window_state import recall_look, remember_look

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
