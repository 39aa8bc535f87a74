"""Which shared objects are better kept part by part."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from core.machine.locations import SHAPE, WHOLE
from core.machine.values import Ref

if TYPE_CHECKING:
    from collections.abc import Mapping

    from core.machine.values import Value
    from core.search.sharing.uses import Users
    from core.search.states.space import Space

MANY: Final = 4
"""With more contents than this it matters that one who uses a part need not know the rest."""


def worth_splitting(space: Space) -> frozenset[Ref]:
    """Return the objects of *space* of which threads use different parts, if they vary much."""
    found = set(space.grain.split)
    for ref in space.uses.owners():
        if ref in found or not isinstance(ref, Ref):
            continue
        # What has few contents costs little, and parts need room in every state.
        field = space.fields.get((ref, WHOLE))
        if field is None or len(field.contents) <= MANY:
            continue
        parts = space.uses.parts(ref)
        if _apart({part: each for part, each in parts.items() if part not in {SHAPE, WHOLE}}):
            found.add(ref)
    return frozenset(found)


def _apart(parts: Mapping[Value, Users]) -> bool:
    """Return whether a thread changes one of *parts* and another thread uses another of them."""
    used: dict[int, set[Value]] = {}
    for part, users in parts.items():
        for tid in users.tids:
            used.setdefault(tid, set()).add(part)
    return any(
        tid != writer and others - {part}
        for part, users in parts.items()
        for writer in users.writers
        for tid, others in used.items()
    )
