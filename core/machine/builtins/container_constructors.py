"""What calling the class of a container makes."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from core.machine.builtins.arguments import ANY_KEYWORDS, Spec
from core.machine.builtins.counter_methods import counted, merge
from core.machine.builtins.deque_methods import trim
from core.machine.builtins.dict_methods import fill, rows_of
from core.machine.builtins.iteration import exhaust
from core.machine.builtins.list_methods import all_items
from core.machine.builtins.set_methods import members_of
from core.machine.classes import is_class
from core.machine.objects import DictObject, ListObject, SetObject
from core.machine.plain import as_index, defines
from core.machine.thrown import Thrown
from core.machine.values import (
    BoundMethod,
    BoundNative,
    BuiltinFunction,
    Function,
    Ref,
)

if TYPE_CHECKING:
    from collections.abc import Mapping

    from core.machine.machine import Machine
    from core.machine.values import Value


def _tuple(m: Machine, iterable: Value = ()) -> tuple[Value, ...]:
    return iterable if type(iterable) is tuple else tuple(all_items(m, iterable))


def _list(m: Machine, iterable: Value = ()) -> Ref:
    return m.new(ListObject(all_items(m, iterable)))


def _deque(m: Machine, iterable: Value = (), maxlen: Value = None) -> Ref:
    bound = None if maxlen is None else as_index(m, maxlen)
    if bound is None and maxlen is not None:
        raise Thrown("TypeError", "an integer is required")
    if bound is not None and bound < 0:
        raise Thrown("ValueError", "maxlen must be non-negative")
    obj = ListObject(all_items(m, iterable), "deque", bound)
    trim(obj, left=True)
    return m.new(obj)


def _set(m: Machine, iterable: Value = ()) -> Ref:
    return m.new(SetObject(members_of(m, iterable)))


def _frozenset(m: Machine, iterable: Value = ()) -> Ref:
    if isinstance(iterable, Ref):
        obj = m.heap[iterable]
        if isinstance(obj, SetObject) and obj.kind == "frozenset":
            return iterable
    return m.new(SetObject(members_of(m, iterable), "frozenset"))


def _new_dict(
    m: Machine,
    sources: tuple[Value, ...],
    named: Mapping[str, Value],
    kind: str,
    factory: Value = None,
) -> Ref:
    rows, error = rows_of(m, sources, ordered=kind == "OrderedDict")
    items: dict[Value, Value] = {}
    fill(m, items, rows, error, named)
    return m.new(DictObject(items, kind, factory))


def _dict(m: Machine, /, *sources: Value, **named: Value) -> Ref:
    return _new_dict(m, sources, named, "dict")


def _ordered_dict(m: Machine, /, *sources: Value, **named: Value) -> Ref:
    return _new_dict(m, sources, named, "OrderedDict")


def _defaultdict(m: Machine, factory: Value = None, /, *sources: Value, **named: Value) -> Ref:
    callables = BuiltinFunction | Function | BoundMethod | BoundNative
    known = factory is None or isinstance(factory, callables)
    if not (known or is_class(m, factory) or defines(m, factory, "__call__")):
        raise Thrown("TypeError", "first argument must be callable or None")
    return _new_dict(m, sources, named, "defaultdict", factory)


def _counter(m: Machine, /, *sources: Value, **named: Value) -> Ref:
    counts: dict[Value, Value] = {}
    counted(m, counts, "+", sources)
    merge(m, counts, "+", named.items())
    for source in sources:
        exhaust(m, source)
    return m.new(DictObject(counts, "Counter"))


CONTAINER_SPECS: Final = {
    "tuple": Spec(_tuple, 0, 1),
    "list": Spec(_list, 0, 1),
    "deque": Spec(_deque, 0, 2, keywords={"iterable": 0, "maxlen": 1}),
    "set": Spec(_set, 0, 1),
    "frozenset": Spec(_frozenset, 0, 1),
    "dict": Spec(_dict, 0, 1, keywords=ANY_KEYWORDS),
    "OrderedDict": Spec(_ordered_dict, 0, 1, keywords=ANY_KEYWORDS),
    "defaultdict": Spec(_defaultdict, 0, 2, keywords=ANY_KEYWORDS),
    "Counter": Spec(_counter, 0, 1, keywords=ANY_KEYWORDS),
}
"""By the name of the class."""
