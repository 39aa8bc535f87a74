"""The fonts show a program as it is typed."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from PySide6.QtGui import QFont, QFontMetricsF, QTextLayout

if TYPE_CHECKING:
    from gui.theme.look import Look


def glyphs(text: str, font: QFont) -> list[int]:
    """The numbers of the drawings that *text* is made of."""
    layout = QTextLayout(text, font)
    layout.beginLayout()
    layout.createLine()
    layout.endLayout()
    return [number for run in layout.glyphRuns() for number in run.glyphIndexes()]


@pytest.mark.parametrize("word", ["!=", ">=", "==", "->"])
def test_two_signs_stay_two(word: str, look: Look) -> None:
    font = look.font("code")

    assert glyphs(word, font) == [*glyphs(word[0], font), *glyphs(word[1], font)]


def test_all_letters_of_the_code_are_equally_wide(look: Look) -> None:
    metrics = QFontMetricsF(look.font("code"))

    assert len({round(metrics.horizontalAdvance(each), 3) for each in "il=M0_"}) == 1
