from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from core.scenes.builder import scene_of
from core.scenes.words import english
from tests.core.scenes.runs import go, run_of, until

if TYPE_CHECKING:
    from core.scenes.run import Run
    from core.scenes.scene import RuleScene

MOVED = (
    "import threading\n# invariant: red + blue == 100\nred = 50\nblue = 50\nnotes = []\n"
    "def give():\n    global red, blue\n    red -= 20\n    blue += 20\n"
    "def look():\n    notes.append(red + blue)\n"
    "threading.Thread(target=give, name='Ann').start()\n"
    "threading.Thread(target=look, name='Bob').start()\n"
)
LOST = MOVED.replace("    blue += 20\n", "")


def rule(run: Run) -> RuleScene:
    (only,) = scene_of(run, english).rules
    return only


def test_a_rule_is_in_force_once_all_it_names_is_there() -> None:
    run = run_of(MOVED)
    assert (rule(run).status, rule(run).words) == ("not in force", "not in force")

    until(run, "main starts Ann")

    assert (rule(run).status, rule(run).words) == ("holds", "holds")
    assert (rule(run).breaker, rule(run).brief, rule(run).glimpses) == (None, "", ())


def test_who_breaks_a_rule_is_told_with_the_line_until_it_holds_again() -> None:
    run = run_of(MOVED)
    until(run, "main starts Bob")
    go(run, 1, 3)

    assert (rule(run).status, rule(run).breaker) == ("broken", 1)
    assert rule(run).words == "broken for the moment by Ann since line 8"
    assert rule(run).brief == "broken by Ann"

    go(run, 1, 2)
    assert (rule(run).status, rule(run).breaker) == ("holds", None)


def test_who_saw_it_broken_is_told_from_the_step_on_in_which_it_looked() -> None:
    run = run_of(MOVED)
    until(run, "main starts Bob")
    go(run, 1, 3)
    go(run, 2, 1)
    assert rule(run).glimpses == ()

    go(run, 2, 1)

    (glimpse,) = rule(run).glimpses
    assert glimpse.tid == 2
    assert (
        glimpse.sentence
        == "Bob looked in the middle, at line 11: read red while Ann was between two changes"
    )


def test_what_is_broken_when_all_is_over_stays_so() -> None:
    run = run_of(LOST)
    run.advance(100)

    assert rule(run).words == "broken at the end, by Ann since line 8"


@pytest.mark.parametrize("words", ["red / 0 == 1", "red[0] == 1"])
def test_a_rule_that_cannot_be_worked_out_says_why(words: str) -> None:
    run = run_of(MOVED.replace("red + blue == 100", words))
    run.advance(100)

    assert rule(run).status == "trouble"
    assert "Error: " in rule(run).words


def test_a_rule_that_takes_long_to_look_at_is_not_looked_at_once_more_for_the_picture() -> None:
    run = run_of(
        "import threading\nxs = [1] * 800\n# invariant: all(x > 0 for x in xs)\n"
        "def spoil():\n    xs[790] = 0\n    xs[790] = 2\n"
        "threading.Thread(target=spoil, name='Ann').start()\n"
    )
    until(run, "main starts Ann")
    held = rule(run).status
    go(run, 1, 2)
    invariants, machine = run.findings.invariants, run.simulation.machine
    newest = invariants.shown(0, machine, newest=True)

    assert (held, rule(run).status) == ("holds", "broken")
    assert newest is invariants.verdict(0)
    run.back(1)
    assert rule(run).status == "holds"
    assert invariants.shown(0, machine, newest=False) is not newest
