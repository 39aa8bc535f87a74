"""A mark for each kind of step, told from the others by its form alone."""

from __future__ import annotations

from functools import lru_cache
from typing import TYPE_CHECKING, Final, TypeAlias

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QPainterPath, QPen, QPolygonF, QTransform

from core.machine.events import Kind
from gui.theme.drawings.signs import paint_failed

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping, Sequence

    from PySide6.QtGui import QColor, QPainter

    from gui.theme.look import Look

_PEN: Final = 0.1
"""The thickness of lines as a share of the mark's side."""
Spots: TypeAlias = "Sequence[tuple[float, float]]"


def paint_mark(
    painter: QPainter, rect: QRectF, kind: Kind, look: Look, *, faint: bool = False
) -> None:
    """Paint the mark of *kind* into *rect*, which is square."""
    if kind == Kind.DIED:
        paint_failed(painter, rect, look.colour("failure"))
        return
    colour = look.colour("muted" if faint else "ink")
    painter.save()
    painter.setRenderHint(painter.RenderHint.Antialiasing)
    if kind in _LETTERS:
        _paint_letter(painter, rect, kind, look, colour)
    else:
        drawn, filled = _MARKS.get(kind, _OTHER)
        pen = QPen(colour, max(1.0, rect.width() * _PEN))
        pen.setCapStyle(Qt.PenCapStyle.RoundCap)
        pen.setJoinStyle(Qt.PenJoinStyle.RoundJoin)
        painter.setPen(pen)
        painter.setBrush(colour if filled else look.colour("raised"))
        painter.drawPath(_placed(drawn, rect))
    painter.restore()


def _paint_letter(painter: QPainter, rect: QRectF, kind: Kind, look: Look, colour: QColor) -> None:
    """A box with a letter: hollow for what goes in, filled for what goes out."""
    letter, filled = _LETTERS[kind]
    inset, pen = rect.width() * 0.06, max(1.2, rect.width() * 0.065)
    box = rect.adjusted(inset, inset, -inset, -inset)
    painter.setPen(QPen(colour, pen))
    painter.setBrush(colour if filled else look.colour("raised"))
    painter.drawRoundedRect(box, rect.width() * 0.16, rect.width() * 0.16)
    # Below ten pixels hollow and filled say it alone.
    if rect.width() >= _LETTER_FROM:
        painter.setFont(look.font_of(rect.width() * 0.62, bold=True, code=True))
        painter.setPen(look.colour("raised") if filled else colour)
        up = rect.height() * 0.03
        painter.drawText(box.translated(0, -up), Qt.AlignmentFlag.AlignCenter, letter)


def _placed(drawn: Callable[[], QPainterPath], rect: QRectF) -> QPainterPath:
    inset = rect.width() * 0.14
    inner = rect.adjusted(inset, inset, -inset, -inset)
    scale = QTransform(inner.width(), 0, 0, inner.height(), inner.left(), inner.top())
    return scale.map(drawn())


def _lines(*lines: Spots, closed: bool = False) -> QPainterPath:
    path = QPainterPath()
    for line in lines:
        path.addPolygon(QPolygonF([QPointF(*spot) for spot in line]))
        if closed:
            path.closeSubpath()
    return path


@lru_cache(maxsize=1)
def _ring() -> QPainterPath:
    path = QPainterPath()
    path.addEllipse(QRectF(0.1, 0.1, 0.8, 0.8))
    return path


@lru_cache(maxsize=1)
def _dot() -> QPainterPath:
    path = QPainterPath()
    path.addEllipse(QRectF(0.36, 0.36, 0.28, 0.28))
    return path


@lru_cache(maxsize=1)
def _clock() -> QPainterPath:
    path = QPainterPath(_ring())
    path.addPath(_lines([(0.5, 0.25), (0.5, 0.52), (0.68, 0.62)]))
    return path


@lru_cache(maxsize=1)
def _die() -> QPainterPath:
    path = _lines([(0.05, 0.05), (0.95, 0.05), (0.95, 0.95), (0.05, 0.95)], closed=True)
    for x, y in ((0.3, 0.3), (0.7, 0.7)):
        path.addEllipse(QPointF(x, y), 0.06, 0.06)
    return path


@lru_cache(maxsize=1)
def _bell() -> QPainterPath:
    path = _lines([(0.1, 0.75), (0.9, 0.75)], [(0.45, 0.92), (0.55, 0.92)])
    path.moveTo(0.2, 0.72)
    path.cubicTo(0.25, -0.1, 0.75, -0.1, 0.8, 0.72)
    return path


@lru_cache(maxsize=1)
def _eye() -> QPainterPath:
    path = QPainterPath(QPointF(0.0, 0.5))
    path.quadTo(0.5, -0.05, 1.0, 0.5)
    path.quadTo(0.5, 1.05, 0.0, 0.5)
    path.addEllipse(QPointF(0.5, 0.5), 0.12, 0.12)
    return path


@lru_cache(maxsize=1)
def _arrow_in() -> QPainterPath:
    path = _lines([(0.0, 0.5), (0.95, 0.5)], [(0.65, 0.2), (0.98, 0.5), (0.65, 0.8)])
    path.moveTo(0.0, 0.05)
    path.cubicTo(0.3, 0.05, 0.3, 0.5, 0.6, 0.5)
    return path


_LETTERS: Final[Mapping[Kind, tuple[str, bool]]] = {
    Kind.READ: ("r", False),
    Kind.WRITE: ("w", True),
}
_LETTER_FROM: Final = 10.0
_Drawn: TypeAlias = "tuple[Callable[[], QPainterPath], bool]"
_OTHER: Final[_Drawn] = (_dot, True)
_MARKS: Final[Mapping[Kind, _Drawn]] = {
    Kind.ACQUIRE: (lambda: _lines([(0.5, 0), (1, 0.9), (0, 0.9)], closed=True), True),
    Kind.RELEASE: (lambda: _lines([(0, 0.1), (1, 0.1), (0.5, 1)], closed=True), False),
    Kind.TRY_FAILED: (lambda: _lines([(0, 0), (1, 1)], [(1, 0), (0, 1)]), False),
    Kind.WAIT: (lambda: _lines([(0.28, 0.05), (0.28, 0.95)], [(0.72, 0.05), (0.72, 0.95)]), False),
    Kind.NOTIFY: (_bell, False),
    Kind.PERMIT_TAKEN: (
        lambda: _lines([(0.05, 0.5), (0.95, 0.5)], [(0.05, 0.05), (0.05, 0.95)]),
        False,
    ),
    Kind.PERMIT_GIVEN: (
        lambda: _lines([(0.05, 0.5), (0.95, 0.5)], [(0.95, 0.05), (0.95, 0.95)]),
        False,
    ),
    Kind.SET: (lambda: _lines([(0.15, 1), (0.15, 0), (0.95, 0.28), (0.15, 0.56)]), True),
    Kind.CLEAR: (lambda: _lines([(0.15, 1), (0.15, 0), (0.95, 0.28), (0.15, 0.56)]), False),
    Kind.EVENT_SEEN: (_eye, False),
    Kind.ARRIVE: (lambda: _lines([(0, 0.5), (0.7, 0.5)], [(0.9, 0), (0.9, 1)]), False),
    Kind.PASS: (lambda: _lines([(0.1, 0), (0.1, 1)], [(0.3, 0.5), (1, 0.5)]), False),
    Kind.ABORT: (lambda: _lines([(0, 0), (1, 1)], [(0.5, 0), (0.5, 1)]), False),
    Kind.PUT: (lambda: _lines([(0, 0.2), (0, 1), (1, 1), (1, 0.2)], [(0.5, 0), (0.5, 0.7)]), False),
    Kind.GET: (
        lambda: _lines([(0, 0.5), (0, 1), (1, 1), (1, 0.5)], [(0.2, 0.3), (0.5, 0), (0.8, 0.3)]),
        False,
    ),
    Kind.START: (lambda: _lines([(0.1, 0), (1, 0.5), (0.1, 1)], closed=True), False),
    Kind.BEGIN: (lambda: _lines([(0.1, 0), (1, 0.5), (0.1, 1)], closed=True), True),
    Kind.JOIN: (_arrow_in, False),
    Kind.END: (lambda: _lines([(0.1, 0.1), (0.9, 0.1), (0.9, 0.9), (0.1, 0.9)], closed=True), True),
    Kind.PRINT: (
        lambda: _lines([(0.2, 1), (0, 0.75), (0, 0), (1, 0), (1, 0.75), (0.45, 0.75)], closed=True),
        False,
    ),
    Kind.ANSWER: (
        lambda: _lines(
            [(0, 0.2), (1, 0.2), (1, 0.9), (0, 0.9)],
            [(0.3, 0.7), (0.7, 0.7)],
            [(0.2, 0.4), (0.8, 0.4)],
        ),
        False,
    ),
    Kind.SLEEP: (_clock, False),
    Kind.WAKE: (_clock, False),
    Kind.RANDOM: (_die, False),
    Kind.LOOK: (_eye, False),
    Kind.OUTSIDE: (
        lambda: _lines([(0.2, 0), (0.7, 0), (0.9, 0.25), (0.9, 1), (0.2, 1)], closed=True),
        False,
    ),
    Kind.GIVE_WAY: (lambda: _lines([(0.1, 0.5), (0.9, 0.5)]), False),
}
