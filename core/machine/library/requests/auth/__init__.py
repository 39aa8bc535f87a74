"""`requests.auth`: who asks, which makes no difference here."""

from __future__ import annotations

from typing import Final

from core.machine.library.declaration import Module

MODULE: Final = Module()
