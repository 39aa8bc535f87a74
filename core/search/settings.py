"""What a search may use to be quick, and what it has learned against that."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from core.search.protecting import Protection

if TYPE_CHECKING:
    from core.search.tracking import Location


@dataclass(frozen=True, slots=True, kw_only=True)
class Reductions:
    """Which reductions are on; none of them changes an answer.

    *fusing*: what nobody can notice is done at once; *protected*: so are uses of data that
    no two threads can use at the same time; *persistent*: threads whose futures do not meet
    are not mixed; *symmetry*: of states that differ only in which of several like threads is
    where, one is visited.
    """

    fusing: bool = True
    protected: bool = True
    persistent: bool = True
    symmetry: bool = True

    @property
    def fair(self) -> Reductions:
        """Those of them that leave probabilities as they are."""
        return Reductions(fusing=False, protected=False, persistent=False, symmetry=self.symmetry)


@dataclass(slots=True, kw_only=True)
class Lessons:
    """What showed in a program that rules a reduction out; a surprise starts the search again."""

    protection: Protection = field(default_factory=Protection)
    daemons: bool = False
    foreign: bool = False
    circles: bool = False
    crowded: bool = False
    distinct: bool = False
    written: set[Location] = field(default_factory=set)
    surprised: bool = False

    def learn_daemons(self) -> None:
        """There are threads that the end of the others cuts short."""
        self.surprised |= not self.daemons
        self.daemons = True

    def learn_foreign(self) -> None:
        """A lock was released, or waiters notified, by a thread that does not hold the lock."""
        self.surprised |= not self.foreign
        self.foreign = True

    def learn_written(self, place: Location, *, relied: bool) -> None:
        """*place* changes; *relied* says that something rests on what was known of that."""
        if place not in self.written:
            self.written.add(place)
            self.surprised |= relied

    def learn_circles(self) -> None:
        """A thread came back to where it was before."""
        self.surprised |= not self.circles
        self.circles = True

    def learn_crowded(self) -> None:
        """A part has more different contents than there are usually numbers for."""
        self.surprised |= not self.crowded
        self.crowded = True

    def learn_distinct(self, *, relied: bool) -> None:
        """Like threads can be told apart: by what they print, share or look at.

        *relied* says that something rests on their being alike.
        """
        self.surprised |= relied and not self.distinct
        self.distinct = True

    @property
    def new(self) -> bool:
        """Whether something was learned since the search began."""
        return self.surprised or self.protection.surprised

    def start_again(self) -> None:
        """From now on, only what is learned from here is new."""
        self.surprised = False
        self.protection.start_again()
