"""The map of two threads is what a plain search finds, and its shut areas are those of locks."""

from __future__ import annotations

from functools import cache
from pathlib import Path
from typing import TYPE_CHECKING

import pytest

from core.generators import carried
from core.graph.acts import Act, common
from core.graph.graph import START
from core.graph.progress_graph import (
    Fate,
    NoMapError,
    Point,
    ProgressGraph,
    progress_graph,
    staircase,
)
from core.machine.events import Kind
from core.machine.state import Choice
from core.machine.step import choices, start, step
from tests.core.graph.explained import program_of
from tests.oracle.canonical import Forms
from tests.oracle.seen import ending_of

if TYPE_CHECKING:
    from core.language.program import Program

ROOT = Path(__file__).parents[3] / "resources"
BEGIN = "import threading\nn, ready = 0, False\nlock = threading.Lock()\n"
PAIR = """
t = [threading.Thread(target=one), threading.Thread(target=two)]
for each in t: each.start()
for each in t: each.join()
"""
LOCKED = f"""{BEGIN}
def one():
    global n
    with lock:
        n += 1
def two():
    global n
    if n:
        return
    with lock:
        n -= 1
{PAIR}"""
SIGNAL = """
import threading
seen, event = [], threading.Event()
def one():
    seen.append(1)
    event.set()
def two():
    event.wait()
    assert len(seen) < 1 or seen.pop()
    event.clear()
t = [threading.Thread(target=one), threading.Thread(target=two)]
for each in t: each.start()
event.wait()
"""
DIES = f"""{BEGIN}
def one():
    global ready
    ready = True
def two():
    assert ready
{PAIR}"""
WAITS = """
import threading
full, cond = False, threading.Condition()
def one():
    global full
    with cond:
        full = True
        cond.notify()
def two():
    with cond:
        if full: cond.wait()
t = [threading.Thread(target=one), threading.Thread(target=two)]
for each in t: each.start()
for each in t: each.join()
"""
THIRD = f"""{BEGIN}
def one():
    global n
    n = 1
def two():
    with lock:
        pass
third = threading.Thread(target=one)
third.start()
{PAIR}third.join()
"""
PROGRAMS = {
    "lost": (ROOT / "programs" / "lost_update.py").read_text(encoding="utf-8"),
    "embrace": (ROOT / "programs" / "deadlock_two_locks.py").read_text(encoding="utf-8"),
    "locked": LOCKED, "signal": SIGNAL, "dies": DIES, "waits": WAITS, "third": THIRD,
}  # fmt: skip


@cache
def map_of(text: str) -> ProgressGraph:
    """The map of the program *text*."""
    return carried(progress_graph(program_of(text)))


def brute(program: Program, tids: tuple[int, int]) -> dict[Point, Fate]:
    """How it can end from each point, by plain steps of the machine."""
    first = start(program)
    forms = Forms(first, program.source.text, screen=False)
    begin = (forms.text(first), Point(0, 0))
    states = {begin: first}
    after: dict[tuple[str, Point], list[tuple[str, Point]]] = {}
    pending = [begin]
    ends = set()
    for here in pending:
        state, (right, up) = states[here], here[1]
        after[here] = []
        options = choices(program, state)
        if not options and not ending_of(program, state).failures:
            ends.add(here)
        for choice in options:
            made = step(program, state, choice)
            if any(event.kind == Kind.DIED for event in made.events):
                continue
            point = Point(right + (choice.tid == tids[0]), up + (choice.tid == tids[1]))
            there = (forms.text(made.state), point)
            if there not in states:
                states[there] = made.state
                pending.append(there)
            after[here].append(there)
    good = set(ends)
    while more := {here for here, to in after.items() if here not in good and good & set(to)}:
        good |= more
    found: dict[Point, set[bool]] = {}
    for here in states:
        found.setdefault(here[1], set()).add(here in good)
    fates = {(True,): Fate.WELL, (False,): Fate.LOST, (False, True): Fate.OPEN}
    return {point: fates[tuple(sorted(each))] for point, each in found.items()}


@pytest.mark.parametrize("name", PROGRAMS)
def test_the_map_is_what_a_plain_search_finds(name: str) -> None:
    found = map_of(PROGRAMS[name])
    tids = (found.axes[0].tid, found.axes[1].tid)

    plain = brute(program_of(PROGRAMS[name]), tids)

    assert found.fates(START) == plain
    assert found.reached == plain.keys()
    assert not found.shut.keys() & plain.keys()


def test_the_deadly_embrace_has_its_rectangles_and_its_pocket() -> None:
    found = map_of(PROGRAMS["embrace"])
    first, second = found.axes

    # left, right, print, right, left and right, left, print, left, right, between begin and end.
    lefts = {Point(r, u) for r in range(2, 6) for u in range(3, 5)}
    rights = {Point(r, u) for r in range(3, 5) for u in range(2, 6)}
    assert found.shut.keys() == lefts | rights
    assert len(found.shut[Point(3, 3)]) == 2
    assert found.stuck == {Point(2, 2)}
    assert [point for point, fate in found.fates(START).items() if fate is Fate.LOST] == [(2, 2)]
    kinds = [act.kind for act in first.acts]
    assert kinds == [
        Kind.BEGIN, Kind.ACQUIRE, Kind.ACQUIRE, Kind.PRINT, Kind.RELEASE, Kind.RELEASE, Kind.END,
    ]  # fmt: skip
    assert [act.line for act in second.acts] == [None, 12, 13, 14, 13, 12, None]


def test_what_main_holds_shuts_nothing_for_the_two() -> None:
    text = LOCKED.replace("for each in t: each.", "with outer:\n  for each in t: each.")
    found = map_of(text.replace("lock =", "outer = threading.RLock()\nlock ="))

    assert found.shut.keys() == map_of(LOCKED).shut.keys()
    assert all(len(locks) == 1 for locks in found.shut.values())


def test_it_is_coloured_from_where_one_stands() -> None:
    found = map_of(PROGRAMS["lost"])
    both_read = found.way(START, Point(2, 2))
    assert both_read is not None

    place = found.walk(both_read)

    assert place is not None
    assert found.point(place) == (2, 2)
    assert set(found.fates(place).values()) == {Fate.LOST}
    assert found.fates(START)[Point(3, 3)] is Fate.OPEN


def test_a_way_leads_to_its_goal_and_goes_round_what_is_shut() -> None:
    found = map_of(PROGRAMS["embrace"])

    way = found.way(START, Point(7, 7))

    assert way is not None
    stairs = staircase((found.axes[0].tid, found.axes[1].tid), way)
    assert stairs[0] == (0, 0)
    assert stairs[-1] == (7, 7)
    assert set(stairs) <= found.reached
    assert found.way(START, Point(3, 3)) is None
    pocket = found.walk(found.way(START, Point(2, 2)) or ())
    assert pocket is not None
    assert found.way(pocket, Point(3, 2)) is None


def test_a_step_that_fails_breaks_and_leads_nowhere() -> None:
    found = map_of(PROGRAMS["dies"])
    tid = found.axes[1].tid
    breaks = {point.right for point, who in found.breaks if who == tid}

    way = found.way(START, Point(0, 2))

    assert 0 in breaks
    assert way is not None
    assert found.walk((*way, Choice(tid))) is None


def test_steps_that_depend_on_the_way_have_no_label() -> None:
    acts = map_of(LOCKED).axes[1].acts

    assert acts[1].kind == Kind.READ
    assert acts[2].kind is None


def test_what_steps_have_in_common_is_kept() -> None:
    here, there = Act(1, 5, None, 0), Act(1, 5, None, 1)

    assert common([here, here]) == here
    assert common([here, there]) == Act(1, 5, None, None)
    assert common([here, Act(2, 6, None, 0)]) == Act(None, None, None, 0)


def test_others_may_be_chosen_and_only_two_that_work() -> None:
    program = program_of(THIRD)

    found = carried(progress_graph(program, (1, 3)))

    assert [axis.tid for axis in found.axes] == [1, 3]
    with pytest.raises(NoMapError, match="1, 2, 3"):
        carried(progress_graph(program, (1, 4)))


@pytest.mark.parametrize(
    ("text", "why"),
    [
        ("print(1)\n", "no more than 0 threads"),
        (DIES.replace("    ready = True", "    for _ in range(40): ready = True"), "than 40 steps"),
    ],
)
def test_what_has_no_map_says_why(text: str, why: str) -> None:
    with pytest.raises(NoMapError, match=why):
        map_of(text)
