"""What a lesson is, once its folder has been read."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Mapping
    from pathlib import Path


@dataclass(frozen=True, slots=True)
class Stop:
    """A place in a run that is worth a sentence: after so many steps of its schedule."""

    step: int
    text: str


@dataclass(frozen=True, slots=True)
class Watch:
    """A run to look at: its schedule as text, what it is about, and where to pause."""

    schedule: str
    text: str
    stops: tuple[Stop, ...]


@dataclass(frozen=True, slots=True)
class Option:
    """One answer to a question, and why it is right or wrong."""

    text: str
    right: bool
    reason: str


@dataclass(frozen=True, slots=True)
class Question:
    """What a student says before the reveal; exactly one option is right."""

    text: str
    options: tuple[Option, ...]


@dataclass(frozen=True, slots=True)
class Task:
    """Something to do, with hints from a nudge to the answer.

    *answer* is the schedule of a break-it task and empty for a fix-it task, whose answer
    is the lesson's solution.
    """

    text: str
    hints: tuple[str, ...]
    answer: str = ""


@dataclass(frozen=True, slots=True)
class Told:
    """What a part says that asks for nothing: prose, and a list."""

    text: str
    items: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Again:
    """The same program once more: with *line* before its threads, it ends with *ends* true.

    In every run, or with *maybe* in some run.  *why* says to a student what it is about; it
    may be empty.
    """

    line: str
    ends: str
    why: str = ""
    maybe: bool = False


@dataclass(frozen=True, slots=True)
class May:
    """What is true at the end of some run, and *why* it has to be; that may be empty."""

    ends: str
    why: str = ""


@dataclass(frozen=True, slots=True)
class Duties:
    """What stays true of the program however a student mends it.

    A mended program is accepted if no schedule breaks *ends* (an expression over the
    program's module variables, true at its end), and if some schedule has *threads*
    threads besides main alive at once and, for each function in *together*, two threads
    inside it at once.  Each function in *calls* is entered that often in every run.
    Each of *may* is true at the end of some run, and for each of *again* the program does
    its work with other values.
    """

    ends: str
    threads: int
    together: tuple[str, ...] = ()
    calls: tuple[tuple[str, int], ...] = ()
    may: tuple[May, ...] = ()
    again: tuple[Again, ...] = ()


@dataclass(frozen=True, slots=True)
class Lesson:
    """A lesson, or a challenge of the ladder: that has only *break_it*.

    *name* is the name of its folder, such as ``03_torn_pair``; *fails* are the kinds of
    failure that the search finds in *start*, as `interlock check` names them.  *meets*
    are pairs of a misconception's name and what the lesson says to it.  *told* are, by their
    names, the parts that `core.lessons.parts` knows nothing more of than their heading.
    """

    folder: Path
    name: str
    title: str
    start: str
    solution: str | None
    fails: tuple[str, ...]
    duties: Duties | None
    watch: Watch | None
    predict: Question | None
    break_it: Task | None
    fix_it: Task | None
    remember: tuple[str, ...]
    speaker: Watch | None
    meets: tuple[tuple[str, str], ...]
    told: Mapping[str, Told] = field(default_factory=dict)
