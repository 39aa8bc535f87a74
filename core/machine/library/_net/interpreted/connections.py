"""Ports of the machine, and connections between two sockets of it.

What waits at a port and what is on its way are streams; everything else here touches them
within a step that has begun.
"""
# quiet

from _net import _close, _is_open, _new_stream, _own_port, _put, _visitors

_HERE = ("", "localhost", "127.0.0.1", "0.0.0.0", "::1", "::", "interlock", "<broadcast>")
_FIRST = 50001
_ports = {}
"""What listens, by port; messages without a connection have ports below zero."""


def _is_here(host):
    """Whether *host* is this machine."""
    return host in _HERE or host.startswith("127.")


def _free_port(sign):
    """A port at which nobody is."""
    port = _FIRST
    while sign * port in _ports:
        port += 1
    return port


def _open_port(port, stream):
    """Let *stream* be what is at *port*; whether nobody else is there."""
    if port in _ports:
        return False
    _ports[port] = stream
    return True


def _close_port(port, stream):
    """Nobody is at *port* any more; who has connected in vain is told so."""
    if _ports.get(port) is stream:
        del _ports[port]
    _close(stream, True)


def _let_visitors_in(port, stream):
    """Let those come that are declared: each says its text, and no more."""
    number = 0
    for text in _visitors(port):
        number += 1
        coming = _new_stream(False)
        _put(coming, text.encode("utf-8"))
        _close(coming, False)
        _put(stream, (coming, _new_stream(False), ("203.0.113.1", 60000 + number)))


def _connection_to(host, port):
    """The two streams of a connection, and its own address; None if nobody listens there."""
    own = ("127.0.0.1", _own_port())
    listener = _ports.get(port) if _is_here(host) else None
    going = _new_stream(False)
    coming = _new_stream(False)
    if listener is not None and _is_open(listener):
        _put(listener, (going, coming, own))
        return coming, going, own
    said = _visitors(port)
    if not said:
        return None
    _put(coming, said[0].encode("utf-8"))
    _close(coming, False)
    return coming, going, own
