"""What synchronisation objects look like as text, and that looking is a step."""

from __future__ import annotations

import re

import pytest

from core.machine.events import Kind
from core.machine.step import choices, start, step
from tests.core.machine.sync.exhaustive import endings_of
from tests.laws.simulated import program_of, run_to_end, shown_by

SHOWN = {
    "Lock": ("threading.Lock()", "it.acquire()", [
        "<unlocked _thread.lock object at A>", "<locked _thread.lock object at A>",
    ]),
    "RLock": ("threading.RLock()", "it.acquire() and it.acquire()", [
        "<unlocked _thread.RLock object owner=0 count=0 at A>",
        "<locked _thread.RLock object owner=N count=2 at A>",
    ]),
    "Condition": ("threading.Condition()", "it.acquire()", [
        "<Condition(<unlocked _thread.RLock object owner=0 count=0 at A>, 0)>",
        "<Condition(<locked _thread.RLock object owner=N count=1 at A>, 0)>",
    ]),
    "Condition with a Lock": ("threading.Condition(threading.Lock())", "it.acquire()", [
        "<Condition(<unlocked _thread.lock object at A>, 0)>",
        "<Condition(<locked _thread.lock object at A>, 0)>",
    ]),
    "Event": ("threading.Event()", "it.set()", [
        "<threading.Event at A: unset>", "<threading.Event at A: set>",
    ]),
    "Semaphore": ("threading.Semaphore(3)", "it.acquire()", [
        "<threading.Semaphore at A: value=3>", "<threading.Semaphore at A: value=2>",
    ]),
    "BoundedSemaphore": ("threading.BoundedSemaphore(2)", "it.acquire()", [
        "<threading.BoundedSemaphore at A: value=2/2>",
        "<threading.BoundedSemaphore at A: value=1/2>",
    ]),
    "Barrier": ("threading.Barrier(2)", "it.abort()", [
        "<threading.Barrier at A: waiters=0/2>", "<threading.Barrier at A: broken>",
    ]),
    "Queue": ("queue.Queue()", "it.put(1)", ["<queue.Queue object at A>"] * 2),
    "SimpleQueue": ("queue.SimpleQueue()", "it.put(1)", ["<_queue.SimpleQueue object at A>"] * 2),
    "Thread": ("threading.Thread(name='t')", "it.start(), it.join()", [
        "<Thread(t, initial)>", "<Thread(t, stopped N)>",
    ]),
    "daemon": ("threading.Thread(name='t', daemon=True)", "it.start(), it.join()", [
        "<Thread(t, initial daemon)>", "<Thread(t, stopped daemon N)>",
    ]),
    "main": ("threading.main_thread()", "it", ["<_MainThread(MainThread, started N)>"] * 2),
    "Timer": ("threading.Timer(1, print)", "it", ["<Timer(Thread-1, initial)>"] * 2),
}  # fmt: skip
"""How it is made, what is done with it, and what CPython 3.11 shows before and after that."""


def without_numbers(text: str) -> str:
    """*text* with all addresses and identities made the same."""
    return re.sub(r"\b\d{6,}\b", "N", re.sub(r"0x[0-9a-f]+", "A", text))


@pytest.mark.parametrize("name", SHOWN)
def test_the_text_is_that_of_cpython(name: str) -> None:
    made, done, texts = SHOWN[name]
    text = f"import threading, queue\nit = {made}\nprint(it)\n{done}\nprint(f'{{it!r}}')\n"

    shown = shown_by(run_to_end(text))

    assert without_numbers(shown.output).splitlines() == texts


def test_an_address_in_a_text_is_the_identity() -> None:
    text = """
import threading
event = threading.Event()
print(f"{id(event):#x}" in repr(event))
"""

    assert {ending.output for ending in endings_of(text)} == {"True\n"}


SEEN = {
    "repr of a lock": ("lock = threading.Lock()", "lock.acquire()", "repr(lock)[:9]"),
    "str of an RLock": ("lock = threading.RLock()", "lock.acquire()", "str(lock)[:9]"),
    "an event in a text": ("it = threading.Event()", "it.set()", "f'{it}'[-7:]"),
    "a semaphore by percent": ("it = threading.Semaphore(1)", "it.acquire()", "('%s' % it)[-4:]"),
    "a barrier by format": ("it = threading.Barrier(2)", "it.abort()", "'{}'.format(it)[-6:]"),
    "in a tuple": ("it = threading.Event()", "it.set()", "repr((it,))[-8:]"),
}


@pytest.mark.parametrize("how", SEEN)
def test_the_text_depends_on_when_it_is_asked_for(how: str) -> None:
    made, changed, asked = SEEN[how]
    text = f"""
import threading
{made}
seen = []
def look():
    global first
    first = 1
    seen.append({asked})
first = 0
thread = threading.Thread(target=look)
thread.start()
while not first:
    pass
{changed}
thread.join()
print(seen)
"""

    assert len({ending.output for ending in endings_of(text)}) == 2


def test_to_look_at_the_text_is_a_step_of_its_own() -> None:
    text = """
import threading
event = threading.Event()
def look():
    str(event)
threading.Thread(target=look).start()
"""
    program = program_of(text)
    state = start(program)
    kinds = []
    while possible := choices(program, state):
        made = step(program, state, possible[-1])
        kinds.append(made.events[0].kind)
        state = made.state

    assert kinds.count(Kind.READ) == 1
