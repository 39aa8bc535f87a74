"""The ends of channels: processes open and close them, and say what they have dealt with."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final, cast

from core.machine.access import NOT_NOW, called_from
from core.machine.events import Kind
from core.machine.locations import Mode
from core.machine.natives import BuiltinFunction
from core.machine.primitives.objects import UNFINISHED
from core.machine.threads import Wait, lead_of
from core.machine.thrown import Thrown

if TYPE_CHECKING:
    from core.machine.machine import Machine
    from core.machine.sync.channels import ChannelObject
    from core.machine.values import Ref, Value

    Args = tuple[Value, ...]
    Kwargs = dict[str, Value]


def _open(m: Machine, args: Args, kwargs: Kwargs) -> Value:
    """``_open(channel, end, heir)``: one more handle of an end, "ends" or "sinks".

    The running process has it, or where there is an *heir*, the one that is started next.
    """
    ref, end, heir = cast("tuple[Ref, str, Ref | None]", args)
    channel = cast("ChannelObject", m.own(ref))
    # The next thread to be started is the main one of the process that inherits it.
    lead = len(m.threads) if heir else lead_of(m.threads[m.tid])
    setattr(channel, end, (*(getattr(channel, end) or ()), lead))
    return None


def _close(m: Machine, args: Args, kwargs: Kwargs) -> Value:
    """``_close(channel, end)``: one handle of the running process less."""
    ref, end = cast("tuple[Ref, str]", args)
    if not m.permits:
        return NOT_NOW
    channel = cast("ChannelObject", m.own(ref))
    leads = list(cast("tuple[int, ...]", getattr(channel, end)))
    leads.remove(lead_of(m.threads[m.tid]))
    setattr(channel, end, tuple(leads))
    m.site = called_from(m, m.site)
    m.visible(Kind.OUTSIDE, None, "a pipe", "closed")
    return None


def _withdraw(m: Machine, args: Args, kwargs: Kwargs) -> Value:
    """``_channel_withdraw(channel, slot, kept)``: take back the call for *slot*.

    False if it is not there, or among the first *kept*, which are as good as taken.
    """
    ref, slot, kept = cast("tuple[Ref, Ref, int]", args)
    if not m.permits:
        return NOT_NOW
    pending = cast("ChannelObject", m.heap[ref]).pending
    places = [at for at, (_, item, _) in enumerate(pending) if slot in getattr(item, "leads", ())]
    found = bool(places) and places[0] >= kept
    if found:
        at = places[0]
        cast("ChannelObject", m.own(ref)).pending = (*pending[:at], *pending[at + 1 :])
    m.site = called_from(m, m.site)
    m.visible(Kind.LOOK, ref, None, found)
    return found


def _task_done(m: Machine, args: Args, kwargs: Kwargs) -> Value:
    """``_task_done(channel)``: one item that was taken out is dealt with."""
    ref = cast("Ref", args[0])
    if not m.permits:
        return NOT_NOW
    if cast("ChannelObject", m.heap[ref]).unfinished <= 0:
        m.visible(Kind.TRY_FAILED, ref, None, None)
        raise Thrown("ValueError", "task_done() called too many times")
    m.access(ref, UNFINISHED, Mode.WRITE)
    channel = cast("ChannelObject", m.own(ref))
    channel.unfinished -= 1
    m.site = called_from(m, m.site)
    m.visible(Kind.RELEASE, ref, None, channel.unfinished)
    return None


def _join(m: Machine, args: Args, kwargs: Kwargs) -> Value:
    """``_join(channel)``: wait until every item is dealt with."""
    ref = cast("Ref", args[0])
    m.wait = Wait("finished", ref)
    if not m.permits or cast("ChannelObject", m.heap[ref]).unfinished:
        return NOT_NOW
    m.wait = None
    m.access(ref, UNFINISHED, Mode.READ)
    m.site = called_from(m, m.site)
    m.visible(Kind.ACQUIRE, ref, None, 0)
    return None


END_VALUES: Final[dict[str, Value]] = {
    "_channel_close": BuiltinFunction("_channel_close", _close, "sync"),
    "_channel_join": BuiltinFunction("_channel_join", _join, "sync"),
    "_channel_open": BuiltinFunction("_channel_open", _open, "pure"),
    "_channel_task_done": BuiltinFunction("_channel_task_done", _task_done, "sync"),
    "_channel_withdraw": BuiltinFunction("_channel_withdraw", _withdraw, "sync"),
}
