"""The map of two threads as a picture: `interlock picture FILE --map`."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QSizeF

from core.generators import carried
from core.graph.progress_graph import progress_graph
from core.scenes.progress_map import MapTeller
from gui.pictures.still import Drawing
from gui.stage.canvas import Canvas
from gui.stage.map.painter import paint_map
from gui.theme.words import translate

if TYPE_CHECKING:
    from PySide6.QtCore import QSize
    from PySide6.QtGui import QPainter

    from core.scenes.run import Run
    from gui.theme.look import Look


def map_drawing(run: Run, look: Look, pair: tuple[int, int] | None) -> Drawing:
    """The map at the position of *run*, as something to be painted at any size.

    It is that of the threads *pair*, by default of the first two beside main.

    Raises:
        NoMapError: the program has no map.
    """
    graph = carried(progress_graph(run.program, pair))
    scene = MapTeller(run.program, graph, translate).scene(run.simulation.trace, run.position)

    def paint(painter: QPainter, size: QSize) -> None:
        paint_map(Canvas(painter, look), QSizeF(size), scene)

    return Drawing(paint, scene.sentence)
