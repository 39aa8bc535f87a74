"""What matters most of all that is shared, for a stage without room for all of it."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from core.scenes.space.groups import items_of
from core.scenes.space.plans import Plans

if TYPE_CHECKING:
    from core.machine.values import Ref
    from core.scenes.scene import CardScene, Place, Scene

_MOST_MISSED: Final = 6
"""After so many that had no room nothing else is tried: a heap may have hundreds."""


def that_fit(plans: Plans, height: float) -> Plans:
    """The plans for as much of what *plans* has as fits into *height*, what matters most first."""
    kept: list[Place | Ref] = []
    # Nothing at all may be shared, and the stage have no room for even that.
    found, missed = Plans(plans.scene, plans.width, plans.scale, frozenset()), 0
    for item in _ranked(plans.scene):
        tried = Plans(plans.scene, plans.width, plans.scale, frozenset((*kept, item)))
        # The first stands there even if it is too high: of something all have to see a part.
        if not kept or tried.need <= height + plans.slack:
            kept.append(item)
            found = tried
        else:
            missed += 1
        if missed > _MOST_MISSED:
            break
    return found


def that_tell(plans: Plans) -> Plans:
    """The plans for what of *plans* tells something."""
    items = frozenset(key for key, _ in _telling(plans.scene))
    return Plans(plans.scene, plans.width, plans.scale, items)


def _telling(scene: Scene) -> list[tuple[Place | Ref, CardScene | None]]:
    """All that is shared, but for what says no more than its name where there is anything else.

    That is an empty list, or one of objects that have cards themselves.
    """
    items = list(items_of(scene))
    telling = [(key, card) for key, card in items if card is None or card.fields or card.room]
    return telling or items


def _ranked(scene: Scene) -> list[Place | Ref]:
    """All that is shared at *scene*, that first which the moment is about."""
    busy = {lock.ref for lock in scene.locks if lock.holder is not None or lock.waiting}
    hands = {chip.place for lane in scene.lanes for chip in lane.hand}
    used = {event.ref for event in scene.events[:1]}

    def rank(item: tuple[Place | Ref, CardScene | None]) -> tuple[int, int]:
        key, card = item
        if card is None:
            return (1 if key in used else 4), 0
        reasons = (
            any(field.wrote_now or field.reader is not None for field in card.fields),
            not used.isdisjoint(card.guards or card.holes),
            card.cracked or any(field.torn or field.lost is not None for field in card.fields),
            any(field.place in hands for field in card.fields),
            not busy.isdisjoint(card.guards or card.holes) or bool(card.room),
        )
        first = next((place for place, reason in enumerate(reasons) if reason), len(reasons))
        # Then what somebody wrote last; what nobody ever wrote keeps the order it has.
        written = (one.written for one in card.fields if one.written is not None)
        return first, -max(written, default=-1)

    return [key for key, _ in sorted(_telling(scene), key=rank)]
