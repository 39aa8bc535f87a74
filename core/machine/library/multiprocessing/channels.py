"""Putting into and taking out of the pipes between processes: one step each."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final, cast

from core.machine.access import NOT_NOW, called_from
from core.machine.events import Kind
from core.machine.library.multiprocessing.channel_ends import END_VALUES
from core.machine.library.multiprocessing.deliveries import (
    chosen_feeder,
    deliver,
    refuse_lost,
    with_delivered,
)
from core.machine.library.multiprocessing.pickling import error_name, pickled
from core.machine.library.multiprocessing.unpickling import unpickled
from core.machine.locations import Mode
from core.machine.natives import BuiltinFunction
from core.machine.output_log import Printed
from core.machine.primitives.objects import HEAD, ROOM, TAIL, UNFINISHED
from core.machine.signature import seconds
from core.machine.state import TIMEOUT
from core.machine.sync.channels import ChannelObject
from core.machine.threads import Wait, lead_of
from core.machine.thrown import Thrown
from core.machine.values import MISSING, Pickled

if TYPE_CHECKING:
    from core.machine.machine import Machine
    from core.machine.state import State
    from core.machine.threads import Thread, WaitKind
    from core.machine.values import Ref, Value

    Args = tuple[Value, ...]
    Kwargs = dict[str, Value]


OVERFULL: Final = 2
"""That a message was begun to be written and does not fit into the pipe."""


def _new(m: Machine, args: Args, kwargs: Kwargs) -> Value:
    """``_channel(kind, maxsize, feeds, counted)``: a pipe; *counted* that its ends are."""
    kind, maxsize, feeds, counted = cast("tuple[str, int, bool, bool]", args)
    channel = ChannelObject(kind, maxsize, feeds=feeds)
    if counted:
        channel.ends = channel.sinks = ()
    return m.new(channel)


def _wait_of(m: Machine, ref: Ref, kind: WaitKind, block: Value, timeout: Value) -> Wait | None:
    if not block:
        return None
    if timeout is None:
        return Wait(kind, ref)
    # Unlike a queue of threads, one of processes takes a negative timeout as zero: see `acquire` of
    # `multiprocessing.Lock`.
    return Wait(kind, ref, m.deadline(max(0.0, seconds(m, timeout))))


def _put(m: Machine, args: Args, kwargs: Kwargs) -> Value:
    """``_put(channel, value, block, timeout)``: whether there was room for it in time.

    OVERFULL if not all of it is in the pipe yet.
    """
    ref, value, block, timeout = cast("tuple[Ref, Value, Value, Value]", args)
    m.wait = wait = _wait_of(m, ref, "put", block, timeout)
    if not m.permits:
        return NOT_NOW
    channel = cast("ChannelObject", m.heap[ref])
    full = channel.full
    if full and wait is not None and m.way != TIMEOUT:
        return NOT_NOW
    m.wait = None
    if full or m.way == TIMEOUT:
        m.visible(Kind.TRY_FAILED, ref, None, None)
        return False
    m.site = called_from(m, m.site)
    if channel.deserted(m.threads):
        m.visible(Kind.TRY_FAILED, ref, None, None)
        raise Thrown("BrokenPipeError", 32, "Broken pipe")
    message = _message(m, value, channel)
    lead = lead_of(m.threads[m.tid])
    if wait is not None and wait.deadline is None:
        _state_put(m, ref, channel, lead)
    channel = cast("ChannelObject", m.own(ref))
    if lead not in channel.senders:
        channel.senders += (lead,)
    if message is None:
        # The thread that feeds the pipe has dropped it, and nobody will ever get it.
        m.visible(Kind.PUT, ref, None, value)
        return True
    channel.unfinished += 1
    m.publish(message)
    if not channel.feeds:
        channel.items.append(message)
    elif message.nodes:
        # Only the thread that feeds the pipe looks at it, later, and sends what is there then.
        m.publish(value)
        channel.pending += ((lead, value, message),)
    else:
        channel.pending += ((lead, message, message),)
    m.visible(Kind.PUT, ref, None, value)
    return True if channel.roomy else OVERFULL


def _message(m: Machine, value: Value, channel: ChannelObject) -> Pickled | None:
    try:
        return pickled(m, value)
    except Thrown as error:
        if not channel.feeds:
            raise
        # Who puts it does not hear of it: the thread that feeds the pipe complains.
        words = f"{error_name(m, error)}: {error.values[0] if error.values else ''}"
        text = f"Traceback (most recent call last):\n{words}\n"
        m.output = m.output.plus(Printed(m.tid, "stderr", text))
        return None


def _state_put(m: Machine, ref: Ref, channel: ChannelObject, lead: int) -> None:
    """Say what a put uses: it changes places with a get if nobody else has put something."""
    alone = not set(channel.senders) - {lead}
    m.access(ref, TAIL, Mode.WRITE)
    m.access(ref, HEAD, Mode.GIVE if alone or not channel.feeds else Mode.WRITE)
    m.access(ref, UNFINISHED, Mode.GIVE)
    if channel.maxsize or not channel.feeds:
        m.access(ref, ROOM, Mode.TAKE)


def _finish(m: Machine, args: Args, kwargs: Kwargs) -> Value:
    """``_finish(channel)``: wait until all that was written is in the pipe."""
    ref = cast("Ref", args[0])
    m.wait = Wait("room", ref)
    if not m.permits or not cast("ChannelObject", m.heap[ref]).roomy:
        return NOT_NOW
    m.wait = None
    m.visible(Kind.LOOK, ref, None, True)
    return None


def _get(m: Machine, args: Args, kwargs: Kwargs) -> Value:
    """``_get(channel, block, timeout)``: the next message, MISSING if none came in time.

    EOFError if none can come any more.
    """
    ref, block, timeout = cast("tuple[Ref, Value, Value]", args)
    m.wait = wait = _wait_of(m, ref, "get", block, timeout)
    if not m.permits:
        return NOT_NOW
    channel = cast("ChannelObject", m.heap[ref])
    refuse_lost(m, channel)
    there = bool(channel.items) or chosen_feeder(m, channel) is not None
    if not there and wait is not None and m.way != TIMEOUT and not channel.gives(m.threads):
        return NOT_NOW
    m.wait = None
    m.site = called_from(m, m.site)
    if not there or m.way == TIMEOUT:
        m.visible(Kind.TRY_FAILED, ref, None, None)
        if channel.ended(m.threads) and m.way != TIMEOUT:
            raise Thrown("EOFError")
        return MISSING
    if wait is not None and wait.deadline is None:
        m.access(ref, HEAD, Mode.TAKE)
        m.access(ref, ROOM, Mode.GIVE)
    channel = with_delivered(m, ref, channel)
    message = cast("Pickled", channel.items.pop(0))
    value = unpickled(m, message)
    m.visible(Kind.GET, ref, None, value)
    return value


def _ways_to_get(state: State, thread: Thread, _: Value, args: Args, kwargs: Kwargs) -> int | None:
    """Whose item has come first; one more where it may be that none has come yet."""
    ref, block, timeout = cast("tuple[Ref, Value, Value]", args)
    channel = cast("ChannelObject", state.heap[ref])
    feeders = len(channel.feeders)
    if channel.items or not feeders:
        return None
    patient = block and timeout is None
    return (None if feeders == 1 else feeders) if patient else feeders + 1


def _empty(m: Machine, args: Args, kwargs: Kwargs) -> Value:
    """``_empty(channel)``: whether nothing is in the pipe."""
    ref = cast("Ref", args[0])
    if not m.permits:
        return NOT_NOW
    channel = cast("ChannelObject", m.heap[ref])
    refuse_lost(m, channel)
    there = bool(channel.items) or chosen_feeder(m, channel) is not None
    if there:
        with_delivered(m, ref, channel)
    answer = not there and not channel.ended(m.threads)
    m.visible(Kind.LOOK, ref, None, answer)
    return answer


def _ways_to_look(state: State, thread: Thread, _: Value, args: Args, kwargs: Kwargs) -> int | None:
    return _ways_to_get(state, thread, _, (args[0], False, None), kwargs)


def _poll(m: Machine, args: Args, kwargs: Kwargs) -> Value:
    """``_poll(channel, timeout)``: whether a message comes in time, or the end."""
    ref, timeout = cast("tuple[Ref, Value]", args)
    m.wait = _wait_of(m, ref, "get", block=True, timeout=timeout)
    if not m.permits:
        return NOT_NOW
    there = cast("ChannelObject", m.heap[ref]).gives(m.threads)
    if not there and m.way != TIMEOUT and timeout != 0:
        return NOT_NOW
    m.wait = None
    m.site = called_from(m, m.site)
    m.visible(Kind.LOOK, ref, None, there)
    return there


def _size(m: Machine, args: Args, kwargs: Kwargs) -> Value:
    """``_size(channel)``: how many items were put and not taken out."""
    ref = cast("Ref", args[0])
    if not m.permits:
        return NOT_NOW
    channel = cast("ChannelObject", m.heap[ref])
    # CPython counts with the semaphore that `put` takes from, so what is on its way counts, too:
    # `Queue.qsize` in Lib/multiprocessing/queues.py.
    size = len(channel.items) + len(channel.pending)
    m.visible(Kind.LOOK, ref, None, size)
    return size


def _flush(m: Machine, args: Args, kwargs: Kwargs) -> Value:
    """``_flush(channel)``: wait until what the running process has put fits into the pipe.

    It is there then.  Where others have put something as well, one item gets there at a time,
    whoever has put it: False if that was the last of the running process.
    """
    ref = cast("Ref", args[0])
    lead = lead_of(m.threads[m.tid])
    m.wait = Wait("flush", ref)
    if not m.permits or not cast("ChannelObject", m.heap[ref]).fits(lead):
        return NOT_NOW
    m.wait = None
    channel = cast("ChannelObject", m.own(ref))
    chosen = chosen_feeder(m, channel)
    if channel.senders == (lead,):
        m.access(ref, TAIL, Mode.WRITE)
        m.access(ref, HEAD, Mode.GIVE)
        m.access(ref, ROOM, Mode.TAKE)
        while channel.pending:
            deliver(m, channel, lead)
    elif lead in channel.feeders:
        deliver(m, channel, lead if chosen is None else chosen)
    m.visible(Kind.OUTSIDE, None, "a pipe", "filled")
    return lead in channel.feeders


def _ways_to_flush(
    state: State, thread: Thread, _: Value, args: Args, kwargs: Kwargs
) -> int | None:
    channel = cast("ChannelObject", state.heap[cast("Ref", args[0])])
    feeders = channel.feeders
    mine = lead_of(thread) in feeders
    return len(feeders) if mine and len(feeders) > 1 else None


def _pickled(m: Machine, args: Args, kwargs: Kwargs) -> Value:
    """``_pickled(value)``: *value* on its way to another process."""
    return pickled(m, args[0])


def _unpickled(m: Machine, args: Args, kwargs: Kwargs) -> Value:
    """``_unpickled(message)``: what has arrived."""
    return unpickled(m, cast("Pickled", args[0]))


VALUES: Final[dict[str, Value]] = {
    **END_VALUES,
    "_channel": BuiltinFunction("_channel", _new, "pure"),
    "_channel_empty": BuiltinFunction("_channel_empty", _empty, "sync", ways=_ways_to_look),
    "_channel_finish": BuiltinFunction("_channel_finish", _finish, "sync"),
    "_channel_flush": BuiltinFunction("_channel_flush", _flush, "sync", ways=_ways_to_flush),
    "_channel_get": BuiltinFunction("_channel_get", _get, "sync", ways=_ways_to_get),
    "_channel_poll": BuiltinFunction("_channel_poll", _poll, "sync"),
    "_channel_put": BuiltinFunction("_channel_put", _put, "sync"),
    "_channel_size": BuiltinFunction("_channel_size", _size, "sync"),
    "_pickled": BuiltinFunction("_pickled", _pickled, "pure"),
    "_unpickled": BuiltinFunction("_unpickled", _unpickled, "pure"),
}
"""By name."""
