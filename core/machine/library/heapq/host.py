"""`heapq` where no code of the program compares: one step each, as CPython's C functions are.

The host's own functions do the work, on keys that the machine compares, so the order of
comparisons is CPython's.
"""

from __future__ import annotations

import heapq
from typing import TYPE_CHECKING, Final

from core.machine.builtins.arguments import Spec, function
from core.machine.builtins.containers import list_at, own_list
from core.machine.comparison import compare
from core.machine.immutable import PLAIN
from core.machine.limits import check_size
from core.machine.objects import ListObject
from core.machine.plain import hosted
from core.machine.thrown import Thrown
from core.machine.values import Ref

if TYPE_CHECKING:
    from core.machine.machine import Machine
    from core.machine.natives import BuiltinFunction
    from core.machine.plain import HostFunction
    from core.machine.values import Value


class _Key:
    """An item of a heap, compared on *machine*."""

    __slots__ = ("item", "machine")

    def __init__(self, machine: Machine, item: Value) -> None:
        self.machine = machine
        self.item = item

    def __lt__(self, other: _Key) -> bool:
        return compare(self.machine, "<", self.item, other.item)


def _changed(m: Machine, heap: Value, host: HostFunction, *given: Value) -> Value:
    """What *host* gives for the list at *heap* and the items *given*; the list is changed.

    Raises:
        NeedsProgramError, CallProgram: Program code compares; nothing has changed.
    """
    if not _is_list(m, heap):
        return hosted(m, host, (heap, *given))
    assert isinstance(heap, Ref)
    items = list_at(m, heap).items.copy()
    check_size(len(items) + len(given))
    if PLAIN.issuperset(map(type, (*items, *given))):
        try:
            return hosted(m, host, (items, *given))
        finally:
            own_list(m, heap).items[:] = items
    keys = [_Key(m, item) for item in items]
    try:
        result = host(keys, *(_Key(m, item) for item in given))
    except Thrown:
        own_list(m, heap).items[:] = [key.item for key in keys]
        raise
    except IndexError as error:
        raise Thrown("IndexError", *error.args) from None
    own_list(m, heap).items[:] = [key.item for key in keys]
    return result.item if isinstance(result, _Key) else None


def _is_list(m: Machine, value: Value) -> bool:
    if not isinstance(value, Ref):
        return False
    obj = m.heap[value]
    return isinstance(obj, ListObject) and obj.kind == "list"


def _write(host: HostFunction, count: int) -> BuiltinFunction:
    """The function that is *host*'s, of a heap and *count* items."""

    def body(m: Machine, heap: Value, *given: Value) -> Value:
        return _changed(m, heap, host, *given)

    name = host.__name__
    spec = Spec(body, count + 1, count + 1)
    return function(name, spec, host, module="heapq", kind="write", fallback=f"heapq._{name}")


VALUES: Final[dict[str, Value]] = {
    host.__name__: _write(host, count)
    for host, count in (
        (heapq.heapify, 0),
        (heapq.heappop, 0),
        (heapq.heappush, 1),
        (heapq.heappushpop, 1),
        (heapq.heapreplace, 1),
    )
}
"""What the host has of the module, by name."""
