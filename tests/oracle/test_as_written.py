"""The search with the timing as written against every such run, made step by step."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from core.language.errors import ProgramError
from core.language.source import Source
from core.machine.compile import compile_source
from core.machine.primitives.waits import deadline
from core.machine.state import TIMEOUT
from core.machine.step import choices, start, step
from core.machine.thrown import UnmodelledError
from core.search.sharing.uses import Uses
from core.search.states.grain import Grain
from core.search.states.space import Space
from core.search.strategies.as_written import AsWritten
from core.search.strategies.move_table import MoveTable
from tests.core.search.searched import finished, program_of
from tests.fuzz.generators import GENERATORS
from tests.fuzz.generators import generated as generated_by
from tests.oracle.canonical import Forms
from tests.oracle.seen import deaths, ending_of

if TYPE_CHECKING:
    from core.language.program import Program
    from core.machine.state import Choice, State

CAP = 400
SLEEPING = """
    import time
    order = []
    lock = threading.Lock()
    def work(n):
        for _ in range(2):
            time.sleep(n)
            with lock:
                order.append(n)
    def one():
        work(1)
    def two():
        work(2)
        assert order[:3] == [1, 1, 2]
    def three():
        time.sleep(1.5)
        assert order == [1]
    def four():
        assert lock.acquire(timeout=1)
"""
WOKEN = """
    import time
    condition = threading.Condition()
    def wait():
        with condition:
            assert condition.wait(1)
    def early():
        time.sleep(0.5)
        with condition:
            condition.notify()
    def late():
        time.sleep(1)
        with condition:
            condition.notify_all()
"""
PROGRAMS = [
    (SLEEPING, targets)
    for targets in (("one", "two"), ("two", "one", "three"), ("three", "one"), ("four", "one"))
] + [
    (WOKEN, targets)
    for targets in (("wait", "early"), ("wait", "late"), ("wait", "wait", "early", "late"))
]  # fmt: skip


def failing(program: Program, cap: int = CAP) -> set[str] | None:
    """The kinds of failure of all runs in which nobody is held up; None if there are too many."""
    first = start(program)
    forms = Forms(first, program.source.text, screen=False)
    pending, seen, found = [first], {key_of(forms, first)}, set[str]()
    while pending:
        state = pending.pop()
        options = choices(program, state)
        found |= deaths(state)
        if not options:
            found.update(ending_of(program, state).failures)
        for choice in punctual(state, options):
            try:
                after = step(program, state, choice).state
            except UnmodelledError:
                return None
            key = key_of(forms, after)
            if key not in seen:
                seen.add(key)
                pending.append(after)
        if len(seen) > cap:
            return None
    return found


def key_of(forms: Forms, state: State) -> tuple[object, ...]:
    """What tells *state* from others, time included."""
    waits = tuple(thread.wait and thread.wait.deadline for thread in state.threads)
    return (forms.text(state), state.clock, waits)


def punctual(state: State, options: tuple[Choice, ...]) -> list[Choice]:
    """Those of *options* that come at once, or else those that come next."""
    due: dict[Choice, float] = {}
    for choice in options:
        when = deadline(state.heap, state.threads[choice.tid]) if choice.way == TIMEOUT else None
        due[choice] = state.clock if when is None else max(when, state.clock)
    return [choice for choice, when in due.items() if when == min(due.values())]


def found_by(program: Program) -> set[str] | None:
    space = Space(program, Grain(timed=True, texts=False, undrawn=False), Uses())
    search = AsWritten(MoveTable(space, fusing=True))
    finished(search.go())
    return {sign.kind for sign in search.found} if search.complete else None


@pytest.mark.parametrize(("text", "targets"), PROGRAMS)
def test_the_same_fails_as_in_single_steps(text: str, targets: tuple[str, ...]) -> None:
    program = program_of(text, *targets)

    expected = failing(program, 3_000)

    assert expected is not None
    assert found_by(program) == expected


@pytest.mark.parametrize("generator", sorted(GENERATORS))
@pytest.mark.parametrize("seeds", [range(8), range(8, 16)], ids=str)
def test_the_same_fails_in_generated_programs(generator: str, seeds: range) -> None:
    compared = 0
    for seed in seeds:
        try:
            program = compile_source(Source("program.py", generated_by(generator, seed)))
        except ProgramError:
            continue
        expected = failing(program)
        found = None if expected is None else found_by(program)
        if expected is not None and found is not None:
            compared += 1
            assert found == expected - {"invariant", "torn-read"}, seed
    assert compared
