"""`urllib.request`: asking an address."""

from __future__ import annotations

from typing import Final

from core.machine.library.declaration import Missing, Module

_USE = "use urlopen(Request(url, headers=...))"

MODULE: Final = Module(
    missing={
        "HTTPCookieProcessor": Missing(_USE),
        "HTTPHandler": Missing(_USE),
        "HTTPSHandler": Missing(_USE),
        "ProxyHandler": Missing(_USE),
        "URLopener": Missing(_USE),
        "FancyURLopener": Missing(_USE),
        "getproxies": Missing("leave it out"),
    },
)
