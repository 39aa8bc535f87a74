"""What a window remembers from one start to the next; a broken memory is no memory."""

from __future__ import annotations

from math import isfinite, nan
from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QByteArray, QSize

from core.scenes.themes import THEMES
from gui.shell.theme_choice import CHOICES

if TYPE_CHECKING:
    from collections.abc import Mapping

    from PySide6.QtCore import QSettings
    from PySide6.QtWidgets import QMainWindow, QSplitter

    from gui.theme.look import Look

_VERSION: Final = 1
_LARGE: Final = QSize(2560, 1440)
"""On a screen up to this size everything has its size at zoom 1."""


def newer(settings: QSettings) -> bool:
    """Whether a newer version wrote *settings*: its layout is nothing that we understand."""
    return _number(settings.value("layout/version", 0), 0) > _VERSION


def misunderstood(settings: QSettings) -> tuple[str, ...]:
    """The names in *settings* whose values say nothing to us, so that they are as at first."""
    theme, motion = settings.value("look/theme"), settings.value("look/motion")
    zoom, version = (settings.value(name, 1) for name in ("look/zoom", "layout/version"))
    sound = {
        "look/theme": theme is None or str(theme) in CHOICES,
        # NaN where it is no number: whatever a file holds, there is one question to ask.
        "look/zoom": isfinite(_number(zoom, nan)),
        "look/motion": motion is None or str(motion) in {"true", "false"},
        "layout/version": isfinite(_number(version, nan)),
    }
    for name in ("window", "across"):
        # Qt keeps these as bytes of its own: what is none was written by somebody else.
        value = settings.value(f"layout/{name}")
        sound[f"layout/{name}"] = value is None or isinstance(value, QByteArray)
    return tuple(name for name, is_sound in sound.items() if not is_sound)


def usual_zoom(room: QSize) -> float:
    """How big everything is at first on a screen with so much *room*, in quarters.

    At a desk the letters of a screen of 3840x2160 that is not scaled are too small to read, and
    the stage is mostly empty.
    """
    fits = min(room.width() / _LARGE.width(), room.height() / _LARGE.height())
    return max(1.0, round(4 * fits) / 4)


def recall_look(settings: QSettings, look: Look) -> None:
    """Give *look* the theme, zoom and motion of the last time."""
    theme = THEMES.get(str(settings.value("look/theme", "")))
    if theme is not None:
        look.set_theme(theme)
    look.set_zoom(_number(settings.value("look/zoom", look.usual), look.usual))
    look.set_motion(on=str(settings.value("look/motion", "true")) != "false")


def remember_look(settings: QSettings, look: Look, theme: str) -> None:
    """Keep the *theme* that was chosen, the zoom and the motion."""
    settings.setValue("look/theme", theme)
    settings.setValue("look/zoom", look.zoom)
    # As text: an INI file has no truth values, so what comes back is a text all the same.
    settings.setValue("look/motion", "true" if look.motion else "false")


def recall_layout(
    settings: QSettings, window: QMainWindow, splitters: Mapping[str, QSplitter]
) -> bool:
    """Put *window* and its regions where they were; whether somebody had dragged regions."""
    # Another version, older or newer, may mean other panes by the same names.
    if _number(settings.value("layout/version", 0), 0) != _VERSION:
        return False
    geometry = settings.value("layout/window")
    if isinstance(geometry, QByteArray):
        window.restoreGeometry(geometry)
    dragged = False
    for name, splitter in splitters.items():
        state = settings.value(f"layout/{name}")
        if isinstance(state, QByteArray):
            dragged = splitter.restoreState(state) or dragged
    return dragged


def remember_layout(
    settings: QSettings, window: QMainWindow, splitters: Mapping[str, QSplitter]
) -> None:
    """Keep where *window* is, and the *splitters* that somebody dragged.

    Never in place of what a newer version kept.
    """
    if newer(settings):
        return
    settings.setValue("layout/version", _VERSION)
    settings.setValue("layout/window", window.saveGeometry())
    for name, splitter in splitters.items():
        settings.setValue(f"layout/{name}", splitter.saveState())


def _number(value: object, otherwise: float) -> float:
    try:
        number = float(str(value))
    except ValueError:
        return otherwise
    return number if isfinite(number) else otherwise
