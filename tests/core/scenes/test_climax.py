"""The figure of a deadlock comes in stages, of which only the last says what it comes to."""

from __future__ import annotations

import pytest

from core.scenes.builder import scene_of
from core.scenes.words import english
from tests.core.scenes.runs import run_of

RING = """
import threading
locks = [threading.Lock() for _ in range({0})]
inside = threading.Barrier({0})


def work(at):
    with locks[at]:
        inside.wait()
        with locks[(at + 1) % {0}]:
            pass


for at in range({0}):
    threading.Thread(target=work, args=(at,), name="ABCDEF"[at]).start()
"""
ALONE = """
import threading
lock = threading.Lock()
with lock:
    with lock:
        pass
"""
JOINED = """
import threading


def first():
    threads[1].join()


def second():
    threads[0].join()


threads = [threading.Thread(target=first, name="Ann"), threading.Thread(target=second, name="Bob")]
for thread in threads:
    thread.start()
"""


@pytest.mark.parametrize(
    ("text", "acts"),
    [
        (ALONE, [("rooms", 0), ("closed", 1)]),
        (RING.format(2), [("rooms", 0), ("arrows", 1), ("closed", 2)]),
        (RING.format(5), [("rooms", 0), ("arrows", 4), ("closed", 5)]),
        (JOINED, [("rooms", 0), ("arrows", 1), ("closed", 2)]),
    ],
)
def test_arrows_come_before_the_circle_is_closed(text: str, acts: list[tuple[str, int]]) -> None:
    run = run_of(text)
    run.advance(200)

    deadlock = scene_of(run, english).deadlock

    assert deadlock is not None
    assert [(stage.act, stage.arrows) for stage in deadlock.stages] == acts


def test_each_stage_is_told_in_a_line_and_only_the_last_says_never() -> None:
    run = run_of(RING.format(2))
    run.advance(200)

    deadlock = scene_of(run, english).deadlock

    assert deadlock is not None
    rooms, arrows, closed = (stage.sentence for stage in deadlock.stages)
    assert rooms == "Each has taken one lock, and goes on to line 10."
    assert arrows.endswith("has it.")
    assert arrows.count("locks[") == 1
    assert closed == "Neither can ever go on: each holds what the other wants."


def test_threads_that_join_each_other_have_taken_nothing() -> None:
    run = run_of(JOINED)
    run.advance(200)

    deadlock = scene_of(run, english).deadlock

    assert deadlock is not None
    assert [stage.sentence for stage in deadlock.stages][:2] == [
        "Each goes on to what it waits for.",
        "Ann waits for Bob.",
    ]


def test_a_run_that_can_go_on_has_no_stages() -> None:
    run = run_of(RING.format(2))
    run.advance(1)

    assert scene_of(run, english).deadlock is None
