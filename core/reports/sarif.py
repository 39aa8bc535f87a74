"""Reports as SARIF 2.1.0 (OASIS standard, 2020): results with the run that shows each."""

from __future__ import annotations

import hashlib
import json
from pathlib import PurePath
from typing import TYPE_CHECKING, Final
from urllib.parse import quote

from core.named import NamedTuple
from core.reports.steps import steps_of

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from core.language.program import Program
    from core.language.spans import Span
    from core.reports.steps import Step
    from core.search.check_report import CheckReport, Doubt, FoundFailure

Json = dict[str, object]
_SCHEMA: Final = "https://json.schemastore.org/sarif-2.1.0.json"


class _Rule(NamedTuple):
    """One kind of what is found: how bad it is, in SARIF's word, and what it means."""

    level: str
    meaning: str


_RULES: Final = {
    "assertion": _Rule("error", "An assertion fails in some schedule."),
    "exception": _Rule("error", "A thread dies of an exception in some schedule."),
    "deadlock": _Rule(
        "error", "Threads wait for each other, or for what nobody gives, in some schedule."
    ),
    "never-ends": _Rule("error", "From some state on no schedule comes to an end."),
    "invariant": _Rule("error", "A stated invariant does not hold at the end of some schedule."),
    "torn-read": _Rule("error", "A thread reads data while another has broken its invariant."),
    "data-race": _Rule(
        "warning", "Two threads use the same data with nothing between, one of them writing."
    ),
    "outcomes": _Rule(
        "warning", "The program can end in ways that no run without interleaving has."
    ),
    "mixed-lines": _Rule("warning", "Texts of several threads can stand in one line."),
    "clock": _Rule("warning", "What the clock shows decides what the program does."),
    "one-step": _Rule("note", "The program relies on CPython doing something in one step."),
}
"""What can be found, by the id of its rule."""


def as_sarif(checked: Sequence[tuple[Program | None, CheckReport]]) -> str:
    """Return one log with one run for all that was *checked*."""
    results: list[Json] = []
    troubles: list[Json] = []
    for program, report in checked:
        results += [_failure(program, report, each) for each in report.failures]
        results += [_doubt(program, report, each) for each in report.doubts]
        if report.verdict in {"refused", "undecided"}:
            troubles.append(_trouble(report))
    run = {
        "tool": {"driver": _driver({str(each["ruleId"]) for each in results})},
        "columnKind": "unicodeCodePoints",
        "invocations": [
            {"executionSuccessful": not troubles, "toolExecutionNotifications": troubles}
        ],
        "results": results,
    }
    return json.dumps({"$schema": _SCHEMA, "version": "2.1.0", "runs": [run]}) + "\n"


def _driver(used: Iterable[str]) -> Json:
    names = sorted(each.removeprefix("interlock/") for each in used)
    rules = [
        {
            "id": f"interlock/{name}",
            "shortDescription": {"text": _RULES[name].meaning},
            "defaultConfiguration": {"level": _RULES[name].level},
        }
        for name in names
    ]
    return {"name": "Interlock", "rules": rules}


def _failure(program: Program | None, report: CheckReport, failure: FoundFailure) -> Json:
    steps = [] if program is None else steps_of(program, failure)
    why = () if failure.why is None else failure.why.sentences
    lines = {step.line for step in steps if step.line}
    return {
        "ruleId": f"interlock/{failure.kind}",
        "level": _RULES[failure.kind].level,
        "message": {"text": "\n".join((failure.message, *why))},
        "locations": [_location(report, failure.line)],
        "codeFlows": _flows(report, steps),
        "partialFingerprints": {"interlock/v1": _fingerprint(program, failure.kind, lines)},
        "properties": {"schedule": failure.schedule, "switches": failure.switches},
    }


def _flows(report: CheckReport, steps: Sequence[Step]) -> list[Json]:
    """Return the whole run as one flow, and the same with a flow for each thread."""
    if not steps:
        return []
    threads = list(dict.fromkeys(step.tid for step in steps))
    alone = [
        {
            "id": str(tid),
            "message": {"text": next(step.thread for step in steps if step.tid == tid)},
            "locations": [_place(report, step) for step in steps if step.tid == tid],
        }
        for tid in threads
    ]
    return [
        {"threadFlows": [{"locations": [_place(report, step) for step in steps]}]},
        {"threadFlows": alone},
    ]


def _place(report: CheckReport, step: Step) -> Json:
    location = _location(report, step.line, step.span)
    location["message"] = {"text": f"{step.thread} {step.what}"}
    return {"location": location, "executionOrder": step.number}


def _doubt(program: Program | None, report: CheckReport, doubt: Doubt) -> Json:
    first, *others = doubt.lines or (None,)
    found: Json = {
        "ruleId": f"interlock/{doubt.kind}",
        "level": _RULES[doubt.kind].level,
        "message": {"text": doubt.message},
        "locations": [_location(report, first)],
        "partialFingerprints": {
            "interlock/v1": _fingerprint(program, doubt.kind + doubt.name, set(doubt.lines))
        },
    }
    if others:
        found["relatedLocations"] = [_location(report, line) for line in others]
    return found


def _location(report: CheckReport, line: int | None, span: Span | None = None) -> Json:
    place: Json = {"artifactLocation": {"uri": quote(PurePath(report.file).as_posix())}}
    if span is not None:
        place["region"] = {
            "startLine": span.line, "startColumn": span.column,
            "endLine": span.end_line, "endColumn": span.end_column,
        }  # fmt: skip
    elif line is not None:
        place["region"] = {"startLine": line}
    return {"physicalLocation": place}


def _trouble(report: CheckReport) -> Json:
    return {
        "level": "error" if report.verdict == "refused" else "warning",
        "message": {"text": f"{report.verdict}: {report.reason}"},
        "locations": [_location(report, report.refusals[0].line if report.refusals else None)],
    }


def _fingerprint(program: Program | None, kind: str, lines: Iterable[int]) -> str:
    """Return what stays the same when lines move: the kind and the text of the *lines*."""
    text = () if program is None else program.source.lines
    shown = [text[line - 1].strip() for line in sorted(lines) if line <= len(text)]
    return hashlib.sha256("\n".join((kind, *shown)).encode()).hexdigest()
