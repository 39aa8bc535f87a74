"""How the texts of several threads can really stand on the screen."""

from __future__ import annotations

from contextlib import suppress
from typing import TYPE_CHECKING, Final

from core.search.states.outcomes import own_texts
from core.search.states.packing import SpaceFullError
from core.search.strategies.visit import moves_of

if TYPE_CHECKING:
    from collections.abc import Generator

    from core.search.strategies.visit import Visit

_ROUND: Final = 500
_MOST_TEXTS: Final = 200_000


class Orders:
    """The texts *at* each state of a visit; *complete* if these are all.

    Only of use if no two steps were taken as one and no threads exchanged: else some order
    is missing.
    """

    def __init__(self) -> None:
        self.at: dict[int, set[str]] = {}
        self.complete = False

    def go(self, visit: Visit) -> Generator[None, None, None]:
        """Carry the texts on along every change of *visit*."""
        # Where there is no room for more states, what was found so far has to do.
        with suppress(SpaceFullError):
            yield from self._carry(visit)

    def _carry(self, visit: Visit) -> Generator[None, None, None]:
        start = visit.space.start
        self.at[start] = {""}
        pending = {start: None}
        held = steps = 0
        while pending:
            state = next(iter(pending))
            del pending[state]
            for change in moves_of(visit, state):
                after = state + change.delta
                known = self.at.setdefault(after, set())
                before = len(known)
                # Texts only grow, so a state is looked at again when it has got new ones.
                added = _written(visit, state, after, change.tid)
                known |= {text + added for text in self.at[state]} if added else self.at[state]
                if len(known) > before:
                    held += len(known) - before
                    pending[after] = None
            if held > _MOST_TEXTS:
                # A state with some of its texts is no list of all.
                return
            steps += 1
            if steps % _ROUND == 0:
                yield
        self.complete = visit.complete


def _written(visit: Visit, before: int, after: int, tid: int) -> str:
    """Return what thread *tid* wrote between two states."""
    old, new = visit.space.texts(before, tid), visit.space.texts(after, tid)
    if len(old) == len(new):
        return ""
    thread = visit.space.unpacked(after).threads[tid]
    return "".join(text.text for text in own_texts(thread, new)[len(old) :])
