"""A thread's own part: where it is, what is its own, and what it may do from there.

The records here are written out: to have them made by `dataclass` takes as long as the
whole search of a short program.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from core.machine.state import Choice
from core.named import NamedTuple
from core.search.states.memo import Layers, Memo

if TYPE_CHECKING:
    from collections.abc import Set as AbstractSet

    from core.machine.locations import Location
    from core.machine.objects import Obj
    from core.machine.threads import Thread
    from core.machine.values import Ref, Value


class Sign(NamedTuple):
    """What tells one failure from another: its *kind*, whose, at which instruction, and what.

    *tid* is the thread it happened to, *site* the instruction, *detail* the rest.
    """

    kind: str
    tid: int
    site: int
    detail: str = ""


ENDLESS: Final = Sign("never-ends", -1, -1)
"""That no schedule comes to an end from where one is."""


class Marks(NamedTuple):
    """What orders a thread's uses: locks *held*, threads *joined* and *started*."""

    held: frozenset[Ref]
    joined: frozenset[int]
    started: frozenset[int]


NO_MARKS: Final = Marks(frozenset(), frozenset(), frozenset())


class Head(NamedTuple):
    """The read or write of data that a step is: of *key* of *ref*, at instruction *site*."""

    writes: bool
    ref: Ref | None
    key: Value
    site: int


class Drawing(Choice):
    """The choice of a step that leaves draws undrawn, or asks for them.

    *drawn* are the draws it makes, *settled* those it asks for, each with a way that fits.
    """

    drawn: tuple[Ref, ...]
    settled: tuple[tuple[Ref, int], ...]

    @classmethod
    def of(
        cls, choice: Choice, drawn: tuple[Ref, ...], settled: tuple[tuple[Ref, int], ...]
    ) -> Drawing:
        """Return *choice* with what it says of draws."""
        made = cls(*choice)
        made.drawn, made.settled = drawn, settled
        return made


class Transition:
    """One step of one thread: *delta* is added to the packed state.

    *touch* are its uses, as bits; *signs* the failures that happen in it.  *last* says that
    nothing may be done at once with it afterwards, *after* is the thread's own part then.
    *head* is what it is, if it is a use of data.  *share* is how likely it is among those of
    its choice, which differ in what was drawn.
    """

    __slots__ = ("after", "choice", "delta", "head", "last", "share", "signs", "touch")

    def __init__(  # noqa: PLR0913, PLR0917 - as a record
        self,
        choice: Choice,
        delta: int,
        touch: int,
        signs: tuple[Sign, ...],
        last: bool,  # noqa: FBT001
        after: Entry,
        head: Head | None,
        share: float = 1.0,
    ) -> None:
        self.choice = choice
        self.delta = delta
        self.touch = touch
        self.signs = signs
        self.last = last
        self.after = after
        self.head = head
        self.share = share


class Steps:
    """All single steps of a thread in a state; *cut* is why some are missing, if they are.

    *blocked* are the uses it waits to make, *reads* the locations that all this depends on.
    """

    __slots__ = ("blocked", "cut", "reads", "transitions")

    def __init__(
        self,
        transitions: tuple[Transition, ...],
        blocked: int,
        cut: str,
        reads: AbstractSet[Location] = frozenset(),
    ) -> None:
        self.transitions = transitions
        self.blocked = blocked
        self.cut = cut
        self.reads = reads


class Entry:
    """One content of a thread's own part.

    *number* is its own, *key* tells it from others, *objects* are those that nobody else
    reaches, *used* the numbers of addresses that the thread may not give again. *steps* are its
    steps by what they look at, *moves* the same with what is done at once. *touch* has the uses
    of all steps seen, *future* also those of all that may come after; *before* are the parts it
    came from.
    """

    __slots__ = (
        "before", "future", "key", "marks", "moves", "number", "objects", "published",
        "steps", "thread", "tid", "touch", "used",
    )  # fmt: skip

    def __init__(
        self,
        thread: Thread | None,
        number: int,
        objects: dict[Ref, Obj],
        marks: Marks,
        published: frozenset[int],
        used: frozenset[int],
        key: tuple[tuple[object, ...], Marks, frozenset[int]],
    ) -> None:
        self.key = key
        self.thread = thread
        self.tid = -1 if thread is None else thread.tid
        self.number = number
        self.objects = objects
        self.marks = marks
        self.published = published
        self.used = used
        # `steps` rest on nothing that can turn out wrong and are kept across starts; `moves` rest
        # on the uses known and are dropped at each.
        self.steps: Layers[Steps] = Layers()
        self.moves: Memo[Moves] = Memo()
        self.touch = 0
        self.future = 0
        self.before: set[Entry] = set()


class Change:
    """Thread *tid* makes the steps of *choices*: *delta* is added to the packed state.

    *signs* are the failures that happen on the way, *share* is as in `Transition`.
    """

    __slots__ = ("choices", "delta", "share", "signs", "tid")

    def __init__(
        self,
        tid: int,
        choices: tuple[Choice, ...],
        delta: int,
        signs: tuple[Sign, ...],
        share: float = 1.0,
    ) -> None:
        self.tid = tid
        self.choices = choices
        self.delta = delta
        self.signs = signs
        self.share = share


class Moves:
    """All that the thread of *entry* can do next in a state, with what is done at once with each.

    *solo* says that nobody can notice when it happens, so that nothing else need be tried
    first.  *touch* are the uses of the first steps, *against* all uses that these meet,
    *blocked* what it waits for; *cut* as in `Steps`.  *heads* are the uses of data with
    which it can go on.
    """

    __slots__ = ("against", "blocked", "changes", "cut", "entry", "heads", "solo", "touch")

    def __init__(  # noqa: PLR0913, PLR0917 - as a record
        self,
        entry: Entry | None,
        changes: tuple[Change, ...],
        solo: bool,  # noqa: FBT001
        touch: int,
        against: int,
        blocked: int,
        cut: str,
        heads: tuple[Head, ...],
    ) -> None:
        self.entry = entry
        self.changes = changes
        self.solo = solo
        self.touch = touch
        self.against = against
        self.blocked = blocked
        self.cut = cut
        self.heads = heads


NO_MOVES: Final = Moves(None, (), solo=False, touch=0, against=0, blocked=0, cut="", heads=())
"""Those of a thread that is not there, or over."""
