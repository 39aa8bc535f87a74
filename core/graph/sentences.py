"""A cause in two to four sentences, in the words of the program."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from core.graph.blocked import blocked_lines
from core.graph.deeds import LOOKS
from core.graph.patterns import CROWD, EARLY, GLIMPSE, HALFWAY, LOST, ORDER, OVERWRITTEN, STALE
from core.machine.events import Kind
from core.machine.linker.image import image_of
from core.machine.values import Ref
from core.runs.naming import Names, line_of
from core.runs.narration import narrate

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator, Mapping

    from core.graph.deeds import Deed
    from core.graph.patterns import Pattern
    from core.graph.why import Cause
    from core.language.program import Program
    from core.machine.frames import Frame

DOOMED: Final = "It fails in every schedule: the order of the threads is not what is wrong."
_NOTHING: Final = "nothing"
"""What a place that was deleted is told to hold."""
_PAST: Final[Mapping[int, str]] = {
    Kind.SET: "set",
    Kind.CLEAR: "cleared",
    Kind.START: "started",
    Kind.PUT: "put something into",
    Kind.GET: "taken something out of",
    Kind.ACQUIRE: "taken",
    Kind.RELEASE: "let go of",
}
"""What was done to the object of a deed, where that is no value or call."""
_PAIRS: Final = frozenset({CROWD, ORDER})


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
    elif kind == "never-ends":
        yield _for_ever(teller, cause)
    elif kind == "torn-read" and cause.pattern is not None and cause.pattern.kind in _PAIRS:
        yield _torn(teller, cause.pattern.deeds)
    elif cause.pattern is not None:
        yield teller.headline(cause.pattern)
    elif (death := _death(cause)) is not None:
        yield f"{teller.deed(death)}."
    if (elsewhere := _from_elsewhere(teller, cause)) is not None:
        yield elsewhere


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
            return (
                f"What decides: {self.did(deed)}."
                " With another choice there it could have ended well."
            )
        return (
            f"Point of no return: {self.did(deed)}. From then on every schedule fails;"
            f" had {other} gone on instead, it could have ended well."
        )

    def deed(self, deed: Deed) -> str:
        """Return what *deed* did, with its line first."""
        names = Names(self.program, deed.after)
        sentence = narrate(self.program, deed.event, names, before=deed.before).removesuffix(".")
        line = self.line(deed)
        # An exception that nobody catches tells its line, too.
        return (
            sentence if line is None else f"In line {line} {sentence.removesuffix(self.at(deed))}"
        )

    def did(self, deed: Deed) -> str:
        """Return what *deed* did, to go on a sentence with."""
        told = self.deed(deed)
        line = self.line(deed)
        if line is None:
            return told
        return f"in{told[2:]}"

    def change(self, deed: Deed) -> str:
        """Return what *deed* has changed, in the past: "set n to 1", "done shelf.pop()"."""
        if value := self.value(deed):
            if value == _NOTHING:
                return f"deleted {self.place(deed)}"
            return f"set {self.place(deed)} to {value}"
        names = Names(self.program, deed.after)
        told = narrate(self.program, deed.event, names, before=deed.before).removesuffix(".")
        _, code, words = told.partition(": ")
        if " deletes " in told:
            return f"deleted an item of {self.place(deed)}"
        if deed.kind == Kind.WRITE and code:
            return f"done {words}"
        return f"{_PAST.get(deed.kind, 'changed')} {self.place(deed)}"

    def seen(self, deed: Deed) -> str:
        """Return what *deed* saw, in the past: "read n: 1", "looked at shelf"."""
        if value := self.value(deed):
            return f"read {self.place(deed)}: {value}"
        if deed.kind == Kind.EVENT_SEEN:
            return f"seen that {self.place(deed)} was set"
        return f"looked at {self.place(deed)}"

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
        names = Names(self.program, deed.after)
        told = names.value(event.value)
        # An object whose only name is this place would be told by it.
        value = event.value
        if isinstance(value, Ref) and told == self.place(deed):
            return names.by_class(value)
        return told

    def line(self, deed: Deed) -> int | None:
        """Return the line of *deed*; inside the library that of who called it."""
        line = line_of(self.program, deed.site)
        if line is None:
            for frame in _frames(deed.before.threads[deed.tid].frame):
                if frame.code.own:
                    return frame.code.instructions[max(frame.pc - 1, 0)].span.line
        return line

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
    then = f"so {t.did(act)}" if act.kind == Kind.DIED else f"{t.did(act)} all the same"
    if not seen:
        return (
            f"{who} went by what was no longer so: {who} had {t.seen(look)}{t.at(look)}, and"
            f" after that {other} had {t.change(change)}{t.at(change)}; {then}."
        )
    became = f"changed it to {made}" if made else "changed it"
    if made == _NOTHING:
        became = "deleted it"
    return (
        f"{who} went by what was no longer so: {t.place(look)} was {seen} when {who} looked"
        f"{t.at(look)}, then {other} {became}{t.at(change)}; {then}."
    )


def _glimpse(t: _Teller, deeds: tuple[Deed, ...]) -> str:
    first, look, second = deeds
    who, other = t.who(first), t.who(look)
    return (
        f"{other} looked in the middle of {who}'s change: {who} had {t.change(first)}"
        f"{t.at(first)}, but not yet {t.change(second)}{t.at(second)},"
        f" when {other} {t.seen(look)}{t.at(look)}."
    )


def _halfway(t: _Teller, deeds: tuple[Deed, ...]) -> str:
    first, look, second = deeds
    who, other = t.who(first), t.who(look)
    return (
        f"{other} saw a value that was not to stay: {who} had {t.change(first)}{t.at(first)}"
        f" and was about to change it again{t.at(second)} when {other} {t.seen(look)}{t.at(look)}."
    )


def _overwritten(t: _Teller, deeds: tuple[Deed, ...]) -> str:
    write, over, read = deeds
    who, other = t.who(write), t.who(over)
    return (
        f"{who} read what {other} had written, and not its own: {who} {t.change(write)}"
        f"{t.at(write)}, {other} {t.change(over)}{t.at(over)}, and then {who} {t.seen(read)}"
        f"{t.at(read)}."
    )


def _order(t: _Teller, deeds: tuple[Deed, ...]) -> str:
    early, late = deeds
    return f"It depends on who comes first; here {t.did(early)}, and only then {t.did(late)}."


def _early(t: _Teller, deeds: tuple[Deed, ...]) -> str:
    look, change = deeds
    return (
        f"{t.who(look)} came before {t.who(change)} was ready: {t.did(look)}, and only later would"
        f" {t.who(change)} have {t.change(change)}{t.at(change)}."
    )


def _crowd(t: _Teller, deeds: tuple[Deed, ...]) -> str:
    early, late = deeds
    return (
        f"{t.who(late)} came upon what {t.who(early)} had done: {t.did(early)}, then {t.did(late)}."
    )


def _torn(t: _Teller, deeds: tuple[Deed, ...]) -> str:
    early, late = deeds
    return (
        f"{t.who(late)} looked while {t.who(early)}'s change was half done: {t.who(early)} had"
        f" {t.change(early)}{t.at(early)}, and the rest of the change was still to come, when"
        f" {t.who(late)} {t.seen(late)}{t.at(late)}."
    )


def _for_ever(t: _Teller, cause: Cause) -> str:
    """Say what those who go round and round look at again and again."""
    last: dict[int, Deed] = {}
    for deed in cause.deeds:
        if deed.kind in LOOKS:
            last[deed.tid] = deed
    threads = cause.simulation.state.threads
    rounds = [deed for tid, deed in last.items() if not threads[tid].over]
    told = "; ".join(f"{t.who(deed)} goes round because {t.did(deed)}" for deed in rounds)
    return f"Nobody gets on, and nobody stands still: {told}." if told else "Nobody gets on."


def _from_elsewhere(t: _Teller, cause: Cause) -> str | None:
    """Say in which thread an exception arose, if it came out of a future in another one."""
    death = _death(cause)
    if death is None:
        return None
    arose, _, _ = image_of(t.program).sites[death.event.site]
    where = {
        deed.tid
        for deed in cause.deeds
        for frame in _frames(deed.before.threads[deed.tid].frame)
        if frame.code is arose
    }
    if not where or death.tid in where:
        return None
    names = Names(t.program, death.after)
    act = None if cause.pattern is None else cause.pattern.deeds[-1]
    if act is not None and act.event.site == death.event.site:
        where = {act.tid}
    others = " or ".join(names.thread(tid) for tid in sorted(where))
    return (
        f"The exception arose in {others}{t.at(death)}; {t.who(death)} got it when it asked for the"
        " result."
    )


def _death(cause: Cause) -> Deed | None:
    """Return the last deed in which a thread died."""
    return next((deed for deed in reversed(cause.deeds) if deed.kind == Kind.DIED), None)


def _frames(frame: Frame | None) -> Iterator[Frame]:
    while frame is not None:
        yield frame
        frame = frame.parent


_HEADLINES: Final[Mapping[str, Callable[[_Teller, tuple[Deed, ...]], str]]] = {
    LOST: _lost,
    STALE: _stale,
    GLIMPSE: _glimpse,
    OVERWRITTEN: _overwritten,
    HALFWAY: _halfway,
    ORDER: _order,
    EARLY: _early,
    CROWD: _crowd,
}
