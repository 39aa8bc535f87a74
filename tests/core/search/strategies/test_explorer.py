"""When a search begins again."""

from __future__ import annotations

from core.search.reductions.registry import ALL
from core.search.strategies.explorer import explore
from tests.core.search.searched import program_of

LONG = """
    import time
    seen = []
    def look():
        for _ in range(100):
            seen.append({})
"""


def made_without_time(value: str) -> int:
    """How many steps are worked out before any state is visited, where time is no part of one."""
    made = 0
    for progress in explore(program_of(LONG.format(value), "look", "look"), ALL, most_states=50):
        space = progress.space
        if space is None or space.grain.timed or progress.states:
            break
        made = space.made
    return made


def test_runs_to_learn_from_end_where_they_see_that_time_counts() -> None:
    assert made_without_time("time.monotonic()") <= 100 < made_without_time("len(seen)")
