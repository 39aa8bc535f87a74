"""What a move adds to a packed state is what its steps change."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

import pytest

from core.machine.printed import nothing_printed
from core.machine.step import step
from core.search.explorer import moves_of
from tests.core.search.searched import ALL, NOTHING, PROTECTED, program_of, visited

if TYPE_CHECKING:
    from core.machine.state import State
    from core.search.settings import Reductions

COUNTER = """
total = 0
def work():
    global total
    total += 1
    print(total)
    print("done")
"""
HANDOVER = """
from collections import deque
changed = threading.Condition()
items = deque()
class Item:
    def __init__(self, *parts):
        self.parts = list(parts)
def put():
    item = Item(1, [2])
    with changed:
        items.append(item)
        changed.notify()
def work():
    with changed:
        while not items:
            changed.wait()
        found = items.popleft()
    found.parts[1].append(3)
"""
DYING = """
import sys
gate = threading.Event()
def work():
    gate.wait()
    raise ValueError([1, gate])
def put():
    gate.set()
    print("set", file=sys.stderr)
"""
NESTED = """
import random
import time
names = []
def inner(number):
    names.append((number, random.choice("ab")))
def work():
    thread = threading.Thread(target=inner, args=(1,), daemon=True)
    thread.start()
    time.sleep(1)
"""
RULES = """
# invariant: red + blue == 10
red = blue = 5
def work():
    global red, blue
    red += 1
    blue -= 1
"""
CLOCK = """
import time
def work():
    begun = time.monotonic()
    time.sleep(1)
    print(time.monotonic() - begun)
"""
PROGRAMS = [
    (COUNTER, ("work", "work")), (HANDOVER, ("work", "put")), (DYING, ("work", "put")),
    (NESTED, ("work",)), (RULES, ("work", "work")), (CLOCK, ("work",)),
]  # fmt: skip


def told(state: State, *, clock: bool) -> tuple[object, ...]:
    """What tells *state* from others, but what was printed; the time only if *clock*."""
    state = replace(state, output=nothing_printed())
    return (state if clock else replace(state, clock=0.0)).key


@pytest.mark.parametrize("reductions", [NOTHING, PROTECTED, ALL])
@pytest.mark.parametrize(("text", "targets"), PROGRAMS)
def test_a_move_leads_where_its_steps_lead(
    text: str, targets: tuple[str, ...], reductions: Reductions
) -> None:
    program = program_of(text, *targets)
    visit = visited(program, reductions)
    space = visit.space

    for packed in visit.seen:
        for change in moves_of(visit, packed):
            state = space.unpacked(packed)
            for choice in change.choices:
                state = step(program, state, choice).state

            after, clock = space.unpacked(packed + change.delta), space.facts.clock
            assert told(after, clock=clock) == told(state, clock=clock)


@pytest.mark.parametrize(("text", "targets"), PROGRAMS)
def test_what_a_step_prints_is_added_to_what_its_thread_has_printed(
    text: str, targets: tuple[str, ...]
) -> None:
    program = program_of(text, *targets)
    visit = visited(program, NOTHING)
    space = visit.space

    for packed in visit.seen:
        for change in moves_of(visit, packed):
            state = step(program, space.unpacked(packed), change.choices[0]).state

            for tid in range(len(space.lanes)):
                fresh = tuple(state.output) if tid == change.tid else ()
                assert space.texts(packed + change.delta, tid) == space.texts(packed, tid) + fresh


@pytest.mark.parametrize(("text", "targets"), PROGRAMS)
def test_no_address_in_use_is_given_again(text: str, targets: tuple[str, ...]) -> None:
    visit = visited(program_of(text, *targets), NOTHING)

    for packed in visit.seen:
        state = visit.space.unpacked(packed)
        for ref in state.heap:
            assert ref.tid >= len(state.threads) or ref.count < state.threads[ref.tid].made


def test_torn_reads_are_kept_for_the_end() -> None:
    visit = visited(program_of(RULES, "work", "work"), NOTHING)
    space = visit.space

    for packed in visit.seen:
        for change in moves_of(visit, packed):
            torn = {sign for sign in change.signs if sign.kind == "torn-read"}
            assert space.torn(packed + change.delta) == space.torn(packed) | torn
    assert any(space.torn(end) for end in visit.ends)


def test_a_thread_that_comes_back_to_where_it_was_is_noticed() -> None:
    spin = "ready = False\ndef work():\n    while not ready:\n        pass\n"

    assert visited(program_of(spin, "work"), NOTHING).space.returns
    assert not visited(program_of(COUNTER, "work"), NOTHING).space.returns
