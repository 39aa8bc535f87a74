"""A check of a program, with all its reductions, beside all its runs one by one."""

from __future__ import annotations

import re
import time
import traceback
from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Final, Literal

from core.language.errors import ProgramError, SourceError
from core.language.source import Source
from core.machine.compile import compile_source
from core.runs.detectors import DATA_RACE
from core.runs.findings import Findings
from core.runs.schedule import parse_schedule
from core.runs.schedulers.replay import Replay
from core.runs.simulation import Simulation
from core.search.check import Check
from core.search.pace import Limits
from core.search.states.undrawn_told import TIME
from tests.oracle.brute import explore
from tests.oracle.forgetful import differing_without_values
from tests.oracle.seen import Ending

if TYPE_CHECKING:
    from collections.abc import Iterator

    from core.language.program import Program
    from core.search.check_report import CheckReport, Outcome
    from tests.oracle.brute import Everything

Word = Literal["same", "different", "undecided", "refused", "not compared"]
MOST_STATES: Final = 400_000
"""More than any search with reductions of a program that is small without them."""

MOST_TOLD: Final = 5_000
"""So many ways of what stays undrawn are told one by one, to be compared."""


@dataclass(frozen=True, slots=True)
class Comparison:
    """What came of comparing one program; *notes* are the differences.

    "undecided" means that the check said so of a program all of whose runs are known.
    """

    word: Word
    notes: tuple[str, ...] = ()
    everything: Everything | None = field(default=None, compare=False)
    report: CheckReport | None = field(default=None, compare=False)


def compare(text: str, cap: int, patience: float) -> Comparison:
    """Compare the check of the program *text* with all its runs, if these have *cap* states.

    The check is stopped after *patience* seconds of processor time.
    """
    try:
        program = compile_source(Source("program.py", text))
    except (ProgramError, SourceError) as error:
        return Comparison("refused", (str(error),))
    try:
        everything = explore(program, cap)
        if everything is None:
            return Comparison("not compared")
        report = checked(program, patience)
        notes = [
            *differences(everything, report),
            *differing_orders(program, report, cap),
            *not_replayed(program, report),
            *differing_without_values(program),
        ]
    except Exception as error:  # noqa: BLE001 - whatever it is, it is a fault to be told
        where = traceback.extract_tb(error.__traceback__)[-1]
        note = f"crash: {type(error).__name__} at {where.name}:{where.lineno}: {error}"
        return Comparison("different", (note,))
    if notes:
        return Comparison("different", tuple(notes), everything, report)
    if report.verdict == "undecided" and not (everything.cut or everything.sampled):
        return Comparison("undecided", (report.reason,), everything, report)
    return Comparison("same", (), everything, report)


def checked(program: Program, patience: float) -> CheckReport:
    """The report that `interlock check` gives, stopped after *patience* seconds."""
    check = Check(program, Limits(most_states=MOST_STATES, each=MOST_TOLD), time.process_time)
    stages = check.go()
    begin = time.process_time()
    while True:
        try:
            next(stages)
        except StopIteration as over:
            report: CheckReport = over.value
            return report
        if time.process_time() - begin > patience:
            check.stop("the time limit was reached")


def differences(everything: Everything, report: CheckReport) -> list[str]:
    """In what *report* is not what *everything* says.

    Where random values were sampled, *everything* is only what must at least be told.
    """
    notes = [f"fault: {report.fault}"] if report.fault else []
    told = {failure.kind for failure in report.failures}
    if (invented := told - everything.failing) and not everything.sampled:
        notes.append(f"no run fails as {sorted(invented)}")
    decided = report.verdict != "undecided"
    if report.verdict == "safe" and (everything.failing or everything.cut):
        notes.append(f"safe, but {sorted(everything.failing) or sorted(everything.cut)}")
    elif decided and report.complete and (missed := everything.failing - told):
        notes.append(f"failures missed: {sorted(missed)}")
    whole = decided and report.complete
    if everything.sampled:
        return notes
    return [
        *notes,
        *_differing_outcomes(everything, report, whole=whole),
        *(_differing_races(everything, report) if whole else ()),
    ]


def differing_orders(program: Program, report: CheckReport, cap: int) -> Iterator[str]:
    """The outcomes of which *report* does not tell the orders on the screen as they are."""
    told = {ending_told(each): each for each in report.outcomes}
    if not any(each.orders_complete for each in told.values()):
        return
    everything = explore(program, cap, screen=True)
    for ending, screens in ({} if everything is None else everything.screens).items():
        outcome = told.get(ending)
        if outcome is None:
            continue
        orders = set(outcome.orders)
        if orders - screens or (outcome.orders_complete and screens - orders):
            yield f"orders on the screen are {sorted(screens)}, not {sorted(orders)}"


def _differing_races(everything: Everything, report: CheckReport) -> Iterator[str]:
    """The pairs of lines that race.

    What the library does is told by either's line or none; pairs of whole operations of a
    container are left out where something of its kind races otherwise.
    """
    pairs = [pair for doubt in report.doubts for pair in doubt.pairs]
    told = {(min(a, b), max(a, b)) for a, b in pairs if a is not None and b is not None}
    vague = {line for pair in pairs if None in pair for line in pair}
    lines = {line for pair in told for line in pair}
    real = [pair for doubt in report.doubts if doubt.kind == DATA_RACE for pair in doubt.pairs]
    known = {(min(a or 0, b or 0), max(a or 0, b or 0)) for a, b in real}
    racing = {_kind(race.place) for race in everything.races if race.lines in known}
    wanted = {
        race.lines
        for race in everything.races
        if race.sure and 0 not in race.lines and not vague & set(race.lines)
        if not (race.whole and (_kind(race.place) in racing or lines.intersection(race.lines)))
    }
    if wrong := told - {race.lines for race in everything.races}:
        yield f"no race: {sorted(wrong)}"
    if missed := wanted - told:
        yield f"races missed: {sorted(missed)}"


def _kind(place: str) -> str:
    """What sort of object has *place*; where nothing is said of its parts it is the whole."""
    return place.partition(".")[0]


def _differing_outcomes(everything: Everything, report: CheckReport, *, whole: bool) -> list[str]:
    notes = []
    got = [ending_told(each) for each in report.outcomes]
    if len(set(got)) < len(got):
        notes.append("an outcome is listed twice")
    wanted = everything.schedules.keys()
    timed = {each: _with_any_time(each) for each in got if TIME in _in_one(each)}
    met = {each: [one for one in timed if timed[one].fullmatch(_in_one(each))] for each in wanted}
    if extra := set(got) - wanted - {one for some in met.values() for one in some}:
        notes.append(f"{len(extra)} impossible outcomes: {min(extra)}")
    missed = {each for each in wanted if not met[each]} - set(got)
    if whole and missed and report.outcome_count == len(got):
        notes.append(f"{len(missed)} outcomes missed of {len(wanted)}: {min(missed)}")
    # Of those in which only times differ that nobody asks for, a report has one.
    if whole and not timed and len(wanted) != report.outcome_count:
        notes.append(f"there are {len(wanted)} outcomes, but it counts {report.outcome_count}")
    return notes


def _in_one(ending: Ending) -> str:
    return "\0".join((ending.output, *(part for each in ending.values for part in each)))


def _with_any_time(ending: Ending) -> re.Pattern[str]:
    """A pattern of all that *ending* may be, in which times are open."""
    parts = re.split(f"{TIME}[\N{SUBSCRIPT ZERO}-\N{SUBSCRIPT NINE}]*", _in_one(ending))
    return re.compile("[^\0]*?".join(map(re.escape, parts)))


def ending_told(outcome: Outcome) -> Ending:
    """An outcome of a report as an `Ending`."""
    values = tuple(outcome.values.items())
    return Ending(outcome.output, values, tuple(outcome.failures))


def not_replayed(program: Program, report: CheckReport) -> list[str]:
    """The failures and outcomes of *report* that do not come again with their schedules."""
    notes = []
    for failure in report.failures:
        kinds = _replayed(program, failure.schedule)
        if failure.kind not in kinds and failure.kind != "never-ends":
            notes.append(f"{failure.kind} does not come again with {failure.schedule}")
    again = ((each, set(_replayed(program, each.schedule))) for each in report.outcomes[:20])
    notes += [
        f"{outcome.failures} does not come again with {outcome.schedule}"
        for outcome, kinds in again
        if kinds != set(outcome.failures)
    ]
    return notes


def _replayed(program: Program, schedule: str) -> list[str]:
    """The kinds of failure of the run of *program* that *schedule* makes."""
    turns = parse_schedule(schedule)
    findings = Findings(program)
    simulation = Simulation(program, Replay(turns), seed=turns.seed, watch=findings.watch)
    left = turns.steps
    while left and (made := simulation.advance(left)):
        left -= made
    return [failure.kind for failure in findings.report(simulation, "").failures]
