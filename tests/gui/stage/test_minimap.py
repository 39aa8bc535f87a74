"""The run so far in small: it looks the same however much of it is kept."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import QRectF
from PySide6.QtGui import QImage, QPainter
from typing_extensions import override

from core.scenes.history import History
from core.scenes.space.box import Box, Scale
from core.scenes.space.minimap import MOST_STEPS, map_space
from gui.stage.canvas import Canvas
from gui.stage.minimap import paint_minimap
from gui.stage.stamps import Stamps
from gui.stage.strip_view import StripView
from gui.theme.measures import scale_of
from tests.core.scenes.runs import sample
from tests.core.scenes.space.spaces import wide
from tests.gui.stage.pixels import ROUNDED, farthest
from tests.gui.stage.stage_scenes import ListedStrips, crowd, woven

if TYPE_CHECKING:
    from collections.abc import Sequence

    from core.scenes.strips import Mark
    from gui.theme.look import Look

pytestmark = pytest.mark.usefixtures("qapp")
THREADS = 3
LONG = MOST_STEPS + 1_000
STRIDE = 256


@dataclass
class Counted(ListedStrips):
    """Strips that note which steps they were asked for."""

    asked: list[range] = field(default_factory=list)

    @override
    def marks(self, first: int, last: int) -> Sequence[Mark]:
        self.asked.append(range(first, last))
        return super().marks(first, last)


def strips_of(steps: int) -> Counted:
    """A run of *steps*, as `woven`."""
    made = woven(THREADS, steps)
    return Counted(made.listed, made.held, made.waits, made.failed)


def painted(
    look: Look, strips: ListedStrips, position: int, stamps: Stamps | None, ratio: float = 1.0
) -> QImage:
    """The map after *position* steps of *strips*, on a screen of *ratio*."""
    image = QImage(int(900 * ratio), int(300 * ratio), QImage.Format.Format_RGB32)
    image.fill("white")
    painter = QPainter(image)
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.scale(ratio, ratio)
    canvas = Canvas(painter, look)
    canvas.stamps = stamps
    space = map_space(Box(7, 0, 886, 300), position, THREADS, scale_of(look))
    view = StripView(float(position - 20), 8.0)
    paint_minimap(canvas, space, crowd(THREADS), strips, view, QRectF(0, 0, 400, 20))
    painter.end()
    return image


@pytest.mark.parametrize("ratio", [1.0, 1.25, 1.5, 2.0])
def test_a_map_that_moves_on_looks_as_if_it_were_painted_afresh(look: Look, ratio: float) -> None:
    strips, stamps = strips_of(LONG), Stamps()

    for position in (40, MOST_STEPS + 1, MOST_STEPS + STRIDE + 9, MOST_STEPS + 700, 90):
        kept = painted(look, strips, position, stamps, ratio)
        assert farthest(kept, painted(look, strips, position, None, ratio)) <= ROUNDED


@pytest.mark.parametrize("ratio", [1.0, 1.5, 2.0])
def test_of_a_map_that_moves_on_only_new_steps_are_painted(look: Look, ratio: float) -> None:
    strips, stamps = strips_of(LONG), Stamps()
    painted(look, strips, MOST_STEPS + 1, stamps, ratio)
    strips.asked.clear()

    painted(look, strips, MOST_STEPS + STRIDE + 1, stamps, ratio)

    assert sum(map(len, strips.asked)) <= STRIDE + 1


def test_what_was_kept_is_forgotten_with_the_looks(look: Look) -> None:
    strips, stamps = strips_of(LONG), Stamps()
    painted(look, strips, MOST_STEPS + 1, stamps)
    strips.asked.clear()

    stamps.forget()
    painted(look, strips, MOST_STEPS + 1, stamps)

    assert sum(map(len, strips.asked)) > MOST_STEPS - STRIDE


@pytest.mark.parametrize("width", [400.0, 886.0, 1000.5, 1913.25])
def test_every_tile_of_a_map_is_an_even_number_of_pixels_wide(width: float) -> None:
    space = map_space(Box(0, 0, width, 300), MOST_STEPS + 300, THREADS, Scale(1.0, wide))

    widths = {space.x(last) - space.x(first) for first, last in space.tiles}

    assert len(widths) == 1
    assert widths.pop() % 2 == 0
    assert width - space.axis.width < 2 * len(space.tiles)


def test_no_two_runs_are_taken_for_each_other() -> None:
    runs = [sample("bank_ordered", "random", 3) for _ in range(2)]
    for run in runs:
        run.advance(40)

    editions = {run.history.edition for run in runs}
    runs[0].history.cut(20)

    assert len(editions | {runs[0].history.edition, History(runs[0].simulation.trace).edition}) == 4
