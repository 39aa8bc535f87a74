"""What is remembered of a computation, by the contents of the locations it looked at."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final, Generic, TypeVar

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable

    from core.machine.locations import Location

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
    """Results by the bits of *mask*, which are those of the locations *reads* in a state."""

    __slots__ = ("table",)

    def __init__(self) -> None:
        super().__init__()
        self.table: dict[int, Result] = {}

    def forget(self) -> None:
        """Drop all results."""
        self.table.clear()

    def known(self, state: int) -> Result | None:
        """What is remembered for *state*."""
        # One lookup for all that was looked at, however much: the bits of those fields, where they
        # lie.
        return self.table.get(state & self.mask)


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
        depend: Callable[[Dependent, Iterable[Location]], None],
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
