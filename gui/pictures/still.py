"""The stage as a picture in a file: PNG, SVG or PDF, by the name's ending."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QBuffer, QMarginsF, QRect, QSize, QSizeF
from PySide6.QtGui import QImage, QImageWriter, QPageSize, QPainter, QPdfWriter
from PySide6.QtSvg import QSvgGenerator

from core.language.errors import printable
from core.language.writing import UnfitOutputError, check_output, reason_of, write_whole
from gui.pictures.outlines import OutlinePainter
from gui.stage.page import Page, paint_page
from gui.theme.words import translate

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

    from PySide6.QtGui import QPaintDevice

    from core.scenes.deadlock import StageScene
    from core.scenes.scene import Scene
    from core.scenes.strips import Strips
    from gui.theme.look import Look

STILL: Final = (".png", ".svg", ".pdf")
MOST_PIXELS: Final = 300_000_000
"""Of all pictures together: five hundred of the size that the window offers."""
TITLE: Final = "Interlock"
_POINTS_AN_INCH: Final = 72
_PIXELS_AN_INCH: Final = 96
"""As browsers reckon: a picture of an SVG has as many pixels as it was asked for."""


class CannotPaintError(Exception):
    """The picture cannot be made or written; the message says why."""


@dataclass(frozen=True, slots=True)
class Drawing:
    """What can be painted at any size, and what it shows in words."""

    paint: Callable[[QPainter, QSize], None]
    words: str


def save_still(
    path: Path,
    scene: Scene,
    strips: Strips,
    look: Look,
    size: QSize,
    stage: StageScene | None = None,
    page: Page | None = None,
) -> None:
    """Write the stage at *scene*, *size* large, to *path*, with what *page* has round it.

    The figure of a deadlock is painted as it is at the end of *stage*, all of it if None.

    Raises:
        CannotPaintError: the ending is none of `STILL`, or the file cannot be written.
    """
    save_drawing(path, stage_drawing(scene, strips, look, stage, page), look, size)


def stage_drawing(
    scene: Scene, strips: Strips, look: Look, stage: StageScene | None = None,
    page: Page | None = None,
) -> Drawing:  # fmt: skip
    """The stage at *scene*, with the figure of a deadlock as it is at the end of *stage*."""

    def paint(painter: QPainter, size: QSize) -> None:
        paint_page(painter, size, page or Page(), scene, strips, look, stage=stage)

    return Drawing(paint, scene.sentence if stage is None else stage.sentence)


def save_drawing(path: Path, drawing: Drawing, look: Look, size: QSize) -> None:
    """Write *drawing*, *size* large, to *path*.

    Raises:
        CannotPaintError: the ending is none of `STILL`, or the file cannot be written.
    """
    match path.suffix.lower():
        case ".png":
            put(path, _as_png(drawing, look, size))
        case ".svg":
            put(path, _as_svg(drawing, look, size))
        case ".pdf":
            put(path, _as_pdf(drawing, look, size))
        case other:
            known = ", ".join(STILL)
            raise CannotPaintError(f"'{other}' is no kind of picture: choose one of {known}")


def check_pixels(size: QSize, pictures: int) -> None:
    """Raise `CannotPaintError` if so many *pictures* of *size* would take too much memory."""
    if not fits(size, pictures):
        words = translate("pictures", "{0} of {1}x{2} pixels are too much: choose a smaller size")
        raise CannotPaintError(words.format(pictures, size.width(), size.height()))


def fits(size: QSize, pictures: int) -> bool:
    """Whether there is room in the memory for so many *pictures* of *size*."""
    return size.width() * size.height() * pictures <= MOST_PIXELS


def put(path: Path, content: bytes) -> None:
    """Write *content* to the file at *path*, whole or not at all.

    Raises:
        CannotPaintError: it cannot be written.
    """
    try:
        check_output(path)
        write_whole(path, content)
    except UnfitOutputError as error:
        raise CannotPaintError(str(error)) from None
    except OSError as error:
        words = translate("pictures", "{0} cannot be written: {1}")
        raise CannotPaintError(words.format(printable(str(path)), reason_of(error))) from None


def image_of(scene: Scene, strips: Strips, look: Look, size: QSize) -> QImage:
    """The stage at *scene* as an image of *size* pixels."""
    return drawn(stage_drawing(scene, strips, look), look, size)


def drawn(drawing: Drawing, look: Look, size: QSize) -> QImage:
    """*drawing* as an image of *size* pixels."""
    image = QImage(size, QImage.Format.Format_RGB32)
    # A new image has whatever was in memory.
    image.fill(look.colour("surface"))
    _paint(image, drawing, look, size)
    return image


def _as_png(drawing: Drawing, look: Look, size: QSize) -> bytes:
    check_pixels(size, 1)
    made = QBuffer()
    made.open(QBuffer.OpenModeFlag.WriteOnly)
    writer = QImageWriter(made, b"png")
    if not writer.write(drawn(drawing, look, size)):
        raise CannotPaintError(writer.errorString().lower())
    return bytes(made.data().data())


def _as_svg(drawing: Drawing, look: Look, size: QSize) -> bytes:
    made, generator = QBuffer(), QSvgGenerator()
    generator.setOutputDevice(made)
    generator.setSize(size)
    generator.setViewBox(QRect(0, 0, size.width(), size.height()))
    generator.setResolution(_PIXELS_AN_INCH)
    generator.setTitle(TITLE)
    generator.setDescription(drawing.words)
    # No other program has our fonts.
    _paint(generator, drawing, look, size, OutlinePainter())
    return bytes(made.data().data())


def _as_pdf(drawing: Drawing, look: Look, size: QSize) -> bytes:
    made = QBuffer()
    made.open(QBuffer.OpenModeFlag.WriteOnly)
    writer = QPdfWriter(made)
    writer.setTitle(TITLE)
    writer.setResolution(_POINTS_AN_INCH)
    unit = QPageSize.Unit.Point
    writer.setPageSize(QPageSize(QSizeF(size), unit, "", QPageSize.SizeMatchPolicy.ExactMatch))
    writer.setPageMargins(QMarginsF(0, 0, 0, 0))
    _paint(writer, drawing, look, size)
    return bytes(made.data().data())


def _paint(
    device: QPaintDevice, drawing: Drawing, look: Look, size: QSize, painter: QPainter | None = None
) -> None:
    # One that is begun here and not made with the device: Qt then says whether it can.
    painter = painter or QPainter()
    if not painter.begin(device):
        raise CannotPaintError("the picture cannot be written there")
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.fillRect(QRect(0, 0, size.width(), size.height()), look.colour("surface"))
    drawing.paint(painter, size)
    painter.end()
