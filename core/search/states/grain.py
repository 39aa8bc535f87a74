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
    *idents*: a thread may get the number of one that is over.
    """

    split: frozenset[Ref] = frozenset()
    timed: bool = False
    wide: bool = False
    texts: bool = True
    undrawn: bool = True
    seed: int | None = None
    idents: bool = False


AS_A_WHOLE: Final = Grain()
"""That of a search that has begun to learn nothing yet."""
