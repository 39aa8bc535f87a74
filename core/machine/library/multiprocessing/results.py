"""Results of calls that another process or thread carries out, each of which comes once."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final, cast

from core.machine.access import NOT_NOW, called_from
from core.machine.events import Kind
from core.machine.library.multiprocessing.pickling import pickled
from core.machine.locations import WHOLE, Mode
from core.machine.natives import BuiltinFunction
from core.machine.primitives.results import ResultObject
from core.machine.signature import seconds
from core.machine.state import TIMEOUT
from core.machine.threads import Wait
from core.machine.values import MISSING

if TYPE_CHECKING:
    from core.machine.machine import Machine
    from core.machine.state import State
    from core.machine.sync.channels import ChannelObject
    from core.machine.threads import Thread
    from core.machine.values import Ref, Value

    Args = tuple[Value, ...]
    Kwargs = dict[str, Value]


def _new(m: Machine, args: Args, kwargs: Kwargs) -> Value:
    """``_result()``: a result that has not come yet."""
    return m.new(ResultObject())


def _set(m: Machine, args: Args, kwargs: Kwargs) -> Value:
    """``_result_set(result, value)``: it has come."""
    ref, value = cast("tuple[Ref, Value]", args)
    if not m.permits:
        return NOT_NOW
    m.access(ref, WHOLE, Mode.GIVE)
    m.publish(value)
    result = cast("ResultObject", m.own(ref))
    result.value = value
    if result.watched_by is not None:
        _tell(m, result.watched_by, ref)
    m.site = called_from(m, m.site)
    # Who waits at the channel can go on as well.
    m.visible(Kind.SET, ref, result.watched_by, None)
    return None


def _tell(m: Machine, channel: Ref, result: Ref) -> None:
    cast("ChannelObject", m.own(channel)).items.append(pickled(m, result))


def _watch(m: Machine, args: Args, kwargs: Kwargs) -> Value:
    """``_result_watch(result, channel)``: it goes into the channel as soon as it has come."""
    ref, channel = cast("tuple[Ref, Ref]", args)
    if not m.permits:
        return NOT_NOW
    result = cast("ResultObject", m.own(ref))
    m.publish(channel)
    result.watched_by = channel
    if result.came:
        _tell(m, channel, ref)
    m.site = called_from(m, m.site)
    m.visible(Kind.SET if result.came else Kind.LOOK, ref, channel, None)
    return None


def _get(m: Machine, args: Args, kwargs: Kwargs) -> Value:
    """``_result_get(result, timeout)``: what has come, MISSING if nothing did in time."""
    ref, timeout = cast("tuple[Ref, Value]", args)
    late = None if timeout is None else m.deadline(max(0.0, seconds(m, timeout)))
    m.wait = Wait("result", ref, late)
    if not m.permits:
        return NOT_NOW
    value = cast("ResultObject", m.heap[ref]).value
    if value is MISSING and m.way != TIMEOUT and timeout != 0:
        return NOT_NOW
    m.wait = None
    if late is None:
        m.access(ref, WHOLE, Mode.AWAIT)
    m.site = called_from(m, m.site)
    if m.way == TIMEOUT:
        value = MISSING
    m.visible(Kind.EVENT_SEEN, ref, None, value is not MISSING)
    return value


def _is_ready(m: Machine, args: Args, kwargs: Kwargs) -> Value:
    """``_result_ready(result)``: whether it has come."""
    ref = cast("Ref", args[0])
    if not m.permits:
        return NOT_NOW
    there = cast("ResultObject", m.heap[ref]).value is not MISSING
    m.site = called_from(m, m.site)
    m.visible(Kind.EVENT_SEEN, ref, None, there)
    return there


def _choose(m: Machine, args: Args, kwargs: Kwargs) -> Value:
    """``_choose(count)``: one of so many ways, which nobody can tell beforehand."""
    if not m.permits:
        return NOT_NOW
    way = m.way or 0
    m.visible(Kind.LOOK, None, None, way)
    return way


def _ways_to_choose(state: State, thread: Thread, _: Value, args: Args, kwargs: Kwargs) -> int:
    return cast("int", args[0])


VALUES: Final[dict[str, Value]] = {
    "_choose": BuiltinFunction("_choose", _choose, "sync", ways=_ways_to_choose),
    "_result": BuiltinFunction("_result", _new, "pure"),
    "_result_get": BuiltinFunction("_result_get", _get, "sync"),
    "_result_ready": BuiltinFunction("_result_ready", _is_ready, "sync"),
    "_result_watch": BuiltinFunction("_result_watch", _watch, "sync"),
    "_result_set": BuiltinFunction("_result_set", _set, "sync"),
}
"""By name."""
