"""`urlopen` and what goes with it."""
# quiet

from _net._exchange import _exchange
from _net._headers import _Headers
from _net._lines import _Lines
from _net import _reason
from io import open as _open
from urllib.error import HTTPError as _HTTPError
from urllib.error import URLError as _URLError
from urllib.parse import urlsplit as _urlsplit


class Request:
    """What to ask."""

    def __init__(
        self, url, data=None, headers=None, origin_req_host=None, unverifiable=False, method=None
    ):
        self.full_url = url
        self.data = data
        self.headers = {k.capitalize(): v for k, v in (headers or {}).items()}
        self.method = method

    def add_header(self, key, val):
        """Send a header along."""
        self.headers[key.capitalize()] = val

    def has_header(self, header_name):
        """Whether a header is sent along."""
        return header_name in self.headers

    def get_header(self, header_name, default=None):
        """A header that is sent along."""
        return self.headers.get(header_name, default)

    def get_method(self):
        """How it is asked."""
        return self.method or ("GET" if self.data is None else "POST")

    def get_full_url(self):
        """The address."""
        return self.full_url


class _AnswerHeaders(_Headers):
    """Headers of an answer."""

    def _type(self):
        return self.get("Content-Type") or "text/plain"

    def get_content_type(self):
        """What kind of content it is."""
        return self._type().partition(";")[0].strip()

    def get_content_charset(self, failobj=None):
        """The encoding of the content."""
        found = self._type().partition("charset=")[2]
        return found or failobj


class _Response(_Lines):
    """An answer: read like a file."""

    def __init__(self, url, status, headers, body):
        super().__init__()
        self.url = url
        self.status = status
        self.code = status
        self.reason = _reason(status)
        self.msg = self.reason
        self.headers = _AnswerHeaders(headers.items())
        self._body = body
        self._place = 0

    def _taken(self, end):
        _step_of(self)
        if self._closed:
            return b""
        data = self._body[self._place : end]
        self._place += len(data)
        return data

    def read(self, amt=None):
        """What is left of the body, or a part of it."""
        return self._taken(len(self._body) if amt is None or amt < 0 else self._place + amt)

    def readline(self, limit=-1):
        """The next line of the body."""
        return self._taken(self._body.find(b"\n", self._place) + 1 or len(self._body))

    def readlines(self, hint=None):
        """All lines of the body."""
        return self.read().splitlines(True)

    def close(self):
        """Be done with it."""
        _step_of(self)
        self._closed = True

    def geturl(self):
        """The address."""
        return self.url

    def getcode(self):
        """The status."""
        return self.status

    def info(self):
        """The headers."""
        return self.headers

    def getheader(self, name, default=None):
        """One header."""
        return self.headers.get(name, default)

    def getheaders(self):
        """All headers."""
        return self.headers.items()


def urlopen(
    url, data=None, timeout=None, *, cafile=None, capath=None, cadefault=False, context=None
):
    """Ask an address; HTTPError if the answer is that it went wrong."""
    asked = url if isinstance(url, Request) else Request(url, data)
    address = asked.full_url
    parts = _urlsplit(address)
    if not parts.scheme:
        raise ValueError(f"unknown url type: {address!r}")
    if parts.scheme not in ("http", "https"):
        raise _URLError(f"unknown url type: {parts.scheme}")
    if not parts.netloc:
        raise _URLError("no host given")
    if asked.data is not None and not isinstance(asked.data, bytes):
        message = "POST data should be bytes, an iterable of bytes, or a file object."
        raise TypeError(f"{message} It cannot be of type str.")
    answer = _exchange(asked.get_method(), address, timeout, asked.data, asked.headers)
    if answer.result == "timeout":
        raise _URLError(TimeoutError("timed out"))
    if answer.result == "failure":
        raise _URLError(ConnectionRefusedError(111, "Connection refused"))
    response = _Response(address, answer.status, answer.headers, answer.body)
    if answer.status >= 400:
        reason = _reason(answer.status)
        raise _HTTPError(address, answer.status, reason, response.headers, response)
    return response


def urlretrieve(url, filename=None, reporthook=None, data=None):
    """Ask an address, and keep the body in a file."""
    with urlopen(url, data) as response:
        body = response.read()
    name = filename or "/tmp/" + (url.rstrip("/").rpartition("/")[2] or "index")
    if reporthook is not None:
        _call(reporthook, (0, 8192, len(body)), {})
        _call(reporthook, (1, 8192, len(body)), {})
    with _open(name, "wb") as file:
        file.write(body)
    return name, response.headers


class OpenerDirector:
    """Asks addresses in the same way each time."""

    def __init__(self):
        self.addheaders = [("User-agent", "Python-urllib/3.11")]

    def open(self, fullurl, data=None, timeout=None):
        """Ask an address."""
        return urlopen(fullurl, data, timeout)


def build_opener(*handlers):
    """Something that asks addresses."""
    return OpenerDirector()


def install_opener(opener):
    """Let `urlopen` use *opener*, which asks as it does itself."""
