"""`hashlib`: the digests themselves, of all bytes at once."""

from __future__ import annotations

import hashlib
from typing import TYPE_CHECKING, Final

from core.machine.library.pure import pure_functions
from core.machine.thrown import LimitError

if TYPE_CHECKING:
    from core.machine.values import Value

_MOST_ROUNDS: Final = 20_000
"""A round takes about a microsecond, and nobody can look in between."""


def _digest(name: str, data: bytes, length: int = 0) -> bytes:
    if name == "blake2b":
        return hashlib.blake2b(data, digest_size=length).digest()
    if name == "blake2s":
        return hashlib.blake2s(data, digest_size=length).digest()
    made = hashlib.new(name, data, usedforsecurity=False)
    # Only the digests of SHAKE are as long as one likes, and their `digest` asks how long.
    return made.digest(length) if length else made.digest()  # type: ignore[call-arg]


def _derived(name: str, password: bytes, salt: bytes, rounds: int, length: int | None) -> bytes:
    if rounds > _MOST_ROUNDS:
        raise LimitError(f"a key of more than {_MOST_ROUNDS:,} rounds", "use fewer")
    return hashlib.pbkdf2_hmac(name, password, salt, rounds, length)


VALUES: Final[dict[str, Value]] = pure_functions(
    "hashlib", {"_digest": _digest, "_derived": _derived}, growth=1
)
"""What the host has of the module, by name."""
