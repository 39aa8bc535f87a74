"""What logging needs of the machine: messages without program code, and writes that wait."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final, cast

from core.machine.access import NOT_NOW, contained
from core.machine.locations import WHOLE, Mode
from core.machine.natives import BuiltinFunction
from core.machine.objects import DictObject
from core.machine.percent import percent
from core.machine.primitives.objects import LockObject, can_take
from core.machine.sync.output import Stream, write
from core.machine.threads import Wait
from core.machine.thrown import CallProgram, NeedsProgramError
from core.machine.value_text import str_of
from core.machine.values import MISSING, Ref

if TYPE_CHECKING:
    from core.machine.machine import Machine
    from core.machine.values import Value

    Args = tuple[Value, ...]
    Kwargs = dict[str, Value]


def _plain_message(m: Machine, args: Args, kwargs: Kwargs) -> Value:
    """What a message says; MISSING if others can change it meanwhile, or program code says it."""
    message, given = args
    if contained(m, args) is not None:
        return MISSING
    try:
        text = str_of(m, message)
        return percent(m, text, _fields(m, cast("Args", given))) if given else text
    except (CallProgram, NeedsProgramError):
        return MISSING


def _fields(m: Machine, given: Args) -> Value:
    """One dict alone gives the fields by name."""
    only = m.heap[given[0]] if len(given) == 1 and isinstance(given[0], Ref) else None
    return given[0] if isinstance(only, DictObject) and only.items else given


def _write_when_free(m: Machine, args: Args, kwargs: Kwargs) -> Value:
    """``_write_when_free(lock, text, stream)``: what takes the lock and lets it go, in one step.

    Nobody can tell it from a wait until the lock is free, and such waits do not clash.
    """
    lock, text, stream = cast("tuple[Ref, str, Value]", args)
    m.wait = Wait("free", lock)
    if not m.permits or not can_take(cast("LockObject", m.heap[lock]), m.tid):
        return NOT_NOW
    m.wait = None
    m.access(lock, WHOLE, Mode.AWAIT)
    return write(m, text, stream.name if isinstance(stream, Stream) else "stderr")


VALUES: Final[dict[str, Value]] = {
    "_plain_message": BuiltinFunction("_plain_message", _plain_message),
    "_write_when_free": BuiltinFunction("_write_when_free", _write_when_free, "sync"),
}
"""What the host has of the module, by name."""
