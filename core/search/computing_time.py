"""Whether it decides anything how long computing takes, in the time that a check has for that."""

from __future__ import annotations

from typing import TYPE_CHECKING

from core.search.pace import LATER
from core.search.strategies.slow import go_between, go_slowly

if TYPE_CHECKING:
    from collections.abc import Generator

    from core.search.pace import Pace
    from core.search.strategies.terms import Progress
    from core.search.strategies.visit import Visit


def judge_computing(visit: Visit, most_states: int, pace: Pace) -> Generator[Progress, None, str]:
    """Search the program of *visit* with slow computing; why nothing is proved, if it fails."""
    # All of this search or none: half of it proves nothing.
    slow = yield from pace.guarded(pace.whole(go_slowly(visit, most_states)))
    if slow is None:
        return pace.stopped
    if slow:
        return slow
    # The times between are tried as far as they come: each that was is one doubt less.
    more = yield from pace.guarded(pace.within(LATER, go_between(visit, most_states)))
    return more or ""
