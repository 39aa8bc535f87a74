"""Asking an address: one step to ask, and one to get the answer, which takes its time."""
# quiet

from _net import (
    _ask, _await, _await_stream, _close, _place_of, _put, _reason, _replies, _state, _take,
)
from _net._connections import _connection_to, _is_here
from random import Random, _drawn

_LONGEST_WAIT = 60
_USUAL_WAIT = 1
_given = {}
_dice = Random()


class _Answer:
    """What came back: a status with a body, or the result "failure" or "timeout"."""

    def __init__(self, result, status, body, headers):
        self.result = result
        self.status = status
        self.body = body
        self.headers = headers


def _exchange(method, url, timeout, data=None, headers=None):
    """What comes back from the address *url*, at most *timeout* seconds later."""
    replies = _replies(url)
    place = _place_of(url)
    if not replies and place is not None and _is_here(place[0]):
        return _served(method, place, timeout, data, headers)
    _ask(url, "asks")
    reply = _next(replies) if replies else None
    if reply is not None and reply[5] and not _drawn(_dice, "choice", (True, False)):
        reply = None
    result, status, text, after = ("answer", None, None, None) if reply is None else reply[1:5]
    patience = _LONGEST_WAIT if timeout is None else timeout
    if after is None:
        after = min(_USUAL_WAIT, patience)
    if result == "timeout" or after > patience:
        _await(url, patience, "waits too long for")
        return _Answer("timeout", None, b"", {})
    if result == "failure":
        _await(url, after, "gets no connection to")
        return _Answer("failure", None, b"", {})
    _await(url, after, "gets the answer of")
    status = 200 if status is None else status
    if text is None:
        text = f"<html><title>{url}</title></html>" if status < 400 else _reason(status)
    body = b"" if method == "HEAD" else text.encode("utf-8")
    kind = "application/json" if text[:1] in ("{", "[") else "text/html; charset=utf-8"
    headers = {"Content-Type": kind, "Content-Length": str(len(body)), "Server": "interlock"}
    return _Answer("answer", status, body, headers)


def _next(replies):
    """Of several replies for one address each is given once, the last one from then on."""
    if len(replies) == 1:
        return replies[0]
    address = replies[0][0]
    count = _given.get(address, 0)
    if count + 1 < len(replies):
        _given[address] = count + 1
    return replies[count]


def _served(method, place, timeout, data, headers):
    """What a server of this program answers."""
    host, port, path = place
    where = f"{host}:{port}"
    _ask(where, "asks")
    made = _connection_to(host, port)
    if made is None:
        return _Answer("failure", None, b"", {})
    coming, going, _ = made
    lines = [f"{method} {path} HTTP/1.1", f"Host: {where}", "Connection: close"]
    lines.extend([f"{key}: {value}" for key, value in (headers or {}).items()])
    if data is not None:
        lines.append(f"Content-Length: {len(data)}")
    _put(going, "\r\n".join([*lines, "", ""]).encode("latin-1", "replace") + (data or b""))
    come = b""
    while not _is_whole(come):
        if not _await_stream(coming, timeout, where, "gets the answer of"):
            return _Answer("timeout", None, b"", {})
        if not _state(coming)[0]:
            break
        come += _take(coming, 1 << 20, False)
    _close(going, False)
    _close(coming, True)
    return _parsed(come)


def _is_whole(come):
    """Whether an answer is complete: as long as it says; else it ends with the connection."""
    head, gap, body = come.partition(b"\r\n\r\n")
    if not gap:
        return False
    size = _headers_of(head)[1].get("content-length", "")
    return size.isdigit() and len(body) >= int(size)


def _headers_of(head):
    """The headers as they are, and with small letters."""
    pairs = [line.partition(":") for line in head.decode("latin-1").split("\r\n")[1:]]
    headers = {key.strip(): value.strip() for key, _, value in pairs}
    return headers, {key.lower(): value for key, value in headers.items()}


def _parsed(come):
    head, _, body = come.partition(b"\r\n\r\n")
    words = head.decode("latin-1").partition("\r\n")[0].split(" ")
    if len(words) < 2 or not words[1].isdigit():
        return _Answer("failure", None, b"", {})
    return _Answer("answer", int(words[1]), body, _headers_of(head)[0])
