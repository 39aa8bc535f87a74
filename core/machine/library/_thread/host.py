"""What of `_thread` is that of `threading` under another name."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from core.machine.library.threading.host import VALUES as THREADING
from core.machine.types.exceptions import EXCEPTIONS

if TYPE_CHECKING:
    from core.machine.values import Value

VALUES: Final[dict[str, Value]] = {
    "LockType": THREADING["Lock"],
    "RLock": THREADING["RLock"],
    "TIMEOUT_MAX": THREADING["TIMEOUT_MAX"],
    "allocate": THREADING["Lock"],
    "allocate_lock": THREADING["Lock"],
    "error": EXCEPTIONS["RuntimeError"],
}
"""What the host has of the module, by name."""
