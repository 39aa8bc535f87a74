"""The invariants: how each stands now, who broke it, and who saw it broken."""

from __future__ import annotations

from typing import TYPE_CHECKING

from core.runs.naming import line_of
from gui.models.scene import GlimpseScene, RuleScene

if TYPE_CHECKING:
    from core.runs.invariants import Breach, Glimpse, Verdict
    from gui.models.looking import Looking
    from gui.models.scene import Place


def rules(looking: Looking) -> tuple[tuple[RuleScene, ...], frozenset[Place]]:
    """The rules in the order of the text, and the places that broken ones speak of."""
    invariants = looking.run.findings.invariants
    scenes: list[RuleScene] = []
    broken: set[Place] = set()
    for number, directive in enumerate(invariants.rules):
        verdict = invariants.evaluate(number, looking.run.simulation.machine)
        glimpses = tuple(
            _glimpse(looking, glimpse)
            for glimpse in invariants.glimpses
            if glimpse.breach.rule == number and glimpse.step < looking.position
        )
        breach = _open_breach(looking, number)
        if verdict.status == "broken":
            broken |= verdict.places
        scenes.append(
            RuleScene(
                text=directive.text,
                line=directive.span.line,
                status=verdict.status,
                words=_words(looking, verdict, breach),
                breaker=breach.tid if breach is not None and verdict.status == "broken" else None,
                cards=tuple(verdict.places),
                glimpses=glimpses,
            )
        )
    return tuple(scenes), frozenset(broken)


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
        return verdict.status
    if breach is None:
        return "does not hold"
    name, line = looking.names.thread(breach.tid), line_of(looking.program, breach.site)
    where = "" if line is None else f" since line {line}"
    if looking.run.simulation.ended is not None and looking.run.at_end:
        return f"broken at the end, by {name}{where}"
    return f"broken for the moment by {name}{where}"


def _glimpse(looking: Looking, glimpse: Glimpse) -> GlimpseScene:
    line = line_of(looking.program, glimpse.site)
    place = looking.names.place(*glimpse.place)
    where = "" if line is None else f" at line {line}"
    breaker = looking.names.thread(glimpse.breach.tid)
    sentence = (
        f"{looking.names.thread(glimpse.tid)} saw it broken{where}:"
        f" read {place} while {breaker} was changing it"
    )
    return GlimpseScene(tid=glimpse.tid, line=line, step=glimpse.step, sentence=sentence)
