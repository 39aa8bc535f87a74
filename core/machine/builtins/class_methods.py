"""The class methods of built-in mappings."""

from __future__ import annotations

from collections import OrderedDict, defaultdict
from typing import TYPE_CHECKING, Final

from core.machine.builtins.arguments import Spec, function
from core.machine.builtins.dict_methods import put
from core.machine.builtins.iteration import exhaust
from core.machine.builtins.list_methods import items_left
from core.machine.objects import DictObject
from core.machine.thrown import Thrown
from core.machine.type_table import TYPES
from core.machine.values import BuiltinFunction

if TYPE_CHECKING:
    from collections.abc import Mapping

    from core.machine.machine import Machine
    from core.machine.plain import HostFunction
    from core.machine.values import Native, Ref, Value


def _from_keys(kind: str, host: HostFunction, **keywords: int) -> Native:
    def body(m: Machine, iterable: Value, value: Value = None) -> Ref:
        items: dict[Value, Value] = {}
        for key in items_left(m, iterable):
            put(m, items, key, value)
        exhaust(m, iterable)
        return m.new(DictObject(items, kind))

    spec = Spec(body, 1, 2, keywords=keywords)
    return function("fromkeys", spec, host, fallback=f"_{kind}_fromkeys").call


def _no_counter(m: Machine, args: tuple[Value, ...], kwargs: dict[str, Value]) -> Value:
    message = "Counter.fromkeys() is undefined.  Use Counter(iterable) instead."
    raise Thrown("NotImplementedError", message)


_CALLS: Final[dict[str, Native]] = {
    "dict": _from_keys("dict", dict.fromkeys),
    "defaultdict": _from_keys("defaultdict", defaultdict.fromkeys),
    "OrderedDict": _from_keys("OrderedDict", OrderedDict.fromkeys, iterable=0, value=1),
    "Counter": _no_counter,
}


def _class_method(kind: str, name: str, call: Native) -> BuiltinFunction:
    return BuiltinFunction(name, call, "read", module=TYPES[kind].module)


FROM_KEYS: Final[Mapping[str, Mapping[str, Value]]] = {
    kind: {"fromkeys": _class_method(kind, "fromkeys", call)} for kind, call in _CALLS.items()
}
"""What classes of mappings have that takes no instance, by class and name."""
