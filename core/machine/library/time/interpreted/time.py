"""The part of `time` that is about days: the machine stands in UTC."""
# quiet

from collections._records import _getter, _made, _Record
from time import _clock_seconds, _formatted, _parsed, _parts, _seconds_of

altzone = 0
daylight = 0
timezone = 0
tzname = ("UTC", "UTC")
_LIMITS = (
    ("month", 0, 12), ("day of month", 0, 31), ("hour", 0, 23), ("minute", 0, 59),
    ("seconds", 0, 61), ("day of week", -1, None), ("day of year", 0, 366),
)


class struct_time(_Record):
    """A moment as a tuple whose items have names."""

    _fields = (
        "tm_year", "tm_mon", "tm_mday", "tm_hour", "tm_min", "tm_sec", "tm_wday", "tm_yday",
        "tm_isdst",
    )
    n_fields = 11
    n_sequence_fields = 9
    n_unnamed_fields = 0
    tm_year = property(_getter(0))
    tm_mon = property(_getter(1))
    tm_mday = property(_getter(2))
    tm_hour = property(_getter(3))
    tm_min = property(_getter(4))
    tm_sec = property(_getter(5))
    tm_wday = property(_getter(6))
    tm_yday = property(_getter(7))
    tm_isdst = property(_getter(8))
    tm_zone = property(lambda moment: _get_field(moment, "_zone", None))
    tm_gmtoff = property(lambda moment: 0 if moment.tm_zone else None)

    def __new__(cls, sequence):
        parts = tuple(sequence)
        if len(parts) < 9 or len(parts) > 11:
            most = "at least" if len(parts) < 9 else "at most"
            count = 9 if len(parts) < 9 else 11
            raise TypeError(
                f"time.struct_time() takes an {most} {count}-sequence ({len(parts)}-sequence given)"
            )
        return _made(cls, parts[:9])

    def __repr__(self):
        parts = [f"{name}={value!r}" for name, value in zip(self._fields, self.hidden_values)]
        return f"time.struct_time({', '.join(parts)})"


def gmtime(secs=None):
    """The moment that many seconds after 1970 began; now, unless told."""
    return _moment(secs, "GMT")


def localtime(secs=None):
    """As `gmtime`, for here is UTC."""
    return _moment(secs, "UTC")


def _moment(secs, zone):
    moment = _made(struct_time, _parts(_clock_seconds() if secs is None else secs))
    _set_field(moment, "_zone", zone)
    return moment


def mktime(t):
    """The seconds from 1970 to a moment."""
    return _seconds_of(_items_of(t, "mktime"))


def asctime(t=None):
    """A moment as text such as "Mon Jan  1 00:00:00 2024"; now, unless told."""
    parts = gmtime().hidden_values if t is None else _checked(_items_of(t, "asctime"))
    return _formatted("%a %b %e %H:%M:%S %Y", parts, "UTC")


def ctime(secs=None):
    """As `asctime`, of seconds."""
    return asctime(gmtime(secs))


def strftime(format, t=None):
    """A moment as text, as *format* says; now, unless told."""
    if not isinstance(format, str):
        kind = type(format).__name__
        raise TypeError(f"strftime() argument 1 must be str, not {kind}")
    if t is None:
        t = localtime()
    zone = t.tm_zone if isinstance(t, struct_time) else None
    return _formatted(format, _checked(_items_of(t, "strftime")), zone or "UTC")


def strptime(data_string, format="%a %b %d %H:%M:%S %Y"):
    """The moment that a text tells, which is written as *format* says."""
    return _made(struct_time, _parsed(data_string, format))


def _items_of(t, what):
    if isinstance(t, struct_time):
        return t.hidden_values
    if not isinstance(t, tuple):
        raise TypeError("Tuple or struct_time argument required")
    if len(t) != 9:
        raise TypeError(f"{what}(): illegal time tuple argument")
    for part in t:
        if not isinstance(part, int):
            kind = type(part).__name__
            raise TypeError(f"'{kind}' object cannot be interpreted as an integer")
    return t


def _checked(parts):
    """The *parts* of a moment, each within its bounds."""
    for place, (name, least, most) in enumerate(_LIMITS, 1):
        part = parts[place]
        if part < least or most is not None and part > most:
            raise ValueError(f"{name} out of range")
    year, month, day, hour, minute, second, weekday, yearday, isdst = parts
    # As C has it, 0 stands for the first.
    return year, month or 1, day or 1, hour, minute, second, weekday % 7, yearday or 1, isdst
