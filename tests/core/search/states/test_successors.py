"""What a step adds to a packed state is what it changes in a run, and no more is looked at."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from core.machine.locations import FACE, THREADS
from core.machine.output_log import nothing_printed
from core.machine.step import choices, step
from core.search.reductions import undrawn
from core.search.reductions.registry import ALL
from core.search.states.grain import AS_A_WHOLE
from core.search.states.successors import steps_of
from core.search.strategies.visit import moves_of
from tests.core.search.searched import FUSED, NOTHING, program_of, same_under_all, visited

if TYPE_CHECKING:
    from core.machine.locations import Location
    from core.machine.state import State
    from core.machine.values import Ref
    from core.search.reductions.registry import Reductions
    from core.search.states.entry import Entry

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
TIMED = "lock = threading.Lock()\ndef work():\n    lock.acquire(timeout=1)\n"
LOCK = "lock = threading.Lock()\ndef work():\n    with lock:\n        pass\n"
CLASSES = """
data = [0]
class Box:
    def __init__(self, held):
        self.held = held
box = Box(data)
def work():
    global data
    data += [1]
    class Own(Box):
        pass
    made = Own([data])
    print(made.held)
"""
PROGRAMS = [
    (COUNTER, ("work", "work")), (HANDOVER, ("work", "put")), (DYING, ("work", "put")),
    (NESTED, ("work",)), (RULES, ("work", "work")), (CLOCK, ("work",)),
    (TIMED, ("work", "work")), (LOCK, ("work", "work")),
    (CLASSES, ("work", "work")),
]  # fmt: skip


def told(state: State, *, clock: bool) -> tuple[object, ...]:
    """What tells *state* from others, but what was printed; the time only if *clock*."""
    for thread in state.threads:
        frame = thread.frame
        while frame is not None:
            dead = frame.code.registers - frame.code.depths[frame.pc]
            frame.regs[frame.code.registers - dead : frame.code.registers] = [None] * dead
            frame = frame.parent
    state = state._replace(output=nothing_printed())
    return (state if clock else state._replace(clock=0.0)).key


@pytest.mark.parametrize("reductions", [NOTHING, FUSED, ALL])
@pytest.mark.parametrize(("text", "targets"), PROGRAMS)
def test_a_move_leads_where_its_steps_lead(
    text: str, targets: tuple[str, ...], reductions: Reductions
) -> None:
    program = program_of(text, *targets)
    visit = visited(program, reductions - {undrawn.NAME})
    space = visit.space

    for packed in visit.seen:
        for change in moves_of(visit, packed):
            state = space.unpacked(packed)
            for choice in change.choices:
                state = step(program, state, choice).state

            after, clock = space.unpacked(packed + change.delta), space.grain.timed
            assert told(after, clock=clock) == told(state, clock=clock)


@pytest.mark.parametrize(("text", "targets"), PROGRAMS)
def test_the_same_can_be_chosen_as_in_a_run(text: str, targets: tuple[str, ...]) -> None:
    program = program_of(text, *targets)
    # A run always tries whether a thread gets the number of one that is over.
    grain = AS_A_WHOLE._replace(idents=True)
    visit = visited(program, NOTHING, grain=grain)
    space = visit.space

    for packed in visit.seen:
        found = [
            each.choice
            for entry in space.threads(packed)
            if not space.over(packed)
            for each in steps_of(space, packed, entry).transitions
        ]

        assert tuple(found) == choices(program, space.unpacked(packed))


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
    space = visit.space

    for packed in visit.seen:
        used = {entry.tid: entry.used for entry in space.threads(packed)}
        for ref in space.unpacked(packed).heap.keys() - space.base.heap.keys():
            assert ref.count in used[ref.tid]


def test_torn_reads_are_kept_for_the_end() -> None:
    visit = visited(program_of(RULES, "work", "work"), NOTHING)
    space = visit.space

    for packed in visit.seen:
        for change in moves_of(visit, packed):
            torn = {sign for sign in change.signs if sign.kind == "torn-read"}
            assert space.torn(packed + change.delta) == space.torn(packed) | torn
    assert any(space.torn(end) for end in visit.ends)


def _reads(entry: Entry) -> set[Location]:
    """All that the steps of *entry* look at."""
    return {place for memo in entry.steps.memos for place in memo.reads}


def test_whoever_joins_a_thread_looks_at_that_one_only() -> None:
    space = visited(program_of(LOCK, "work", "work"), NOTHING).space
    joining = [
        entry
        for entry in space.lanes[0][1]
        if entry.thread is not None and entry.thread.wait is not None
        if entry.thread.wait.kind == "join"
    ]

    looked = [{place for place in _reads(entry) if place[0] == FACE} for entry in joining]

    assert len(joining) == 2
    # Its own face is looked at when it ends, which is the step after the last join.
    assert [places - {(FACE, 0)} for places in looked] == [{(FACE, 1)}, {(FACE, 2)}]


def test_whoever_waits_for_a_lock_looks_at_no_thread() -> None:
    space = visited(program_of(LOCK, "work", "work"), NOTHING).space
    waiting = [
        entry
        for entry in space.lanes[1][1]
        if entry.thread is not None and entry.thread.wait is not None
        if entry.thread.wait.kind == "lock"
    ]

    assert waiting
    for entry in waiting:
        assert not {owner for owner, part in _reads(entry) if part != 1} & {FACE, THREADS}


def test_a_step_without_an_event_gives_way() -> None:
    # A long stretch of local work rests only to let others go on: that is no step of its own.
    text = "def work():\n    for _ in range(60_000):\n        pass\n"
    visit = visited(program_of(text, "work"), NOTHING)
    steps = [
        step
        for entry in visit.space.lanes[1][1]
        for memo in entry.steps.memos
        for found in memo.table.values()
        for step in found.transitions
    ]

    assert visit.complete
    assert [step.last for step in steps].count(True) == 2
    assert len(visit.ends) == 1


def test_what_is_not_simulated_cuts_the_search_and_is_no_deadlock() -> None:
    text = """
    class N:
        def __float__(self):
            return 1.0
    import math
    def work():
        math.hypot(N(), 2)
    """
    program = program_of(text, "work")

    visit = visited(program, ALL)

    assert visit.complete
    assert len(visit.cuts) == 1
    assert next(iter(visit.cuts)).startswith("line 8: ")
    assert not visit.ends
    assert not visit.signs


@pytest.mark.parametrize(
    ("one", "other", "look"),
    [
        ("[0]", "{0: 0}", "isinstance(mine, list)"),
        ("[0]", "{0: 0}", "type(mine) is list"),
        ("Red()", "Blue()", "type(mine) is Red"),
        ("Red()", "Blue()", "isinstance(mine, Red)"),
        ("[0]", "iter([0])", "isinstance(mine, list)"),
        ("[0]", "(lambda: 0)", "callable(mine)"),
        ("{0}", "[0]", "mine == {0}"),
    ],
)
def test_another_object_may_be_made_at_the_same_address(one: str, other: str, look: str) -> None:
    text = f"""
    class Red:
        pass
    class Blue:
        pass
    flag, box = False, None
    lock = threading.Lock()
    def make():
        global box
        if flag:
            box = {one}
        else:
            box = {other}
    def ask():
        mine = box
        with lock:
            pass
        if mine is not None:
            print({look})
    def turn():
        global flag
        flag = True
    """

    found = same_under_all(program_of(text, "make", "ask", "turn"))

    assert {"".join(end.output) for end in found.ends} == {"", "True\n", "False\n"}


def test_what_is_made_in_some_runs_only_moves_nothing_of_another_kind() -> None:
    program = program_of("""
        hurried = False
        def hurry():
            global hurried
            hurried = True
        thread = threading.Thread(target=hurry)
        thread.start()
        made = [{}] if hurried else []
        made.append(set())
        made.append([])
        made.append(threading.Lock())
        thread.join()
    """)

    visit = visited(program, NOTHING)

    kinds: dict[Ref, set[type]] = {}
    for state in visit.seen:
        for ref, obj in visit.space.unpacked(state).heap.items():
            kinds.setdefault(ref, set()).add(type(obj))
    assert visit.complete
    assert all(len(each) == 1 for each in kinds.values())
