"""The reductions that there are: each file of this folder that has a `KIND` is one.

A search is told by name which of them it may use; none of them changes an answer.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Final, TypeAlias

from core.discovery import modules_in
from core.search import reductions
from core.search.reductions.base import Kind

if TYPE_CHECKING:
    from collections.abc import Mapping

    from core.search.reductions.base import Reduction
    from core.search.states.space import Space

Reductions: TypeAlias = frozenset[str]
"""The names of those that a search may use."""


_FOUND: Final = (vars(module).get("KIND") for module in modules_in(reductions))
KINDS: Final[Mapping[str, Kind]] = {
    kind.name: kind
    for kind in sorted(
        (found for found in _FOUND if isinstance(found, Kind)), key=lambda kind: kind.rank
    )
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
    # By trying: whether one is of use in a space is known to itself alone.
    return any(kind.begin(space) is not None for kind in late)
