"""`calendar`: days of months."""

from __future__ import annotations

from typing import Final

from core.machine.library.declaration import Missing, Module

MODULE: Final = Module(
    missing={
        "Calendar": Missing("use monthrange and weekday"),
        "TextCalendar": Missing("use monthrange and weekday"),
        "month": Missing("use monthrange and weekday"),
    }
)
