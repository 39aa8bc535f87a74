"""What every step in the graph of a program does, and who holds which locks in each state."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from core.graph.graph import FAILED, START
from core.machine.events import Kind
from core.machine.primitives.objects import LockObject
from core.machine.step import start, step
from core.machine.thrown import UnmodelledError
from core.named import NamedTuple
from core.runs.naming import line_of

if TYPE_CHECKING:
    from collections.abc import Collection, Generator, Mapping

    from core.graph.graph import Graph
    from core.language.program import Program
    from core.machine.state import Choice, State
    from core.machine.values import Ref, Value

_ROUND: Final = 50


class Act(NamedTuple):
    """What a step does: its *kind* of event, its *line*, and the object and part it is about."""

    kind: int | None = None
    line: int | None = None
    ref: Ref | None = None
    key: Value = None


def common(acts: Collection[Act]) -> Act:
    """Return what all of *acts* have in common."""
    kind, line, ref, key = next(iter(acts))
    return Act(
        kind if all(each.kind == kind for each in acts) else None,
        line if all(each.line == line for each in acts) else None,
        ref if all(each.ref == ref for each in acts) else None,
        key if all((each.ref, each.key) == (ref, key) for each in acts) else None,
    )


class Acts:
    """What the steps of a graph do, by the state before and the choice; *states* of the machine."""

    def __init__(self, acts: Mapping[tuple[int, Choice], Act], states: Mapping[int, State]) -> None:
        self._acts = acts
        self.states: Final = states
        self._locks = frozenset(
            act.ref for act in acts.values() if act.kind == Kind.ACQUIRE and act.ref is not None
        )

    def act(self, state: int, choice: Choice) -> Act:
        """Return what the step of *choice* in *state* does; nothing if it is not simulated."""
        return self._acts.get((state, choice), Act())

    def held(self, state: int, tid: int) -> frozenset[Ref]:
        """Return the locks that thread *tid* holds in *state*."""
        if state not in self.states:
            return frozenset()
        heap = self.states[state].heap
        locks = ((ref, heap.get(ref)) for ref in self._locks)
        return frozenset(
            ref for ref, lock in locks if isinstance(lock, LockObject) and lock.owner == tid
        )


def acts_of(program: Program, graph: Graph) -> Generator[None, None, Acts]:
    """Make every step of *graph* once on the machine.  Yields now and then."""
    states = {START: start(program)}
    acts: dict[tuple[int, Choice], Act] = {}
    pending = [START]
    for number, here in enumerate(pending):
        for edge in graph.edges[here]:
            try:
                after, events = step(program, states[here], edge.choice)
            except UnmodelledError:
                continue
            event = events[0]
            line = line_of(program, event.site)
            acts[here, edge.choice] = Act(event.kind, line, event.ref, event.key)
            if edge.target not in states and edge.target != FAILED:
                states[edge.target] = after
                pending.append(edge.target)
        if number % _ROUND == 0:
            yield
    return Acts(acts, states)
