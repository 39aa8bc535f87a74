"""The marks in the shapes that others have published."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING, Final

import pytest

from core.grading.marking import Mark
from core.grading.outputs import as_gradescope, as_junit
from tests.core.junit import fitting

if TYPE_CHECKING:
    from collections.abc import Mapping

MARKS: Final = (
    Mark("Ann", "proved", 100, "no schedule fails", 1.8, ""),
    Mark("Bob <b>\x00&\"'", "fails", 0, "line 3: ]]> {x: 1}\n\ud800", None, "0:0x3"),
    Mark("Cem", "refused", None, "line 4: sockets are not simulated"),
    Mark("Dana", "serialised", 79.5, "it never goes side by side"),
)


def test_junit_has_the_shape_that_jenkins_asks_for() -> None:
    counted = fitting(as_junit("a task", MARKS, 100))

    assert counted == {"tests": 4, "failures": 2, "errors": 0, "skipped": 1}


# "Output format" and "Test Output String Formatting" of Gradescope's Autograder Specifications:
# what there may be, of which type, and which words.
RESULT: Final[Mapping[str, tuple[type, ...]]] = {
    "score": (int, float), "execution_time": (int, float), "output": (str,),
    "output_format": (str,), "test_output_format": (str,), "test_name_format": (str,),
    "visibility": (str,),
    "stdout_visibility": (str,), "extra_data": (dict,), "tests": (list,), "leaderboard": (list,),
}  # fmt: skip
TEST: Final[Mapping[str, tuple[type, ...]]] = {
    "score": (int, float), "max_score": (int, float), "status": (str,), "name": (str,),
    "name_format": (str,), "number": (str,), "output": (str,),
    "output_format": (str,), "tags": (list,), "visibility": (str,), "extra_data": (dict,),
}  # fmt: skip
VISIBLE: Final = {"hidden", "after_due_date", "after_published", "visible"}


@pytest.mark.parametrize("mark", MARKS, ids=lambda mark: mark.word)
def test_gradescope_gets_what_its_specification_has(mark: Mark) -> None:
    told = json.loads(as_gradescope(mark, 100).encode("utf-8", "backslashreplace"))

    assert {name: type_ for name, type_ in RESULT.items() if name in told}.keys() == told.keys()
    assert all(isinstance(value, RESULT[name]) for name, value in told.items())
    for test in told["tests"]:
        assert test.keys() <= TEST.keys()
        assert all(isinstance(value, TEST[name]) for name, value in test.items())
        assert test["visibility"] in VISIBLE
        assert test.get("status", "passed") in {"passed", "failed"}
        assert 0 <= test["score"] <= test["max_score"]
    assert told["score"] == sum(test["score"] for test in told["tests"])
