"""What a step of the machine did, as plain values.

Events are the engine's only output: the trace stores them, the detectors read them
and the lanes paint them.  They hold no reference to the state that made them, so an
event from step 3 means the same thing at step 300.
"""

from __future__ import annotations

from enum import IntEnum
from typing import TYPE_CHECKING, Final, TypeAlias

from core.named import NamedTuple

if TYPE_CHECKING:
    from core.machine.values import Ref, Value


class Kind(IntEnum):
    """The kinds of event; those below `SECONDARY` are each one step."""

    READ = 1
    WRITE = 2
    ACQUIRE = 3
    """A lock was taken; value is the depth it has now."""
    RELEASE = 4
    """A lock was let go; value is the depth it has left."""
    TRY_FAILED = 5
    """An attempt to take something gave up: not blocking, or the timeout fired."""
    WAIT = 6
    """A condition's lock was let go and the thread went to wait for a notification."""
    NOTIFY = 7
    """Waiters of a condition were woken; value is the tuple of their thread ids."""
    PERMIT_TAKEN = 8
    """A semaphore was acquired; value is what is left."""
    PERMIT_GIVEN = 9
    """A semaphore was released; value is what there is now."""
    SET = 10
    CLEAR = 11
    EVENT_SEEN = 12
    """A wait for an event, or a look at it, found it set or not; value says which."""
    ARRIVE = 13
    """A thread came to a barrier; value is how many are there now."""
    PASS = 14
    """A thread went on from a barrier; value is its number."""
    ABORT = 15
    """A barrier was aborted or reset."""
    PUT = 16
    GET = 17
    """An item went into or came out of a queue; value is the item."""
    START = 18
    """A thread was started; value is its thread id."""
    BEGIN = 19
    JOIN = 20
    """A thread was joined; value is its thread id."""
    END = 21
    DIED = 22
    """The thread ended by an uncaught exception; value is (type name, message)."""
    PRINT = 23
    """Text was written; value is the text, key is "stdout" or "stderr"."""
    SLEEP = 24
    """A sleep began; value is its seconds."""
    WAKE = 25
    """A sleep was over."""
    RANDOM = 26
    """A random value was drawn; value is the value."""
    LOOK = 27
    """How something is was looked at (is_alive, locked, active_count); value is the answer."""
    GIVE_WAY = 28
    """A long stretch of local work was interrupted."""
    ANSWER = 29
    """A line was read from the keyboard; value is the line, None at its end."""
    OUTSIDE = 30
    """A file, the network or a socket was used; key is what, value what was done with it."""
    SECONDARY = 64
    RAISED = 65
    """An exception began; value is (type name, message)."""
    HANDOFF = 66
    """Reserved for what a step did beside its main effect: value is the other thread."""


KIND_BITS: Final = 7
"""How many of the low bits of a code tell the kind; the others tell the site."""
KIND_MASK: Final = (1 << KIND_BITS) - 1


QUIET_KINDS: Final = frozenset(
    {
        Kind.READ, Kind.WRITE, Kind.PRINT, Kind.ANSWER, Kind.RANDOM, Kind.GIVE_WAY, Kind.SECONDARY,
        Kind.RAISED, Kind.SLEEP, Kind.WAKE, Kind.LOOK,
    }
)  # fmt: skip
"""Kinds of event that cannot change which other threads can go."""
QUIET: Final = tuple(kind in QUIET_KINDS for kind in range(KIND_MASK + 1))
"""By its number, whether a kind is one of those."""


def code_of(kind: int, site: int) -> int:
    """What a trace keeps of an event of *kind* at instruction *site*."""
    return site << KIND_BITS | kind


RawEvent: TypeAlias = "tuple[int, int, int, Ref | None, Value, Value]"
"""An `Event` as the machine logs it, before it has names."""


class Event(NamedTuple):
    """Something thread *tid* did at instruction *site* of the program.

    *ref* is the object (None for a module variable) and *key* the part of it: an
    attribute's name, an item's index or key, a module variable's slot, or None for the
    object as a whole.
    """

    kind: int
    tid: int
    site: int
    ref: Ref | None
    key: Value
    value: Value


ACQUIRING = frozenset(
    {Kind.ACQUIRE, Kind.PERMIT_TAKEN, Kind.EVENT_SEEN, Kind.PASS, Kind.GET, Kind.JOIN, Kind.BEGIN}
)
"""Kinds that learn what happened before the matching `RELEASING` event on the same object."""
RELEASING = frozenset(
    {
        Kind.RELEASE,
        Kind.WAIT,
        Kind.PERMIT_GIVEN,
        Kind.SET,
        Kind.ARRIVE,
        Kind.PUT,
        Kind.START,
        Kind.END,
        Kind.DIED,
        Kind.NOTIFY,
    }
)
"""Kinds that pass on what happened before them to whoever acquires the same object later."""
