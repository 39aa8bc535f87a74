"""What sockets are made of: streams of bytes between two ends, and lines of visitors.

A stream is one direction of a connection, or what waits at a port: connections that nobody
has accepted, messages that nobody has received.  Whoever waits at one goes on when there is
something to take, or when an end is closed.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Final, cast

from core.machine.access import NOT_NOW, called_from
from core.machine.events import Kind
from core.machine.primitives.waits import WAITS, satisfied
from core.machine.state import TIMEOUT
from core.machine.threads import Wait

if TYPE_CHECKING:
    from core.machine.machine import Machine
    from core.machine.objects import ListObject
    from core.machine.primitives.streams import StreamObject
    from core.machine.state import State
    from core.machine.values import Ref, Value

VISITOR: Final = "visitor"
"""The wait of who accepts connections."""


def await_stream(m: Machine, args: tuple[Value, ...], kwargs: dict[str, Value]) -> Value:
    """``_await_stream(stream, timeout, name, verb)``: whether it is ready, which is waited for."""
    ref = cast("Ref", args[0])
    listens = cast("StreamObject", m.heap[ref]).listens
    return _await(m, Wait(VISITOR if listens else "stream", ref), args)


def await_one(m: Machine, args: tuple[Value, ...], kwargs: dict[str, Value]) -> Value:
    """``_await_one(streams, timeout, name, verb)``: the same for one of several in a list."""
    return _await(m, Wait("select", cast("Ref", args[0])), args)


def _await(m: Machine, wait: Wait, args: tuple[Value, ...]) -> Value:
    _, timeout, name, verb = args
    if timeout is not None:
        wait = wait._replace(deadline=m.deadline(float(cast("float", timeout))))
    m.wait = wait
    if not m.permits:
        return NOT_NOW
    ready = satisfied(m.heap, m.threads, wait, m.tid)
    if not ready and m.way != TIMEOUT and timeout != 0:
        return NOT_NOW
    m.wait = None
    m.site = called_from(m, m.site)
    m.visible(Kind.OUTSIDE, None, name, verb)
    return ready


def idle(state: State) -> bool:
    """Whether the program serves for ever: what it waits for is that somebody visits.

    Not so where a thread waits for a lock, or for bytes from another thread.
    """
    waiting = [thread for thread in state.threads if not thread.over]
    if not any(_awaits_visitors(state, thread.wait) for thread in waiting):
        return False
    return all(
        thread.wait is not None
        and (WAITS[thread.wait.kind].patient or _awaits_visitors(state, thread.wait))
        for thread in waiting
        if not thread.daemon
    )


def hoping(state: State) -> bool:
    """Whether a thread waits beside those that serve, for what a visitor might bring about."""
    return any(
        thread.wait is not None and WAITS[thread.wait.kind].hopes
        for thread in state.threads
        if not thread.over and not thread.daemon
    )


def _awaits_visitors(state: State, wait: Wait | None) -> bool:
    if wait is None or wait.ref is None:
        return False
    if wait.kind == VISITOR:
        return True
    if wait.kind != "select":
        return False
    streams = cast("ListObject", state.heap[wait.ref]).items
    return any(cast("StreamObject", state.heap[cast("Ref", each)]).listens for each in streams)
