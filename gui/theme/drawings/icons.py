"""Icons for buttons and menus, drawn from lines in the theme's own ink."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final, TypeAlias

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import (
    QColor,
    QIcon,
    QPainter,
    QPainterPath,
    QPen,
    QPixmap,
    QPixmapCache,
    QPolygonF,
    QTransform,
)

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    from gui.theme.look import Look

_SIDES: Final = (20, 32, 64)
"""The sizes that are drawn; others are scaled from them."""
_PEN: Final = 0.12
Spots: TypeAlias = "Sequence[tuple[float, float]]"


def icon(name: str, look: Look, role: str = "ink") -> QIcon:
    """The icon called *name* in the colour of *role*, paler where it cannot be pressed.

    Raises:
        KeyError: there is none of that name.
    """
    made = QIcon()
    for side in _SIDES:
        for mode, inked in ((QIcon.Mode.Normal, role), (QIcon.Mode.Disabled, "strong_line")):
            made.addPixmap(_pixmap(name, side, look.colour(inked)), mode)
    return made


def _pixmap(name: str, side: int, colour: QColor) -> QPixmap:
    """The icon *name*, drawn once: a window shows forty of them, each of them in several places."""
    key = f"icon {name} {side} {colour.name()}"
    found = QPixmap()
    if not QPixmapCache.find(key, found):
        drawn, filled = _ICONS[name]
        found = _drawn(drawn(), side, colour, filled=filled)
        QPixmapCache.insert(key, found)
    return found


def _drawn(path: QPainterPath, side: int, colour: QColor, *, filled: bool) -> QPixmap:
    pixmap = QPixmap(side, side)
    pixmap.fill(Qt.GlobalColor.transparent)
    painter = QPainter(pixmap)
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    inset = side * 0.18
    painter.translate(inset, inset)
    painter.scale(side - 2 * inset, side - 2 * inset)
    pen = QPen(colour, _PEN)
    pen.setCapStyle(Qt.PenCapStyle.RoundCap)
    pen.setJoinStyle(Qt.PenJoinStyle.RoundJoin)
    painter.setPen(pen)
    painter.setBrush(colour if filled else Qt.BrushStyle.NoBrush)
    painter.drawPath(path)
    painter.end()
    return pixmap


def _lines(*lines: Spots, closed: bool = False) -> QPainterPath:
    path = QPainterPath()
    for line in lines:
        path.addPolygon(QPolygonF([QPointF(*spot) for spot in line]))
        if closed:
            path.closeSubpath()
    return path


def _with(path: QPainterPath, *others: QPainterPath) -> QPainterPath:
    for other in others:
        path.addPath(other)
    return path


def _ring(x: float, y: float, radius: float) -> QPainterPath:
    path = QPainterPath()
    path.addEllipse(QPointF(x, y), radius, radius)
    return path


def _triangle(left: float, right: float) -> QPainterPath:
    """Points from *left* to *right*, whichever way that is."""
    return _lines([(left, 0.05), (right, 0.5), (left, 0.95)], closed=True)


def _bar(x: float) -> QPainterPath:
    return _lines([(x, 0.05), (x, 0.95)])


def _arrow_down(x: float) -> QPainterPath:
    return _lines([(x, 0.0), (x, 0.4)], [(x - 0.14, 0.24), (x, 0.42), (x + 0.14, 0.24)])


def _question() -> QPainterPath:
    path = QPainterPath(QPointF(0.25, 0.25))
    path.cubicTo(0.3, -0.1, 0.8, 0.0, 0.75, 0.3)
    path.cubicTo(0.72, 0.45, 0.5, 0.45, 0.5, 0.68)
    return _with(path, _ring(0.5, 0.93, 0.02))


def _small(path: QPainterPath) -> QPainterPath:
    """*path* at half its size, in the middle."""
    return QTransform().translate(0.25, 0.22).scale(0.5, 0.5).map(path)


def _eye() -> QPainterPath:
    path = QPainterPath(QPointF(0.0, 0.5))
    path.quadTo(0.5, -0.1, 1.0, 0.5)
    path.quadTo(0.5, 1.1, 0.0, 0.5)
    return _with(path, _ring(0.5, 0.5, 0.14))


def _half_disc() -> QPainterPath:
    """A disc of which the left half is full; the right one is only an outline."""
    disc = QRectF(0.05, 0.05, 0.9, 0.9)
    full, rim = QPainterPath(QPointF(0.5, 0.05)), QPainterPath(QPointF(0.5, 0.05))
    full.arcTo(disc, 90, 180)
    full.closeSubpath()
    # There and back, so that nothing is between that could be filled.
    rim.arcTo(disc, 90, -180)
    rim.arcTo(disc, -90, 180)
    return _with(full, rim)


def _book() -> QPainterPath:
    page = [(0.5, 0.2), (0.36, 0.08), (0.0, 0.08), (0.0, 0.84), (0.36, 0.84), (0.5, 0.96)]
    other = [(1 - x, y) for x, y in page]
    return _lines(page, other, [(0.5, 0.2), (0.5, 0.96)])


def _box(left: float, top: float, width: float, height: float) -> QPainterPath:
    path = QPainterPath()
    path.addRoundedRect(QRectF(left, top, width, height), 0.06, 0.06)
    return path


_SWITCH: Final = [(0.0, 0.85), (0.42, 0.85), (0.58, 0.35), (1.0, 0.35)]
"""One lane is left for another."""
_ICONS: Final[dict[str, tuple[Callable[[], QPainterPath], bool]]] = {
    "first": (lambda: _with(_bar(0.0), _triangle(0.5, 0.08), _triangle(1.0, 0.55)), True),
    "back": (lambda: _with(_triangle(0.7, 0.08), _bar(0.95)), True),
    "step": (lambda: _with(_bar(0.05), _triangle(0.3, 0.92)), True),
    "play": (lambda: _triangle(0.15, 0.9), True),
    "pause": (lambda: _with(_box(0.1, 0.05, 0.26, 0.9), _box(0.64, 0.05, 0.26, 0.9)), True),
    "last": (lambda: _with(_triangle(0.0, 0.45), _triangle(0.5, 0.92), _bar(1.0)), True),
    "die": (
        lambda: _with(
            _box(0.02, 0.02, 0.96, 0.96),
            *[_ring(at, at, 0.06) for at in (0.28, 0.5, 0.72)],
        ),
        False,
    ),
    "next-switch": (
        lambda: _lines(_SWITCH, [(0.8, 0.15), (1.0, 0.35), (0.8, 0.55)]),
        False,
    ),
    "previous-switch": (
        lambda: _lines([(1 - x, y) for x, y in _SWITCH], [(0.2, 0.15), (0.0, 0.35), (0.2, 0.55)]),
        False,
    ),
    "bookmark": (
        lambda: _lines([(0.2, 0), (0.8, 0), (0.8, 1), (0.5, 0.7), (0.2, 1)], closed=True),
        False,
    ),
    "search": (lambda: _with(_ring(0.4, 0.4, 0.36), _lines([(0.67, 0.67), (1, 1)])), False),
    "find": (lambda: _with(_ring(0.4, 0.4, 0.36), _lines([(0.67, 0.67), (1, 1)])), False),
    "eye": (_eye, False),
    "list": (
        lambda: _lines(
            *[[(0.3, y), (1, y)] for y in (0.15, 0.5, 0.85)],
            *[[(0, y), (0.02, y)] for y in (0.15, 0.5, 0.85)],
        ),
        False,
    ),
    "chart": (
        lambda: _with(_box(0, 0.5, 0.2, 0.5), _box(0.4, 0.05, 0.2, 0.95), _box(0.8, 0.3, 0.2, 0.7)),
        True,
    ),
    "check": (lambda: _lines([(0.05, 0.55), (0.38, 0.88), (0.95, 0.15)]), False),
    "cross": (lambda: _lines([(0.1, 0.1), (0.9, 0.9)], [(0.9, 0.1), (0.1, 0.9)]), False),
    "question": (_question, False),
    "ask": (lambda: _with(_ring(0.5, 0.5, 0.5), _small(_question())), False),
    "warning": (
        lambda: _with(
            _lines([(0.5, 0.02), (1.0, 0.94), (0.0, 0.94)], closed=True),
            _lines([(0.5, 0.36), (0.5, 0.6)]),
            _ring(0.5, 0.77, 0.01),
        ),
        False,
    ),
    "half": (_half_disc, True),
    "dots": (lambda: _with(*[_ring(at, 0.5, 0.06) for at in (0.1, 0.5, 0.9)]), True),
    "dot": (lambda: _ring(0.5, 0.5, 0.12), True),
    "refused": (lambda: _with(_eye(), _lines([(0.1, 0.95), (0.9, 0.05)])), False),
    "right": (lambda: _lines([(0.3, 0.1), (0.7, 0.5), (0.3, 0.9)]), False),
    "left": (lambda: _lines([(0.7, 0.1), (0.3, 0.5), (0.7, 0.9)]), False),
    "down": (lambda: _lines([(0.1, 0.3), (0.5, 0.7), (0.9, 0.3)]), False),
    "pen": (
        lambda: _lines(
            [(0.0, 1.0), (0.06, 0.72), (0.72, 0.06), (0.94, 0.28), (0.28, 0.94)], closed=True
        ),
        False,
    ),
    "book": (_book, False),
    "stop": (lambda: _box(0.1, 0.1, 0.8, 0.8), True),
    "plus": (lambda: _lines([(0.1, 0.5), (0.9, 0.5)], [(0.5, 0.1), (0.5, 0.9)]), False),
    "minus": (lambda: _lines([(0.1, 0.5), (0.9, 0.5)]), False),
    "folder": (
        lambda: _lines(
            [(0, 0.12), (0.36, 0.12), (0.48, 0.28), (1, 0.28), (1, 0.9), (0, 0.9)], closed=True
        ),
        False,
    ),
    "save": (
        lambda: _with(_arrow_down(0.5), _lines([(0, 0.55), (0, 0.95), (1, 0.95), (1, 0.55)])),
        False,
    ),
    "new": (
        lambda: _lines(
            [(0.12, 0), (0.62, 0), (0.9, 0.28), (0.9, 1), (0.12, 1), (0.12, 0)],
            [(0.62, 0), (0.62, 0.28), (0.9, 0.28)],
        ),
        False,
    ),
    "lecture": (
        lambda: _with(
            _box(0, 0.05, 1, 0.62), _lines([(0.5, 0.67), (0.25, 1)], [(0.5, 0.67), (0.75, 1)])
        ),
        False,
    ),
    "palette": (
        lambda: _lines([(0.05, 0.15), (0.4, 0.5), (0.05, 0.85)], [(0.5, 0.88), (0.95, 0.88)]),
        False,
    ),
}
