"""The invariants: how each stands now, who broke it, and who saw it broken."""

from __future__ import annotations

from typing import TYPE_CHECKING

from core.runs.naming import line_of
from core.scenes.figures import figures
from core.scenes.scene import GlimpseScene, RuleScene

if TYPE_CHECKING:
    from collections.abc import Sequence

    from core.runs.invariants import Breach, Verdict
    from core.scenes.glimpses import Look
    from core.scenes.looking import Looking
    from core.scenes.scene import Place


def rules(looking: Looking, seen: Sequence[Look]) -> tuple[tuple[RuleScene, ...], frozenset[Place]]:
    """The rules in the order of the text, and the places that broken ones speak of.

    *seen* are the looks at broken ones.
    """
    invariants = looking.run.findings.invariants
    scenes: list[RuleScene] = []
    broken: set[Place] = set()
    for number, invariant in enumerate(invariants.rules):
        verdict = invariants.shown(
            number, looking.run.simulation.machine, newest=looking.run.at_end
        )
        glimpses = tuple(
            GlimpseScene(
                tid=look.glimpse.tid,
                step=look.glimpse.step,
                sentence=look.sentence,
                wrong=look.wrong,
            )
            for look in seen
            if look.glimpse.breach.rule == number
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
