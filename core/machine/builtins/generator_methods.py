"""Methods of generators and of property objects, mostly carried out by the prelude.

Follows section 6.2.9.1 "Generator-iterator methods" of the language reference.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, cast

from core.machine.method import Method
from core.machine.objects import PropertyObject
from core.machine.thrown import CallProgram

if TYPE_CHECKING:
    from core.machine.machine import Machine
    from core.machine.method import MethodCall
    from core.machine.values import Ref, Value


def _by_prelude(name: str) -> MethodCall:
    def method(
        m: Machine, owner: Value, args: tuple[Value, ...], kwargs: dict[str, Value]
    ) -> Value:
        raise CallProgram(name, owner, *args)

    return method


def _itself(m: Machine, owner: Value, args: tuple[Value, ...], kwargs: dict[str, Value]) -> Value:
    return owner


def _with(which: str) -> MethodCall:
    """``property.setter`` and its like: a property with one accessor more."""

    def method(
        m: Machine, owner: Value, args: tuple[Value, ...], kwargs: dict[str, Value]
    ) -> Value:
        old = cast("PropertyObject", m.heap[cast("Ref", owner)])
        parts = {"getter": old.getter, "setter": old.setter, "deleter": old.deleter, which: args[0]}
        return m.new(PropertyObject("property", parts["getter"], parts["setter"], parts["deleter"]))

    return method


GENERATOR_METHODS = {
    "generator": {
        "send": Method(_by_prelude("_generator_send"), "pure"),
        "throw": Method(_by_prelude("_generator_throw"), "pure"),
        "close": Method(_by_prelude("_generator_close"), "pure"),
        "__next__": Method(_by_prelude("_next"), "pure"),
        "__iter__": Method(_itself, "pure"),
    },
    "property": {which: Method(_with(which), "pure") for which in ("getter", "setter", "deleter")},
}
