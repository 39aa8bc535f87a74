"""Asking an address: one step to ask, and one to get the answer, which takes its time."""
# quiet

from _io import _unmodelled
from _net import _ask, _await, _reason, _replies
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
