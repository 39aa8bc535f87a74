"""`hmac`: keyed digests."""

from __future__ import annotations

from typing import Final

from core.machine.library.declaration import Module

MODULE: Final = Module(
    compiled=frozenset({"compare_digest"}),
)
