"""What every reduction answers to a search, which asks all of them alike.

A reduction is a class of this kind in a file of its own, whose `KIND` enters it: `registry.py`
finds it in the folder.  What it leaves out, and when it may, it states in uses: nothing else is
known for sure.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, ClassVar, Final

from core.named import NamedTuple

if TYPE_CHECKING:
    from collections.abc import Callable, Collection, Iterable, Sequence

    from core.search.states.entry import Entry, Moves, Transition
    from core.search.states.space import Space

EVERY: Final = -1
"""The set of all threads, as bits."""


class Reduction:
    """Leaves nothing out, as it stands: each kind overrides what it has to say.

    *puts_off* says that a thread may have to wait for others though it could go, which must not
    be so for ever; *merged* that a state stood for another; *hopeless* that it is of no more use
    in this search.
    """

    puts_off: ClassVar[bool] = False
    merged: bool = False
    hopeless: bool = False

    # Asked of a step

    def at_once(self, step: Transition) -> bool:
        """Whether *step* may be done at once with the one before."""
        return False

    def noticed(self, uses: int) -> bool:
        """Whether a step with some of *uses* may not be done at once with the one before."""
        return True

    # Asked of a state

    def choose(self, found: Sequence[Moves]) -> int:
        """The threads that must be tried where *found* is what each can do, as bits."""
        return EVERY

    def enough(self, chosen: int, found: Sequence[Moves]) -> bool:
        """Whether the threads *chosen* are still all that must be tried."""
        return True

    def representative(self, state: int) -> int:
        """The state that stands for *state*: itself, if none like it was met before."""
        return state

    # Asked of what has come up since it began

    def holds(self) -> bool:
        """Whether all that was left out may be left out, as far as known."""
        return True

    def settle(self) -> None:
        """Bring what it rests on up to what is known by now: no state is left to visit."""

    def alike(self) -> Iterable[Collection[Entry]]:
        """The parts of threads of which one stood for the others."""
        return ()


class Kind(NamedTuple):
    """What a search knows of a reduction: its *name*, and how it *begins* in a space.

    It begins with nothing if it is of no use there.  Those of a lower *rank* are asked first.
    *late* says that it costs more than it saves while there are few states, *fair* that it
    leaves probabilities as they are.
    """

    name: str
    begin: Callable[[Space], Reduction | None]
    rank: int
    late: bool = False
    fair: bool = False


def asked_for(reductions: Iterable[Reduction], question: str) -> tuple[Reduction, ...]:
    """Those of *reductions* that have something to say to *question*, a method."""
    # By who overrides a method: a visit asks only these, in a loop that runs for every state.
    neutral = getattr(Reduction, question)
    return tuple(each for each in reductions if getattr(type(each), question) is not neutral)
