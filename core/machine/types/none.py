"""The type of None."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from core.machine.builtins.arguments import Spec, function
from core.machine.slots import Slots

if TYPE_CHECKING:
    from core.machine.machine import Machine
    from core.machine.values import Value


def _none(m: Machine) -> Value:
    return None


SLOTS: Final = {"NoneType": Slots(new=function("NoneType", Spec(_none, 0, 0), type(None)).call)}
