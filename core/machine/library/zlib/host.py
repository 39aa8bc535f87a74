"""`zlib`, computed by the host."""

from __future__ import annotations

import zlib
from typing import TYPE_CHECKING, Final

from core.machine.library.pure import pure_functions
from core.machine.thrown import LimitError
from core.machine.types.exceptions import library_exception

if TYPE_CHECKING:
    from core.machine.values import Value

_MOST: Final = 2**24
"""So many bytes may come out: a few could become gigabytes."""


def _compress(data: bytes, /, level: int = -1, wbits: int = 15) -> bytes:
    return zlib.compress(data, level, wbits)


def _decompress(data: bytes, /, wbits: int = 15, bufsize: int = 16384) -> bytes:
    unpacking = zlib.decompressobj(wbits)
    found = unpacking.decompress(data, _MOST)
    if unpacking.unconsumed_tail:
        raise LimitError(f"more than {_MOST:,} bytes out of packed ones", "unpack fewer")
    if not unpacking.eof:
        # It says what is wrong in the words of the function.
        zlib.decompress(data, wbits)
    return found


VALUES: Final[dict[str, Value]] = {
    **pure_functions(
        "zlib",
        {
            "adler32": zlib.adler32, "crc32": zlib.crc32,
            "compress": _compress, "decompress": _decompress,
        },
    ),
    "error": library_exception("error", "Exception", "zlib"),
    **{
        name: getattr(zlib, name)
        for name in ("Z_BEST_COMPRESSION", "Z_BEST_SPEED", "Z_DEFAULT_COMPRESSION", "MAX_WBITS")
    },
}  # fmt: skip
"""What the host has of the module, by name."""
