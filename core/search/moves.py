"""What a thread can do next in a state, and what that changes."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, NamedTuple, TypeAlias

if TYPE_CHECKING:
    from core.machine.state import Choice


class Sign(NamedTuple):
    """What tells one failure from another: its *kind*, whose, at which instruction, and what.

    *tid* is the thread it happened to, *site* the instruction, *detail* the rest.
    """

    kind: str
    tid: int
    site: int
    detail: str = ""


@dataclass(slots=True, eq=False)
class Change:
    """Thread *tid* makes the steps of *choices*: *delta* is added to the packed state.

    *solo* says that nobody else can notice when it happens, so that nothing else need be
    tried first; *signs* are the failures that happen on the way.
    """

    tid: int
    choices: tuple[Choice, ...]
    delta: int
    solo: bool
    signs: tuple[Sign, ...]


Moves: TypeAlias = "tuple[Change, ...]"
"""All that one thread can do next."""
