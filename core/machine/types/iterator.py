"""The type of what `iter` gives for a built-in container."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from core.machine.builtins.arguments import Spec, methods
from core.machine.builtins.iteration import next_of
from core.machine.builtins.iterator_functions import ITERATOR_FUNCTIONS
from core.machine.iterators import ITERATORS, IteratorObject
from core.machine.slots import Slots
from core.machine.thrown import CallProgram, Thrown
from core.machine.values import END

if TYPE_CHECKING:
    from core.machine.machine import Machine
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


_SPECS: Final = {
    "__next__": Spec(_next, 0, 0, "write"),
    "__iter__": Spec(_itself, 0, 0, "pure"),
}
_METHODS: Final = methods("iterator", iter(()), IteratorObject, _SPECS)
SLOTS: Final = {
    name: Slots(
        methods=_METHODS, new=ITERATOR_FUNCTIONS[name].call if name in ITERATOR_FUNCTIONS else None
    )
    for name in ("iterator", *ITERATORS)
}
