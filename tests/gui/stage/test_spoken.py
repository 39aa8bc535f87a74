"""What the stage says to a screen reader is what pages say, by a test of theirs."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import QSizeF

from core.scenes.builder import scene_of
from core.scenes.phrases import plain
from core.scenes.spoken import spoken
from core.scenes.words import ENGLISH
from gui.stage.accessible import spoken as heard
from gui.stage.picture import compose
from gui.theme.words import translate
from tests.core.scenes.runs import SAMPLES, sample

if TYPE_CHECKING:
    from gui.theme.look import Look


@pytest.mark.parametrize("name", SAMPLES)
def test_the_stage_is_read_in_the_words_of_its_scene(name: str, look: Look) -> None:
    run = sample(name, "random", 3)
    for steps in (0, 7, 16, 60):
        run.advance(steps)
        scene = scene_of(run, translate)

        picture = compose(QSizeF(900, 900), scene, look, lanes=scene.lanes)

        told = [(plain(part.name), part.text) for part in spoken(scene, ENGLISH)]
        assert [part[:2] for part in heard(picture)] == told
