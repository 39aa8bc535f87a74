"""A program's invariants stand in a state as they do in the run that leads to it."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from core.runs.invariants import Invariants
from core.runs.schedulers.replay import Replay
from core.runs.simulation import Simulation
from core.search.results.witness import schedule_of
from tests.core.search.searched import NOTHING, program_of, same_under_all, visited

if TYPE_CHECKING:
    from collections.abc import Sequence

    from core.language.program import Program
    from core.machine.state import Choice

TORN = """
# invariant: red + blue == 100
red, blue = 50, 50
def move():
    global red, blue
    red -= 20
    blue += 20
def look():
    print(red)
"""
IN_A_LIST = """
stock = [5, 0]
# invariant: sum(stock) == 5
# invariant: stock[1] <= 1
def move():
    stock[0] -= 1
    stock[1] += 1
def look():
    print(stock)
"""
LATE = """
# invariant: limit > 0
def move():
    global limit
    limit = 0
    limit = 1
def look():
    global limit
    limit = 2
"""
TROUBLED = """
# invariant: 10 / total > 0
total = 1
def move():
    global total
    total = 0
    total = 2
def look():
    print(total)
"""
BY_TWO = """
# invariant: red + blue == 100
red, blue, apart = 50, 50, 0
def move():
    global red, apart
    red = 40
    red = 30
    apart = 1
    red = 50
def look():
    global blue
    blue = 60
    print(apart)
    blue = 50
"""
TEXTS = [TORN, IN_A_LIST, LATE, TROUBLED, BY_TWO]


def after(program: Program, choices: Sequence[Choice]) -> Invariants:
    """The rules of *program* as they stand after the run that *choices* make."""
    rules = Invariants(program)
    run = Simulation(program, Replay(schedule_of(choices)), seed=0, watch=rules.watch)
    while run.position < len(choices):
        run.advance(1)
    return rules


@pytest.mark.parametrize("text", TEXTS)
def test_a_rule_stands_as_in_the_run_that_leads_there(text: str) -> None:
    program = program_of(text, "move", "look")
    visit = visited(program, NOTHING)

    for state in visit.seen:
        rules = after(program, visit.path(state))
        broken = {breach.rule: (breach.tid, breach.site) for breach in rules.broken}

        for number, standing in enumerate(visit.space.standings(state)):
            assert standing.verdict == rules.verdict(number)
            assert standing.breaker == broken.get(number)


@pytest.mark.parametrize("text", TEXTS)
def test_a_torn_read_is_one_that_the_run_shows(text: str) -> None:
    program = program_of(text, "move", "look")
    visit = visited(program, NOTHING)
    torn = {sign for sign in visit.signs if sign.kind == "torn-read"}

    shown = set()
    for sign, (state, change) in visit.signs.items():
        assert change is not None
        rules = after(program, (*visit.path(state), *change.choices))
        for seen in rules.glimpses:
            shown.add((seen.tid, seen.site, f"{seen.breach.rule} {seen.breach.site}"))
        assert sign[1:] in shown

    assert shown == {sign[1:] for sign in torn}
    assert bool(torn) == (text in {TORN, IN_A_LIST})


@pytest.mark.parametrize("text", TEXTS)
def test_rules_stand_alike_under_all_reductions(text: str) -> None:
    found = same_under_all(program_of(text, "move", "look"))

    assert found.failing == ({"torn-read"} if text in {TORN, IN_A_LIST} else set())
