"""A cause in two to four sentences, in the words of the program."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from core.graph.blocked import blocked_lines
from core.graph.patterns import CROWD, EARLY, GLIMPSE, LOST, ORDER, STALE
from core.machine.events import Kind
from core.runs.naming import Names, line_of
from core.runs.narration import narrate

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator, Mapping

    from core.graph.deeds import Deed
    from core.graph.patterns import Pattern
    from core.graph.why import Cause
    from core.language.program import Program

DOOMED: Final = "It fails in every schedule: the order of the threads is not what is wrong."


def told(program: Program, cause: Cause, kind: str) -> tuple[str, ...]:
    """Return why a failure of *kind* comes about: the first sentence says it, the rest shows it."""
    teller = _Teller(program)
    lines = [DOOMED] if cause.doomed else []
    lines += _of_kind(teller, cause, kind)
    if cause.pivot is not None and cause.rescue is not None:
        lines.append(teller.pivot(cause))
    return tuple(lines)


def _of_kind(teller: _Teller, cause: Cause, kind: str) -> Iterator[str]:
    if kind == "deadlock":
        yield from blocked_lines(teller.program, cause)
    elif cause.pattern is not None:
        yield teller.headline(cause.pattern)


class _Teller:
    """Puts deeds of a run of *program* into words."""

    def __init__(self, program: Program) -> None:
        self.program: Final = program

    def headline(self, pattern: Pattern) -> str:
        """Return what *pattern* comes to."""
        return _HEADLINES[pattern.kind](self, pattern.deeds)

    def pivot(self, cause: Cause) -> str:
        """Return from where on every schedule fails, and who should have gone there."""
        assert cause.pivot is not None
        assert cause.rescue is not None
        deed = cause.deeds[cause.pivot]
        other = Names(self.program, deed.before).thread(cause.rescue.tid)
        if cause.rescue.tid == deed.tid:
            return f"{self.deed(deed)}: with another choice there it would end well."
        return (
            f"{self.deed(deed)}: from here on every schedule fails."
            f" Had {other} gone on instead, it could have ended well."
        )

    def deed(self, deed: Deed) -> str:
        """Return what *deed* did, with its line first."""
        names = Names(self.program, deed.after)
        sentence = narrate(self.program, deed.event, names, before=deed.before).removesuffix(".")
        line = self.line(deed)
        return sentence if line is None else f"In line {line} {sentence}"

    def did(self, deed: Deed) -> str:
        """Return what *deed* did, to go on a sentence with."""
        told = self.deed(deed)
        return told if self.line(deed) is None else f"in{told[2:]}"

    def who(self, deed: Deed) -> str:
        """Return the name of the thread that did it."""
        return Names(self.program, deed.after).thread(deed.tid)

    def place(self, deed: Deed) -> str:
        """Return what it was done to."""
        names = Names(self.program, deed.after)
        if deed.event.kind in {Kind.READ, Kind.WRITE}:
            return names.place(deed.event.ref, deed.event.key)
        return "something" if deed.event.ref is None else names.name(deed.event.ref)

    def value(self, deed: Deed) -> str:
        """Return the value that was read or written; empty where it says nothing."""
        event = deed.event
        if event.kind not in {Kind.READ, Kind.WRITE} or event.key is None:
            return ""
        return Names(self.program, deed.after).value(event.value)

    def line(self, deed: Deed) -> int | None:
        """Return the line of *deed*; None inside the library."""
        return line_of(self.program, deed.event.site)

    def at(self, deed: Deed) -> str:
        """Return "(line N)" with a space before; empty inside the library."""
        line = self.line(deed)
        return "" if line is None else f" (line {line})"


def _lost(t: _Teller, deeds: tuple[Deed, ...]) -> str:
    look, change, write = deeds
    seen, made, over = t.value(look), t.value(change), t.value(write)
    who, other = t.who(look), t.who(change)
    return (
        f"{other}'s change of {t.place(change)} is lost: {who} had read"
        f" {seen or 'it'}{t.at(look)}, {other} wrote {made or 'it'}{t.at(change)},"
        f" and {who} wrote {over or 'it'} over that{t.at(write)}."
    )


def _stale(t: _Teller, deeds: tuple[Deed, ...]) -> str:
    look, change, act = deeds
    who, other = t.who(look), t.who(change)
    seen, made = t.value(look), t.value(change)
    to = f" to {made}" if made else ""
    then = f"so {t.did(act)}" if act.kind == Kind.DIED else f"{t.did(act)} all the same"
    if not seen:
        return (
            f"{who} was still at {t.place(look)}{t.at(look)} when {other} changed"
            f" {t.place(change)}{to}{t.at(change)}; {then}."
        )
    return (
        f"{who} went by what was no longer so: {t.place(look)} was {seen} when {who} looked"
        f"{t.at(look)}, then {other} changed it{to}{t.at(change)}; {then}."
    )


def _glimpse(t: _Teller, deeds: tuple[Deed, ...]) -> str:
    first, look, second = deeds
    who, other = t.who(first), t.who(look)
    if first.touches(second):
        return (
            f"{other} looked in the middle of {who}'s change: {who} had written"
            f" {t.place(first)}{t.at(first)} and was about to write it again{t.at(second)}"
            f" when {other} read it{t.at(look)}."
        )
    return (
        f"{other} looked in the middle of {who}'s change: {who} had written"
        f" {t.place(first)}{t.at(first)} but not yet {t.place(second)}{t.at(second)}"
        f" when {other} read {t.place(look)}{t.at(look)}."
    )


def _order(t: _Teller, deeds: tuple[Deed, ...]) -> str:
    early, late = deeds
    return f"{t.deed(early)} before {t.did(late)}; the other way round it ends well."


def _early(t: _Teller, deeds: tuple[Deed, ...]) -> str:
    look, change = deeds
    return f"{t.deed(look)} before {t.who(change)} has changed that{t.at(change)}."


def _crowd(t: _Teller, deeds: tuple[Deed, ...]) -> str:
    early, late = deeds
    return f"{t.deed(early)}, and then {t.did(late)}."


_HEADLINES: Final[Mapping[str, Callable[[_Teller, tuple[Deed, ...]], str]]] = {
    LOST: _lost,
    STALE: _stale,
    GLIMPSE: _glimpse,
    ORDER: _order,
    EARLY: _early,
    CROWD: _crowd,
}
