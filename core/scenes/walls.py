"""Walls: each lock's fence round what it guards, who is inside and who waits at the gate."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from core.scenes.scene import WallScene

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from core.machine.values import Ref
    from core.scenes.looking import Looking
    from core.scenes.scene import CardScene, LaneScene, Place

_FEW: Final = 8


def walls(
    looking: Looking, cards: Sequence[CardScene], lanes: Sequence[LaneScene]
) -> tuple[WallScene, ...]:
    """A wall for each lock that guards something, or that somebody has or wants.

    Where nothing but a few locks is shared, for each of them.
    """
    made = []
    alone = not cards and len(looking.locks) <= _FEW
    for ref, lock in looking.locks.items():
        inside = [card for card in cards if ref in card.guards or ref in card.holes]
        waiting = queue(looking, ref, lanes)
        # One that nobody has, wants or needs is told on the rail, where it takes no room; but
        # where there is room, walls that come and go at every step would be seen first.
        if inside or waiting or lock.owner is not None or alone:
            made.append(
                WallScene(
                    lock=ref,
                    waiting=waiting,
                    gaps=tuple(_gaps(looking, lock.owner, inside)),
                )
            )
    return tuple(made)


def queue(looking: Looking, lock: Ref, lanes: Sequence[LaneScene]) -> tuple[int, ...]:
    """Who waits for *lock*, in the order in which they came."""
    since = looking.run.history.waiting_since
    # From the lanes, which know already who waits in earnest and who could go on.
    waiting = [lane.tid for lane in lanes if lane.wants is lock]
    # For the eye only: no lock promises this order, and any of them may be the next.
    return tuple(sorted(waiting, key=lambda tid: (since(tid, looking.position), tid)))


def _gaps(
    looking: Looking, holder: int | None, cards: Sequence[CardScene]
) -> Iterator[tuple[int, Place]]:
    """Who touched one of *cards* in the last step without being the *holder*."""
    for card in cards:
        for field in card.fields:
            # A write names nobody: the last step was one, so it is whoever made that.
            tid = field.reader if field.reader is not None else looking.last
            touched = field.wrote_now or field.reader is not None
            if touched and tid is not None and tid != holder and card.bare:
                yield (tid, card.key)
                # One gap for a card, however many of its fields were touched.
                break
