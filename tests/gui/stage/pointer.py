"""Where to point at what stands on the stage."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from PySide6.QtCore import QPoint

    from gui.stage.stage import Stage


def lane_centre(stage: Stage, tid: int) -> QPoint:
    """A point in the header of the lane of thread *tid*, which is in sight."""
    assert stage.picture is not None
    (found,) = (lane.header.center() for lane in stage.picture.strips if lane.tid == tid)
    return found.toPoint()
