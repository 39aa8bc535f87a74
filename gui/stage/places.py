"""Where the things are that something may fly to or from, as values."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Mapping

    from PySide6.QtCore import QRectF

    from core.machine.values import Ref
    from core.scenes.scene import Place


@dataclass(frozen=True, slots=True, kw_only=True)
class Places:
    """The rectangles of one layout of the stage, all in the stage's own coordinates.

    *rail* is where a lock lies when it is free, *slots* where a thread carries a lock,
    *headers* the heads of the lanes, *fields* the fields of the cards, and *gaps* the
    openings in the walls by who went through to which card.  What is not visible is missing.
    """

    rail: Mapping[Ref, QRectF] = field(default_factory=dict)
    slots: Mapping[tuple[int, Ref], QRectF] = field(default_factory=dict)
    headers: Mapping[int, QRectF] = field(default_factory=dict)
    fields: Mapping[Place, QRectF] = field(default_factory=dict)
    gaps: Mapping[tuple[int, Place], QRectF] = field(default_factory=dict)
