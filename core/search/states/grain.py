"""How fine the parts are that a space tells states apart by, and what shows it is too coarse."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from core.machine.draws.forms import Serial
from core.machine.locations import CLOCK, IDENT, IDENTITY, SHAPE, WHOLE, Mode
from core.machine.values import Ref
from core.named import NamedTuple

if TYPE_CHECKING:
    from collections.abc import Container

    from core.machine.recorder import Recorder
    from core.search.sharing.uses import Uses


class Grain(NamedTuple):
    """What a space keeps apart: objects *split* into parts, the time if *timed*; *wide* fields.

    *texts*: what was printed is a part of the state; *undrawn*: random values stay undrawn.
    *seed* decides them, as if the program began with it; None leaves them free.
    *idents*: a thread may get the number of one that is over.  *forgetting*: in these containers
    values are forgotten, and nothing that was printed is kept.  *pace* are the seconds that pass
    before each look at the clock, as if computing took so long; *uneven*, if not 0, says that it is
    another time at each instant, and which.  *turns*: the image notes which ways branches go.
    *open_clocks*: what clocks show stays open until something asks.  *ordered*: it matters in which
    order threads are started by others than main.  *open_serials*: things of these kinds have
    numbers, in names of threads for example, for which nobody asks; for those of *asked_serials*
    somebody does.  *unordered*: dicts and sets are told without the order of their keys, but for
    those *in_order*.
    """

    split: frozenset[Ref] = frozenset()
    timed: bool = False
    wide: bool = False
    texts: bool = True
    undrawn: bool = True
    seed: int | None = None
    idents: bool = False
    forgetting: frozenset[Ref] = frozenset()
    pace: float = 0.0
    uneven: int = 0
    turns: bool = False
    open_clocks: bool = False
    ordered: bool = False
    open_serials: frozenset[str] = frozenset()
    asked_serials: frozenset[str] = frozenset()
    unordered: bool = False
    in_order: frozenset[Ref] = frozenset()

    @property
    def tells_ends(self) -> bool:
        """Whether it can be told of each state what was printed and what all values are."""
        return self.texts and not self.forgetting

    @property
    def leaves_open(self) -> bool:
        """Whether there are values that nobody has drawn and nobody knows."""
        return bool(self.forgetting or self.open_clocks or self.open_serials)

    def whole(self) -> Grain:
        """The same with all that nobody looks at."""
        return self._replace(texts=True, forgetting=frozenset())


AS_A_WHOLE: Final = Grain()
"""That of a search that has begun to learn nothing yet."""


class Looks:
    """That somebody looks at the *clock*, at *idents* of threads, or into what was *recalled*.

    *numbers* says that it is at any number that hangs on which number a thread has; *recalled* are
    containers that forget their values.  Things of the kinds *serials* get numbers, and those of
    *asked* were left open until somebody asked.  *walked* are dicts and sets whose order somebody
    may have seen.
    """

    def __init__(self) -> None:
        self.clock = self.idents = self.numbers = False
        self.recalled: set[Ref] = set()
        self.serials: set[str] = set()
        self.asked: set[str] = set()
        self.walked: set[Ref] = set()

    def note(self, recorder: Recorder, owners: Container[Ref | str]) -> None:
        """Take note of a step that *recorder* has recorded, which used parts of *owners*."""
        self.clock |= (CLOCK, WHOLE) in recorder.looked
        self.idents |= IDENT in owners
        # Numbers of threads and of objects come by the numbers of those that gave them.
        self.numbers |= recorder.listed or IDENT in owners or IDENTITY in owners
        self.serials |= recorder.serials
        self.walked |= recorder.walked

    def recall(self, home: Ref | str | Serial) -> None:
        """Take note that somebody has asked for what is not known any more, or never was."""
        match home:
            case Ref():
                self.recalled.add(home)
            case Serial(what):
                self.asked.add(what)
            case _:
                self.clock = True

    def finer(self, grain: Grain, uses: Uses, merged: Container[Ref]) -> Grain | None:
        """The grain that tells apart what one of *grain* takes for the same; None if it does.

        Of the dicts and sets *merged* several orders were taken for one.
        """
        if self.clock and not grain.timed:
            # Most programs only print how long they took, which decides nothing.
            if not grain.open_clocks and grain.undrawn and grain.seed is None:
                return grain._replace(open_clocks=True)
            return grain._replace(timed=True, open_clocks=False)
        if self.idents and not grain.idents:
            return grain._replace(idents=True)
        if self.numbers and not grain.ordered and len(uses.starters) > 1:
            return grain._replace(ordered=True)
        if self.recalled:
            return grain._replace(forgetting=grain.forgetting - self.recalled)
        if self.asked:
            left, asked = grain.open_serials - self.asked, grain.asked_serials | self.asked
            return grain._replace(open_serials=left, asked_serials=asked)
        seen = self._orders_seen(grain, uses, merged)
        return grain._replace(in_order=grain.in_order | seen) if seen else None

    def _orders_seen(self, grain: Grain, uses: Uses, merged: Container[Ref]) -> set[Ref]:
        """The dicts and sets of which somebody may have seen one of several orders."""
        if not grain.unordered:
            return set()
        # What came in either order is one state, or one order of it was not even tried.
        return {
            ref
            for ref in self.walked - grain.in_order
            if ref in merged or uses.unordered(ref, SHAPE, Mode.GIVE)
        }
