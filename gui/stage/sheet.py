"""What is painted on with roles in place of colours and sizes: lines, boxes and small drawings."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QLineF, QPointF, QRectF, Qt
from PySide6.QtGui import QBrush, QColor, QPainter, QPen, QTransform

from gui.theme.drawings.marks import paint_mark
from gui.theme.drawings.padlock import paint_padlock, paint_struck
from gui.theme.drawings.people import paint_monogram

if TYPE_CHECKING:
    from collections.abc import Callable, Hashable, Sequence

    from core.machine.events import Kind
    from core.scenes.lock_looks import LockLook
    from gui.stage.stamps import Stamps
    from gui.theme.look import Look, SizeRole

Colour = str | QColor
_STANDS_OUT: Final = 0.25
"""How far a drawing may stand out of its square, in sides of that."""


class Sheet:
    """Paints what can be seen, and nothing else.

    *open* are the places outside of which nothing need be painted; None if there are none.
    Small drawings are taken from *stamps*, where there are some: on pixels alone.
    """

    def __init__(self, painter: QPainter, look: Look) -> None:
        self.painter = painter
        self.look = look
        self.open: Sequence[QRectF] | None = None
        self.stamps: Stamps | None = None

    def shows(self, rect: QRectF) -> bool:
        """Whether anything of what is painted into *rect* can be seen."""
        return self.open is None or any(place.intersects(rect) for place in self.open)

    def _all_open_in(self, rect: QRectF) -> bool:
        """Whether all that need be painted lies in *rect*."""
        return self.open is not None and all(rect.contains(place) for place in self.open)

    def colour(self, colour: Colour) -> QColor:
        """*colour* itself, or that of the role with this name."""
        return self.look.colour(colour) if isinstance(colour, str) else colour

    def line(self, start: QPointF, end: QPointF, colour: Colour, width: SizeRole) -> None:
        """Draw a straight line as wide as the size *width*."""
        thick = self.look.px(width)
        # An upright line has no width, and what has none intersects nothing.
        along = QRectF(start, end).normalized().adjusted(-thick, -thick, thick, thick)
        if not self.shows(along):
            return
        self.painter.setPen(QPen(self.colour(colour), thick))
        self.painter.drawLine(QLineF(start, end))

    def box(
        self,
        rect: QRectF,
        *,
        fill: Colour | None = None,
        edge: Colour | None = None,
        width: SizeRole = "hairline",
        radius: float | None = None,
    ) -> None:
        """Draw a rounded box with its edge inside *rect*."""
        if not self.shows(rect.adjusted(-1, -1, 1, 1)):
            return
        thick = self.look.px(width) if edge is not None else 0.0
        round_by = self.look.px("radius") if radius is None else radius
        inside = rect.adjusted(round_by, thick, -round_by, -thick)
        if fill is not None and self._all_open_in(inside):
            # Of its edge nothing is seen, and a path costs ten times as much.
            self.painter.fillRect(rect, self.colour(fill))
            return
        self.painter.setBrush(Qt.BrushStyle.NoBrush if fill is None else self.colour(fill))
        self.painter.setPen(
            QPen(self.colour(edge), thick) if edge is not None else Qt.PenStyle.NoPen
        )
        # Qt centres the pen on the path: without this half of an edge would lie outside of the box,
        # and be cut where that is a part.
        inset = thick / 2
        inner = rect.adjusted(inset, inset, -inset, -inset)
        self.painter.drawRoundedRect(inner, round_by, round_by)

    def hatch(self, rect: QRectF, colour: Colour, radius: float = 0.0) -> None:
        """Fill *rect* with slanted lines and put a thin edge round it."""
        edge = self.look.px("hairline")
        if not self.shows(rect.adjusted(-edge, -edge, edge, edge)):
            return
        self.painter.setPen(QPen(self.colour(colour), edge))
        self.painter.setBrush(self.slants(colour))
        self.painter.drawRoundedRect(rect, radius, radius)

    def padlock(
        self, rect: QRectF, look: LockLook, *, open_: bool = False, ghost: bool = False,
        depth: int = 1, glow: bool = False,
    ) -> None:  # fmt: skip
        """Draw a padlock that looks like *look* into *rect*, as `paint_padlock` does."""
        self._draw(
            rect, ("padlock", look, open_, ghost, depth, glow),
            lambda painter, place: paint_padlock(
                painter, place, look, self.look, open_=open_, ghost=ghost, depth=depth, glow=glow
            ),
        )  # fmt: skip

    def struck(self, rect: QRectF, look: LockLook) -> None:
        """Draw a padlock into *rect* that could not be taken, as `paint_struck` does."""
        self._draw(
            rect, ("struck", look),
            lambda painter, place: paint_struck(painter, place, look, self.look),
        )  # fmt: skip

    def mark(self, rect: QRectF, kind: Kind) -> None:
        """Draw the mark of a step of *kind* into *rect*, as `paint_mark` does."""
        self._draw(
            rect, ("mark", kind),
            lambda painter, place: paint_mark(painter, place, kind, self.look),
        )  # fmt: skip

    def person(
        self, rect: QRectF, monogram: str, *, active: bool = False, dimmed: bool = False
    ) -> None:
        """Draw the disc of a thread into *rect*, as `paint_monogram` does."""
        self._draw(
            rect, ("person", monogram, active, dimmed),
            lambda painter, place: paint_monogram(
                painter, place, monogram, self.look, active=active, dimmed=dimmed
            ),
        )  # fmt: skip

    def _draw(self, rect: QRectF, what: Hashable, draw: Callable[[QPainter, QRectF], None]) -> None:
        """Let *draw* paint *what* into *rect*, if that can be seen and is not kept."""
        over = rect.width() * _STANDS_OUT
        if not self.shows(rect.adjusted(-over, -over, over, over)):
            return
        if self.stamps is None:
            draw(self.painter, rect)
        else:
            self.stamps.put(self.painter, rect, what, draw)

    def field(self, rect: QRectF, what: Hashable, draw: Callable[[QPainter, QRectF], None]) -> None:
        """Let *draw* paint *what* into *rect* and not beyond, if it is not kept.

        For what is large and slow to paint, and comes again: soft grounds and dashed lines.
        """
        if not self.shows(rect):
            return
        if self.stamps is None:
            draw(self.painter, rect)
        else:
            self.stamps.put_field(self.painter, rect, what, draw)

    def slants(self, colour: Colour) -> QBrush:
        """Slanted lines, as far apart as everything is large."""
        brush = QBrush(self.colour(colour), Qt.BrushStyle.BDiagPattern)
        # Patterns are in pixels, whatever is painted with them.
        brush.setTransform(QTransform.fromScale(self.look.zoom, self.look.zoom))
        return brush
