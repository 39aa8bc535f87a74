"""Every event as one plain English sentence."""

from __future__ import annotations

import re

import pytest

from core.machine.events import Event, Kind
from core.machine.pending import Pending, about_to
from core.machine.values import MISSING, UNBOUND, Ref, ref_to
from core.runs.narration import narrate
from core.runs.narration.announcing import announce
from tests.core.runs.played import Played, did, played

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
        "Ann changes items: items.append(1).",
        "Ann looks at items: len(items) is 1.",
        "Ann comes to items[0]: 1.",
        "Ann comes to the end of items.",
        "Ann looks at items.",
        "Ann reads box.inner: a Box.",
        "Ann changes items.",
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
    assert run.story[-1] == "main dies of NameError: name 'late' is not defined (line 2)."


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
        "Bob does not get plain and goes on without.",
        "Bob asks whether plain is held: yes.",
        "Bob cannot let go of wall, which it does not hold.",
        *["Bob raises RuntimeError: cannot release un-acquired lock."]
        * sum("Bob raises" in sentence for sentence in run.story),
        "Bob dies of RuntimeError: cannot release un-acquired lock (line 13).",
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
        "Ann stops waiting and takes room back.",
        "Ann lets go of room; Bob can take it.",
        "Bob takes room.",
        "Bob notifies room, but nobody waits there.",
        "Bob lets go of room.",
        "Bob cannot use room without holding its lock.",
        "Bob dies of RuntimeError: cannot notify on un-acquired lock (line 14).",
        "Cy takes room.",
        "Cy lets go of room and waits to be notified.",
        "Cy has waited long enough for room and goes on without.",
        "Cy stops waiting and takes room back.",
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

    assert told(run) == []
