"""What is remembered of a computation, by the contents of the locations it looked at."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final, Generic, TypeVar

if TYPE_CHECKING:
    from collections.abc import Callable, Collection, Iterable, Mapping

    from core.machine.locations import Location
    from core.search.states.packing import Field

Result = TypeVar("Result")
MOST_LAYERS: Final = 8
"""How many sets of locations are told apart; a lookup may try each of them."""


class Dependent:
    """What depends on the locations *reads*, which have the bits of *mask* in a state."""

    __slots__ = ("mask", "reads")

    def __init__(self) -> None:
        self.mask = 0
        self.reads: set[Location] = set()

    def forget(self) -> None:
        """Drop all that was remembered."""


class Memo(Dependent, Generic[Result]):
    """Results by the bits of *mask*, which are those of the locations *reads* in a state.

    So one lookup tells about all that was looked at, however much.
    """

    __slots__ = ("table",)

    def __init__(self) -> None:
        super().__init__()
        self.table: dict[int, Result] = {}

    def forget(self) -> None:
        """Drop all results."""
        self.table.clear()


class Layers(Generic[Result]):
    """Results by the contents of those locations alone that each of them looked at.

    An append looks at the length of a list and at the place behind its end: what it does at one
    length is the same whatever is in the other places, which appends at other lengths look at.
    *memos* are looked into in their order.
    """

    __slots__ = ("_by_reads", "memos")

    def __init__(self) -> None:
        self._by_reads: dict[frozenset[Location], Memo[Result]] = {}
        self.memos: list[Memo[Result]] = []

    def known(self, state: int) -> Result | None:
        """What is remembered for *state*."""
        for memo in self.memos:
            found = memo.table.get(state & memo.mask)
            if found is not None:
                return found
        return None

    def keep(
        self,
        state: int,
        result: Result,
        reads: Iterable[Location],
        depend: Callable[[Dependent, Collection[Location]], None],
    ) -> None:
        """Remember *result* for all states that agree with *state* in *reads*.

        *depend* keeps up what a memo depends on.
        """
        looked = frozenset(reads)
        memo = self._by_reads.get(looked)
        if memo is None:
            if len(self.memos) < MOST_LAYERS:
                memo = Memo()
                # Searches go on where they are, so what was met last is asked for next.
                self.memos.insert(0, memo)
            else:
                # The others have to share one, which then depends on all that they look at.
                memo = self.memos[-1]
            self._by_reads[looked] = memo
        depend(memo, looked)
        memo.table[state & memo.mask] = result


class Readers:
    """Who depends on which location, so that a part whose field is made late is told to them."""

    def __init__(self, fields: Mapping[Location, Field[object]]) -> None:
        self._fields = fields
        self._readers: dict[Location, list[Dependent]] = {}
        self._parts: dict[Location, list[Location]] = {}

    def tell(self, location: Location, field: Field[object], whole: Location | None) -> None:
        """Tell those that depend on *location*, or on the *whole* of it, that it has a *field* now.

        What was remembered holds for number 0 there, which is what its keys say.
        """
        waiting = [*self._readers.get(location, ())]
        if whole is not None:
            waiting += self._readers.get(whole, ())
            self._parts.setdefault(whole, []).append(location)
        for memo in waiting:
            memo.mask |= field.bits
            memo.reads.add(location)

    def depend(self, memo: Dependent, locations: Collection[Location]) -> None:
        """From now on what *memo* remembers depends on *locations* too."""
        # The usual case: a thread looks at the same again and again.
        if memo.reads.issuperset(locations):
            return
        fresh = set(locations) - memo.reads
        # What was looked at may be remembered from before a part had a field, and of a whole object
        # all parts count.
        fresh.update(part for each in tuple(fresh) for part in self._parts.get(each, ()))
        fresh -= memo.reads
        if not fresh:
            return
        before = memo.mask
        memo.reads |= fresh
        for location in fresh:
            self._readers.setdefault(location, []).append(memo)
            field = self._fields.get(location)
            if field is not None:
                memo.mask |= field.bits
        # What is in the table was entered by fewer bits.  Had it looked at more, its result could
        # be another in a state that agrees in these: all of it is found anew, which happens a few
        # times for each part of a thread.
        if memo.mask != before:
            memo.forget()

    def forget(self, memos: set[int]) -> None:
        """Stop keeping up the memos with these identities."""
        for location, readers in self._readers.items():
            self._readers[location] = [memo for memo in readers if id(memo) not in memos]
