"""What iterating over a built-in container gives: all at once, or many items by handfuls."""

from __future__ import annotations

from itertools import chain, islice
from typing import TYPE_CHECKING, Final, TypeVar

from core.machine.plain import bare, defines, instance_at, operand_name
from core.machine.slots import itself, slots_of
from core.machine.thrown import Thrown
from core.machine.values import DictView, Ref

if TYPE_CHECKING:
    from collections.abc import Collection, Iterable, Iterator, Sequence

    from core.machine.machine import Machine
    from core.machine.values import Value

T = TypeVar("T")

HANDFUL: Final = 1 << 12
"""So many items are gone through without a word to the machine."""
CHEAP: Final = 4
"""An item costs a loop divided by two so often: the host needs no more for what is plain."""


def paced(m: Machine, items: Collection[T]) -> Iterable[T]:
    """The same *items*, of which the machine is told on the way if they are many.

    So whoever waits for a step can look up between two handfuls of them, or give it up, and
    whoever only asks in passing does not begin with what takes long.
    """
    return items if len(items) <= HANDFUL else counted(m, items)


def counted(m: Machine, items: Iterable[T]) -> Iterator[T]:
    """The same *items*, of which the machine is told on the way."""
    # By handfuls, so that an item costs no line of ours.
    return chain.from_iterable(_handfuls(m, iter(items)))


def _handfuls(m: Machine, items: Iterator[T]) -> Iterator[tuple[T, ...]]:
    while handful := tuple(islice(items, HANDFUL)):
        m.spend(len(handful) >> CHEAP)
        yield handful


def listed(m: Machine, value: Value) -> Sequence[Value] | None:
    """The items of *value*, or None if only the program itself can produce them.

    The sequence belongs to *value*: take a copy before either is changed.

    Raises:
        Thrown: TypeError if *value* cannot be iterated over.
    """
    items = slots_of(m, value).items
    if items is not None:
        return items(m, itself(m, value))
    if type(value) is Ref:
        return _held(m, value)
    if isinstance(value, tuple | str | bytes | range):
        return value
    raise not_iterable(m, value)


def can_iterate(m: Machine, value: Value) -> bool:
    """Whether *value* has items, as far as its type tells."""
    if instance_at(m, value) is None:
        return isinstance(value, Ref | tuple | str | bytes | range | DictView)
    return defines(m, value, "__iter__") or defines(m, value, "__getitem__")


def not_iterable(m: Machine, value: Value) -> Thrown:
    """The complaint that *value* is not iterable."""
    return Thrown("TypeError", f"'{operand_name(m, value, '__iter__')}' object is not iterable")


def _held(m: Machine, ref: Ref) -> Sequence[Value] | None:
    if instance_at(m, ref) is None:
        return None
    items = bare(m, ref)
    if items is not ref:
        return listed(m, items)
    if defines(m, ref, "__iter__") or defines(m, ref, "__getitem__"):
        return None
    raise not_iterable(m, ref)
