"""`socket`: each call is a step, as each is a call of the operating system in CPython."""
# quiet

from _io import _unmodelled
from _net import (
    _ask, _await_stream, _close, _is_open, _new_stream, _open, _own_port, _put, _state, _take,
)
from _net._connections import (
    _close_port, _connection_to, _free_port, _is_here, _let_visitors_in, _open_port, _ports,
)
from socket._files import _SocketFile

error = OSError
timeout = TimeoutError
_STREAM = 1
_MESSAGES = 2
_READING = 0
_WRITING = 1
_PEEK = 2
_default = [None]


class herror(OSError):
    """A host has no address."""


class gaierror(OSError):
    """An address means nothing."""


class socket:
    """One end of a connection, what listens at a port, or what sends and receives messages."""

    def __init__(self, family=2, type=1, proto=0, fileno=None):
        if family not in (2, 10) or type not in (_STREAM, _MESSAGES):
            _unmodelled("such a socket is not simulated; use AF_INET with SOCK_STREAM or SOCK_DGRAM")
        self.family = family
        self.type = type
        self.proto = proto
        self._timeout = _default[0]
        self._in = None
        self._out = None
        self._line = None
        self._own = None
        self._peer = None
        self._shut = False

    def __getstate__(self):
        raise TypeError(f"cannot pickle {self.__class__.__name__!r} object")

    def __enter__(self):
        return self

    def __exit__(self, *error):
        self.close()

    def __repr__(self):
        state = " [closed]" if self._shut else ""
        return f"<socket.socket{state} family={self.family}, type={self.type}, laddr={self._own}>"

    def _label(self):
        address = self._peer or self._own
        return f"{address[0]}:{address[1]}" if address else "a socket"

    def _check(self):
        if self._shut:
            raise OSError(9, "Bad file descriptor")

    def _late(self):
        if self._timeout == 0:
            return BlockingIOError(11, "Resource temporarily unavailable")
        return TimeoutError("timed out")

    def setsockopt(self, level, optname, value, optlen=None):
        """Take an option, which changes nothing."""

    def getsockopt(self, level, optname, buflen=0):
        """What an option is."""
        return 0

    def settimeout(self, value):
        """Say how long calls may wait."""
        if value is not None and value < 0:
            raise ValueError("Timeout value out of range")
        _step_of(self)
        self._timeout = value

    def gettimeout(self):
        """How long calls may wait."""
        _step_of(self)
        return self._timeout

    def setblocking(self, flag):
        """Say whether calls may wait."""
        self.settimeout(None if flag else 0)

    def getblocking(self):
        """Whether calls may wait."""
        return self.gettimeout() != 0

    def fileno(self):
        """A number of the operating system, of which there is none."""
        return -1 if self._shut else 4

    def bind(self, address):
        """Take a port."""
        host, port = _checked(address, "bind")
        # Others come in where it is asked; what is checked after that is one step with what is
        # done.
        _ask(f"{host}:{port}", "takes")
        self._check()
        if self._own is not None:
            raise OSError(22, "Invalid argument")
        if not _is_here(host):
            raise OSError(99, "Cannot assign requested address")
        # Streams and messages have ports of their own, told apart by the sign.
        sign = 1 if self.type == _STREAM else -1
        if port == 0:
            port = _free_port(sign)
        stream = _new_stream(self.type == _STREAM)
        if not _open_port(sign * port, stream):
            raise OSError(98, "Address already in use")
        self._own = (host or "0.0.0.0", port)
        if self.type == _STREAM:
            self._line = stream
        else:
            self._in = stream

    def listen(self, backlog=128):
        """Let others connect."""
        if self._line is None:
            self.bind(("", 0))
        _ask(self._label(), "listens at")
        self._check()
        if not _is_open(self._line):
            _open(self._line)
            _let_visitors_in(self._own[1], self._line)

    def accept(self):
        """Wait for who connects; the connection, and their address."""
        self._check()
        if self._line is None:
            raise OSError(22, "Invalid argument")
        come = _await_stream(self._line, self._timeout, self._label(), "accepts a visitor at")
        waiting, _, closed = _state(self._line)
        # Another thread has closed it while this one waited.
        if closed:
            raise OSError(9, "Bad file descriptor")
        if not come:
            raise self._late()
        coming, going, address = _take(self._line, None, False)
        made = _new_instance(socket)
        socket.__init__(made, self.family, self.type)
        made._in = coming
        made._out = going
        made._own = self._own
        made._peer = address
        return made, address

    def connect(self, address):
        """Get a connection."""
        host, port = _checked(address, "connect")
        _ask(f"{host}:{port}", "connects to")
        self._check()
        if self.type == _MESSAGES:
            self._peer = (host, port)
            return
        if self._in is not None:
            raise OSError(106, "Transport endpoint is already connected")
        made = _connection_to(host, port)
        if made is None:
            raise ConnectionRefusedError(111, "Connection refused")
        self._in, self._out, self._own = made
        self._peer = ("127.0.0.1" if _is_here(host) else host, port)

    def connect_ex(self, address):
        """Get a connection; the number of what went wrong, or 0."""
        try:
            self.connect(address)
        except OSError as error:
            return error.errno
        return 0

    def getsockname(self):
        """Its own address."""
        self._check()
        return self._own or ("0.0.0.0", 0)

    def getpeername(self):
        """The address of the other end."""
        self._check()
        if self._peer is None:
            raise OSError(107, "Transport endpoint is not connected")
        return self._peer

    def recv(self, bufsize, flags=0):
        """What has come, as soon as something has; nothing if the other end is closed."""
        if bufsize < 0:
            raise ValueError("negative buffersize in recv")
        if self.type == _MESSAGES:
            return self.recvfrom(bufsize)[0]
        self._check()
        if self._in is None:
            raise OSError(107, "Transport endpoint is not connected")
        come = _await_stream(self._in, self._timeout, self._label(), "receives from")
        _, _, closed = _state(self._in)
        if closed:
            raise OSError(9, "Bad file descriptor")
        if not come:
            raise self._late()
        return _take(self._in, bufsize, flags == _PEEK)

    def send(self, data, flags=0):
        """Send bytes; how many."""
        if not isinstance(data, bytes):
            kind = _type_name(data)
            raise TypeError(f"a bytes-like object is required, not '{kind}'")
        if self.type == _MESSAGES:
            if self._peer is None:
                raise OSError(89, "Destination address required")
            return self.sendto(data, self._peer)
        _ask(self._label(), "sends to")
        self._check()
        if self._out is None:
            raise BrokenPipeError(32, "Broken pipe")
        waiting, ended, closed = _state(self._out)
        # After the other end has closed the first bytes still go out, into nowhere.
        if ended or (closed and waiting):
            raise BrokenPipeError(32, "Broken pipe")
        if data:
            _put(self._out, data)
        return len(data)

    def sendall(self, data, flags=0):
        """Send all bytes."""
        self.send(data)

    def sendto(self, data, *address):
        """Send a message."""
        host, port = _checked(address[-1], "sendto")
        _ask(f"{host}:{port}", "sends to")
        self._check()
        if self._own is None:
            self._take_any_port()
        stream = _ports.get(-port) if _is_here(host) else None
        # A message to nobody is lost without a word, as the network loses it.
        if stream is not None and not _state(stream)[2]:
            own = self._own if self._own[0] != "0.0.0.0" else ("127.0.0.1", self._own[1])
            _put(stream, (data, own))
        return len(data)

    def _take_any_port(self):
        self._own = ("0.0.0.0", _own_port())
        self._in = _new_stream(False)
        _open_port(-self._own[1], self._in)

    def recvfrom(self, bufsize, flags=0):
        """The next message, and the address that it came from."""
        if self.type == _STREAM:
            return self.recv(bufsize, flags), self._peer
        self._check()
        if self._in is None:
            self._take_any_port()
        come = _await_stream(self._in, self._timeout, self._label(), "receives at")
        if _state(self._in)[2]:
            raise OSError(9, "Bad file descriptor")
        if not come:
            raise self._late()
        data, address = _take(self._in, None, False)
        return data[:bufsize], address

    def shutdown(self, how):
        """Send nothing more, or take nothing more."""
        _ask(self._label(), "ends")
        self._check()
        if self._out is None and self._line is None:
            raise OSError(107, "Transport endpoint is not connected")
        if self._line is not None:
            _close_port(self._own[1], self._line)
        elif how != _READING:
            _close(self._out, False)
        if how != _WRITING and self._in is not None:
            _close(self._in, False)

    def close(self):
        """Be done with it."""
        if self._shut and not (self._in or self._line):
            return
        _ask(self._label(), "closes")
        if self._shut:
            return
        self._shut = True
        if self._line is not None:
            _close_port(self._own[1], self._line)
        if self._out is not None:
            _close(self._out, False)
        if self._in is not None:
            if self.type == _MESSAGES:
                _close_port(-self._own[1], self._in)
            _close(self._in, True)

    def detach(self):
        """Be done with it."""
        self.close()
        return 4

    def makefile(self, mode="r", buffering=None, *, encoding=None, errors=None, newline=None):
        """A file that reads and writes the connection."""
        return _SocketFile(self, mode, encoding or "utf-8")


SocketType = socket


def _checked(address, call):
    if not isinstance(address, tuple):
        kind = _type_name(address)
        raise TypeError(f"{call}(): AF_INET address must be tuple, not {kind}")
    host, port = address[:2]
    if not isinstance(port, int):
        raise TypeError(f"'{_type_name(port)}' object cannot be interpreted as an integer")
    if not 0 <= port <= 65535:
        raise OverflowError(f"{call}(): port must be 0-65535.")
    return host, port


def create_connection(address, timeout=None, source_address=None, *, all_errors=False):
    """A socket with a connection to *address*."""
    made = socket()
    if timeout is not None:
        made.settimeout(timeout)
    try:
        made.connect(address)
    except OSError:
        made.close()
        raise
    return made


def create_server(
    address, *, family=2, backlog=None, reuse_port=False, dualstack_ipv6=False
):
    """A socket that listens at *address*."""
    made = socket(family)
    made.bind(address)
    made.listen()
    return made


def socketpair(family=None, type=1, proto=0):
    """Two sockets that are connected."""
    one, other = socket(), socket()
    one._in = _new_stream(False)
    one._out = _new_stream(False)
    other._in = one._out
    other._out = one._in
    one._peer = one._own = other._peer = other._own = ("", 0)
    return one, other


def getdefaulttimeout():
    """How long calls of new sockets may wait."""
    return _default[0]


def setdefaulttimeout(timeout):
    """Say how long calls of new sockets may wait."""
    _default[0] = timeout


def gethostname():
    """The name of this machine."""
    return "interlock"


def getfqdn(name=""):
    """The whole name of a machine."""
    return name or "interlock"


def gethostbyname(hostname):
    """The address of a machine."""
    if _is_here(hostname):
        return "127.0.0.1"
    return hostname if hostname.replace(".", "").isdigit() else "203.0.113.1"


def getaddrinfo(host, port, family=0, type=0, proto=0, flags=0):
    """The addresses of a machine."""
    return [(2, type or _STREAM, 6, "", (gethostbyname(host or "127.0.0.1"), port))]
