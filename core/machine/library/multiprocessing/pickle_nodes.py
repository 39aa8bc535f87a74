"""What a message is made of, and where its receiver finds what goes by name."""

from __future__ import annotations

from typing import TYPE_CHECKING

from core.machine.classes import lookup
from core.machine.values import MISSING, UNBOUND, Ref
from core.named import NamedTuple

if TYPE_CHECKING:
    from core.machine.machine import Machine
    from core.machine.values import Value


class At(NamedTuple):
    """In the place of an object: its number among those of the message."""

    number: int


class Named(NamedTuple):
    """In the place of a function or class: where the receiver finds its own."""

    module: str
    name: str


class Bound(NamedTuple):
    """In the place of a method: what it was looked up on, and its name."""

    receiver: Value
    name: str


class Node(NamedTuple):
    """An object of a message: its *kind*, what else it was made of, and its contents."""

    kind: str
    made_of: Value
    content: tuple[Value, ...]


def find(m: Machine, named: Named) -> Value:
    """What the running process has under the name; MISSING if there is nothing."""
    first, *rest = named.name.split(".")
    slot = _slot_of(m, named.module, first)
    value = MISSING if slot is None else m.globals[slot]
    if value is UNBOUND:
        return MISSING
    for name in rest:
        if not isinstance(value, Ref):
            return MISSING
        value = lookup(m, value, name)
    return value


def _slot_of(m: Machine, module: str, name: str) -> int | None:
    local = m.image.local.get(module)
    return m.image.slot(module, name) if local is None else local.members.get(name)
