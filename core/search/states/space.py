"""The states of a program, packed, and where the parts of a state are.

A state is one integer; each part that changes has a field of bits in it.  Nothing here
rests on an assumption about the program, so what is remembered stays true whatever a
search learns.
"""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING, Final, cast

from core.machine.locations import FACE, GLOBAL, IDENTITY, LOCAL, OUTPUT, RULE, TORN, WHOLE
from core.machine.output_log import Printed, nothing_printed
from core.machine.recorded_state import OF_REST, Rest
from core.machine.recorder import Recorder
from core.machine.recording import RecordingMachine
from core.machine.state import State
from core.machine.values import Ref
from core.search.states.beginning import KEPT_WHOLE, Beginning
from core.search.states.entry import NO_MARKS, Entry, Marks
from core.search.states.futures import Futures
from core.search.states.grain import Looks
from core.search.states.invariants import Rules, Standing
from core.search.states.keys import clear_dead_registers, copied, private_part
from core.search.states.memo import Readers
from core.search.states.packing import NARROW, WIDE, Field, Layout
from core.search.states.shared_objects import Objects

if TYPE_CHECKING:
    from collections.abc import Callable, Hashable, Iterable, Sequence

    from core.language.program import Program
    from core.machine.locations import Location
    from core.machine.objects import Obj
    from core.machine.threads import Thread
    from core.machine.values import Value
    from core.search.sharing.uses import Uses
    from core.search.states.entry import Sign
    from core.search.states.grain import Grain


class Space:
    """The packed states of *program* as far as they have been met, in the *grain* given.

    *lanes* have for each thread where its own part is and the contents of it, *own_mask* the
    bits of an own part at the low end.  *identities* has the numbers that tell objects from
    others, if anybody asks for one.  *looks* says what the program looks at; *daemons* that it has
    some, *draws_open* that a draw could have more than one value, *sampled* the draws from too many
    values to try each, with those that were tried.  *made* counts the steps that were worked out,
    *futures* has what was learned of them; *readers* are kept up to date where a part gets a field.
    """

    def __init__(self, program: Program, grain: Grain, uses: Uses) -> None:
        self.program: Final = program
        self.grain: Final = grain
        self.uses: Final = uses
        self._beginning: Final = Beginning(program, grain)
        self.image: Final = self._beginning.image
        self.base: Final = self._beginning.state
        self.rules: Final = Rules(program)
        self.recorder: Final = Recorder()
        if grain.unordered and not len(self.rules):
            self.recorder.in_order = grain.in_order
        # What is done to set the space up is no step's doing.
        self.recorder.on = False
        self.lanes: list[tuple[int, list[Entry]]] = []
        self.fields: dict[Location, Field[object]] = {}
        self.readers: Final = Readers(self.fields)
        self.objects: Final = Objects(self.base.heap, self.fields, grain, self.recorder)
        self.identities: Field[object] | None = None
        self.looks: Final = Looks()
        self.daemons = False
        self.draws_open = False
        self.sampled: dict[str, tuple[Value, ...]] = {}
        self.futures: Final = Futures()
        self.made = 0
        widths = WIDE if grain.wide else NARROW
        self.own_mask: Final = (1 << widths.own) - 1
        self.floor: Final = self.base.threads[0].made
        self._layout = Layout(widths)
        self._rests: dict[int, Rest] = {}
        self._rest_mask = 0
        self._shared: list[Ref] = []
        self._known: set[Ref] = set()
        self._variables: list[tuple[int, Field[object]]] = []
        # Others start from that state too.
        thread = copied(self.base.threads[0])
        clear_dead_registers(thread)
        entry = self.intern(thread, self.base.heap.get, NO_MARKS, frozenset(), self.base.globals)
        self.start: Final = self.fields[LOCAL, 0].delta(0, entry)

    @property
    def tells_all(self) -> bool:
        """Whether its states tell apart all that the program looks at.

        If not, what seems to lead to a state may lead to another that looks like it.
        """
        return self.finer() is None

    def finer(self) -> Grain | None:
        """The grain in which its states tell apart all that they have to; None if they do."""
        return self.looks.finer(self.grain, self.uses, self.objects.merged)

    # Parts

    def field(self, location: Location) -> Field[object]:
        """Return the field of *location*, made if there is none."""
        field = self.fields.get(location)
        if field is not None:
            return field
        owner, part = location
        field = self._layout.field(location, self._beginning.content(location, self.objects))
        self.fields[location] = field
        # A new field of the rest makes the bits that `rest` goes by more, so what was kept by fewer
        # is dropped.
        if location in OF_REST:
            self._rest_mask |= field.bits
            self._rests.clear()
        if isinstance(owner, Ref):
            self.objects.add(location, field)
            if owner not in self._known:
                self._known.add(owner)
                self._shared.append(owner)
        elif owner == IDENTITY:
            self.identities = field
        elif owner == GLOBAL:
            self._variables.append((cast("int", part), field))
        whole = (owner, WHOLE) if isinstance(owner, Ref) and part is not WHOLE else None
        self.readers.tell(location, field, whole)
        return field

    def intern(
        self,
        thread: Thread,
        look_up: Callable[[Ref], Obj | None],
        marks: Marks,
        published: frozenset[int],
        variables: Sequence[Value],
    ) -> int:
        """Return the number of *thread*'s own part; some of main's is held by *variables* alone."""
        roots = self._beginning.roots(variables) if thread.tid == 0 else ()
        part = private_part(thread, look_up, roots)
        field = self._own_field(thread.tid)
        key = (part.key, marks, published)
        number = field.numbers.get(key)
        if number is None:
            # An address of this thread may be given again only if neither it nor anybody else can
            # still have it: what it has shared is never given back.
            used = frozenset(part.numbers | published)
            kept = thread.copy()
            # What goes on from here without a search takes numbers that were never given.
            kept.made = max((self.first_number(thread.tid) - 1, *used)) + 1
            entry = Entry(kept, len(field.contents), part.objects, marks, published, used, key)
            number = field.add(key, entry)
            self.daemons |= kept.daemon
        return number

    def _own_field(self, tid: int) -> Field[object]:
        location = (LOCAL, tid)
        field = self.fields.get(location)
        if field is None:
            field = self.field(location)
            self.lanes.append((field.shift, cast("list[Entry]", field.contents)))
        return field

    # States

    def entry(self, state: int, tid: int) -> Entry:
        """Return the own part of thread *tid* in *state*."""
        shift, entries = self.lanes[tid]
        return entries[state >> shift & self.own_mask]

    def threads(self, state: int) -> list[Entry]:
        """Return the own parts of all threads that there are in *state*."""
        own_mask = self.own_mask
        found = [entries[state >> shift & own_mask] for shift, entries in self.lanes]
        return [entry for entry in found if entry.number]

    def over(self, state: int) -> bool:
        """Return whether the program has ended in *state*."""
        threads = (entry.thread for entry in self.threads(state))
        return all(thread is None or thread.over or thread.daemon for thread in threads)

    def unpacked(self, state: int) -> State:
        """Return *state* as one that the machine can go on from."""
        heap = dict(self.base.heap)
        for ref in self._shared:
            try:
                heap[ref] = self.objects.at(state, ref)
            except KeyError:
                continue
        threads = []
        for entry in self.threads(state):
            assert entry.thread is not None
            threads.append(entry.thread)
            heap.update(entry.objects)
        rest = self.rest(state)
        seed, drawn = rest.random
        return State(
            threads=tuple(threads), heap=heap, globals=tuple(self._globals(state)),
            output=nothing_printed(), clock=rest.clock, seed=seed, drawn=drawn,
            counts=rest.counts, numbers=rest.numbers, inputs=rest.inputs, argv=rest.argv,
        )  # fmt: skip

    def machine(self, state: int, entry: Entry) -> RecordingMachine:
        """Return a machine in *state* that records what the thread of *entry* does."""
        # The threads as they are kept, not copies: a machine copies what it changes, once a step.
        threads = cast("list[Thread]", [each.thread for each in self.threads(state)])
        return RecordingMachine(
            self.image, self.recorder, partial(self._fetch, state, entry), self._globals(state),
            threads, self.rest(state), entry.tid, entry.used,
            floor=self.first_number(entry.tid), timed=self.grain.timed,
            keeps_texts=self.grain.tells_ends, reuses_idents=self.grain.idents,
            pace=self.grain.pace, uneven=self.grain.uneven, open_clocks=self.grain.open_clocks,
            ordered=self.grain.ordered, open_serials=self.grain.open_serials,
        )  # fmt: skip

    def first_number(self, tid: int) -> int:
        """Return the lowest number of an address of *tid*; main has made some at the start."""
        return 0 if tid else self.floor

    def _fetch(self, state: int, entry: Entry, ref: Ref) -> Obj:
        obj = entry.objects.get(ref)
        return self.objects.at(state, ref) if obj is None else obj

    def _globals(self, state: int) -> list[Value]:
        variables = list(self.base.globals)
        for slot, field in self._variables:
            # Number 0 is what the variable was at the start, which `base` has.
            number = state >> field.shift & field.mask
            if number:
                variables[slot] = field.contents[number]
        return variables

    def rest(self, state: int) -> Rest:
        """Return clock, place in the random stream, counts and inputs in *state*."""
        at = state & self._rest_mask
        rest = self._rests.get(at)
        if rest is None:
            parts = [self._content(state, location) for location in OF_REST]
            rest = self._rests[at] = Rest._make((*parts, self.base.argv))
        return rest

    def _content(self, state: int, location: Location) -> object:
        field = self.fields.get(location)
        return self._beginning.content(location, self.objects) if field is None else field.of(state)

    def face(self, state: int, tid: int) -> tuple[object, ...] | None:
        """Return what others can see of *tid* in *state*, as in `face_key`; None if not there."""
        return cast("tuple[object, ...] | None", self._content(state, (FACE, tid)))

    def texts(self, state: int, tid: int) -> tuple[Printed, ...]:
        """Return what thread *tid* has printed before *state*."""
        field = self.fields.get((OUTPUT, tid))
        return () if field is None else cast("tuple[Printed, ...]", field.row(state))

    def printing(self, state: int, tid: int, texts: Iterable[Printed]) -> int:
        """Return what to add to *state* in which thread *tid* prints *texts*."""
        return self.field((OUTPUT, tid)).longer(state, texts)

    def standings(self, state: int) -> list[Standing]:
        """Return how the rules stand in *state*."""
        numbers = range(len(self.rules))
        return [cast("Standing", self._content(state, (RULE, number))) for number in numbers]

    def torn(self, state: int) -> frozenset[Sign]:
        """Return the torn reads on the way to *state*."""
        return cast("frozenset[Sign]", self._content(state, (TORN, WHOLE)))

    def part_key(self, state: int, location: Location) -> Hashable:
        """Return what tells the content of *location*, a part by itself, from others."""
        owner, part = location
        if isinstance(owner, Ref):
            return self.objects.part_key(state, owner, part)
        field = self.fields.get((owner, WHOLE) if owner in KEPT_WHOLE else location)
        return 0 if field is None else state >> field.shift & field.mask

    # Changes

    def change(self, state: int, location: Location, key: Hashable, content: object) -> int:
        """Return what to add to *state* to give *location* *content*, told from others by *key*."""
        field = self.fields.get(location)
        if field is None:
            if key == self._first_key(location):
                nothing = self._beginning.content(location, self.objects)
                self.objects.note_order(location, content, nothing)
                return 0
            field = self.field(location)
        number = field.numbers.get(key)
        if number is None:
            # What is as at the start is number 0 whichever way it came about, or one state would be
            # two.
            number = 0 if key == self._first_key(location) else field.add(key, content)
            field.numbers[key] = number
        self.objects.note_order(location, content, field.contents[number])
        return field.delta(state, number)

    def _first_key(self, location: Location) -> Hashable:
        return self._beginning.key(location, self.objects)
