"""Who waits for whom, and deadlocks in one sentence."""

from __future__ import annotations

from core.machine.events import Kind
from core.machine.step import choices
from core.runs.waiting import Held, deadlock, waiting_sentence, waits
from tests.core.runs.played import A, B, did, let_go, played, took

TRANSFER = """\
import threading

class Account:
    def __init__(self):
        self.lock = threading.Lock()

a, b = Account(), Account()

def transfer(src, dst):
    with src.lock:
        with dst.lock:
            pass

ann = threading.Thread(target=transfer, args=(a, b), name="Ann")
bob = threading.Thread(target=transfer, args=(b, a), name="Bob")
ann.start()
bob.start()
ann.join()
"""


def sentence_of(text: str, *order: int) -> str:
    """The sentence on the deadlock that *text* runs into."""
    run = played(text, order)
    found = deadlock(run.program, run.state, run.held)
    assert found is not None
    return found.sentence


def test_a_lock_is_held_from_acquire_to_release() -> None:
    held = Held()

    held.feed(took(1, A, site=5))
    held.feed(took(1, B, site=6))

    assert held.locks(1) == (A, B)
    assert held.site(A) == 5

    held.feed(let_go(1, A))

    assert held.locks(1) == (B,)
    assert held.site(A) is None
    assert held.locks(2) == ()


def test_an_rlock_is_held_since_it_was_taken_first_until_it_is_let_go_last() -> None:
    held = Held()

    held.feed(took(1, A, 1, site=5))
    held.feed(took(1, A, 2, site=6))
    held.feed(let_go(1, A, 1))

    assert held.site(A) == 5

    held.feed(let_go(1, A, 0))

    assert held.locks(1) == ()


def test_waiting_at_a_condition_lets_go_of_its_lock() -> None:
    held = Held()

    held.feed(took(1, A))
    held.feed(did(Kind.WAIT, 1, B, A))

    assert held.locks(1) == ()


def test_a_lock_that_another_thread_lets_go_is_its_owners_no_more() -> None:
    held = Held()

    held.feed(took(1, A))
    held.feed(let_go(2, A))

    assert held.locks(1) == ()


def test_queues_are_no_locks() -> None:
    held = Held()

    held.feed(let_go(1, A, 0))
    held.feed(took(1, A, 0))

    assert held.locks(1) == ()


def test_waits_tell_who_waits_for_whom_and_where() -> None:
    run = played(TRANSFER, [1, 1, 1, 2, 2, 2, 1, 2], finish=False)

    found = {each.tid: each for each in waits(run.program, run.state)}

    assert found[0].kind == "join"
    assert (found[0].whom, found[0].line) == (1, 18)
    assert (found[1].kind, found[1].whom, found[1].line) == ("lock", 2, 11)
    assert (found[2].kind, found[2].whom, found[2].line) == ("lock", 1, 11)


def test_a_wait_is_told_with_the_owner_and_since_when() -> None:
    run = played(
        """\
        import threading
        lock = threading.Lock()
        def hold():
            with lock:
                lock.locked()
        def want():
            with lock:
                pass
        ann = threading.Thread(target=hold, name="Ann")
        bob = threading.Thread(target=want, name="Bob")
        ann.start(); bob.start(); ann.join()
        """,
        [1, 1, 2],
        finish=False,
    )
    waiting = {each.tid: each for each in waits(run.program, run.state)}

    told = waiting_sentence(waiting[2], run.names, run.held)
    vague = waiting_sentence(waiting[2], run.names)

    assert told == "Bob waits for lock, which Ann has held since line 4."
    assert vague == "Bob waits for lock, which Ann holds."
    assert waiting_sentence(waiting[0], run.names) == "main waits for Ann to end."


def test_a_run_that_can_go_on_or_is_over_is_no_deadlock() -> None:
    run = played(TRANSFER)

    assert choices(run.program, run.state) == ()
    assert deadlock(run.program, run.states[0]) is None
    assert deadlock(run.program, run.state) is None


def test_a_circle_is_told_from_thread_to_thread_with_both_lines() -> None:
    told = sentence_of(TRANSFER, 1, 1, 1, 2, 2, 2)

    assert told == (
        "Ann holds a.lock (since line 10) and waits in line 11 for b.lock,"
        " which Bob holds (since line 10); Bob waits in line 11 for a.lock:"
        " no thread can ever go on"
    )


def test_a_circle_begins_with_its_lowest_thread_and_leaves_out_who_only_waits_for_it() -> None:
    run = played(TRANSFER, [1, 1, 1, 2, 2, 2])

    found = deadlock(run.program, run.state)

    assert found is not None
    assert (found.kind, found.cycle) == ("cycle", (1, 2))
    assert [each.tid for each in found.waiting] == [0, 1, 2]
    assert "(since" not in found.sentence


def test_a_circle_can_go_through_a_join() -> None:
    told = sentence_of(
        """\
        import threading
        lock = threading.Lock()
        def work():
            with lock:
                pass
        bob = threading.Thread(target=work, name="Bob")
        with lock:
            bob.start()
            bob.join()
        """
    )

    assert told == (
        "main holds lock (since line 7) and waits in line 9 for Bob to end;"
        " Bob waits in line 4 for lock: no thread can ever go on"
    )


def test_threads_that_join_each_other_hold_nothing() -> None:
    told = sentence_of(
        """\
        import threading
        def work():
            threading.main_thread().join()
        bob = threading.Thread(target=work, name="Bob")
        bob.start()
        bob.join()
        """
    )

    assert told == (
        "main waits in line 6 for Bob to end; Bob waits in line 3 for main to end:"
        " no thread can ever go on"
    )


def test_a_lock_taken_twice_is_told_as_what_it_is() -> None:
    text = """\
        import threading
        lock = threading.Lock()
        lock.acquire()
        with lock:
            pass
        """
    run = played(text)
    found = deadlock(run.program, run.state, run.held)

    assert found is not None
    assert (found.kind, found.cycle) == ("self", (0,))
    assert found.sentence == (
        "main holds lock (since line 3) and waits in line 4 for lock itself:"
        " a Lock cannot be taken twice, not even by its owner, so no thread can ever go on"
    )
    assert waiting_sentence(found.waiting[0], run.names, run.held) == (
        "main waits for lock, which main itself holds since line 3."
    )


def test_what_nobody_left_can_give_is_no_circle() -> None:
    told = sentence_of(
        """\
        import threading, queue
        cond = threading.Condition()
        slots = threading.Semaphore(0)
        ready = threading.Event()
        gate = threading.Barrier(9)
        full, empty = queue.Queue(1), queue.Queue()
        full.put(1)
        def wait():
            with cond:
                cond.wait()
        works = [wait, slots.acquire, ready.wait, gate.wait, empty.get, full.join]
        for name, work in zip(["Ann", "Bob", "Cy", "Di", "Ed", "Flo"], works):
            threading.Thread(target=work, name=name).start()
        full.put(2)
        """
    )

    assert told == (
        "main waits in line 14 for room in full; Ann waits in line 10 to be notified at cond;"
        " Bob waits for a permit of slots; Cy waits for ready to be set;"
        " Di waits for the others at gate; Ed waits for an item in empty;"
        " one more thread waits: no thread is left that could end the wait"
    )


def test_many_who_wait_are_counted() -> None:
    told = sentence_of(
        """\
        import threading
        ready = threading.Event()
        for _ in range(8):
            threading.Thread(target=ready.wait).start()
        """
    )

    assert "; 2 more threads wait: no thread" in told


def test_a_lock_that_its_owner_took_into_its_grave_is_told() -> None:
    told = sentence_of(
        """\
        import threading
        lock = threading.Lock()
        def work():
            lock.acquire()
        bob = threading.Thread(target=work, name="Bob")
        bob.start()
        bob.join()
        lock.acquire()
        """
    )

    assert told == (
        "main waits in line 8 for lock, which Bob took in line 4 and still held when Bob ended:"
        " no thread is left that could end the wait"
    )


def test_a_woken_thread_waits_for_the_lock() -> None:
    run = played(
        """\
        import threading
        cond = threading.Condition()
        def work():
            with cond:
                cond.wait()
        bob = threading.Thread(target=work, name="Bob")
        bob.start()
        cond.acquire()
        cond.notify()
        bob.join()
        """,
        finish=False,
    )
    assert [each.kind for each in waits(run.program, run.state)] == ["join"]
    woken = played(
        """\
        import threading
        cond = threading.Condition()
        ready = threading.Event()
        def work():
            with cond:
                ready.set()
                cond.wait()
        bob = threading.Thread(target=work, name="Bob")
        bob.start()
        ready.wait()
        with cond:
            cond.notify()
            bob.join()
        """
    )

    found = deadlock(woken.program, woken.state, woken.held)

    assert found is not None
    assert found.sentence == (
        "main holds cond (since line 11) and waits in line 13 for Bob to end;"
        " Bob waits in line 7 for cond: no thread can ever go on"
    )


def test_a_sleeping_thread_or_a_timeout_is_no_deadlock() -> None:
    run = played(
        """\
        import threading, time
        def work():
            time.sleep(1)
        bob = threading.Thread(target=work, name="Bob")
        bob.start()
        bob.join()
        """,
        [1, 1],
        finish=False,
    )

    assert deadlock(run.program, run.state) is None
    asleep = next(each for each in waits(run.program, run.state) if each.tid == 1)
    assert waiting_sentence(asleep, run.names) == "Bob sleeps until its time has come."
    assert asleep.deadline == 1.0
