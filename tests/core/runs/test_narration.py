"""Every event as one plain English sentence."""

from __future__ import annotations

import re

import pytest

from core.machine.events import Event, Kind
from core.machine.pending import Pending, about_to
from core.machine.values import MISSING, UNBOUND, Ref, ref_to
from core.runs.naming import Names
from core.runs.narration import narrate
from core.runs.narration.about_to import announce
from tests.core.runs.played import Played, played

NOBODY = ref_to(7, 7)
VALUES = [
    None,
    MISSING,
    UNBOUND,
    1,
    0,
    True,
    False,
    "x\n",
    "",
    2.5,
    (1, 2),
    ("ValueError", "no"),
    (),
]


def told(run: Played) -> list[str]:
    """The story of a run without the sentences that every run has."""
    dull = re.compile(r" (begins|has been busy|ends|comes to|sees that \w+ has ended)|starts ")
    return [sentence for sentence in run.story if not dull.search(sentence)]


@pytest.mark.parametrize("kind", Kind)
@pytest.mark.parametrize("ref", [None, NOBODY])
def test_every_kind_of_event_has_a_sentence(kind: Kind, ref: Ref | None) -> None:
    run = played("x = 1\n")

    for value in VALUES:
        for key in (None, 0) if ref is None else (None, 0, "x", NOBODY):
            event = Event(kind, 0, 0, ref, key, value)
            for before in (None, run.states[0]):
                sentence = narrate(run.program, event, run.names, before=before)

                assert re.fullmatch(r"main [a-z].*[^.]\.", sentence)
                assert not re.search(r"Ref\(|<|None of|\d{7}", sentence)


@pytest.mark.parametrize("kind", Kind)
@pytest.mark.parametrize("ref", [None, NOBODY])
def test_every_kind_of_event_can_be_announced(kind: Kind, ref: Ref | None) -> None:
    run = played("x = 1\n")

    for value in VALUES:
        for key in (None, 0):
            words = announce(Pending(kind, ref, key, value, None), run.names)

            assert re.fullmatch(r"[a-z].*[^.]", words)
            assert "Ref(" not in words


def test_reading_and_writing_name_the_place_and_the_values() -> None:
    run = played(
        """\
        import threading
        class Account:
            def __init__(self):
                self.balance = 100
        a, cache, total = Account(), {}, 5
        def work():
            global total
            a.balance -= 10
            cache["k"] = 1
            cache["k"] = a
            total += 1
            a.note = cache
            del a.note
            del cache["k"]
        ann = threading.Thread(target=work, name="Ann")
        ann.start(); ann.join()
        """
    )

    assert [line for line in told(run) if line.startswith("Ann")] == [
        "Ann reads a.balance: 100.",
        "Ann writes a.balance: 90 (was 100).",
        "Ann writes cache['k']: 1.",
        "Ann writes cache['k']: a (was 1).",
        "Ann reads total: 5.",
        "Ann writes total: 6 (was 5).",
        "Ann writes a.note: {'k': a}.",
        "Ann deletes a.note.",
        "Ann deletes an item of cache.",
    ]


def test_what_is_done_to_a_container_is_told_in_the_program_s_words() -> None:
    run = played(
        """\
        import threading
        class Box: pass
        items, box = [], Box()
        box.inner = Box()
        def work():
            items.append(1)
            len(items)
            for item in items: pass
            if items: box.inner
            items.extend(
                [2])
        ann = threading.Thread(target=work, name="Ann")
        ann.start(); ann.join()
        items[0]
        """
    )
    story = [sentence for sentence in run.story if " items" in sentence or " box" in sentence]

    assert story == [
        "main writes box.inner: a Box.",
        "Ann appends 1 to items.",
        "Ann looks at items: len(items) gives 1.",
        "Ann comes to items[0]: 1.",
        "Ann comes to the end of items.",
        "Ann looks at items.",
        "Ann reads box.inner: a Box.",
        "Ann appends 2 to items.",
        "main reads items[0]: 1.",
    ]


def test_an_unbound_variable_has_no_value() -> None:
    run = played(
        """\
        def work():
            late
        work()
        late = 1
        """
    )

    assert "main reads late, which has no value." in run.story
    assert "main raises NameError: name 'late' is not defined." in run.story
    assert run.story[-1] == "main fails with NameError: name 'late' is not defined (line 2)."


LOCKS = """\
    import threading
    wall, plain = threading.RLock(), threading.Lock()
    def work():
        with wall:
            with wall:
                pass
        plain.acquire(blocking=False)
    def other():
        if wall.acquire(timeout=1):
            wall.release()
        if not plain.acquire(False):
            plain.locked()
        wall.release()
    ann = threading.Thread(target=work, name="Ann")
    bob = threading.Thread(target=other, name="Bob")
    ann.start(); bob.start()
    ann.join(); bob.join()
    """


def test_locks_are_told_with_depth_and_who_comes_next() -> None:
    run = played(LOCKS, [1, 1, 2])

    assert told(run) == [
        "Ann takes wall.",
        "Ann takes wall again (2 deep).",
        "Ann lets go of wall once (still 1 deep).",
        "Ann lets go of wall; Bob can take it.",
        "Ann takes plain.",
        "Bob takes wall.",
        "Bob lets go of wall.",
        "Bob does not get plain and does not wait.",
        "Bob asks whether plain is held: yes.",
        "Bob cannot let go of wall, which it does not hold.",
        *["Bob raises RuntimeError: cannot release un-acquired lock."]
        * sum("Bob raises" in sentence for sentence in run.story),
        "Bob fails with RuntimeError: cannot release un-acquired lock (line 13).",
    ]


def test_conditions_are_told_from_waiting_to_taking_the_lock_back() -> None:
    run = played(
        """\
        import threading
        room = threading.Condition()
        def wait():
            with room:
                room.wait()
        def patient():
            with room:
                room.wait(timeout=1)
        def wake():
            with room:
                room.notify()
            with room:
                room.notify()
            room.notify()
        ts = [threading.Thread(target=f, name=n) for f, n in ((wait, "Ann"), (wake, "Bob"))]
        late = threading.Thread(target=patient, name="Cy")
        for t in ts: t.start()
        for t in ts: t.join()
        late.start()
        late.join()
        """,
        [1, 1, 1, 2, 2, 2, 2],
    )

    assert [line for line in told(run) if "raises" not in line] == [
        "Ann takes room.",
        "Ann lets go of room and waits to be notified.",
        "Bob takes room.",
        "Bob wakes Ann at room.",
        "Bob lets go of room; Ann can take it.",
        "Ann stops waiting and gets room's lock again.",
        "Ann lets go of room; Bob can take it.",
        "Bob takes room.",
        "Bob notifies room, but nobody waits there.",
        "Bob lets go of room.",
        "Bob cannot use room without holding its lock.",
        "Bob fails with RuntimeError: cannot notify on un-acquired lock (line 14).",
        "Cy takes room.",
        "Cy lets go of room and waits to be notified.",
        "Cy has waited long enough for room and goes on without.",
        "Cy stops waiting and gets room's lock again.",
        "Cy lets go of room.",
    ]


def test_semaphores_events_barriers_and_queues_speak_for_themselves() -> None:
    run = played(
        """\
        import threading, queue
        slots, ready, gate = threading.BoundedSemaphore(2), threading.Event(), threading.Barrier(2)
        post = queue.Queue()
        def work():
            slots.acquire(); slots.acquire(); slots.release()
            ready.wait()
            gate.wait()
            post.get(); post.task_done()
            gate.abort()
        ann = threading.Thread(target=work, name="Ann")
        ann.start()
        ready.is_set(); ready.wait(0); ready.set(); ready.clear()
        gate.wait()
        post.put("x"); post.put("y"); post.qsize(); post.empty(); post.full()
        ann.join()
        post.get(); post.task_done(); post.join()
        gate.reset()
        threading.active_count(); ann.is_alive()
        slots.release()
        try: slots.release()
        except ValueError: pass
        try: post.task_done()
        except ValueError: pass
        gate.abort()
        gate.wait()
        """,
        [1, 1, 1, 1, 1],
    )

    assert [line for line in told(run) if "raises" not in line] == [
        "main sees that ready is not set.",
        "main waits for ready to be set.",
        "Ann takes a permit of slots; 1 is left.",
        "Ann takes a permit of slots; none are left.",
        "Ann gives a permit of slots back; 1 is free.",
        "Ann waits for ready to be set.",
        "main has waited long enough for ready and goes on without.",
        "main sets ready; Ann can go on.",
        "main clears ready.",
        "main arrives at gate (1 of 2).",
        "Ann stops waiting, as ready was set.",
        "Ann arrives at gate (2 of 2).",
        "main goes on from gate.",
        "main puts 'x' into post.",
        "main puts 'y' into post.",
        "main counts the items in post: 2.",
        "main asks whether post is empty: no.",
        "main asks whether post is full: no.",
        "Ann takes 'x' out of post.",
        "Ann has dealt with an item of post; 1 is left to do.",
        "Ann breaks gate.",
        "main takes 'y' out of post.",
        "main has dealt with an item of post; none are left to do.",
        "main goes on, as all items of post are done.",
        "main resets gate.",
        "main counts the threads that have not ended: 1.",
        "main gives a permit of slots back; 2 are free.",
        "main cannot give back more permits of slots than were taken.",
        "main reports an item of post done that never was there.",
        "main breaks gate.",
        "main finds gate broken.",
        "main fails with BrokenBarrierError (line 25).",
    ]


def test_the_world_outside_is_told_too() -> None:
    run = played(
        """\
        import threading, time, random, sys
        def work():
            time.sleep(1)
            time.sleep(0.5)
        bob = threading.Thread(target=work, name="Bob")
        bob.start()
        print("done", end="")
        print()
        print("late", file=sys.stderr)
        random.seed(1)
        pile = [1, 2]
        random.shuffle(pile)
        random.randint(1, 1)
        bob.is_alive()
        bob.join(timeout=1)
        """
    )

    assert [line for line in told(run) if "writes" not in line] == [
        "main prints 'done'.",
        "main prints ''.",
        "main prints 'late' as an error.",
        "main fixes what is drawn at random from now on.",
        "main shuffles at random.",
        "main draws 1 at random.",
        "main asks whether Bob is alive: yes.",
        "main has waited long enough for Bob to end and goes on without.",
        "Bob goes to sleep for 1 second.",
        "Bob wakes up.",
        "Bob goes to sleep for 0.5 seconds.",
        "Bob wakes up.",
    ]


def test_a_long_stretch_of_local_work_is_told() -> None:
    run = played("for i in range(30_000): pass\n")

    assert "main has been busy without touching anything shared." in run.story


def test_announcements_are_made_of_what_is_pending() -> None:
    run = played(
        """\
        import threading, queue
        class Box: pass
        box, post = Box(), queue.Queue()
        def work():
            box.value = 5
            del box.value
            post.put("x")
            post.get()
            post.task_done()
            post.join()
            threading.active_count()
            print("done")
        bob = threading.Thread(target=work, name="Bob")
        bob.start()
        bob.join()
        """
    )
    words = []
    for state in run.states:
        pending = about_to(run.program, state, 1) if len(state.threads) > 1 else None
        if pending is not None:
            words.append(announce(pending, Names(run.program, state)))

    assert list(dict.fromkeys(words)) == [
        "begin",
        "write box.value: 5",
        "delete box.value",
        "put 'x' into post",
        "take an item out of post",
        "report an item of post done",
        "go on once post is done",
        "count the threads",
        "print 'done'",
        "end",
    ]
