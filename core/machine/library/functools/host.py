"""What of `functools` is one step where no code of the program takes part."""

from __future__ import annotations

import functools
from typing import TYPE_CHECKING, Final, cast

from core.machine.builtins.arguments import Spec, function
from core.machine.builtins.calling import check_seen, native_call
from core.machine.builtins.containers import items_left
from core.machine.builtins.iteration import exhaust
from core.machine.iterables import paced
from core.machine.natives import BuiltinFunction
from core.machine.thrown import Thrown
from core.machine.values import MISSING

if TYPE_CHECKING:
    from core.machine.machine import Machine
    from core.machine.objects import DictObject, Instance
    from core.machine.values import Ref, Value


def _reduce(m: Machine, call: Value, iterable: Value, initial: Value = MISSING) -> Value:
    items = items_left(m, iterable)
    if initial is not MISSING:
        items = [initial, *items]
    if not items:
        raise Thrown("TypeError", "reduce() of empty iterable with no initial value")
    value = items[0]
    for item in paced(m, items[1:]):
        value = native_call(m, call, value, item)
    exhaust(m, iterable)
    return value


def _partial_computed(m: Machine, args: tuple[Value, ...], kwargs: dict[str, Value]) -> Value:
    """``partial(...)(...)`` for a function that the machine can call by itself."""
    made, *more = args
    fields = cast("Instance", m.heap[cast("Ref", made)]).fields
    call, keywords = fields["func"], fields["keywords"]
    given = cast("tuple[Value, ...]", fields["args"])
    check_seen(m, (call, keywords, *given))
    held = cast("DictObject", m.heap[cast("Ref", keywords)]).items
    named = {cast("str", name): value for name, value in held.items()}
    return native_call(m, call, *given, *more, **{**named, **kwargs})


VALUES: Final[dict[str, Value]] = {
    "_partial_computed": BuiltinFunction(
        "_partial_computed", _partial_computed, "read", "functools"
    ),
    "reduce": function(
        "reduce",
        Spec(_reduce, 2, 3),
        functools.reduce,
        module="functools",
        fallback="functools._fold",
    ),
}
"""What the host has of the module, by name."""
