"""Moments of `datetime` where clocks stay open: values of which nothing is known but the type.

What is not here gets a plain value, so that whoever computes with it asks for the time.
"""

from __future__ import annotations

from datetime import date, datetime, timedelta
from typing import TYPE_CHECKING, Final, cast

from core.machine.draws.forms import EVER, Reading, read_off
from core.machine.draws.undrawn import made_of, sample_of, type_of
from core.machine.library.time.readings import open_text
from core.machine.locations import CLOCK
from core.machine.natives import BuiltinType
from core.machine.values import MISSING, Undrawn

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from core.machine.machine import Machine
    from core.machine.recording import RecordingMachine
    from core.machine.values import Value

_NOW: Final[Mapping[tuple[str, str], type]] = {
    ("datetime", "now"): datetime, ("datetime", "today"): datetime,
    ("datetime", "utcnow"): datetime, ("date", "today"): date,
}  # fmt: skip
"""By class and method: the type of what reads the clock without an argument."""
_OWN: Final = frozenset({"now", "utcnow"})
"""Those of them that only `datetime` has."""
_FURTHEST: Final = timedelta(days=100_000)
"""By so much a moment of today may be moved and be one still."""
_SPAN: Final = (-EVER[1], EVER[1])


def is_one(m: Machine, value: Value) -> bool:
    """Whether *value* is an open moment or span, or a class of them where clocks stay open."""
    if type(value) is Undrawn:
        return value.kind in {date, datetime, timedelta} and read_off(value.form)
    return (
        isinstance(value, BuiltinType)
        and value.module == "datetime"
        and cast("RecordingMachine", m).open_clocks
    )


def left_open(name: str, args: Sequence[Value]) -> Value:
    """Return what method *name* of class `datetime` gives that was fetched before the call."""
    # The class that another such method is of cannot be told by its name.
    return made_of(datetime, Reading(CLOCK, *EVER)) if name in _OWN and not args else MISSING


def of_method(owner: Value, name: str, args: Sequence[Value]) -> Value:
    """Return what method *name* of *owner*, which `is_one`, gives; MISSING to carry it out."""
    if isinstance(owner, BuiltinType):
        kind = None if args else _NOW.get((owner.name, name))
        return MISSING if kind is None else made_of(kind, Reading(CLOCK, *EVER))
    return _of_moment(cast("Undrawn", owner), name, args)


def _of_moment(moment: Undrawn, name: str, args: Sequence[Value]) -> Value:
    if moment.kind is timedelta:
        seconds = name == "total_seconds" and not args
        return made_of(float, Reading(CLOCK, *_SPAN)) if seconds else MISSING
    if name in {"isoformat", "ctime"} and not args:
        return open_text()
    if name == "strftime" and len(args) == 1 and type(args[0]) is str:
        try:
            format(sample_of(moment.kind), args[0])
        except ValueError:
            return MISSING
        return open_text()
    if moment.kind is datetime and not args and name in {"timestamp", "date"}:
        return made_of(float if name == "timestamp" else date, Reading(CLOCK, *EVER))
    return MISSING


def computed(op: str, a: Value, b: Value) -> Value:
    """Return what ``a op b`` is where a moment is open; MISSING if that has to be asked for."""
    one, other = type_of(a), type_of(b)
    if not _MOVED.get((one, op, other)) or not (_is_near(a) and _is_near(b)):
        return MISSING
    return made_of(_MOVED[one, op, other], Reading(CLOCK, *_SPAN))


def _is_near(value: Value) -> bool:
    """Whether *value* can be computed with, whatever a clock shows."""
    match value:
        case Undrawn():
            return read_off(value.form)
        case timedelta():
            return abs(value) <= _FURTHEST
        case datetime():
            return value.tzinfo is None
        case _:
            return True


_MOVED: Final[Mapping[tuple[type, str, type], type]] = {
    **{(kind, "-", kind): timedelta for kind in (datetime, date, timedelta)},
    **{(kind, op, timedelta): kind for kind in (datetime, date) for op in ("+", "-")},
    **{(timedelta, "+", kind): kind for kind in (datetime, date, timedelta)},
}
"""By operator and the types of its operands: the type of what it gives."""
