"""Invariants: a frame round what each speaks of, with its figures; a badge where that is far."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QRectF
from PySide6.QtGui import QPen

from core.scenes.space.box import LINE
from gui.stage.canvas import RIGHT, rect_of
from gui.theme.drawings.crack import paint_crack
from gui.theme.drawings.signs import paint_bolt, paint_check
from gui.theme.measures import scale_of
from gui.theme.words import translate

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

    from core.scenes.scene import RuleScene, Scene
    from core.scenes.space.box import Box
    from core.scenes.space.frames import FrameSpace
    from gui.stage.canvas import Canvas

_COLOURS: Final[Mapping[str, str]] = {
    "not in force": "muted",
    "holds": "proved",
    "broken": "invalid",
    "trouble": "invalid",
}
_SOFT: Final[Mapping[str, str]] = {
    "broken": "invalid_soft",
    "trouble": "invalid_soft",
    "holds": "proved_soft",
}
_SMALL: Final = 13.0
_FIGURES: Final = (20.0, 17.0, 15.0)


def paint_rule(canvas: Canvas, box: Box, rule: RuleScene) -> None:
    """Paint the badge of *rule*: its text, and how it stands."""
    rect, scale = rect_of(box), scale_of(canvas.look)
    colour = _COLOURS[rule.status]
    canvas.box(rect, fill=_SOFT.get(rule.status, "raised"), edge=colour)
    inner = rect.adjusted(scale.px(6), 0, -scale.px(6), 0)
    side = scale.px(15)
    sign = QRectF(inner.left(), inner.center().y() - side / 2, side, side)
    _paint_sign(canvas, sign, rule)
    text = QRectF(
        sign.right() + scale.px(5), inner.top(), inner.right() - sign.right(), inner.height()
    )
    ink = "muted" if rule.status == "not in force" else "ink"
    name = f"rule {rule.line}"
    stands = canvas.words(text, rule.text, _SMALL, ink, bold=True, code=True, name=name)
    left = stands.right() + scale.px(10)
    room = QRectF(left, inner.top(), inner.right() - left, inner.height())
    told = [one for one in (*_in_figures(rule), rule.words, rule.brief) if one]
    fit = (one for one in told if scale.width(one, _SMALL, bold=True) <= room.width())
    words = next(fit, told[-1] if rule.status == "trouble" else "")
    canvas.words(room, words, _SMALL, colour, bold=True, align=RIGHT, name=f"{name} words")


def _in_figures(rule: RuleScene) -> Iterator[str]:
    """What a broken *rule* comes to, and by whom, then without that."""
    if rule.status == "broken" and rule.figures:
        yield f"{rule.figures}: {rule.words}"
        yield f"{rule.figures}: {rule.brief}"
        yield rule.figures


def paint_frame(canvas: Canvas, space: FrameSpace) -> None:
    """Paint the frame round what a rule speaks of; before the cards in it are painted."""
    rule, scale = space.rule, scale_of(canvas.look)
    colour = _COLOURS[rule.status]
    canvas.box(rect_of(space.box), fill=_SOFT.get(rule.status), edge=colour, width="stroke")
    room = rect_of(space.words)
    side = min(room.height() * 0.8, scale.px(20))
    sign = QRectF(room.left(), room.center().y() - side / 2, side, side)
    _paint_sign(canvas, sign, rule)
    left, name = sign.right() + scale.px(6), f"rule {rule.line}"
    figures = rule.figures or rule.text
    text = QRectF(left, room.top(), room.right() - left, room.height())
    most = text.width() * (1.0 if rule.figures else 0.55)
    # As large as there is room: it is what the picture is about.
    sizes = (size for size in _FIGURES if scale.width(figures, size, bold=True, code=True) <= most)
    size = next(sizes, _SMALL)
    stands = canvas.words(text, figures, size, colour, bold=True, code=True, name=name)
    after = stands.right() + scale.px(10)
    rest = QRectF(after, room.top(), room.right() - after, room.height())
    told = (rule.text,) if rule.status != "broken" and rule.figures else (rule.words, rule.brief)
    fit = (words for words in told if words and scale.width(words, _SMALL) <= rest.width())
    canvas.words(rest, next(fit, ""), _SMALL, colour, name=f"{name} words")


def paint_law(canvas: Canvas, rect: QRectF, rule: RuleScene, size: float) -> None:
    """Paint *rule* under the code: where it stands and what it says, in letters of *size* units."""
    scale, colour = scale_of(canvas.look), _COLOURS[rule.status]
    canvas.box(rect, fill=_SOFT.get(rule.status, "raised"), edge=colour, width="stroke")
    inner = rect.adjusted(scale.px(10), scale.px(3), -scale.px(8), -scale.px(3))
    side = scale.px(20)
    sign = QRectF(inner.right() - side, inner.center().y() - side / 2, side, side)
    _paint_sign(canvas, sign, rule)
    above = QRectF(inner.left(), inner.top(), sign.left() - inner.left(), scale.px(_SMALL * LINE))
    below = QRectF(above.left(), above.bottom(), above.width(), inner.bottom() - above.bottom())
    words = translate("stage", "rule, line {0}").format(rule.line)
    canvas.words(above, words, _SMALL, colour, name="law")
    canvas.words(below, rule.text, size, colour, bold=True, code=True, name="law")


def paint_break(canvas: Canvas, space: FrameSpace) -> None:
    """Paint the crack through a frame; over the cards, between which it goes."""
    if space.crack is not None:
        paint_crack(canvas.painter, rect_of(space.crack), canvas.look)


def is_too_late(scene: Scene) -> bool:
    """Whether something was made from a glimpse, and the rule that was seen broken holds again."""
    made = any(field.torn for card in scene.cards for field in card.fields)
    seen = [rule for rule in scene.rules if any(look.wrong for look in rule.glimpses)]
    return made and bool(seen) and all(rule.status == "holds" for rule in seen)


def paint_too_late(canvas: Canvas, room: QRectF, scene: Scene) -> None:
    """Say between lanes and shared objects that the mending helps nobody who has looked."""
    scale = scale_of(canvas.look)
    short = translate("stage", "Finished too late.")
    sizes = [(words, size) for words in (*_too_late(scene), short) for size in (24.0, 18.0)]
    fit = (one for one in (*sizes, (short, 14.0)) if scale.width(*one) <= room.width())
    words, size = next(fit, ("", 0.0))
    if words and room.height() >= scale.px(size * 1.3):
        canvas.words(room, words, size, "failure", bold=True, name="too late")


def _too_late(scene: Scene) -> Iterator[str]:
    """Who had looked by then, and what was wrong with that; then in fewer words."""
    names = {lane.tid: lane.name for lane in scene.lanes}
    looks = [look for rule in scene.rules for look in rule.glimpses if look.wrong]
    for wrong in looks[-1].wrong:
        words = translate("stage", "Finished too late: {0} had already seen {1}.")
        yield words.format(names[looks[-1].tid], wrong)


def _paint_sign(canvas: Canvas, rect: QRectF, rule: RuleScene) -> None:
    colour = canvas.colour(_COLOURS[rule.status])
    if rule.status == "holds":
        paint_check(canvas.painter, rect, colour)
    elif rule.status == "not in force":
        canvas.painter.setPen(QPen(colour, canvas.look.px("hairline")))
        canvas.painter.drawEllipse(rect.adjusted(2, 2, -2, -2))
    else:
        paint_bolt(canvas.painter, rect, colour)
