"""Which lines of a program get into each other's way, by the runs that fail."""

from __future__ import annotations

from collections import Counter
from typing import TYPE_CHECKING

from core.graph.deeds import CHANGES, LOOKS, deeds_of
from core.graph.patterns import MAIN
from core.machine.events import Kind
from core.machine.linker.image import image_of
from core.named import NamedTuple
from core.runs.schedule import parse_schedule

if TYPE_CHECKING:
    from collections.abc import Generator, Iterable, Mapping

    from core.graph.deeds import Deed
    from core.language.program import Program
    from core.machine.frames import Frame
    from core.search.check_report import CheckReport

_ACCESSES = LOOKS | CHANGES | {Kind.START, Kind.TRY_FAILED}
_NO_DATA = frozenset({Kind.ACQUIRE, Kind.RELEASE, Kind.WAIT, Kind.NOTIFY})
"""Kinds that a lock round them does not mend."""


class Conflicts(NamedTuple):
    """The lines of each place that several threads use, and those that race.

    *places* come in the order in which the failing runs use them; *crews* say of each function
    that threads begin with how many do.
    """

    places: tuple[frozenset[int], ...]
    racing: frozenset[int]
    crews: Mapping[str, int]

    @property
    def all(self) -> frozenset[int]:
        """The lines of all places."""
        return frozenset().union(*self.places)


def conflicts_of(program: Program, report: CheckReport) -> Generator[None, None, Conflicts]:
    """Find what gets into each other's way in the runs of the failures in *report*."""
    uses: dict[tuple[object, object], list[tuple[int, Deed]]] = {}
    crews: Counter[str] = Counter()
    for failure in report.failures:
        _, deeds = yield from deeds_of(program, parse_schedule(failure.schedule))
        crews |= _crews(deeds)
        for deed in deeds:
            line = _line(program, deed)
            if line is not None and deed.kind in _ACCESSES - _NO_DATA:
                key = deed.event.key if isinstance(deed.event.key, str | int) else None
                uses.setdefault((deed.event.ref, key), []).append((line, deed))
    places = [
        frozenset(line for line, _ in each)
        for each in uses.values()
        if len({deed.tid for _, deed in each}) > 1
        and any(deed.kind not in LOOKS for _, deed in each)
    ]
    # A run that fails early may not have come to all its threads.
    well = next((each for each in report.outcomes if not each.failures), None)
    if well is not None:
        _, deeds = yield from deeds_of(program, parse_schedule(well.schedule))
        crews |= _crews(deeds)
    racing = {line for doubt in report.doubts for pair in doubt.pairs for line in pair if line}
    return Conflicts(tuple(dict.fromkeys(places)), frozenset(racing), crews)


def _crews(deeds: Iterable[Deed]) -> Counter[str]:
    """Return how many threads but main begin with each function, in a run of *deeds*."""
    begins: dict[int, str] = {}
    for deed in deeds:
        for thread in deed.after.threads[MAIN + 1 :]:
            if thread.tid not in begins and thread.frame is not None:
                frame: Frame | None = thread.frame
                own: Frame | None = None
                while frame is not None:
                    own = frame if frame.code.own else own
                    frame = frame.parent
                if own is not None:
                    begins[thread.tid] = own.code.name
    return Counter(begins.values())


def _line(program: Program, deed: Deed) -> int | None:
    """Return the line of *deed*; of what happens in the library, that of who called it."""
    code, _, span = image_of(program).sites[deed.event.site]
    if code.own:
        return span.line
    frame = deed.before.threads[deed.tid].frame
    while frame is not None and not frame.code.own:
        frame = frame.parent
    return None if frame is None else frame.code.instructions[max(frame.pc - 1, 0)].span.line
