"""What is at a point of the stage: a lock, or words."""

from __future__ import annotations

from typing import TYPE_CHECKING

from gui.stage.canvas import rect_of
from gui.stage.told import lock_words

if TYPE_CHECKING:
    from collections.abc import Iterator

    from PySide6.QtCore import QPointF

    from core.machine.values import Ref
    from core.scenes.space.box import Box
    from gui.stage.canvas import Record
    from gui.stage.picture import Picture


def lock_at(picture: Picture | None, point: QPointF) -> Ref | None:
    """The lock whose padlock, ghost, fence or place on the rail is at *point*."""
    if picture is None:
        return None
    return next((ref for ref, box in _spots(picture) if rect_of(box).contains(point)), None)


def _spots(picture: Picture) -> Iterator[tuple[Ref, Box]]:
    space = picture.space
    if space.circle is not None:
        for room in space.circle.rooms:
            yield from ((ref, room.gate) for ref, _ in room.room.holds)
        return
    wants = {lane.tid: lane.wants for lane in picture.scene.lanes}
    for lane in space.lanes:
        yield from lane.padlocks
        wanted = wants[lane.tid]
        if lane.ghost is not None and wanted is not None:
            yield wanted, lane.ghost
    for lock, padlock, name in space.rail:
        yield lock.ref, padlock
        yield lock.ref, name
    for fence in space.shared.fences:
        if space.shared.rect.holds(fence.padlock):
            yield fence.lock, fence.padlock


def words_at(picture: Picture | None, record: Record, point: QPointF) -> str:
    """What a tooltip says at *point*: a lock's story, or words that are cut there."""
    if picture is None:
        return ""
    ref = lock_at(picture, point)
    if ref is not None:
        names = {lane.tid: lane.name for lane in picture.scene.lanes}
        locks = {lock.ref: lock for lock in picture.scene.locks}
        return lock_words(locks[ref], names) if ref in locks else ""
    written = record.at(point)
    return written.full if written is not None and written.shown != written.full else ""
