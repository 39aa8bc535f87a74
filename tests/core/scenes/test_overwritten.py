"""Lost updates are known after later writes, too, and only as long as they are near."""

from __future__ import annotations

from core.scenes.builder import scene_of
from core.scenes.words import english
from tests.core.scenes.runs import go, run_of, until

TWICE = (
    "import threading\ncounter = 0\ndef work():\n    global counter\n    for _ in range(2):\n"
    "        counter += 1\n"
    "ann, bob = [threading.Thread(target=work, name=n) for n in ('Ann', 'Bob')]\n"
    "ann.start(), bob.start()\n"
)


def test_what_was_lost_is_known_after_the_next_write() -> None:
    run = run_of(TWICE)
    until(run, "main starts Bob")
    go(run, 1, 2)
    go(run, 2, 3)
    before = scene_of(run, english)
    go(run, 1, 3)
    after = scene_of(run, english)

    assert before.lost == ()
    (lost,) = after.lost
    assert (lost.tid, lost.whose, lost.value, lost.old) == (1, 2, "1", "1")
    assert lost.step < after.position - 1


def test_who_reads_before_each_write_loses_nothing() -> None:
    run = run_of(TWICE)
    until(run, "main starts Bob")
    go(run, 1, 5)
    go(run, 2, 5)

    assert scene_of(run, english).lost == ()
