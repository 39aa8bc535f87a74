"""`calendar`, computed by the host."""

from __future__ import annotations

import calendar
from typing import TYPE_CHECKING, Final

from core.machine.library.pure import pure_functions

if TYPE_CHECKING:
    from core.machine.values import Value

_FUNCTIONS: Final = ("isleap", "leapdays", "monthrange", "weekday", "timegm")
_DAYS: Final = ("MONDAY", "TUESDAY", "WEDNESDAY", "THURSDAY", "FRIDAY", "SATURDAY", "SUNDAY")
_DAY_NAMES: Final = tuple(name.capitalize() for name in _DAYS)
_MONTH_NAMES: Final = (
    "", "January", "February", "March", "April", "May", "June", "July", "August", "September",
    "October", "November", "December",
)  # fmt: skip


def _weeks(first: int, year: int, month: int) -> list[list[int]]:
    return calendar.Calendar(first).monthdayscalendar(year, month)


def _month(first: int, year: int, month: int, width: int, lines: int) -> str:
    return calendar.TextCalendar(first).formatmonth(year, month, width, lines)


def _year(first: int, year: int, width: int, lines: int, gap: int, months: int) -> str:
    return calendar.TextCalendar(first).formatyear(year, width, lines, gap, months)


# Each of the numbers adds to the length of the text.
VALUES: Final[dict[str, Value]] = {
    **pure_functions("calendar", {name: getattr(calendar, name) for name in _FUNCTIONS}),
    **pure_functions("calendar", {"_weeks": _weeks, "_month": _month, "_year": _year}, growth=500),
    **{name: number for number, name in enumerate(_DAYS)},
    "day_name": _DAY_NAMES,
    "day_abbr": tuple(name[:3] for name in _DAY_NAMES),
    "month_name": _MONTH_NAMES,
    "month_abbr": tuple(name[:3] for name in _MONTH_NAMES),
}
"""What the host has of the module, by name."""
