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
    from collections.abc import Mapping

    from core.machine.values import Ref, Value


class Kind(IntEnum):
    """The kinds of event; those below `SECONDARY` are each one step.

    A new kind has a role here, its words in `core.runs.narration.words`, and if it is to have a
    mark of its own, that in `core.scenes.marks`.
    """

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
    RAISED = 65
    """An exception began; value is (type name, message)."""


SECONDARY: Final = 64
"""Kinds from here on are what a step did beside its main effect."""
KIND_BITS: Final = 7
"""How many of the low bits of a code tell the kind; the others tell the site."""
KIND_MASK: Final = (1 << KIND_BITS) - 1


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


class Role(NamedTuple):
    """What an event of a kind means to other threads than the one that did it.

    *quiet*: it cannot change which of them can go; *still*: nor can the thread itself have begun
    or ceased to wait.  *learns*: it learns what happened before the matching event that *passes*
    that on, on the same object.  *notable*: whoever looks at the run wants to stop there.
    """

    quiet: bool = False
    still: bool = False
    learns: bool = False
    passes: bool = False
    notable: bool = False


_STILL: Final = Role(quiet=True, still=True)
ROLES: Final[Mapping[Kind, Role]] = {
    Kind.READ: _STILL,
    Kind.WRITE: _STILL,
    Kind.ACQUIRE: Role(learns=True, notable=True),
    Kind.RELEASE: Role(passes=True),
    Kind.TRY_FAILED: Role(),
    Kind.WAIT: Role(passes=True, notable=True),
    Kind.NOTIFY: Role(passes=True, notable=True),
    Kind.PERMIT_TAKEN: Role(learns=True, notable=True),
    Kind.PERMIT_GIVEN: Role(passes=True),
    Kind.SET: Role(passes=True, notable=True),
    Kind.CLEAR: Role(),
    Kind.EVENT_SEEN: Role(learns=True),
    Kind.ARRIVE: Role(passes=True),
    Kind.PASS: Role(learns=True, notable=True),
    Kind.ABORT: Role(),
    Kind.PUT: Role(passes=True),
    Kind.GET: Role(learns=True),
    Kind.START: Role(passes=True),
    Kind.BEGIN: Role(learns=True),
    Kind.JOIN: Role(learns=True),
    Kind.END: Role(passes=True),
    Kind.DIED: Role(passes=True, notable=True),
    Kind.PRINT: _STILL,
    Kind.SLEEP: Role(quiet=True),
    Kind.WAKE: Role(quiet=True),
    Kind.RANDOM: _STILL,
    Kind.LOOK: Role(quiet=True),
    Kind.GIVE_WAY: _STILL,
    Kind.ANSWER: _STILL,
    Kind.OUTSIDE: Role(),
    Kind.RAISED: _STILL,
}
ACQUIRING: Final = frozenset(kind for kind, role in ROLES.items() if role.learns)
"""Kinds that learn what happened before the matching `RELEASING` event on the same object."""
RELEASING: Final = frozenset(kind for kind, role in ROLES.items() if role.passes)
"""Kinds that pass on what happened before them to whoever acquires the same object later."""
# Whoever comes to a barrier, goes on or aborts meets all who came before: they share its lock.
LEARNING: Final = ACQUIRING | {Kind.ARRIVE}
"""Kinds that learn what threads did before, on whatever object."""
TELLING: Final = RELEASING | {Kind.PASS, Kind.ABORT}
"""Kinds that tell it."""
PASSING: Final = LEARNING | TELLING
"""Kinds that put the steps of threads in order."""
_QUIET: Final = frozenset(kind for kind, role in ROLES.items() if role.quiet)
QUIET: Final = tuple(kind in _QUIET for kind in range(KIND_MASK + 1))
"""By its number, whether a kind is one that cannot change which other threads can go."""
