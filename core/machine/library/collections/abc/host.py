"""`collections.abc`: the abstract classes of containers, for annotations and checks."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from core.machine.builtins.checks import ABSTRACT
from core.machine.natives import BuiltinType
from core.machine.thrown import Thrown
from core.machine.type_table import TYPES

if TYPE_CHECKING:
    from core.machine.machine import Machine
    from core.machine.values import Value


def _abstract(name: str) -> BuiltinType:
    def new(m: Machine, args: tuple[Value, ...], kwargs: dict[str, Value]) -> Value:
        raise Thrown("TypeError", f"Can't instantiate abstract class {name}")

    return BuiltinType(name, new, (TYPES["object"],), module="collections.abc", kind="pure")


VALUES: Final[dict[str, Value]] = {name: _abstract(name) for name in ABSTRACT}
"""What the host has of the module, by name."""
