"""`bisect` where no code of the program compares: one step each, as CPython's C functions are."""

from __future__ import annotations

import bisect
from typing import TYPE_CHECKING, Final

from core.machine.builtins.arguments import BY_KEYWORD, Spec, function
from core.machine.builtins.calling import native_call
from core.machine.builtins.containers import list_at, own_list
from core.machine.comparison import compare
from core.machine.limits import check_size
from core.machine.objects import ListObject
from core.machine.thrown import NeedsProgramError, Thrown
from core.machine.values import Ref

if TYPE_CHECKING:
    from core.machine.machine import Machine
    from core.machine.natives import BuiltinFunction
    from core.machine.plain import HostFunction
    from core.machine.values import Value

_KEYWORDS: Final = {"a": 0, "x": 1, "lo": 2, "hi": 3, "key": BY_KEYWORD}


def _place(
    m: Machine, items: list[Value], x: Value, low: Value, high: Value, key: Value, *, right: bool
) -> int:
    if not isinstance(low, int) or not isinstance(high, int | None):
        raise NeedsProgramError
    if low < 0:
        raise Thrown("ValueError", "lo must be non-negative")
    end = len(items) if high in {None, -1} else high
    while low < end:
        middle = (low + end) // 2
        if middle >= len(items):
            raise Thrown("IndexError", "list index out of range")
        item = items[middle] if key is None else native_call(m, key, items[middle])
        before = not compare(m, "<", x, item) if right else compare(m, "<", item, x)
        low, end = (middle + 1, end) if before else (low, middle)
    return low


def _items(m: Machine, a: Value) -> list[Value]:
    """The items of list *a*.

    Raises:
        NeedsProgramError: It is something else.
    """
    if not isinstance(a, Ref) or not isinstance(m.heap[a], ListObject):
        raise NeedsProgramError
    return list_at(m, a).items


def _bisect(host: HostFunction, *, right: bool) -> BuiltinFunction:
    def body(
        m: Machine, a: Value, x: Value, lo: Value = 0, hi: Value = None, *, key: Value = None
    ) -> Value:
        return _place(m, _items(m, a), x, lo, hi, key, right=right)

    name = host.__name__
    spec = Spec(body, 2, 4, keywords=_KEYWORDS)
    return function(name, spec, host, module="bisect", fallback=f"bisect._{name}")


def _insort(host: HostFunction, *, right: bool) -> BuiltinFunction:
    def body(
        m: Machine, a: Value, x: Value, lo: Value = 0, hi: Value = None, *, key: Value = None
    ) -> Value:
        items = _items(m, a)
        check_size(len(items) + 1)
        wanted = x if key is None else native_call(m, key, x)
        place = _place(m, items, wanted, lo, hi, key, right=right)
        assert isinstance(a, Ref)
        own_list(m, a).items.insert(place, x)
        return None

    name = host.__name__
    spec = Spec(body, 2, 4, keywords=_KEYWORDS)
    return function(name, spec, host, module="bisect", kind="write", fallback=f"bisect._{name}")


_RIGHT: Final = _bisect(bisect.bisect_right, right=True)
_INSORT: Final = _insort(bisect.insort_right, right=True)
VALUES: Final[dict[str, Value]] = {
    "bisect": _RIGHT,
    "bisect_left": _bisect(bisect.bisect_left, right=False),
    "bisect_right": _RIGHT,
    "insort": _INSORT,
    "insort_left": _insort(bisect.insort_left, right=False),
    "insort_right": _INSORT,
}
"""What the host has of the module, by name."""
