"""The methods of every built-in type that lives in the heap."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from core.machine.builtins.arguments import Spec, methods
from core.machine.builtins.counter_methods import COUNTER
from core.machine.builtins.deque_methods import DEQUE
from core.machine.builtins.dict_methods import (
    DEFAULTDICT,
    DICT,
    ORDERED_DICT,
    SET_VIEW,
    VALUES_VIEW,
)
from core.machine.builtins.iteration import next_of
from core.machine.builtins.list_methods import LIST
from core.machine.builtins.set_methods import FROZENSET, SET
from core.machine.iterators import IteratorObject
from core.machine.thrown import CallProgram, Thrown
from core.machine.values import END

if TYPE_CHECKING:
    from core.machine.machine import Machine
    from core.machine.method import Method
    from core.machine.values import Ref, Value


def _next(m: Machine, ref: Ref) -> Value:
    try:
        item = next_of(m, ref)
    except CallProgram:
        # It would give a mark at its end, where this raises StopIteration.
        raise CallProgram("_next", ref) from None
    if item is END:
        raise Thrown("StopIteration")
    return item


def _itself(m: Machine, ref: Ref) -> Ref:
    return ref


METHODS: Final[dict[str, dict[str, Method]]] = {
    "list": LIST,
    "deque": DEQUE,
    "dict": DICT,
    "defaultdict": DEFAULTDICT,
    "OrderedDict": ORDERED_DICT,
    "Counter": COUNTER,
    "set": SET,
    "frozenset": FROZENSET,
    "dict_keys": SET_VIEW,
    "dict_items": SET_VIEW,
    "dict_values": VALUES_VIEW,
    "iterator": methods(
        "iterator",
        iter(()),
        IteratorObject,
        {"__next__": Spec(_next, 0, 0, "write"), "__iter__": Spec(_itself, 0, 0, "pure")},
    ),
}
"""By type and name."""
