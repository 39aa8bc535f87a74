"""The values on cards: what stands in a place, what stood there before, and who wrote it."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from core.machine.events import Kind
from core.scenes.scene import FieldScene

if TYPE_CHECKING:
    from core.machine.values import Value
    from core.scenes.hands import Hands
    from core.scenes.looking import Looking
    from core.scenes.scene import Place

MOST_OLD: Final = 16
"""How many values before their last write are looked up; each costs a look into the past."""


class Fields:
    """Tells the values of one moment."""

    def __init__(self, looking: Looking, hands: Hands) -> None:
        self._looking = looking
        self._hands = hands
        self._old_left = MOST_OLD
        # The first alone: a step is one visible operation, and what else it logs goes with that.
        accesses = [each for each in looking.events if each.kind in {Kind.READ, Kind.WRITE}]
        self._access = accesses[0] if accesses else None

    def of(self, place: Place, name: str, value: Value, content: str = "") -> FieldScene:
        """The *value* at *place*, called *name*; *content* is told in place of it, if given."""
        looking = self._looking
        # By history and not by comparing states: a write of an equal value is a write, and has an
        # author.
        written = looking.run.history.last_write(place, looking.position)
        shown = looking.names.value(value)
        # The value as text, since the object that stood there may have changed since.
        old = None if written is None else self._before(place, written[0], shown)
        if written is None and place[0] is not None:
            # A method of a container writes the whole of it, but not every part changes.
            written = looking.run.history.last_write((place[0], None), looking.position)
            old = shown if written is None else self._before(place, written[0], shown)
            # A method that left this part as it was has not written it.
            written = None if old == shown else written
        access = self._access
        now = access is not None and _same(place, (access.ref, access.key))
        lost = None if written is None else self._hands.lost(place, *written)
        return FieldScene(
            place=place,
            name=name,
            value=content or shown,
            old=None if old == shown and lost is None else old,
            writer=None if written is None else written[1],
            written=None if written is None else written[0],
            wrote_now=now and access is not None and access.kind == Kind.WRITE,
            reader=access.tid if now and access is not None and access.kind == Kind.READ else None,
            lost=lost,
            torn=written is not None and self._hands.torn(written[0]),
        )

    def _before(self, place: Place, step: int, shown: str) -> str | None:
        """The value of *place* before *step*, None if it had none; *shown* if too dear to find."""
        # As if nothing had changed: a card that says less is better than a stage that comes late.
        if self._old_left <= 0:
            return shown
        self._old_left -= 1
        return self._looking.run.value_before(place, step)


def _same(place: Place, accessed: Place) -> bool:
    """Whether an access touches *place*; one to the whole of a container touches its parts."""
    if place == accessed and type(place[1]) is type(accessed[1]):
        return True
    # By identity: addresses are compared everywhere like that, as there is one object for each.
    return accessed[1] is None and accessed[0] is place[0] and place[0] is not None
