"""The reductions that there are: the one place where a new one is entered.

A search is told by name which of them it may use; none of them changes an answer.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Final, TypeAlias

from core.named import NamedTuple
from core.search.reductions import forgetting, persistent, symmetry, transactions, undrawn

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping

    from core.search.reductions.base import Reduction
    from core.search.states.space import Space

Reductions: TypeAlias = frozenset[str]
"""The names of those that a search may use."""


class Kind(NamedTuple):
    """How a reduction *begins* in a space: with nothing, if it is of no use there.

    *late* says that it costs more than it saves while there are few states, *fair* that it
    leaves probabilities as they are.
    """

    begin: Callable[[Space], Reduction | None]
    late: bool = False
    fair: bool = False


KINDS: Final[Mapping[str, Kind]] = {
    undrawn.NAME: Kind(undrawn.begin, fair=True),
    forgetting.NAME: Kind(forgetting.begin, fair=True),
    transactions.NAME: Kind(transactions.Transactions),
    persistent.NAME: Kind(persistent.begin, late=True),
    symmetry.NAME: Kind(symmetry.begin, fair=True),
}
"""All reductions by name, in the order in which they are asked."""
ALL: Final[Reductions] = frozenset(KINDS)
FAIR: Final[Reductions] = frozenset(name for name, kind in KINDS.items() if kind.fair)


def begun(names: Reductions, space: Space, *, large: bool) -> dict[str, Reduction]:
    """Begin those of *names* that are of use in *space*, the late ones only in a *large* one."""
    kinds = {name: kind for name, kind in KINDS.items() if name in names}
    begun = {name: kind.begin(space) for name, kind in kinds.items() if large or not kind.late}
    return {name: reduction for name, reduction in begun.items() if reduction is not None}


def has_late(names: Reductions, space: Space) -> bool:
    """Whether one of *names* comes in only when there are many states in *space*."""
    late = [kind for name, kind in KINDS.items() if name in names and kind.late]
    return any(kind.begin(space) is not None for kind in late)
