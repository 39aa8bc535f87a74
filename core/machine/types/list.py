"""The type `list`."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from core.machine.builtins.arguments import BY_KEYWORD, Spec, function, methods
from core.machine.builtins.containers import COMMON, ITEMS, all_items, list_at, own_list
from core.machine.builtins.sorting import ordered
from core.machine.builtins.subscripts import delete_at, get_at, set_at
from core.machine.comparison import position
from core.machine.limits import check_size
from core.machine.objects import ListObject
from core.machine.plain import as_index, hosted, thrown
from core.machine.relations import Relation
from core.machine.sequences import combine_sequences, grow
from core.machine.slots import Slots
from core.machine.thrown import Thrown
from core.machine.value_text import repr_of

if TYPE_CHECKING:
    from core.machine.machine import Machine
    from core.machine.representation import Writer
    from core.machine.values import Ref, Value


def _append(m: Machine, ref: Ref, item: Value) -> None:
    items = own_list(m, ref).items
    check_size(len(items) + 1)
    items.append(item)


def _extend(m: Machine, ref: Ref, iterable: Value) -> None:
    # Taken before the list is changed, as they may be its own.
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
        # An index that is none: an empty list of the host says what is wrong with it.
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
    # As of a slice: `index` cuts bounds off where they are too large, and counts negative ones from
    # the end.
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
    # Sorted on the side: if a comparison turns out to be program code, nothing has changed.
    items = ordered(m, list_at(m, ref).items, key, reverse)
    own_list(m, ref).items[:] = items


def reverse_items(m: Machine, ref: Ref) -> None:
    """Turn the list or deque round."""
    own_list(m, ref).items.reverse()


def copy_of(m: Machine, ref: Ref) -> Ref:
    """A new list or deque like the one at *ref*."""
    obj = list_at(m, ref)
    # Not `obj.copy()`, which would keep that others can reach it.
    return m.new(ListObject(obj.items.copy(), obj.kind, obj.maxlen))


def _list(m: Machine, iterable: Value = ()) -> Ref:
    return m.new(ListObject(all_items(m, iterable)))


def _represent(writer: Writer, obj: ListObject, depth: int) -> str:
    return f"[{writer.join(obj.items, depth)}]"


def equal(relation: Relation, obj: ListObject, other: Value, depth: int) -> bool:
    """Whether *other* is of the same kind and has equal items."""
    if not isinstance(other, ListObject) or other.kind != obj.kind:
        return False
    return relation.all_same(obj.items, other.items, depth)


def order(relation: Relation, op: str, obj: ListObject, other: Value, depth: int) -> bool | None:
    """Give `obj op other` if *other* is of the same kind."""
    if isinstance(other, ListObject) and other.kind == obj.kind:
        return relation.ordered_items(op, obj.items, other.items, depth)
    return None


def items_of(m: Machine, obj: ListObject) -> list[Value]:
    """The items of a list or deque themselves, not a copy."""
    return obj.items


def has(m: Machine, obj: ListObject, item: Value) -> bool:
    """Whether *item* is one of the items, or equal to one."""
    return position(m, obj.items, item) >= 0


def _walk(ref: Ref, obj: ListObject) -> Ref:
    return ref


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
LIST_SLOTS: Final = Slots(
    inside="[...]",
    equal=equal,
    order=order,
    hashed="never",
    items=items_of,
    contains=has,
    get_item=get_at,
    set_item=set_at,
    del_item=delete_at,
    combine=combine_sequences,
    change=grow,
)
"""What lists and deques can do alike."""
SLOTS: Final = {
    "list": LIST_SLOTS._replace(
        methods=methods("list", [], ListObject, _SPECS),
        new=function("list", Spec(_list, 0, 1), list).call,
        represent=_represent,
        walk=_walk,
    )
}
