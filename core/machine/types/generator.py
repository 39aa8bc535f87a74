"""The type of generators, whose methods the prelude carries out.

Follows section 6.2.9.1 "Generator-iterator methods" of the language reference.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from core.machine.natives import Method
from core.machine.slots import Slots
from core.machine.thrown import CallProgram

if TYPE_CHECKING:
    from core.machine.machine import Machine
    from core.machine.natives import MethodCall
    from core.machine.values import Value


def _by_prelude(name: str) -> MethodCall:
    def method(
        m: Machine, owner: Value, args: tuple[Value, ...], kwargs: dict[str, Value]
    ) -> Value:
        raise CallProgram(name, owner, *args)

    return method


def _itself(m: Machine, owner: Value, args: tuple[Value, ...], kwargs: dict[str, Value]) -> Value:
    return owner


# All of them run the program, namely the body of the generator: the prelude resumes it.
SLOTS: Final = {
    "generator": Slots(
        methods={
            "send": Method(_by_prelude("_generator_send"), "pure"),
            "throw": Method(_by_prelude("_generator_throw"), "pure"),
            "close": Method(_by_prelude("_generator_close"), "pure"),
            "__next__": Method(_by_prelude("_next"), "pure"),
            "__iter__": Method(_itself, "pure"),
        }
    )
}
