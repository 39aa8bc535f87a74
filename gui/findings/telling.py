"""What a report comes to: the verdict, the causes of its failures, and its data races."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Final, NamedTuple

from core.runs.naming import brief_name
from gui.code.found import Found
from gui.findings.endings import endings_of
from gui.findings.reports import dicts, failures_of, in_hundred
from gui.findings.users import users_words
from gui.theme.words import translate

if TYPE_CHECKING:
    from collections.abc import Iterable

    from gui.findings.reports import Report

MOODS: Final = {"green": "proved", "amber": "doubt", "red": "failure", "grey": "undecided"}
"""The mood for each colour of a verdict."""
MOST_NAMED: Final = 2
"""How many variables the badge names."""
TORN: Final = "torn-read"
BROKEN: Final = "had broken the invariant "
"""Before the rule, in the message of a read in which it did not hold."""


_MADE_UP: Final = re.compile(r"\bThread-\d+(?: \([\w<>]+\))?")


def with_brief_names(words: str) -> str:
    """*words* of a report with the names of threads as the stage beside has them."""
    return _MADE_UP.sub(lambda found: brief_name(found[0]), words)


class Verdict(NamedTuple):
    """What is known of all runs: a *mood* for colours, a *word*, and what it means."""

    mood: str
    word: str
    meaning: str


class Cause(NamedTuple):
    """Failures that come from the same: how the simplest is called and told, and all of them.

    *share* is how likely it is that a random run ends like this, or None, and *often* says so.
    """

    title: str
    text: str
    where: str
    share: float | None
    often: str
    failures: tuple[Report, ...]


class Race(NamedTuple):
    """Uses of a variable between which nothing decides: its *name*, and the *lines* of each two.

    *users* says who makes them.
    """

    name: str
    users: str
    effect: str
    lines: tuple[int, ...]
    pairs: tuple[tuple[int, int], ...]


def verdict_of(report: Report) -> Verdict:
    """What *report* comes to."""
    mood = MOODS[str(report["colour"])]
    if mood == "failure":
        return Verdict(mood, translate("verdict", "Unsafe"), _ways_to_fail(report))
    if mood == "doubt":
        return Verdict(mood, translate("verdict", "Nothing fails"), _doubts(report))
    if mood == "proved":
        return Verdict(mood, translate("verdict", "Proved safe"), _how_it_ends(report))
    return Verdict(mood, translate("verdict", "Undecided"), _how_far(report))


def _ways_to_fail(report: Report) -> str:
    many = len(causes_of(report))
    ways = (
        translate("verdict", "1 way to fail")
        if many == 1
        else translate("verdict", "{0} ways to fail").format(many)
    )
    share = failing_share(report)
    if share is None:
        return ways
    return translate("verdict", "{0}, in {1} of 100 random runs").format(ways, in_hundred(share))


def _doubts(report: Report) -> str:
    count = int(str(report["outcome_count"]))
    races = [
        str(doubt["name"]) for doubt in dicts(report["doubts"]) if doubt["kind"] == "data-race"
    ]
    named = ", ".join(races[:MOST_NAMED]) + (", …" if len(races) > MOST_NAMED else "")
    race = translate("verdict", "data race on {0}").format(named)
    ends = translate("verdict", "but it can end in {0} ways").format(f"{count:,}")
    if races and count > 1:
        return f"{ends}: {race}"
    if races:
        return translate("verdict", "but there is a {0}").format(race)
    if count > 1:
        return ends
    return translate("verdict", "but texts of several threads can stand in one line")


def _how_it_ends(report: Report) -> str:
    rows = endings_of(report)
    count = int(str(report["outcome_count"]))
    if count == 1 and rows and rows[0].words:
        return translate("verdict", "every schedule ends with {0}").format(rows[0].words)
    if count == 1:
        return translate("verdict", "every schedule ends alike")
    words = translate("verdict", "{0} outcomes, each as if one thread ran after the other")
    return words.format(f"{count:,}")


def _how_far(report: Report) -> str:
    bounds = [
        int(str(bound["most"])) for bound in dicts(report["bounds"])
        if bound["by"] == "switches" and bound["steps"] is None and bound["values"] == "all"
    ]  # fmt: skip
    if not bounds:
        return translate("verdict", "nothing failed so far")
    if not max(bounds):
        return translate("verdict", "only runs without a switch are tried")
    words = translate("verdict", "nothing fails in any run with at most {0} switches")
    return words.format(max(bounds))


def failing_share(report: Report) -> float | None:
    """How likely it is that a random run fails; None where that is not known exactly."""
    outcomes = dicts(report["outcomes"])
    # Some are only counted, and nobody knows whether those fail.
    if len(outcomes) != report["outcome_count"]:
        return None
    return _sum(outcome for outcome in outcomes if outcome["failures"])


def _sum(outcomes: Iterable[Report]) -> float | None:
    shares = [outcome["probability"] for outcome in outcomes]
    known = [share for share in shares if isinstance(share, float | int)]
    # All or nothing: a sum of some would be told as the sum of all.
    return sum(known) if known and len(known) == len(shares) else None


# Failures


def causes_of(report: Report) -> tuple[Cause, ...]:
    """The failures of *report* by what they come from, the likeliest first.

    They are one cause if they are of one kind at one place, whatever figures are in their words;
    reads that saw the same rule broken are, wherever they were made.
    """
    groups: dict[object, list[Report]] = {}
    for failure in dicts(report["failures"]):
        groups.setdefault(_source_of(failure), []).append(failure)
    kinds = [str(group[0]["kind"]) for group in groups.values()]
    causes = []
    for group in groups.values():
        # Outcomes tell the kind of failure and not the line: of two causes of a kind the share of
        # each is not known.
        alone = kinds.count(str(group[0]["kind"])) == 1
        causes.append(_cause(report, group, alone=alone))
    return tuple(sorted(causes, key=lambda cause: -(cause.share or 0.0)))


def _source_of(failure: Report) -> object:
    kind, message = failure["kind"], str(failure["message"])
    if kind == TORN:
        return kind, message.rpartition(BROKEN)[-1]
    # Figures differ from run to run, and are what came of the cause rather than the cause.
    return kind, failure["line"], re.sub(r"\d+", "#", message)


def _cause(report: Report, group: list[Report], *, alone: bool) -> Cause:
    # The simplest stands for all: it is what is shown on the stage.
    first = min(group, key=lambda failure: int(str(failure["switches"])))
    kind, message = str(first["kind"]), str(first["message"])
    known = kind in {"assertion", "exception"}
    message = message if known else with_brief_names(message)
    title = message if known else kind.replace("-", " ").capitalize()
    share = None
    if alone and len(dicts(report["outcomes"])) == report["outcome_count"]:
        mine = [one for one in dicts(report["outcomes"]) if kind in failures_of(one)]
        share = _sum(mine)
    words = translate("verdict", "{0} of 100 random runs end like this")
    often = "" if share is None else words.format(in_hundred(share))
    others = tuple(one for one in group if one is not first)
    return Cause(title, "" if known else message, where_of(first), share, often, (first, *others))


def where_of(failure: Report) -> str:
    """Where *failure* happens, and how long the run is that shows it."""
    place = [brief_name(str(failure["thread"]))] if failure["thread"] else []
    if failure["line"] is not None:
        place.append(translate("verdict", "line {0}").format(failure["line"]))
    switches = failure["switches"]
    one = translate("verdict", "1 switch")
    count = one if switches == 1 else translate("verdict", "{0} switches").format(switches)
    run = f"{count}, " + translate("verdict", "{0} steps").format(failure["steps"])
    if failure["simplest"]:
        run = translate("verdict", "simplest: {0}").format(run)
    return " \N{MIDDLE DOT} ".join(part for part in (", ".join(place), run) if part)


# Races


def races_of(report: Report) -> tuple[Race, ...]:
    """The data races of *report*, a variable each, the worst first."""
    fails, ends = bool(report["failures"]), int(str(report["outcome_count"])) > 1
    if fails:
        effect = translate("verdict", "it can change whether the program fails")
    elif ends:
        effect = translate("verdict", "it can change how the program ends")
    else:
        effect = translate("verdict", "no effect found")
    races = []
    for doubt in dicts(report["doubts"]):
        if doubt["kind"] == "data-race":
            pairs, lines = doubt["pairs"], doubt["lines"]
            assert isinstance(pairs, list)
            assert isinstance(lines, list)
            both = tuple((first, second) for first, second in pairs)
            users = users_words(dicts(doubt.get("uses", [])))
            users = users or translate("verdict", "written and read with nothing between")
            races.append(Race(str(doubt["name"]), users, effect, tuple(lines), both))
    return tuple(races)


def found_in(report: Report) -> tuple[Found, ...]:
    """What *report* has of each line, in their order; a failure before a data race."""
    found = {
        Found(int(str(one["line"])), "failure", with_brief_names(str(one["message"])))
        for one in dicts(report["failures"])
        if one["line"]
    }
    for race in races_of(report):
        words = translate("verdict", "data race on {0}: {1}").format(race.name, race.effect)
        found |= {Found(line, "invalid", words) for line in race.lines}
    return tuple(sorted(found))
