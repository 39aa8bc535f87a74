"""The choices of a run, as a value and as short text that can be copied.

A schedule is the whole story of a run: whoever has it and the program has the run.  Its
text is made of characters that no shell touches, so it is pasted without quotes:

    7:0x12+1+2x3+1t+2.1+random:7x512345

The number before the first colon is the seed of the run's random values.  Then come the
segments, with a plus sign or white space between them: thread 0 makes twelve steps,
thread 1 one and thread 2 three, the timeout of thread 1 fires, thread 2 goes by its
option 1, and the next 512,345 steps are chosen by the policy *random*, started afresh
with seed 7.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Final, TypeAlias

from core.language.errors import printable
from core.machine.state import TIMEOUT
from core.named import NamedTuple

if TYPE_CHECKING:
    from collections.abc import Iterable

POLICY_NAMES: Final = ("random", "round-robin", "long-turns", "serial")
"""The policies that a schedule can name."""

LONGEST: Final = 4_000_000
"""Characters of a schedule's text: what it tells takes forty times as much memory."""
_SEED = re.compile(r"\s*([0-9]+):")
_SEGMENT = re.compile(r"[^\s+]+")
_TURNS = re.compile(r"([0-9]+)(?:(t)|\.([0-9]+))?(?:x([0-9]+))?")
_BY_POLICY = re.compile(r"([a-z-]+):([0-9]+)x([0-9]+)")
_MOST_DIGITS = 18
_WIDEST_QUOTE = 30
_SEED_HINT = "begin with the seed of the run's random values and a colon, such as 0:"
_TURNS_HINT = "write a thread's number: 2, 2x30 for 30 steps, 2t for its timeout, 2.1 for option 1"
_POLICY_HINT = "write its name, its seed and the number of steps, such as random:7x500"


class Turns:
    """Thread *tid* makes *count* steps, each of them the same *way*, as in a choice."""

    __slots__ = ("count", "tid", "way")

    def __init__(self, tid: int, way: int | None, count: int) -> None:
        self.tid: Final = tid
        self.way: Final = way
        self.count: Final = count

    def __eq__(self, other: object) -> bool:
        if not isinstance(other, Turns):
            return NotImplemented
        return (self.tid, self.way, self.count) == (other.tid, other.way, other.count)

    def __hash__(self) -> int:
        return hash((self.tid, self.way, self.count))

    def __repr__(self) -> str:
        return f"Turns({self.tid}, {self.way}, {self.count})"

    @property
    def steps(self) -> int:
        """The same as *count*, as every kind of segment tells it."""
        return self.count

    def __str__(self) -> str:
        """Its part of a schedule's text."""
        way = "" if self.way is None else "t" if self.way == TIMEOUT else f".{self.way}"
        times = "" if self.count == 1 else f"x{self.count}"
        return f"{self.tid}{way}{times}"


class ByPolicy(NamedTuple):
    """The next *steps* steps are chosen by *policy*, started afresh with *seed*."""

    policy: str
    seed: int
    steps: int

    def __str__(self) -> str:
        """Its part of a schedule's text."""
        return f"{self.policy}:{self.seed}x{self.steps}"


Segment: TypeAlias = Turns | ByPolicy


class ScheduleError(Exception):
    """A text that is no schedule: what is wrong, at which *line* and *column*, the way out."""

    def __init__(self, message: str, line: int, column: int, hint: str) -> None:
        super().__init__(f"schedule, line {line}, column {column}: {message} ({hint})")
        self.line = line
        self.column = column


class Schedule:
    """The *segments* of a run in order, and the *seed* of its random values.

    Turns that go on in the next segment are put together and empty segments left out, so
    that schedules which say the same are equal.
    """

    __slots__ = ("seed", "segments")

    def __init__(self, seed: int, segments: Iterable[Segment]) -> None:
        self.seed: Final = seed
        self.segments: Final = _compacted(segments)

    def __eq__(self, other: object) -> bool:
        if not isinstance(other, Schedule):
            return NotImplemented
        return (self.seed, self.segments) == (other.seed, other.segments)

    def __hash__(self) -> int:
        return hash((self.seed, self.segments))

    def __repr__(self) -> str:
        return f"Schedule({self.seed}, {self.segments})"

    def __str__(self) -> str:
        """The text that `parse_schedule` reads."""
        return f"{self.seed}:{'+'.join(map(str, self.segments))}"

    @property
    def steps(self) -> int:
        """The length of the run."""
        return sum(segment.steps for segment in self.segments)


def add_segment(segments: list[Segment], segment: Segment) -> None:
    """Put *segment* at the end of *segments*, together with the last one if that goes on."""
    last = segments[-1] if segments else None
    if (
        isinstance(last, Turns)
        and isinstance(segment, Turns)
        and (last.tid, last.way) == (segment.tid, segment.way)
    ):
        segments[-1] = Turns(last.tid, last.way, last.count + segment.count)
    elif segment.steps:
        segments.append(segment)


def parse_schedule(text: str) -> Schedule:
    """The schedule that *text* tells.

    Raises:
        ScheduleError: it tells none; says where and what to write.
    """
    # First of all: what somebody has pasted may be anything, and long.
    if len(text) > LONGEST:
        what = f"it has more than {LONGEST // 1_000_000} million characters"
        raise _error(what, "", 0, "shorten it, or let a policy choose: random:7x500")
    seed = _SEED.match(text)
    if seed is None:
        raise _error("there is no seed", text, 0, _SEED_HINT)
    segments = (_segment(text, found) for found in _SEGMENT.finditer(text, seed.end()))
    return Schedule(_number(text, seed.start(1), seed[1]), tuple(segments))


def _compacted(segments: Iterable[Segment]) -> tuple[Segment, ...]:
    found: list[Segment] = []
    for segment in segments:
        add_segment(found, segment)
    return tuple(found)


def _segment(text: str, found: re.Match[str]) -> Segment:
    word, start = found[0], found.start()
    if ":" in word:
        return _by_policy(text, word, start)
    if not (turns := _TURNS.fullmatch(word)):
        raise _error(f"{_quoted(word)} is no choice", text, start, _TURNS_HINT)
    tid, timeout, option, count = turns.groups()
    way = TIMEOUT if timeout else None if option is None else _number(text, start, option)
    return Turns(_number(text, start, tid), way, _number(text, start, count or "1"))


def _by_policy(text: str, word: str, start: int) -> ByPolicy:
    name = word.partition(":")[0]
    if name not in POLICY_NAMES:
        hint = f"the policies are {', '.join(POLICY_NAMES)}"
        raise _error(f"there is no policy {_quoted(name)}", text, start, hint)
    if not (found := _BY_POLICY.fullmatch(word)):
        raise _error(f"{_quoted(word)} is not complete", text, start, _POLICY_HINT)
    return ByPolicy(name, _number(text, start, found[2]), _number(text, start, found[3]))


def _number(text: str, start: int, digits: str) -> int:
    # Python itself refuses to read numbers of many thousand digits, with an error of its own.
    if len(digits) > _MOST_DIGITS:
        hint = f"numbers have at most {_MOST_DIGITS} digits"
        raise _error(f"the number {_quoted(digits)} is too large", text, start, hint)
    return int(digits)


def _quoted(word: str) -> str:
    cut = word if len(word) <= _WIDEST_QUOTE else f"{word[:_WIDEST_QUOTE]}…"
    return f"'{printable(cut)}'"


def _error(message: str, text: str, start: int, hint: str) -> ScheduleError:
    line = text.count("\n", 0, start) + 1
    column = start - text.rfind("\n", 0, start)
    return ScheduleError(message, line, column, hint)
