"""`select`: one step, which waits until something has come."""
# quiet

from _net import _ask, _await_one, _state
from time import sleep as _sleep

error = OSError


def select(rlist, wlist, xlist, timeout=None, /):
    """Which of the sockets can be read and written now; at least one, or the time is over."""
    reading = [each for each in _call(list, (rlist,), {})]
    writing = [each for each in _call(list, (wlist,), {})]
    streams = [_stream_of(each) for each in reading]
    if writing:
        _ask("its sockets", "looks at")
    elif streams:
        _await_one(streams, timeout, "its sockets", "looks at")
    elif timeout is not None:
        _sleep(timeout)
    return [each for each in reading if _ready(_stream_of(each))], writing, []


def _stream_of(sock):
    if isinstance(sock, int):
        raise ValueError("sockets are selected as objects here, not by their numbers")
    if _get_field(sock, "_shut", None) is None:
        sock = sock.socket
    if sock._shut:
        raise ValueError("file descriptor cannot be a negative integer (-1)")
    return sock._in if sock._line is None else sock._line


def _ready(stream):
    waiting, ended, closed = _state(stream)
    return waiting or closed or ended
