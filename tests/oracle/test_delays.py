"""The search by delays against every run with as few, made one by one."""

from __future__ import annotations

from math import inf
from typing import TYPE_CHECKING

import pytest

from core.language.errors import ProgramError
from core.language.source import Source
from core.machine.compile import compile_source
from core.search.sharing.uses import Uses
from core.search.states.grain import Grain
from core.search.states.outcomes import end_of
from core.search.states.space import Space
from core.search.strategies.bounded import Bounded
from core.search.strategies.move_table import MoveTable
from core.search.strategies.pricing import Terms, by_delays
from tests.core.search.searched import program_of
from tests.fuzz.generators import GENERATORS
from tests.fuzz.generators import generated as generated_by
from tests.oracle.delays import endings, without_failures

if TYPE_CHECKING:
    from core.language.program import Program
    from tests.oracle.delays import Ending

CAP = 3_000
FAR = 10_000
TOGETHER = """
    total = 0
    def add():
        global total
        for _ in range(2):
            seen = total
            total = seen + 1
"""
WOKEN = """
    condition = threading.Condition()
    order = []
    def wait(n):
        with condition:
            condition.wait(1)
            order.append(n)
    def one():
        wait(1)
    def two():
        wait(2)
    def wake():
        with condition:
            condition.notify()
        order.append(3)
"""
SLEEPING = """
    import time
    order = []
    def work(n):
        for _ in range(2):
            time.sleep(n)
            order.append(n)
    def one():
        work(1)
    def two():
        work(2)
"""
DRAWING = """
    import random
    order = []
    def draw():
        n = random.randint(0, 2)
        order.append(n)
        order.append(n)
"""
PROGRAMS = {
    "together": (TOGETHER, ("add", "add")),
    "woken": (WOKEN, ("one", "two", "wake")),
    "sleeping": (SLEEPING, ("one", "two", "one")),
    "drawing": (DRAWING, ("draw", "draw")),
}


def found_by(program: Program, delays: int, horizon: float, *, fusing: bool) -> set[Ending]:
    """How runs end that the search tries before it says that those with *delays* were all tried."""
    # Some of the programs read the clock, as a search would find out.
    space = Space(program, Grain(undrawn=False, timed=True), Uses())
    search = Bounded(MoveTable(space, fusing=fusing), Terms(by_delays, horizon))
    going = search.go()
    while search.complete < delays and next(going, _OVER) is not _OVER:
        pass
    # With fewer delays than that there may be no more runs.
    assert search.complete >= delays or search.over
    return {without_failures(end_of(space, state)) for state in search.ends}


_OVER = object()


@pytest.mark.parametrize("delays", [0, 1, 2])
@pytest.mark.parametrize("name", PROGRAMS)
def test_all_runs_with_few_delays_are_tried(name: str, delays: int) -> None:
    text, targets = PROGRAMS[name]
    program = program_of(text, *targets)

    expected = endings(program, delays, FAR, 20_000)

    assert expected
    assert expected <= found_by(program, delays, inf, fusing=True)


@pytest.mark.parametrize("name", PROGRAMS)
def test_without_fusing_the_runs_without_a_delay_are_one(name: str) -> None:
    text, targets = PROGRAMS[name]
    program = program_of(text, *targets)
    space = Space(program, Grain(undrawn=False), Uses())
    search = Bounded(MoveTable(space, fusing=False), Terms(by_delays))
    going = search.go()
    while search.complete < 0:
        next(going)

    expected = endings(program, 0, FAR, CAP)

    assert expected is not None
    assert len(expected) == 1
    assert {without_failures(end_of(space, state)) for state in search.ends} == expected


@pytest.mark.parametrize("generator", GENERATORS)
@pytest.mark.parametrize("seeds", [range(6), range(6, 12)], ids=str)
def test_generated_programs_show_all_their_ends_up_to_a_horizon(
    generator: str, seeds: range
) -> None:
    compared = 0
    for seed in seeds:
        try:
            program = compile_source(Source("program.py", generated_by(generator, seed)))
        except ProgramError:
            continue
        for steps in (20, 60):
            expected = endings(program, 1, steps, CAP)
            if expected is None:
                continue
            compared += len(expected)
            assert expected <= found_by(program, 1, steps, fusing=True), seed
    assert compared
