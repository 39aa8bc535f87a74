"""The types `property`, `staticmethod` and `classmethod`."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final, cast

from core.machine.builtins.arguments import Spec, function
from core.machine.class_objects import PropertyObject
from core.machine.natives import Method
from core.machine.slots import Slots

if TYPE_CHECKING:
    from collections.abc import Callable

    from core.machine.machine import Machine
    from core.machine.natives import MethodCall
    from core.machine.values import Ref, Value


def _with(which: str) -> MethodCall:
    """``property.setter`` and its like: a property with one accessor more."""

    def method(
        m: Machine, owner: Value, args: tuple[Value, ...], kwargs: dict[str, Value]
    ) -> Value:
        old = cast("PropertyObject", m.heap[cast("Ref", owner)])
        parts = {"getter": old.getter, "setter": old.setter, "deleter": old.deleter, which: args[0]}
        return m.new(PropertyObject("property", parts["getter"], parts["setter"], parts["deleter"]))

    return method


def _property(
    m: Machine, fget: Value = None, fset: Value = None, fdel: Value = None, doc: Value = None
) -> Ref:
    return m.new(PropertyObject("property", fget, fset, fdel))


def _wrapper(kind: str) -> Callable[[Machine, Value], Ref]:
    def wrap(m: Machine, function: Value) -> Ref:
        return m.new(PropertyObject(kind, function))

    return wrap


_NEW: Final = Spec(_property, 0, 4, keywords={"fget": 0, "fset": 1, "fdel": 2, "doc": 3})
SLOTS: Final = {
    "property": Slots(
        methods={which: Method(_with(which), "pure") for which in ("getter", "setter", "deleter")},
        new=function("property", _NEW, property).call,
    ),
    **{
        host.__name__: Slots(
            new=function(host.__name__, Spec(_wrapper(host.__name__), 1, 1), host).call
        )
        for host in (staticmethod, classmethod)
    },
}
