"""Answers to requests: their status, their headers, their body."""
# quiet

from _net import _reason
from json import JSONDecodeError as _NoJSON
from json import loads as _loads
from requests.exceptions import HTTPError, JSONDecodeError


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
