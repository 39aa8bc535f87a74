"""`getpass`: the name of the user, and what they type unseen."""

from __future__ import annotations

from typing import Final

from core.machine.library.declaration import Module

MODULE: Final = Module()
