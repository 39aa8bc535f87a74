"""What a program's text rules out; what is unclear counts as done."""

from __future__ import annotations

import pytest

from core.language.compiler.entry import compile_source
from core.language.source import Source
from core.search.facts import Facts, facts_of

NONE = dict.fromkeys(("tries", "timed", "watches", "clock", "bounded", "asks_who"), False)
ALL = dict.fromkeys(NONE, True)
HEAD = "import threading\nlock = threading.Lock()\nchanged = threading.Condition()\n"


def facts(text: str) -> Facts:
    """The facts of a program with a lock and a condition that goes on with *text*."""
    return facts_of(compile_source(Source("facts.py", HEAD + text)))


def test_whoever_only_waits_for_ever_notices_nothing() -> None:
    text = """
def work():
    lock.acquire()
    with changed:
        changed.wait()
    lock.release()
thread = threading.Thread(target=work)
thread.start()
thread.join()
"""

    assert facts(text) == Facts(**NONE)


@pytest.mark.parametrize(
    ("line", "fact"),
    [
        ("lock.acquire(False)", "tries"),
        ("lock.acquire(timeout=1)", "tries"),
        ("lock.locked()", "tries"),
        ("take = lock.acquire", "tries"),
        ("getattr(lock, 'acquire')(False)", "tries"),
        ("changed.wait(1)", "timed"),
        ("changed.wait(timeout=1)", "timed"),
        ("changed.wait_for(bool, 1)", "timed"),
        ("threading.Thread().join(1)", "watches"),
        ("threading.Thread().is_alive()", "watches"),
        ("threading.enumerate()", "watches"),
        ("threading.active_count()", "watches"),
        ("import time\nbegun = time.monotonic()", "clock"),
        ("from datetime import datetime\ndatetime.now()", "clock"),
        ("slots = threading.BoundedSemaphore(2)", "bounded"),
        ("me = threading.current_thread()", "asks_who"),
        ("number = threading.get_ident()", "asks_who"),
        ("slots = threading.local()", "asks_who"),
        ("address = id(lock)", "asks_who"),
        ("number = hash(lock)", "asks_who"),
        ("number = lock.__hash__()", "asks_who"),
    ],
)
def test_one_line_lets_a_thread_notice_one_thing(line: str, fact: str) -> None:
    assert facts(line) == Facts(**{**NONE, fact: True})


@pytest.mark.parametrize(
    "line",
    [
        "changed.wait_for(bool)",
        "words = ', '.join(['a', 'b'])",
        "import time\ntime.sleep(1)",
        "slots = threading.Semaphore(2)",
        "import random\nrandom.random()",
    ],
)
def test_what_looks_alike_is_harmless(line: str) -> None:
    assert facts(line) == Facts(**NONE)


def test_a_join_of_words_that_the_text_does_not_spell_out_may_be_one_of_a_thread() -> None:
    assert facts("mark = ', '\nwords = mark.join(['a'])").watches


def test_a_library_with_threads_or_locks_of_its_own_may_do_anything() -> None:
    assert facts("import queue\nqueue.Queue()") == Facts(**ALL)
