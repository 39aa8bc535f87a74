"""The keys and values that a dict is made of, or updated with."""

from __future__ import annotations

from typing import TYPE_CHECKING

from core.machine.builtins.containers import items_left
from core.machine.builtins.iteration import exhaust
from core.machine.hashing import key_of
from core.machine.limits import check_room
from core.machine.objects import DictObject, Instance
from core.machine.plain import bare, defines
from core.machine.thrown import NeedsProgramError, Thrown
from core.machine.values import Ref

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

    from core.machine.machine import Machine
    from core.machine.values import Value


def put(m: Machine, items: dict[Value, Value], key: Value, value: Value) -> None:
    """Store *value* under *key*, complaining about a key that cannot be one."""
    check_room(items)
    items[key_of(m, key, items)] = value


def _pairs(m: Machine, source: Value, *, ordered: bool) -> Iterator[tuple[Value, Value]]:
    """The keys and values that `dict(source)`, or *ordered* `OrderedDict(source)`, takes.

    Raises:
        NeedsProgramError: only program code can produce them.
        Thrown: what *source* gives are no pairs.
    """
    source = bare(m, source)
    if type(source) is Ref:
        obj = m.heap[source]
        if isinstance(obj, DictObject):
            yield from tuple(obj.items.items())
            return
        if isinstance(obj, Instance) and defines(m, source, "keys"):
            raise NeedsProgramError
    for place, row in enumerate(items_left(m, source)):
        if type(row) is tuple and len(row) == 2:  # noqa: PLR2004 - a key and a value
            yield row
        else:
            yield _pair(m, row) if ordered else _numbered_pair(m, row, place)


def _pair(m: Machine, row: Value) -> tuple[Value, Value]:
    parts = items_left(m, row)
    if len(parts) > 2:  # noqa: PLR2004 - a key and a value
        raise Thrown("ValueError", "too many values to unpack (expected 2)")
    if len(parts) < 2:  # noqa: PLR2004
        plural = "" if parts else "s"
        raise Thrown("ValueError", f"need more than {len(parts)} value{plural} to unpack")
    return parts[0], parts[1]


def _numbered_pair(m: Machine, row: Value, place: int) -> tuple[Value, Value]:
    try:
        parts = items_left(m, row)
    except Thrown:
        message = f"cannot convert dictionary update sequence element #{place} to a sequence"
        raise Thrown("TypeError", message) from None
    if len(parts) != 2:  # noqa: PLR2004 - a key and a value
        raise Thrown(
            "ValueError",
            f"dictionary update sequence element #{place} has length {len(parts)}; 2 is required",
        )
    return parts[0], parts[1]


def rows_of(
    m: Machine, sources: tuple[Value, ...], *, ordered: bool
) -> tuple[list[tuple[Value, Value]], Thrown | None]:
    """The keys and values in *sources*, as far as they are pairs, and the fault behind them."""
    rows: list[tuple[Value, Value]] = []
    error: Thrown | None = None
    try:
        for source in sources:
            for row in _pairs(m, source, ordered=ordered):
                rows.append(row)  # noqa: PERF402 - what came before a fault counts
    except Thrown as fault:
        error = fault
    for source in sources:
        exhaust(m, source)
    return rows, error


def fill(
    m: Machine,
    items: dict[Value, Value],
    rows: list[tuple[Value, Value]],
    error: Thrown | None,
    named: Mapping[str, Value],
) -> None:
    """Put *rows* and then *named* into *items*; raise *error*, if any, in between."""
    for key, value in rows:
        put(m, items, key, value)
    if error is not None:
        raise error
    for name, value in named.items():
        put(m, items, name, value)
