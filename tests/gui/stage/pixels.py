"""What can be seen on a painted picture: colours, and how much words stand out."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtGui import QImage, QPainter

from tests.gui.theme.sight import contrast

if TYPE_CHECKING:
    from PySide6.QtCore import QRectF
    from PySide6.QtGui import QColor

ROUNDED = 24
"""Of 255: so much a letter may differ for its place between two pixels.

Whatever is missing or too much differs by far more.
"""
_BYTES = 4
"""A pixel has so many."""


def has_colour(image: QImage, colour: QColor) -> bool:
    """Whether a pixel of *image* has just this *colour*."""
    data = bytes(image.convertToFormat(QImage.Format.Format_RGB32).constBits())
    wanted = bytes((colour.blue(), colour.green(), colour.red(), 255))
    at = data.find(wanted)
    while at >= 0 and at % _BYTES:
        at = data.find(wanted, at + 1)
    return at >= 0


def spread(image: QImage, rect: QRectF) -> float | None:
    """The contrast of the darkest and the lightest spot in *rect*; None if nothing is there."""
    part = image.copy(rect.toAlignedRect())
    if part.isNull():
        return None
    grey = part.convertToFormat(QImage.Format.Format_Grayscale8)
    spots, wide = bytes(grey.constBits()), grey.bytesPerLine()
    inside = b"".join(spots[y * wide : y * wide + grey.width()] for y in range(grey.height()))
    ends = (divmod(inside.index(found(inside)), grey.width()) for found in (min, max))
    one, other = (part.pixelColor(x, y).name() for y, x in ends)
    return contrast(one, other)


def farthest(one: QImage, other: QImage) -> int:
    """The greatest difference of two images in any colour of any pixel."""
    difference, other = one.copy(), other.copy()
    # Pixel by pixel, on whatever screen they are to be shown.
    difference.setDevicePixelRatio(1)
    other.setDevicePixelRatio(1)
    painter = QPainter(difference)
    painter.setCompositionMode(QPainter.CompositionMode.CompositionMode_Difference)
    painter.drawImage(0, 0, other)
    painter.end()
    colours = difference.convertToFormat(QImage.Format.Format_RGB888)
    across, bits = colours.bytesPerLine(), bytes(colours.constBits())
    # Between the rows there may be bytes that are no pixels.
    rows = (bits[at : at + 3 * colours.width()] for at in range(0, len(bits), across))
    # Nearly all is alike, and what is alike need not be compared number by number.
    return max(b"".join(rows).translate(None, b"\0"), default=0)
