"""The types of what ``dict.keys()``, ``values()`` and ``items()`` give."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from core.machine.builtins.arguments import Spec, methods
from core.machine.builtins.containers import items_left, iterator_over
from core.machine.comparison import contains
from core.machine.slots import Slots
from core.machine.types.dict import dict_at
from core.machine.values import DictView

if TYPE_CHECKING:
    from core.machine.machine import Machine
    from core.machine.values import Value


def _view_length(m: Machine, view: DictView) -> int:
    return len(dict_at(m, view.source).items)


def _disjoint(m: Machine, view: DictView, other: Value) -> bool:
    items = items_left(m, other)
    return not any(contains(m, view, item) for item in items)


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
    "dict_keys": Slots(methods=_LIKE_SETS),
    "dict_items": Slots(methods=_LIKE_SETS),
    "dict_values": Slots(methods=_VALUES),
}
