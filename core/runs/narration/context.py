"""An event in the words of the state it led to: what every sentence is made of."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Final

from core.runs.abbreviation import cut

if TYPE_CHECKING:
    from collections.abc import Iterable

    from core.machine.linked import Site
    from core.machine.objects import Obj
    from core.machine.state import State
    from core.machine.threads import Wait
    from core.machine.values import Ref, Value
    from core.runs.naming import Names

LONGEST_EXCERPT: Final = 40
LONGEST_MESSAGE: Final = 80
_SPEAKING_OPS: Final = frozenset({"call", "call_method", "compare", "binary", "inplace"})
"""Instructions whose expression in the text says what they do."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Telling:
    """The parts of an event, *names* of the state after it, and the state *before* it."""

    names: Names
    before: State | None
    kind: int
    tid: int
    ref: Ref | None
    key: Value
    value: Value
    site: Site

    @property
    def who(self) -> str:
        """The thread that did it."""
        return self.names.thread(self.tid)

    @property
    def what(self) -> str:
        """The object it was done to."""
        return "something" if self.ref is None else self.names.name(self.ref)

    @property
    def place(self) -> str:
        """The part of the object that was touched."""
        return self.names.place(self.ref, self.key)

    @property
    def shown(self) -> str:
        """The value of the event."""
        return self.names.value(self.value)

    @property
    def other(self) -> str:
        """The thread that the value stands for."""
        return self.names.thread(self.value) if isinstance(self.value, int) else "a thread"

    @property
    def obj(self) -> Obj | None:
        """The object itself, as it is afterwards."""
        return None if self.ref is None else self.names.state.heap.get(self.ref)

    @property
    def op(self) -> str:
        """The name of the instruction."""
        return self.site.code.instructions[self.site.pc].op

    @property
    def method(self) -> str:
        """The name of the method that is called here; empty if none is."""
        op, operands, _ = self.site.code.instructions[self.site.pc]
        return str(operands[2]) if op == "call_method" else ""

    @property
    def excerpt(self) -> str:
        """The expression in the text, if it says what was done and is short enough to tell."""
        span = self.site.span
        # The library's text is not what the user has before him.
        told = self.op in _SPEAKING_OPS and self.site.code.own
        if not told or span.line != span.end_line:
            return ""
        line = self.names.program.source.lines[span.line - 1]
        return cut(line[span.column - 1 : span.end_column - 1], LONGEST_EXCERPT)

    @property
    def waited(self) -> Wait | None:
        """What the thread was waiting for before."""
        threads = () if self.before is None else self.before.threads
        return threads[self.tid].wait if self.tid < len(threads) else None

    @property
    def error(self) -> str:
        """The value as the exception that it describes."""
        if not isinstance(self.value, tuple) or len(self.value) != 2:  # noqa: PLR2004  # name, text
            return "an error"
        kind, message = self.value
        return cut(f"{kind}: {message}", LONGEST_MESSAGE) if message else str(kind)

    def listed(self, tids: Iterable[Value]) -> str:
        """The names of threads, as in "Ann, Bob and Cy"; empty for none."""
        *others, last = [self.names.thread(tid) for tid in tids if isinstance(tid, int)] or [""]
        return f"{', '.join(others)} and {last}" if others else last

    def then(self, tids: Iterable[Value], can: str) -> str:
        """What *tids* can do now, to end a sentence with; empty for none."""
        listed = self.listed(tids)
        return f"; {listed} can {can}" if listed else ""
