"""Calls of methods in a search that leaves random values undrawn until something asks."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final, cast

from core.machine.attributes import get_attribute
from core.machine.classes import native_kind
from core.machine.drawn.asking import asked, holds
from core.machine.linker.asking_calls import (
    files_of,
    is_printed_elsewhere,
    is_program,
    known,
    opened,
)
from core.machine.linker.asking_methods import native, text_by, written
from core.machine.linker.gate import Gate, with_plain
from core.machine.natives import ModuleValue
from core.machine.slots import METHODS
from core.machine.thrown import CallProgram, Thrown, ThrownObject, UnmodelledError
from core.machine.values import MISSING, Undrawn
from core.named import NamedTuple

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping
    from typing import TypeAlias

    from core.machine.linked import Handler, Place
    from core.machine.linker.asking_calls import Operands
    from core.machine.machine import Machine
    from core.machine.values import Value

    _Way: TypeAlias = Callable[["_MethodCall", Machine, list[Value]], int | None]


class _MethodCall(NamedTuple):
    """A call of a method as it stands in the program; numbers are registers.

    Method *name* of what is in *owner* is called with what is in *parts*, the last of which have
    *names*; its result goes to *result*.
    """

    place: Place
    result: int
    owner: int
    name: str
    parts: tuple[int, ...]
    names: tuple[str, ...]
    handler: Handler

    def args(self, r: list[Value]) -> tuple[Value, ...]:
        """What it is called with."""
        return tuple(r[part] for part in self.parts)


def _of_a_moment(call: _MethodCall, m: Machine, r: list[Value]) -> int | None:
    """What is asked of a moment of an open clock stays as open as the clock."""
    if call.names:
        return None
    value = opened(m, r[call.owner], call.name, list(call.args(r)))
    if value is MISSING:
        return None
    r[call.result] = value
    return call.place.after


def _of_the_program(call: _MethodCall, m: Machine, r: list[Value]) -> int | None:
    """A method that the program has written gets its arguments as they are."""
    owner = r[call.owner]
    if _is_builtin(m, owner, call.name) or not _leads_to_program(m, owner, call.name):
        return None
    with Gate(m):
        return call.handler(m, r)


def _of_a_file(call: _MethodCall, m: Machine, r: list[Value]) -> int | None:
    """What is written goes where nobody reads it, so that it may stay undrawn."""
    holding = any(map(holds, call.args(r)))
    if not holding or not _is_builtin(m, r[call.owner], call.name):
        return None
    return written(m, r, call.result, call.parts, call.handler)


def _of_a_module(call: _MethodCall, m: Machine, r: list[Value]) -> int | None:
    """A function of a module is called as if it had a name of its own."""
    module, parts = r[call.owner], call.parts
    if type(module) is not ModuleValue or is_printed_elsewhere(r, files_of(parts, call.names)):
        return None
    callee = _function_of(m, module, call.name)
    went = known(m, call.place, r, call.result, callee, parts, call.handler)
    return with_plain(m, r, parts, call.handler) if went is None else went


def _of_a_text(call: _MethodCall, m: Machine, r: list[Value]) -> int | None:
    """A text that is made of undrawn ones is undrawn as well."""
    text = MISSING if call.names else text_by(m, r[call.owner], call.name, call.args(r))
    if text is MISSING:
        return None
    r[call.result] = text
    return call.place.after


_ONLY_OF: Final[Mapping[_Way, frozenset[str]]] = {
    _of_a_file: frozenset({"write"}),
    _of_a_text: frozenset({"format", "join"}),
}
"""Ways that only methods of certain names go."""
_WAYS: Final[tuple[_Way, ...]] = (_of_the_program, _of_a_file, _of_a_module, _of_a_text)
"""How a method is called: the first that knows what to do does it.

What the program wrote comes first, as it may bear any name; `native` has what none of them does.
"""


def call_method(place: Place, operands: Operands, handler: Handler) -> Handler:
    """The handler of a call of a method at *place*, which is *handler* where all is drawn."""
    d, o, name, parts, names = cast(
        "tuple[int, int, str, tuple[int, ...], tuple[str, ...]]", operands
    )
    call = _MethodCall(place, d, o, name, parts, names, handler)
    ways = [way for way in _WAYS if name in _ONLY_OF.get(way, (name,))]

    def gated(m: Machine, r: list[Value]) -> int:
        went = _of_a_moment(call, m, r)
        if went is not None:
            return went
        # Which method it is depends on what the owner is, so that is asked before all else.
        if type(r[o]) is Undrawn:
            r[o] = asked(m, r[o])
        for way in ways:
            went = way(call, m, r)
            if went is not None:
                return went
        return native(m, r, d, r[o], name, parts, names, handler)

    return gated


def _is_builtin(m: Machine, owner: Value, name: str) -> bool:
    with Gate(m):
        return name in METHODS[native_kind(m, owner)]


def _function_of(m: Machine, module: ModuleValue, name: str) -> Value:
    """The function *name* of *module*; MISSING if it is none, or programs may put another there."""
    if m.image.settings(module.name, name) is not None:
        return MISSING
    try:
        return get_attribute(m, module, name)
    except (Thrown, UnmodelledError):
        return MISSING


def _leads_to_program(m: Machine, owner: Value, name: str) -> bool:
    """Whether *name* of *owner* is code of the program."""
    try:
        with Gate(m):
            callee = get_attribute(m, owner, name)
    except (CallProgram, Thrown, ThrownObject):
        return False
    return is_program(m, callee)
