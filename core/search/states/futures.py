"""What a thread may yet do: all uses that were seen to follow from where it is."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from core.search.states.entry import Entry


class Futures:
    """What was learned of futures, carried back to the parts before when somebody asks.

    Not at once: in a long stretch of steps that each use something new, every one of them would go
    back over all the others.
    """

    def __init__(self) -> None:
        self._pending: dict[Entry, int] = {}
        self._rises = 0

    @property
    def rises(self) -> int:
        """How often something new was learned."""
        self.settle()
        return self._rises

    def rise(self, entry: Entry, uses: int) -> None:
        """Take note that *entry*, and every part that leads to it, may yet make *uses*."""
        fresh = uses & ~entry.future
        if fresh:
            self._pending[entry] = self._pending.get(entry, 0) | fresh

    def settle(self) -> None:
        """Bring the futures of all parts up to what was noted."""
        pending = self._pending
        while pending:
            # The latest first: in a stretch it hands on what it has to the one before, which then
            # has its turn once for all that follow.
            entry, uses = pending.popitem()
            # Only where something is new: so a circle of parts does not keep this going.
            fresh = uses & ~entry.future
            if fresh:
                entry.future |= fresh
                self._rises += 1
                for origin in entry.before:
                    self.rise(origin, fresh)
