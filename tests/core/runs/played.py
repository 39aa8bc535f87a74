"""Little programs played in an order that a test decides, and events made by hand."""

from __future__ import annotations

from dataclasses import dataclass
from textwrap import dedent
from typing import TYPE_CHECKING

from core.language.source import Source
from core.machine.compile import compile_source
from core.machine.events import Event, Kind
from core.machine.state import Choice
from core.machine.step import able, choices, start, step
from core.machine.values import ref_to
from core.runs.naming import Names
from core.runs.narration import narrate
from core.runs.waiting import Held

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from core.language.program import Program
    from core.machine.state import State
    from core.machine.values import Ref, Value

A, B, C = ref_to(0, 901), ref_to(0, 902), ref_to(0, 903)
"""Objects for events made by hand."""


@dataclass
class Played:
    """A run: the states, each with the events that led to it."""

    program: Program
    states: list[State]
    events: list[tuple[Event, ...]]

    @property
    def state(self) -> State:
        """The last state."""
        return self.states[-1]

    @property
    def names(self) -> Names:
        """The names of the last state."""
        return Names(self.program, self.state)

    @property
    def held(self) -> Held:
        """The locks held at the end."""
        held = Held()
        for _, event in self.numbered():
            held.feed(event)
        return held

    def numbered(self) -> Iterator[tuple[int, Event]]:
        """All events with the numbers of their steps."""
        for number, events in enumerate(self.events):
            for event in events:
                yield number, event

    @property
    def story(self) -> list[str]:
        """The sentences on all that happened."""
        return [
            narrate(
                self.program,
                event,
                Names(self.program, self.states[number + 1]),
                before=self.states[number],
            )
            for number, event in self.numbered()
        ]

    def ref(self, name: str) -> Ref:
        """The object in module variable *name*."""
        slot = [variable.name for variable in self.program.variables].index(name)
        value = self.state.globals[slot]
        assert not isinstance(value, int)
        return value  # type: ignore[return-value]

    def take(self, choice: Choice) -> None:
        """Make one step."""
        made = step(self.program, self.state, choice)
        self.states.append(made.state)
        self.events.append(made.events)


def played(
    text: str, order: Iterable[int] = (), *, finish: bool = True, steps: int = 10_000
) -> Played:
    """The run of *text* in which main goes until it waits, then the threads of *order*.

    Main makes at most so many *steps*, each of the others one.  After that the lowest
    thread that can goes, unless the run is not to *finish*; timeouts fire when they must.
    """
    program = compile_source(Source("x.py", dedent(text)))
    run = Played(program, [start(program)], [])
    while able(run.state, 0) and len(run.events) < steps:
        run.take(Choice(0))
    for tid in order:
        run.take(Choice(tid))
    while finish and (possible := choices(program, run.state)):
        run.take(possible[0])
    return run


def did(
    kind: Kind,
    tid: int,
    ref: Ref | None = None,
    key: Value = None,
    value: Value = None,
    site: int = 0,
) -> Event:
    """An event made by hand."""
    return Event(kind, tid, site, ref, key, value)


def took(tid: int, lock: Ref, depth: int = 1, site: int = 0) -> Event:
    """Thread *tid* took *lock*."""
    return did(Kind.ACQUIRE, tid, lock, None, depth, site)


def let_go(tid: int, lock: Ref, depth: int = 0) -> Event:
    """Thread *tid* let go of *lock*."""
    return did(Kind.RELEASE, tid, lock, None, depth)


def started(tid: int, other: int) -> Event:
    """Thread *tid* started the *other*."""
    return did(Kind.START, tid, value=other)


def joined(tid: int, other: int) -> Event:
    """Thread *tid* joined the *other*."""
    return did(Kind.JOIN, tid, value=other)


def read(tid: int, ref: Ref | None, key: Value, site: int = 1) -> Event:
    """Thread *tid* read a place."""
    return did(Kind.READ, tid, ref, key, 0, site)


def wrote(tid: int, ref: Ref | None, key: Value, site: int = 2) -> Event:
    """Thread *tid* wrote a place."""
    return did(Kind.WRITE, tid, ref, key, 0, site)
