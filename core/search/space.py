"""The states of a program, packed, and what each thread can do in them.

A thread's own part has an entry, which remembers for every content of the other parts
that its next step looks at what the step changes.  The same situation comes back in
thousands of interleavings, so the interpreter is hardly ever called.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Final, TypeAlias

from core.machine.image import image_of
from core.machine.machine import ATOMS, Machine
from core.machine.objects import Instance, Obj
from core.machine.printed import Printed, nothing_printed
from core.machine.state import State
from core.machine.step import start
from core.machine.values import Ref
from core.search.entry import Entry
from core.search.facts import facts_of
from core.search.fusing import unnoticed_kinds
from core.search.keys import face_key, object_key, private_part, value_key
from core.search.likeness import Likeness, origin_of
from core.search.packing import NARROW, WIDE, Field, Layout
from core.search.rules import AT_FIRST, Rules, Standing
from core.search.tracking import REST, TORN, Record, face, local, printed, rule, track

if TYPE_CHECKING:
    from collections.abc import Hashable, Iterable, Sequence

    from core.language.program import Program
    from core.machine.state import Thread
    from core.machine.values import Value
    from core.search.moves import Moves, Sign
    from core.search.settings import Lessons, Reductions
    from core.search.tracking import Location


class Space:
    """The packed states of *program* under *reductions*, as far as they have been met.

    *returns* says that a thread came to an own part that is not younger than the one before;
    *followed* has all such before and after a step, by the numbers of what is like them;
    *alike* says that what is alike is looked for; *own_mask* has the bits of a thread's own
    part, at the low end.
    """

    def __init__(self, program: Program, reductions: Reductions, lessons: Lessons) -> None:
        self.program: Final = program
        self.image: Final = image_of(program)
        self.base: Final = start(program)
        self.facts: Final = facts_of(program)
        self.rules: Final = Rules(program)
        self.reductions: Final = reductions
        self.lessons: Final = lessons
        self.unnoticed: Final = (
            unnoticed_kinds(self.facts, daemons=lessons.daemons, foreign=lessons.foreign)
            if reductions.fusing
            else frozenset()
        )
        self._mains: Final = tuple(
            slot for slot, variable in enumerate(program.variables) if not variable.shared
        )
        self.lanes: list[tuple[int, list[Entry]]] = []
        self.fields: dict[Location, Field[object]] = {}
        self.returns = False
        self.followed: set[tuple[int, int]] = set()
        self.version = 0
        self.choosy = False
        self.sampled = False
        self.refusals: list[str] = []
        self._objects: list[tuple[Ref, Field[object]]] = []
        self._variables: list[tuple[int, Field[object]]] = []
        widths = WIDE if lessons.crowded else NARROW
        self.own_mask: Final = (1 << widths.own) - 1
        self._layout = Layout(widths)
        self._readers: dict[Location, list[Entry]] = {}
        self.alike: Final = reductions.symmetry and not lessons.distinct and self._nameless()
        self.likeness: Final = Likeness(self._is_thread)
        self.start: Final = self._first()

    def _first(self) -> int:
        thread = self.base.threads[0]
        field = self._local_field(0)
        heap, variables = dict(self.base.heap), self.base.globals
        entry = self.intern(thread, heap, frozenset(), thread.made - 1, variables)
        return field.delta(0, entry)

    # Parts

    def field(self, location: Location, nothing: object = None) -> Field[object]:
        """The bits of *location*, made if there are none; *nothing* is what it was so far."""
        field = self.fields.get(location)
        if field is not None:
            return field
        field = self.fields[location] = self._layout.field(location, nothing)
        if not isinstance(location, tuple):
            self.lessons.learn_written(location, relied=self.choosy)
        if isinstance(location, Ref):
            if location.tid:
                self.lessons.learn_distinct(relied=self.alike)
            self._objects.append((location, field))
        elif isinstance(location, int):
            self._variables.append((location, field))
        for entry in self._readers.get(location, ()):
            # What was remembered holds for number 0 here, which is what its keys say.
            entry.mask |= field.bits
        return field

    def looks_at(self, entry: Entry, locations: Iterable[Location]) -> None:
        """From now on the moves of *entry* depend on *locations* too."""
        fresh = set(locations) - entry.reads
        if not fresh:
            return
        before = entry.mask
        entry.reads |= fresh
        for location in fresh:
            self._readers.setdefault(location, []).append(entry)
            field = self.fields.get(location)
            if field is not None:
                entry.mask |= field.bits
        if entry.mask != before:
            entry.table.clear()

    def _local_field(self, tid: int) -> Field[object]:
        field = self.fields.get(local(tid))
        if field is None:
            nobody = Entry(None, 0, 0, {}, frozenset())
            nobody.table[0] = ()
            field = self.field(local(tid), nobody)
            entries: list[Entry] = field.contents  # type: ignore[assignment]
            self.lanes.append((field.shift, entries))
        return field

    def intern(
        self,
        thread: Thread,
        heap: dict[Ref, Obj],
        held: frozenset[Ref],
        floor: int,
        variables: Sequence[Value],
    ) -> int:
        """The number of what is *thread*'s own; some of main's is held by *variables* alone."""
        roots = [variables[slot] for slot in self._mains] if thread.tid == 0 else ()
        part = private_part(thread, heap, roots)
        thread = thread.copy()
        thread.made = max(floor, part.highest) + 1
        if self.alike and local(thread.tid) not in self.fields and thread.ref is not None:
            self.lessons.protection.admit(thread.tid, origin_of(heap[thread.ref]))
        field = self._local_field(thread.tid)
        key: Hashable = (part.key, thread.made, held)
        number = field.numbers.get(key)
        if number is None:
            likeness = self.likeness
            like = likeness.of_part(thread, part, held) if self.alike else likeness.alone()
            entry = Entry(thread, len(field.contents), like, part.objects, held)
            number = field.add(key, entry)
            self.looks_at(entry, (local(thread.tid), REST))
        return number

    def readers(self, location: Location) -> Sequence[Entry]:
        """All whose moves looked at *location*."""
        return self._readers.get(location, ())

    def _nameless(self) -> bool:
        """Whether the text lets nobody tell threads apart otherwise than by what they do."""
        facts = self.facts
        return not (facts.asks_who or facts.watches or facts.clock or facts.timed or self.rules)

    def _is_thread(self, ref: Ref) -> bool:
        """Whether there is a `Thread` object at *ref*."""
        field = self.fields.get(ref)
        obj = self.base.heap.get(ref) if field is None else field.contents[-1]
        return isinstance(obj, Instance) and "_started" in obj.fields

    # States

    def entry(self, state: int, tid: int) -> Entry:
        """What thread *tid* is in *state*."""
        shift, entries = self.lanes[tid]
        return entries[state >> shift & self.own_mask]

    def moves(self, state: int, entry: Entry) -> Moves | None:
        """What is remembered of the next moves of *entry* in *state*."""
        return entry.table.get(state & entry.mask)

    def threads(self, state: int) -> list[Entry]:
        """The threads that there are in *state*."""
        found = (self.entry(state, tid) for tid in range(len(self.lanes)))
        return [entry for entry in found if entry.number]

    def over(self, state: int) -> bool:
        """Whether the program has ended."""
        threads = (entry.thread for entry in self.threads(state))
        return all(thread is None or thread.over or thread.daemon for thread in threads)

    def unpacked(self, state: int) -> State:
        """*state* as one that the machine can go on from."""
        heap = dict(self.base.heap)
        variables = list(self.base.globals)
        for ref, field in self._objects:
            number = state >> field.shift & field.mask
            if number:
                heap[ref] = field.contents[number]  # type: ignore[assignment]
        for slot, field in self._variables:
            number = state >> field.shift & field.mask
            if number:
                variables[slot] = field.contents[number]
        threads = []
        for entry in self.threads(state):
            assert entry.thread is not None
            threads.append(entry.thread)
            heap.update(entry.objects)
        seed, drawn, counts, inputs, clock = self.rest(state)
        return State(
            threads=tuple(threads), heap=heap, globals=tuple(variables), output=nothing_printed(),
            clock=clock, seed=seed, drawn=drawn, counts=counts, inputs=inputs, argv=self.base.argv,
        )  # fmt: skip

    def rest(self, state: int) -> Rest:
        """Seed, place in the random stream, counts, inputs and clock in *state*."""
        field = self.fields.get(REST)
        number = 0 if field is None else state >> field.shift & field.mask
        if field is None or not number:
            base = self.base
            return (base.seed, base.drawn, base.counts, base.inputs, base.clock)
        return field.contents[number]  # type: ignore[return-value]

    def texts(self, state: int, tid: int) -> tuple[Printed, ...]:
        """What thread *tid* has printed before *state*."""
        field = self.fields.get(printed(tid))
        return () if field is None else field.of(state) or ()  # type: ignore[return-value]

    def standings(self, state: int) -> list[Standing]:
        """How the rules stand in *state*."""
        fields = [self.fields.get(rule(number)) for number in range(len(self.rules))]
        return [AT_FIRST if field is None else field.of(state) for field in fields]  # type: ignore[misc]

    def torn(self, state: int) -> frozenset[Sign]:
        """The torn reads on the way to *state*."""
        field = self.fields.get(TORN)
        return frozenset() if field is None else field.of(state)  # type: ignore[return-value]

    def machine(self, state: int, tid: int, record: Record) -> Machine:
        """A machine in *state* that notes in *record* what thread *tid* does."""
        machine = Machine(self.image, self.unpacked(state))
        track(machine, tid, record)
        return machine

    # Changes

    def change(self, state: int, location: Location, key: Hashable, content: object) -> int:
        """What to add to *state* so that *location* has *content*, told from others by *key*."""
        field = self.fields.get(location)
        if field is None:
            field = self.field(location, self._nothing(location))
        number = field.numbers.get(key)
        if number is None:
            number = 0 if key == self._first_key(location) else field.add(key, content)
            field.numbers[key] = number
            self.version += _leads_on(content)
        return field.delta(state, number)

    def _nothing(self, location: Location) -> object:
        """What *location* was at the start."""
        if isinstance(location, Ref):
            return self.base.heap.get(location)
        if isinstance(location, int):
            return self.base.globals[location]
        return {"rule": AT_FIRST, "torn": frozenset(), "printed": ()}.get(location[0])

    def _first_key(self, location: Location) -> Hashable:
        if isinstance(location, Ref):
            obj = self.base.heap.get(location)
            return None if obj is None else object_key(obj, id)
        if isinstance(location, int):
            return (value_key(self.base.globals[location], id),)
        if location == face(0):
            return face_key(self.base.threads[0])
        if location == REST:
            base = self.base
            return (base.seed, base.drawn, base.counts, base.inputs, base.clock)
        return {"rule": AT_FIRST, "torn": frozenset(), "printed": (), "threads": 1}.get(location[0])


def _leads_on(content: object) -> bool:
    """Whether *content* may lead to other objects."""
    if isinstance(content, Obj):
        return any(type(child) not in ATOMS for child in content.children())
    return type(content) not in ATOMS


Rest: TypeAlias = tuple[
    "int | float | str | bytes", int, tuple[tuple[str, int], ...], tuple[str, ...], float
]
