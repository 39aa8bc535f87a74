"""Steps that nobody can notice are done at once with the step before.

A step whose uses meet no other use can change places with everything that other threads
do, so every order leads to the same states as the one in which it is done at once (Lipton,
"Reduction: a method of proving properties of parallel programs", 1975; Flanagan and
Qadeer, "Transactions for software model checking", 2003).
"""

from __future__ import annotations

from typing import TYPE_CHECKING, ClassVar, Final

from core.search.reductions.base import Kind, Reduction

if TYPE_CHECKING:
    from core.search.states.entry import Transition
    from core.search.states.space import Space

NAME: Final = "fusing"


class Transactions(Reduction):
    """Fuses the steps in *space* whose uses meet no other, as far as uses are known."""

    puts_off: ClassVar[bool] = True

    def __init__(self, space: Space) -> None:
        self._uses = space.uses
        self._version = space.uses.version

    def at_once(self, step: Transition) -> bool:
        """Whether *step* may be done at once with the one before."""
        return not self.noticed(step.touch)

    def noticed(self, uses: int) -> bool:
        """Whether some of *uses* meet any."""
        return bool(self._uses.loud(uses))

    def holds(self) -> bool:
        """Whether no two uses have turned up since that meet."""
        # Any pair will do, also one that has nothing to do with what was fused: single steps are
        # remembered, so to visit again costs little.
        return self._uses.version == self._version


KIND: Final = Kind(NAME, Transactions, rank=30)
