"""The numbers that threads are known by: `Thread.ident` and `get_ident`."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final, cast

from core.machine.locations import IDENT, IDENTITY, Mode
from core.machine.natives import BuiltinFunction
from core.machine.primitives.objects import thread_of

if TYPE_CHECKING:
    from collections.abc import Iterable

    from core.machine.machine import Machine
    from core.machine.threads import Thread
    from core.machine.values import Ref, Value

_FIRST: Final = 0x7FFE00000000
"""Above the addresses of objects; see `core.machine.hashing`."""
_STRIDE: Final = 0x801000
"""A stack and its guard page, after which Linux puts the stack of the next thread."""


def ident_of(m: Machine, thread: Thread) -> int:
    """The number that *thread* is known by, which no other one has that lives at that time.

    It is made from the place of a thread among those started, not from the address of its
    object: the address of an object that is gone may be given again, and whether it is
    depends on how the program is run.
    """
    # As with the address of an object, who has this number can be told from who has not.
    m.access(IDENTITY, thread.ref, Mode.READ)
    return _FIRST + thread.ident * _STRIDE


def free_idents(threads: Iterable[Thread], own: Thread) -> list[int]:
    """The places of numbers of threads that are over, which one that *own* starts may get."""
    known = [thread for thread in threads if thread.house == own.house]
    taken = {thread.ident for thread in known if not thread.over}
    return sorted({thread.ident for thread in known} - taken)


def _thread_at(m: Machine, ref: Value) -> Thread:
    own = m.threads[m.tid]
    thread = own if own.ref is ref else thread_of(m.threads, cast("Ref", ref))
    assert thread is not None, "it has begun"
    return thread


def ident(m: Machine, args: tuple[Value, ...], kwargs: dict[str, Value]) -> Value:
    """``_thread_ident(thread)``: the number of a thread that has begun."""
    thread = _thread_at(m, args[0])
    # Shown in a text it decides nothing; as a value it may be that of a thread that is over.
    m.access(IDENT, thread.tid, Mode.READ)
    return ident_of(m, thread)


def shown(m: Machine, args: tuple[Value, ...], kwargs: dict[str, Value]) -> Value:
    """``_shown_ident(thread)``: the same for a text."""
    return ident_of(m, _thread_at(m, args[0]))


def native(m: Machine, args: tuple[Value, ...], kwargs: dict[str, Value]) -> Value:
    """``_native_ident(thread)``: the number that the operating system gives to no other."""
    thread = _thread_at(m, args[0])
    m.access(IDENTITY, thread.ref, Mode.READ)
    return (_FIRST + thread.tid * _STRIDE) >> 4


IDENT_INTRINSICS: Final = {
    "_native_ident": BuiltinFunction("_native_ident", native, "pure"),
    "_shown_ident": BuiltinFunction("_shown_ident", shown, "pure"),
    "_thread_ident": BuiltinFunction("_thread_ident", ident, "pure"),
}
"""By name."""
