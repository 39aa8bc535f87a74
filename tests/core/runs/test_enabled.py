"""Who can go next, and what cannot change it."""

from __future__ import annotations

from pathlib import Path

import pytest

from core.language.source import Source, read_source
from core.machine.compile import compile_source
from core.machine.events import Kind, code_of
from core.runs.enabled import Readiness, all_quiet, is_main, who_can_go
from core.runs.schedulers.policies import POLICIES
from core.runs.simulation import Simulation

SLEEPERS = """
import threading
import time
def work(seconds):
    time.sleep(seconds)
threads = [threading.Thread(target=work, args=(seconds,)) for seconds in (3, 1, 2)]
for thread in threads:
    thread.start()
for thread in threads:
    thread.join()
"""


def test_sleepers_could_go_if_time_passed_the_soonest_first() -> None:
    program = compile_source(Source("program.py", SLEEPERS))
    run = Simulation(program, POLICIES["round-robin"](0))
    while who_can_go(run.machine, None, 0).ready:
        run.advance(1)

    options = who_can_go(run.machine, 2, run.position)

    assert options == ((), (2, 3, 1), 2, run.position)


def test_nobody_can_go_once_the_program_is_over() -> None:
    run = Simulation(compile_source(Source("program.py", "print(1)")), POLICIES["serial"](0))
    run.advance(100)

    assert who_can_go(run.machine, 0, run.position)[:2] == ((), ())


def test_only_what_frees_or_starts_threads_is_not_quiet() -> None:
    reads = [code_of(Kind.READ, site) for site in range(5)]

    assert all_quiet(reads)
    assert not all_quiet([*reads, code_of(Kind.RELEASE, 5)])
    assert not all_quiet([code_of(Kind.START, 5), *reads])


def test_what_comes_beside_the_main_event_is_no_step() -> None:
    assert is_main(code_of(Kind.GIVE_WAY, 9))
    assert not is_main(code_of(Kind.RAISED, 9))


WAITS = """
import queue, threading, time
lock, again, event = threading.Lock(), threading.RLock(), threading.Event()
ready, few = threading.Condition(), threading.Semaphore(1)
barrier, box = threading.Barrier(3), queue.Queue(1)
full = False
def work(number):
    global full
    with lock, again, again:
        few.acquire(timeout=2)
    time.sleep(number)
    with ready:
        while not full:
            if not ready.wait(1):
                full = True
                ready.notify_all()
    box.put(number)
    lock.acquire(timeout=1)
    if number == 1:
        event.set()
    event.wait()
    try:
        barrier.wait(5)
    except threading.BrokenBarrierError:
        pass
    few.release()
    box.get()
threads = [threading.Thread(target=work, args=(n,)) for n in range(3)]
late = threading.Thread(target=threads[0].join, daemon=True)
for thread in (*threads, late):
    thread.start()
late.join(1)
for thread in threads:
    thread.join()
"""
PROGRAMS = Path(__file__).parents[3] / "resources" / "programs"
SERVERS = """
import socket, socketserver, threading
class Echo(socketserver.BaseRequestHandler):
    def handle(self):
        self.request.sendall(self.request.recv(16))
def ask():
    with socket.create_connection(server.server_address) as line:
        line.sendall(b"ping")
        print(line.recv(16))
with socketserver.ThreadingTCPServer(("127.0.0.1", 0), Echo) as server:
    serving = threading.Thread(target=server.serve_forever)
    serving.start()
    askers = [threading.Thread(target=ask) for _ in range(2)]
    for one in askers:
        one.start()
    for one in askers:
        one.join()
    server.shutdown()
    serving.join()
"""


@pytest.mark.parametrize("seed", range(12))
@pytest.mark.parametrize("policy", ["random", "round-robin"])
def test_what_is_kept_up_to_date_is_what_a_look_at_every_thread_finds(
    policy: str, seed: int
) -> None:
    seen = 0
    for source in (
        Source("program.py", WAITS),
        Source("servers.py", SERVERS),
        *(read_source(path) for path in sorted(PROGRAMS.glob("*.py"))[seed::12]),
    ):
        run = Simulation(compile_source(source), POLICIES[policy](seed))
        kept, at = Readiness(run.machine), 0
        while at < 1_500 and run.advance(1):
            tid = run.trace.tids[at]
            event = run.events(at)[0]
            kept.after(tid, event.kind, event.ref, event.key)
            at += 1
            assert (kept.ready, kept.timed) == who_can_go(run.machine, tid, at)[:2]
            seen += bool(kept.timed)
    assert seen


def test_where_only_codes_are_known_as_much_is_kept_up_to_date() -> None:
    run = Simulation(compile_source(Source("program.py", WAITS)), POLICIES["random"](0))
    kept, at = Readiness(run.machine), 0

    while run.advance(1):
        tid = run.trace.tids[at]
        kept.after_code(tid, run.trace.codes[at])
        at += 1
        assert (kept.ready, kept.timed) == who_can_go(run.machine, tid, at)[:2]

    assert at > 50
