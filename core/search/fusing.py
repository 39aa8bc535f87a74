"""Steps that are always possible and that nobody can notice.

They are done at once with the step before, or alone before anything else is tried: every
other order leads to the same states (Lipton, "Reduction: a method of proving properties
of parallel programs", 1975).  What makes a step unnoticed is decided here.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from core.machine.events import Kind

if TYPE_CHECKING:
    from core.search.facts import Facts

LONGEST: Final = 400
"""How many steps may be done as one: a loop of unnoticed steps has to give way."""


def unnoticed_kinds(facts: Facts, *, daemons: bool, foreign: bool) -> frozenset[int]:
    """The kinds of event that no other thread can notice, reads and writes aside.

    *daemons* says that the end of the others cuts threads short, *foreign* that locks are
    released, or waiters notified, by threads that do not hold the lock.
    """
    kinds = {Kind.PRINT, Kind.GIVE_WAY}
    if not facts.clock:
        kinds |= {Kind.SLEEP, Kind.WAKE}
    if not facts.watches:
        kinds |= {Kind.START, Kind.BEGIN, Kind.JOIN}
        if not daemons:
            kinds |= {Kind.END, Kind.DIED}
    if not facts.tries and not foreign:
        kinds.add(Kind.RELEASE)
        if not facts.bounded:
            kinds.add(Kind.PERMIT_GIVEN)
        if not facts.timed:
            kinds.add(Kind.WAIT)
    if not facts.timed and not foreign:
        kinds.add(Kind.NOTIFY)
    return frozenset(kinds)
