"""In which containers it is worth forgetting the values: where most states differ in no more."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from core.machine.drawn.forgetting import has_values
from core.machine.draws.draw import KINDS
from core.machine.locations import OUTPUT
from core.machine.objects import DictObject
from core.machine.values import Ref

if TYPE_CHECKING:
    from collections.abc import Container, Hashable, Iterable

    from core.machine.values import Value
    from core.search.states.entry import Change
    from core.search.states.packing import Field
    from core.search.states.space import Space

MANY: Final = 16
"""What has fewer contents makes few states."""
FEWER: Final = 2
"""By so much fewer they have to be without the values."""
SAMPLE: Final = 1_000
"""Of so many contents at most it is seen whether they would be fewer."""
LARGEST: Final = 200
"""Containers with more items than this keep their values: to look through them takes long."""


def forgettable(space: Space, seen: dict[int, Change], kept: Container[Ref]) -> frozenset[Ref]:
    """Return containers with many contents in the states *seen*, and few but for their values.

    Those *kept* are none.
    """
    if len(space.rules):
        # An invariant looks at values that no step looks at.
        return frozenset()
    # The state met last has what programs put in on the way; at the start containers are mostly
    # empty.
    last = next(reversed(seen))
    return frozenset(
        ref
        for ref, fields in _fields(space, kept).items()
        if _has_values(space, last, ref) and any(map(_varies_in_values, fields))
    )


def _varies_in_values(field: Field[object]) -> bool:
    some = field.contents[:SAMPLE]
    return FEWER * len({_told(each) for each in some}) <= len(some)


def states_without(space: Space, states: Iterable[int], forgotten: Iterable[Ref]) -> int:
    """Count *states* that differ in more than texts and the values in containers *forgotten*."""
    chosen = set(forgotten)
    fields = [
        (field, field.bits, _alike(field))
        for (owner, _), field in space.fields.items()
        if owner in chosen
    ]
    dropped = sum(field.bits for (owner, _), field in space.fields.items() if owner == OUTPUT)
    found = set()
    for state in states:
        left = state & ~dropped
        for field, bits, alike in fields:
            left = left & ~bits | alike[state >> field.shift & field.mask] << field.shift
        found.add(left)
    return len(found)


def _fields(space: Space, kept: Container[Ref]) -> dict[Ref, list[Field[object]]]:
    found: dict[Ref, list[Field[object]]] = {}
    for (owner, _), field in space.fields.items():
        if not isinstance(owner, Ref) or owner in kept:
            continue
        if len(field.contents) > MANY:
            found.setdefault(owner, []).append(field)
    return found


def _has_values(space: Space, state: int, ref: Ref) -> bool:
    try:
        return has_values(space.objects.at(state, ref))
    except KeyError:
        return False


def _alike(field: Field[object]) -> list[int]:
    """Return by number the first of the contents that are alike but for their values."""
    first: dict[Hashable, int] = {}
    return [first.setdefault(_told(each), at) for at, each in enumerate(field.contents)]


def _told(content: object) -> Hashable:
    """Return what is left of *content*, a container or what is in a place of one."""
    if not has_values(content):
        return _kind(content)
    if len(content.items) > LARGEST:  # type: ignore[attr-defined]
        return id(content)
    if isinstance(content, DictObject):
        return tuple((key, _kind(value)) for key, value in dict.items(content.items))
    return tuple(map(_kind, list.__iter__(content.items)))  # type: ignore[attr-defined]


def _kind(value: Value) -> Hashable:
    kind = type(value)
    if kind in KINDS:
        return kind
    if isinstance(value, tuple) and kind is tuple:
        return tuple(map(_kind, value))
    return value if kind is Ref else (kind, id(value))
