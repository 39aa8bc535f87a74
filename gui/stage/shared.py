"""Paints the panel of shared objects: heading, invariants, walls and cards."""

from __future__ import annotations

from dataclasses import replace
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
    from core.scenes.scene import CardScene, RuleScene, Scene
    from gui.stage.canvas import Canvas
    from gui.stage.cells import CardPlace
    from gui.stage.panel import PanelLayout

_CROWD: Final = 2
"""Fewer threads than these cannot disturb each other."""


def paint_panel(canvas: Canvas, layout: PanelLayout, scene: Scene, lit: Ref | None = None) -> None:
    """Paint what *scene* shares where *layout* says; *lit* is the lock that is lit up."""
    people = {lane.tid: lane.monogram for lane in scene.lanes}
    many = shared_words(scene) if scene.cards else ""
    canvas.part(
        "panel heading", layout.heading, many,
        lambda on: _paint_heading(on, layout.heading, many), within=layout.rect,
    )  # fmt: skip
    for number, (rect, rule) in enumerate(zip(layout.rules, scene.rules, strict=True)):
        if rect.intersects(layout.rect):
            _paint_rule(canvas, number, rect, rule, people, layout.rect)
    _paint_fences(canvas, layout, scene, lit)
    for card in scene.cards:
        place = layout.cards[card.key]
        if place.rect.intersects(layout.rect):
            _paint_card(canvas, place, card, people, layout.rect)
    if not scene.cards:
        _paint_empty(canvas, layout, scene)
    _paint_more(canvas, layout)


def _paint_more(canvas: Canvas, layout: PanelLayout) -> None:
    """How many cards one would have to scroll to, and where."""
    above, below = layout.hidden
    told = (
        tr("↑ %n more above", "", above) if above else "",
        tr("↓ %n more below", "", below) if below else "",
    )
    room = layout.more
    if room is not None:
        words = "   ".join(part for part in told if part)
        canvas.part(
            "more cards", room, words,
            lambda on: on.text(room, words, "small", "muted", align=CENTRE, name="more cards"),
        )  # fmt: skip


def _paint_rule(
    canvas: Canvas,
    number: int,
    rect: QRectF,
    rule: RuleScene,
    people: Mapping[int, str],
    view: QRectF,
) -> None:
    canvas.part(
        ("rule", number), rect, (rule, people),
        lambda on: paint_rule(on, rect, rule, people), within=view,
    )  # fmt: skip


def _paint_fences(canvas: Canvas, layout: PanelLayout, scene: Scene, lit: Ref | None) -> None:
    if not layout.fences:
        return
    fenced = {fence.lock for fence in layout.fences}
    locks = tuple(replace(lock, waiting=()) for lock in scene.locks if lock.ref in fenced)
    people = tuple((lane.tid, lane.name, lane.monogram) for lane in scene.lanes)
    key = (layout.fences, layout.gaps, locks, people, lit if lit in fenced else None)
    canvas.part(
        "fences", layout.rect, key,
        lambda on: paint_fences(on, layout, scene, lit), within=layout.rect,
    )  # fmt: skip


def _paint_card(
    canvas: Canvas, place: CardPlace, card: CardScene, people: Mapping[int, str], view: QRectF
) -> None:
    canvas.part(
        ("card", card.key), place.rect, (place, card, people),
        lambda on: paint_card(on, place, card, people), within=view,
    )  # fmt: skip


def _paint_heading(canvas: Canvas, room: QRectF, many: str) -> None:
    look = canvas.look
    heading = translate("stage", "SHARED OBJECTS")
    wide = min(width_of(look, heading, "small", bold=True), room.width())
    canvas.text(
        QRectF(room.left(), room.top(), wide, room.height()), heading, "small", "muted", bold=True
    )
    if many:
        left = room.left() + wide + look.px("gap") * 2
        rest = QRectF(left, room.top(), max(0.0, room.right() - left), room.height())
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
    if width_of(look, words, "body") > room.width():
        # The reason does without room, not the fact without its end.
        words = translate("stage", "No data is shared.")
    canvas.part(
        "nothing shared", room, words,
        lambda on: on.text(room, words, "body", "ink", name="nothing shared"), within=layout.rect,
    )  # fmt: skip
