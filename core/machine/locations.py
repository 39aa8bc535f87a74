"""The parts of a state that a step can look at or change by themselves, and how it does.

A location is a pair of an owner and a part.  The owner is the address of an object, or one
of the words below for what is no object.  The part is an attribute's name, an index or key
of a container, a number, or one of the marks `SHAPE` and `WHOLE`.

The modes say which uses of one location can change places without anybody's notice
(Lipton, "Reduction: a method of proving properties of parallel programs", 1975).
"""

from __future__ import annotations

from enum import IntEnum
from typing import TYPE_CHECKING, Final, TypeAlias

from core.machine.values import mark

if TYPE_CHECKING:
    from collections.abc import Mapping

    from core.machine.values import Ref, Value

Location: TypeAlias = "tuple[Ref | str, Value]"
"""Owner and part."""

SHAPE: Final = mark("shape")
"""The part of a container that says how many items it has, and which keys, in order."""
WHOLE: Final = mark("whole")
"""All of an object at once; it overlaps with every other part of it."""
BIRTH: Final = mark("birth")
"""What an object was made as: a list, an instance of that class.  It never changes, but in
another interleaving something else may have been made at its address."""

GLOBAL: Final = "global"
"""Module variables, by slot."""
FACE: Final = "face"
"""What other threads can see of a thread, by its number."""
THREADS: Final = "threads"
"""How many threads there are."""
LIFE: Final = "life"
"""Whether the program goes on, which daemons depend on."""
LOCAL: Final = "local"
"""All that is one thread's own, by its number: frames, registers, objects of its own."""
CLOCK: Final = "clock"
RANDOM: Final = "random"
"""The place in the stream of random words."""
COUNTER: Final = "counter"
"""What the library numbers, by name."""
INPUT: Final = "input"
OUTPUT: Final = "output"
"""What a thread has printed, by its number."""
RULE: Final = "rule"
"""How an invariant stands, by its number."""
IDENTITY: Final = "identity"
"""The number that tells an object from others, by its address: who asks first gives it one."""
IDENT: Final = "ident"
"""The number that a thread is known by, if somebody asks for it as a value."""
TORN: Final = "torn"
"""The torn reads so far."""


class Mode(IntEnum):
    """How a step uses a location."""

    READ = 0
    """Looks at it, whatever it is like: also a try, a timeout, `locked`, `is_alive`, `qsize`."""
    WRITE = 1
    """Changes it, or both looks at it and changes it."""
    TAKE = 2
    """Waits until something is there and takes it away: acquire, P, get."""
    GIVE = 3
    """Puts something there for others, which is always possible: release, V, set, end."""
    AWAIT = 4
    """Waits until it is as wanted, and leaves it so: join, waiting for an event."""


# A table and no formula: each entry is an argument about two kinds of steps, see docs/search.md.
_CLASHES: Final = {
    Mode.READ: (Mode.WRITE, Mode.TAKE, Mode.GIVE),
    Mode.WRITE: tuple(Mode),
    Mode.TAKE: (Mode.READ, Mode.WRITE, Mode.TAKE, Mode.AWAIT),
    Mode.GIVE: (Mode.READ, Mode.WRITE),
    Mode.AWAIT: (Mode.WRITE, Mode.TAKE),
}
CLASHING: Final = tuple(frozenset(_CLASHES[mode]) for mode in Mode)
"""By mode: the modes of another thread's use with which the order matters.

What waits (TAKE, AWAIT) and what gives do not clash: either the one cannot go before the
other, or both orders lead to the same.
"""


class Look:
    """What was *found* by a name, in the classes *along* which it was looked for.

    *places* are what was read on the way.
    """

    __slots__ = ("along", "found", "places")

    def __init__(self, along: tuple[tuple[Ref, object], ...], found: Value, name: str) -> None:
        self.along = along
        self.found = found
        self.places: tuple[tuple[Ref, Value], ...] = tuple([(ref, name) for ref, _ in along])

    def holds_in(self, heap: Mapping[Ref, object]) -> bool:
        """Whether the classes on the way are the same objects in *heap*, which do not change."""
        # In the order of the search: what it would not have come to is not looked at here either.
        for ref, obj in self.along:  # noqa: SIM110 - a generator for each takes twice as long
            if heap[ref] is not obj:
                return False
        return True
