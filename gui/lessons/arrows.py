"""Where an arrow leads on a page of controls: to the nearest one that way."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final, TypeVar

from PySide6.QtCore import QPoint, QRect
from PySide6.QtWidgets import QWidget

if TYPE_CHECKING:
    from collections.abc import Iterable

_ASIDE: Final = 3
"""How much worse it is to go aside than to go on."""
Control = TypeVar("Control", bound=QWidget)


def next_one(
    focus: QWidget, others: Iterable[Control], page: QWidget, right: int, down: int
) -> Control | None:
    """The next of *others* on *page* from *focus*, so far to the *right* and *down*, if any."""
    here = _place_of(focus, page)
    best: tuple[tuple[bool, float], Control] | None = None
    for other in others:
        if other is focus:
            continue
        there = _place_of(other, page)
        way = there.center() - here.center()
        ahead = way.x() * right + way.y() * down
        aside = _apart(here, there, across=bool(down))
        worse = (aside > 0, ahead + _ASIDE * aside)
        if ahead > 0 and (best is None or worse < best[0]):
            best = worse, other
    return None if best is None else best[1]


def _place_of(widget: QWidget, page: QWidget) -> QRect:
    return QRect(widget.mapTo(page, QPoint(0, 0)), widget.size())


def _apart(one: QRect, other: QRect, *, across: bool) -> int:
    """How far two places are from each other *across* the page, or down; 0 if they overlap."""
    if across:
        return max(0, other.left() - one.right(), one.left() - other.right())
    return max(0, other.top() - one.bottom(), one.top() - other.bottom())
