"""Queues that the library makes of parts, and what else it keeps for itself."""

from __future__ import annotations

from core.machine.objects import ListObject
from core.machine.values import Ref
from core.runs.naming import Names
from core.scenes.builder import scene_of
from core.scenes.words import english
from tests.core.scenes.runs import run_of

LOOKED_INTO = (
    "import queue, threading\ntasks = queue.Queue(maxsize=2)\ndef work():\n"
    "    while (task := tasks.get()) is not None:\n        print(task)\n"
    "threads = [threading.Thread(target=work) for _ in range(3)]\n"
    "for thread in threads:\n    thread.start()\n"
    "for task in range(4):\n    tasks.put(task)\n"
    "for thread in threads:\n    tasks.put(None)\n"
    "for thread in threads:\n    thread.join()\nprint(list(tasks.queue))\n"
)
POOL = (
    "import threading\nfrom concurrent.futures import ThreadPoolExecutor\nhits = 0\n"
    "def work(n):\n    global hits\n    with threading.Lock():\n        hits += 1\n"
    "with ThreadPoolExecutor(2) as pool:\n    list(pool.map(work, range(3)))\n"
)


def test_a_queue_that_is_looked_into_is_a_card_like_that_of_any_queue() -> None:
    run = run_of(LOOKED_INTO, "serial", 0)
    most, waited = 0, False

    while run.advance(1):
        scene = scene_of(run, english)
        (card,) = [card for card in scene.cards if card.title.startswith("tasks")]
        assert (card.kind, card.title) == ("queue", "tasks")
        assert card.count is not None
        assert (card.count.there, card.count.most) == (len(card.fields), 2)
        most = max(most, len(card.fields))
        waited = waited or bool(card.room)

    assert most == 2
    assert waited


def test_locks_that_the_library_takes_for_itself_are_none_of_the_programs() -> None:
    run = run_of(POOL, "random", 0)
    held, named = 0, set()

    while run.advance(1):
        scene = scene_of(run, english)
        assert {card.title for card in scene.cards} <= {"hits"}
        named |= {lock.name for lock in scene.locks if lock.holder is not None}
        held += any(lock.holder is not None for lock in scene.locks)

    # The program's own has no name either, and is told where it is taken.
    assert named == {"lock of line 6"}
    assert held


def test_what_was_a_lock_in_another_run_gives_its_name_to_nothing_else() -> None:
    run = run_of(POOL, "random", 0)
    run.advance(40)
    state = run.simulation.state
    lists = [ref for ref, obj in state.heap.items() if isinstance(obj, ListObject)]

    names = Names(run.program, state, dict.fromkeys(lists, "an RLock"))

    assert lists
    assert all(isinstance(ref, Ref) for ref in lists)
    assert "an RLock" not in {names.name(ref) for ref in lists}
