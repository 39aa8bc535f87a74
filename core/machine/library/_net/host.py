"""What the network asks of the host: the replies that a program declares, and waiting for them."""

from __future__ import annotations

import http
import re
from typing import TYPE_CHECKING, Final, cast
from urllib.parse import urlsplit

from core.machine.access import NOT_NOW, called_from
from core.machine.events import Kind
from core.machine.library._net.streams import STREAMS
from core.machine.natives import BuiltinFunction
from core.machine.threads import Wait
from core.machine.thrown import LimitError

if TYPE_CHECKING:
    from core.language.world import DeclaredReply
    from core.machine.machine import Machine
    from core.machine.values import Value

    Args = tuple[Value, ...]
    Kwargs = dict[str, Value]

LONGEST: Final = 10_000
"""The most characters of an address."""
_SOCKET: Final = "socket:"


def _replies(m: Machine, args: Args, kwargs: Kwargs) -> Value:
    """``_replies(url)``: what is declared for the address, one after the other.

    Each is (address, result, status, text, after, sometimes).
    """
    url = cast("str", args[0])
    if len(url) > LONGEST:
        raise LimitError(f"an address of more than {LONGEST:,} characters", "make it shorter")
    fitting = [reply for reply in m.program.world.replies if _fits(reply.address, url)]
    if not fitting:
        return ()
    # What says more of the address comes first: the one with the longest text round its stars.
    best = max(fitting, key=_exactness)
    return tuple(tuple(reply) for reply in fitting if reply.address == best.address)


def _exactness(reply: DeclaredReply) -> tuple[int, bool]:
    return len(reply.address.replace("*", "")), "*" not in reply.address


def _fits(pattern: str, url: str) -> bool:
    if pattern.startswith(_SOCKET):
        return False
    return _in_order(re.split(r"\*+", pattern.rstrip("/")), url.rstrip("/"))


def _in_order(parts: list[str], text: str) -> bool:
    """Whether *text* consists of *parts*, in order, and anything in between."""
    first, *middle = parts
    if not middle:
        return text == first
    if not text.startswith(first):
        return False
    place, last = len(first), middle.pop()
    for part in middle:
        found = text.find(part, place)
        if found < 0:
            return False
        place = found + len(part)
    return text.endswith(last) and len(text) - len(last) >= place


def _ask(m: Machine, args: Args, kwargs: Kwargs) -> Value:
    """``_ask(address, verb)``: the step in which something is sent out."""
    if not m.permits:
        return NOT_NOW
    m.site = called_from(m, m.site)
    m.visible(Kind.OUTSIDE, None, args[0], args[1])
    return None


def _await(m: Machine, args: Args, kwargs: Kwargs) -> Value:
    """``_await(address, seconds, verb)``: wait like `sleep`; what came is a step."""
    address, seconds, verb = args
    phase = m.threads[m.tid].phase
    if phase is None:
        deadline = m.deadline(float(cast("float", seconds)))
        m.own_thread(m.tid).phase = ("sleep", deadline)
        m.wait = Wait("sleep", None, deadline)
        return NOT_NOW
    if not m.permits:
        m.wait = Wait("sleep", None, cast("tuple[str, float]", phase)[1])
        return NOT_NOW
    m.own_thread(m.tid).phase = None
    m.wait = None
    m.site = called_from(m, m.site)
    m.visible(Kind.OUTSIDE, None, address, verb)
    return None


def _place_of(m: Machine, args: Args, kwargs: Kwargs) -> Value:
    """``_place_of(url)``: the computer, the port and what is asked of it; None if it is none."""
    try:
        parts = urlsplit(cast("str", args[0]))
        port = parts.port
    except ValueError:
        return None
    path = f"{parts.path or '/'}{'?' if parts.query else ''}{parts.query}"
    return parts.hostname or "", port or (443 if parts.scheme == "https" else 80), path


def _reason(m: Machine, args: Args, kwargs: Kwargs) -> Value:
    """``_reason(status)``: what a status means."""
    try:
        return http.HTTPStatus(cast("int", args[0])).phrase
    except ValueError:
        return ""


def _visitors(m: Machine, args: Args, kwargs: Kwargs) -> Value:
    """``_visitors(port)``: what the stand-in peers at a port say."""
    address = f"{_SOCKET}{args[0]}"
    return tuple(reply.text or "" for reply in m.program.world.replies if reply.address == address)


VALUES: Final[dict[str, Value]] = {
    "_ask": BuiltinFunction("_ask", _ask, "sync", module="_net"),
    **STREAMS,
    "_await": BuiltinFunction("_await", _await, "sync", module="_net"),
    "_place_of": BuiltinFunction("_place_of", _place_of, "pure", module="_net"),
    "_reason": BuiltinFunction("_reason", _reason, "pure", module="_net"),
    "_replies": BuiltinFunction("_replies", _replies, "pure", module="_net"),
    "_visitors": BuiltinFunction("_visitors", _visitors, "pure", module="_net"),
}
"""What the host has of the module, by name."""
