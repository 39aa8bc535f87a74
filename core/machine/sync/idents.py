"""The numbers that threads are known by: `Thread.ident` and `get_ident`."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final, cast

from core.machine.locations import IDENTITY, Mode
from core.machine.sync.objects import thread_of
from core.machine.values import BuiltinFunction

if TYPE_CHECKING:
    from core.machine.machine import Machine
    from core.machine.threads import Thread
    from core.machine.values import Ref, Value

_FIRST: Final = 0x7FFE00000000
"""Above the addresses of objects; see `core.machine.hashing`."""
_STRIDE: Final = 0x801000
"""A stack and its guard page, after which Linux puts the stack of the next thread."""


def ident_of(m: Machine, thread: Thread) -> int:
    """The number that *thread* is known by, which no other one has in the whole run.

    It is made from the place of the thread among those started, not from the address of its
    object: the address of an object that is gone may be given again, and whether it is
    depends on how the program is run.
    """
    # As with the address of an object, who has this number can be told from who has not.
    m.access(IDENTITY, thread.ref, Mode.READ)
    return _FIRST + thread.tid * _STRIDE


def ident(m: Machine, args: tuple[Value, ...], kwargs: dict[str, Value]) -> Value:
    """``_thread_ident(thread)``: the number of a thread that has begun."""
    ref = cast("Ref", args[0])
    own = m.threads[m.tid]
    thread = own if own.ref is ref else thread_of(m.threads, ref)
    assert thread is not None, "it has begun"
    return ident_of(m, thread)


IDENT_INTRINSICS: Final = {"_thread_ident": BuiltinFunction("_thread_ident", ident, "pure")}
"""By name."""
