"""`struct`, computed by the host."""

from __future__ import annotations

import struct
from contextlib import suppress
from typing import TYPE_CHECKING, Final

from core.machine.library.pure import pure_functions
from core.machine.limits import check_size

if TYPE_CHECKING:
    from core.machine.plain import HostFunction
    from core.machine.values import Value

_FUNCTIONS: Final = (
    "calcsize",
    "pack",
    "unpack",
    "unpack_from",
)


def _bounded(host: HostFunction) -> HostFunction:
    """Return *host*, refused where its format stands for more bytes than a value may have."""

    def call(*args: object, **named: object) -> object:
        form = args[0] if args else None
        if isinstance(form, str | bytes):
            # What is wrong with a format is said by the function itself.
            with suppress(struct.error):
                check_size(struct.calcsize(form))
        return host(*args, **named)

    return call


VALUES: Final[dict[str, Value]] = pure_functions(
    "struct",
    {
        name: getattr(struct, name) if name == "calcsize" else _bounded(getattr(struct, name))
        for name in _FUNCTIONS
    },
    growth=16,
)
"""What the host has of the module, by name."""
