"""The builtin functions that are steps."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from core.machine.primitives.idents import IDENT_INTRINSICS
from core.machine.sync.barrier import BARRIER_INTRINSICS
from core.machine.sync.keyboard import KEYBOARD_FUNCTIONS
from core.machine.sync.output import OUTPUT_FUNCTIONS
from core.machine.sync.thread import THREAD_INTRINSICS

if TYPE_CHECKING:
    from collections.abc import Mapping

    from core.machine.natives import BuiltinFunction

SYNC_FUNCTIONS: Final[Mapping[str, BuiltinFunction]] = {
    **BARRIER_INTRINSICS,
    **IDENT_INTRINSICS,
    **KEYBOARD_FUNCTIONS,
    **OUTPUT_FUNCTIONS,
    **THREAD_INTRINSICS,
}
"""Builtin functions, and intrinsics of the interpreted library, that are steps."""
