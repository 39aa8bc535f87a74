"""Repairs of a program, each proved: no schedule of the mended program fails."""

from __future__ import annotations

from difflib import unified_diff
from typing import TYPE_CHECKING, Final

from core.generators import telling
from core.language.errors import ProgramError
from core.language.source import Source
from core.machine.compile import compile_source
from core.named import NamedTuple
from core.repair.accesses import conflicts_of
from core.repair.candidates import candidates
from core.repair.facts import Facts
from core.repair.templates.lifetimes import IN_TURN
from core.repair.waiting_time import pace_of
from core.search.check import Check
from core.search.pace import Limits

if TYPE_CHECKING:
    from collections.abc import Callable, Container, Generator, Iterable, Sequence

    from core.generators import Result
    from core.language.program import Program
    from core.repair.candidate import Candidate
    from core.repair.waiting_time import Pace
    from core.search.check_report import CheckReport, Outcome

MOST_TRIED: Final = 40
"""How many candidates are tried at most."""
MOST_STATES: Final = 60_000
_EACH: Final = 5.0
"""Seconds for the proof of one candidate."""


class Repair(NamedTuple):
    """An edit after which no schedule fails: the new *text*, and what it does in a *title*.

    *after* is how long it takes, *before* how long the old program did, None where that is not
    known.  *keeps* says that the mended program ends only as runs without
    interleaving of the old one do; None if there is nothing to compare with.  *extra* is an end
    that is new.
    """

    kind: str
    title: str
    text: str
    cost: float
    states: int
    keeps: bool | None
    extra: str
    after: Pace | None = None
    before: Pace | None = None

    @property
    def waits(self) -> str:
        """What it costs in waiting, to go on a sentence with; empty where that is not known."""
        if self.after is None:
            return ""
        after = round(self.after.rounds)
        if self.before is None:
            return f"takes {after} rounds"
        before = round(self.before.rounds)
        if after > before:
            return f"waits: {after} rounds instead of {before}"
        return "waits no longer than before"

    @property
    def price(self) -> float:
        """What it costs: the lines that it changes, the less the more still runs side by side."""
        return self.cost * (1.0 if self.after is None else self.after.waiting)

    def diff(self, before: str, name: str) -> str:
        """Return what it changes in the text *before* of file *name*, as a unified diff."""
        lines = unified_diff(before.split("\n"), self.text.split("\n"), name, name, lineterm="")
        return "".join(f"{line}\n" for line in lines)


class _Proof(NamedTuple):
    """The mended *program*, and the *report* that no schedule of it fails."""

    program: Program
    report: CheckReport


class Progress(NamedTuple):
    """How far it is: *tried* of *total* candidates, and what was *found* so far, the best first."""

    tried: int
    total: int
    found: tuple[Repair, ...]


def repairs(
    program: Program, report: CheckReport, clock: Callable[[], float]
) -> Generator[Progress, None, tuple[Repair, ...]]:
    """Find repairs of *program*, which is unsafe by *report*; gives all, the best first.

    Yields often; whoever has waited long enough has the best so far in the last progress.
    """
    text = program.source.text
    yield Progress(0, 0, ())
    conflicts = yield from _pausing(conflicts_of(program, report), Progress(0, 0, ()))
    pending = candidates(Facts(text), conflicts)[:MOST_TRIED]
    wanted, before = _serial(report.outcomes), pace_of(program)
    found: list[Repair] = []
    itself: set[str] = set()
    tried, total = 0, len(pending)
    for each in pending:
        # An RLock in the place of a Lock that nobody takes twice mends nothing more.
        if each.plain and each.plain not in itself:
            total -= 1
            continue
        here = Progress(tried, total, ranked(found))
        yield here
        tried += 1
        proof = yield from _pausing(_proved(program, each, clock), here)
        if isinstance(proof, _Proof):
            found.append(_repair(each, proof, wanted, before))
        elif proof == "deadlock":
            itself.add(each.text)
    yield Progress(tried, total, ranked(found))
    return ranked(found)


def _pausing(
    work: Generator[None, None, Result], here: Progress
) -> Generator[Progress, None, Result]:
    """Carry *work* on, of which nobody sees more than that it is still *here*."""
    return telling(work, lambda _: here)


def ranked(found: Iterable[Repair]) -> tuple[Repair, ...]:
    """Return *found*, those that keep what the program does first, then by their price.

    Last comes one thread after the other, which always helps and makes threads useless.
    """

    def key(each: Repair) -> tuple[bool, bool, float]:
        return (each.kind == IN_TURN, each.keeps is False, each.price)

    return tuple(sorted(found, key=key))


def different(found: Iterable[Repair], most: int) -> list[Repair]:
    """Return at most *most* of *found*, one of each kind."""
    kinds: dict[str, Repair] = {}
    for each in found:
        kinds.setdefault(each.kind, each)
    return list(kinds.values())[:most]


def _proved(
    program: Program, each: Candidate, clock: Callable[[], float]
) -> Generator[None, None, _Proof | str]:
    """Check the text of *each*; gives the proof if no schedule fails, else what kind of failure."""
    try:
        mended = compile_source(Source(program.source.name, each.text, program.source.beside))
    except ProgramError:
        return "refused"
    check = Check(mended, Limits(most_states=MOST_STATES), clock)
    end = clock() + _EACH
    going = check.go()
    while True:
        if check.first_failure is not None:
            return check.first_failure.kind
        if clock() > end:
            check.stop("it took too long")
        try:
            next(going)
        except StopIteration as over:
            report: CheckReport = over.value
            if report.verdict == "safe":
                return _Proof(mended, report)
            return report.failures[0].kind if report.failures else report.verdict
        yield


def _repair(
    each: Candidate, proof: _Proof, wanted: Sequence[Outcome], before: Pace | None
) -> Repair:
    keeps, extra = None, ""
    if wanted:
        # Of new variables, and of those that are shared no more, the old program says nothing.
        names = frozenset().union(*(outcome.values for outcome in wanted)) - each.private
        known = {_end(outcome, names) for outcome in wanted}
        new = [one for one in proof.report.outcomes if _end(one, names) not in known]
        keeps = not new
        extra = "" if keeps else _told(new[0])
    after, states = pace_of(proof.program), proof.report.states
    return Repair(each.kind, each.title, each.text, each.cost, states, keeps, extra, after, before)


def _serial(outcomes: Iterable[Outcome]) -> list[Outcome]:
    """Return how runs without interleaving end well; empty if none is known to."""
    return [each for each in outcomes if each.serial and not each.failures]


def _end(outcome: Outcome, names: Container[str]) -> tuple[str, str]:
    told = sorted((name, value) for name, value in outcome.values.items() if name in names)
    return (outcome.output, repr(told))


def _told(outcome: Outcome) -> str:
    values = ", ".join(f"{name} = {value}" for name, value in outcome.values.items())
    return "; ".join(filter(None, (" | ".join(outcome.output.splitlines()), values)))
