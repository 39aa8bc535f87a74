"""What is said about all runs of a program: the verdict, the failures, the doubts, the outcomes."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final, Literal

from core.named import NamedTuple
from core.runs.detectors import DATA_RACE
from core.runs.record import as_plain

if TYPE_CHECKING:
    from collections.abc import Sequence

SCHEMA: Final = 1
"""Goes up when the JSON changes so that who reads it must change too."""
CLOCK: Final = "clock"
MIXED: Final = "mixed-lines"
ONE_STEP: Final = "one-step"
OUTCOMES: Final = "outcomes"
DOUBTS: Final = (OUTCOMES, DATA_RACE, MIXED, CLOCK, ONE_STEP)
"""The kinds of doubts, in the order in which they are told."""
SWITCHES: Final = "switches"
DELAYS: Final = "delays"
SCHEDULES: Final = "schedules"
ALL_VALUES: Final = "all"
TRIED_VALUES: Final = "tried"
AS_WRITTEN: Final = "as written"
HELD_UP: Final = "held up"

Word = Literal["safe", "unsafe", "undecided", "refused"]
Colour = Literal["green", "amber", "red", "grey"]


class WhyStep(NamedTuple):
    """A step that matters: *step* counts from 1, *thread* made it, *words* say what it did.

    *place* is what it did that to; *look* says that it changed nothing.
    """

    step: int
    thread: str
    line: int | None
    place: str
    words: str
    look: bool


class Why(NamedTuple):
    """Why a failure comes about, in *sentences*: what happened, then from where on it was lost.

    *pivot* counts the steps before the one after which every schedule fails, None where that is
    not known; *instead* is a schedule that leaves the run there and ends well.  *hope* is how
    likely a good end is before each step and after the last; empty where that is not known.
    *steps* are those that matter, in their order.
    """

    sentences: tuple[str, ...]
    pivot: int | None
    instead: str | None
    hope: tuple[float, ...]
    steps: tuple[WhyStep, ...]


class HeldUp(NamedTuple):
    """*thread* goes on at *line* only so many *seconds* after it could have.

    That is so in the run of *schedule*, if it is not that of the failure: it shows that to be
    held up for so long is enough.
    """

    thread: str
    line: int | None
    seconds: float
    schedule: str = ""


class FoundFailure(NamedTuple):
    """A failure that some schedule leads to, and the simplest such *schedule* found.

    *switches* and *steps* are those of the schedule; *simplest* says that none with fewer
    switches shows the failure.  The schedule was replayed and does show it.  *why* is there
    if it was asked for.
    """

    kind: str
    message: str
    thread: str | None
    line: int | None
    switches: int
    steps: int
    schedule: str
    simplest: bool
    why: Why | None = None
    timing: str = ""
    held_up: HeldUp | None = None


class FoundWarning(NamedTuple):
    """Something suspicious at *lines* that need not go wrong."""

    kind: str
    message: str
    lines: tuple[int, ...]


class Use(NamedTuple):
    """What *thread* does with a variable, "read" or "write", at *line*; None in the library."""

    thread: str
    kind: str
    line: int | None


class Doubt(NamedTuple):
    """Why a program in which nothing fails may still not be what its author means.

    *kind* is "data-race", "outcomes", "mixed-lines", "clock" or "one-step"; *name* the variable or
    object it is about, "" for none; *pairs* the lines of each two uses of it that nothing
    orders, None for a line in the library; *uses* who makes them, writes first, as two threads
    met once.
    """

    kind: str
    message: str
    name: str
    lines: tuple[int, ...]
    pairs: tuple[tuple[int | None, int | None], ...]
    uses: tuple[Use, ...] = ()


class Outcome(NamedTuple):
    """One way in which the program can end, and a *schedule* that shows it.

    *output* is the threads' texts one after the other, in thread order and main last: no
    picture of the screen.  *orders* are the texts that can really stand on the screen;
    *orders_complete* says that these are all.  *values* are the shared variables at the
    end, *failures* the kinds of what failed.  *serial* says whether a run without
    interleaving ends so, too; None if that is not known.

    *probability* is that under a scheduler that draws the next thread at random;
    *probability_kind* "exact" or "estimate", or "unknown" with none; *interval* holds the
    true one with 95 % confidence; *frequency* tells it in words.
    """

    output: str
    orders: tuple[str, ...]
    orders_complete: bool
    values: dict[str, str]
    failures: tuple[str, ...]
    serial: bool | None
    probability: float | None
    probability_kind: str
    interval: tuple[float, float] | None
    frequency: str
    schedule: str


class Place(NamedTuple):
    """Something in the text that is refused: where, why, and the way out."""

    line: int | None
    column: int | None
    message: str
    hint: str


class Trial(NamedTuple):
    """The plain runs that were made before the search: how many, and how many failed."""

    runs: int
    failed: int


class Bound(NamedTuple):
    """Every run was tried with at most so many (*most*) switches or delays: *by* says which.

    By schedules there is no such limit, and *most* is 0.
    *steps* is up to which step of each run, None for to its end.  *values* says which values
    drawn at random that is true of: "all", those that were "tried", or those of a "seed".
    """

    by: str
    most: int
    steps: int | None
    values: str = ALL_VALUES

    def implies(self, other: Bound) -> bool:
        """Whether *other* adds nothing to it."""
        if self is other or (
            self.by != SCHEDULES and (self.by != other.by or self.most < other.most)
        ):
            return False
        if self.values not in {ALL_VALUES, other.values}:
            return False
        return self.steps is None or (other.steps is not None and self.steps >= other.steps)


def strongest_of(known: Sequence[Bound]) -> tuple[Bound, ...]:
    """Return those of *known* that do not follow from another."""
    return tuple(one for one in known if not any(other.implies(one) for other in known))


class Growth(NamedTuple):
    """What had so many *contents* in a search that came to no end; *helps* is "smaller" or "seed".

    A smaller copy of the program has fewer of them, or it helps to decide what is drawn.
    """

    what: str
    contents: int
    helps: str


class CheckReport(NamedTuple):
    """What a search of *file* found.

    *complete* says that every state was visited, nothing was sampled or cut, and every
    outcome is told; *reason* why a search was not complete.  *switches_complete* is the
    largest number of switches with which every run was tried, None if there is none; *bounds*
    say more of which runs were all tried.
    *outcome_count* counts the outcomes, also those that are not listed.  *notes* say what
    else the report does not tell; *fault* is a fault of Interlock's own, to be reported.
    *grew* says what made the states too many; *smaller* how the program was cut before it was
    checked, so that all this is true of a copy.  *states* and *steps* are those of the search,
    *seconds* what it took.
    """

    file: str
    verdict: Word
    complete: bool
    reason: str
    switches_complete: int | None
    bounds: tuple[Bound, ...]
    tried: Trial
    states: int
    steps: int
    seconds: float
    failures: tuple[FoundFailure, ...]
    doubts: tuple[Doubt, ...]
    warnings: tuple[FoundWarning, ...]
    outcomes: tuple[Outcome, ...]
    outcome_count: int
    notes: tuple[str, ...]
    fault: str
    refusals: tuple[Place, ...]
    grew: tuple[Growth, ...] = ()
    smaller: tuple[str, ...] = ()

    @property
    def colour(self) -> Colour:
        """Green only for what is safe beyond doubt; to rely on single steps is no doubt of it."""
        if self.verdict == "unsafe":
            return "red"
        if self.verdict != "safe":
            return "grey"
        return "amber" if any(each.kind != ONE_STEP for each in self.doubts) else "green"


def as_json(report: CheckReport) -> str:
    """Return the report for a program to read, as JSON on one line."""
    # Takes milliseconds to load, which whoever reads text can do without.
    import json  # noqa: PLC0415

    fields = {name: as_plain(value) for name, value in report._asdict().items()}
    return json.dumps({"schema": SCHEMA, "colour": report.colour, **fields})
