"""What a thread may yet do: all uses that were seen to follow from where it is."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from core.search.states.entry import Entry
    from core.search.states.space import Space


def rise(space: Space, entry: Entry, uses: int) -> None:
    """Take note that *entry*, and every part that leads to it, may yet make *uses*."""
    pending = [entry]
    while pending:
        each = pending.pop()
        # Only where something is new: so a circle of parts does not keep this going.
        if uses & ~each.future:
            each.future |= uses
            space.rises += 1
            pending.extend(each.before)
