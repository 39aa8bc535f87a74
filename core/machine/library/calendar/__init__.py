"""`calendar`: days of months."""

from __future__ import annotations

from typing import Final

from core.machine.library.declaration import Missing, Module

MODULE: Final = Module(
    missing={
        "HTMLCalendar": Missing("use monthcalendar"),
        "LocaleTextCalendar": Missing("use TextCalendar"),
        "LocaleHTMLCalendar": Missing("use monthcalendar"),
        "setfirstweekday": Missing("use TextCalendar(firstweekday)"),
        "prcal": Missing("use print(calendar.calendar(year))"),
        "weekheader": Missing("use day_abbr"),
    }
)
