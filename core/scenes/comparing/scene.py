"""Two runs as they are to be seen beside each other: values only."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Literal

if TYPE_CHECKING:
    from core.machine.events import Kind
    from core.scenes.lock_looks import LockLook

Mood = Literal["failure", "proved", "doubt", "undecided"]


@dataclass(frozen=True, slots=True, kw_only=True)
class ComparedMark:
    """A step of the thread in row *lane*, in *column*; *look* is that of the lock it is about."""

    lane: int
    column: int
    kind: Kind
    value: str
    look: LockLook | None
    failed: bool


@dataclass(frozen=True, slots=True, kw_only=True)
class ComparedBar:
    """From column *first* up to and with *last*, the lock of *look* was held or *wanted*."""

    lane: int
    first: int
    last: int
    look: LockLook | None
    wanted: bool


@dataclass(frozen=True, slots=True)
class LaneHead:
    """Who a row belongs to."""

    monogram: str


@dataclass(frozen=True, slots=True)
class LineScene:
    """A line of a program that the other one does not have."""

    number: int
    text: str


@dataclass(frozen=True, slots=True)
class ResultScene:
    """How a run ended: the *value* of what *title* names, or a word if that is empty."""

    title: str
    value: str
    failed: bool


@dataclass(frozen=True, slots=True)
class VerdictScene:
    """What is known of all runs: a sentence, and what it rests on."""

    mood: Mood
    words: str
    ground: str


@dataclass(frozen=True, slots=True, kw_only=True)
class SideScene:
    """One of the two runs; *locks* are names and looks, *verdict* is None while nothing is known.

    *sentence* tells how it ended.
    """

    title: str
    code: tuple[LineScene, ...]
    marks: tuple[ComparedMark, ...]
    bars: tuple[ComparedBar, ...]
    locks: tuple[tuple[str, LockLook], ...]
    result: ResultScene | None
    sentence: str
    verdict: VerdictScene | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class TurnScene:
    """The columns in which the first run has another thread cut in."""

    first: int
    last: int
    words: str


@dataclass(frozen=True, slots=True, kw_only=True)
class ComparisonScene:
    """Two runs on one axis of *columns*, with the same *lanes* in both."""

    title: str
    note: str
    lanes: tuple[LaneHead, ...]
    columns: int
    sides: tuple[SideScene, SideScene]
    turn: TurnScene | None
