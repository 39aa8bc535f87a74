"""The run that shows a failure, step by step: who did what in which line."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from core.generators import carried
from core.graph.deeds import deeds_of
from core.machine.events import Kind
from core.machine.linker.image import image_of
from core.named import NamedTuple
from core.runs.naming import Names
from core.runs.narration import narrate
from core.runs.schedule import parse_schedule

if TYPE_CHECKING:
    from core.language.program import Program
    from core.language.spans import Span
    from core.search.check_report import FoundFailure

_LIVES: Final = frozenset({Kind.BEGIN, Kind.END, Kind.START, Kind.JOIN, Kind.GIVE_WAY})
"""Kinds that tell of the life of a thread and not of what it does."""


class Step(NamedTuple):
    """Step *number*, from 1 on: *thread* did *what* in the text at *span*, None in the library."""

    number: int
    tid: int
    thread: str
    what: str
    span: Span | None

    @property
    def line(self) -> int | None:
        """The line in the text."""
        return None if self.span is None else self.span.line


def steps_of(program: Program, failure: FoundFailure) -> list[Step]:
    """Return the steps of the run that shows *failure*, without those of main before the others."""
    _, deeds = carried(deeds_of(program, parse_schedule(failure.schedule)))
    found = []
    for deed in deeds:
        if deed.kind not in _LIVES:
            names = Names(program, deed.after)
            told = narrate(program, deed.event, names, before=deed.before).removesuffix(".")
            thread = names.thread(deed.tid)
            code, _, span = image_of(program).sites[deed.event.site]
            what = told.removeprefix(f"{thread} ")
            own = span if code.own else None
            found.append(Step(deed.position + 1, deed.tid, thread, what, own))
    return found
