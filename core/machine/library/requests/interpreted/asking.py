"""Requests, and sessions that make them.

A session is an object that threads can share; `requests` does not promise that this is safe,
so each request with one is a step of its own on it.
"""
# quiet

from _net._exchange import _exchange
from json import dumps as _dumps
from requests._answers import Response, _CaseInsensitive
from requests.exceptions import (
    ConnectionError, InvalidSchema, InvalidURL, MissingSchema, ReadTimeout,
)
from urllib.parse import urlencode as _urlencode
from urllib.parse import urlsplit as _urlsplit


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
