from __future__ import annotations

import re
from typing import TYPE_CHECKING

import pytest

from core.scenes.builder import scene_of
from core.scenes.phrases import plain
from core.scenes.words import english
from tests.core.scenes.runs import SAMPLES, go, run_of, sample, until

if TYPE_CHECKING:
    from core.scenes.run import Run
    from core.scenes.scene import LaneScene, Scene

DIES = """\
import threading, time

def fail():
    raise ValueError("no")

def sleep():
    time.sleep(5)

ann = threading.Thread(target=fail, name="Ann")
bob = threading.Thread(target=sleep, name="Bob")
ann.start(), bob.start()
ann.join(), bob.join()
"""
ALIKE = """\
import threading

def work():
    pass

for name in ("Ann", "Ann", "Anna", "worker-1", "worker-11", "Mona"):
    threading.Thread(target=work, name=name).start()
"""
POOL = """
from concurrent.futures import ThreadPoolExecutor
with ThreadPoolExecutor(1) as pool:
    pool.submit(print)
"""


def lane(run: Run, name: str) -> LaneScene:
    return next(each for each in scene_of(run, english).lanes if each.name == name)


def deadlocked() -> Run:
    """Ann has left and wants right, Bob has right and wants left."""
    run = sample("deadlock_two_locks")
    until(run, "Ann takes left")
    go(run, 2, 2)
    run.advance(20)
    return run


def test_who_waits_for_a_lock_says_which_and_who_has_it_since_where() -> None:
    run = deadlocked()

    assert lane(run, "Ann").words == "waits for right, held by Bob since line 12"
    assert lane(run, "Bob").words == "waits for left, held by Ann since line 12"
    assert lane(run, "main").words == "waits for Ann to end"


def test_a_deadlock_is_a_circle_with_the_lines_of_both() -> None:
    stuck = scene_of(deadlocked(), english).deadlock

    assert stuck is not None
    assert {(each.waiter, each.holder) for each in stuck.arrows} == {(1, 2), (2, 1)}
    assert {(each.tid, each.line, *(line for _, line in each.holds)) for each in stuck.rooms} == {
        (1, 13, 12),
        (2, 13, 12),
    }


def test_who_waits_for_itself_is_a_circle_of_one() -> None:
    run = sample("self_deadlock")
    run.advance(100)

    stuck = scene_of(run, english).deadlock

    assert stuck is not None
    assert [each.waiter == each.holder for each in stuck.arrows] == [True]


def test_a_thread_that_dies_says_of_what_and_where() -> None:
    run = run_of(DIES)
    until(run, "Ann fails")

    assert lane(run, "Ann").words == "died: ValueError, line 4"
    assert lane(run, "Ann").status == "died"
    assert not lane(run, "Ann").can_go


def test_a_thread_that_sleeps_is_asleep() -> None:
    run = run_of(DIES)
    until(run, "Bob begins")
    go(run, 2)

    assert (lane(run, "Bob").status, lane(run, "Bob").words) == ("asleep", "asleep")


def test_a_thread_that_ended_is_finished_and_cannot_go() -> None:
    run = sample("lost_update")
    run.advance(100)

    ended = lane(run, "Ann")

    assert (ended.words, ended.can_go) == ("finished", False)


def test_no_two_monograms_are_the_same() -> None:
    run = run_of(ALIKE)
    run.advance(200)

    monograms = [each.monogram for each in scene_of(run, english).lanes]

    assert len(monograms) == len(set(monograms)) == 7
    assert all(1 <= len(each) <= 2 for each in monograms)


def test_held_locks_stand_in_the_order_in_which_they_were_taken() -> None:
    run = sample("deadlock_two_locks")
    until(run, "Ann takes right")
    scene = scene_of(run, english)
    names = {each.ref: each.name for each in scene.locks}

    held = [names[ref] for ref in lane(run, "Ann").held]

    assert held == ["left", "right"]


def test_a_thread_of_the_library_that_has_not_begun_stands_nowhere_in_the_program() -> None:
    run = run_of(POOL)
    until(run, "main starts")

    new = next(each for each in scene_of(run, english).lanes if each.status == "new")

    assert (new.line, new.code) == (None, "")


UNNAMED = """\
import threading

def audit():
    print(threading.current_thread().name)

threads = [threading.Thread(target=audit) for _ in range(3)]
threads.append(threading.Thread(target=audit, name="T2"))
threads.append(threading.Thread(target=audit, name="Thread-like"))
for thread in threads:
    thread.start()
"""


def test_a_thread_that_nobody_named_is_told_by_its_number() -> None:
    run = run_of(UNNAMED)
    run.advance(1_000)

    lanes = scene_of(run, english).lanes
    told = {run.sentence(step) for step in range(run.position)}

    assert [lane.name for lane in lanes] == ["main", "T1", "T2", "T3", "T2 (2)", "Thread-like"]
    assert [lane.whole for lane in lanes[1:4]] == [f"Thread-{n} (audit)" for n in (1, 2, 3)]
    assert lanes[5].whole == ""
    assert {"main starts T1.", "T3 begins."} <= told


NUMBER = re.compile(r"\bline \d")


def told_everywhere(scene: Scene) -> str:
    """All the words of *scene* that a picture may show."""
    lanes = [" ".join(plain(words) for words in lane.told) for lane in scene.lanes]
    rules = [rule.words for rule in scene.rules]
    stages = [] if scene.deadlock is None else [stage.sentence for stage in scene.deadlock.stages]
    return "\n".join((*lanes, *rules, *stages))


@pytest.mark.parametrize("name", SAMPLES)
def test_where_the_program_is_not_shown_no_line_is_told_by_its_number(name: str) -> None:
    run = sample(name, "random", 3)
    numbered = 0
    while True:
        numbered += bool(NUMBER.search(told_everywhere(scene_of(run, english))))
        scene = scene_of(run, english, numbered=False)
        assert not NUMBER.search(told_everywhere(scene))
        if scene.deadlock is not None:
            assert all(room.line is None for room in scene.deadlock.rooms)
        if not run.advance(3) or run.position > 120:
            break

    assert numbered or name != "deadlock_two_locks"


def test_what_a_step_did_loses_the_path_then_the_value_and_keeps_its_verb() -> None:
    run = sample("bank_one_lock")
    until(run, "reads accounts[")

    told = [plain(words) for words in last_lane(run).told]

    path, _, value = told[0].removeprefix("reads ").partition(": ")
    assert path.endswith(".balance")
    assert told[1:] == [f"reads balance: {value}", "reads balance", "reads", "running"]


def test_a_variable_keeps_its_name_as_long_as_there_is_room_for_it() -> None:
    run = sample("lost_update")
    until(run, "Ann writes counter")

    told = [plain(words) for words in last_lane(run).told]

    assert told == [
        "writes counter: 1 (was 0)", "writes counter: 1", "writes counter", "writes", "running",
    ]  # fmt: skip


def test_of_what_was_done_with_a_lock_the_first_half_is_a_sentence_of_its_own() -> None:
    run = sample("producer_consumer")
    until(run, "stops waiting and gets")

    told = [plain(words) for words in last_lane(run).told]

    assert told[0].startswith("stops waiting and gets ")
    assert told[1:] == ["stops waiting", "running"]


LONG_NAME = """
import threading

checkpoint_of_all_processed_documents = threading.Lock()
queue_of_documents = []
ready = threading.Event()

def work():
    with checkpoint_of_all_processed_documents:
        queue_of_documents.append(5)
    ready.set()

for n in range(2):
    threading.Thread(target=work).start()
"""


@pytest.mark.parametrize(
    ("words", "brief"),
    [
        ("takes check", "takes"), ("lets go of check", "lets go"), ("appends 5", "appends 5"),
        ("sets ready", "sets"), ("starts T1", "starts"),
    ],
)  # fmt: skip
def test_where_a_name_has_no_room_the_lane_says_what_was_done(words: str, brief: str) -> None:
    run = run_of(LONG_NAME)
    until(run, words)

    told = [plain(each) for each in last_lane(run).told]

    assert told[-2:] == [brief, "running"]


def test_what_says_nothing_without_a_name_is_not_told_without() -> None:
    run = sample("torn_pair")
    until(run, "sees that")

    told = [plain(each) for each in last_lane(run).told]

    assert not any(each.endswith("that") or each == "sees" for each in told)


def last_lane(run: Run) -> LaneScene:
    return next(each for each in scene_of(run, english).lanes if each.last)


ASKING = """\
import threading
from queue import Queue

queue, gate, seen = Queue(), threading.Event(), {}

def work():
    for item in (1, 2):
        with wall:
            seen[item] = \\
                True
        queue.put(item)
        gate.wait()

wall = threading.RLock()
ann = threading.Thread(target=work)
ann.start(); gate.set()
assert queue.get()
ann.join()
"""


@pytest.mark.parametrize("name", SAMPLES)
def test_who_acted_stands_where_it_did_so(name: str) -> None:
    run = sample(name, "round-robin")
    while run.position < 80 and run.advance(1):
        acting = next(each for each in scene_of(run, english).lanes if each.last)
        asked = run.told(run.position - 1).partition("\n")[2]
        if asked and acting.status == "running":
            assert f"{acting.line}: {acting.code}" == asked


@pytest.mark.parametrize(
    ("words", "line", "marked"),
    [
        ("starts T1", 16, "ann.start()"),
        ("T1 begins", 6, "def work():"),
        ("T1 takes wall", 8, "wall"),
        ("T1 writes seen[1]", 9, "seen[item]"),
        ("T1 lets go of wall", 8, "wall"),
        ("T1 puts 1", 11, "queue.put(item)"),
        ("T1 sees that gate is set", 12, "gate.wait()"),
        ("main sees that T1 has ended", 18, "ann.join()"),
    ],
)
def test_the_lane_shows_the_very_part_that_was_done(words: str, line: int, marked: str) -> None:
    run = run_of(ASKING, "round-robin")
    until(run, words)

    acting = next(each for each in scene_of(run, english).lanes if each.last)

    assert (acting.done, acting.line) == (line, line)
    assert acting.mark is not None
    assert acting.code[slice(*acting.mark)] == marked


def test_others_and_who_cannot_go_on_stand_where_they_will() -> None:
    run = run_of(ASKING)
    until(run, "main sets gate")
    waiting, other = lane(run, "main"), lane(run, "T1")

    assert (waiting.status, waiting.done, waiting.line, waiting.rests) == ("waiting", 16, 17, 17)
    assert (other.done, other.line, other.rests) == (None, 6, 6)
