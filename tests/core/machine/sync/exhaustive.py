"""All that can come of a small program, over every schedule it has."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from core.machine.class_objects import ClassObject
from core.machine.natives import BuiltinType
from core.machine.objects import Instance
from core.machine.step import over
from core.machine.values import Ref
from tests.laws.simulated import program_of
from tests.laws.walks import last_states_of, printed

if TYPE_CHECKING:
    from core.machine.state import State
    from core.machine.threads import Thread

MOST_STATES = 20_000


class Ending(NamedTuple):
    """How one way through a program ends: what it printed, whether it got stuck, who died.

    *died* pairs the names of threads with the names of the exceptions nobody caught.
    """

    output: str
    deadlocked: bool
    died: tuple[tuple[str, str], ...] = ()


def endings_of(text: str, most: int = MOST_STATES) -> set[Ending]:
    """Every ending of the program *text*.

    Raises:
        TooManyStatesError: it has more than *most* states.
    """
    return {_ending(state) for state in last_states_of(program_of(text), most)}


def always(output: str) -> set[Ending]:
    """The endings of a program that prints *output* and is over, whatever the schedule."""
    return {Ending(output, deadlocked=False)}


def _ending(state: State) -> Ending:
    died = tuple(
        (thread.name, _death_of(state, thread))
        for thread in state.threads
        if thread.status == "died"
    )
    return Ending(printed(state), deadlocked=not over(state), died=died)


def _death_of(state: State, thread: Thread) -> str:
    """The name of the exception that *thread* died of."""
    assert isinstance(thread.dying, Ref)
    error = state.heap[thread.dying]
    assert isinstance(error, Instance)
    cls = state.heap[error.cls] if isinstance(error.cls, Ref) else error.cls
    assert isinstance(cls, ClassObject | BuiltinType)
    return cls.name
