"""Subscripts of lists and deques: an index, or for a list a slice."""

from __future__ import annotations

from typing import TYPE_CHECKING

from core.machine.builtins.containers import own_list
from core.machine.items import ask_for_index, check_fits, index_of
from core.machine.iterables import listed
from core.machine.limits import check_size
from core.machine.objects import ListObject
from core.machine.plain import as_index, operand_name, thrown
from core.machine.thrown import CallProgram, Thrown

if TYPE_CHECKING:
    from core.machine.items import Slice
    from core.machine.machine import Machine
    from core.machine.values import Ref, Value


def get_at(m: Machine, ref: Ref, obj: ListObject, key: Value) -> Value:
    """Give `list[key]`."""
    ask_for_index(m, "_get_item_at", ref, key)
    index = _list_index(m, obj, key, "")
    if isinstance(index, slice):
        return m.new(ListObject(obj.items[index]))
    return obj.items[index]


def set_at(m: Machine, ref: Ref, obj: ListObject, key: Value, value: Value) -> None:
    """Carry out `list[key] = value`."""
    ask_for_index(m, "_set_item_at", ref, key, value)
    index = _list_index(m, obj, key, "assignment ")
    if isinstance(index, slice):
        _set_slice(m, ref, index, value)
    else:
        own_list(m, ref).items[index] = value


def delete_at(m: Machine, ref: Ref, obj: ListObject, key: Value) -> None:
    """Carry out `del list[key]`."""
    ask_for_index(m, "_del_item_at", ref, key)
    index = _list_index(m, obj, key, "assignment ")
    del own_list(m, ref).items[index]


def _list_index(m: Machine, obj: ListObject, key: Value, doing: str) -> int | Slice:
    """*key* as an index into *obj* that is known to be in range."""
    # The usual case, before anything is asked that only other keys need.
    if type(key) is int and -len(obj.items) <= key < len(obj.items):
        return key
    if obj.kind == "deque":
        index = as_index(m, key)
        if index is None:
            name = operand_name(m, key)
            raise Thrown("TypeError", f"sequence index must be integer, not '{name}'")
        complaint = "deque index out of range"
    else:
        found = index_of(m, "list", key)
        if isinstance(found, slice):
            return found
        index = found
        complaint = f"list {doing}index out of range"
    check_fits(index)
    if not -len(obj.items) <= index < len(obj.items):
        raise Thrown("IndexError", complaint)
    return index


def _set_slice(m: Machine, ref: Ref, place: Slice, value: Value) -> None:
    """Put the items of *value* in place of those that *place* names."""
    try:
        more = listed(m, value)
    except Thrown:
        extended = place.step not in {None, 1}
        what = (
            "must assign iterable to extended slice" if extended else "can only assign an iterable"
        )
        raise Thrown("TypeError", what) from None
    if more is None:
        raise CallProgram("_set_item", ref, place, value)
    items = own_list(m, ref).items
    check_size(len(items) + len(more))
    try:
        # A copy, because it may be the list itself.
        items[place] = list(more)
    except ValueError as error:
        raise thrown(error) from None
