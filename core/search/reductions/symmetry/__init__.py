"""Of states that differ only in which of several like threads is where, one is visited."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from core.search.reductions.base import Kind

if TYPE_CHECKING:
    from core.search.reductions.symmetry.orbits import Symmetry
    from core.search.states.space import Space

NAME: Final = "symmetry"
_PAIR: Final = 2


def begin(space: Space) -> Symmetry | None:
    """Begin in *space*; not with invariants, nor where time counts, for both tell threads apart."""
    # Main and one more are never alike, and need nothing that would have to be loaded.
    known_pair = space.made and len(space.lanes) <= _PAIR
    if len(space.rules) or space.grain.timed or known_pair:
        return None
    from core.search.reductions.symmetry.orbits import Symmetry  # noqa: PLC0415

    return Symmetry(space)


KIND: Final = Kind(NAME, begin, rank=50, fair=True)
