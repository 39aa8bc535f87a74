"""Rules about data: in force, broken for a moment, seen broken, broken at the end."""

from __future__ import annotations

from core.language.source import Source
from core.machine.compile import compile_source
from core.machine.events import Kind
from core.runs.invariants import Invariants
from core.runs.schedulers.policies import POLICIES
from core.runs.simulation import Simulation

TORN = """
import threading
# invariant: red + blue == 100
red = 50
blue = 50
def move():
    global red, blue
    red -= 20
    blue += 20
def look():
    return red + blue
threads = [threading.Thread(target=move), threading.Thread(target=look)]
for thread in threads:
    thread.start()
"""


def watched(text: str, policy: str, seed: int = 0) -> tuple[Simulation, Invariants]:
    program = compile_source(Source("program.py", text))
    rules = Invariants(program)
    run = Simulation(program, POLICIES[policy](seed), watch=rules.watch)
    run.advance(1000)
    return run, rules


def test_a_rule_may_be_broken_for_a_moment() -> None:
    _, rules = watched(TORN, "serial")

    (breach,) = rules.breaches

    assert breach.until is not None
    assert breach.until > breach.since
    assert rules.glimpses == []
    assert rules.verdict(0).status == "holds"


def test_another_thread_that_reads_meanwhile_has_a_glimpse() -> None:
    seen = [watched(TORN, "random", seed)[1].glimpses for seed in range(10)]

    glimpses = [glimpse for found in seen for glimpse in found]

    assert glimpses
    assert all(glimpse.tid != glimpse.breach.tid for glimpse in glimpses)


def test_who_reads_something_else_meanwhile_has_no_glimpse() -> None:
    text = TORN.replace("return red + blue", "return other + other + other + other")
    run, rules = watched(f"other = 0\nother = 1\n{text}", "round-robin")

    (breach,) = rules.breaches
    meanwhile = range(breach.since, breach.until or 0)
    reads = [at for at in meanwhile if run.trace.record(at)[:2] == (2, Kind.READ)]

    assert reads
    assert rules.glimpses == []


def test_a_rule_is_in_force_once_all_its_names_exist() -> None:
    _, rules = watched("# invariant: a < b\na = 5\nb = 7\nprint(a)\n", "serial")

    assert rules.breaches == []
    assert rules.verdict(0).status == "holds"


def test_a_rule_that_stays_broken_stays_open() -> None:
    text = "# invariant: a == 1\na = 1\ndef f():\n    global a\n    a = 2\nf()\nprint(a)\n"

    _, rules = watched(text, "serial")

    (breach,) = rules.broken
    assert breach.until is None


def test_an_error_in_a_rule_is_told_and_changes_nothing() -> None:
    text = "# invariant: 1 / a\na = 1\ndef f():\n    global a\n    a = 0\nf()\nprint(a)\n"

    run, rules = watched(text, "serial")

    assert rules.troubles == {0: "ZeroDivisionError: division by zero"}
    assert "".join(part.text for part in run.machine.output) == "0\n"


def test_looking_at_a_rule_leaves_no_trace() -> None:
    text = "# invariant: sum([x for x in xs]) < 100\nxs = [1, 2]\nxs.append(3)\nprint(xs)\n"
    plain = Simulation(compile_source(Source("program.py", text)), POLICIES["serial"](0))
    plain.advance(1000)

    run, rules = watched(text, "serial")

    assert rules.verdict(0).status == "holds"
    assert run.state == plain.state
