"""What is at a point of the stage: a lock, or words."""

from __future__ import annotations

from typing import TYPE_CHECKING

from gui.stage.layout import lock_words

if TYPE_CHECKING:
    from PySide6.QtCore import QPointF

    from core.machine.values import Ref
    from gui.stage.canvas import Record
    from gui.stage.picture import Picture


def lock_at(picture: Picture | None, point: QPointF) -> Ref | None:
    """The lock whose padlock, ghost, fence or place on the rail is at *point*."""
    if picture is None:
        return None
    for lane in picture.stage.lanes:
        for ref, rect in lane.padlocks:
            if rect.contains(point):
                return ref
        if lane.ghost is not None and lane.ghost.contains(point):
            return next(one.wants for one in picture.scene.lanes if one.tid == lane.tid)
    for slot in picture.stage.slots:
        words = slot.words
        if slot.padlock.contains(point) or (words is not None and words.contains(point)):
            return slot.lock.ref
    for fence in picture.panel.fences:
        if fence.padlock.contains(point) and picture.panel.rect.contains(point):
            return fence.lock
    return None


def words_at(picture: Picture | None, record: Record, point: QPointF) -> str:
    """What a tooltip says at *point*: a lock's story, or words that are elided there."""
    if picture is None:
        return ""
    ref = lock_at(picture, point)
    if ref is not None:
        names = {lane.tid: lane.name for lane in picture.scene.lanes}
        locks = {lock.ref: lock for lock in picture.scene.locks}
        return lock_words(locks[ref], names) if ref in locks else ""
    written = record.at(point)
    return written.full if written is not None and written.shown != written.full else ""
