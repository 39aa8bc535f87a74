"""How much room words need, and as much of them as fits."""

from __future__ import annotations

from functools import lru_cache
from typing import TYPE_CHECKING, Final

from PySide6.QtCore import Qt
from PySide6.QtGui import QFont, QFontMetricsF, QTextLayout, QTextOption

from core.scenes.space.box import Scale
from gui.theme.look import font_of
from gui.theme.words import WORDS

if TYPE_CHECKING:
    from gui.theme.look import Look, TextRole

ELLIPSIS: Final = "…"


@lru_cache(maxsize=256)
def metrics_of(font: QFont) -> QFontMetricsF:
    """The measures of *font*."""
    return QFontMetricsF(font)


@lru_cache(maxsize=8192)
def advance(words: str, font: QFont) -> float:
    """How wide *words* are in *font*."""
    return metrics_of(font).horizontalAdvance(words)


def elided(words: str, font: QFont, width: float) -> str:
    """As much of *words* as fits, with an ellipsis if that is not all; nothing if not even that."""
    return _cut(words, font, width, Qt.TextElideMode.ElideRight)


def cut_middle(words: str, font: QFont, width: float) -> str:
    """As much of *words* as fits, cut in the middle: ends tell things apart more often."""
    return _cut(words, font, width, Qt.TextElideMode.ElideMiddle)


@lru_cache(maxsize=16384)
def _cut(words: str, font: QFont, width: float, where: Qt.TextElideMode) -> str:
    if advance(words, font) <= width:
        return words
    shown = metrics_of(font).elidedText(words, where, width)
    # The ellipsis alone may be too wide, and Qt gives it all the same.
    return shown if advance(shown, font) <= width else ""


def scale_of(look: Look) -> Scale:
    """The scale of the stage as *look* has it."""
    return Scale(look.zoom, _measured, look.far, WORDS)


@lru_cache(maxsize=16384)
def _measured(words: str, size: float, *, bold: bool = False, code: bool = False) -> float:
    return advance(words, font_of(size, bold=bold, code=code))


def width_of(look: Look, words: str, role: TextRole, *, bold: bool = False) -> float:
    """How wide *words* are, rounded up so that they surely fit."""
    return advance(words, look.font(role, bold=bold)) + 1.0


def line_height(look: Look, role: TextRole) -> float:
    """How high a line of *role* is."""
    return metrics_of(look.font(role)).height()


def broken(words: str, font: QFont, width: float) -> list[str]:
    """*words* in lines no wider than *width*, broken between words."""
    lines = [""]
    for word in words.split(" "):
        longer = f"{lines[-1]} {word}".strip()
        if advance(longer, font) <= width or not lines[-1]:
            lines[-1] = longer
        else:
            lines.append(word)
    return lines


def two_lines(words: str, width: float, look: Look, *, bold: bool = False) -> list[str]:
    """*words* of the ordinary size on at most two lines; the second has all that is left."""
    # Qt's own layout finds where a line breaks, as languages break in other places than at spaces.
    layout = QTextLayout(words, look.font("body", bold=bold))
    option = QTextOption()
    option.setWrapMode(QTextOption.WrapMode.WordWrap)
    layout.setTextOption(option)
    layout.beginLayout()
    line = layout.createLine()
    if not line.isValid():
        layout.endLayout()
        return [words]
    line.setLineWidth(width)
    cut = line.textLength()
    layout.endLayout()
    return [part for part in (words[:cut].strip(), words[cut:].strip()) if part]
