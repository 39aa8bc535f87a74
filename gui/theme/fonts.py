"""The fonts that come with the program: Inter and JetBrains Mono, regular and bold."""

from __future__ import annotations

import logging
from typing import Final

from PySide6.QtGui import QFont, QFontDatabase

from resources import FOLDER

FILES: Final = (
    "Inter-Regular.otf", "Inter-Bold.otf", "JetBrainsMono-Regular.ttf", "JetBrainsMono-Bold.ttf",
)  # fmt: skip
_LIGATURES: Final = (QFont.Tag("calt"), QFont.Tag("liga"))


def without_ligatures(font: QFont) -> QFont:
    """*font*, with which `!=` and `0x3` look as they are typed; students copy what they see."""
    for feature in _LIGATURES:
        font.setFeature(feature, 0)
    return font


def load_fonts() -> list[str]:
    """Make the fonts known to Qt; the families found.

    A file that is missing or damaged is written to the log: the system's fonts take over.
    """
    families: list[str] = []
    folder = FOLDER / "fonts"
    for name in FILES:
        file = folder / name
        number = (
            QFontDatabase.addApplicationFontFromData(file.read_bytes()) if file.is_file() else -1
        )
        if number < 0:
            logging.getLogger("interlock").warning("the font %s cannot be loaded", name)
        else:
            families += QFontDatabase.applicationFontFamilies(number)
    return families
