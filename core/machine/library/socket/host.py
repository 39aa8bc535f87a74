"""The constants and numbers of `socket`."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING, Final

from core.machine.library.pure import pure_functions

if TYPE_CHECKING:
    from core.machine.values import Value

_PARTS: Final = 4
"""How many bytes an address has."""
_BYTE: Final = 256


def _turned_round(size: int, number: int) -> int:
    """*number* of *size* bytes in the order of the network, which the machine's is not."""
    return int.from_bytes(number.to_bytes(size, "little"), "big")


def _packed(address: str) -> bytes:
    parts = address.split(".")
    if len(parts) != _PARTS or not all(part.isdigit() and int(part) < _BYTE for part in parts):
        raise OSError("illegal IP address string passed to inet_aton")
    return bytes(int(part) for part in parts)


def _unpacked(packed: bytes) -> str:
    if len(packed) != _PARTS:
        raise OSError("packed IP wrong length")
    return ".".join(str(each) for each in packed)


_NUMBERS: Final = pure_functions(
    "socket",
    {
        "htonl": partial(_turned_round, 4),
        "htons": partial(_turned_round, 2),
        "inet_aton": _packed,
        "inet_ntoa": _unpacked,
        "ntohl": partial(_turned_round, 4),
        "ntohs": partial(_turned_round, 2),
    },
)
# Those of Linux, whatever the host is.
_CONSTANTS: Final = {
    "AF_INET": 2, "AF_INET6": 10, "AF_UNIX": 1, "AF_UNSPEC": 0,
    "SOCK_STREAM": 1, "SOCK_DGRAM": 2, "SOCK_RAW": 3,
    "SOL_SOCKET": 1, "SO_REUSEADDR": 2, "SO_ERROR": 4, "SO_BROADCAST": 6, "SO_SNDBUF": 7,
    "SO_RCVBUF": 8, "SO_KEEPALIVE": 9, "SO_REUSEPORT": 15,
    "IPPROTO_IP": 0, "IPPROTO_TCP": 6, "IPPROTO_UDP": 17, "TCP_NODELAY": 1,
    "INADDR_ANY": 0, "SOMAXCONN": 4096, "MSG_PEEK": 2, "MSG_DONTWAIT": 64, "MSG_WAITALL": 256,
    "SHUT_RD": 0, "SHUT_WR": 1, "SHUT_RDWR": 2,
}  # fmt: skip
VALUES: Final[dict[str, Value]] = {**_NUMBERS, **_CONSTANTS, "has_ipv6": False}
"""What the host has of the module, by name."""
