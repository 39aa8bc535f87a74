"""Writes over what another thread had written since, which nobody has seen: lost updates."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from core.scenes.scene import LostScene

if TYPE_CHECKING:
    from collections.abc import Iterator

    from core.scenes.hands import Hands
    from core.scenes.looking import Looking
    from core.scenes.scene import CardScene, Place

MOST_PLACES: Final = 8
LOOKED_BACK: Final = 6
NEAR: Final = 96
"""So many writes of a place are looked at, of so many steps: others are out of sight, or dear."""


def overwritten(
    looking: Looking, cards: tuple[CardScene, ...], hands: Hands
) -> tuple[LostScene, ...]:
    """The last lost update of each place on *cards*, the first of them first."""
    places = [
        field.place for card in cards for field in card.fields if field.writer is not None
    ]  # fmt: skip
    found = (next(_lost(looking, place, hands), None) for place in places[:MOST_PLACES])
    return tuple(sorted((one for one in found if one is not None), key=lambda one: one.step))


def _lost(looking: Looking, place: Place, hands: Hands) -> Iterator[LostScene]:
    """The lost updates of *place*, the last one first."""
    run, position = looking.run, looking.position
    for _ in range(LOOKED_BACK):
        write = run.history.last_write(place, position)
        if write is None or write[0] < looking.position - NEAR:
            return
        position, tid = write
        whose = hands.lost(place, position, tid)
        if whose is None:
            continue
        old, event = run.value_before(place, position), run.events(position)[0]
        if old is not None and (event.ref, event.key) == place:
            value = looking.names.value(event.value)
            yield LostScene(step=position, tid=tid, whose=whose, value=value, old=old)
