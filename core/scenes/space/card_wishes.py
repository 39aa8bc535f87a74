"""How large cards want to be, worked out once for all moments at which that is the same."""

from __future__ import annotations

from dataclasses import replace
from functools import lru_cache
from typing import TYPE_CHECKING

from core.scenes.scene import FieldScene
from core.scenes.space.cards import wish_of
from core.scenes.space.cells import alike_wide

if TYPE_CHECKING:
    from core.scenes.scene import CardScene
    from core.scenes.space.box import Scale
    from core.scenes.space.cards import Shape, Wish


class Wishes:
    """How large *card* wants to be with values of each size, each worked out once."""

    def __init__(self, card: CardScene, scale: Scale) -> None:
        self._card, self._scale = card, scale
        self._made: dict[tuple[float, Shape], Wish] = {}

    def at(self, value: float, shape: Shape) -> Wish:
        """With values of *value* units in *shape*: as `wish_of` tells it."""
        if (value, shape) not in self._made:
            self._made[value, shape] = wish_of(self._card, value, self._scale, shape)
        return self._made[value, shape]


def wishes_of(card: CardScene, scale: Scale) -> Wishes:
    """The wishes of *card*, which most steps leave as they are."""
    return _wishes(_measured(card), scale)


@lru_cache(maxsize=256)
def _wishes(card: CardScene, scale: Scale) -> Wishes:
    return Wishes(card, scale)


def _measured(card: CardScene) -> CardScene:
    """*card* with no more than how large it wants to be depends on.

    Who wrote a value and when, and which figures it has, change at each step.
    """
    fields = tuple(
        FieldScene(
            place=field.place, name=field.name, value=alike_wide(field.value),
            old=None if field.old is None else alike_wide(field.old),
            lost=None if field.lost is None else 0,
        )
        for field in card.fields
    )  # fmt: skip
    room = card.room[:1] and (0,)
    return replace(card, fields=fields, room=room, guards=(), holes=(), bare=False, cracked=False)
