"""What an answer about a tutorial is worth, beside the truth that its table tells."""

from __future__ import annotations

import re
from dataclasses import dataclass
from math import inf
from typing import Any

LIMIT_WORDS = re.compile(r"not simulated|LimitError|the machine has no|too many steps")
"""How Interlock words its own limits: none of it may stand in a failure."""
CODES = re.compile(r"line \d+: ?")
SAME_KINDS = {"hang": "deadlock"}
"""Truths that the report calls by another name."""
REFUSAL = re.compile(r"^.*\.py:\d+:\d+: (.+)$", re.MULTILINE)
"""A refusal as people read it, with the way out in brackets at its end."""


@dataclass(frozen=True, slots=True)
class Answer:
    """One answer, judged."""

    verdict: str
    accepted: bool
    decided: bool
    """Whether the answer is about every run."""
    bounded: str
    """The strongest complete bounded answer where it is not; empty if there is none."""
    misleading: str
    """Why the answer contradicts the truth; empty if it does not."""
    said: str
    """The answer in one line."""
    refusals: tuple[str, ...] = ()
    fault: str = ""


def judged(truth: str, report: dict[str, Any]) -> Answer:
    """The worth of one line of ``check --json`` about a program with this truth."""
    verdict = str(report["verdict"])
    return Answer(
        verdict=f"{verdict} ({report['colour']})",
        accepted=verdict != "refused",
        decided=verdict in {"safe", "unsafe"},
        bounded="" if verdict in {"safe", "unsafe"} else _strongest(report["bounds"]),
        misleading="" if verdict == "refused" else _contradiction(truth, report),
        said=_one_line(report),
        refusals=tuple(sorted({refusal["message"] for refusal in report["refusals"]})),
        fault=report["fault"],
    )


def _strongest(bounds: list[dict[str, Any]]) -> str:
    """The bounded answer that says most; what says no more than how a single run goes is none."""
    said = [each for each in bounds if each["by"] != "delays" or each["most"] > 0]
    if not said:
        return ""
    best = max(said, key=_worth)
    runs = "" if best["steps"] is None else f", up to step {best['steps']}"
    values = "" if best["values"] == "all" else f", values: {best['values']}"
    if best["by"] == "schedules":
        return f"every schedule{values}"
    return f"at most {best['most']} {best['by']}{runs}{values}"


def _worth(bound: dict[str, Any]) -> tuple[bool, bool, float, float]:
    """What one bounded answer is worth beside another: whole runs first, then all values."""
    to_the_end = bound["steps"] is None
    steps = inf if to_the_end else bound["steps"]
    most = inf if bound["by"] == "schedules" else bound["most"]
    return to_the_end, bound["values"] == "all", most, steps


def unanswered(said: str) -> Answer:
    """Where no report came at all: always Interlock's own fault."""
    return Answer(
        "none", accepted=True, decided=False, bounded="", misleading="", said=said, fault=said
    )


def refused_rightly(truth: str) -> bool:
    """Nobody can run such a program on a machine that is cut off from the world."""
    return truth.startswith(("needs network", "needs Python 2"))


def refusals_told(stderr: str) -> tuple[str, ...]:
    """All that is refused in a program, each once, without the ways out."""
    told = {text.split(" (")[0].replace("|", "/") for text in REFUSAL.findall(stderr)}
    if told:
        return tuple(sorted(told))
    # What shows only on the way is told in the first line, after the name of the file.
    return (stderr.strip().partition("\n")[0].partition(": ")[2].replace("|", "/")[:160],)


def _contradiction(truth: str, report: dict[str, Any]) -> str:
    """Why the answer cannot stand beside the truth."""
    kind, _, rest = truth.partition(":")
    verdict, failures = report["verdict"], report["failures"]
    limits = [f["message"] for f in failures if LIMIT_WORDS.search(f["message"])]
    if limits:
        return f"a limit told as a failure: {limits[0]}"
    if kind == "unsafe":
        return _against_unsafe(rest.strip(), verdict, failures)
    if verdict == "unsafe":
        return f"unsafe, and the truth is {kind}"
    silent = verdict == "safe" and not report["doubts"]
    return "nothing said of the race" if kind == "race" and silent else ""


def _against_unsafe(kind: str, verdict: str, failures: list[dict[str, Any]]) -> str:
    """A program that fails must not be called safe, and its failure must be of its kind."""
    if verdict == "safe":
        return "safe, and the truth is unsafe"
    wanted = {SAME_KINDS.get(one, one) for one in kind.split(" or ")}
    found = {str(failure["kind"]) for failure in failures}
    if verdict == "unsafe" and not wanted & found:
        return f"another kind: {', '.join(sorted(found))} in place of {kind}"
    return ""


def _one_line(report: dict[str, Any]) -> str:
    """The first that the report says: a fault, a refusal, a failure, a reason or the doubts."""
    told = [report["fault"]]
    told += [refusal["message"] for refusal in report["refusals"]]
    told += [f"{failure['kind']}: {failure['message']}" for failure in report["failures"]]
    told += [report["reason"]]
    told += [doubt["message"] for doubt in report["doubts"]]
    first = next((text for text in told if text), f"{report['outcome_count']} outcomes")
    return CODES.sub("", " ".join(first.split()))[:160].replace("|", "/")
