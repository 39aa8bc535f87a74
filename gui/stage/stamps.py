"""Drawings that come again and again, kept as pixels."""

from __future__ import annotations

from collections import OrderedDict
from math import ceil, floor
from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QPoint, QRectF, Qt
from PySide6.QtGui import QPainter, QPixmap, QTransform

if TYPE_CHECKING:
    from collections.abc import Callable, Hashable

KEPT: Final = 4_000_000
"""Pixels of small drawings that are kept, of which most have few hundred."""
FIELDS: Final = 8_000_000
"""Pixels of fields that are kept: as many as the largest screen has."""
LARGEST: Final = 64.0
"""Pixels: what is larger comes once, and would take more room than it saves time."""
_ROOM: Final = 0.25
"""What stands out of its rectangle, as a share of its side."""
_FINE: Final = 1_024
"""Places between two pixels that are told apart: fewer than these can be seen of none."""

_AS_IT_IS: Final = QTransform()


class Stamps:
    """Drawings by what they show, their size and their place between two pixels.

    A drawing costs a dozen paths and texts, its pixels cost one copy.
    """

    def __init__(self) -> None:
        self._small, self._fields = _Store(KEPT), _Store(FIELDS)

    def forget(self) -> None:
        """Everything looks different from now on."""
        self._small.forget()
        self._fields.forget()

    def put(
        self,
        painter: QPainter,
        rect: QRectF,
        what: Hashable,
        draw: Callable[[QPainter, QRectF], None],
    ) -> None:
        """Put what *draw* paints into *rect*, which is *what*, where *painter* only scales."""
        place = painter.worldTransform().mapRect(rect)
        if place.width() > LARGEST:
            draw(painter, rect)
            return
        margin = ceil(place.width() * _ROOM) + 1
        _put(self._small, painter, rect, place, margin, what, draw)

    def put_field(
        self,
        painter: QPainter,
        rect: QRectF,
        what: Hashable,
        draw: Callable[[QPainter, QRectF], None],
    ) -> None:
        """Put what *draw* paints into *rect* and not beyond, however large; see `put`."""
        place = painter.worldTransform().mapRect(rect)
        _put(self._fields, painter, rect, place, 0, what, draw)


class _Store:
    """Keeps drawings of *most* pixels in all; those that nobody has wanted for longest go."""

    def __init__(self, most: int) -> None:
        self._most, self._pixels = most, 0
        self._kept: OrderedDict[Hashable, QPixmap] = OrderedDict()

    def forget(self) -> None:
        self._kept.clear()
        self._pixels = 0

    def get(self, key: Hashable, draw: Callable[[], QPixmap]) -> QPixmap:
        """What is kept by *key*; what *draw* makes, if nothing is."""
        found = self._kept.get(key)
        if found is not None:
            self._kept.move_to_end(key)
            return found
        made = self._kept[key] = draw()
        self._pixels += made.width() * made.height()
        while self._pixels > self._most and len(self._kept) > 1:
            gone = self._kept.popitem(last=False)[1]
            self._pixels -= gone.width() * gone.height()
        return made


def _put(
    store: _Store, painter: QPainter, rect: QRectF, place: QRectF, margin: int, what: Hashable,
    draw: Callable[[QPainter, QRectF], None],
) -> None:  # fmt: skip
    """Copy *what*, as *store* has it, to *place*, the pixels of *rect*, and *margin* round it."""
    to_pixels = painter.worldTransform()
    left, top = floor(place.x()), floor(place.y())
    key = (
        what, round(place.width() * _FINE), round(place.height() * _FINE),
        round((place.x() - left) * _FINE), round((place.y() - top) * _FINE), to_pixels.m11(),
    )  # fmt: skip
    stamp = store.get(key, lambda: _drawn(rect, place, margin, to_pixels.m11(), draw))
    painter.setWorldTransform(_AS_IT_IS)
    painter.drawPixmap(QPoint(left - margin, top - margin), stamp)
    painter.setWorldTransform(to_pixels)


def _drawn(
    rect: QRectF, place: QRectF, margin: int, ratio: float,
    draw: Callable[[QPainter, QRectF], None],
) -> QPixmap:  # fmt: skip
    """What *draw* paints, with *margin* pixels round the whole ones of *place*."""
    left, top = floor(place.left()) - margin, floor(place.top()) - margin
    wide, high = ceil(place.right()) + margin - left, ceil(place.bottom()) + margin - top
    stamp = QPixmap(wide, high)
    stamp.fill(Qt.GlobalColor.transparent)
    painter = QPainter(stamp)
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.translate(-left, -top)
    painter.scale(ratio, ratio)
    draw(painter, rect)
    painter.end()
    return stamp
