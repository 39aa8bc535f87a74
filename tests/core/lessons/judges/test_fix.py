"""A program is accepted if it is proved and still does its work; cheating is found out."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from core.lessons.judges.fix import MOST_STATES, Judgement, judge
from core.lessons.reading import read_lesson
from tests.core.lessons.making import SOLUTION, START, TEXT, lesson_in

if TYPE_CHECKING:
    from pathlib import Path


def judged(folder: Path, text: str, most_states: int = MOST_STATES) -> Judgement:
    """What is said of *text* as an answer to the lesson in *folder*."""
    going = judge(read_lesson(folder), text, most_states)
    while True:
        try:
            next(going)
        except StopIteration as over:
            judgement: Judgement = over.value
            return judgement


def test_a_mended_program_is_accepted(tmp_path: Path) -> None:
    judgement = judged(lesson_in(tmp_path), SOLUTION)

    assert judgement.accepted
    assert judgement.reason.startswith("proved: no schedule fails")


def test_the_program_as_it_was_is_not(tmp_path: Path) -> None:
    judgement = judged(lesson_in(tmp_path), START)

    assert not judgement.accepted
    assert judgement.reason.startswith("some schedule still fails: AssertionError")
    assert judgement.schedule


CHEATS = {
    "no assertion": (START.replace("assert counter == 2\n", ""), "the work is not done"),
    "no work": (START.replace("    counter += 1", "    pass"), "some schedule still fails"),
    "one thread": (
        START.replace("range(2)", "range(1)").replace("+= 1", "+= 2"),
        "work() is called 1 times",
    ),
    "no threads": (
        START[: START.index("threads =")] + "work()\nwork()\nassert counter == 2\n",
        "2 threads must be at work at once, and here it is 0 at most",
    ),
    "one after the other": (
        START.replace("    thread.start()\n", "    thread.start()\n    thread.join()\n", 1),
        "2 threads must be at work at once, and here it is 1 at most",
    ),
    "an error that is ignored": (
        START.replace(
            "assert counter == 2\n",
            "try:\n    assert counter == 2\nexcept AssertionError:\n    pass\n",
        ),
        "the work is not done",
    ),
    "an answer that is written in": (
        START.replace("assert", "counter = 2\nassert"),
        "`counter` is set to what it should be",
    ),
    "a variable that is gone": (
        SOLUTION.replace("counter", "number"),
        "at the end, `counter == 2` means nothing: NameError",
    ),
    "a wall round the whole work": (
        START.replace(
            "threads = [threading.Thread(target=work)",
            "lock = threading.Lock()\n\n\ndef alone():\n    with lock:\n        work()\n\n\n"
            "threads = [threading.Thread(target=alone)",
        ),
        "no two threads are ever in work() at once",
    ),
    "the name of the counter": (
        f"{SOLUTION}interlock_counts_calls = 3\n",
        "work() is called 0 times",
    ),
    "several statements a line": (
        f"from __future__ import annotations; x = 1\n{SOLUTION.split(chr(10), 1)[1]}",
        "its calls cannot be counted",
    ),
    "left early": (START.replace("assert", "raise SystemExit\nassert"), "it leaves before"),
    "no Python": (START.replace("def work():", "def work("), "line"),
    "something that is not simulated": (f"import mmap\nmmap.mmap\n{START}", "mmap"),
}


@pytest.mark.parametrize("cheat", CHEATS)
def test_a_cheat_is_refused_and_told_why(tmp_path: Path, cheat: str) -> None:
    text, reason = CHEATS[cheat]

    judgement = judged(lesson_in(tmp_path), text)

    assert not judgement.accepted
    assert reason in judgement.reason


def test_the_rule_has_to_stay(tmp_path: Path) -> None:
    ruled = START.replace("counter = 0\n", "counter = 0\n# invariant: counter >= 0\n", 1)
    folder = lesson_in(tmp_path, start=ruled, solution=SOLUTION)

    judgement = judged(folder, SOLUTION)

    assert judgement.reason.startswith("the rule `# invariant: counter >= 0` is gone")


def test_what_takes_too_long_is_not_called_proved(tmp_path: Path) -> None:
    judgement = judged(lesson_in(tmp_path), SOLUTION, most_states=3)

    assert not judgement.accepted
    assert "could not be proved" in judgement.reason


def test_threads_that_main_does_not_wait_for_are_waited_for(tmp_path: Path) -> None:
    rest = "for thread in threads:\n    thread.join()\nassert counter == 2\n"

    assert judged(lesson_in(tmp_path), SOLUTION.replace(rest, "")).accepted


def test_a_check_in_a_function_has_to_stay(tmp_path: Path) -> None:
    checked = SOLUTION.replace("counter += 1\n", "counter += 1\n        assert counter < 3\n")
    folder = lesson_in(tmp_path, start=checked, solution=checked)

    judgement = judged(folder, SOLUTION)

    assert judgement.reason.startswith("the check `assert counter < 3` is gone")


def test_a_check_in_a_function_has_to_be_made(tmp_path: Path) -> None:
    checked = SOLUTION.replace("counter += 1\n", "counter += 1\n        assert counter < 3\n")
    folder = lesson_in(tmp_path, start=checked, solution=checked)
    never = checked.replace("        assert", "        if counter > 2:\n            assert")

    judgement = judged(folder, never)

    assert judgement.reason.startswith("the check `assert counter < 3` is never made")


def lesson_saying(folder: Path, *facts: str) -> Path:
    """The lesson with these facts besides its own."""
    return lesson_in(
        folder, TEXT.replace("calls: work 2\n", "\n".join(("calls: work 2", *facts, "")))
    )


CONSTANT = START.replace("counter += 1", "counter = 2")
PRESET = START.replace("counter = 0", "counter = 2").replace("+= 1", "+= 0")
FACTS = [
    ("again: counter = 5 :: counter == 7 :: it adds", CONSTANT, "it adds; once more, with"),
    ("again: counter = 5 :: counter == 7", CONSTANT, "the work is not done: at the end, `counter"),
    (f"again: counter = {'0 + ' * 20}5 :: counter == 7 :: it adds", CONSTANT,
     "it adds; that was tried once more, and it is not so"),
    ("again: work = lambda: None :: counter == 0", CONSTANT, ""),
    ("again: counter = 0", PRESET, "is not true"),
    ("again: counter = 5 :: may counter == 8", SOLUTION, "in no run is `counter == 8` true"),
    ("again: counter = 5 :: may counter == 7", SOLUTION, ""),
    ("again: counter = 5 :: counter == 7", SOLUTION, ""),
    ("again: counter = 5 :: counter == 7", SOLUTION + "if counter == 7:\n    raise SystemExit\n",
     "it leaves before its end"),
    ("may: threads[0].name :: it has one", SOLUTION, ""),
    ("may: counter == 1 :: one may be late", SOLUTION, "in some run it has to be: one may be late"),
]  # fmt: skip


@pytest.mark.parametrize(("fact", "text", "reason"), FACTS)
def test_other_values_and_what_may_happen_are_asked_for(
    tmp_path: Path, fact: str, text: str, reason: str
) -> None:
    judgement = judged(lesson_saying(tmp_path, fact), text)

    assert judgement.accepted == (not reason)
    assert reason in judgement.reason


def test_what_cannot_be_put_in_is_told(tmp_path: Path) -> None:
    folder = lesson_saying(tmp_path, "again: counter = eval('x') :: counter == 7")

    judgement = judged(folder, SOLUTION)

    assert judgement.reason.startswith("it cannot be tried with other values: `counter = eval")


def test_who_claims_the_end_before_it_is_not_believed(tmp_path: Path) -> None:
    claimed = SOLUTION.replace("assert", 'print("interlock: the end was reached 1 2")\nassert')
    left = claimed.replace("assert", "raise SystemExit\nassert")

    assert "it leaves before its end" in judged(lesson_in(tmp_path), left).reason
