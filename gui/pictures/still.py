"""The stage as a picture in a file: PNG, SVG or PDF, by the name's ending."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QMarginsF, QRect, QSize, QSizeF
from PySide6.QtGui import QImage, QPageSize, QPainter, QPdfWriter
from PySide6.QtSvg import QSvgGenerator

from gui.stage.picture import paint_stage

if TYPE_CHECKING:
    from pathlib import Path

    from PySide6.QtGui import QPaintDevice

    from core.scenes.scene import Scene
    from core.scenes.strips import Strips
    from gui.theme.look import Look

STILL: Final = (".png", ".svg", ".pdf")
TITLE: Final = "Interlock"
_POINTS_AN_INCH: Final = 72


class CannotPaintError(Exception):
    """The picture cannot be made or written; the message says why."""


def save_still(path: Path, scene: Scene, strips: Strips, look: Look, size: QSize) -> None:
    """Write the stage at *scene*, *size* large, to *path*.

    Raises:
        CannotPaintError: the ending is none of `STILL`, or the file cannot be written.
    """
    match path.suffix.lower():
        case ".png":
            if not image_of(scene, strips, look, size).save(str(path)):
                raise CannotPaintError(f"{path} cannot be written")
        case ".svg":
            _save_svg(path, scene, strips, look, size)
        case ".pdf":
            _save_pdf(path, scene, strips, look, size)
        case other:
            known = ", ".join(STILL)
            raise CannotPaintError(f"'{other}' is no kind of picture: choose one of {known}")


def image_of(scene: Scene, strips: Strips, look: Look, size: QSize) -> QImage:
    """The stage at *scene* as an image of *size* pixels."""
    image = QImage(size, QImage.Format.Format_RGB32)
    image.fill(look.colour("surface"))
    _paint(image, scene, strips, look, size)
    return image


def _save_svg(path: Path, scene: Scene, strips: Strips, look: Look, size: QSize) -> None:
    generator = QSvgGenerator()
    generator.setFileName(str(path))
    generator.setSize(size)
    generator.setViewBox(QRect(0, 0, size.width(), size.height()))
    generator.setTitle(TITLE)
    generator.setDescription(scene.sentence)
    _paint(generator, scene, strips, look, size)


def _save_pdf(path: Path, scene: Scene, strips: Strips, look: Look, size: QSize) -> None:
    writer = QPdfWriter(str(path))
    writer.setTitle(TITLE)
    writer.setResolution(_POINTS_AN_INCH)
    unit = QPageSize.Unit.Point
    writer.setPageSize(QPageSize(QSizeF(size), unit, "", QPageSize.SizeMatchPolicy.ExactMatch))
    writer.setPageMargins(QMarginsF(0, 0, 0, 0))
    _paint(writer, scene, strips, look, size)


def _paint(device: QPaintDevice, scene: Scene, strips: Strips, look: Look, size: QSize) -> None:
    painter = QPainter()
    if not painter.begin(device):
        raise CannotPaintError("the picture cannot be written there")
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.fillRect(QRect(0, 0, size.width(), size.height()), look.colour("surface"))
    paint_stage(painter, size, scene, strips, look)
    painter.end()
