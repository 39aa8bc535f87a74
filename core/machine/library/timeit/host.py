"""What `timeit` is not asked to do here."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from core.machine.natives import BuiltinFunction
from core.machine.thrown import UnmodelledError

if TYPE_CHECKING:
    from core.machine.machine import Machine
    from core.machine.values import Value


def _refuse_text(m: Machine, args: tuple[Value, ...], kwargs: dict[str, Value]) -> Value:
    """``_refuse_text(statement)``: text is never run as a program here."""
    if isinstance(args[0], str):
        raise UnmodelledError(
            "timeit of a text is not simulated; hand it a function, such as lambda: work()"
        )
    return None


VALUES: Final[dict[str, Value]] = {
    "_refuse_text": BuiltinFunction("_refuse_text", _refuse_text, module="timeit"),
}
"""What the host has of the module, by name."""
