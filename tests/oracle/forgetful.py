"""Searches that forget the values in all containers from the first, and those that keep them."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING, NamedTuple

from core.machine.drawn.forgetting import has_values
from core.machine.values import Ref
from core.search.reductions.registry import ALL
from core.search.results.listing import like
from core.search.results.witness import schedule_of, state_after
from core.search.states.grain import AS_A_WHOLE
from core.search.states.outcomes import end_of_run, endings_of, row_of
from core.search.strategies.explorer import explore
from core.search.strategies.terms import Terms

if TYPE_CHECKING:
    from collections.abc import Iterator

    from core.language.program import Program
    from core.search.reductions.registry import Reductions
    from core.search.states.outcomes import Row
    from core.search.strategies.visit import Visit

MOST_STATES = 20_000
MOST_TOLD = 1_000


class Both(NamedTuple):
    """Two visits of one program: one *keeping* all values, one *forgetting* what it can."""

    keeping: Visit
    forgetting: Visit


def both(program: Program, reductions: Reductions = ALL) -> Both | None:
    """Visit *program* in both ways; None if it has too many states or none of its values vary."""
    keeping = _visited(program, reductions, frozenset())
    space = keeping.space
    refs = {owner for owner, _ in space.fields if isinstance(owner, Ref)}
    containers = frozenset(ref for ref in refs if _has_values(keeping, ref))
    if not keeping.complete or not containers or space.sampled or space.image.asking:
        return None
    return Both(keeping, _visited(program, reductions, containers))


def differing_without_values(program: Program) -> list[str]:
    """What comes out otherwise where *program* is searched without values that nobody looks at."""
    found = both(program)
    return [] if found is None else list(differences(program, found))


def _visited(program: Program, reductions: Reductions, forgetting: frozenset[Ref]) -> Visit:
    terms = Terms(grain=AS_A_WHOLE._replace(forgetting=forgetting))
    search = explore(program, reductions, most_states=MOST_STATES, terms=terms)
    while True:
        try:
            next(search)
        except StopIteration as over:
            visit: Visit = over.value
            return visit


def _has_values(visit: Visit, ref: Ref) -> bool:
    for state in visit.seen:
        try:
            return has_values(visit.space.objects.at(state, ref))
        except KeyError:
            continue
    return False


def differences(program: Program, found: Both) -> Iterator[str]:
    """What the two visits of *program* do not agree in."""
    keeping, forgetting = found
    if not forgetting.complete:
        yield "values were forgotten, and the search came to no end"
        return
    # With more keys told apart there may be more of them, whatever is forgotten.
    alike = forgetting.space.grain.split == keeping.space.grain.split
    if alike and len(forgetting.seen) > len(keeping.seen):
        yield f"{len(forgetting.seen)} states without values, {len(keeping.seen)} with them"
    signs = [{(sign.kind, sign.site) for sign in visit.signs} for visit in found]
    if signs[0] != signs[1]:
        yield f"failures {signs[0]} with values, {signs[1]} without"
    races = [{sites[:2] for sites in visit.races.found} for visit in found]
    if races[0] != races[1]:
        yield f"races {races[0]} with values, {races[1]} without"
    rows = {row._replace(output="") for row in _rows(keeping)}
    told = {row._replace(output="") for row in _rows(forgetting)}
    for row in rows:
        if like(row, told) is None:
            yield f"an end was forgotten: {row}"
    for state in forgetting.ends:
        ending = endings_of(forgetting.space, state, MOST_TOLD)[0]
        schedule = schedule_of(forgetting.path(state), ending.settled)
        end = end_of_run(program, state_after(program, schedule), ending.end.failures)
        if row_of(end)._replace(output="") not in rows:
            yield f"no run ends so: {row_of(end)}"


def _rows(visit: Visit) -> set[Row]:
    ends = partial(endings_of, visit.space, most=MOST_TOLD)
    return {row_of(ending.end) for state in visit.ends for ending in ends(state)}
