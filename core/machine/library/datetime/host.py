"""`datetime`: the host's own immutable values, on the virtual clock and in one time zone.

The simulated machine stands in UTC, so that what a program prints does not depend on
where Interlock runs: "local time" is UTC wherever CPython would ask the system for it.
"""

from __future__ import annotations

from datetime import MAXYEAR, MINYEAR, UTC, date, datetime, time, timedelta, timezone, tzinfo
from typing import TYPE_CHECKING, Final

from core.machine.library.time.host import EPOCH
from core.machine.limits import check_size
from core.machine.natives import BuiltinFunction, BuiltinType, Method
from core.machine.plain import hosted
from core.machine.slots import Slots
from core.machine.thrown import CallProgram
from core.machine.type_table import TYPES

if TYPE_CHECKING:
    from collections.abc import Callable

    from core.machine.machine import Machine
    from core.machine.natives import Native
    from core.machine.plain import HostFunction
    from core.machine.values import Value

    Attribute = Callable[[Machine, Value], Value]

_COMMON: Final = (
    "ctime",
    "timetuple",
    "isocalendar",
    "isoformat",
    "isoweekday",
    "toordinal",
    "weekday",
    "__str__",
)
_METHODS: Final[dict[type, tuple[str, ...]]] = {
    date: (*_COMMON, "replace"),
    datetime: (
        *_COMMON,
        "date",
        "dst",
        "replace",
        "time",
        "timetz",
        "tzname",
        "utcoffset",
        "utctimetuple",
    ),
    time: ("dst", "isoformat", "replace", "tzname", "utcoffset"),
    timedelta: ("total_seconds",),
    timezone: ("dst", "fromutc", "tzname", "utcoffset"),
}
"""The methods of each class that the host itself carries out."""
_DATE: Final = ("year", "month", "day")
_TIME: Final = ("hour", "minute", "second", "microsecond", "tzinfo", "fold")
_ATTRIBUTES: Final[dict[type, tuple[str, ...]]] = {
    date: _DATE,
    datetime: (*_DATE, *_TIME),
    time: _TIME,
    timedelta: ("days", "seconds", "microseconds"),
}


def _by_host(kind: type, name: str) -> Method:
    unbound = getattr(kind, name)

    def call(
        m: Machine, receiver: Value, args: tuple[Value, ...], kwargs: dict[str, Value]
    ) -> Value:
        if not isinstance(receiver, kind):
            return hosted(m, unbound, (receiver, *args), kwargs)
        found = hosted(m, getattr(receiver, name), args, kwargs)
        if isinstance(found, tuple):
            # A week of the calendar is a tuple with names, and so is a moment.
            making = "_week" if name == "isocalendar" else "_moment"
            raise CallProgram(f"datetime.{making}", *found)
        return found

    return Method(call, "pure")


def _strftime(
    m: Machine, receiver: Value, args: tuple[Value, ...], kwargs: dict[str, Value]
) -> Value:
    if not isinstance(receiver, date | time):
        return hosted(m, date.strftime, (receiver, *args), kwargs)
    given = (*args, *kwargs.values())
    if given and isinstance(given[0], str):
        # A directive becomes at most some hundred characters.
        check_size(len(given[0]) * 100)
    return hosted(m, type(receiver).strftime, (receiver, *args), kwargs)


def _timestamp(
    m: Machine, receiver: Value, args: tuple[Value, ...], kwargs: dict[str, Value]
) -> Value:
    return hosted(m, datetime.timestamp, (_aware(m, receiver), *args), kwargs)


def _astimezone(
    m: Machine, receiver: Value, args: tuple[Value, ...], kwargs: dict[str, Value]
) -> Value:
    if (not args and not kwargs) or args == (None,) or kwargs == {"tz": None}:
        args, kwargs = (UTC,), {}
    return hosted(m, datetime.astimezone, (_aware(m, receiver), *args), kwargs)


def _aware(m: Machine, moment: Value) -> datetime:
    if not isinstance(moment, datetime):
        hosted(m, datetime.timestamp, (moment,))
    assert isinstance(moment, datetime)
    return moment if moment.tzinfo else moment.replace(tzinfo=UTC)


def _now(m: Machine, args: tuple[Value, ...], kwargs: dict[str, Value]) -> Value:
    zone = _zone(m, args, kwargs)
    moment = datetime.fromtimestamp(EPOCH, UTC) + timedelta(seconds=m.time())
    return moment.astimezone(zone) if zone else moment.replace(tzinfo=None)


def _zone(m: Machine, args: tuple[Value, ...], kwargs: dict[str, Value]) -> timezone | None:
    """The time zone in the arguments of `now`, which the host complains about."""
    hosted(m, datetime.now, args, kwargs)
    zone = next(iter((*args, *kwargs.values())), None)
    return zone if isinstance(zone, timezone) else None


def _utc_now(m: Machine, args: tuple[Value, ...], kwargs: dict[str, Value]) -> Value:
    hosted(m, datetime.today, args, kwargs)
    return _now(m, (), {})


def _today(m: Machine, args: tuple[Value, ...], kwargs: dict[str, Value]) -> Value:
    hosted(m, date.today, args, kwargs)
    moment = _now(m, (), {})
    assert isinstance(moment, datetime)
    return moment.date()


def _from_timestamp(m: Machine, args: tuple[Value, ...], kwargs: dict[str, Value]) -> Value:
    if len(args) == 1 and not kwargs:
        moment = hosted(m, datetime.fromtimestamp, (*args, UTC))
        assert isinstance(moment, datetime)
        return moment.replace(tzinfo=None)
    if args[1:] == (None,) or (len(args) == 1 and kwargs == {"tz": None}):
        return _from_timestamp(m, args[:1], {})
    return hosted(m, datetime.fromtimestamp, args, kwargs)


def _date_from_timestamp(m: Machine, args: tuple[Value, ...], kwargs: dict[str, Value]) -> Value:
    if len(args) != 1 or kwargs:
        return hosted(m, date.fromtimestamp, args, kwargs)
    moment = _from_timestamp(m, args, {})
    assert isinstance(moment, datetime)
    return moment.date()


def _class_method(function: HostFunction) -> Native:
    def call(m: Machine, args: tuple[Value, ...], kwargs: dict[str, Value]) -> Value:
        return hosted(m, function, args, kwargs)

    return call


_CLASS_METHODS: Final[dict[str, dict[str, Native]]] = {
    "date": {
        "fromisocalendar": _class_method(date.fromisocalendar),
        "fromisoformat": _class_method(date.fromisoformat),
        "fromordinal": _class_method(date.fromordinal),
        "fromtimestamp": _date_from_timestamp,
        "today": _today,
    },
    "datetime": {
        "fromisocalendar": _class_method(datetime.fromisocalendar),
        "combine": _class_method(datetime.combine),
        "fromisoformat": _class_method(datetime.fromisoformat),
        "fromordinal": _class_method(datetime.fromordinal),
        "fromtimestamp": _from_timestamp,
        "now": _now,
        "strptime": _class_method(datetime.strptime),
        "today": _utc_now,
        "utcnow": _utc_now,
    },
    "time": {"fromisoformat": _class_method(time.fromisoformat)},
}
"""What the classes themselves have, by class and name."""
_SPECIAL: Final = {
    date: {"strftime": Method(_strftime)},
    datetime: {
        "strftime": Method(_strftime),
        "timestamp": Method(_timestamp),
        "astimezone": Method(_astimezone),
    },
    time: {"strftime": Method(_strftime)},
}
METHODS: Final[dict[str, dict[str, Method]]] = {
    kind.__name__: {**{n: _by_host(kind, n) for n in names}, **_SPECIAL.get(kind, {})}
    for kind, names in _METHODS.items()
}
"""The methods of values, by class and name."""


def _attribute(kind: type, name: str) -> Attribute:
    descriptor = getattr(kind, name)

    def get(m: Machine, value: Value) -> Value:
        found: Value = descriptor.__get__(value)
        return found

    return get


VALUE_ATTRIBUTES: Final[dict[str, dict[str, Attribute]]] = {
    kind.__name__: {name: _attribute(kind, name) for name in names}
    for kind, names in _ATTRIBUTES.items()
}
"""The attributes of values, by class and name, with how to find them."""
_CONSTANTS: Final[dict[str, dict[str, Value]]] = {
    **{
        kind.__name__: {name: getattr(kind, name) for name in ("min", "max", "resolution")}
        for kind in (date, datetime, time, timedelta)
    },
    "timezone": {"utc": UTC, "min": timezone.min, "max": timezone.max},
}


def _class(host: type, *bases: BuiltinType) -> BuiltinType:
    def new(m: Machine, args: tuple[Value, ...], kwargs: dict[str, Value]) -> Value:
        return hosted(m, host, args, kwargs)

    return BuiltinType(host.__name__, new, bases or (TYPES["object"],), module="datetime")


_DATE_CLASS: Final = _class(date)
CLASSES: Final = {
    "date": _DATE_CLASS,
    "datetime": _class(datetime, _DATE_CLASS),
    "time": _class(time),
    "timedelta": _class(timedelta),
    "timezone": _class(timezone, _class(tzinfo)),
}
"""By name."""


def _class_attributes(kind: str) -> dict[str, Value]:
    made = {
        name: BuiltinFunction(name, call, "read", module="datetime")
        for name, call in _CLASS_METHODS.get(kind, {}).items()
    }
    return {**made, **_CONSTANTS[kind]}


SLOTS: Final = {
    kind: Slots(
        cls=cls,
        methods=METHODS[kind],
        attributes=VALUE_ATTRIBUTES.get(kind, {}),
        class_attributes=_class_attributes(kind),
    )
    for kind, cls in CLASSES.items()
}
"""The types that the machine is to know once a program imports the module."""
VALUES: Final[dict[str, Value]] = {
    **CLASSES,
    "MAXYEAR": MAXYEAR,
    "MINYEAR": MINYEAR,
    "UTC": UTC,
}
"""What the host has of the module, by name."""
