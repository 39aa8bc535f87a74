"""Steps that may be done at once, and may as well come later.

Enough for a search by switches, which must know what it costs to do them later.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from core.machine.locations import THREADS, Mode
from core.machine.state import TIMEOUT
from core.search.reductions.transactions import Transactions
from core.search.sharing.uses import union

if TYPE_CHECKING:
    from core.search.sharing.uses import Uses
    from core.search.states.entry import Transition
    from core.search.states.space import Space

_WAITING: Final = frozenset({Mode.TAKE, Mode.AWAIT, Mode.WRITE})
"""How a step may use what it has to wait for."""


class Movable(Transactions):
    """Only what can come later as well as at once is done at once.

    What lets another thread go on has a turn of its own: had it come later, that thread would
    have had to wait, and to switch from it would be free.  So has the start of a thread, and a
    step after which its thread waits for a timeout: where threads take turns, these change who
    comes next.
    """

    def __init__(self, space: Space) -> None:
        super().__init__(space)
        self._compared = 0
        self._letting = 0

    @property
    def version(self) -> tuple[int, int]:
        """What changes when uses turn up on which it depends what is done at once."""
        uses = self._uses
        if len(uses.all) != self._compared:
            self._compared = len(uses.all)
            self._letting = union(_letting(uses, number) for number in range(len(uses.all)))
        return uses.version, self._letting

    def at_once(self, step: Transition) -> bool:
        """Whether *step* may be done at once with the one before, and may as well be later."""
        if step.choice.way == TIMEOUT or _waits_for_time(step):
            return False
        return super().at_once(step)

    def noticed(self, uses: int) -> bool:
        """Whether some of *uses* meet any, or let another thread go on."""
        return bool(uses & self._letting) or super().noticed(uses)


def _waits_for_time(step: Transition) -> bool:
    """Whether the thread of *step* waits after it, for no longer than some time."""
    thread = step.after.thread
    return thread is not None and thread.wait is not None and thread.wait.deadline is not None


def _letting(uses: Uses, number: int) -> int:
    """The uses that may let a thread go on to make use *number*; that one if it starts a thread."""
    use = uses.all[number]
    if use.owner == THREADS and use.mode is not Mode.READ:
        return 1 << number
    return uses.frees[number] if use.mode in _WAITING else 0
