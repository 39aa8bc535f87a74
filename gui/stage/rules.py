"""Invariants as badges along the top of the panel, each with the glimpses others had of it."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QPainterPath, QPen

from gui.stage.canvas import CENTRE
from gui.theme.drawings.people import paint_monogram
from gui.theme.measures import line_height, width_of
from gui.theme.words import translate

if TYPE_CHECKING:
    from collections.abc import Mapping

    from core.scenes.scene import GlimpseScene, RuleScene
    from gui.stage.canvas import Canvas
    from gui.theme.look import Look

_NARROWEST: Final = 24.0
"""A badge's width in heights of its letters before two stand side by side."""
_ONE_LINE: Final = 46.0
"""From this width on the rule and how it stands are one line."""
_COLOURS: Final[Mapping[str, str]] = {
    "not in force": "muted",
    "holds": "proved",
    "broken": "invalid",
    "trouble": "failure",
}


def rules_height(rules: tuple[RuleScene, ...], look: Look, width: float) -> float:
    """How high the badges of *rules* are together."""
    rects = lay_out_rules(QRectF(0, 0, width, 0), rules, look)
    return rects[-1].bottom() if rects else 0.0


def lay_out_rules(room: QRectF, rules: tuple[RuleScene, ...], look: Look) -> tuple[QRectF, ...]:
    """Badges of one size in a grid from the top of *room* on, in the order of *rules*."""
    if not rules:
        return ()
    gap = look.px("gap")
    fit = int((room.width() + gap) / (look.px("body") * _NARROWEST + gap))
    across = max(1, min(len(rules), fit))
    width = (room.width() - gap * (across - 1)) / across
    lines = 1 if _in_one_line(width, look) else 2
    height = lines * _line(look) + gap
    return tuple(
        QRectF(
            room.left() + (at % across) * (width + gap),
            room.top() + (at // across) * (height + gap),
            width,
            height,
        )
        for at in range(len(rules))
    )


def paint_rule(canvas: Canvas, rect: QRectF, rule: RuleScene, people: Mapping[int, str]) -> None:
    """Paint the badge of *rule* into *rect*; *people* are the monograms of the threads."""
    look = canvas.look
    gap, line = look.px("gap"), _line(look)
    broken = rule.status in {"broken", "trouble"}
    colour = _COLOURS[rule.status]
    fill = {"broken": "invalid_soft", "trouble": "failure_soft"}.get(rule.status, "raised")
    canvas.box(rect, fill=fill, edge=colour if broken else "line")
    inner = rect.adjusted(gap, gap / 2, -gap, -gap / 2)
    sign = QRectF(inner.left(), inner.top(), line, line)
    _paint_sign(
        canvas, sign.adjusted(line * 0.2, line * 0.2, -line * 0.2, -line * 0.2), rule.status
    )
    left = sign.right() + gap / 2
    free = _paint_glimpses(
        canvas, QRectF(left, inner.top(), inner.right() - left, line), rule, people
    )
    said = "muted" if rule.status == "not in force" else "ink"
    if _in_one_line(rect.width(), look):
        wish = width_of(look, rule.text, "code", bold=True)
        text = QRectF(left, inner.top(), min(wish, (free - left) * 0.55), line)
        words = QRectF(text.right() + gap * 2, inner.top(), free - text.right() - gap * 2, line)
    else:
        text = QRectF(left, inner.top(), free - left, line)
        words = QRectF(left, inner.top() + line, inner.right() - left, line)
    name = f"rule {rule.line}"
    canvas.text(text, rule.text, "code", said, bold=True, name=name)
    how = colour if rule.status != "holds" else "muted"
    canvas.text(words, rule.words, "small", how, bold=broken, name=f"{name} words")


def _line(look: Look) -> float:
    return line_height(look, "code") + look.px("gap") / 2


def _in_one_line(width: float, look: Look) -> bool:
    return width >= look.px("body") * _ONE_LINE


def _paint_sign(canvas: Canvas, rect: QRectF, status: str) -> None:
    """A tick, a crack, a question mark or a dotted ring: no sign is told by its colour alone."""
    painter, colour = canvas.painter, canvas.colour(_COLOURS[status])
    dotted = status == "not in force"
    pen = QPen(
        colour, canvas.look.px("stroke"), Qt.PenStyle.DotLine if dotted else Qt.PenStyle.SolidLine
    )
    pen.setCapStyle(Qt.PenCapStyle.RoundCap)
    painter.setPen(pen)
    painter.setBrush(Qt.BrushStyle.NoBrush)
    ways = {
        "holds": ((0.05, 0.55), (0.38, 0.88), (0.95, 0.15)),
        "broken": ((0.6, 0.0), (0.25, 0.35), (0.7, 0.6), (0.4, 1.0)),
    }
    if dotted:
        painter.drawEllipse(rect)
    elif status == "trouble":
        canvas.text(rect, "?", "body", colour, bold=True, align=CENTRE, elide=False)
    else:
        spots = [_at(rect, *spot) for spot in ways[status]]
        path = QPainterPath(spots[0])
        for spot in spots[1:]:
            path.lineTo(spot)
        painter.drawPath(path)


def _paint_glimpses(
    canvas: Canvas, room: QRectF, rule: RuleScene, people: Mapping[int, str]
) -> float:
    """Chips of who saw the rule broken, at the right of *room*; the left end of them all."""
    look, gap = canvas.look, canvas.look.px("gap")
    right = room.right()
    least = room.left() + room.width() * 0.45
    shown = 0
    short = room.width() < look.px("body") * _NARROWEST
    for glimpse in rule.glimpses:
        width = _chip_width(look, glimpse, short=short)
        rest = len(rule.glimpses) - shown - 1
        after = width_of(look, f"+{rest}", "small", bold=True) + gap if rest else 0.0
        if right - width - after < least and shown:
            break
        chip = QRectF(right - width, room.top() + gap / 4, width, room.height() - gap / 2)
        _paint_chip(canvas, chip, glimpse, people, short=short)
        right = chip.left() - gap / 2
        shown += 1
    if shown < len(rule.glimpses):
        words = f"+{len(rule.glimpses) - shown}"
        wide = width_of(look, words, "small", bold=True)
        canvas.text(
            QRectF(right - wide, room.top(), wide, room.height()),
            words,
            "small",
            "failure",
            bold=True,
        )
        right -= wide + gap / 2
    return right


def _chip_words(glimpse: GlimpseScene, *, short: bool) -> str:
    if glimpse.line is None:
        return ""
    if short:
        return translate("stage", "L{0}").format(glimpse.line)
    return translate("stage", "line {0}").format(glimpse.line)


def _chip_width(look: Look, glimpse: GlimpseScene, *, short: bool) -> float:
    gap, disc = look.px("gap"), _line(look) - look.px("gap")
    words = width_of(look, _chip_words(glimpse, short=short), "small", bold=True)
    return disc * 2 + gap * 2.5 + words


def _paint_chip(
    canvas: Canvas, chip: QRectF, glimpse: GlimpseScene, people: Mapping[int, str], *, short: bool
) -> None:
    """An eye, whose it is, and the line where it saw."""
    look, gap = canvas.look, canvas.look.px("gap")
    canvas.box(chip, fill="failure_soft", edge="failure", radius=chip.height() / 2)
    disc = _line(look) - gap
    top = chip.center().y() - disc / 2
    eye = QRectF(chip.left() + gap * 0.75, top, disc, disc)
    _paint_eye(canvas, eye)
    who = QRectF(eye.right() + gap / 4, top, disc, disc)
    paint_monogram(
        canvas.painter, who, people.get(glimpse.tid, "?"), look, active=True, dimmed=False
    )
    words = QRectF(
        who.right() + gap / 2, chip.top(), chip.right() - gap * 0.75 - who.right(), chip.height()
    )
    name = f"glimpse {glimpse.step}"
    canvas.text(words, _chip_words(glimpse, short=short), "small", "failure", bold=True, name=name)


def _paint_eye(canvas: Canvas, rect: QRectF) -> None:
    painter, colour = canvas.painter, canvas.colour("failure")
    painter.setPen(QPen(colour, canvas.look.px("hairline") * 1.5))
    painter.setBrush(Qt.BrushStyle.NoBrush)
    path = QPainterPath(_at(rect, 0.05, 0.5))
    path.quadTo(_at(rect, 0.5, -0.02), _at(rect, 0.95, 0.5))
    path.quadTo(_at(rect, 0.5, 1.02), _at(rect, 0.05, 0.5))
    painter.drawPath(path)
    painter.setBrush(colour)
    painter.drawEllipse(_at(rect, 0.5, 0.5), rect.width() * 0.13, rect.width() * 0.13)


def _at(rect: QRectF, x: float, y: float) -> QPointF:
    """A place in *rect* as shares of its width and height."""
    return QPointF(rect.left() + rect.width() * x, rect.top() + rect.height() * y)
