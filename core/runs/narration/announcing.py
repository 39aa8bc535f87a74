"""What a thread is about to do, in a few words."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from core.machine.events import Kind
from core.machine.primitives.objects import QueueObject
from core.machine.values import MISSING, UNBOUND

if TYPE_CHECKING:
    from collections.abc import Mapping

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
        return "count the threads" if kind == Kind.LOOK else _TOLD[kind]
    queue = isinstance(names.state.heap.get(ref), QueueObject)
    return _TOLD_OF_QUEUES.get(kind, _TOLD[kind]) if queue else _TOLD[kind]


_NOTHING: Final = (MISSING, UNBOUND)
_ACCESSES: Final = frozenset({Kind.READ, Kind.WRITE})
_TOLD: Final[Mapping[Kind, str]] = {
    Kind.READ: "read {place}",
    Kind.WRITE: "write {place}",
    Kind.ACQUIRE: "take {what}",
    Kind.RELEASE: "let go of {what}",
    Kind.TRY_FAILED: "try for {what} in vain",
    Kind.WAIT: "let go of {what} and wait",
    Kind.NOTIFY: "notify {what}",
    Kind.PERMIT_TAKEN: "take a permit of {what}",
    Kind.PERMIT_GIVEN: "give a permit of {what} back",
    Kind.SET: "set {what}",
    Kind.CLEAR: "clear {what}",
    Kind.EVENT_SEEN: "look at {what}",
    Kind.ARRIVE: "arrive at {what}",
    Kind.PASS: "go on from {what}",
    Kind.ABORT: "break or reset {what}",
    Kind.PUT: "put {value} into {what}",
    Kind.GET: "take an item out of {what}",
    Kind.START: "start {what}",
    Kind.BEGIN: "begin",
    Kind.JOIN: "see the end of {what}",
    Kind.END: "end",
    Kind.DIED: "die",
    Kind.PRINT: "print {value}",
    Kind.ANSWER: "read an answer",
    Kind.SLEEP: "sleep for {value} s",
    Kind.WAKE: "wake up",
    Kind.RANDOM: "draw at random",
    Kind.LOOK: "look at {what}",
    Kind.GIVE_WAY: "go on with local work",
    Kind.OUTSIDE: "use what lies outside the program",
    Kind.SECONDARY: "do something",
    Kind.RAISED: "raise an exception",
    Kind.HANDOFF: "pass {what} on",
}
_TOLD_OF_QUEUES: Final[Mapping[Kind, str]] = {
    Kind.ACQUIRE: "go on once {what} is done",
    Kind.RELEASE: "report an item of {what} done",
}
