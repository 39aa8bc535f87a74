"""Dates and times on the virtual clock."""

from __future__ import annotations

import datetime as dt
from datetime import UTC, date, datetime, time, timedelta, timezone

import pytest

from core.machine.classes import type_of
from core.machine.library.datetime.host import CLASSES, METHODS, SLOTS, VALUE_ATTRIBUTES
from core.machine.library.datetime.host import VALUES as DATETIME
from core.machine.library.host_parts import host_values
from core.machine.thrown import CallProgram, LimitError, Thrown
from tests.core.machine.builtins.calls import (
    Args,
    Kwargs,
    call,
    function_on_both,
    machine,
    method_on_both,
)
from tests.core.machine.fake import on_host, simulated

MOMENT = datetime(2024, 2, 29, 13, 5, 7, 250_000)
VALUES = {
    "date": MOMENT.date(),
    "datetime": MOMENT.replace(tzinfo=UTC),
    "time": time(13, 5, tzinfo=UTC),
    "timedelta": timedelta(days=1, seconds=3),
    "timezone": timezone(timedelta(hours=2)),
}
host_values("datetime")  # The machine knows the types from here on.
NAMED = ("isocalendar", "timetuple", "utctimetuple")
CLASS_METHODS = {kind: slots.class_attributes for kind, slots in SLOTS.items()}
ARGUMENTS: dict[str, Args] = {
    "strftime": ("%Y %H:%M",),
    "fromutc": (MOMENT,),
    "dst": (MOMENT,),
    "tzname": (MOMENT,),
    "utcoffset": (MOMENT,),
}


@pytest.mark.parametrize(("kind", "name"), [(k, n) for k in METHODS for n in METHODS[k]])
def test_a_method_gives_what_it_gives_in_cpython(kind: str, name: str) -> None:
    for args in ((), ARGUMENTS.get(name, ("wrong",)), (1, 2, 3, 4)):
        # What is made a tuple with names is tried below; and the system has no time zone.
        if args or name not in {*NAMED, "astimezone"}:
            there, here = method_on_both(VALUES[kind], name, args, {})
            assert (args, here) == (args, there)


@pytest.mark.parametrize(
    ("kind", "name"), [(k, n) for k in VALUE_ATTRIBUTES for n in VALUE_ATTRIBUTES[k]]
)
def test_an_attribute_is_that_of_the_value(kind: str, name: str) -> None:
    value = VALUES[kind]

    assert VALUE_ATTRIBUTES[kind][name](machine(), value) == getattr(value, name)


@pytest.mark.parametrize("name", NAMED)
def test_a_week_and_a_moment_are_made_tuples_with_names(name: str) -> None:
    with pytest.raises(CallProgram) as called:
        METHODS["datetime"][name].call(machine(), MOMENT, (), {})

    assert called.value.values == tuple(getattr(MOMENT, name)())


def test_now_is_what_the_virtual_clock_shows() -> None:
    m = machine()
    m.clock = 90.5
    methods = CLASS_METHODS["datetime"]
    expected = datetime(2024, 1, 1, 0, 1, 30, 500_000)
    zone = timezone(timedelta(hours=2))

    assert call(m, methods["now"]) == call(m, methods["today"]) == expected
    assert call(m, methods["utcnow"]) == expected
    assert call(m, methods["now"], UTC) == expected.replace(tzinfo=UTC)
    assert call(m, methods["now"], tz=zone) == expected.replace(tzinfo=UTC).astimezone(zone)
    assert call(m, CLASS_METHODS["date"]["today"]) == expected.date()
    with pytest.raises(Thrown, match="tzinfo"):
        call(m, methods["now"], 5)


def test_local_time_is_universal_time() -> None:
    m = machine()
    methods = METHODS["datetime"]
    seconds = MOMENT.replace(tzinfo=UTC).timestamp()

    assert methods["timestamp"].call(m, MOMENT, (), {}) == seconds
    assert methods["astimezone"].call(m, MOMENT, (), {}) == MOMENT.replace(tzinfo=UTC)
    assert call(m, CLASS_METHODS["datetime"]["fromtimestamp"], seconds) == MOMENT
    assert call(m, CLASS_METHODS["datetime"]["fromtimestamp"], seconds, None) == MOMENT
    assert (
        call(m, CLASS_METHODS["datetime"]["fromtimestamp"], seconds, tz=UTC) == VALUES["datetime"]
    )
    assert call(m, CLASS_METHODS["date"]["fromtimestamp"], seconds) == MOMENT.date()


CASES: list[tuple[str, str, Args, Kwargs]] = [
    ("date", "fromisoformat", ("2024-01-02",), {}), ("date", "fromisoformat", ("x",), {}),
    ("date", "fromordinal", (700_000,), {}), ("date", "today", (1,), {}),
    ("date", "fromtimestamp", (), {}), ("datetime", "fromtimestamp", ("a",), {}),
    ("datetime", "combine", (date(2024, 1, 2), time(3, 4)), {}),
    ("datetime", "fromisoformat", ("2024-01-02T03:04",), {}),
    ("datetime", "strptime", ("2024-01-02", "%Y-%m-%d"), {}),
    ("datetime", "strptime", ("2024", "%Y-%m-%d"), {}), ("datetime", "today", (1,), {}),
    ("datetime", "fromtimestamp", (0, UTC), {}), ("datetime", "now", (), {"wrong": 1}),
    ("time", "fromisoformat", ("03:04",), {}),
]  # fmt: skip


@pytest.mark.parametrize(("kind", "name", "args", "kwargs"), CASES)
def test_a_class_method_gives_what_it_gives_in_cpython(
    kind: str, name: str, args: Args, kwargs: Kwargs
) -> None:
    m = machine()

    there = on_host(lambda: getattr(getattr(dt, kind), name)(*args, **kwargs))

    assert simulated(m, lambda: call(m, CLASS_METHODS[kind][name], *args, **kwargs)) == there


def test_the_classes_are_those_of_the_values() -> None:
    m = machine()

    for kind, value in VALUES.items():
        assert type_of(m, value) is DATETIME[kind] is CLASSES[kind]
    assert DATETIME["UTC"] is UTC


def test_constants_of_classes_are_values() -> None:
    assert CLASS_METHODS["timezone"]["utc"] is dt.UTC
    assert CLASS_METHODS["date"]["max"] == dt.date.max


@pytest.mark.parametrize(
    ("name", "args"),
    [("date", (2024, 2, 30)), ("datetime", (2024, 1, 2, 3)), ("timedelta", (1,)), ("time", ("a",))],
)
def test_dates_are_those_of_the_host(name: str, args: Args) -> None:
    there, here = function_on_both(getattr(dt, name), CLASSES[name], args, {})

    assert here == there


@pytest.mark.parametrize(("kind", "name"), [(k, n) for k in METHODS for n in METHODS[k]])
def test_a_method_wants_a_value_of_its_class(kind: str, name: str) -> None:
    with pytest.raises(Thrown, match=r"descriptor|argument"):
        METHODS[kind][name].call(machine(), 5, (), {})


def test_a_format_without_bound_is_refused() -> None:
    with pytest.raises(LimitError):
        METHODS["date"]["strftime"].call(machine(), MOMENT.date(), ("%A" * 10**6,), {})
