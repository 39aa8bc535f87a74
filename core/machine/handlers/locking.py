"""Taking a lock that is free, and letting it go, carried out on the spot.

As with what is `fused`: either all is done as `sync.lock` does it, or nothing, and the
handler of the method call alone takes over: where the lock is taken, or not the thread's.
"""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING, cast

from core.machine.events import Kind
from core.machine.machine import REST
from core.machine.primitives.objects import LockObject
from core.machine.threads import Wait
from core.machine.values import Ref

if TYPE_CHECKING:
    from collections.abc import Callable

    from core.machine.linked import Handler, Place
    from core.machine.machine import Machine
    from core.machine.values import Value

ACQUIRE, RELEASE = int(Kind.ACQUIRE), int(Kind.RELEASE)


# As `Wait`, without a call of the host language.
_as_wait = cast("Callable[[tuple[str, Value, None]], Wait]", partial(tuple.__new__, Wait))


def locking(
    place: Place, d: int, o: int, name: str, parts: tuple[int, ...], alone: Handler
) -> Handler:
    """The handler for the call of method *name* at *place*, which *alone* carries out too."""
    if name == "__enter__" or (name == "acquire" and not parts):
        return taking(place, d, o, alone)
    if name == "__exit__" or (name == "release" and not parts):
        return letting_go(place, d, o, alone)
    return alone


def taking(place: Place, d: int, o: int, alone: Handler) -> Handler:
    """``with lock:`` or ``lock.acquire()``."""
    after, site = place.after, place.site

    def handler(m: Machine, r: list[Value]) -> int:
        ref = r[o]
        lock = m.heap[ref] if type(ref) is Ref else None
        if type(lock) is not LockObject:
            return alone(m, r)
        if not m.permits:
            m.wait = _as_wait(("lock", ref, None))
            return REST
        # The two cases in which the call may fail, wait or go by its arguments are left to
        # `sync.lock`.
        if lock.owner is not None and (lock.kind == "Lock" or lock.owner != m.tid):
            return alone(m, r)
        if lock.epoch is not m.epoch:
            lock = cast("LockObject", m.own(ref))  # type: ignore[arg-type]
        lock.owner = m.tid
        # No use is stated here with `m.access`: a machine that records has its own objects, whose
        # type is not `LockObject` but a class made of it, so it always takes the general way.
        lock.depth += 1
        m.wait = None
        m.site = site
        m.visible(ACQUIRE, ref, None, lock.depth)  # type: ignore[arg-type]
        r[d] = True
        return after

    return handler


def letting_go(place: Place, d: int, o: int, alone: Handler) -> Handler:
    """The end of ``with lock:``, or ``lock.release()``."""
    after, site = place.after, place.site

    def handler(m: Machine, r: list[Value]) -> int:
        ref = r[o]
        lock = m.heap[ref] if type(ref) is Ref else None
        if type(lock) is not LockObject:
            return alone(m, r)
        if not m.permits:
            return REST
        if lock.owner != m.tid:
            return alone(m, r)
        if lock.epoch is not m.epoch:
            lock = cast("LockObject", m.own(ref))  # type: ignore[arg-type]
        lock.depth -= 1
        if lock.depth == 0:
            lock.owner = None
        m.site = site
        m.visible(RELEASE, ref, None, lock.depth)  # type: ignore[arg-type]
        r[d] = None
        return after

    return handler
