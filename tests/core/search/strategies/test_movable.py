"""What may be done at once in a search by switches, as uses turn up that let others go."""

from __future__ import annotations

from core.machine.locations import WHOLE, Mode
from core.machine.values import ref_to
from core.search.sharing.uses import Use, Uses
from core.search.states.grain import AS_A_WHOLE
from core.search.states.space import Space
from core.search.strategies.movable import Movable
from tests.core.search.searched import program_of

LOCK = ref_to(0, 1)


def use(tid: int, mode: Mode) -> Use:
    """A use of a lock by thread *tid*, which has started with the others."""
    return Use(LOCK, WHOLE, mode, tid, frozenset(), frozenset(), frozenset())


def test_what_is_done_at_once_is_looked_at_afresh_when_somebody_may_let_others_go() -> None:
    uses = Uses()
    movable = Movable(Space(program_of("x = 1"), AS_A_WHOLE, uses))
    gives = uses.note(use(1, Mode.GIVE))
    before, met = movable.version, uses.version
    noticed_before = movable.noticed(1 << gives)

    uses.note(use(2, Mode.AWAIT))

    # The two do not meet, as one always comes after the other.
    assert uses.version == met
    assert movable.version != before
    assert (noticed_before, movable.noticed(1 << gives)) == (False, True)
