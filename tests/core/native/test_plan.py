from __future__ import annotations

import json
from pathlib import Path

import pytest

from core.language.source import Source
from core.machine.compile import compile_source, read_program
from core.native.plan import MOST_STEPS, CannotPlanError, Plan, plan_of
from core.runs.schedule import parse_schedule
from core.runs.scheduler import ImpossibleChoiceError

LESSONS = Path("resources/lessons")
LOST = LESSONS / "01_lost_update/start.py"
EMBRACE = LESSONS / "11_deadly_embrace/start.py"


def planned(text: str, schedule: str) -> Plan:
    return plan_of(compile_source(Source("p.py", text)), parse_schedule(schedule))


def of_file(path: Path, schedule: str) -> Plan:
    return plan_of(compile_source(read_program(path)), parse_schedule(schedule))


def test_a_plan_begins_with_the_first_start_and_has_every_step_with_its_place() -> None:
    plan = of_file(LOST, "0:0x3+1x2+2x4+1x2+0x5")

    assert [(step.tid, step.kind) for step in plan.steps[:7]] == [
        (0, "START"), (0, "START"), (1, "READ"), (2, "READ"), (2, "WRITE"), (2, "END"),
        (1, "WRITE"),
    ]  # fmt: skip
    assert plan.steps[2].place == ("", 9, 4, 9, 12)
    assert (plan.steps[2].about, plan.steps[2].name) == ("variable", "visitors")
    assert plan.deaths == ((0, "AssertionError", "2 came, 1 counted", "", 18),)
    assert plan.stuck is None


def test_a_plan_of_a_deadlock_says_where_every_thread_stands() -> None:
    plan = of_file(EMBRACE, "0:0x2+1x4+2x4")

    assert plan.stuck == {0: ("", 21), 1: ("", 10), 2: ("", 10)}


def test_a_schedule_that_ends_before_the_program_predicts_no_output() -> None:
    assert of_file(LOST, "0:0x3+1x2").output is None


def test_columns_count_bytes_as_cpython_does() -> None:
    text = (
        "import threading\nx = []\ndef f(): 'äöü'; x.append(1)\n"
        "threading.Thread(target=f).start()\n"
    )

    plan = planned(text, "0:random:1x20")

    (change,) = [step for step in plan.steps if step.kind == "WRITE"]
    assert change.place is not None
    assert change.place.column == len("def f(): 'äöü'; ".encode())


def test_what_was_drawn_at_random_is_told_with_its_function() -> None:
    text = (
        "import random, threading\ndef f(): print(random.randint(1, 6))\n"
        "threading.Thread(target=f).start()\n"
    )

    plan = planned(text, "0:random:1x20")

    (draw,) = [step for step in plan.steps if step.kind == "RANDOM"]
    assert draw.name == "randint"
    assert plan.output == f"{draw.value}\n"


def test_what_the_threads_need_of_a_plan_is_json() -> None:
    plan = of_file(LOST, "0:0x3+1x2")

    steps = json.loads(plan.as_json)["steps"]

    assert steps[2]["place"] == {
        "file": "", "line": 9, "column": 4, "end_line": 9, "end_column": 12,
    }  # fmt: skip


def test_a_schedule_of_another_program_is_told() -> None:
    with pytest.raises(ImpossibleChoiceError):
        of_file(LOST, "0:0x3+7")


def test_a_schedule_that_is_too_long_is_refused() -> None:
    text = "x = 0\nwhile True:\n    x += 1\ndef f(): return x\n"

    with pytest.raises(CannotPlanError, match="20,000 steps"):
        planned(text, f"0:0x{MOST_STEPS + 5}")


def test_a_program_with_processes_is_refused() -> None:
    text = "import multiprocessing\nmultiprocessing.Process(target=print).start()\n"

    with pytest.raises(CannotPlanError, match="processes"):
        planned(text, "0:0x1")
