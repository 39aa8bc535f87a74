"""Which shared objects are better kept part by part."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from core.machine.locations import SHAPE, WHOLE
from core.machine.objects import Instance
from core.machine.values import Ref

if TYPE_CHECKING:
    from collections.abc import Collection, Mapping

    from core.machine.values import Value
    from core.search.sharing.uses import Users
    from core.search.states.space import Space

MANY: Final = 4
"""With more contents than this it matters that one who uses a part need not know the rest."""
MOST_PARTS: Final = 1_000
"""Of objects with more parts together none comes along with one that is like them."""


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
    if len(found) > len(space.grain.split):
        # The space is made anew, and would be once more for each row of a matrix.
        found |= _alike(space, found)
    return frozenset(found)


def _alike(space: Space, chosen: Collection[Ref]) -> set[Ref]:
    """Return those of the kinds of *chosen* that others change than the threads that made them."""
    kinds = {_kind(space, ref) for ref in chosen if (ref, WHOLE) in space.fields}
    found: set[Ref] = set()
    count = 0
    for ref in space.uses.owners():
        if isinstance(ref, Ref) and (ref, WHOLE) in space.fields and _kind(space, ref) in kinds:
            parts = space.uses.parts(ref)
            if any(users.writers - {ref.tid} for users in parts.values()):
                found.add(ref)
                count += len(parts)
    return found if count <= MOST_PARTS else set()


def _kind(space: Space, ref: Ref) -> tuple[int, object]:
    """Who has made the object at *ref*, and what it is: its class, or a type of the host."""
    obj = space.fields[ref, WHOLE].contents[-1]
    return ref.tid, obj.cls if isinstance(obj, Instance) else type(obj)


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
