"""Who looked while a rule was broken, and whether what they have read together breaks the rule.

To look in the middle is a failure whatever is seen; but what fits the rule after all is not
told as if it did not.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from core.named import NamedTuple
from core.runs.naming import line_of
from core.scenes.figures import equation

if TYPE_CHECKING:
    from collections.abc import Iterable

    from core.runs.invariants import Glimpse
    from core.scenes.looking import Looking


class Look(NamedTuple):
    """What *glimpse* shows; *wrong* says how what was read breaks the rule, then in fewer words.

    It is empty where the values fit, or are not all there.
    """

    glimpse: Glimpse
    sentence: str
    wrong: tuple[str, ...]


def looks(looking: Looking) -> tuple[Look, ...]:
    """All looks at broken rules so far."""
    seen = looking.run.findings.invariants.glimpses
    return tuple(_look(looking, glimpse) for glimpse in seen if glimpse.step < looking.position)


def wrongs(seen: Iterable[Look]) -> dict[tuple[int, int], tuple[str, ...]]:
    """How each look, by thread and step, is wrong, if it is by any rule."""
    found: dict[tuple[int, int], tuple[str, ...]] = {}
    for one in seen:
        key = one.glimpse.tid, one.glimpse.step
        found[key] = found.get(key) or one.wrong
    return found


def _look(looking: Looking, glimpse: Glimpse) -> Look:
    translate, names = looking.translate, looking.names
    text = looking.run.findings.invariants.rules[glimpse.breach.rule].text
    together = looking.run.flow.together(glimpse.tid, glimpse.step, looking.position)
    values = {names.place(*each.place): names.value(each.value) for each in together}
    found = equation(text, values)
    wrong = () if found is None or found.holds else (found.told, found.brief)
    line = looking.told_line(line_of(looking.program, glimpse.site))
    if wrong:
        words = translate("stage", "{0} saw {1}, at line {2}: {4} was not finished")
        plain = translate("stage", "{0} saw {1}: {4} was not finished")
    else:
        words = translate("stage", "{0} looked in the middle, at line {2}: read {3} {5}")
        plain = translate("stage", "{0} looked in the middle: read {3} {5}")
    breaker = names.thread(glimpse.breach.tid)
    between = translate("stage", "while {0} was between two changes").format(breaker)
    sentence = (plain if line is None else words).format(
        names.thread(glimpse.tid), next(iter(wrong), ""), line, names.place(*glimpse.place),
        breaker, between,
    )  # fmt: skip
    return Look(glimpse, sentence, wrong)
