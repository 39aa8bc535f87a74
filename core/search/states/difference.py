"""What a step changes, as a number to be added to the packed state."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING, Final, cast

from core.machine.limits import SMALLER
from core.machine.locations import (
    FACE,
    GLOBAL,
    LIFE,
    LOCAL,
    OUTPUT,
    RULE,
    THREADS,
    TORN,
    WHOLE,
    Mode,
)  # fmt: skip
from core.machine.objects import DictObject, ListObject, SetObject
from core.machine.recorded_state import OF_REST
from core.machine.thrown import LimitError
from core.search.sharing.uses import Use
from core.search.states.entry import Marks
from core.search.states.keys import clear_dead_registers, face_key, value_key

if TYPE_CHECKING:
    from collections.abc import Hashable, Iterable

    from core.machine.locations import Location
    from core.machine.objects import Obj
    from core.machine.recorder import Access
    from core.machine.recording import RecordingMachine
    from core.machine.values import Ref, Value
    from core.search.states.entry import Entry, Sign
    from core.search.states.footprint import Footprint
    from core.search.states.space import Space

_REST: Final = frozenset(owner for owner, _ in OF_REST)
"""What is neither an object, a variable nor a thread."""
_LOOKING: Final = frozenset({Mode.READ, Mode.AWAIT})
"""The modes in which nothing changes."""
_WRITE: Final = Mode.WRITE
MOST_ITEMS: Final = 2**20
"""How many items a list, a dict or a set has at most that a state is made of."""


class Difference:
    """What the step that the thread of *entry* has made in *state*, in *machine*, changes.

    *after* are the parts of their own that threads have now, its own the first.
    """

    def __init__(self, space: Space, state: int, entry: Entry, machine: RecordingMachine) -> None:
        self._space = space
        self._state = state
        self._entry = entry
        self._tid = entry.tid
        self._machine = machine
        self._recorder = space.recorder
        self._published = entry.published
        self.after: list[Entry] = []

    def check_sizes(self) -> None:
        """Refuse a step that makes so large a thing that no state can be told from another.

        Raises:
            LimitError: it does.
        """
        for ref in self._recorder.changed:
            obj = dict.get(self._machine.heap, ref)
            if isinstance(obj, ListObject | DictObject | SetObject) and len(obj.items) > MOST_ITEMS:
                words = f"more than {MOST_ITEMS:,} items in one container, in a search"
                error = LimitError(words, SMALLER)
                error.site = self._machine.site
                raise error

    def _meet(self, ref: Ref) -> None:
        """Ignore *ref*: addresses in shared objects were published by who made them."""

    def _change(self, location: Location, key: Hashable, content: object) -> int:
        self._recorder.looked.add(location)
        return self._space.change(self._state, location, key, content)

    def changes(self, accesses: Iterable[Access]) -> int:
        """Return what to add for objects, variables, printed texts and the rest."""
        recorder, machine = self._recorder, self._machine
        written: dict[Ref | str, set[Value]] = {}
        for _, owner, part, mode in accesses:
            if mode not in _LOOKING:
                written.setdefault(owner, set()).add(part)
        delta = 0
        # Classes are within reach of all from the first.
        published = {*recorder.published, *machine.made_for_all()}
        for ref in recorder.changed | published:
            obj = dict.get(machine.heap, ref)
            if obj is not None and obj.shared:
                parts = None if ref in published else written.get(ref, set())
                delta += self._object(ref, obj, parts)
        for slot in written.get(GLOBAL, ()):
            value = list.__getitem__(machine.globals, cast("int", slot))
            delta += self._change((GLOBAL, slot), (value_key(value, self._meet),), value)
        self._published |= {ref.count for ref in published if ref.tid == self._tid}
        if not written.keys().isdisjoint(_REST):
            delta += self._rest()
        return delta + self._texts()

    def _object(self, ref: Ref, obj: Obj, parts: set[Value] | None) -> int:
        delta = 0
        for location, key, content in self._space.objects.now(ref, obj, parts, self._meet):
            delta += self._change(location, key, content)
        if delta and parts is not None and not parts:
            # Changed in a way that nobody noted: the whole of it, at any time in the step.
            for segment in range(len(self._machine.log) + 1):
                self._recorder.add((segment, ref, WHOLE, Mode.WRITE))
        return delta

    def _rest(self) -> int:
        before, after = self._space.rest(self._state), self._machine.rest()
        delta = 0
        for (owner, _), old, new in zip(OF_REST, before, after, strict=False):
            if old != new:
                delta += self._change((owner, WHOLE), new, new)
        return delta

    def _texts(self) -> int:
        texts = tuple(self._machine.output)
        if not texts:
            return 0
        # Nobody can read what was printed, so without texts a print changes nothing.
        if not self._space.grain.tells_ends:
            return 0
        self._recorder.looked.add((OUTPUT, self._tid))
        return self._space.printing(self._state, self._tid, texts)

    def watch(self, signs: list[Sign]) -> int:
        """Return what to add for how the invariants stand; add torn reads to *signs*."""
        space = self._space
        if not len(space.rules):
            return 0
        before, torn_before = space.standings(self._state), space.torn(self._state)
        after, torn = space.rules.watch(self._machine, space.uses, before)
        signs += torn
        delta = 0
        for number, standing in enumerate(after):
            delta += self._change((RULE, number), standing, standing)
        if torn:
            all_torn = torn_before | frozenset(torn)
            delta += self._change((TORN, WHOLE), all_torn, all_torn)
        return delta

    # Threads

    def threads(self, accesses: Iterable[Access], footprint: Footprint) -> int:
        """Return what to add for the thread itself, those it started, and those it renamed."""
        recorder, machine, space = self._recorder, self._machine, self._space
        marks = footprint.marks(len(machine.log) + 1)
        delta = self._thread(self._tid, marks, self._published)
        for at, child in recorder.started:
            # A child has what its parent had joined, and holds no lock.
            born = Marks(frozenset(), footprint.marks(at).joined, frozenset())
            delta += self._thread(child, born, frozenset())
            started = list.__getitem__(machine.threads, child)
            if started.daemon:
                # The end of the program may come before its first step.
                use = _lives_on(LIFE, WHOLE, child, born)
                space.futures.rise(self.after[-1], 1 << space.uses.note(use))
            if started.house is not None:
                # And so may the end of the process.
                use = _lives_on(FACE, child, child, born)
                space.futures.rise(self.after[-1], 1 << space.uses.note(use))
        for _, owner, part, mode in accesses:
            # Another thread was renamed: its own part has the name, too, and so it changes without
            # a step of its own.
            if mode is _WRITE and owner == FACE and part != self._tid:
                other = space.entry(self._state, cast("int", part))
                delta += self._thread(other.tid, other.marks, other.published)
        if recorder.started:
            count = list.__len__(machine.threads)
            delta += self._change((THREADS, WHOLE), count, count)
        return delta

    def _thread(self, tid: int, marks: Marks, published: frozenset[int]) -> int:
        space, machine, recorder = self._space, self._machine, self._recorder
        thread = list.__getitem__(machine.threads, tid)
        clear_dead_registers(thread, machine.epoch)
        before = space.entry(self._state, tid) if tid < len(space.lanes) else None
        own = {} if before is None else before.objects
        look_up = partial(_unshared, machine.heap, own)
        number = space.intern(thread, look_up, marks, published, machine.globals)
        recorder.looked.add((LOCAL, tid))
        after = space.lanes[tid][1][number]
        # A thread that was renamed goes on from another part of its own.
        renamed = tid != self._tid and before is not None and before.number
        origin = before if renamed and before is not None else self._entry
        # What may follow from the new part may follow from the old one: `Futures` carries it back.
        after.before.add(origin)
        space.futures.rise(origin, after.future)
        self.after.append(after)
        key = face_key(thread, marks.joined)
        return space.fields[LOCAL, tid].delta(self._state, number) + self._change(
            (FACE, tid), key, key
        )


def _unshared(heap: dict[Ref, Obj], own: dict[Ref, Obj], ref: Ref) -> Obj | None:
    """Return what is at *ref* after a step, as far as it may belong to one thread alone.

    It is in *heap* if the step has come to it, else it is as it was: among the objects that were
    the thread's *own*, or shared, which is not fetched to see that.
    """
    obj = dict.get(heap, ref)
    return own.get(ref) if obj is None else obj


def _lives_on(owner: str, part: Value, tid: int, marks: Marks) -> Use:
    """Return the use that thread *tid* makes of what others can end: its life, the program's."""
    return Use(owner, part, Mode.READ, tid, marks.held, marks.joined, marks.started)
