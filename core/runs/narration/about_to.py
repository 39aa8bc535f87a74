"""What a thread is about to do, in a few words."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from core.machine.events import Kind
from core.machine.primitives.objects import QueueObject
from core.machine.values import MISSING, UNBOUND
from core.runs.narration.words import SAID

if TYPE_CHECKING:
    from core.machine.pending import Pending
    from core.runs.naming import Names


def announce(pending: Pending, names: Names) -> str:
    """What *pending* is, to stand behind "about to": "write a.balance: 150"."""
    kind, ref, key, value, _ = pending
    if kind == Kind.PRINT and isinstance(value, str):
        value = value.removesuffix("\n")
    known = value not in _NOTHING
    told = _told(pending, names)
    return told.format(
        what="something" if ref is None else names.name(ref),
        place="" if kind not in _ACCESSES else names.place(ref, key),
        value=names.value(value) if known else "something",
    )


def _told(pending: Pending, names: Names) -> str:
    kind, ref, key, value, _ = pending
    if kind == Kind.WRITE and key is not None:
        return "delete {place}" if value in _NOTHING else "write {place}: {value}"
    if ref is None:
        return "count the threads" if kind == Kind.LOOK else SAID[kind].about
    said = SAID[kind]
    of_queue = said.about_queue and isinstance(names.state.heap.get(ref), QueueObject)
    return said.about_queue if of_queue else said.about


_NOTHING: Final = (MISSING, UNBOUND)
_ACCESSES: Final = frozenset({Kind.READ, Kind.WRITE})
