"""How fine the parts are that a space tells states apart by."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from core.named import NamedTuple

if TYPE_CHECKING:
    from core.machine.values import Ref


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
    somebody does.
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
