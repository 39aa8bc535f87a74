"""The numbers that tell apart what a program has made: those of `id`, the same in every run."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from core.machine.limits import check_nesting
from core.machine.locations import IDENTITY, Mode
from core.machine.values import BoundMethod, Function, ModuleValue, Ref, leads_to

if TYPE_CHECKING:
    from core.machine.machine import Machine
    from core.machine.values import Value

_BASE: Final = 0x7F0000000000
_STRIDE: Final = 0x30
_PER_THREAD: Final = 0x40000000


def address_of(m: Machine, value: Value) -> int:
    """The number that `id` and `repr` give for *value*: the same in every run.

    Nothing else turns who made an object, and when, into a value.
    """
    _note(m, value)
    return _address(value)


def digest(text: str | bytes) -> int:
    """A number made of *text*, the same in every process."""
    data = text.encode("utf-8", "surrogatepass") if isinstance(text, str) else text
    # Brings OpenSSL along, which most programs never need.
    from hashlib import blake2b  # noqa: PLC0415

    return int.from_bytes(blake2b(data, digest_size=8).digest(), "big", signed=True) >> 2


def _note(m: Machine, value: Value) -> None:
    """Tell a machine that records which objects *value* is told from others by."""
    pending = [value]
    while pending:
        item = pending.pop()
        if isinstance(item, Ref):
            m.access(IDENTITY, item, Mode.READ)
        else:
            pending.extend(leads_to(item))


def _address(value: Value) -> int:
    if isinstance(value, Ref):
        return _BASE + (value.tid + 2) * _PER_THREAD + value.count * _STRIDE
    if isinstance(value, Function):
        code = value.code
        return _static(f"{code.module}:{code.qualname}:{code.span}")
    if isinstance(value, BoundMethod):
        return _address(value.receiver) + 0x10
    return _static(f"{type(value).__name__}:{_tell(value, 0)}")


def _static(text: str) -> int:
    """An address for what the program does not make as it runs."""
    return (_BASE + digest(text) % _PER_THREAD) & ~0xF


def _tell(value: Value, depth: int) -> str:
    """A text that tells *value* from others."""
    if isinstance(value, int):
        return hex(value)
    if isinstance(value, tuple):
        check_nesting(depth)
        return ",".join(_tell(item, depth + 1) for item in value)
    if isinstance(value, Ref | Function | BoundMethod):
        return hex(_address(value))
    return value.name if isinstance(value, ModuleValue) else repr(value)
