"""Who can go next, and what cannot change it."""

from __future__ import annotations

from core.language.compiler.entry import compile_source
from core.language.source import Source
from core.machine.events import Kind, code_of
from core.runs.readiness import all_quiet, is_main, who_can_go
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
    run.run_until(lambda now: not who_can_go(now.machine, None, 0).ready, 100)

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
