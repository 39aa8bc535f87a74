"""References that keep nothing, for the prelude."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final, cast

from core.machine.access import NOT_NOW, called_from
from core.machine.events import Kind
from core.machine.garbage import holds_itself, not_held
from core.machine.hidden import WEAK
from core.machine.natives import BuiltinFunction
from core.machine.thrown import UnmodelledError
from core.machine.values import Ref

if TYPE_CHECKING:
    from collections.abc import Mapping

    from core.machine.machine import Machine
    from core.machine.objects import Instance
    from core.machine.values import Value


def _is_gone(m: Machine, args: tuple[Value, ...], kwargs: dict[str, Value]) -> Value:
    """Whether nothing leads to the object of a weak reference any more, which is a look.

    What others drop decides it as well, so everything that is followed is looked at.
    """
    target = cast("Instance", m.heap[cast("Ref", args[0])]).fields[WEAK]
    if not isinstance(target, Ref):
        # Functions and other values of the program's text are there to the end.
        return False
    if m.heap[target].shared:
        if not m.permits:
            return NOT_NOW
        m.site = called_from(m, m.site)
        m.visible(Kind.READ, target, WEAK, None)
    frame = m.frame
    assert frame is not None
    if not not_held(m, [target], frame.regs):
        return False
    if holds_itself(m, target):
        raise UnmodelledError(
            "a weak reference to what leads back to itself is not simulated, as CPython forgets"
            " that at some later time; let nothing in it lead back"
        )
    return True


WEAKLY: Final[Mapping[str, Value]] = {"_is_gone": BuiltinFunction("_is_gone", _is_gone, "sync")}
