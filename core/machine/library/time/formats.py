"""Moments as text, as the C library writes them where nobody has set a language.

The host's own function would ask for the language and the time zone of the host.
"""

from __future__ import annotations

from datetime import date
from typing import TYPE_CHECKING, Final

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping, Sequence

    Moment = Sequence[int]

DAYS: Final = ("Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday")
MONTHS: Final = (
    "January", "February", "March", "April", "May", "June", "July", "August", "September",
    "October", "November", "December",
)  # fmt: skip
_YEAR, _MONTH, _DAY, _HOUR, _MINUTE, _SECOND, _WEEKDAY, _YEARDAY = range(8)
_NOON: Final = 12
_CYCLE: Final = 400
"""The calendar repeats itself after so many years."""


def formatted(directives: str, moment: Moment, zone: str = "UTC") -> str:
    """*moment* (the first eight items of a ``struct_time``) as *directives* say.

    *zone* is what the time zone is called; it is that of UTC.
    """
    made, place = [], 0
    while place < len(directives):
        if directives[place] != "%":
            end = directives.find("%", place)
            end = len(directives) if end < 0 else end
            made.append(directives[place:end])
            place = end
            continue
        start, place = place, place + 1
        while place < len(directives) and directives[place] in "-_0^":
            place += 1
        letter = directives[place : place + 1]
        place += 1
        if letter in _DIRECTIVES:
            text = zone if letter == "Z" else _DIRECTIVES[letter](moment)
            made.append(_flagged(text, directives[start + 1 : place - 1]))
        else:
            made.append(directives[start:place])
    return "".join(made)


def _flagged(text: str, flags: str) -> str:
    for flag in flags:
        bare = text.lstrip("0 ") or text[-1:]
        # Those of the C library: see strftime(3).
        match flag:
            case "-":
                text = bare
            case "_":
                text = bare.rjust(len(text))
            case "0":
                text = bare.rjust(len(text), "0") if bare.isdigit() else text
            case _:
                text = text.upper()
    return text


def seconds_of(moment: Moment) -> int:
    """The seconds from 1970 to *moment* in UTC, whose parts may go beyond their bounds."""
    year, month = moment[_YEAR] + (moment[_MONTH] - 1) // 12, (moment[_MONTH] - 1) % 12 + 1
    # `date` knows the years 1 to 9999 only.
    cycles, within = divmod(year - 1, _CYCLE)
    days = cycles * (date(_CYCLE + 1, 1, 1).toordinal() - 1)
    days += date(within + 1, month, 1).toordinal() - date(1970, 1, 1).toordinal()
    days += moment[_DAY] - 1
    return ((days * 24 + moment[_HOUR]) * 60 + moment[_MINUTE]) * 60 + moment[_SECOND]


def _number(part: int, width: int, fill: str = "0") -> Callable[[Moment], str]:
    return lambda moment: str(moment[part]).rjust(width, fill)


def _hour(moment: Moment, fill: str) -> str:
    return str((moment[_HOUR] - 1) % _NOON + 1).rjust(2, fill)


def _half(moment: Moment) -> str:
    return "AM" if moment[_HOUR] < _NOON else "PM"


def _several(directives: str) -> Callable[[Moment], str]:
    return lambda moment: formatted(directives, moment)


def _week(moment: Moment, first: int) -> str:
    """The week of the year where weeks begin with day *first*, Monday being 0."""
    return f"{(moment[_YEARDAY] - 1 + 7 - (moment[_WEEKDAY] - first) % 7) // 7:02}"


def _iso(moment: Moment) -> tuple[int, int]:
    """The year that the week belongs to, and the week, by the day of the year."""
    year, month, day = moment[_YEAR], moment[_MONTH], moment[_DAY]
    within = (year - 1) % _CYCLE + 1 + _CYCLE
    found = date(within, month, min(day, 28)).toordinal() + day - min(day, 28)
    iso = date.fromordinal(found).isocalendar()
    return iso[0] + year - within, iso[1]


_DIRECTIVES: Final[Mapping[str, Callable[[Moment], str]]] = {
    "a": lambda moment: DAYS[moment[_WEEKDAY]][:3],
    "A": lambda moment: DAYS[moment[_WEEKDAY]],
    "b": lambda moment: MONTHS[moment[_MONTH] - 1][:3],
    "h": lambda moment: MONTHS[moment[_MONTH] - 1][:3],
    "B": lambda moment: MONTHS[moment[_MONTH] - 1],
    "c": _several("%a %b %e %H:%M:%S %Y"),
    "C": lambda moment: f"{moment[_YEAR] // 100:02}",
    "d": _number(_DAY, 2),
    "D": _several("%m/%d/%y"),
    "e": _number(_DAY, 2, " "),
    "F": _several("%Y-%m-%d"),
    "g": lambda moment: f"{_iso(moment)[0] % 100:02}",
    "G": lambda moment: str(_iso(moment)[0]),
    "H": _number(_HOUR, 2),
    "I": lambda moment: _hour(moment, "0"),
    "j": _number(_YEARDAY, 3),
    "k": _number(_HOUR, 2, " "),
    "l": lambda moment: _hour(moment, " "),
    "m": _number(_MONTH, 2),
    "M": _number(_MINUTE, 2),
    "n": lambda _: "\n",
    "p": _half,
    "P": lambda moment: _half(moment).lower(),
    "r": _several("%I:%M:%S %p"),
    "R": _several("%H:%M"),
    "s": lambda moment: str(seconds_of(moment)),
    "S": _number(_SECOND, 2),
    "t": lambda _: "\t",
    "T": _several("%H:%M:%S"),
    "u": lambda moment: str(moment[_WEEKDAY] + 1),
    "U": lambda moment: _week(moment, 6),
    "V": lambda moment: f"{_iso(moment)[1]:02}",
    "w": lambda moment: str((moment[_WEEKDAY] + 1) % 7),
    "W": lambda moment: _week(moment, 0),
    "x": _several("%m/%d/%y"),
    "X": _several("%H:%M:%S"),
    "y": lambda moment: f"{moment[_YEAR] % 100:02}",
    "Y": lambda moment: str(moment[_YEAR]),
    "z": lambda _: "+0000",
    "Z": lambda _: "UTC",
    "%": lambda _: "%",
}
