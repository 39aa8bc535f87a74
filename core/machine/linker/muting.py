"""Instructions of a program with a package that is not simulated, whose values are muted.

Such a value refuses by itself whatever would let it decide.  What asks nothing of it, or
complains of it as of a wrong type, refuses here.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from core.machine.linker.asking import registers
from core.machine.natives import BuiltinFunction, BuiltinType
from core.machine.objects import Instance, ListObject
from core.machine.thrown import Thrown, UnmodelledError
from core.machine.values import Ref

if TYPE_CHECKING:
    from collections.abc import Iterable

    from core.machine.linked import Handler, Place
    from core.machine.machine import Machine
    from core.machine.values import Value

_NAME: Final = "<name>"
"""The field of a muted value with its name, which no other object has."""
_SORTING: Final = frozenset({"isinstance", "issubclass", "type", "id"})
"""Built-in functions whose answer for a muted value would be none of CPython's."""
_PATTERNS: Final = frozenset({"match_class", "match_keys", "match_length", "match_size"})


def muting(place: Place, op: str, operands: tuple[object, ...], handler: Handler) -> Handler:
    """Return *handler*, of instruction *op* at *place*, so that nothing muted decides there."""
    read = tuple(registers(place, op, operands))
    sorting = op in _PATTERNS or (op == "compare" and operands[1] in {"is", "is not"})
    calling = op == "call"

    def guarded(m: Machine, r: list[Value]) -> int:
        values = [r[register] for register in read]
        if sorting or (calling and any(map(_sorts, values))):
            _refuse(m, values)
        try:
            return handler(m, r)
        except Thrown:
            _refuse(m, values)
            raise

    return guarded


def _sorts(value: Value) -> bool:
    return isinstance(value, BuiltinFunction | BuiltinType) and value.name in _SORTING


def _refuse(m: Machine, values: Iterable[Value]) -> None:
    """Give up if one of *values* is muted, or an item of one is.

    Raises:
        UnmodelledError: one is.
    """
    for value in values:
        for each in (value, *_items(m, value)):
            name = _name(m, each)
            if name is not None:
                raise UnmodelledError(
                    f"{name} decides what happens here, and its package is not simulated; put a"
                    " function of your own in its place"
                )


def _items(m: Machine, value: Value) -> Iterable[Value]:
    if isinstance(value, tuple):
        return value
    obj = m.heap[value] if isinstance(value, Ref) else None
    return obj.items if isinstance(obj, ListObject) else ()


def _name(m: Machine, value: Value) -> str | None:
    obj = m.heap[value] if isinstance(value, Ref) else None
    return str(obj.fields[_NAME]) if isinstance(obj, Instance) and _NAME in obj.fields else None
