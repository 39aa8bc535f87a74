"""`threading.Event`.

Follows "Event Objects" of the `threading` documentation of CPython.  Going to wait and
going on are two steps; a thread that waits while the event is set goes on even if the
event is cleared before it does.

See https://docs.python.org/3/library/threading.html#event-objects
"""

from __future__ import annotations

from typing import TYPE_CHECKING, cast

from core.machine.access import NOT_NOW
from core.machine.events import Kind
from core.machine.locations import WHOLE, Mode
from core.machine.natives import BuiltinType, Method
from core.machine.primitives.objects import EventObject, with_waiter, without_waiter
from core.machine.signature import matched, patience
from core.machine.state import TIMEOUT
from core.machine.threads import Wait

if TYPE_CHECKING:
    from core.machine.machine import Machine
    from core.machine.values import Ref, Value


def new_event(m: Machine, args: tuple[Value, ...], kwargs: dict[str, Value]) -> Value:
    """``threading.Event()``."""
    matched("Event", (), args, kwargs)
    return m.new(EventObject())


def is_set(m: Machine, owner: Value, args: tuple[Value, ...], kwargs: dict[str, Value]) -> Value:
    """Whether the event is set."""
    if not m.permits:
        return NOT_NOW
    flag = cast("EventObject", m.heap[cast("Ref", owner)]).flag
    m.visible(Kind.EVENT_SEEN, cast("Ref", owner), None, flag)
    return flag


def set_(m: Machine, owner: Value, args: tuple[Value, ...], kwargs: dict[str, Value]) -> Value:
    """Set the event; all that wait for it can go on."""
    if not m.permits:
        return NOT_NOW
    m.access(cast("Ref", owner), WHOLE, Mode.GIVE)
    event = cast("EventObject", m.own(cast("Ref", owner)))
    woken, event.waiters, event.flag = event.waiters, (), True
    m.visible(Kind.SET, cast("Ref", owner), None, woken)
    return None


def clear(m: Machine, owner: Value, args: tuple[Value, ...], kwargs: dict[str, Value]) -> Value:
    """Clear the event."""
    if not m.permits:
        return NOT_NOW
    # No use is stated, so all that look at the event clash with it: who waits may have come too
    # late.
    cast("EventObject", m.own(cast("Ref", owner))).flag = False
    m.visible(Kind.CLEAR, cast("Ref", owner), None, None)
    return None


def wait(m: Machine, owner: Value, args: tuple[Value, ...], kwargs: dict[str, Value]) -> Value:
    """Wait until the event is set; False if the timeout fired first."""
    (timeout,) = matched("wait", (("timeout", None),), args, kwargs)
    ref = cast("Ref", owner)
    if m.threads[m.tid].phase is None:
        return _begin_wait(m, ref, timeout)
    deadline = cast("tuple[str, float | None]", m.threads[m.tid].phase)[1]
    m.wait = Wait("event", ref, deadline)
    if not m.permits:
        return NOT_NOW
    event = cast("EventObject", m.heap[ref])
    # Not whether the flag is set: `set` has taken it off the waiters, and a `clear` since then does
    # not put it there again (`Condition.wait` inside `Event.wait` returns once notified).
    waits = m.tid in event.waiters
    if waits and m.way != TIMEOUT:
        return NOT_NOW
    m.wait = None
    if deadline is None:
        m.access(ref, WHOLE, Mode.AWAIT)
    m.own_thread(m.tid).phase = None
    if waits:
        event = cast("EventObject", m.own(ref))
        event.waiters = without_waiter(event.waiters, m.tid)
        m.visible(Kind.TRY_FAILED, ref, None, None)
        return False
    m.visible(Kind.EVENT_SEEN, ref, None, True)
    return True


def _begin_wait(m: Machine, ref: Ref, timeout: Value) -> Value:
    if not m.permits:
        return NOT_NOW
    if timeout is None:
        # Whether it finds the event set or waits until it is comes to the same.
        m.access(ref, WHOLE, Mode.AWAIT)
    event = cast("EventObject", m.heap[ref])
    if event.flag:
        m.visible(Kind.EVENT_SEEN, ref, None, True)
        return True
    deadline = None if timeout is None else m.deadline(patience(m, timeout))
    event = cast("EventObject", m.own(ref))
    event.waiters = with_waiter(event.waiters, m.tid)
    m.own_thread(m.tid).phase = ("event", deadline)
    m.visible(Kind.EVENT_SEEN, ref, None, False)
    m.wait = Wait("event", ref, deadline)
    return NOT_NOW


EVENT_METHODS = {
    "Event": {
        "is_set": Method(is_set, "sync"),
        "isSet": Method(is_set, "sync"),
        "set": Method(set_, "sync"),
        "clear": Method(clear, "sync"),
        "wait": Method(wait, "sync"),
    }
}
EVENT_TYPES = {"Event": BuiltinType("Event", new_event, module="threading", kind="pure")}
