"""What there is to say of a verdict in sentences, and what may help to know more."""

from __future__ import annotations

from typing import TYPE_CHECKING

from core.search.check_report import ALL_VALUES, SCHEDULES, SWITCHES
from gui.findings.reports import dicts
from gui.theme.words import translate

if TYPE_CHECKING:
    from gui.findings.reports import Report


def proved_advice(report: Report) -> str:
    """How the proof in *report* was made."""
    return translate(
        "verdict",
        "Every schedule was tried, or shown to be the same as one that was: {0} states.",
    ).format(f"{report['states']:,}")


def doubt_advice(report: Report) -> str:
    """Why it is in doubt whether a program in which nothing fails is right."""
    if int(str(report["outcome_count"])) > 1:
        return translate(
            "verdict",
            "All {0} states were tried: no exception, no deadlock. But nothing in the program"
            " says what the outcome ought to be, and it is not always the same.",
        ).format(f"{report['states']:,}")
    return "\n".join(str(doubt["message"]) for doubt in dicts(report["doubts"]))


def undecided_advice(report: Report) -> str:
    """Why the search ended before it knew, and which parts of runs were all tried.

    The card below says with how many switches all whole runs were.
    """
    bounds = dicts(report["bounds"])
    every = any(bound["by"] == SCHEDULES for bound in bounds)
    reason = (
        translate("verdict", "Every schedule was tried, with some random values only: {0}.")
        if every
        else translate("verdict", "More schedules than could be tried: {0}, after {1} states.")
    )
    known = [reason.format(report["reason"], f"{report['states']:,}")]
    known += [words for bound in bounds if (words := _bound_advice(bound))]
    return "\n".join(known)


def _bound_advice(bound: Report) -> str:
    """What *bound* says of parts of runs; nothing if that is told elsewhere."""
    if bound["by"] == SCHEDULES:
        words = translate("verdict", "no run fails.")
    elif bound["by"] == SWITCHES:
        words = translate("verdict", "no run with at most {0} switches fails.")
    else:
        words = translate("verdict", "no run with {0} or fewer departures from taking turns fails.")
    if bound["steps"] is not None:
        words = translate("verdict", "In the first {0} steps ").format(bound["steps"]) + words
    elif bound["by"] == SWITCHES and bound["values"] == ALL_VALUES:
        return ""
    words = words.format(bound["most"])
    if bound["values"] != ALL_VALUES:
        words += translate("verdict", " (Not all random values were tried.)")
    return f"{words[0].upper()}{words[1:]}"
