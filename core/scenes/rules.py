"""The invariants: how each stands now, who broke it, and who saw it broken."""

from __future__ import annotations

from typing import TYPE_CHECKING

from core.runs.naming import line_of
from core.scenes.figures import figures
from core.scenes.scene import GlimpseScene, RuleScene

if TYPE_CHECKING:
    from core.runs.invariants import Breach, Glimpse, Verdict
    from core.scenes.looking import Looking
    from core.scenes.scene import Place


def rules(looking: Looking) -> tuple[tuple[RuleScene, ...], frozenset[Place]]:
    """The rules in the order of the text, and the places that broken ones speak of."""
    invariants = looking.run.findings.invariants
    scenes: list[RuleScene] = []
    broken: set[Place] = set()
    for number, invariant in enumerate(invariants.rules):
        verdict = invariants.shown(
            number, looking.run.simulation.machine, newest=looking.run.at_end
        )
        glimpses = tuple(
            _glimpse(looking, glimpse)
            for glimpse in invariants.glimpses
            if glimpse.breach.rule == number and glimpse.step < looking.position
        )
        breach = _open_breach(looking, number)
        if verdict.status == "broken":
            broken |= verdict.parts
        scenes.append(
            RuleScene(
                text=invariant.text,
                line=invariant.span.line,
                status=verdict.status,
                words=_words(looking, verdict, breach),
                breaker=breach.tid if breach is not None and verdict.status == "broken" else None,
                cards=tuple(verdict.parts),
                glimpses=glimpses,
                figures=figures(invariant.text, _values(looking, verdict)),
                brief=_brief(looking, verdict, breach),
            )
        )
    return tuple(scenes), frozenset(broken)


def glimpsed(looking: Looking) -> frozenset[tuple[int, int]]:
    """Who saw a rule broken so far, and in which step."""
    seen = looking.run.findings.invariants.glimpses
    return frozenset(
        (glimpse.tid, glimpse.step) for glimpse in seen if glimpse.step < looking.position
    )


def _values(looking: Looking, verdict: Verdict) -> dict[str, str]:
    """What stands in the places that *verdict* looked at, by their names."""
    places = {looking.names.place(*place): place for place in verdict.places}
    values = {
        name: looking.run.value_before(place, looking.position) for name, place in places.items()
    }
    return {name: value for name, value in values.items() if value is not None}


def _open_breach(looking: Looking, rule: int) -> Breach | None:
    at = looking.position
    for breach in looking.run.findings.invariants.breaches:
        if (
            breach.rule == rule
            and breach.since < at
            and (breach.until is None or breach.until >= at)
        ):
            return breach
    return None


def _words(looking: Looking, verdict: Verdict, breach: Breach | None) -> str:
    if verdict.status == "trouble":
        return verdict.trouble
    if verdict.status != "broken":
        if verdict.status == "holds":
            return looking.translate("stage", "holds")
        return looking.translate("stage", "not in force")
    if breach is None:
        return looking.translate("stage", "does not hold")
    name = looking.names.thread(breach.tid)
    line = looking.told_line(line_of(looking.program, breach.site))
    if looking.run.simulation.ended is not None and looking.run.at_end:
        if line is None:
            return looking.translate("stage", "broken at the end, by {0}").format(name)
        return looking.translate("stage", "broken at the end, by {0} since line {1}").format(
            name, line
        )
    if line is None:
        return looking.translate("stage", "broken for the moment by {0}").format(name)
    return looking.translate("stage", "broken for the moment by {0} since line {1}").format(
        name, line
    )


def _brief(looking: Looking, verdict: Verdict, breach: Breach | None) -> str:
    """Who broke it, where there is no room for more."""
    if verdict.status != "broken" or breach is None:
        return ""
    return looking.translate("stage", "broken by {0}").format(looking.names.thread(breach.tid))


def _glimpse(looking: Looking, glimpse: Glimpse) -> GlimpseScene:
    line = looking.told_line(line_of(looking.program, glimpse.site))
    place = looking.names.place(*glimpse.place)
    breaker = looking.names.thread(glimpse.breach.tid)
    words = looking.translate(
        "stage", "{0} saw it broken at line {1}: read {2} while {3} was changing it"
    )
    if line is None:
        words = looking.translate("stage", "{0} saw it broken: read {2} while {3} was changing it")
    sentence = words.format(looking.names.thread(glimpse.tid), line, place, breaker)
    return GlimpseScene(tid=glimpse.tid, step=glimpse.step, sentence=sentence)
