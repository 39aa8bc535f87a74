"""The exceptions of `concurrent.futures`."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from core.machine.types.exceptions import EXCEPTIONS, library_exception

if TYPE_CHECKING:
    from core.machine.natives import BuiltinType
    from core.machine.values import Value

_MODULE: Final = "concurrent.futures._base"
_ERROR: Final = library_exception("Error", "Exception", _MODULE)


def _exception(name: str, base: str | BuiltinType) -> BuiltinType:
    return library_exception(name, base, _MODULE)


VALUES: Final[dict[str, Value]] = {
    "BrokenExecutor": _exception("BrokenExecutor", "RuntimeError"),
    "CancelledError": _exception("CancelledError", _ERROR),
    "InvalidStateError": _exception("InvalidStateError", _ERROR),
    "TimeoutError": EXCEPTIONS["TimeoutError"],
}
"""What the host has of the module, by name."""
