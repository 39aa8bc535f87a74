"""What threads have in hand: values that they read and may still use, and whether they are old."""

from __future__ import annotations

from typing import TYPE_CHECKING

from core.machine.events import SECONDARY, Kind
from core.machine.objects import ListObject
from core.machine.values import UNBOUND, Ref, mark
from core.runs.naming import line_of
from core.scenes.figures import working
from core.scenes.scene import ChipScene, MoveScene

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping

    from core.machine.events import Event
    from core.machine.values import Value
    from core.scenes.flow import Source
    from core.scenes.looking import Looking
    from core.scenes.scene import Place

_NO_DATA = (Ref, type(UNBOUND), type(mark("")))


class Hands:
    """The chips of the moment at which *looking* looks; *glimpses* are (thread, step).

    To each it is told how what was read is wrong; to those with nothing it fits.
    """

    def __init__(
        self, looking: Looking, glimpses: Mapping[tuple[int, int], tuple[str, ...]]
    ) -> None:
        self._looking = looking
        self._glimpses = glimpses
        self._hands = looking.run.flow.hands(looking.position)

    def of(self, tid: int) -> tuple[ChipScene, ...]:
        """What thread *tid* has in hand, the latest last, after what it saw broken."""
        # What went into the step just made is out of the hand, but is still to be seen in that
        # step.
        used = self._hands.used if tid == self._looking.last else ()
        sources = {*self._hands.live.get(tid, ()), *used}
        known = {source.step for source in sources}
        sources |= {
            self._looking.run.source(step)
            for owner, step in self._glimpses
            if owner == tid and step not in known
        }
        latest: dict[Place, Source] = {}
        for source in sorted(sources, key=lambda each: each.step):
            if _is_data(source.value):
                # A glimpse stays, whatever was read there since.
                latest[source.place, source.step if self._is_glimpse(source) else -1] = source  # type: ignore[index]
        return tuple(self.chip(source) for source in latest.values())

    def chip(self, source: Source) -> ChipScene:
        """The chip that shows the value of *source*."""
        looking = self._looking
        # Only those of others: one's own write does not make what one knows of it old.
        others = looking.run.history.written_by_others(
            source.place, source.step + 1, looking.position, source.tid
        )
        over = bool(others) and self._is_written_over(source)
        now = looking.run.value_before(source.place, looking.position - over) if others else None
        return ChipScene(
            place=source.place,
            name=looking.names.place(*source.place),
            value=looking.names.value(source.value),
            step=source.step,
            stale=bool(others),
            glimpse=self._is_glimpse(source),
            wrong=self._glimpses.get((source.tid, source.step), ()),
            now=now or "",
            over=over,
        )

    def _is_written_over(self, source: Source) -> bool:
        """Whether who has *source* in hand wrote its place in the step just made."""
        return any(
            event.kind == Kind.WRITE
            and event.tid == source.tid
            and (event.ref, event.key) == source.place
            for event in self._looking.events
        )

    def move(self) -> MoveScene | None:
        """The value that the step just made read or wrote, if it is one."""
        looking = self._looking
        access = next((each for each in looking.events if each.kind < SECONDARY), None)
        # READ and WRITE are the first two kinds; all others move no value.
        if access is None or access.kind > Kind.WRITE:
            return None
        writes = access.kind == Kind.WRITE
        made = looking.run.flow.made_from(looking.position - 1) if writes else ()
        read = None if writes else self._read_now(access)
        if not writes and (read is None or not _is_data(read.value)):
            return None
        sources = tuple(self.chip(source) for source in made if _is_data(source.value))
        value = self._moved(access) if read is None else looking.names.value(read.value)
        return MoveScene(
            tid=access.tid,
            place=(access.ref, access.key),
            value=value,
            writes=writes,
            sources=sources,
            torn=any(chip.wrong for chip in sources)
            or bool(self._glimpses.get((access.tid, looking.position - 1))),
            working=self._working(access, sources, value),
            alone=(access.ref, access.key) in looking.run.foreseen.alone,
            name=looking.names.place(access.ref, access.key),
        )

    def _read_now(self, access: Event) -> Source | None:
        """What came of *access*, a read in the step just made."""
        step, tid = self._looking.position - 1, access.tid
        found = (*self._hands.live.get(tid, ()), *self._hands.used)
        return next((source for source in found if source.step == step), None)

    def _working(self, access: Event, sources: tuple[ChipScene, ...], value: str) -> str:
        """How *value* was worked out of *sources*, as the line of *access* has it."""
        line = line_of(self._looking.program, access.site) if sources else None
        if line is None:
            return ""
        code = self._looking.program.source.lines[line - 1]
        return working(code, {chip.name: chip.value for chip in sources}, value)

    def _moved(self, access: Event) -> str:
        """The value of *access*; for a container as a whole, the item that came to its end."""
        looking = self._looking
        if access.key is not None or access.ref is None:
            return looking.names.value(access.value) if _is_data(access.value) else ""
        now = looking.heap.get(access.ref)
        before = looking.run.simulation.state_at(looking.position - 1).heap.get(access.ref)
        if isinstance(now, ListObject) and isinstance(before, ListObject):
            # `append` is told by what it did: a look at its arguments would need the instruction,
            # and there are others that add at the end.
            grown = len(now.items) == len(before.items) + 1
            return looking.names.value(now.items[-1]) if grown else ""
        return ""

    def lost(self, place: Place, step: int, tid: int) -> int | None:
        """Whose value thread *tid* overwrote at *place* in *step* without having seen it."""
        history = self._looking.run.history
        # Who writes without having read there may mean to put something new in its place: nothing
        # is lost by that.
        read = [source for source in self._made(step) if source.place == place]
        if not read:
            return None
        others = history.written_by_others(place, read[-1].step + 1, step, tid)
        return others[-1] if others else None

    def torn(self, step: int) -> bool:
        """Whether what was written in *step* was made from a glimpse that is wrong."""
        return any(self._glimpses.get((source.tid, source.step)) for source in self._made(step))

    def _made(self, step: int) -> Iterable[Source]:
        return self._looking.run.flow.made_from(step)

    def _is_glimpse(self, source: Source) -> bool:
        return (source.tid, source.step) in self._glimpses


def _is_data(value: Value) -> bool:
    """Whether people think of *value* as data: no lock, no object that has a card itself."""
    return not isinstance(value, _NO_DATA) and isinstance(
        value, int | float | str | bytes | tuple | type(None)
    )
