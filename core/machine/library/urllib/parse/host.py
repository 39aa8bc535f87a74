"""What of `urllib.parse` CPython computes from texts alone."""

from __future__ import annotations

import urllib.parse
from typing import TYPE_CHECKING, Final

from core.machine.library.pure import pure_functions

if TYPE_CHECKING:
    from core.machine.values import Value


def _host_and_port(netloc: str) -> tuple[str | None, int | None, str | None, str | None]:
    parts = urllib.parse.urlsplit(f"//{netloc}")
    return parts.hostname, parts.port, parts.username, parts.password


_PUBLIC: Final = pure_functions(
    "urllib.parse",
    {
        "parse_qs": urllib.parse.parse_qs,
        "parse_qsl": urllib.parse.parse_qsl,
        "quote": urllib.parse.quote,
        "quote_plus": urllib.parse.quote_plus,
        "unquote": urllib.parse.unquote,
        "unquote_plus": urllib.parse.unquote_plus,
        "urlencode": urllib.parse.urlencode,
        "urljoin": urllib.parse.urljoin,
    },
    growth=9,
)
_PRIVATE: Final = pure_functions(
    "urllib.parse",
    {
        "_defragged": lambda url: tuple(urllib.parse.urldefrag(url)),
        "_host_and_port": _host_and_port,
        "_parsed": lambda *args: tuple(urllib.parse.urlparse(*args)),
        "_split": lambda *args: tuple(urllib.parse.urlsplit(*args)),
        "_unparsed": lambda parts: urllib.parse.urlunparse(tuple(parts)),
        "_unsplit": lambda parts: urllib.parse.urlunsplit(tuple(parts)),
    },
    growth=9,
)
VALUES: Final[dict[str, Value]] = {**_PUBLIC, **_PRIVATE}
"""What the host has of the module, by name."""
