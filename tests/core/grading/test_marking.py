from __future__ import annotations

import csv
import io
import json
from dataclasses import replace
from xml.etree import ElementTree as ET

import pytest

from core.generators import carried
from core.grading.marking import Mark, marking
from core.grading.outputs import as_csv, as_gradescope, as_json, as_junit
from core.grading.pages import plain_page, student_page
from core.grading.speedup import speedup
from core.language.source import Source
from core.machine.compile import compile_source
from tests.core.grading.corpus import cases, tasks
from tests.core.grading.table import agrees

TASKS = tasks()
TASK = TASKS[4]
MARKS = (
    Mark("Ann", "proved", 100.0, "proved", 1.2),
    Mark("=Bob()", "fails", 0.0, "a < b", None, "0:1"),
    Mark("Cleo", "refused", None, "ctypes\x00"),
)

SIDE = """
import threading
lists = [[], []]
def work(mine):
    {}
        for _ in range(4):
            mine.append(1)
lock = threading.Lock()
for each in lists:
    threading.Thread(target=work, args=(each,)).start()
"""


def test_answers_are_marked_as_a_person_would() -> None:
    """The whole corpus is a command of its own: `tests.core.grading.table`."""
    some = ("acquire and release", "unchanged", "work deleted", "no threads", "executes text")
    for case in [case for case in cases(TASKS[0]) if case.kind in some]:
        mark, _ = carried(marking(case.task, case.kind, case.text))

        assert agrees(case, mark), (case.kind, mark)


def test_a_giant_lock_is_right_and_costs_what_the_task_says() -> None:
    task = next(task for task in TASKS if task.lesson.name == "12_total_order")
    case = next(case for case in cases(task) if case.kind == "a giant lock")

    mark, _ = carried(marking(task, "Ann", case.text))

    assert mark.word == "proved"
    assert mark.points is not None
    assert task.right <= mark.points < task.points
    assert "side by side" in mark.reason


def test_the_same_answer_gets_the_same_mark() -> None:
    (answer,) = [case.text for case in cases(TASK) if case.kind == "unchanged"]

    first, second = (carried(marking(TASK, "Ann", answer)) for _ in range(2))

    assert first == second


def test_the_speedup_is_that_of_the_workers() -> None:
    apart = speedup(compile_source(Source("p.py", SIDE.format("if True:"))))
    behind = speedup(compile_source(Source("p.py", SIDE.format("with lock:"))))

    assert apart == 2
    assert 1 <= behind < 1.5


def test_a_page_has_the_failing_run_and_its_why_and_nothing_of_the_task() -> None:
    (answer,) = [case.text for case in cases(TASK) if case.kind == "unchanged"]
    mark, judgement = carried(marking(TASK, "<Ann>", answer))

    page = student_page(TASK, mark, judgement, answer)

    assert "&lt;Ann&gt;" in page
    assert "<Ann>" not in page
    assert "0 of 100 points: fails" in page
    assert "From then on every schedule fails" in page
    assert "interlock_thread" not in page


def test_a_page_shows_no_line_of_a_hidden_driver() -> None:
    (answer,) = [case.text for case in cases(TASK) if case.kind == "unchanged"]
    line = "ann = threading.Thread(target=book, name='Ann')"
    own, _, rest = answer.partition("ann = ")
    task = replace(TASK, driver=f"{line}\n{rest.partition(chr(10))[2]}")
    mark, judgement = carried(marking(task, "Ann", own))

    page = student_page(task, mark, judgement, own)

    assert mark.word == "fails"
    assert "seats -= 1" in page
    assert "bob.start()" not in page
    assert "(what the task adds)" in page


def test_a_page_without_a_run_escapes_what_it_says() -> None:
    page = plain_page(TASK, MARKS[1])

    assert "a &lt; b" in page
    assert "<script" not in page


def test_no_cell_of_the_table_is_a_formula() -> None:
    rows = list(csv.DictReader(io.StringIO(as_csv(MARKS, 100))))

    assert [row["student"] for row in rows] == ["Ann", "'=Bob()", "Cleo"]
    assert [row["points"] for row in rows] == ["100", "0", ""]


def test_the_json_has_everything() -> None:
    told = json.loads(as_json("task", MARKS, 100))

    assert told["points"] == 100
    assert [Mark(**mark) for mark in told["marks"]] == list(MARKS)


def test_junit_counts_what_failed_and_what_waits_for_a_person() -> None:
    suite = ET.fromstring(as_junit("task", MARKS, 100))  # noqa: S314 - our own

    assert (suite.get("tests"), suite.get("failures"), suite.get("skipped")) == ("3", "1", "1")
    assert [[child.tag for child in case] for case in suite] == [[], ["failure"], ["skipped"]]


@pytest.mark.parametrize(
    ("mark", "score", "status"), [(MARKS[0], 100, "passed"), (MARKS[1], 0, "failed")]
)
def test_gradescope_gets_a_score_and_a_test(mark: Mark, score: int, status: str) -> None:
    """The names are those of its "Autograder Specifications"."""
    told = json.loads(as_gradescope(mark, 100))

    assert told["score"] == score
    (test,) = told["tests"]
    assert (test["score"], test["max_score"], test["status"]) == (score, 100, status)
    assert set(test) <= {
        "score", "max_score", "status", "name", "name_format", "number", "output",
        "output_format", "tags", "visibility", "extra_data",
    }  # fmt: skip


def test_gradescope_is_told_that_a_person_will_look() -> None:
    told = json.loads(as_gradescope(MARKS[2], 100))

    assert "a person will look at this" in told["output"]
    assert "status" not in told["tests"][0]
