"""What of `functools` is one step where no code of the program takes part."""

from __future__ import annotations

import functools
from typing import TYPE_CHECKING, Final

from core.machine.builtins.arguments import Spec, function
from core.machine.builtins.calling import native_call
from core.machine.builtins.iteration import exhaust
from core.machine.builtins.list_methods import items_left
from core.machine.thrown import Thrown
from core.machine.values import MISSING

if TYPE_CHECKING:
    from core.machine.machine import Machine
    from core.machine.values import Value


def _reduce(m: Machine, call: Value, iterable: Value, initial: Value = MISSING) -> Value:
    items = items_left(m, iterable)
    if initial is not MISSING:
        items = [initial, *items]
    if not items:
        raise Thrown("TypeError", "reduce() of empty iterable with no initial value")
    value = items[0]
    for item in items[1:]:
        value = native_call(m, call, value, item)
    exhaust(m, iterable)
    return value


VALUES: Final[dict[str, Value]] = {
    "reduce": function(
        "reduce",
        Spec(_reduce, 2, 3),
        functools.reduce,
        module="functools",
        fallback="functools._fold",
    )
}
"""What the host has of the module, by name."""
