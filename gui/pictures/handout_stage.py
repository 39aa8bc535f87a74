"""The stage as a picture for paper: white ground, sharp in print."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QRect, QSize, Qt
from PySide6.QtGui import QImage, QPainter

from core.scenes.themes import PROJECTOR
from gui.pictures.still import image_of
from gui.theme.look import Look
from gui.theme.measures import line_height

if TYPE_CHECKING:
    from core.scenes.scene import Scene
    from core.scenes.strips import Strips

ROOM: Final = QSize(860, 400)
"""Of a picture at zoom 1, which puts its smallest words on the page at seven points."""
SHARPNESS: Final = 2
"""Times as many pixels: some 250 to an inch of the page."""


def picture_of(scene: Scene, strips: Strips, caption: str) -> QImage:
    """The stage at *scene* below its *caption*.

    The caption is part of the picture, so that no page ends between the two.
    """
    look = Look(PROJECTOR)
    look.set_zoom(SHARPNESS)
    image = image_of(scene, strips, look, ROOM * SHARPNESS)
    top = round(2 * line_height(look, "body"))
    whole = QImage(image.width(), top + image.height(), image.format())
    whole.fill(look.colour("surface"))
    painter = QPainter(whole)
    painter.setFont(look.font("body"))
    painter.setPen(look.colour("muted"))
    painter.drawText(QRect(0, 0, whole.width(), top), Qt.AlignmentFlag.AlignVCenter, caption)
    painter.drawImage(0, top, image)
    painter.end()
    return whole
