"""Requests and their answers.

A session is an object that threads can share; `requests` does not promise that this is safe,
so each request with one is a step of its own on it.
"""
# quiet

from _net import _reason
from _net._exchange import _exchange
from json import JSONDecodeError as _NoJSON
from json import dumps as _dumps
from json import loads as _loads
from requests.exceptions import (
    ConnectionError, HTTPError, InvalidSchema, InvalidURL, JSONDecodeError, MissingSchema,
    ReadTimeout,
)
from urllib.parse import urlencode as _urlencode
from urllib.parse import urlsplit as _urlsplit


class _Codes:
    """The statuses by name."""

    ok = 200
    created = 201
    accepted = 202
    no_content = 204
    moved_permanently = 301
    found = 302
    not_modified = 304
    bad_request = 400
    unauthorized = 401
    forbidden = 403
    not_found = 404
    too_many_requests = 429
    internal_server_error = 500
    service_unavailable = 503


codes = _Codes()


class _CaseInsensitive:
    """Headers; letters may be of any case."""

    def __init__(self, headers):
        self._headers = dict(headers)

    def get(self, key, default=None):
        """One header."""
        for name, value in self._headers.items():
            if name.lower() == key.lower():
                return value
        return default

    def __getitem__(self, key):
        value = self.get(key)
        if value is None:
            raise KeyError(key.lower())
        return value

    def __setitem__(self, key, value):
        self._headers[key] = value

    def __contains__(self, key):
        return self.get(key) is not None

    def __iter__(self):
        return iter(self._headers)

    def __len__(self):
        return len(self._headers)

    def __repr__(self):
        return repr(self._headers)

    def update(self, others):
        """Take *others* in."""
        self._headers.update(others)

    def keys(self):
        """The names."""
        return list(self._headers)

    def values(self):
        """The values."""
        return list(self._headers.values())

    def items(self):
        """All of them."""
        return list(self._headers.items())


class _Elapsed:
    """How long it took."""

    def total_seconds(self):
        """In seconds."""
        return 1.0


class Request:
    """What to ask."""

    def __init__(self, method=None, url=None, headers=None, data=None, params=None, json=None):
        self.method = method
        self.url = url
        self.headers = headers or {}
        self.data = data
        self.params = params
        self.json = json


class PreparedRequest(Request):
    """What was asked."""


class Response:
    """An answer."""

    def __init__(self, url, status, headers, body, request):
        self.url = url
        self.status_code = status
        self.reason = _reason(status)
        self.headers = _CaseInsensitive(headers)
        self.content = body
        self.encoding = "utf-8"
        self.apparent_encoding = "utf-8"
        self.request = request
        self.history = []
        self.cookies = {}
        self.elapsed = _Elapsed()
        self.raw = None
        self.links = {}

    @property
    def ok(self):
        """Whether it went well."""
        return self.status_code < 400

    @property
    def is_redirect(self):
        """Whether it says to ask elsewhere."""
        return False

    @property
    def text(self):
        """The body as text."""
        return self.content.decode(self.encoding or "utf-8", "replace")

    def json(self, **kwargs):
        """What the body means as JSON."""
        try:
            return _loads(self.text)
        except _NoJSON as error:
            raise JSONDecodeError(*error.args) from None

    def raise_for_status(self):
        """Complain if it went wrong."""
        if self.status_code >= 400:
            whose = "Client" if self.status_code < 500 else "Server"
            told = f"{self.status_code} {whose} Error: {self.reason} for url: {self.url}"
            raise HTTPError(told, request=self.request, response=self)

    def iter_content(self, chunk_size=1, decode_unicode=False):
        """The body in pieces."""
        size = chunk_size or len(self.content) or 1
        return iter([self.content[n : n + size] for n in range(0, len(self.content), size)])

    def iter_lines(self, chunk_size=512, decode_unicode=False, delimiter=None):
        """The lines of the body."""
        return iter((self.text if decode_unicode else self.content).splitlines())

    def close(self):
        """Be done with it."""

    def __enter__(self):
        return self

    def __exit__(self, *error):
        self.close()

    def __bool__(self):
        return self.ok

    def __repr__(self):
        return f"<Response [{self.status_code}]>"


def _address(url, params):
    """The whole address; complains as `requests` does if it is none."""
    url = url.decode() if isinstance(url, bytes) else str(url)
    parts = _urlsplit(url)
    if not parts.scheme:
        told = f"Invalid URL {url!r}: No scheme supplied. Perhaps you meant https://{url}?"
        raise MissingSchema(told)
    if parts.scheme not in ("http", "https"):
        raise InvalidSchema(f"No connection adapters were found for {url!r}")
    if not parts.netloc:
        raise InvalidURL(f"Invalid URL {url!r}: No host supplied")
    if not parts.path:
        url += "/"
    if params:
        text = params if isinstance(params, str) else _urlencode(params)
        url += ("&" if parts.query else "?") + text
    return url


def _body(data, json):
    if json is not None:
        return _dumps(json).encode()
    if isinstance(data, str):
        return data.encode()
    return data if data is None or isinstance(data, bytes) else _urlencode(data).encode()


def request(
    method, url, params=None, data=None, headers=None, cookies=None, files=None, auth=None,
    timeout=None, allow_redirects=True, proxies=None, hooks=None, stream=None, verify=None,
    cert=None, json=None,
):
    """Ask an address."""
    address = _address(url, params)
    asked = PreparedRequest(method.upper(), address, headers, data, params, json)
    patience = timeout[-1] if isinstance(timeout, tuple) else timeout
    answer = _exchange(asked.method, address, patience, _body(data, json), headers)
    host = _urlsplit(address).netloc
    if answer.result == "timeout":
        told = f"HTTPConnectionPool(host='{host}', port=443): Read timed out."
        raise ReadTimeout(f"{told} (read timeout={patience})", request=asked)
    if answer.result == "failure":
        told = f"HTTPConnectionPool(host='{host}', port=443): Max retries exceeded"
        raise ConnectionError(told, request=asked)
    return Response(address, answer.status, answer.headers, answer.body, asked)


def get(url, params=None, **kwargs):
    """Ask an address for what is there."""
    return request("GET", url, params=params, **kwargs)


def options(url, **kwargs):
    """Ask an address what it takes."""
    return request("OPTIONS", url, **kwargs)


def head(url, **kwargs):
    """Ask an address for the headers alone."""
    return request("HEAD", url, **kwargs)


def post(url, data=None, json=None, **kwargs):
    """Send something to an address."""
    return request("POST", url, data=data, json=json, **kwargs)


def put(url, data=None, **kwargs):
    """Put something at an address."""
    return request("PUT", url, data=data, **kwargs)


def patch(url, data=None, **kwargs):
    """Change what is at an address."""
    return request("PATCH", url, data=data, **kwargs)


def delete(url, **kwargs):
    """Remove what is at an address."""
    return request("DELETE", url, **kwargs)


class Session:
    """Asks addresses, and keeps headers and cookies for all of them."""

    def __init__(self):
        self.headers = _CaseInsensitive({"User-Agent": "python-requests/2.32.3", "Accept": "*/*"})
        self.auth = None
        self.params = {}
        self.proxies = {}
        self.verify = True
        self.cookies = {}
        self.max_redirects = 30
        self._requests = 0

    def __enter__(self):
        return self

    def __exit__(self, *error):
        self.close()

    def close(self):
        """Be done with it."""

    def mount(self, prefix, adapter):
        """Ask some addresses in a way of their own."""

    def request(self, method, url, **kwargs):
        """Ask an address."""
        # It keeps its cookies and connections up to date, which others may look at.
        _step_of(self)
        self._requests = min(self._requests + 1, 1)
        return request(method, url, **kwargs)

    def get(self, url, **kwargs):
        """Ask an address for what is there."""
        return self.request("GET", url, **kwargs)

    def options(self, url, **kwargs):
        """Ask an address what it takes."""
        return self.request("OPTIONS", url, **kwargs)

    def head(self, url, **kwargs):
        """Ask an address for the headers alone."""
        return self.request("HEAD", url, **kwargs)

    def post(self, url, data=None, json=None, **kwargs):
        """Send something to an address."""
        return self.request("POST", url, data=data, json=json, **kwargs)

    def put(self, url, data=None, **kwargs):
        """Put something at an address."""
        return self.request("PUT", url, data=data, **kwargs)

    def patch(self, url, data=None, **kwargs):
        """Change what is at an address."""
        return self.request("PATCH", url, data=data, **kwargs)

    def delete(self, url, **kwargs):
        """Remove what is at an address."""
        return self.request("DELETE", url, **kwargs)


def session():
    """A new session."""
    return Session()
