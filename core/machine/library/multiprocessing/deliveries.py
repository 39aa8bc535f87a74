"""How items come into a pipe that were put and are on their way."""

from __future__ import annotations

from typing import TYPE_CHECKING, cast

from core.machine.library.multiprocessing.pickling import pickled
from core.machine.library.multiprocessing.processes import KILLED
from core.machine.thrown import UnmodelledError

if TYPE_CHECKING:
    from core.machine.machine import Machine
    from core.machine.sync.channels import ChannelObject
    from core.machine.values import Ref, Value

    Args = tuple[Value, ...]
    Kwargs = dict[str, Value]


def refuse_lost(m: Machine, channel: ChannelObject) -> None:
    """Give up where something was on its way when its process was ended: it may be lost.

    Raises:
        UnmodelledError: it is so.
    """
    if channel.pending and m.counts.get(KILLED):
        for lead in channel.feeders:
            if lead and m.threads[lead].over:
                raise UnmodelledError(
                    "a process was terminated while something that it has put into a queue may"
                    " have been on its way, which is not simulated; let it end by itself"
                )


def chosen_feeder(m: Machine, channel: ChannelObject) -> int | None:
    """Whose item comes into the empty pipe first in the way that was chosen; None if none has."""
    feeders = channel.feeders
    way = 0 if m.way is None else m.way
    return feeders[way] if 0 <= way < len(feeders) else None


def with_delivered(m: Machine, ref: Ref, channel: ChannelObject) -> ChannelObject:
    """The channel at *ref* with something in it."""
    lead = None if channel.items else chosen_feeder(m, channel)
    channel = cast("ChannelObject", m.own(ref))
    if lead is not None:
        deliver(m, channel, lead)
    return channel


def deliver(m: Machine, channel: ChannelObject, lead: int) -> None:
    """Bring the first item of process *lead* that is on its way into the pipe.

    Raises:
        UnmodelledError: it was changed behind the put, so that it may arrive either way.
    """
    place = next(place for place, (each, _, _) in enumerate(channel.pending) if each == lead)
    _, item, message = channel.pending[place]
    # The feeder thread of `multiprocessing.Queue` pickles later than `put` returns (`Queue._feed`
    # in CPython's Lib/multiprocessing/queues.py).
    if item is not message and pickled(m, item, checked=False) != message:
        raise UnmodelledError(
            "what was put into a queue was changed before it was sent: it may arrive as it was"
            " or as it is now, which is not simulated; put a copy"
        )
    channel.pending = (*channel.pending[:place], *channel.pending[place + 1 :])
    channel.items.append(message)
