"""The types of what ``dict.keys()``, ``values()`` and ``items()`` give."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from core.machine.builtins.arguments import Spec, methods
from core.machine.builtins.containers import items_left, iterator_over
from core.machine.comparison import contains, position
from core.machine.relations import Relation
from core.machine.slots import Slots
from core.machine.thrown import NeedsProgramError
from core.machine.types.dict import dict_at, has, key_in
from core.machine.types.set_operators import combine_views
from core.machine.values import DictView

if TYPE_CHECKING:
    from collections.abc import Collection

    from core.machine.machine import Machine
    from core.machine.representation import Writer
    from core.machine.values import Value


def _view_length(m: Machine, view: DictView) -> int:
    return len(dict_at(m, view.source).items)


def _disjoint(m: Machine, view: DictView, other: Value) -> bool:
    items = items_left(m, other)
    return not any(contains(m, view, item) for item in items)


def _represent(writer: Writer, view: DictView, depth: int) -> str:
    prefix = "o" if dict_at(writer.m, view.source).kind == "OrderedDict" else ""
    return f"{prefix}dict_{view.kind}([{writer.join(_viewed(writer.m, view), depth)}])"


def _viewed(m: Machine, view: DictView) -> list[Value]:
    items = dict_at(m, view.source).items
    if view.kind == "keys":
        return list(items)
    return list(items.values() if view.kind == "values" else items.items())


def _members(m: Machine, view: DictView) -> Collection[Value]:
    source = dict_at(m, view.source)
    if source.hashes:
        raise NeedsProgramError
    return source.items if view.kind == "keys" else _viewed(m, view)


def _has_key(m: Machine, view: DictView, key: Value) -> bool:
    return has(m, dict_at(m, view.source), key)


def _has_value(m: Machine, view: DictView, value: Value) -> bool:
    return position(m, dict_at(m, view.source).items.values(), value) >= 0


def _has_item(m: Machine, view: DictView, item: Value) -> bool:
    if not isinstance(item, tuple) or len(item) != 2:  # noqa: PLR2004 - a key and a value
        return False
    source = dict_at(m, view.source)
    key = key_in(m, source, item[0])
    return key in source.items and Relation(m).same(source.items[key], item[1])


_VIEW_SPECS: Final = {
    "__len__": Spec(_view_length, 0, 0),
    "__iter__": Spec(iterator_over, 0, 0),
}
_VALUES: Final = methods("dict_values", {}.values(), DictView, _VIEW_SPECS)
_LIKE_SETS: Final = methods(
    "dict_keys",
    {}.keys(),
    DictView,
    {
        **_VIEW_SPECS,
        "__contains__": Spec(contains, 1, 1),
        "isdisjoint": Spec(_disjoint, 1, 1),
    },
)
SLOTS: Final = {
    "dict_keys": Slots(
        methods=_LIKE_SETS,
        represent=_represent,
        members=_members,
        hashed="never",
        items=_viewed,
        contains=_has_key,
        combine=combine_views,
    ),
    "dict_items": Slots(
        methods=_LIKE_SETS,
        represent=_represent,
        members=_members,
        hashed="never",
        items=_viewed,
        contains=_has_item,
        combine=combine_views,
    ),
    "dict_values": Slots(methods=_VALUES, represent=_represent, items=_viewed, contains=_has_value),
}
