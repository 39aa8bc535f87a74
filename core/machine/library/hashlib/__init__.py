"""`hashlib`: digests of bytes."""

from __future__ import annotations

from typing import Final

from core.machine.library.declaration import Missing, Module

MODULE: Final = Module(
    compiled=frozenset({"_maker.<locals>.make", "pbkdf2_hmac"}),
    internal=frozenset({"HASH"}),
    missing={"file_digest": Missing("read the file and use update()")},
)
