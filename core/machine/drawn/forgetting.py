"""Forgetting the values in a container: whoever looks at one has to say so.

A number or a text that is only put in, handed on and taken out decides nothing.  So what it
is need not be told from what else it could be.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from core.machine.draws.draw import KINDS
from core.machine.draws.forms import Forgotten
from core.machine.objects import DictObject, ListObject
from core.machine.primitives.objects import QueueObject
from core.machine.values import Undrawn

if TYPE_CHECKING:
    from core.machine.objects import Obj
    from core.machine.values import Ref, Value

DEEPEST: Final = 4
"""In tuples that are nested deeper than this nothing is forgotten."""


def has_values(obj: object) -> bool:
    """Whether *obj* is a container in which values can be forgotten."""
    return isinstance(obj, ListObject | DictObject | QueueObject) and not obj.crosses


def forgotten(value: Value, home: Ref, depth: int = 0) -> Value:
    """Return *value* as it is told where it was put into the container at *home*.

    What leads to an object is kept; so are None and the truth values, which say by themselves
    what is to be done.
    """
    kind = type(value)
    if kind in KINDS:
        return Undrawn(kind, Forgotten(home), ())
    if isinstance(value, tuple) and kind is tuple and depth < DEEPEST:
        return tuple(forgotten(item, home, depth + 1) for item in value)
    return value


def without_values(obj: Obj, home: Ref) -> Obj:
    """Return a copy of the container *obj*, which lies at *home*, with its values forgotten."""
    twin = obj.copy()
    twin.shared = obj.shared
    assert isinstance(twin, ListObject | DictObject | QueueObject)
    if isinstance(twin, DictObject):
        twin.items = {key: forgotten(value, home) for key, value in twin.items.items()}
    else:
        twin.items = [forgotten(item, home) for item in twin.items]
    return twin
