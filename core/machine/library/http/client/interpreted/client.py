"""Connections to servers of the web."""
# quiet

from _net import _reason
from _net._exchange import _exchange

HTTP_PORT = 80
HTTPS_PORT = 443


class HTTPException(Exception):
    """Something went wrong."""


class RemoteDisconnected(ConnectionResetError):
    """The server ended the connection without an answer."""


class HTTPResponse:
    """An answer."""

    def __init__(self, answer):
        self.status = answer.status
        self.code = answer.status
        self.reason = _reason(answer.status)
        self.headers = answer.headers
        self.version = 11
        self._body = answer.body

    def __enter__(self):
        return self

    def __exit__(self, *error):
        self.close()

    def read(self, amt=None):
        """The body, or a part of it."""
        size = len(self._body) if amt is None else amt
        data = self._body[:size]
        self._body = self._body[size:]
        return data

    def getheader(self, name, default=None):
        """One header."""
        for key, value in self.headers.items():
            if key.lower() == name.lower():
                return value
        return default

    def getheaders(self):
        """All headers."""
        return list(self.headers.items())

    def close(self):
        """Be done with it."""


class HTTPConnection:
    """A connection to a server of the web."""

    _scheme = "http"
    default_port = HTTP_PORT

    def __init__(self, host, port=None, timeout=None, source_address=None, blocksize=16384):
        name, _, number = host.partition(":")
        self.host = name
        self.port = port or (int(number) if number else self.default_port)
        self.timeout = timeout
        self._asked = None

    def request(self, method, url, body=None, headers=None, *, encode_chunked=False):
        """Ask for something."""
        port = "" if self.port == self.default_port else f":{self.port}"
        address = f"{self._scheme}://{self.host}{port}{url}"
        data = body.encode("iso-8859-1") if isinstance(body, str) else body
        self._asked = (method, address, data, headers)

    def getresponse(self):
        """The answer."""
        if self._asked is None:
            raise HTTPException("Idle")
        method, address, data, headers = self._asked
        self._asked = None
        answer = _exchange(method, address, self.timeout, data, headers)
        if answer.result == "timeout":
            raise TimeoutError("timed out")
        if answer.result == "failure":
            raise ConnectionRefusedError(111, "Connection refused")
        return HTTPResponse(answer)

    def connect(self):
        """Make the connection, which is made when something is asked."""

    def set_debuglevel(self, level):
        """Tell more, or less."""

    def close(self):
        """Be done with it."""


class HTTPSConnection(HTTPConnection):
    """A safe connection to a server of the web."""

    _scheme = "https"
    default_port = HTTPS_PORT

    def __init__(self, host, port=None, *, timeout=None, context=None, **options):
        HTTPConnection.__init__(self, host, port, timeout)
