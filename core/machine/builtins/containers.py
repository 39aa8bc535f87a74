"""What the methods of built-in containers have in common."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from core.machine.builtins.arguments import Spec
from core.machine.builtins.iteration import materialise, remaining, start_iteration
from core.machine.comparison import contains
from core.machine.items import del_item, get_item, set_item
from core.machine.iterators import IteratorObject
from core.machine.thrown import NeedsProgramError

if TYPE_CHECKING:
    from core.machine.machine import Machine
    from core.machine.objects import ListObject
    from core.machine.values import Ref, Value


def list_at(m: Machine, ref: Ref) -> ListObject:
    """The list or deque at *ref*, to be looked at."""
    return m.heap[ref]  # type: ignore[return-value]


def own_list(m: Machine, ref: Ref) -> ListObject:
    """The list or deque at *ref*, to be changed."""
    return m.own(ref)  # type: ignore[return-value]


def all_items(m: Machine, iterable: Value) -> list[Value]:
    """The items of *iterable*, which is at its end afterwards if it is an iterator.

    Raises:
        NeedsProgramError: only program code can produce them.
    """
    items = materialise(m, iterable)
    if items is None:
        raise NeedsProgramError
    return items


def items_left(m: Machine, iterable: Value) -> list[Value]:
    """Like `all_items`, but an iterator stays where it is."""
    items = remaining(m, iterable)
    if items is None:
        raise NeedsProgramError
    return items


def length(m: Machine, ref: Ref) -> int:
    """How many items the container at *ref* has."""
    return len(m.heap[ref].items)  # type: ignore[attr-defined]


def iterator_over(m: Machine, container: Value) -> Ref:
    """A new iterator over the built-in *container*."""
    return m.new(IteratorObject(start_iteration(m, container), 0))


COMMON: Final = {
    "__len__": Spec(length, 0, 0),
    "__contains__": Spec(contains, 1, 1),
    "__iter__": Spec(iterator_over, 0, 0),
}
"""What every built-in container has."""
ITEMS: Final = {
    "__getitem__": Spec(get_item, 1, 1),
    "__setitem__": Spec(set_item, 2, 2, "write"),
    "__delitem__": Spec(del_item, 1, 1, "write"),
}
"""What every built-in container with subscripts has."""
