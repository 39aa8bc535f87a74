import json
from pathlib import Path
from typing import Any

import pytest

from tests.everyday.judging import judged, refusals_told
from tests.everyday.trials import FOLDER, kept_at, topics, try_tutorial, tutorials

DEADLOCK = {"kind": "deadlock", "message": "main waits for ever"}


def report(verdict: str, **told: object) -> dict[str, Any]:
    plain = {"colour": "", "failures": [], "doubts": [], "refusals": [], "reason": "", "fault": ""}
    return {"verdict": verdict, "bounds": [], "outcome_count": 1, **plain, **told}


@pytest.mark.parametrize(
    ("truth", "answer"),
    [
        ("safe", report("safe")),
        ("safe", report("undecided", reason="the time limit of 10 s was reached")),
        ("unsafe: hang", report("unsafe", failures=[DEADLOCK])),
        ("unsafe: exception or deadlock", report("unsafe", failures=[DEADLOCK])),
        ("race: an update is lost", report("safe", doubts=[{"message": "a data race"}])),
        ("needs network", report("refused")),
    ],
)
def test_what_agrees_with_the_truth_does_not_mislead(truth: str, answer: dict[str, Any]) -> None:
    assert not judged(truth, answer).misleading


@pytest.mark.parametrize(
    ("truth", "answer"),
    [
        ("safe", report("unsafe", failures=[DEADLOCK])),
        ("serves for ever", report("unsafe", failures=[DEADLOCK])),
        ("unsafe: hang", report("safe")),
        ("unsafe: assertion", report("unsafe", failures=[DEADLOCK])),
        ("race: an update is lost", report("safe")),
        (
            "unsafe: exception",
            report("unsafe", failures=[{"kind": "exception", "message": "x is not simulated"}]),
        ),
    ],
)
def test_what_contradicts_the_truth_misleads(truth: str, answer: dict[str, Any]) -> None:
    assert judged(truth, answer).misleading


def bound(by: str, most: int, steps: int | None = None, values: str = "all") -> dict[str, Any]:
    return {"by": by, "most": most, "steps": steps, "values": values}


@pytest.mark.parametrize(
    ("bounds", "said"),
    [
        ([], ""),
        ([bound("delays", 0)], ""),
        ([bound("delays", 0), bound("delays", 1)], "at most 1 delays"),
        ([bound("switches", 0)], "at most 0 switches"),
        ([bound("delays", 2, 450), bound("delays", 1)], "at most 1 delays"),
        ([bound("delays", 2, 50), bound("delays", 2, 450)], "at most 2 delays, up to step 450"),
        ([bound("delays", 1, values="seed 7")], "at most 1 delays, values: seed 7"),
    ],
)
def test_the_strongest_bounded_answer_is_told(bounds: list[dict[str, Any]], said: str) -> None:
    assert judged("safe", report("undecided", bounds=bounds)).bounded == said


def test_who_is_decided_needs_no_bound() -> None:
    answer = judged("safe", report("safe", bounds=[bound("switches", 3)]))
    assert answer.decided
    assert not answer.bounded


def test_all_refusals_are_told_without_the_ways_out() -> None:
    told = "a.py:1:8: json is not simulated (do without it)\n    import json\na.py:2:8: no re (x)\n"
    assert refusals_told(told) == ("json is not simulated", "no re")


def test_what_is_refused_on_the_way_is_told_in_one_line() -> None:
    told = "/a/b.py: refused after 2 steps: line 4: no x; do without it\nrepeat it with --schedule"
    assert refusals_told(told) == ("refused after 2 steps: line 4: no x; do without it",)


def test_a_kept_answer_is_one_of_the_same_limit(tmp_path: Path) -> None:
    tutorial = tutorials()[0]
    place = kept_at(tmp_path, tutorial.file, 10)
    place.parent.mkdir()
    place.write_text(json.dumps([0, json.dumps(report("safe")), "", 1.5]), encoding="utf-8")

    assert try_tutorial(tutorial, 10, tmp_path).seconds == 1.5
    assert not kept_at(tmp_path, tutorial.file, 5).exists()


def test_each_program_has_its_row_or_its_output() -> None:
    files = {path.name for path in (FOLDER / "tutorials").glob("*.py")}
    assert files == {tutorial.file for tutorial in tutorials()}
    assert all((FOLDER / "topics" / file).with_suffix(".out").is_file() for file in topics())
