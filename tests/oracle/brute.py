"""Every run of a small program, by plain search over `step`: nothing left out, nothing clever.

What the search says with all its reductions is compared with this.
"""

from __future__ import annotations

from dataclasses import dataclass
from functools import partial
from hashlib import blake2b
from typing import TYPE_CHECKING

from core.machine.events import SECONDARY
from core.machine.step import choices, start, step
from core.machine.thrown import UnmodelledError
from tests.oracle.canonical import Forms
from tests.oracle.seen import Head, deaths, ending_of, races_of, screen_of

if TYPE_CHECKING:
    from core.language.program import Program
    from core.machine.events import Event
    from core.machine.state import Choice, State
    from tests.oracle.seen import Ending, Race


@dataclass(frozen=True, slots=True)
class Everything:
    """All that can happen: how it ends, what fails, what races.

    *schedules* has the choices that lead to each ending, *screens* the orders in which its
    text stands on the screen (all only if asked for); *cut* why some runs were not followed
    to their end; *sampled* says that a random value was not tried in every way.
    """

    schedules: dict[Ending, tuple[Choice, ...]]
    screens: dict[Ending, set[str]]
    failing: frozenset[str]
    races: frozenset[Race]
    cut: frozenset[str]
    sampled: bool
    states: int


def explore(program: Program, cap: int, *, screen: bool = False) -> Everything | None:
    """All runs of *program*; None if there are more than *cap* states.

    With *screen* states are told apart by the order of output between threads, too.
    """
    return _Search(program, screen=screen).everything(cap)


class _Search:
    def __init__(self, program: Program, *, screen: bool) -> None:
        self._program = program
        self._states = [start(program)]
        self._forms = Forms(self._states[0], program.source.text, screen=screen)
        self._numbers = {self._key(self._states[0]): 0}
        self._came: list[tuple[int, Choice] | None] = [None]
        self._before: list[list[int]] = [[]]
        self._last: list[int] = []
        self._schedules: dict[Ending, tuple[Choice, ...]] = {}
        self._screens: dict[Ending, set[str]] = {}
        self._failing: set[str] = set()
        self._races: set[Race] = set()
        self._cut: set[str] = set()
        self._sampled = False

    def everything(self, cap: int) -> Everything | None:
        pending = [0]
        while pending:
            number = pending.pop()
            for after in self._follow(number):
                if len(self._numbers) > cap:
                    return None
                pending.append(after)
        if not self._all_can_end():
            self._failing.add("never-ends")
        return Everything(
            self._schedules, self._screens, frozenset(self._failing), frozenset(self._races),
            frozenset(self._cut), self._sampled, len(self._numbers),
        )  # fmt: skip

    def _follow(self, number: int) -> list[int]:
        """Take every step from state *number*; the states that are new."""
        state = self._states[number]
        found: list[int] = []
        heads: list[Head] = []
        options = choices(self._program, state)
        for choice in options:
            try:
                after, events = self._step(state, choice)
            except UnmodelledError as error:
                self._cut.add(str(error))
                self._last.append(number)
                continue
            heads += [Head(each, choice) for each in events if each.kind < SECONDARY][:1]
            key = self._key(after)
            known = self._numbers.setdefault(key, len(self._numbers))
            if known == len(self._states):
                self._states.append(after)
                self._came.append((number, choice))
                self._before.append([])
                found.append(known)
            self._before[known].append(number)
        self._races.update(races_of(self._program, state, heads, partial(self._commute, state)))
        self._failing |= deaths(state)
        if not options:
            self._last.append(number)
            self._note_ending(number, state)
        return found

    def _step(self, state: State, choice: Choice) -> tuple[State, tuple[Event, ...]]:
        made = step(self._program, state, choice)
        seeded = "seeded" in dict(made.state.counts)
        self._sampled |= made.state.drawn != state.drawn and not seeded
        return made.state, made.events

    def _commute(self, state: State, one: Choice, two: Choice) -> bool:
        """Whether *one* and *two* lead from *state* to the same one in either order."""
        after = []
        for first, second in ((one, two), (two, one)):
            between, _ = self._step(state, first)
            if second not in choices(self._program, between):
                return False
            after.append(self._key(self._step(between, second)[0]))
        return after[0] == after[1]

    def _key(self, state: State) -> bytes:
        return blake2b(self._forms.text(state).encode(errors="replace"), digest_size=16).digest()

    def _note_ending(self, number: int, state: State) -> None:
        ending = ending_of(self._program, state)
        self._failing.update(ending.failures)
        if ending not in self._schedules:
            self._schedules[ending] = self._way_to(number)
        self._screens.setdefault(ending, set()).add(screen_of(state))

    def _way_to(self, number: int) -> tuple[Choice, ...]:
        way: list[Choice] = []
        while (came := self._came[number]) is not None:
            number, choice = came
            way.append(choice)
        return tuple(reversed(way))

    def _all_can_end(self) -> bool:
        """Whether from every state an end can be reached."""
        reached = set(self._last)
        pending = list(reached)
        while pending:
            for number in self._before[pending.pop()]:
                if number not in reached:
                    reached.add(number)
                    pending.append(number)
        return len(reached) == len(self._states)
