"""The numbers that tell apart what a program has made: those of `id` and `hash`."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from core.machine.limits import check_nesting
from core.machine.natives import ModuleValue
from core.machine.values import BoundMethod, Function, Ref

if TYPE_CHECKING:
    from core.machine.machine import Machine
    from core.machine.values import Value

_BASE: Final = 0x7F0000000000
_STRIDE: Final = 0x30
_PER_THREAD: Final = 0x40000000


def address_of(m: Machine, value: Value, *, shown: bool = False) -> int:
    """The number that `id` gives for *value*, or that is *shown* by `repr`.

    Nothing else turns who made an object, and when, into a value.
    """
    if isinstance(value, Ref):
        return _place(m, value, shown=shown)
    if isinstance(value, Function):
        code = value.code
        if value.home is not None:
            return _place(m, value.home, shown=shown)
        return _static(f"{code.module}:{code.qualname}:{code.span}")
    if isinstance(value, BoundMethod):
        return address_of(m, value.receiver, shown=shown) + 0x10
    return _static(f"{type(value).__name__}:{_tell(m, value, 0)}")


def _place(m: Machine, ref: Ref, *, shown: bool) -> int:
    number = m.number(ref, shown=shown)
    return _BASE + (number.tid + 2) * _PER_THREAD + number.serial * _STRIDE


def digest(text: str | bytes) -> int:
    """A number made of *text*, the same in every process."""
    data = text.encode("utf-8", "surrogatepass") if isinstance(text, str) else text
    # Brings OpenSSL along, which most programs never need.
    from hashlib import blake2b  # noqa: PLC0415

    return int.from_bytes(blake2b(data, digest_size=8).digest(), "big", signed=True) >> 2


def _static(text: str) -> int:
    """An address for what the program does not make as it runs."""
    return (_BASE + digest(text) % _PER_THREAD) & ~0xF


def _tell(m: Machine, value: Value, depth: int) -> str:
    """A text that tells *value* from others."""
    if isinstance(value, int):
        return hex(value)
    if isinstance(value, tuple):
        check_nesting(depth)
        return ",".join(_tell(m, item, depth + 1) for item in value)
    if isinstance(value, Ref | Function | BoundMethod):
        return hex(address_of(m, value))
    return value.name if isinstance(value, ModuleValue) else repr(value)
