"""How each kind of iterator over other iterators moves on, as in CPython's C code."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from core.machine.comparison import equal, truth
from core.machine.late_table import LateTable
from core.machine.limits import limited
from core.machine.thrown import Thrown
from core.machine.values import END

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator, Mapping

    from core.machine.builtins.adaptor_state import Move
    from core.machine.values import Value


def _zip(move: Move) -> Value:
    count = len(move.adaptor.iterators)
    items: list[Value] = []
    for number in range(count):
        item = move.pull(number)
        if item is END:
            # `strict=True` stands where a function would.
            if move.adaptor.function is True:
                _check_lengths(move, number)
            return END
        items.append(item)
    return tuple(items) if count else END


def _check_lengths(move: Move, number: int) -> None:
    """Complain if iterator *number*, which is over, is not as long as the others."""
    if number:
        raise Thrown(
            "ValueError", f"zip() argument {number + 1} is shorter than {_arguments(number)}"
        )
    for other in range(1, len(move.adaptor.iterators)):
        if move.pull(other) is not END:
            raise Thrown(
                "ValueError", f"zip() argument {other + 1} is longer than {_arguments(other)}"
            )


def _arguments(count: int) -> str:
    return "argument 1" if count == 1 else f"arguments 1-{count}"


def _map(move: Move) -> Value:
    items = pulled(move)
    return END if items is None else move.call(*items)


def pulled(move: Move) -> list[Value] | None:
    """An item of each iterator, None if one of them has none."""
    items: list[Value] = []
    for number in range(len(move.adaptor.iterators)):
        item = move.pull(number)
        if item is END:
            return None
        items.append(item)
    return items


def _callable(move: Move) -> Value:
    sentinel, over = move.adaptor.state
    if over:
        return END
    item = move.call()
    if not (item is sentinel or equal(move.m, item, sentinel)):
        return item
    move.keep(sentinel, True)
    return END


def _filter(move: Move) -> Value:
    (wanted,) = move.adaptor.state
    while (item := move.pull()) is not END:
        verdict = item if move.adaptor.function is None else move.call(item)
        if truth(move.m, verdict) is wanted:
            break
    return item


def _enumerate(move: Move) -> Value:
    item = move.pull()
    return item if item is END else numbered(move, item)


def numbered(move: Move, item: Value) -> Value:
    """*item* with its number; the next one will have the next number."""
    (number,) = move.adaptor.state
    assert isinstance(number, int)
    move.keep(limited(number + 1))
    return number, item


def _of_itertools() -> Iterator[Mapping[str, Callable[[Move], Value]]]:
    # Few programs walk through anything of `itertools`.
    from core.machine.builtins.itertools_moves import MOVES as OTHERS  # noqa: PLC0415

    yield OTHERS


MOVES: Final[Mapping[str, Callable[[Move], Value]]] = LateTable(
    {
        "callable": _callable,
        "enumerate": _enumerate,
        "filter": _filter,
        "filterfalse": _filter,
        "map": _map,
        "zip": _zip,
    },
    _of_itertools(),
)
"""What moves an adaptor of each kind."""
