"""Deeds of a run in words: who did what in which line, in the present and in the past."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from core.graph.deeds import LOOKS
from core.machine.events import Kind
from core.machine.values import Ref
from core.runs.naming import Names, line_of
from core.runs.narration import narrate
from core.search.report import WhyStep

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

    from core.graph.deeds import Deed
    from core.language.program import Program
    from core.machine.frames import Frame

NOTHING: Final = "nothing"
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


class Teller:
    """Puts deeds of a run of *program* into words."""

    def __init__(self, program: Program) -> None:
        self.program: Final = program

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

    def step(self, deed: Deed) -> WhyStep:
        """Return *deed* as a step of a picture."""
        names = Names(self.program, deed.after)
        who = names.thread(deed.tid)
        told = narrate(self.program, deed.event, names, before=deed.before).removesuffix(".")
        words = told.removeprefix(f"{who} ").removesuffix(self.at(deed))
        place = "" if deed.kind == Kind.DIED else self.place(deed)
        look = deed.kind in LOOKS
        return WhyStep(deed.position + 1, who, self.line(deed), place, words, look)

    def change(self, deed: Deed) -> str:
        """Return what *deed* has changed, in the past: "set n to 1", "done shelf.pop()"."""
        if value := self.value(deed):
            if value == NOTHING:
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
            for frame in frames_of(deed.before.threads[deed.tid].frame):
                if frame.code.own:
                    return frame.code.instructions[max(frame.pc - 1, 0)].span.line
        return line

    def at(self, deed: Deed) -> str:
        """Return "(line N)" with a space before; empty inside the library."""
        line = self.line(deed)
        return "" if line is None else f" (line {line})"


def frames_of(frame: Frame | None) -> Iterator[Frame]:
    """Give *frame* and those that called it."""
    while frame is not None:
        yield frame
        frame = frame.parent
