"""The figure of a deadlock in stages: rooms, arrows one after the other, and then the verdict.

A hall understands a circle when it sees it close: what is told in red comes last.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from core.scenes.deadlock import StageScene

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from core.scenes.deadlock import RoomScene, WaitArrow
    from core.scenes.looking import Looking

PAIR: Final = 2


def stages(
    looking: Looking, rooms: Sequence[RoomScene], arrows: Sequence[WaitArrow]
) -> Iterator[StageScene]:
    """The stages of the figure with *rooms* and *arrows*."""
    if not rooms:
        return
    yield StageScene(act="rooms", arrows=0, sentence=_taken(looking, rooms))
    if len(rooms) >= PAIR:
        many = len(arrows) - 1
        yield StageScene(act="arrows", arrows=many, sentence=_wanted(looking, arrows))
    yield StageScene(act="closed", arrows=len(arrows), sentence=_closed(looking, rooms))


def _taken(looking: Looking, rooms: Sequence[RoomScene]) -> str:
    """What each has, and where it goes on to."""
    translate = looking.translate
    lines = {room.line for room in rooms}
    line = next(iter(lines)) if len(lines) == 1 else None
    if not all(room.holds for room in rooms):
        if line is None:
            return translate("stage", "Each goes on to what it waits for.")
        return translate("stage", "Each goes on to line {0}.").format(line)
    if len(rooms) == 1:
        who, lock = looking.names.thread(rooms[0].tid), looking.names.name(rooms[0].holds[-1][0])
        if line is None:
            return translate("stage", "{0} has {1}, and goes on.").format(who, lock)
        return translate("stage", "{0} has {1}, and goes on to line {2}.").format(who, lock, line)
    if line is None:
        return translate("stage", "Each has taken one lock, and goes on.")
    return translate("stage", "Each has taken one lock, and goes on to line {0}.").format(line)


def _wanted(looking: Looking, arrows: Sequence[WaitArrow]) -> str:
    """What the threads want, before the last of them wants something."""
    translate, thread = looking.translate, looking.names.thread
    if len(arrows) > PAIR:
        return translate("stage", "Each wants what the next one has.")
    first = arrows[0]
    waiter, holder = thread(first.waiter), thread(first.holder)
    if first.lock is None:
        return translate("stage", "{0} waits for {1}.").format(waiter, holder)
    lock = looking.names.name(first.lock)
    return translate("stage", "{0} wants {1}, but {2} has it.").format(waiter, lock, holder)


def _closed(looking: Looking, rooms: Sequence[RoomScene]) -> str:
    """What it comes to, for those who have seen it grow."""
    translate = looking.translate
    if len(rooms) == 1:
        who = looking.names.thread(rooms[0].tid)
        return translate("stage", "{0} can never go on: {0} would have to let it go first.").format(
            who
        )
    if len(rooms) == PAIR:
        return translate("stage", "Neither can ever go on: each holds what the other wants.")
    return translate("stage", "Nobody can ever go on: each waits for the next.")
