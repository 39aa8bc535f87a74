"""The streams of sockets for interpreted code.

To wait for one is a step by itself.  To change one belongs to the step that has begun, if that
is one of the outside, as the library sees to; else it is a step of the outside by itself.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Final, cast

from core.machine.access import NOT_NOW, called_from
from core.machine.events import KIND_MASK, SECONDARY, Kind
from core.machine.natives import BuiltinFunction
from core.machine.primitives.streams import StreamObject
from core.machine.sync.streams import await_one, await_stream
from core.machine.thrown import LimitError

if TYPE_CHECKING:
    from core.machine.machine import Machine
    from core.machine.natives import Native
    from core.machine.values import Ref, Value

    Args = tuple[Value, ...]
    Kwargs = dict[str, Value]

LARGEST: Final = 2**20
"""The most bytes on their way from one end to the other."""
MOST: Final = 1_000
"""The most connections or messages that wait at a port."""
_FIRST_PORT: Final = 40_000
_PORTS_OF_A_THREAD: Final = 64


def _new_stream(m: Machine, args: Args, kwargs: Kwargs) -> Value:
    """``_new_stream(listens)``."""
    return m.new(StreamObject(listens=bool(args[0])))


def _changing(change: Native) -> Native:
    """*change*, which changes a stream, in a step of the outside.

    Who waits at a stream is looked at again after such steps only: see `core.runs.enabled`.  A
    change within another step (headers come out of a dict that threads share) would wake nobody.
    """

    def call(m: Machine, args: Args, kwargs: Kwargs) -> Value:
        if _kind_of_step(m) == Kind.OUTSIDE:
            return change(m, args, kwargs)
        if not m.permits:
            return NOT_NOW
        # Told afterwards: a step that was told has happened, and what is beyond a limit has not.
        changed = change(m, args, kwargs)
        m.site = called_from(m, m.site)
        m.visible(Kind.OUTSIDE, None, "a connection", "changes")
        return changed

    return call


def _kind_of_step(m: Machine) -> int | None:
    """The kind of the step that is running, as the turn has told it."""
    told = [event[0] for event in m.log] if m.codes is None else [c & KIND_MASK for c in m.codes]
    return next((kind for kind in reversed(told) if kind < SECONDARY), None)


def _put(m: Machine, args: Args, kwargs: Kwargs) -> Value:
    """``_put(stream, data)``: bytes behind those that are there, else one more piece."""
    ref, data = cast("tuple[Ref, Value]", args)
    stream = cast("StreamObject", m.own(ref))
    is_full = len(stream.pieces) >= MOST
    if isinstance(data, bytes):
        is_full = len(stream.data) + len(data) > LARGEST
    if is_full:
        what = f"more than {LARGEST:,} bytes, or {MOST:,} messages, that nobody receives"
        raise LimitError(what, "send less, or receive in between")
    if isinstance(data, bytes):
        stream.data += data
    else:
        stream.pieces = (*stream.pieces, data)
    m.publish(data)
    return None


def _take(m: Machine, args: Args, kwargs: Kwargs) -> Value:
    """``_take(stream, size, peek)``: as many bytes as there are, up to *size*; the first piece."""
    ref, size, peek = cast("tuple[Ref, int | None, bool]", args)
    stream = cast("StreamObject", m.heap[ref] if peek else m.own(ref))
    if size is None:
        first = stream.pieces[0]
        stream.pieces = stream.pieces[1:]
        return first
    data = stream.data[:size]
    if not peek:
        stream.data = stream.data[size:]
    return data


def _close(m: Machine, args: Args, kwargs: Kwargs) -> Value:
    """``_close(stream, reading)``: nobody takes anything out any more, or puts anything in."""
    ref, reading = cast("tuple[Ref, bool]", args)
    stream = cast("StreamObject", m.own(ref))
    if reading:
        stream.closed = True
        stream.data, stream.pieces = b"", ()
    else:
        stream.ended = True
    return None


def _state(m: Machine, args: Args, kwargs: Kwargs) -> Value:
    """``_state(stream)``: whether there is something, whether it is ended, whether it is closed."""
    stream = cast("StreamObject", m.heap[cast("Ref", args[0])])
    return bool(stream.data or stream.pieces), stream.ended, stream.closed


def _open(m: Machine, args: Args, kwargs: Kwargs) -> Value:
    """``_open(stream)``: let visitors come."""
    cast("StreamObject", m.own(cast("Ref", args[0]))).opened = True
    return None


def _is_open(m: Machine, args: Args, kwargs: Kwargs) -> Value:
    """``_is_open(stream)``: whether visitors may come."""
    stream = cast("StreamObject", m.heap[cast("Ref", args[0])])
    return stream.opened and not stream.closed


def _own_port(m: Machine, args: Args, kwargs: Kwargs) -> Value:
    """A port for a connection of the running thread, whatever others do."""
    number = m.count(f"ports of {m.tid}") % _PORTS_OF_A_THREAD
    return _FIRST_PORT + _PORTS_OF_A_THREAD * (m.tid % 256) + number


STREAMS: Final[dict[str, Value]] = {
    "_await_one": BuiltinFunction("_await_one", await_one, "sync", module="_net"),
    "_await_stream": BuiltinFunction("_await_stream", await_stream, "sync", module="_net"),
    "_close": BuiltinFunction("_close", _changing(_close), "sync", module="_net"),
    "_is_open": BuiltinFunction("_is_open", _is_open, "pure", module="_net"),
    "_open": BuiltinFunction("_open", _changing(_open), "sync", module="_net"),
    "_new_stream": BuiltinFunction("_new_stream", _new_stream, "pure", module="_net"),
    "_own_port": BuiltinFunction("_own_port", _own_port, "pure", module="_net"),
    "_put": BuiltinFunction("_put", _changing(_put), "sync", module="_net"),
    "_state": BuiltinFunction("_state", _state, "pure", module="_net"),
    "_take": BuiltinFunction("_take", _take, "pure", module="_net"),
}
"""By name."""
