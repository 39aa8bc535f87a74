"""Which of the searches by what runs cost goes on next, where none tells of whole runs yet."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from core.search.check_report import DELAYS, SWITCHES

if TYPE_CHECKING:
    from collections.abc import Collection, Mapping

    from core.search.strategies.bounded import Bounded

MOST: Final = 8.0
"""The share of the search that is likely to tell of whole runs first; all others have 1."""
FAR: Final = 2_000
"""If a run has so many places, to pass over a thread at each of them makes too many runs."""


class Turns:
    """How long each search has gone on, and whose turn it is by that.

    All searches up to a horizon have one share.
    """

    def __init__(self) -> None:
        self._spent: dict[str, float] = {}
        self._last = ""

    def note(self, name: str, seconds: float) -> None:
        """Take note that the search *name* has gone on for so many *seconds*."""
        kind = _kind(name)
        self._spent[kind] = self._spent.get(kind, 0.0) + seconds

    def one_after_the_other(self, names: Collection[str]) -> str:
        """Return which of *names* goes on, each in its turn."""
        later = [name for name in names if name > self._last]
        self._last = min(later or names)
        return self._last

    def by_shares(self, names: Collection[str], searches: Mapping[str, Bounded]) -> str:
        """Return which of *names* has had least of its share; *searches* has all."""
        delays = searches[DELAYS]
        # Without a switch there are few runs, and these have ends: a long one is soon tried.
        far = delays.complete == 0 and delays.cheapest > FAR
        first = SWITCHES if far else DELAYS

        def had(name: str) -> float:
            kind = _kind(name)
            return self._spent.get(kind, 0.0) / (MOST if kind == first else 1.0)

        return min(names, key=had)


def _kind(name: str) -> str:
    """What the share of the search *name* goes by."""
    return name if name in {DELAYS, SWITCHES} else ""
