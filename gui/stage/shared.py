"""Paints the panel of shared objects: heading, invariants, walls and cards."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QRectF

from gui.stage.canvas import CENTRE
from gui.stage.cards import paint_card
from gui.stage.rules import paint_rule
from gui.stage.walls import paint_fences
from gui.theme.measures import width_of
from gui.theme.words import tr, translate

if TYPE_CHECKING:
    from collections.abc import Mapping

    from core.machine.values import Ref
    from gui.models.scene import CardScene, Scene
    from gui.stage.canvas import Canvas
    from gui.stage.cells import CardPlace
    from gui.stage.panel import PanelLayout

_CROWD: Final = 2
"""Fewer threads than these cannot disturb each other."""


def paint_panel(canvas: Canvas, layout: PanelLayout, scene: Scene, lit: Ref | None = None) -> None:
    """Paint what *scene* shares where *layout* says; *lit* is the lock that is lit up."""
    painter, before = canvas.painter, len(canvas.record.written) if canvas.record else 0
    painter.save()
    painter.setClipRect(layout.rect)
    people = {lane.tid: lane.monogram for lane in scene.lanes}
    _paint_heading(canvas, layout, scene)
    for rect, rule in zip(layout.rules, scene.rules, strict=True):
        if rect.intersects(layout.rect):
            paint_rule(canvas, rect, rule, people)
    paint_fences(canvas, layout, scene, lit)
    for card in scene.cards:
        place = layout.cards[card.key]
        if place.rect.intersects(layout.rect):
            _paint_card(canvas, place, card, people)
    if not scene.cards:
        _paint_empty(canvas, layout, scene)
    painter.restore()
    if canvas.record is not None:
        canvas.record.keep_within(layout.rect, before)
    _paint_more(canvas, layout)


def _paint_more(canvas: Canvas, layout: PanelLayout) -> None:
    """How many cards one would have to scroll to, and where."""
    above, below = layout.hidden
    told = (
        tr("↑ %n more above", "", above) if above else "",
        tr("↓ %n more below", "", below) if below else "",
    )
    if layout.more is not None:
        words = "   ".join(part for part in told if part)
        canvas.text(layout.more, words, "small", "muted", align=CENTRE, name="more cards")


def _paint_card(
    canvas: Canvas, place: CardPlace, card: CardScene, people: Mapping[int, str]
) -> None:
    canvas.part(
        ("card", card.key), place.rect, (place, card, people),
        lambda on: paint_card(on, place, card, people),
    )  # fmt: skip


def _paint_heading(canvas: Canvas, layout: PanelLayout, scene: Scene) -> None:
    look, room = canvas.look, layout.heading
    heading = translate("stage", "SHARED OBJECTS")
    wide = min(width_of(look, heading, "small", bold=True), room.width())
    canvas.text(
        QRectF(room.left(), room.top(), wide, room.height()), heading, "small", "muted", bold=True
    )
    if scene.cards:
        left = room.left() + wide + look.px("gap") * 2
        rest = QRectF(left, room.top(), max(0.0, room.right() - left), room.height())
        many = shared_words(scene)
        words = translate("stage", "only this is shared: {0}").format(many)
        canvas.text(rest, words, "small", "muted", shorter=(many,), name="shared")


def shared_words(scene: Scene) -> str:
    """How much is shared: the fewer, the better."""
    variables = sum(card.kind == "variable" for card in scene.cards)
    objects = len(scene.cards) - variables
    locks = len(scene.locks)
    parts = [
        tr("%n variable(s)", "", variables) if variables else "",
        tr("%n object(s)", "", objects) if objects else "",
        tr("%n lock(s)", "", locks) if locks else "",
    ]
    return ", ".join(part for part in parts if part)


def _paint_empty(canvas: Canvas, layout: PanelLayout, scene: Scene) -> None:
    look = canvas.look
    below = layout.rules[-1].bottom() + look.px("gap") if layout.rules else layout.heading.bottom()
    room = QRectF(layout.rect.left(), below, layout.rect.width(), look.px("body") * 1.5)
    words = translate("stage", "Nothing is shared: these threads cannot disturb each other.")
    if scene.locks:
        words = translate("stage", "No data is shared, only locks.")
    elif len(scene.lanes) < _CROWD:
        words = translate("stage", "Nothing is shared so far: there is only one thread.")
    canvas.text(room, words, "body", "ink", name="nothing shared")
