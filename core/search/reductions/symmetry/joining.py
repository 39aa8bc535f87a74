"""Which threads main is going to join before it does anything that others could decide.

Found by letting all others be over and main go on.  What it looks at on the way must be
nothing that another thread changes, whatever orders the two: then it is as it will be when
main comes there.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from core.machine.draws.forms import RecalledError
from core.machine.draws.undrawn import AskedError
from core.machine.interpreter import take_turn
from core.machine.locations import FACE, THREADS, Mode
from core.machine.options import ways
from core.machine.pending import resting_span
from core.machine.step import able
from core.machine.thrown import UnmodelledError
from core.named import NamedTuple
from core.search.sharing.uses import Use
from core.search.states.memo import Memo
from core.search.states.successors import kept

if TYPE_CHECKING:
    from collections.abc import Iterable

    from core.machine.locations import Location
    from core.machine.recorder import Access
    from core.machine.recording import RecordingMachine
    from core.search.states.entry import Entry
    from core.search.states.space import Space

_MOST: Final = 2_000


class Join(NamedTuple):
    """Thread *tid* is joined at *line*."""

    tid: int
    line: int


Row = tuple[Join, ...]
"""Threads that are joined one after the other."""


class _Known(NamedTuple):
    """A *row* that was found, what was *looked* at for it, and what was there."""

    row: Row
    looked: tuple[Location, ...]
    contents: tuple[object, ...]


class Rows:
    """The rows of joins in *space*, remembered.

    *uses* are those that main makes in them, as if nothing ordered them.
    """

    def __init__(self, space: Space) -> None:
        self._space = space
        self._memos: dict[Entry, Memo[Row]] = {}
        self._known: dict[Entry, list[_Known]] = {}
        self.uses: set[Use] = set()

    def of(self, state: int, main: Entry) -> Row:
        """What main joins from *state* on."""
        memo = self._memos.get(main)
        if memo is None:
            memo = self._memos[main] = Memo()
        row = memo.table.get(state & memo.mask)
        if row is None:
            row = self._found_before(state, main)
            if row is None:
                row, looked = self._ahead(state, main)
                self._keep(state, main, row, looked)
                self._space.readers.depend(memo, kept(self._space, main, looked))
            memo.table[state & memo.mask] = row
        return row

    def _found_before(self, state: int, main: Entry) -> Row | None:
        """The row ahead of *main* if all it looked at is as it was once before."""
        # Objects are kept as a whole, and other parts of them than main looks at do change.
        for known in self._known.get(main, ()):
            if self._contents(state, known.looked) == known.contents:
                return known.row
        return None

    def _keep(self, state: int, main: Entry, row: Row, looked: set[Location]) -> None:
        places = tuple(place for place in looked if place[0] not in main.objects)
        known = _Known(row, places, self._contents(state, places))
        self._known.setdefault(main, []).append(known)

    def _contents(self, state: int, looked: Iterable[Location]) -> tuple[object, ...]:
        return tuple([self._space.part_key(state, place) for place in looked])

    def _ahead(self, state: int, main: Entry) -> tuple[Row, set[Location]]:
        """The row ahead of *main*, and what was looked at that decides it."""
        space, recorder = self._space, self._space.recorder
        joins: list[Join] = []
        looked: set[Location] = set()
        since: set[Location] = set()
        uses: set[Use] = set()
        with recorder.aside():
            recorder.on = False
            machine = space.machine(state, main)
            # Main's joins go through at once then. What it looks at beside them must not depend on
            # that, which is what `met` is asked below.
            _let_all_be_over(machine, main.tid)
            # When it has joined all that there are, what it does then is no question any more.
            left = {each.tid for each in space.threads(state)} - main.marks.joined - {main.tid}
            for _ in range(_MOST):
                if not left:
                    break
                thread = list.__getitem__(machine.threads, main.tid)
                if thread.over or not able(machine, main.tid):
                    break
                # What lies ahead may differ by what is drawn here, or by who is woken.
                if len(list(ways(space.program, machine, thread))) != 1:  # type: ignore[arg-type]
                    break
                if machine.image.asking and machine.image.undrawn_ways(machine, thread):
                    break
                span = resting_span(space.program, machine, thread)  # type: ignore[arg-type]
                recorder.restart()
                try:
                    recorder.on = True
                    take_turn(machine, main.tid, 1, None)
                except (AskedError, RecalledError, UnmodelledError):
                    break
                finally:
                    recorder.on = False
                    machine.rest_from_asking()
                since |= recorder.looked
                accesses = recorder.accesses()
                made = self._uses(main, accesses)
                # A thread that main starts from here on is not there yet, so it is like none.
                if recorder.started or any(space.uses.met(use) for use in made):
                    break
                uses |= made
                for _, owner, part, mode in accesses:
                    if owner == FACE and mode is Mode.AWAIT:
                        line = 0 if span is None else span.line
                        joins.append(Join(part, line))  # type: ignore[arg-type]
                        left.discard(part)
                        self.uses |= uses
                        looked |= since
                machine.log.clear()
        # The other threads were not as they are.
        found = looked if joins else since
        return tuple(joins), {each for each in found if each[0] not in {FACE, THREADS}}

    def _uses(self, main: Entry, accesses: Iterable[Access]) -> set[Use]:
        """What main does, as if it held no lock and had joined nobody else meanwhile."""
        joined, started = main.marks.joined, main.marks.started
        return {
            Use(owner, part, mode, main.tid, frozenset(), joined, started)
            for _, owner, part, mode in accesses
            if owner != FACE
        }


def _let_all_be_over(machine: RecordingMachine, tid: int) -> None:
    threads = machine.threads
    for thread in list(list.__iter__(threads)):
        if thread.tid != tid:
            twin = thread.copy()
            twin.status, twin.frame, twin.wait = "finished", None, None
            list.__setitem__(threads, thread.tid, twin)
