"""Processes: what the search says of small programs, beside all their runs one by one."""

from __future__ import annotations

from textwrap import dedent

import pytest

from tests.oracle.comparing import compare

HEAD = "from multiprocessing import Lock, Pipe, Pool, Process, Queue, Value\nimport queue\n"
PROGRAMS = {
    "a variable of its own": """
        count = 0
        def work():
            global count
            count += 1
            print(count)
        a, b = Process(target=work), Process(target=work)
        a.start(), b.start()
        a.join(), b.join()
        print(count)
        """,
    "a lost update": """
        v = Value("i", 0)
        def work(v):
            v.value += 1
        ps = [Process(target=work, args=(v,)) for _ in range(2)]
        for p in ps:
            p.start()
        for p in ps:
            p.join()
        print(v.value)
        """,
    "an update under its lock": """
        v = Value("i", 0)
        def work(v):
            with v.get_lock():
                v.value += 1
        ps = [Process(target=work, args=(v,)) for _ in range(2)]
        for p in ps:
            p.start()
        for p in ps:
            p.join()
        assert v.value == 2
        """,
    "two that send": """
        q = Queue()
        def work(q, n):
            q.put(n)
        ps = [Process(target=work, args=(q, n)) for n in range(2)]
        for p in ps:
            p.start()
        print(q.get(), q.get())
        for p in ps:
            p.join()
        """,
    "an item on its way": """
        q = Queue()
        q.put(1)
        print(q.empty())
        try:
            print(q.get_nowait())
        except queue.Empty:
            print("empty")
        """,
    "one is ended": """
        v = Value("i", 0)
        def work(v):
            v.value += 1
            v.value += 1
        p = Process(target=work, args=(v,))
        p.start()
        p.terminate()
        p.join()
        print(v.value, p.exitcode)
        """,
    "seen while it dies": """
        def work():
            pass
        p = Process(target=work)
        p.start()
        p.terminate()
        print(p.is_alive())
        p.join()
        print(p.is_alive())
        """,
    "locks in two orders": """
        a, b = Lock(), Lock()
        def work(first, second):
            with first:
                with second:
                    pass
        p = Process(target=work, args=(a, b))
        p.start()
        work(b, a)
        p.join()
        """,
    "an end of a pipe that stays open": """
        here, there = Pipe()
        def work(connection):
            try:
                connection.recv()
            except EOFError:
                print("end")
        p = Process(target=work, args=(there,))
        p.start()
        here.close()
        p.join()
        """,
    "the end of a pipe": """
        reader, writer = Pipe(False)
        def work(connection):
            connection.send(1)
        p = Process(target=work, args=(writer,))
        p.start()
        writer.close()
        print(reader.recv())
        try:
            reader.recv()
        except EOFError:
            print("end")
        p.join()
        """,
    "a pool": """
        def double(x):
            return 2 * x
        with Pool(2) as pool:
            print(pool.map(double, [1, 2, 3], 1))
        """,
    "a thread in a process": """
        import threading
        count = 0
        def add():
            global count
            count += 1
        def work():
            t = threading.Thread(target=add)
            t.start()
            add()
            t.join()
            print(count)
        p = Process(target=work)
        p.start()
        p.join()
        """,
}


@pytest.mark.parametrize("name", PROGRAMS)
def test_the_search_says_of_processes_what_all_their_runs_show(name: str) -> None:
    compared = compare(HEAD + dedent(PROGRAMS[name]), cap=20_000, patience=120)

    assert compared.word == "same", compared.notes
