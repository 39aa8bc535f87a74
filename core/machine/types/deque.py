"""The type `collections.deque`, whose objects are lists with a bound (`ListObject`)."""

from __future__ import annotations

from collections import deque
from typing import TYPE_CHECKING, Final

from core.machine.builtins.arguments import Spec, function, methods
from core.machine.builtins.containers import COMMON, ITEMS, all_items, list_at, own_list
from core.machine.comparison import position
from core.machine.iterators import DequeWalk
from core.machine.limits import check_size
from core.machine.objects import ListObject
from core.machine.plain import as_index, hosted
from core.machine.thrown import Thrown
from core.machine.types.list import (
    LIST_SLOTS,
    copy_of,
    count,
    index_in,
    reverse_items,
)
from core.machine.value_text import repr_of

if TYPE_CHECKING:
    from core.machine.machine import Machine
    from core.machine.representation import Writer
    from core.machine.values import Ref, Value


def _trim(obj: ListObject, *, left: bool) -> None:
    """Drop what a bounded deque has no room for, from its left or right end."""
    if obj.maxlen is None:
        check_size(len(obj.items))
    elif len(obj.items) > obj.maxlen:
        if left:
            del obj.items[: len(obj.items) - obj.maxlen]
        else:
            del obj.items[obj.maxlen :]


def _append(m: Machine, ref: Ref, item: Value) -> None:
    obj = own_list(m, ref)
    obj.items.append(item)
    obj.stir()
    _trim(obj, left=True)


def _appendleft(m: Machine, ref: Ref, item: Value) -> None:
    obj = own_list(m, ref)
    obj.items.insert(0, item)
    obj.stir()
    _trim(obj, left=False)


def _extend(m: Machine, ref: Ref, iterable: Value) -> None:
    more = all_items(m, iterable)
    obj = own_list(m, ref)
    obj.items.extend(more)
    if more:
        obj.stir()
    _trim(obj, left=True)


def _extendleft(m: Machine, ref: Ref, iterable: Value) -> None:
    more = all_items(m, iterable)
    obj = own_list(m, ref)
    obj.items[:0] = reversed(more)
    if more:
        obj.stir()
    _trim(obj, left=False)


def _pop(m: Machine, ref: Ref) -> Value:
    items = own_list(m, ref).items
    if not items:
        raise Thrown("IndexError", "pop from an empty deque")
    return items.pop()


def _popleft(m: Machine, ref: Ref) -> Value:
    items = own_list(m, ref).items
    if not items:
        raise Thrown("IndexError", "pop from an empty deque")
    return items.pop(0)


def _insert(m: Machine, ref: Ref, index: Value, item: Value) -> None:
    as_index(m, index)
    # An index that is none is complained about even where there is no room.
    hosted(m, [].insert, (index, None))
    obj = list_at(m, ref)
    if len(obj.items) == obj.maxlen:
        raise Thrown("IndexError", "deque already at its maximum size")
    obj = own_list(m, ref)
    check_size(len(obj.items) + 1)
    hosted(m, obj.items.insert, (index, item))
    obj.stir()


def _remove(m: Machine, ref: Ref, wanted: Value) -> None:
    place = position(m, list_at(m, ref).items, wanted)
    if place < 0:
        raise Thrown("ValueError", _not_there(m, wanted))
    del own_list(m, ref).items[place]


def _not_there(m: Machine, wanted: Value) -> str:
    """The host's own complaint, which names the item in some versions only."""
    try:
        deque[int]().remove(0)
    except ValueError as error:
        words = str(error)
    return repr_of(m, wanted) + words.removeprefix("0") if words.startswith("0") else words


def _index(m: Machine, ref: Ref, wanted: Value, *bounds: Value) -> int:
    found = index_in(m, list_at(m, ref).items, wanted, bounds)
    if found < 0:
        raise Thrown("ValueError", f"{repr_of(m, wanted)} is not in deque")
    return found


def _rotate(m: Machine, ref: Ref, steps: Value = 1) -> None:
    as_index(m, steps)
    # The host knows how far any number turns a deque, and what is no number.
    order = deque(list_at(m, ref).items)
    hosted(m, order.rotate, (steps,))
    obj = own_list(m, ref)
    # As `_deque_rotate` in CPython's Modules/_collectionsmodule.c: even a turn by nothing is
    # noticed by a walk, but for a deque of one.
    obj.items[:] = order
    if len(order) > 1:
        obj.stir()


def _clear(m: Machine, ref: Ref) -> None:
    own_list(m, ref).items.clear()


def _deque(m: Machine, iterable: Value = (), maxlen: Value = None) -> Ref:
    bound = None if maxlen is None else as_index(m, maxlen)
    if bound is None and maxlen is not None:
        raise Thrown("TypeError", "an integer is required")
    if bound is not None and bound < 0:
        raise Thrown("ValueError", "maxlen must be non-negative")
    obj = ListObject(all_items(m, iterable), "deque", bound)
    _trim(obj, left=True)
    return m.new(obj)


def _represent(writer: Writer, obj: ListObject, depth: int) -> str:
    bound = "" if obj.maxlen is None else f", maxlen={obj.maxlen}"
    return f"deque([{writer.join(obj.items, depth)}]{bound})"


def _walk(ref: Ref, obj: ListObject) -> DequeWalk:
    return DequeWalk(ref, len(obj.items), obj.rounds, backwards=False)


_SPECS: Final = {
    **COMMON,
    **ITEMS,
    "append": Spec(_append, 1, 1, "write"),
    "appendleft": Spec(_appendleft, 1, 1, "write"),
    "extend": Spec(_extend, 1, 1, "write"),
    "extendleft": Spec(_extendleft, 1, 1, "write"),
    "pop": Spec(_pop, 0, 0, "write"),
    "popleft": Spec(_popleft, 0, 0, "write"),
    "insert": Spec(_insert, 2, 2, "write"),
    "remove": Spec(_remove, 1, 1, "write"),
    "index": Spec(_index, 1, 3),
    "count": Spec(count, 1, 1),
    "rotate": Spec(_rotate, 0, 1, "write"),
    "reverse": Spec(reverse_items, 0, 0, "write"),
    "clear": Spec(_clear, 0, 0, "write"),
    "copy": Spec(copy_of, 0, 0),
    "__copy__": Spec(copy_of, 0, 0),
}
_NEW: Final = Spec(_deque, 0, 2, keywords={"iterable": 0, "maxlen": 1})
SLOTS: Final = {
    "deque": LIST_SLOTS._replace(
        methods=methods("deque", deque(), ListObject, _SPECS),
        new=function("deque", _NEW, deque).call,
        represent=_represent,
        walk=_walk,
    )
}
