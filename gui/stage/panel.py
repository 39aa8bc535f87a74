"""Where everything in the panel of shared objects is: cards in groups, one a set of locks.

Cards that the same locks guard stand together, so that a wall is one fence round them.  The
order is that of the scene, and room for a fence is there whether its lock is held or free:
nothing moves when a lock is taken.
"""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QRectF

from gui.stage.cells import lay_out_card
from gui.stage.groups import flow, group_cards
from gui.stage.rules import lay_out_rules, rules_height
from gui.stage.walls import lay_out_gaps
from gui.theme.measures import line_height

if TYPE_CHECKING:
    from collections.abc import Mapping

    from core.scenes.scene import Place, Scene
    from gui.stage.cells import CardPlace
    from gui.stage.groups import FencePlace
    from gui.stage.walls import Gap
    from gui.theme.look import Look

_SLACK: Final = 1.0


@dataclass(frozen=True, slots=True, kw_only=True)
class PanelLayout:
    """The places of one scene's shared objects, scrolled, in the stage's coordinates.

    *rect* is what is visible of it, *height* how high all of it is, *more* where the cards out
    of sight are counted, None if there can be none.  *rules* and *cards* are
    in the order of the scene, *fences* from the outside in.
    """

    rect: QRectF
    height: float
    heading: QRectF
    rules: tuple[QRectF, ...]
    cards: Mapping[Place, CardPlace]
    fences: tuple[FencePlace, ...]
    gaps: tuple[Gap, ...]
    compact: bool
    more: QRectF | None = None

    @property
    def scroll(self) -> float:
        """How far it is scrolled."""
        return self.rect.top() - self.heading.top()

    @property
    def hidden(self) -> tuple[int, int]:
        """How many cards are cut off or out of sight above, and how many below."""
        rects = [place.rect for place in self.cards.values()]
        above = sum(rect.top() < self.rect.top() - _SLACK for rect in rects)
        return above, sum(rect.bottom() > self.rect.bottom() + _SLACK for rect in rects)

    @property
    def fields(self) -> dict[Place, QRectF]:
        """Where each field is."""
        return {place: rect for card in self.cards.values() for place, rect in card.fields.items()}

    @property
    def ways_in(self) -> dict[tuple[int, Place], QRectF]:
        """The gap through which who got to which card, as beams want to know it."""
        return {
            (gap.tid, gap.card): gap.rect
            for gap in self.gaps
            if gap.tid is not None and gap.card is not None
        }


def panel_height(scene: Scene, look: Look, width: float) -> float:
    """How high the panel of *scene* is with nothing made smaller than it likes to be."""
    return _laid_out(QRectF(0, 0, width, 0), scene, look, 0.0, compact=False).height


def lay_out_panel(rect: QRectF, scene: Scene, look: Look, scroll: float = 0) -> PanelLayout:
    """Put the shared objects of *scene* into *rect*, *scroll* pixels further up.

    Cards are compact if they would not fit otherwise.
    """
    roomy = _laid_out(rect, scene, look, scroll, compact=False)
    if roomy.height <= rect.height():
        return roomy
    compact = _laid_out(rect, scene, look, scroll, compact=True)
    if compact.height <= rect.height():
        return compact
    high = line_height(look, "small")
    view = rect.adjusted(0, 0, 0, -high)
    more = QRectF(rect.left(), view.bottom(), rect.width(), high)
    return replace(compact, rect=view, more=more)


def happened_at(layout: PanelLayout, scene: Scene) -> QRectF | None:
    """Where the last step read or wrote, which has to be in sight; None if not here."""
    touched = [
        layout.cards[card.key].rect
        for card in scene.cards
        if any(field.wrote_now or field.reader is not None for field in card.fields)
    ]
    return touched[0] if touched else None


def _laid_out(
    rect: QRectF, scene: Scene, look: Look, scroll: float, *, compact: bool
) -> PanelLayout:
    gap = look.px("gap")
    heading = QRectF(
        rect.left(), rect.top() - scroll, rect.width(), line_height(look, "small") + gap * 1.5
    )
    y = heading.bottom()
    rules = lay_out_rules(QRectF(rect.left(), y, rect.width(), 0), scene.rules, look)
    if rules:
        y += rules_height(scene.rules, look, rect.width()) + gap * 1.5
    groups = group_cards(scene)
    placed = flow(QRectF(rect.left(), y, rect.width(), 0), groups, look, compact=compact)
    cards = {
        card.key: lay_out_card(placed.cards[card.key], card, look, compact=compact)
        for card in scene.cards
    }
    bottom = placed.bottom if cards else y + line_height(look, "body") + gap
    return PanelLayout(
        rect=QRectF(rect), height=bottom - heading.top(), heading=heading, rules=rules,
        cards=cards, fences=placed.fences,
        gaps=lay_out_gaps(placed.fences, cards, scene, look), compact=compact,
    )  # fmt: skip
