"""Finds the state that stands for all that differ from it by an exchange of like threads.

Main has started like threads and does nothing any more but join them.  Whatever can happen
when the first has come to A and the second to B can also happen, with as good a chance,
when the second has come to A and the first to B (symmetry: Clarke, Enders, Filkorn and
Jha, "Exploiting symmetry in temporal logic model checking", 1996; Ip and Dill, "Better
verification through symmetry", 1996).  The state that is met first stands for all that are
like it; it is a real state with a real way to it, so nothing has to be renamed.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from core.search.reductions.base import Reduction
from core.search.reductions.symmetry.crowds import Crowds
from core.search.reductions.symmetry.images import Images
from core.search.reductions.symmetry.joining import Rows
from core.search.reductions.symmetry.likeness import UNLIKE, Likeness
from core.search.reductions.symmetry.rests import Rests
from core.search.reductions.symmetry.tell_tales import TellTales

if TYPE_CHECKING:
    from collections.abc import Collection, Iterator

    from core.search.reductions.symmetry.crowds import Crowd, Rest
    from core.search.states.entry import Entry
    from core.search.states.space import Space

PATIENCE: Final = 300
"""How many states are looked at before like threads are given up that never were alike."""
_UNKNOWN: Final = object()


class Symmetry(Reduction):
    """Exchanges like threads in *space*; it rests on the uses that are known."""

    def __init__(self, space: Space) -> None:
        self._space = space
        self._tales = TellTales(space)
        self._tales.learn()
        self._version = self._tales.version
        self._uses = space.uses.version
        self._rows = Rows(space)
        self._likeness = Likeness(self._tales.threads)
        self._images = Images(space, self._tales.alike)
        self._crowds = Crowds(space, self._tales, self._likeness, self._images)
        self._rests = Rests(space, self._tales, self._likeness)
        self._first: dict[tuple[int, ...], int] = {}
        self._others: dict[int, int] = {}
        self._broken = False
        self._idle = False
        self.merged = False

    def holds(self) -> bool:
        """Whether the threads that were taken for each other are still alike, as far as known."""
        self._tales.learn()
        # Somebody may tell like threads apart.
        self.hopeless = self._tales.apart
        if self.hopeless or self._broken or (
            self.merged and self._space.uses.version != self._uses
        ):  # fmt: skip
            return False
        changed = self._version != self._tales.version
        self._version = self._tales.version
        if self.merged:
            self._broken = changed or any(map(self._space.uses.met, self._rows.uses))
        elif changed:
            self._crowds.forget()
        return not self._broken

    def settle(self) -> None:
        """Note for all threads what was seen of those that stand for them."""
        if self.merged:
            self._images.spread()

    def alike(self) -> Iterator[Collection[Entry]]:
        """The parts of threads that were alike."""
        return self._images.groups()

    def representative(self, state: int) -> int:
        """The state that stands for *state*: itself, if none like it was met before."""
        space = self._space
        if self._idle or len(space.lanes) < 3:  # noqa: PLR2004 - main and one other
            return state
        # Most are come to several times.
        first = self._others.get(state)
        if first is not None:
            return first
        row = self._rows.of(state, space.entry(state, 0))
        crowd = self._crowds.of(row) if row else None
        rest = None if crowd is None else self._rest(state, crowd)
        if crowd is None or rest is None:
            return state
        key = self._key(state, crowd, rest)
        if key is None:
            return state
        # The state met first stands for the orbit. No canonical form has to be computed, which is
        # as hard as telling graphs apart, and the way that led to it is a real one.
        first = self._first.setdefault(key, state)
        if first != state:
            self.merged = True
            self._others[state] = first
        elif not self.merged:
            self._idle = len(self._first) > PATIENCE
        return first

    def _rest(self, state: int, crowd: Crowd) -> Rest | None:
        at = state & crowd.rest
        rest = crowd.known.get(at, _UNKNOWN)
        if rest is _UNKNOWN:
            rest = crowd.known[at] = self._rests.look_at(at, crowd)
        return rest  # type: ignore[return-value]

    def _key(self, state: int, crowd: Crowd, rest: Rest) -> tuple[int, ...] | None:
        """What is the same for like states; None if a thread leads to others."""
        key = [rest.number]
        roles = rest.roles
        for group in crowd.groups:
            numbers = []
            for twin in group:
                number = twin.known.get(state & twin.mask)
                if number is None:
                    number = self._crowds.number(twin, state)
                if number == UNLIKE:
                    return None
                if roles:
                    number = self._likeness.number((number, roles.get(twin.tid)))
                numbers.append(number)
            # Sorted, so it counts which threads there are and not which is which.
            numbers.sort()
            key += numbers
        return tuple(key)
