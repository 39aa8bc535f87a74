"""Why a program in which nothing fails may still not be what its author means.

A race without an `assert` fails nowhere: it shows in what may come out, and in uses of data
that nothing orders.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Final

from core.machine.linker.image import image_of
from core.named import NamedTuple
from core.runs.detectors import DATA_RACE
from core.runs.naming import line_of
from core.search.check_report import (
    CLOCK,
    MIXED,
    ONE_STEP,
    OUTCOMES,
    Doubt,
    FoundWarning,
    Use,
)

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence

    from core.language.program import Program
    from core.search.check_report import Outcome
    from core.search.results.listing import Listing
    from core.search.strategies.observed import Race
    from core.search.strategies.plain_runs import Run

_PLACE: Final = r"\[[^]]*\]"
"""The place in a container, in the name of what is there."""
_CALLS: Final = frozenset({"call", "call_method", "call_spread"})
"""Instructions that hand a whole container to one function of the interpreter."""


class Seen(NamedTuple):
    """What doubts come of: *races*, how it can end, and plain *runs*.

    *clock_decides* says that other things happen where computing takes long.
    """

    races: Iterable[Race]
    listing: Listing
    outcomes: Sequence[Outcome]
    runs: Sequence[Run]
    clock_decides: bool = False


def doubts_of(program: Program, seen: Seen) -> tuple[Doubt, ...]:
    """Return all doubts: of how it can end, of the screen, then of races."""
    return (
        *_of_outcomes(seen.listing, seen.outcomes),
        *_of_lines(seen.runs),
        *_of_the_clock(seen),
        *_of_races(program, seen.races),
    )


def _of_lines(runs: Sequence[Run]) -> Iterator[Doubt]:
    """Give a doubt if texts mix in a line in some of *runs*, and not in all alike."""
    # Who finishes a line that another has begun, and always does, is meant to.
    lines = {tuple(sorted(run.screen.split("\n"))) for run in runs if run.end is not None}
    if any(run.mixed for run in runs) and len(lines) > 1:
        message = "texts of several threads can stand in one line of the screen, in many orders"
        yield Doubt(kind=MIXED, message=message, name="", lines=(), pairs=())


def _of_the_clock(seen: Seen) -> Iterator[Doubt]:
    """Give a doubt if what the clock shows decides what is done."""
    if seen.clock_decides:
        message = (
            "what the clock shows decides what is done; tried were computing that takes no time,"
            " and some times up to an hour before each look at the clock"
        )
        yield Doubt(kind=CLOCK, message=message, name="", lines=(), pairs=())


def as_warnings(doubts: Iterable[Doubt]) -> Iterator[FoundWarning]:
    """Give the doubts about places in the text, as warnings."""
    for each in doubts:
        if each.kind != OUTCOMES:
            yield FoundWarning(kind=each.kind, message=each.message, lines=each.lines)


def _of_outcomes(listing: Listing, outcomes: Sequence[Outcome]) -> Iterator[Doubt]:
    """Give a doubt if the program can end in a way in which no run without interleaving does."""
    count = len(listing.rows)
    serial = sum(found.serial for found in listing.rows.values())
    if listing.values_cut or listing.texts_cut:
        # One that is not serial may be among those that were not looked at.
        how = "end" if listing.values_cut else "print"
        message = f"it can {how} in more than {count:,} ways, and not all of them were looked at"
        yield Doubt(kind=OUTCOMES, message=message, name="", lines=(), pairs=())
        return
    if serial == count or (count == 1 and not listing.serial_complete):
        return
    least = "" if listing.all_found else "at least "
    ways = "1 way" if count == 1 else f"{count:,} ways"
    if listing.serial_complete:
        more = f", {count - serial:,} of them only when threads interleave"
    else:
        more = ", and it is not known whether each is possible without interleaving"
    if len(outcomes) < count:
        more += f"; {len(outcomes):,} are listed"
    message = f"it can end in {least}{ways}{more}"
    yield Doubt(kind=OUTCOMES, message=message, name="", lines=(), pairs=())


def _of_races(program: Program, races: Iterable[Race]) -> Iterator[Doubt]:
    # One doubt for a container: a race at each of a hundred places is one mistake.
    by_variable: dict[str, list[Race]] = {}
    for race in races:
        by_variable.setdefault(re.sub(_PLACE, "", race.name), []).append(race)
    for variable, found in by_variable.items():
        name = _name(variable, {race.name for race in found})
        real = [race for race in found if not _in_one_step(program, race)]
        lines, pairs = _places(program, real or found)
        where = _lines(lines)
        if real:
            kinds = {kind for race in real for kind in race.kinds}
            how = "written and read" if "read" in kinds else "written twice"
            message = f"`{name}` is {how} with nothing between{where}"
        else:
            message = f"`{name}` relies on CPython doing this in one step{where}"
        kind = DATA_RACE if real else ONE_STEP
        uses = _uses(program, real or found)
        yield Doubt(kind=kind, message=message, name=name, lines=lines, pairs=pairs, uses=uses)


def _name(variable: str, names: set[str]) -> str:
    """Return one name for all *names*, which are places in *variable*."""
    if len(names) == 1:
        return next(iter(names))
    return variable if variable in names else re.sub(_PLACE, "[...]", min(names))


def _in_one_step(program: Program, race: Race) -> bool:
    """Return whether both uses are whole methods of one container, such as `list.append`.

    The interpreter carries out each without letting another thread in.  An attribute or a
    variable is read and written by instructions of its own, and no such use is a call.
    """
    return all(
        _in_one_call(program, site, whole=whole)
        for site, whole in zip(race.sites, race.whole, strict=True)
    )


# A call that uses single items is one of library code in Python, such as random.shuffle.
def _in_one_call(program: Program, site: int, *, whole: bool) -> bool:
    code, pc, _ = image_of(program).sites[site]
    instruction = code.instructions[pc]
    if instruction.op == "compare":
        return instruction.operands[1] in {"in", "not in"}
    return whole and instruction.op in _CALLS


def _places(
    program: Program, races: Iterable[Race]
) -> tuple[tuple[int, ...], tuple[tuple[int | None, int | None], ...]]:
    """Return all lines of *races*, and each pair of lines once."""
    pairs: set[tuple[int | None, int | None]] = set()
    for race in races:
        first, second = (line_of(program, site) for site in race.sites)
        pairs.add((second, first) if (second or 0) < (first or 0) else (first, second))
    lines = sorted({line for pair in pairs for line in pair if line is not None})
    return tuple(lines), tuple(sorted(pairs, key=lambda pair: (pair[0] or 0, pair[1] or 0)))


def _uses(program: Program, races: Iterable[Race]) -> tuple[Use, ...]:
    """Return who uses it how and where in *races*, each once, the writes first."""
    found = {
        Use(thread, kind, line_of(program, site)): None
        for race in races
        for site, kind, thread in zip(race.sites, race.kinds, race.threads, strict=True)
    }
    return tuple(sorted(found, key=lambda use: use.kind != "write"))


def _lines(lines: Sequence[int]) -> str:
    if not lines:
        return " (in the library)"
    told = ", ".join(map(str, lines))
    return f" (line {told})" if len(lines) == 1 else f" (lines {told})"
