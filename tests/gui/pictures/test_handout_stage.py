"""The stage on paper: white ground, and no emptiness below."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

import pytest

from core.language.source import Source
from core.machine.compile import compile_source
from core.runs.schedulers.policies import POLICIES
from core.scenes.builder import scene_of
from core.scenes.run import Run
from core.scenes.words import english
from gui.pictures.handout_stage import SHARPNESS, picture_of

if TYPE_CHECKING:
    from PySide6.QtGui import QImage

PROGRAMS = Path(__file__).parents[3] / "resources" / "programs"


@pytest.fixture
def picture(qapp: object) -> QImage:
    """The end of a run of two threads."""
    text = (PROGRAMS / "lost_update.py").read_text(encoding="utf-8")
    run = Run(compile_source(Source("lost_update.py", text)), POLICIES["serial"](0), seed=0)
    run.advance(1_000)
    return picture_of(scene_of(run, english), run.history, "The end")


def test_paper_stays_white(picture: QImage) -> None:
    corners = [(0, 0), (picture.width() - 1, 0), (0, picture.height() - 1)]

    assert {picture.pixelColor(x, y).name() for x, y in corners} == {"#ffffff"}


def test_there_is_no_emptiness_below(picture: QImage) -> None:
    low = picture.copy(0, picture.height() - 30 * SHARPNESS, picture.width(), 30 * SHARPNESS)
    shown = {low.pixelColor(x, y).name() for x in range(low.width()) for y in range(low.height())}

    assert len(shown) > 1


def test_the_caption_is_part_of_the_picture(picture: QImage) -> None:
    top = picture.copy(0, 0, picture.width() // 4, 20 * SHARPNESS)
    shown = {top.pixelColor(x, y).name() for x in range(top.width()) for y in range(top.height())}

    assert len(shown) > 1
