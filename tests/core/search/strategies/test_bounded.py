"""Runs by their number of switches: the fewest are the fewest, and complete is complete."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from hypothesis import given, settings

from core.language.errors import ProgramError
from core.language.source import Source
from core.machine.compile import compile_source
from core.search.sharing.uses import Uses
from core.search.states.grain import Grain
from core.search.states.outcomes import end_of
from core.search.states.space import Space
from core.search.strategies.bounded import Bounded
from core.search.strategies.move_table import MoveTable
from core.search.strategies.pricing import Terms
from tests.core.search.searched import finished, program_of, replayed
from tests.fuzz.generators import GENERATORS
from tests.fuzz.generators import generated as generated_by
from tests.generators.synchronised import synchronised_programs
from tests.laws.simulated import program_of as generated

if TYPE_CHECKING:
    from core.language.program import Program
    from core.search.states.entry import Sign
    from core.search.states.outcomes import End

MOST = 300_000


def bounded(program: Program, *, fusing: bool, most: int = MOST) -> Bounded:
    """The search of *program* by switches, after it has come to its end."""
    for timed in (False, True):
        table = MoveTable(Space(program, Grain(timed=timed), Uses()), fusing=fusing)
        search = Bounded(table, Terms(most_places=most))
        finished(search.go())
        if not search.space.looks.clock:
            break
    # Who looks at the clock needs the time in the states.
    return search


def fewest(program: Program, *, fusing: bool) -> dict[Sign, int]:
    """The number of switches of the schedule that is told for each failure."""
    found = {}
    for sign, witness in bounded(program, fusing=fusing).found.items():
        run, report = replayed(program, witness.choices)
        assert witness.simplest
        assert report.failures, sign
        found[sign] = len(run.trace.switches)
    return found


UNGUARDED = """
    total = 0
    def add():
        global total
        seen = total
        total = seen + 1
    def look():
        assert total != 1
"""
RELEASED_IN_BETWEEN = """
    lock = threading.Lock()
    a = b = c = 0
    def one():
        global a, c
        a = 1
        with lock:
            a = 2
        c = 1
    def two():
        global b
        if a == 1:
            b = 1
            with lock:
                b = 2
            assert c == 0
"""
EVENTS = """
    ready, done = threading.Event(), threading.Event()
    steps = []
    def one():
        steps.append(1)
        ready.set()
        done.wait()
        steps.append(2)
    def two():
        ready.wait()
        steps.append(3)
        done.set()
        steps.append(4)
        assert steps[-1] == 4
"""
STARTED = """
    n = 0
    def inner():
        global n
        n += 1
    def outer():
        one = threading.Thread(target=inner)
        one.start()
        two = threading.Thread(target=inner)
        two.start()
        one.join()
        two.join()
        assert n == 2
"""
SLEEPING = """
    import time
    x = 0
    def one():
        global x
        x = 1
        time.sleep(0.1)
        x = 2
        time.sleep(0.1)
        x = 3
    def two():
        seen = x
        time.sleep(0.1)
        assert (seen, x) != (1, 2)
        assert (seen, x) != (0, 3)
"""
LOCKS = """
    a, b = threading.Lock(), threading.Lock()
    def one():
        with a:
            with b:
                pass
    def two():
        with b:
            with a:
                pass
"""
THREE = """
    import queue
    q = queue.Queue(1)
    got = []
    def put():
        q.put(1)
        q.put(2)
    def take():
        got.append(q.get())
        assert got != [2]
        assert got != [1, 1]
"""
SPINNING = """
    stop = False
    def spin():
        while not stop:
            pass
    def end():
        global stop
        stop = True
        assert stop is False
"""
HANDED_ON = """
    lock = threading.Lock()
    order = []
    def one():
        with lock:
            order.append(1)
        order.append(2)
    def two():
        order.append(3)
        with lock:
            order.append(4)
        order.append(5)
    def three():
        with lock:
            pass
        assert order != [1, 3, 2]
        assert order != [1, 3, 2, 4]
        assert order[:3] != [3, 1, 4]
"""
DRAWN = """
    import random
    x = 0
    def one():
        global x
        n = random.randint(0, 1)
        x = n
        x = 5
    def two():
        assert x != 1
"""
FAILING_ALONE = """
    x = 0
    def one():
        global x
        x = 1
        x = 2
    def two():
        items = [1]
        items[5]
"""
LEFT_ALONE = """
    x = 0
    def one():
        items = [1]
        items[5]
    threading.Thread(target=one).start()
    x = 1
    assert x == 1
"""
SPINNING_ALONE = """
    x = 0
    def one():
        while True:
            pass
    def two():
        global x
        x = 1
        assert x == 1
        x = 2
"""
PROGRAMS = {
    "failing alone": (FAILING_ALONE, ("one", "two")),
    "left alone": (LEFT_ALONE, ()),
    "spinning alone": (SPINNING_ALONE, ("one", "two", "two")),
    "unguarded": (UNGUARDED, ("add", "add", "look")),
    "released in between": (RELEASED_IN_BETWEEN, ("one", "two")),
    "events": (EVENTS, ("one", "two")),
    "started": (STARTED, ("outer",)),
    "started twice": (STARTED, ("outer", "inner")),
    "sleeping": (SLEEPING, ("one", "two")),
    "locks": (LOCKS, ("one", "two")),
    "three locks": (LOCKS, ("one", "two", "one")),
    "queue": (THREE, ("put", "take", "take", "take")),
    "spinning": (SPINNING, ("spin", "end")),
    "handed on": (HANDED_ON, ("one", "two", "three")),
    "drawn": (DRAWN, ("one", "two")),
}


@pytest.mark.parametrize("name", PROGRAMS)
def test_what_is_done_at_once_costs_no_switch_more(name: str) -> None:
    text, targets = PROGRAMS[name]
    program = program_of(text, *targets)

    single, fused = fewest(program, fusing=False), fewest(program, fusing=True)

    assert fused == single
    assert single


@given(text=synchronised_programs())
@settings(max_examples=60, deadline=None)
def test_no_program_needs_more_switches_where_steps_are_fused(text: str) -> None:
    program = generated(text)
    assert fewest(program, fusing=True) == fewest(program, fusing=False)


def fewest_to_outcomes(program: Program, *, fusing: bool, most: int) -> dict[End, int] | None:
    """The number of switches of the run that is told for each outcome; None if some are missing."""
    search = bounded(program, fusing=fusing, most=most)
    if search.full or search.places >= most:
        return None
    found: dict[End, int] = {}
    for state in search.ends:
        run, _ = replayed(program, search.choices_to(state))
        assert not run.advance(1)
        switches = len(run.trace.switches)
        end = end_of(search.space, state)
        found[end] = min(switches, found.get(end, switches))
    return found


@pytest.mark.parametrize("generator", GENERATORS)
@pytest.mark.parametrize("seeds", [range(start, start + 5) for start in (0, 5, 10)], ids=str)
def test_every_outcome_comes_with_as_few_switches_as_in_single_steps(
    generator: str, seeds: range
) -> None:
    compared = 0
    for seed in seeds:
        try:
            program = compile_source(Source("program.py", generated_by(generator, seed)))
        except ProgramError:
            continue
        single = fewest_to_outcomes(program, fusing=False, most=3_000)
        if single is not None:
            compared += 1
            assert fewest_to_outcomes(program, fusing=True, most=10_000) == single, seed
    assert compared
