"""Uses of locations by threads, and which of them can come in either order.

Two uses *meet* if they are by different threads, their modes clash, no lock is held at
both (Savage et al., "Eraser", 1997, but in pairs), and neither thread has to start or join
the other in between.  What a use says is a matter of where its thread is, so a search that
leaves out interleavings still comes across every use; what it finds are facts of the
program and stay true when it starts again.
"""

from __future__ import annotations

from itertools import combinations
from typing import TYPE_CHECKING, Final

from core.machine.locations import CLASHING, WHOLE, Mode
from core.named import NamedTuple

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Iterator
    from typing import TypeAlias

    from core.machine.values import Ref, Value

    _Parts: TypeAlias = tuple[
        Ref | str, Value, Mode, int, frozenset[Ref], frozenset[int], frozenset[int]
    ]

MOST_KNOWN: Final = 10_000
"""Of so many sets of uses it is remembered which uses they meet."""
_PROVIDING = frozenset({Mode.GIVE, Mode.WRITE})
SEVERAL: Final = 2
"""Who was started by so many threads may come before, beside or after each of them."""
_NOBODY = -1
"""The thread of uses that are no thread's: what the invariants look at."""


class Use(NamedTuple):
    """Thread *tid* uses *part* of *owner*, with the locks *held* (that owner left out).

    *joined* are the threads that were over before, *started* those that the thread has
    started before.
    """

    owner: Ref | str
    part: Value
    mode: Mode
    tid: int
    held: frozenset[Ref]
    joined: frozenset[int]
    started: frozenset[int]


class Users(NamedTuple):
    """The threads that use a part, and those of them that change it."""

    tids: set[int]
    writers: set[int]


class Uses:
    """All uses so far, numbered; sets of uses are ints with a bit for each number.

    *meets* and *frees* have for each use those that it meets, and those that could make it
    possible where it has to wait.  *version* goes up with every pair that meets.
    """

    def __init__(self) -> None:
        self.all: list[Use] = []
        self.meets: list[int] = []
        self.frees: list[int] = []
        self.version = 0
        self.distrusted: set[Ref] = set()
        self._numbers: dict[_Parts, int] = {}
        self._unmet: dict[Use, tuple[int, int]] = {}
        self._places: dict[Ref | str, dict[Value, list[int]]] = {}
        self._parents: dict[int, set[int]] = {}
        self._loud: dict[int, int] = {}
        self._known_at = 0

    def note(self, parts: _Parts) -> int:
        """Return the number of the use of these *parts*; compare it with all others if it is new.

        A plain tuple of the parts is as good as a `Use`, and sooner made.
        """
        number = self._numbers.get(parts)
        if number is None:
            use = Use(*parts)
            number = self._numbers[use] = len(self.all)
            self.all.append(use)
            self.meets.append(0)
            self.frees.append(0)
            # In pairs, not by what all have in common: two locks may guard three uses.
            for other in self._overlapping(use):
                self._compare(number, other)
            self._places.setdefault(use.owner, {}).setdefault(use.part, []).append(number)
        return number

    def observe(self, owner: Ref | str, part: Value) -> None:
        """Note that every change of *part* of *owner* is looked at at once, by no thread."""
        nothing: frozenset[int] = frozenset()
        self.note(Use(owner, part, Mode.WRITE, _NOBODY, frozenset(), nothing, nothing))

    def start(self, parent: int, child: int) -> None:
        """Note that thread *parent* starts thread *child*."""
        parents = self._parents.setdefault(child, set())
        if parent not in parents:
            parents.add(parent)
            # Who has two is ordered by none, so a third changes nothing.
            if len(parents) == SEVERAL:
                tids = self._started_by(child)
                self._compare_again(lambda use: use.tid in tids)

    def _started_by(self, tid: int) -> set[int]:
        """Return thread *tid* with all that it starts, and that these start."""
        found = {tid}
        waiting = [tid]
        while waiting:
            parent = waiting.pop()
            fresh = {child for child, parents in self._parents.items() if parent in parents}
            waiting += fresh - found
            found |= fresh
        return found

    @property
    def starters(self) -> set[int]:
        """The threads that start others, each under all numbers that it has had."""
        return set().union(*self._parents.values())

    def distrust(self, lock: Ref) -> None:
        """Take note that *lock* protects nothing: a thread releases it that does not hold it."""
        if lock not in self.distrusted:
            self.distrusted.add(lock)
            self._compare_again(lambda use: lock in use.held)

    def owners(self) -> list[Ref | str]:
        """All of which some part is used."""
        return list(self._places)

    def parts(self, owner: Ref | str) -> dict[Value, Users]:
        """The users of each part of *owner* that is used."""
        found: dict[Value, Users] = {}
        for part, numbers in self._places[owner].items():
            uses = [self.all[number] for number in numbers]
            writers = {use.tid for use in uses if use.mode is Mode.WRITE}
            found[part] = Users({use.tid for use in uses}, writers)
        return found

    def met(self, use: Use) -> bool:
        """Whether *use*, which need not be one of them, meets any."""
        version, compared = self._unmet.get(use, (self.version, 0))
        if version != self.version:
            compared = 0
        # It is asked again and again, and is to be compared with each but once.
        elif compared == len(self.all):
            return False
        for other in self._overlapping(use):
            if other < compared or self.all[other].tid == use.tid:
                continue
            if self._meet(use, self.all[other]):
                return True
        self._unmet[use] = (self.version, len(self.all))
        return False

    def unordered(self, owner: Ref | str, part: Value, mode: Mode) -> bool:
        """Whether threads use *part* of *owner* in *mode* of which either may come first.

        Under a lock, too, for one or the other may have it first.
        """
        uses = [self.all[number] for number in self._places.get(owner, {}).get(part, ())]
        pairs = combinations([use for use in uses if use.mode is mode], 2)
        return any(a.tid != b.tid and not self._are_ordered(a, b) for a, b in pairs)

    def loud(self, uses: int) -> int:
        """Return all uses that some of *uses* meet."""
        if self._known_at != self.version:
            self._known_at = self.version
            self._loud.clear()
        found = self._loud.get(uses)
        if found is None:
            found = union(self.meets[number] for number in bits(uses))
            # States have the same sets of uses over and over; those of one step are few.
            if len(self._loud) < MOST_KNOWN:
                self._loud[uses] = found
        return found

    def freeing(self, uses: int) -> int:
        """Return all uses that could make some of *uses* possible."""
        found = 0
        for number in bits(uses):
            found |= self.frees[number]
        return found

    def _overlapping(self, use: Use) -> Iterator[int]:
        parts = self._places.get(use.owner)
        if parts is None:
            return
        for part in list(parts) if use.part is WHOLE else {use.part, WHOLE}:
            yield from parts.get(part, ())

    def _compare_again(self, affected: Callable[[Use], bool]) -> None:
        """Compare each use that is *affected* by what came up with all others."""
        for number, use in enumerate(self.all):
            if affected(use):
                for other in self._overlapping(use):
                    self._compare(number, other)
        asked, self._unmet = self._unmet, {}
        # Somebody goes by the answer that such a use meets none, though it is none of them.
        if any(self.met(use) for use in asked):
            self.version += 1

    def _compare(self, one: int, other: int) -> None:
        a, b = self.all[one], self.all[other]
        if a.tid == b.tid:
            return
        # Whoever changes something may be waited for, also where no order matters.
        if a.mode in _PROVIDING:
            self.frees[other] |= 1 << one
        if b.mode in _PROVIDING:
            self.frees[one] |= 1 << other
        if not self.meets[one] >> other & 1 and self._meet(a, b):
            self.meets[one] |= 1 << other
            self.meets[other] |= 1 << one
            self.version += 1

    def _meet(self, a: Use, b: Use) -> bool:
        if b.mode not in CLASHING[a.mode]:
            return False
        # Of two critical sections under one lock, either comes first as a whole.
        if any(lock in b.held and lock not in self.distrusted for lock in a.held):
            return False
        return not self._are_ordered(a, b)

    def _are_ordered(self, a: Use, b: Use) -> bool:
        """Whether one thread starts or joins the other between *a* and *b*."""
        if a.tid in b.joined or b.tid in a.joined:
            return True
        return self._before(a, b) or self._before(b, a)

    def _before(self, a: Use, b: Use) -> bool:
        """Return whether *b*'s thread starts only after *a*, by *a*'s thread or its children."""
        child = b.tid
        while True:
            parents = self._parents.get(child)
            # Who may be started by several is ordered by none of them.
            if parents is None or len(parents) != 1:
                return False
            (parent,) = parents
            if parent == a.tid:
                return child not in a.started
            child = parent


def bits(uses: int) -> Iterator[int]:
    """Give the numbers of the bits of *uses*."""
    while uses:
        lowest = uses & -uses
        yield lowest.bit_length() - 1
        uses ^= lowest


def union(sets: Iterable[int]) -> int:
    """Return all bits of *sets*."""
    found = 0
    for each in sets:
        found |= each
    return found
