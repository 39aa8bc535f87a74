"""Objects that are gone when others get the numbers that `id` tells them apart by.

CPython may put a new object where one was that is gone, so that both have one number.  The
machine never does, so whoever compares numbers may find out less here than there.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from core.machine.garbage import out_of_reach

if TYPE_CHECKING:
    from core.machine.threads import Number
    from core.machine.values import Ref
    from core.search.states.space import Space


def number_of_one_gone(space: Space, before: int, after: int) -> str:
    """Say where an object was numbered between two states that may have an earlier one's number.

    Empty if none was.
    """
    field = space.identities
    # Asked for every change, so first whether a number was given at all.
    if field is None or not (before ^ after) & field.bits:
        return ""
    old, new = _compared(space, before), _compared(space, after)
    fresh = {ref: number for ref, number in new.items() if ref not in old}
    if not fresh or len(new) == 1:
        return ""
    last = max(number.serial for number in fresh.values())
    earlier = [ref for ref, number in new.items() if ref in old or number.serial < last]
    # CPython frees an object with its last reference, and a temporary may be used up by now.
    lost = out_of_reach(space.unpacked(after), earlier)
    gone = {ref: new[ref] for ref in lost}
    for ref, number in fresh.items():
        if any(each is not ref and _earlier(gone[each], number, old, each) for each in gone):
            code, _, span = space.image.sites[number.site]
            where = f"line {span.line}: " if code.own else ""
            return (
                f"{where}the number that `id` or `hash` gives for an object"
                " may be that of one which is gone, and this was not tried (keep the objects as"
                " long as their numbers, or compare them with `is`)"
            )
    return ""


def _compared(space: Space, state: int) -> dict[Ref, Number]:
    return {ref: number for ref, number in space.rest(state).numbers if number.site >= 0}


def _earlier(one: Number, other: Number, old: dict[Ref, Number], ref: Ref) -> bool:
    """Whether number *one*, of *ref*, was given before the fresh number *other*."""
    return ref in old or one.serial < other.serial
