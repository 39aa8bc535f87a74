"""What a plain run shows besides its end: data races, and what else need not go wrong."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from core.machine.events import Kind
from core.named import NamedTuple
from core.runs.detectors import DATA_RACE
from core.runs.naming import Names
from core.search.check_report import FoundWarning

if TYPE_CHECKING:
    from core.language.program import Program
    from core.runs.findings import Findings
    from core.runs.races import Race as Observed
    from core.runs.simulation import Simulation

_KINDS: Final = {Kind.READ: "read", Kind.WRITE: "write"}


class Race(NamedTuple):
    """Two uses of what is called *name* that nothing orders: at which *sites*, of which *kinds*.

    A kind is "read" or "write"; *whole* says of each use that it is of a whole container;
    *threads* are those of one run in which they met.
    """

    name: str
    sites: tuple[int, int]
    kinds: tuple[str, str]
    whole: tuple[bool, bool]
    threads: tuple[str, str]


class Suspicious(NamedTuple):
    """The data *races* of a run, and *warnings* of what looks suspicious at its end."""

    races: tuple[Race, ...]
    warnings: tuple[FoundWarning, ...]


def suspicious(program: Program, findings: Findings, simulation: Simulation) -> Suspicious:
    """Return what *findings* has seen in the run of *program* that *simulation* has made."""
    names = Names(program, simulation.state)
    races = tuple(_as_race(names, race) for race in findings.detectors.races.found)
    if not simulation.ended:
        return Suspicious(races, ())
    warnings = tuple(
        FoundWarning(kind=each.kind, message=each.message, lines=each.lines)
        for each in findings.warnings(simulation.machine)
        if each.kind != DATA_RACE
    )
    return Suspicious(races, warnings)


def _as_race(names: Names, race: Observed) -> Race:
    first, second = race.first, race.second
    return Race(
        names.place(race.ref, race.key),
        (first.site, second.site),
        (_KINDS[first.kind], _KINDS[second.kind]),
        (race.key is None, race.key is None),
        (names.thread(first.tid), names.thread(second.tid)),
    )
