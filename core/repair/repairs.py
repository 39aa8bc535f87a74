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
from core.repair.rounds import rounds_of
from core.search.check import Check, Limits

if TYPE_CHECKING:
    from collections.abc import Callable, Generator, Iterable

    from core.generators import Result
    from core.language.program import Program
    from core.repair.candidate import Candidate
    from core.search.report import CheckReport, Outcome

MOST_TRIED: Final = 40
"""How many candidates are tried at most."""
MOST_STATES: Final = 60_000
_EACH: Final = 5.0
"""Seconds for the proof of one candidate."""


class Repair(NamedTuple):
    """An edit after which no schedule fails: the new *text*, and what it does in a *title*.

    *rounds* are how long it takes, and how long the old program did, as `rounds_of` tells;
    None where that is not known.  *keeps* says that the mended program ends only as runs without
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
    rounds: tuple[float | None, float | None] = (None, None)

    @property
    def waits(self) -> str:
        """What it costs in waiting, to go on a sentence with; empty where that is not known."""
        after, before = self.rounds
        if after is None:
            return ""
        if before is None:
            return f"takes {after:.0f} rounds"
        if round(after) > round(before):
            return f"waits: {after:.0f} rounds instead of {before:.0f}"
        return "waits no longer than before"

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
    tried = candidates(Facts(text), conflicts)[:MOST_TRIED]
    wanted, before = _serial(report.outcomes), rounds_of(program)
    found: list[Repair] = []
    for number, each in enumerate(tried):
        here = Progress(number, len(tried), ranked(found))
        yield here
        proof = yield from _pausing(_proved(program, each, clock), here)
        if proof is not None:
            found.append(_repair(each, proof, wanted, before))
    yield Progress(len(tried), len(tried), ranked(found))
    return ranked(found)


def _pausing(
    work: Generator[None, None, Result], here: Progress
) -> Generator[Progress, None, Result]:
    """Carry *work* on, of which nobody sees more than that it is still *here*."""
    return telling(work, lambda _: here)


def ranked(found: Iterable[Repair]) -> tuple[Repair, ...]:
    """Return *found*, those that keep what the program does first, then by what they change.

    Of those alike the one that waits least comes first.
    """

    def key(each: Repair) -> tuple[bool, float, float]:
        return (each.keeps is False, each.cost, each.rounds[0] or 0.0)

    return tuple(sorted(found, key=key))


def different(found: Iterable[Repair], most: int) -> list[Repair]:
    """Return at most *most* of *found*, one of each kind."""
    kinds: dict[str, Repair] = {}
    for each in found:
        kinds.setdefault(each.kind, each)
    return list(kinds.values())[:most]


def _proved(
    program: Program, each: Candidate, clock: Callable[[], float]
) -> Generator[None, None, _Proof | None]:
    """Check the text of *each*; gives the proof if no schedule fails, else None."""
    try:
        mended = compile_source(Source(program.source.name, each.text, program.source.beside))
    except ProgramError:
        return None
    check = Check(mended, Limits(most_states=MOST_STATES), clock)
    end = clock() + _EACH
    going = check.go()
    while True:
        if check.first_failure is not None:
            return None
        if clock() > end:
            check.stop("it took too long")
        try:
            next(going)
        except StopIteration as over:
            report: CheckReport = over.value
            return _Proof(mended, report) if report.verdict == "safe" else None
        yield


def _repair(
    each: Candidate,
    proof: _Proof,
    wanted: frozenset[tuple[str, str]] | None,
    before: float | None,
) -> Repair:
    ends = {_end(outcome): outcome for outcome in proof.report.outcomes}
    keeps, extra = None, ""
    if wanted is not None:
        new = [end for end in ends if end not in wanted]
        keeps = not new
        extra = "" if keeps else _told(ends[new[0]])
    rounds = (rounds_of(proof.program), before)
    states = proof.report.states
    return Repair(each.kind, each.title, each.text, each.cost, states, keeps, extra, rounds)


def _serial(outcomes: Iterable[Outcome]) -> frozenset[tuple[str, str]] | None:
    """Return how runs without interleaving end well; None if none is known."""
    ends = {_end(each) for each in outcomes if each.serial and not each.failures}
    return frozenset(ends) or None


def _end(outcome: Outcome) -> tuple[str, str]:
    return (outcome.output, repr(sorted(outcome.values.items())))


def _told(outcome: Outcome) -> str:
    values = ", ".join(f"{name} = {value}" for name, value in outcome.values.items())
    return "; ".join(filter(None, (" | ".join(outcome.output.splitlines()), values)))
