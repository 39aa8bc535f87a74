"""Processes: what CPython shows of them, whichever way it goes there."""

from __future__ import annotations

from textwrap import dedent
from typing import TYPE_CHECKING

import pytest

from core.language.source import Source
from core.machine.compile import compile_source
from tests.core.search.searched import checked as check

if TYPE_CHECKING:
    from core.search.check_report import CheckReport

HEAD = (
    "from multiprocessing import Lock, Process, Queue, Value, set_start_method\nimport threading\n"
)


def checked(text: str) -> CheckReport:
    return check(compile_source(Source("program.py", HEAD + dedent(text))))


def outputs(text: str) -> set[str]:
    return {outcome.output for outcome in checked(text).outcomes}


def test_a_lost_update_of_a_value_is_among_the_outcomes() -> None:
    text = """
        def work(v):
            v.value += 1
        v = Value("i", 0)
        ps = [Process(target=work, args=(v,)) for _ in range(2)]
        for p in ps:
            p.start()
        for p in ps:
            p.join()
        print(v.value)
        """

    assert outputs(text) == {"1\n", "2\n"}


def test_a_list_that_a_process_fills_stays_empty_in_its_parent() -> None:
    text = """
        items = []
        def work():
            items.append(1)
        p = Process(target=work)
        p.start()
        p.join()
        print(items)
        """

    assert outputs(text) == {"[]\n"}


def test_to_join_a_process_before_its_queue_is_empty_is_a_deadlock_if_that_is_large() -> None:
    text = """
        def work(q, size):
            q.put("x" * size)
        q = Queue()
        p = Process(target=work, args=(q, SIZE))
        p.start()
        p.join()
        print(len(q.get()))
        """

    assert outputs(text.replace("SIZE", "1000")) == {"1000\n"}
    assert {f.kind for f in checked(text.replace("SIZE", "100000")).failures} == {"deadlock"}


def test_a_lock_that_another_thread_holds_at_the_start_stays_locked_in_the_process() -> None:
    text = """
        lock = threading.Lock()
        def hold():
            with lock:
                pass
        def work():
            with lock:
                pass
        t = threading.Thread(target=hold)
        t.start()
        p = Process(target=work)
        p.start()
        p.join()
        t.join()
        """

    assert {failure.kind for failure in checked(text).failures} == {"deadlock"}


@pytest.mark.parametrize(
    "text",
    [
        "set_start_method('spawn')",
        """
        q = Queue()
        items = [1]
        q.put(items)
        items.append(2)
        print(q.get())
        """,
        """
        def work(q):
            q.put(1)
        q = Queue()
        p = Process(target=work, args=(q,))
        p.start()
        p.terminate()
        p.join()
        print(q.empty())
        """,
    ],
)
def test_what_is_out_of_reach_is_undecided_and_no_failure(text: str) -> None:
    report = checked(text)

    assert report.verdict == "undecided"
    assert not report.failures
    assert "not simulated" in report.reason


def test_who_reads_from_an_empty_pipe_waits_while_somebody_can_write() -> None:
    text = """
        from multiprocessing import Pipe
        def work(end):
            end.send(7)
            end.close()
        mine, its = Pipe(duplex=False)
        p = Process(target=work, args=(its,))
        p.start()
        its.close()
        print(mine.recv())
        try:
            mine.recv()
        except EOFError:
            print("end")
        p.join()
    """
    assert outputs(text) == {"7\nend\n"}
