"""The parts of `datetime` that are tuples with names."""
# quiet

from collections._records import _getter, _made, _Record
from time import struct_time


class IsoCalendarDate(_Record):
    """The week that a day is in."""

    _fields = ("year", "week", "weekday")
    year = property(_getter(0))
    week = property(_getter(1))
    weekday = property(_getter(2))

    def __repr__(self):
        return "datetime." + _Record.__repr__(self)


def _week(*parts):
    return _made(IsoCalendarDate, parts)


def _moment(*parts):
    return _made(struct_time, parts)
