"""Finds words that cannot be read: on top of others, cut off, or off the stage."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from gui.theme.measures import ELLIPSIS

if TYPE_CHECKING:
    from PySide6.QtCore import QRectF

    from gui.stage.written import Record, Written

_SLACK: Final = 1.0
"""Pixels that lines may share: ascenders and descenders leave that much air."""


def problems(record: Record, bounds: QRectF) -> list[str]:
    """What is wrong with the words of *record* on a stage that is *bounds*, in sentences."""
    found = [words for one in record.written for words in _alone(one, bounds)]
    found += [
        f"{_called(one)} overlaps {_called(other)}"
        for place, one in enumerate(record.written)
        for other in record.written[place + 1 :]
        if _inner(one).intersects(_inner(other))
    ]
    return found


def _alone(one: Written, bounds: QRectF) -> list[str]:
    found = []
    if not bounds.contains(_inner(one)):
        found.append(f"{_called(one)} is off the stage")
    if _inner(one).left() < one.room.left() or _inner(one).right() > one.room.right():
        found.append(f"{_called(one)} is wider than its room")
    if _inner(one).top() < one.room.top() or _inner(one).bottom() > one.room.bottom():
        found.append(f"{_called(one)} is higher than its room")
    if one.shown != one.meant and ELLIPSIS not in one.shown:
        found.append(f"{_called(one)} is cut off without an ellipsis")
    return found


def _inner(one: Written) -> QRectF:
    return one.rect.adjusted(_SLACK, _SLACK, -_SLACK, -_SLACK)


def _called(one: Written) -> str:
    return f"'{one.shown}' ({one.name})" if one.name else f"'{one.shown}'"
