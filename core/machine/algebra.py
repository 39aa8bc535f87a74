"""Binary operators of containers, by their types, and unions of classes."""

from __future__ import annotations

from typing import TYPE_CHECKING

from core.machine.classes import is_class, type_of
from core.machine.slots import slots_of
from core.machine.values import MISSING

if TYPE_CHECKING:
    from core.machine.machine import Machine
    from core.machine.values import Value


def combine(m: Machine, op: str, a: Value, b: Value) -> Value:
    """The result of `a op b` for containers and classes; MISSING if it has none."""
    if op == "|" and (_is_union(m, a) or _is_union(m, b)):
        return _either_class(m, a, b)
    # The left operand first, as CPython asks it first.
    for side in (a, b):
        of_type = slots_of(m, side).combine
        if of_type is not None:
            result = of_type(m, op, a, b)
            if result is not MISSING:
                return result
    return MISSING


def _is_union(m: Machine, value: Value) -> bool:
    """Whether *value* is a class or a union of some."""
    if isinstance(value, tuple):
        return bool(value) and all(is_class(m, item) for item in value)
    return is_class(m, value)


def _either_class(m: Machine, a: Value, b: Value) -> Value:
    """A union of classes: a tuple of them, which is what `isinstance` takes."""
    classes: list[Value] = []
    for side in (a, b):
        for cls in side if isinstance(side, tuple) else (side,):
            if cls is None:
                classes.append(type_of(m, None))
            elif is_class(m, cls):
                classes.append(cls)
            else:
                return MISSING
    return tuple(classes)
