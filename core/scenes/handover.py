"""A lock that goes from who lets it go to who has waited for it."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from core.machine.events import Kind
from core.scenes.scene import HandoverScene

if TYPE_CHECKING:
    from core.scenes.looking import Looking

_LOOKED_BACK: Final = 64
"""So long ago, in steps, a lock may have been let go."""


def handover(looking: Looking) -> HandoverScene | None:
    """Who gave the lock that was taken in the step just made, if its taker had waited for it."""
    event = looking.events[0] if looking.events else None
    if event is None or event.kind != Kind.ACQUIRE or event.ref is None:
        return None
    history, now = looking.run.history, looking.position
    taker, lock, first = event.tid, event.ref, max(0, looking.position - _LOOKED_BACK)
    before = [
        bar for bar in history.bars(first, now - 1)
        if bar.lock == lock and bar.end is not None and bar.end < now and bar.tid != taker
    ]  # fmt: skip
    if not before:
        return None
    last = max(before, key=lambda bar: bar.end or 0)
    # Who waited once may find the lock free the next time.
    waited = any(
        wait.tid == taker and wait.lock == lock and wait.end == last.end
        for wait in history.hatches(first, now)
    )
    if not waited:
        return None
    return HandoverScene(lock=lock, giver=last.tid, taker=taker)
