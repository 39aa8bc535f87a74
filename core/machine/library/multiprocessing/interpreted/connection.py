"""The ends of pipes: "Pipes and Queues" and "Connection Objects" of CPython's page."""
# quiet

from multiprocessing import (
    _channel, _channel_close, _channel_finish, _channel_get, _channel_open, _channel_poll,
    _channel_put,
)
from multiprocessing._process import _here, _without


class Connection:
    """One end of a pipe; each process that has it has a handle of its own."""

    def __init__(self, reads, writes):
        self._reads = reads
        self._writes = writes
        self._open = True
        self._each(None)
        _here().pipes += (self,)

    def _each(self, heir):
        if self._reads is not None:
            _channel_open(self._reads, "sinks", heir)
        if self._writes is not None:
            _channel_open(self._writes, "ends", heir)

    def _hand_down(self):
        """The process that is started next has a handle as well."""
        self._each(self)

    @property
    def closed(self):
        """Whether this handle is closed."""
        return not self._open

    @property
    def readable(self):
        """Whether messages come out of it."""
        return self._reads is not None

    @property
    def writable(self):
        """Whether messages can be sent."""
        return self._writes is not None

    def _check(self, channel, words):
        if not self._open:
            raise OSError("handle is closed")
        if channel is None:
            raise OSError(words)
        return channel

    def send(self, obj):
        """Send an object."""
        channel = self._check(self._writes, "connection is read-only")
        if _channel_put(channel, obj, True, None) == 2:
            _channel_finish(channel)

    def recv(self):
        """The next object, which is waited for."""
        return _channel_get(self._check(self._reads, "connection is write-only"), True, None)

    def send_bytes(self, buf, offset=0, size=None):
        """Send bytes."""
        self.send(bytes(buf[offset:] if size is None else buf[offset : offset + size]))

    def recv_bytes(self, maxlength=None):
        """The next bytes, which are waited for."""
        if maxlength is not None:
            _not_simulated("a bound for recv_bytes is not simulated; use recv_bytes()")
        return self.recv()

    def poll(self, timeout=0.0):
        """Whether there is something to receive, in time."""
        channel = self._check(self._reads, "connection is write-only")
        return _channel_poll(channel, timeout)

    def fileno(self):
        """The number of the handle."""
        _not_simulated("the numbers of handles are not simulated; use poll()")

    def close(self):
        """Close this handle; others stay open."""
        if not self._open:
            return
        self._open = False
        _here().pipes = _without(_here().pipes, self)
        if self._reads is not None:
            _channel_close(self._reads, "sinks")
        if self._writes is not None:
            _channel_close(self._writes, "ends")

    def __enter__(self):
        return self

    def __exit__(self, exc_type, exc_value, exc_tb):
        self.close()


def Pipe(duplex=True):
    """Two ends that are connected; if not *duplex*, from the second to the first."""
    there = _channel("pipe", 0, False, True)
    if not duplex:
        return Connection(there, None), Connection(None, there)
    back = _channel("pipe", 0, False, True)
    return Connection(there, back), Connection(back, there)
