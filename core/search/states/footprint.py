"""Which uses a step makes, and what orders each of them: locks held, threads joined and started."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final, cast

from core.language.program import ANY_NAME
from core.language.vocabulary import DEFINABLE_DUNDERS
from core.machine.class_objects import ClassObject
from core.machine.events import Kind
from core.machine.locations import FACE, LIFE, WHOLE, Mode
from core.machine.objects import Instance
from core.machine.thrown import UnmodelledError
from core.machine.values import Ref
from core.search.states.entry import Marks

if TYPE_CHECKING:
    from collections.abc import Iterable

    from core.machine.recorder import Access
    from core.machine.recording import RecordingMachine
    from core.search.states.entry import Entry
    from core.search.states.space import Space


# To look one up in the class takes longer than all else that is done with most uses.
AWAIT, WRITE = Mode.AWAIT, Mode.WRITE
_OPERATORS: Final = DEFINABLE_DUNDERS - {"__doc__"}
"""What operators and functions look up in the class of an object."""


def note_uses(space: Space, entry: Entry, marks: Marks, accesses: Iterable[Access]) -> int:
    """Note *accesses*, made under *marks*, as uses; return these as bits."""
    found = 0
    held, joined, started = marks
    tid, note = entry.tid, space.uses.note
    for _, owner, part, mode in accesses:
        # A lock does not order the uses of itself.
        others = held - {owner} if owner in held else held
        found |= 1 << note((owner, part, mode, tid, others, joined, started))
    return found


class Footprint:
    """The uses of the step that the thread of *entry* has made in *state*, in *machine*.

    *asked* are the accesses that were made to see whether it could go.
    """

    def __init__(
        self,
        space: Space,
        state: int,
        entry: Entry,
        machine: RecordingMachine,
        asked: set[Access],
    ) -> None:
        self._space = space
        self._state = state
        self._entry = entry
        self._tid = entry.tid
        self._machine = machine
        self._recorder = space.recorder
        self._asked = asked
        self._waited: dict[int, int] = {}

    def note(self) -> int:
        """Note the uses of the step, those under the same marks together; return them as bits."""
        recorder, uses = self._recorder, self._space.uses
        accesses = recorder.accesses()
        accesses.update(self._asked, self._of_the_thread())
        # Before uses are compared, for who started whom decides which of them meet.
        for _, child in recorder.started:
            uses.start(self._tid, child)
        for _, ref, holder in recorder.holders:
            if holder is None and ref not in self._entry.marks.held and self._tid >= 0:
                self._judge_release(ref)
        by_segment: dict[int, list[Access]] = {}
        for access in accesses:
            segment, owner, part, mode = access
            by_segment.setdefault(segment, []).append(access)
            if mode is AWAIT and owner == FACE:
                self._waited[segment] = cast("int", part)
        touch = 0
        for segment, some in by_segment.items():
            touch |= note_uses(self._space, self._entry, self.marks(segment), some)
        return touch

    def _judge_release(self, ref: Ref) -> None:
        """Trust lock *ref* no more if the step let it go without having taken it."""
        # Taken and let go in one step is as if nothing had happened in between.
        taken = any(each is ref and who == self._tid for _, each, who in self._recorder.holders)
        if not taken:
            self._space.uses.distrust(ref)

    def _of_the_thread(self) -> Iterable[Access]:
        """Give the uses of the thread itself: its end, and a daemon's look at `LIFE`."""
        before = self._entry.thread
        after = list.__getitem__(self._machine.threads, self._tid)
        assert before is not None
        last = len(self._machine.log)
        if after.over:
            yield last, FACE, self._tid, Mode.GIVE
            # A program ends with the last thread that is no daemon, which is what daemons look at.
            if not after.daemon:
                yield last, LIFE, WHOLE, Mode.GIVE
        if after.daemon:
            yield 0, LIFE, WHOLE, Mode.READ
        if after.house is not None:
            # Another process may end this one at any time.
            yield 0, FACE, self._tid, Mode.READ

    def marks(self, segment: int) -> Marks:
        """Return what orders the uses in *segment* of the step."""
        recorder = self._recorder
        if not (recorder.holders or self._waited or recorder.started):
            return self._entry.marks
        held, joined, started = self._entry.marks
        for at, ref, holder in recorder.holders:
            if at < segment:
                held = held | {ref} if holder == self._tid else held - {ref}
        for at, tid in self._waited.items():
            if at < segment:
                joined |= self._joined_by(tid) | {tid}
        for at, tid in recorder.started:
            if at < segment:
                started |= {tid}
        return Marks(held, joined, started)

    def _joined_by(self, tid: int) -> frozenset[int]:
        face = self._space.face(self._state, tid)
        joined = face[-1] if face is not None else None
        return frozenset() if joined is None else cast("frozenset[int]", joined)


def check_writes(machine: RecordingMachine, accesses: Iterable[Access]) -> None:
    """Complain of a write among *accesses* that no look in *machine* is a step for.

    A look at an attribute is a step of its own where the text says that somebody may store it.
    Names can be computed in ways that no text tells, and operators look methods up without a
    step.  That is well while the thread is alone, for then nobody looks meanwhile.

    Raises:
        UnmodelledError: there is one, while another thread is alive.
    """
    # What the library stores for itself is no step, and it looks at that knowingly.
    told = {(raw[3], raw[4]) for raw in machine.log if raw[0] == Kind.WRITE}
    if not told:
        return
    for _, owner, part, mode in accesses:
        if mode is WRITE and type(part) is str and (owner, part) in told:
            assert isinstance(owner, Ref)
            wrong = _unforeseen(machine, owner, part)
            if wrong and sum(not thread.over for thread in machine.threads) > 1:
                unforeseen = UnmodelledError(f"{wrong} while other threads run is not simulated")
                unforeseen.site = machine.log[-1][2]
                raise unforeseen


def _unforeseen(machine: RecordingMachine, owner: Ref, name: str) -> str:
    """What nobody was prepared for if *name* of *owner* was stored; empty if that is fine."""
    obj = machine.heap[owner]
    if isinstance(obj, ClassObject) and name in _OPERATORS:
        return f"putting {name} into a class"
    if not isinstance(obj, Instance | ClassObject) or name.startswith(("__", "<")):
        return ""
    foreseen = machine.image.foreseen_attributes
    known = name in foreseen or ANY_NAME in foreseen
    return "" if known else f"to store {name}, a name that stands nowhere in the program,"
