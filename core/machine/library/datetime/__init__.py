"""`datetime`: dates and times on the virtual clock, in UTC."""

from __future__ import annotations

from typing import Final

from core.machine.library.declaration import Module

MODULE: Final = Module(internal=frozenset({"IsoCalendarDate"}))
