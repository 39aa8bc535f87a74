"""Deeds of a run in words: who did what in which line, in the present and in the past."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from core.graph.deeds import LOOKS
from core.machine.class_objects import ClassObject
from core.machine.events import Kind
from core.machine.linker.image import image_of
from core.machine.natives import ModuleValue
from core.machine.values import Function, Ref
from core.runs.naming import Names, line_of
from core.runs.narration import narrate
from core.search.check_report import WhyStep

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
_SIMPLE: Final[Mapping[str, str]] = {"done": "did", "taken": "took"}
"""The past of a verb after a name; of the others it is the same as after "had"."""
_ASKED: Final[Mapping[str, str]] = {"asks": "asked", "counts": "counted"}
_WALKS: Final = frozenset({"iterate", "next"})
"""Instructions that begin a loop through a container, and go on with it."""
_LONGEST_CONTENT: Final = 40


class Teller:
    """Puts deeds of *run* of *program* into words."""

    def __init__(self, program: Program, run: tuple[Deed, ...] = ()) -> None:
        self.program: Final = program
        self._run = run

    def deed(self, deed: Deed) -> str:
        """Return what *deed* did, with its line first."""
        names = Names(self.program, deed.after)
        sentence = narrate(self.program, deed.event, names, before=deed.before).removesuffix(".")
        line = self.line(deed)
        if (call := self._library_call(deed, names)) is not None:
            sentence = f"{self.who(deed)} carries out {call}"
        elif sentence.endswith(f" looks at {self.place(deed)}") and (what := self._content(deed)):
            sentence += f": {what}"
        # An exception that nobody catches tells its line, too.
        return (
            sentence if line is None else f"In line {line} {sentence.removesuffix(self.at(deed))}"
        )

    def _library_call(self, deed: Deed, names: Names) -> str | None:
        """Return the call in the text that led to *deed* on an object of the library alone.

        None where what it was done to has a name, or no such call is on one line.
        """
        ref = deed.event.ref
        if line_of(self.program, deed.site) is not None or ref is None:
            return None
        frames = list(frames_of(deed.before.threads[deed.tid].frame))
        depth = next((place for place, each in enumerate(frames) if each.code.own), 0)
        if not depth or names.name(ref) != names.by_class(ref):
            return None
        caller, called = frames[depth], frames[depth - 1]
        span = caller.code.instructions[max(caller.pc - 1, 0)].span
        call = self.program.source.lines[span.line - 1][span.column - 1 : span.end_column - 1]
        # What a `with` calls at its end has the place of the expression at its beginning.
        return call if span.line == span.end_line and f".{called.code.name}(" in call else None

    def did(self, deed: Deed) -> str:
        """Return what *deed* did, to go on a sentence with."""
        told = self.deed(deed)
        line = self.line(deed)
        if line is None:
            return told
        return f"in{told[2:]}"

    def step(self, deed: Deed) -> WhyStep:
        """Return *deed* as a step of a picture."""
        who, words = self.who(deed), self._words(deed).removesuffix(self.at(deed))
        place = "" if deed.kind == Kind.DIED else self.place(deed)
        look = deed.kind in LOOKS
        return WhyStep(deed.position + 1, who, self.line(deed), place, words, look)

    def _words(self, deed: Deed) -> str:
        """Return what is told of *deed* without who did it."""
        names = Names(self.program, deed.after)
        told = narrate(self.program, deed.event, names, before=deed.before).removesuffix(".")
        return told.removeprefix(f"{names.thread(deed.tid)} ")

    def change(self, deed: Deed) -> str:
        """Return what *deed* has changed, in the past: "set n to 1", "done shelf.pop()"."""
        if value := self.value(deed):
            if value == NOTHING:
                return f"deleted {self.place(deed)}"
            if (defined := self._defined(deed)) is not None:
                return f"{defined} {self.place(deed)}"
            return f"set {self.place(deed)} to {value}"
        names = Names(self.program, deed.after)
        told = narrate(self.program, deed.event, names, before=deed.before).removesuffix(".")
        _, code, words = told.partition(": ")
        if " deletes " in told:
            return f"deleted an item of {self.place(deed)}"
        if (put := self._words(deed)).startswith("appends "):
            return put.replace("appends", "appended", 1)
        if deed.kind == Kind.WRITE and code:
            return f"done {words}"
        return f"{_PAST.get(deed.kind, 'changed')} {self.place(deed)}"

    def _defined(self, deed: Deed) -> str | None:
        """Return what a statement with the name of its value did: "defined", "imported"."""
        value, place = deed.event.value, self.place(deed)
        if isinstance(value, ModuleValue):
            return "imported" if value.name == place else None
        if isinstance(value, Function):
            return "defined" if value.code.name == place else None
        obj = deed.after.heap.get(value) if isinstance(value, Ref) else None
        return "defined" if isinstance(obj, ClassObject) and obj.name == place else None

    def simply(self, deed: Deed) -> str:
        """Return what *deed* has changed, in the simple past: "set n to 1", "did shelf.pop()"."""
        verb, _, rest = self.change(deed).partition(" ")
        return f"{_SIMPLE.get(verb, verb)} {rest}"

    def saw(self, deed: Deed) -> str:
        """Return what *deed* saw, in the past: "saw n: 1", "looked at shelf: ['bread']"."""
        if value := self.value(deed):
            return f"saw {self.place(deed)}: {value}"
        if deed.kind == Kind.EVENT_SEEN:
            return f"saw that {self.place(deed)} was set"
        if deed.kind == Kind.LOOK:
            verb, _, rest = self._words(deed).partition(" ")
            return f"{_ASKED.get(verb, verb)} {rest}"
        content = self._content(deed)
        return f"looked at {self.place(deed)}{content and f': {content}'}"

    def _content(self, deed: Deed) -> str:
        """Return what was in the whole container that *deed* looked at, if that is short."""
        ref = deed.event.ref
        if deed.kind != Kind.READ or deed.event.key is not None or ref is None:
            return ""
        told = Names(self.program, deed.before).value(ref)
        return "" if told == self.place(deed) or len(told) > _LONGEST_CONTENT else told

    def walked(self, look: Deed, death: Deed) -> bool:
        """Whether *death* came of the next step of the walk that *look* is a step of."""
        if death.kind != Kind.DIED or self._op(death) != "next":
            return False
        mine = (deed for deed in reversed(self._run[: death.position]) if deed.tid == look.tid)
        last = next((deed for deed in mine if self._op(deed) in _WALKS), None)
        return last is not None and last.event.ref is look.event.ref and self._op(look) in _WALKS

    def _op(self, deed: Deed) -> str:
        code, pc, _ = image_of(self.program).sites[deed.site]
        return code.instructions[pc].op

    def between(self, first: Deed, last: Deed) -> Iterator[Deed]:
        """Give the deeds of the thread of *last* after *first* and before *last*."""
        for deed in self._run[first.position + 1 : last.position]:
            if deed.tid == last.tid:
                yield deed

    def looks_again(self, look: Deed, deed: Deed) -> bool:
        """Whether *deed* sees once more what *look* saw."""
        return deed.kind in LOOKS and deed.touches(look)

    def last_look(self, change: Deed) -> Deed | None:
        """Return how the thread of *change* last read as a value what it changed."""
        for deed in reversed(self._run[: change.position]):
            if deed.tid == change.tid and deed.place == change.place:
                return deed if deed.kind == Kind.READ and self.value(deed) else None
        return None

    def who(self, deed: Deed) -> str:
        """Return the name of the thread that did it."""
        return Names(self.program, deed.after).thread(deed.tid)

    def place(self, deed: Deed) -> str:
        """Return the words for what the deed was done to."""
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

    def at_both(self, one: Deed, other: Deed) -> str:
        """Return the line of two deeds, or the lines of both, as `at` does."""
        lines = dict.fromkeys(line for deed in (one, other) if (line := self.line(deed)))
        told = " and ".join(map(str, lines))
        return f" (line{'s' if len(lines) > 1 else ''} {told})" if told else ""

    def at(self, deed: Deed) -> str:
        """Return "(line N)" with a space before; empty inside the library."""
        line = self.line(deed)
        return "" if line is None else f" (line {line})"


def frames_of(frame: Frame | None) -> Iterator[Frame]:
    """Give *frame* and those that called it."""
    while frame is not None:
        yield frame
        frame = frame.parent
