"""The marks of many answers in the formats that others read; the same marks, the same text."""

from __future__ import annotations

import csv
import io
import json
import re
from typing import TYPE_CHECKING, Final
from xml.etree import ElementTree as ET  # only writes

from core.language.errors import printable

if TYPE_CHECKING:
    from collections.abc import Sequence

    from core.grading.marking import Mark

SCHEMA: Final = 1
"""Goes up when the JSON changes so that who reads it must change too."""
COLUMNS: Final = ("student", "points", "of", "word", "speedup", "reason", "schedule")
_FORMULA: Final = re.compile(r"[=+\-@\t\r]")
"""What a table of numbers takes for the beginning of a formula."""


def as_csv(marks: Sequence[Mark], points: int) -> str:
    """A row for each of *marks*, of *points* in all."""
    text = io.StringIO()
    writer = csv.writer(text, lineterminator="\n")
    writer.writerow(COLUMNS)
    for mark in marks:
        # Empty, for a 0 would be taken for a mark and added up.
        given = "" if mark.points is None else f"{mark.points:g}"
        speedup = "" if mark.speedup is None else f"{mark.speedup:.2f}"
        writer.writerow(
            (
                _cell(mark.student),
                given,
                points,
                mark.word,
                speedup,
                _cell(mark.reason),
                mark.schedule,
            )
        )
    return text.getvalue()


def _cell(text: str) -> str:
    shown = printable(text)
    # A name or a reason may come from a student's file, and a table would compute what looks like a
    # formula.
    return f"'{shown}" if _FORMULA.match(shown) else shown


def as_json(task: str, marks: Sequence[Mark], points: int) -> str:
    """All *marks* with everything that is known."""
    told = {
        "schema": SCHEMA,
        "task": task,
        "points": points,
        "marks": [mark._asdict() for mark in marks],
    }
    return json.dumps(told, ensure_ascii=False, indent=1) + "\n"


def as_junit(task: str, marks: Sequence[Mark], points: int) -> str:
    """A test case for each answer: skipped where a person has to look, failed without all points.

    As the JUnit plugin of Jenkins reads it ("jenkins-junit.xsd").
    """
    missed = [mark for mark in marks if mark.points is not None and mark.points < points]
    waiting = [mark for mark in marks if mark.points is None]
    suite = ET.Element(
        "testsuite",
        name=printable(task), tests=f"{len(marks)}", failures=f"{len(missed)}",
        errors="0", skipped=f"{len(waiting)}",
    )  # fmt: skip
    for mark in marks:
        case = ET.SubElement(
            suite, "testcase", name=printable(mark.student), classname=printable(task)
        )
        if mark.points is None:
            ET.SubElement(case, "skipped", message=printable(f"{mark.word}: {mark.reason}"))
        elif mark.points < points:
            told = f"{mark.points:g} of {points} points: {mark.reason}"
            ET.SubElement(case, "failure", type=mark.word, message=printable(told))
    return f'<?xml version="1.0" encoding="utf-8"?>\n{ET.tostring(suite, encoding="unicode")}\n'


def as_gradescope(mark: Mark, points: int) -> str:
    """The `results.json` of one answer ("Autograder Specifications", Gradescope)."""
    output = f"{mark.word}: {printable(mark.reason)}"
    if mark.points is None:
        output = f"a person will look at this ({output})"
    test = {
        "name": "every schedule",
        "score": mark.points or 0,
        "max_score": points,
        "output": output,
        "visibility": "visible",
    }
    # Where a person has to look it is neither passed nor failed.
    if mark.points is not None:
        test["status"] = "passed" if mark.points == points else "failed"
    told = {"score": mark.points or 0, "output": output, "tests": [test]}
    return json.dumps(told, ensure_ascii=False, indent=1) + "\n"
