"""The methods of `list`."""

from __future__ import annotations

from functools import cmp_to_key
from typing import TYPE_CHECKING, Final

from core.machine.builtins.arguments import BY_KEYWORD, Spec, methods
from core.machine.builtins.calling import native_call
from core.machine.builtins.iteration import materialise, remaining, start_iteration
from core.machine.comparison import compare, contains, position
from core.machine.immutable import PLAIN
from core.machine.items import del_item, get_item, set_item
from core.machine.iterators import IteratorObject
from core.machine.limits import check_size
from core.machine.objects import ListObject
from core.machine.plain import as_index, hosted, thrown
from core.machine.relations import Relation
from core.machine.text import repr_of
from core.machine.thrown import NeedsProgramError, Thrown

if TYPE_CHECKING:
    from core.machine.machine import Machine
    from core.machine.method import Method
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


def ordered(
    m: Machine,
    items: list[Value],
    key: Value = None,
    reverse: Value = False,  # noqa: FBT002
) -> list[Value]:
    """A sorted copy of *items*.

    Raises:
        NeedsProgramError, CallProgram: *key* or a comparison is program code.
    """
    backwards = _flag(m, reverse)
    keys = items if key is None else [native_call(m, key, item) for item in items]
    return [items[place] for place in order(m, keys, backwards=backwards)]


def order(m: Machine, keys: list[Value], *, backwards: bool) -> list[int]:
    """The places of *keys* in the order of sorting, equal ones as they come."""
    places = range(len(keys))
    if PLAIN.issuperset(map(type, keys)):
        found = hosted(m, sorted, (places,), {"key": keys.__getitem__, "reverse": backwards})
        assert isinstance(found, list)
        return found

    def less(a: int, b: int) -> int:
        return -1 if compare(m, "<", keys[a], keys[b]) else 1

    # Only "less than" is ever asked, as in CPython, so equal keys need no third answer.
    return sorted(places, key=cmp_to_key(less), reverse=backwards)


def _flag(m: Machine, reverse: Value) -> bool:
    if isinstance(reverse, int):
        return bool(reverse)
    hosted(m, sorted, ((),), {"reverse": reverse})
    return False


def _append(m: Machine, ref: Ref, item: Value) -> None:
    items = own_list(m, ref).items
    check_size(len(items) + 1)
    items.append(item)


def _extend(m: Machine, ref: Ref, iterable: Value) -> None:
    more = all_items(m, iterable)
    items = own_list(m, ref).items
    check_size(len(items) + len(more))
    items.extend(more)


def _insert(m: Machine, ref: Ref, index: Value, item: Value) -> None:
    as_index(m, index)
    items = own_list(m, ref).items
    check_size(len(items) + 1)
    hosted(m, items.insert, (index, item))


def _remove(m: Machine, ref: Ref, wanted: Value) -> None:
    place = position(m, list_at(m, ref).items, wanted)
    if place < 0:
        raise Thrown("ValueError", "list.remove(x): x not in list")
    del own_list(m, ref).items[place]


def _pop(m: Machine, ref: Ref, *index: Value) -> Value:
    try:
        return own_list(m, ref).items.pop(*index)  # type: ignore[arg-type]
    except IndexError as error:
        raise thrown(error) from None
    except (TypeError, OverflowError):
        as_index(m, index[0])
        return hosted(m, [].pop, index)


def _clear(m: Machine, ref: Ref) -> None:
    own_list(m, ref).items.clear()


def index_in(m: Machine, items: list[Value], wanted: Value, bounds: tuple[Value, ...]) -> int:
    """Where in the part of *items* inside *bounds* the first one equal to *wanted* is, or -1."""
    if not bounds:
        return position(m, items, wanted)
    limits = [as_index(m, bound) for bound in bounds]
    if None in limits:
        message = "slice indices must be integers or have an __index__ method"
        raise Thrown("TypeError", message)
    start, stop, _ = slice(limits[0], limits[1] if len(limits) > 1 else None).indices(len(items))
    found = position(m, items[start:stop], wanted)
    return found if found < 0 else found + start


def _index(m: Machine, ref: Ref, wanted: Value, *bounds: Value) -> int:
    found = index_in(m, list_at(m, ref).items, wanted, bounds)
    if found < 0:
        raise Thrown("ValueError", f"{repr_of(m, wanted)} is not in list")
    return found


def count(m: Machine, ref: Ref, wanted: Value) -> int:
    """How often *wanted* is in the list or deque."""
    walk = Relation(m)
    return sum(walk.same(item, wanted) for item in list_at(m, ref).items)


def _sort(m: Machine, ref: Ref, *, key: Value = None, reverse: Value = False) -> None:
    items = ordered(m, list_at(m, ref).items, key, reverse)
    own_list(m, ref).items[:] = items


def reverse_items(m: Machine, ref: Ref) -> None:
    """Turn the list or deque round."""
    own_list(m, ref).items.reverse()


def copy_of(m: Machine, ref: Ref) -> Ref:
    """A new list or deque like the one at *ref*."""
    obj = list_at(m, ref)
    return m.new(ListObject(obj.items.copy(), obj.kind, obj.maxlen))


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
_SPECS: Final = {
    **COMMON,
    **ITEMS,
    "append": Spec(_append, 1, 1, "write"),
    "extend": Spec(_extend, 1, 1, "write"),
    "insert": Spec(_insert, 2, 2, "write"),
    "remove": Spec(_remove, 1, 1, "write"),
    "pop": Spec(_pop, 0, 1, "write"),
    "clear": Spec(_clear, 0, 0, "write"),
    "index": Spec(_index, 1, 3),
    "count": Spec(count, 1, 1),
    "sort": Spec(_sort, 0, 0, "write", {"key": BY_KEYWORD, "reverse": BY_KEYWORD}),
    "reverse": Spec(reverse_items, 0, 0, "write"),
    "copy": Spec(copy_of, 0, 0),
}
LIST: Final[dict[str, Method]] = methods("list", [], ListObject, _SPECS)
