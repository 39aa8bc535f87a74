"""What a run is found to have gone wrong with."""

from __future__ import annotations

from textwrap import dedent
from typing import TYPE_CHECKING

import pytest

from core.language.source import Source
from core.machine.compile import compile_source
from core.runs.findings import Findings
from core.runs.schedule import parse_schedule
from core.runs.schedulers.replay import Replay
from core.runs.simulation import Simulation

if TYPE_CHECKING:
    from core.runs.run_report import RunReport

COUNTER = """
    import threading
    total = 0
    def add():
        global total
        total += 1
    threads = [threading.Thread(target=add, name=name) for name in ("Ann", "Bob")]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    print(total)
    """
PHILOSOPHERS = """
    import threading
    left, right = threading.Lock(), threading.Lock()
    def eat(first, second):
        with first:
            with second:
                pass
    threading.Thread(target=eat, name="Ann", args=(left, right)).start()
    threading.Thread(target=eat, name="Bob", args=(right, left)).start()
    """
TRANSFER = """
    import threading
    red, blue = 50, 50
    # invariant: red + blue == 100
    def move():
        global red, blue
        red -= 10
        blue += 10
    def look():
        print(red + blue)
    threading.Thread(target=move, name="Ann").start()
    threading.Thread(target=look, name="Bob").start()
    """


def report(text: str, schedule: str = "0:serial:0x10000", stopped: str = "") -> RunReport:
    """Run the program *text* by *schedule*."""
    program = compile_source(Source("program.py", dedent(text).lstrip("\n")))
    findings = Findings(program)
    scheduler = Replay(parse_schedule(schedule))
    simulation = Simulation(program, scheduler, seed=scheduler.seed, watch=findings.watch)
    while simulation.advance(1_000):
        pass
    return findings.report(simulation, stopped)


def test_a_run_without_fault_ended() -> None:
    found = report("print('hello')\nprint(1 + 1)")

    assert (found.file, found.ended, found.failures, found.warnings) == (
        "program.py", "ended", (), (),
    )  # fmt: skip
    assert found.output == "hello\n2\n"
    assert found.steps == 3
    assert found.schedule == "0:serial:0x3"


def test_the_schedule_of_a_report_repeats_it() -> None:
    first = report(COUNTER, "5:random:9x10000")

    assert first.schedule == f"5:random:9x{first.steps}"
    assert report(COUNTER, first.schedule) == first


@pytest.mark.parametrize(
    ("text", "kind", "message", "line"),
    [
        ("x = 1\nassert x == 2, 'no'", "assertion", "AssertionError: no", 2),
        ("def f():\n    raise ValueError('bad')\nf()", "exception", "ValueError: bad", 2),
        ("def f():\n    raise KeyError\n\nf()", "exception", "KeyError", 2),
        ("import queue\nqueue.Queue().get_nowait()", "exception", "Empty", 2),
    ],
)
def test_an_exception_that_nobody_caught_is_a_failure(
    text: str, kind: str, message: str, line: int
) -> None:
    found = report(text)

    assert found.ended == "failed"
    (failure,) = found.failures
    assert (failure.kind, failure.thread, failure.line) == (kind, "main", line)
    assert failure.message == message


def test_what_goes_to_stderr_is_not_output() -> None:
    assert report("import sys\nprint(1)\nsys.stderr.write('2')\nraise ValueError").output == "1\n"


def test_leaving_by_sys_exit_is_no_failure() -> None:
    assert report("import sys\nsys.exit(3)").ended == "ended"


def test_a_deadlock_is_told_as_who_waits_for_whom() -> None:
    found = report(PHILOSOPHERS, "0:serial:0x3+1x2+2x2+round-robin:0x100")

    assert found.ended == "deadlock"
    (failure,) = found.failures
    assert failure.kind == "deadlock"
    assert (failure.thread, failure.line) == ("Ann", 5)
    assert "which Bob holds" in failure.message


def test_locks_taken_in_both_orders_are_a_warning_where_all_went_well() -> None:
    found = report(PHILOSOPHERS)

    assert found.ended == "ended"
    assert [warning.kind for warning in found.warnings] == ["lock-order"]
    assert found.warnings[0].lines == (4, 5)


def test_unordered_accesses_are_a_warning_where_all_went_well() -> None:
    found = report(COUNTER)

    assert found.output == "2\n"
    assert {warning.kind for warning in found.warnings} == {"data-race"}
    assert {line for warning in found.warnings for line in warning.lines} == {5}


def test_a_torn_read_names_who_read_and_who_had_broken_the_rule() -> None:
    found = report(TRANSFER, "0:serial:0x4+1x3+2x4+serial:0x100")

    assert found.output == "90\n"
    assert found.ended == "failed"
    torn = found.failures[0]
    assert (torn.kind, torn.thread, torn.line) == ("torn-read", "Bob", 9)
    assert torn.message == (
        "Bob read red while Ann, in line 6, had broken the invariant red + blue == 100"
    )


def test_an_invariant_broken_for_a_moment_is_no_failure() -> None:
    assert report(TRANSFER).failures == ()


def test_an_invariant_broken_at_the_end_is_a_failure() -> None:
    found = report("x = 1\n# invariant: x == 1\nx = 2\ndef f():\n    return x")

    assert found.ended == "failed"
    assert [(failure.kind, failure.line) for failure in found.failures] == [("invariant", 3)]


def test_an_invariant_that_cannot_be_evaluated_is_a_warning() -> None:
    found = report("x = 1\n# invariant: 1 // x == 1\nx = 0")

    assert found.ended == "ended"
    (warning,) = found.warnings
    assert (warning.kind, warning.lines) == ("invariant", (2,))
    assert "ZeroDivisionError" in warning.message
    assert "line 2" in warning.message


def test_a_run_that_was_stopped_says_why_and_judges_no_end() -> None:
    found = report(TRANSFER, "0:serial:0x4+1x2", stopped="step limit")

    assert found.ended == "stopped: step limit"
    assert found.failures == ()


def test_what_is_not_simulated_is_told_with_its_line() -> None:
    found = report("import typing\nprint(1)\nisinstance(1, typing.Any)")

    assert found.ended.startswith("refused: line 3: ")


def test_what_is_not_simulated_before_the_first_step_is_told_as_well() -> None:
    assert report("import typing\nisinstance(1, typing.Any)").ended.startswith("refused: line 2: ")


def test_what_happens_in_the_library_is_told_with_the_line_that_called_it() -> None:
    found = report("""
        import math
        class One:
            def __float__(self):
                return 1.0
        print(1)
        print(sum(map(math.sqrt, [One()])))
        """)

    assert found.ended.startswith("refused: line 6: math.sqrt")


def test_what_is_not_simulated_is_told_where_it_was_asked_for_and_not_where_that_was_called() -> (
    None
):
    text = "import threading\ndef make():\n    return threading.Semaphore(1.5)\nmade = make()\n"

    assert report(text).ended.startswith("refused: line 3: ")
