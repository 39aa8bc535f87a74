"""The built-in functions that give iterators: `zip`, `map`, `filter`, `enumerate`, `reversed`."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from core.machine.builtins.arguments import BY_KEYWORD, MANY, Spec, function
from core.machine.builtins.iteration import backwards_through, iterator_of
from core.machine.comparison import truth
from core.machine.iterators import Adaptor, IteratorObject
from core.machine.plain import as_index, operand_name
from core.machine.thrown import NeedsProgramError, Thrown

if TYPE_CHECKING:
    from core.machine.machine import Machine
    from core.machine.natives import BuiltinFunction
    from core.machine.values import Ref, Value


def adaptor(m: Machine, kind: str, iterables: tuple[Value, ...], *rest: Value) -> Ref:
    """A new iterator of *kind* over *iterables*; *rest* is its function and what it knows."""
    iterators = tuple([iterator_of(m, iterable) for iterable in iterables])
    called, *state = rest
    return m.new(IteratorObject(Adaptor(kind, iterators, called, tuple(state)), 0))


def _zip(m: Machine, *iterables: Value, strict: Value = False) -> Ref:
    return adaptor(m, "zip", iterables, truth(m, strict))


def _map(m: Machine, called: Value, *iterables: Value) -> Ref:
    if not iterables:
        raise Thrown("TypeError", "map() must have at least two arguments.")
    return adaptor(m, "map", iterables, called)


def _filter(m: Machine, called: Value, iterable: Value) -> Ref:
    return adaptor(m, "filter", (iterable,), called, True)


def _enumerate(m: Machine, iterable: Value, start: Value = 0) -> Ref:
    number = as_index(m, start)
    if number is None:
        name = operand_name(m, start)
        raise Thrown("TypeError", f"'{name}' object cannot be interpreted as an integer")
    return adaptor(m, "enumerate", (iterable,), None, number)


def _reversed(m: Machine, sequence: Value) -> Ref:
    source = backwards_through(m, sequence)
    if source is None:
        raise NeedsProgramError
    return m.new(IteratorObject(source, 0))


ITERATOR_FUNCTIONS: Final[dict[str, BuiltinFunction]] = {
    "enumerate": function(
        "enumerate", Spec(_enumerate, 1, 2, keywords={"iterable": 0, "start": 1}), enumerate
    ),
    "filter": function("filter", Spec(_filter, 2, 2), filter),
    "map": function("map", Spec(_map, 1, MANY), map),
    "reversed": function("reversed", Spec(_reversed, 1, 1), reversed),
    "zip": function("zip", Spec(_zip, 0, MANY, keywords={"strict": BY_KEYWORD}), zip),
}
"""By name."""
