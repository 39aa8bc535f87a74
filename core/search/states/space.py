"""The states of a program, packed, and where the parts of a state are.

A state is one integer; each part that changes has a field of bits in it.  Nothing here
rests on an assumption about the program, so what is remembered stays true whatever a
search learns.
"""

from __future__ import annotations

from dataclasses import replace
from functools import partial
from typing import TYPE_CHECKING, Final, NamedTuple, cast

from core.machine.image import image_of
from core.machine.locations import (
    CLOCK,
    COUNTER,
    FACE,
    GLOBAL,
    INPUT,
    LOCAL,
    OUTPUT,
    RANDOM,
    RULE,
    THREADS,
    TORN,
    WHOLE,
)
from core.machine.printed import Printed, nothing_printed
from core.machine.recorder import Recorder
from core.machine.recording import RecordingMachine, Rest
from core.machine.state import State
from core.machine.step import start
from core.machine.values import Ref
from core.machine.walkers import GeneratorObject
from core.search.states.entry import NO_MOVES, Entry, Marks, Steps
from core.search.states.invariants import AT_FIRST, Rules, Standing
from core.search.states.keys import (
    clear_dead_registers,
    copied,
    face_key,
    frames_of,
    private_part,
    value_key,
)
from core.search.states.objects import Objects
from core.search.states.packing import NARROW, WIDE, Field, Layout

if TYPE_CHECKING:
    from collections.abc import Callable, Hashable, Iterable, Sequence

    from core.language.program import Program
    from core.machine.image import Image
    from core.machine.locations import Location
    from core.machine.objects import Obj
    from core.machine.threads import Thread
    from core.machine.values import Value
    from core.search.sharing.uses import Uses
    from core.search.states.entry import Sign
    from core.search.states.memo import Dependent

_REST: Final = tuple((owner, WHOLE) for owner in (CLOCK, RANDOM, COUNTER, INPUT))
"""Where the parts of a `Rest` are, in order."""
NO_MARKS: Final = Marks(frozenset(), frozenset(), frozenset())


class Grain(NamedTuple):
    """What a space keeps apart: objects *split* into parts, the time if *timed*; *wide* fields.

    *texts*: what was printed is a part of the state; *undrawn*: random values stay undrawn.
    """

    split: frozenset[Ref] = frozenset()
    timed: bool = False
    wide: bool = False
    texts: bool = True
    undrawn: bool = True


AS_A_WHOLE: Final = Grain()
"""That of a search that has begun to learn nothing yet."""


class Space:
    """The packed states of *program* as far as they have been met, in the *grain* given.

    *lanes* have for each thread where its own part is and the contents of it, *own_mask* the
    bits of an own part at the low end.  *clock_read* says that the program looks at the time,
    *daemons* that it has some, *sampled* the draws
    from too many values to try each, with those that were tried.  *made* counts the steps
    that were worked out, *rises* what was learned of futures.
    """

    def __init__(self, program: Program, grain: Grain, uses: Uses) -> None:
        self.program: Final = program
        self.grain: Final = grain
        self.uses: Final = uses
        image, base = image_of(program), start(program)
        if grain.undrawn and any(name.split(".")[0] == "random" for name in program.libraries):
            image, base = _asking(image, base)
        self.image: Final = image
        self.base: Final = base
        self._at_first: Final[dict[str, object]] = {
            CLOCK: base.clock, RANDOM: (base.seed, base.drawn), COUNTER: base.counts,
            INPUT: base.inputs, RULE: AT_FIRST, TORN: frozenset(), OUTPUT: (), THREADS: 1,
        }  # fmt: skip
        parts = [self._at_first[owner] for owner, _ in _REST]
        self._first_rest: Final = Rest._make((*parts, base.argv))
        self.rules: Final = Rules(program)
        self.recorder: Final = Recorder()
        self.recorder.on = False
        self.lanes: list[tuple[int, list[Entry]]] = []
        self.fields: dict[Location, Field[object]] = {}
        self.objects: Final = Objects(self.base.heap, self.fields, grain.split, self.recorder)
        self.clock_read = False
        self.daemons = False
        self.sampled: dict[str, tuple[Value, ...]] = {}
        self.rises = 0
        self.made = 0
        widths = WIDE if grain.wide else NARROW
        self.own_mask: Final = (1 << widths.own) - 1
        self.floor: Final = self.base.threads[0].made
        self._mains: Final = tuple(
            slot for slot, variable in enumerate(program.variables) if not variable.shared
        )
        self._layout = Layout(widths)
        self._readers: dict[Location, list[Dependent]] = {}
        self._shared: list[Ref] = []
        self._known: set[Ref] = set()
        self._variables: list[tuple[int, Field[object]]] = []
        # Others start from that state too.
        thread = copied(self.base.threads[0])
        clear_dead_registers(thread)
        entry = self.intern(thread, self.base.heap.get, NO_MARKS, frozenset(), self.base.globals)
        self.start: Final = self.fields[LOCAL, 0].delta(0, entry)

    # Parts

    def field(self, location: Location) -> Field[object]:
        """Return the field of *location*, made if there is none."""
        field = self.fields.get(location)
        if field is not None:
            return field
        owner, part = location
        field = self._layout.field(location, self._nothing(location))
        self.fields[location] = field
        waiting = [*self._readers.get(location, ())]
        if isinstance(owner, Ref):
            self.objects.add(location, field)
            if owner not in self._known:
                self._known.add(owner)
                self._shared.append(owner)
            if part is not WHOLE:
                waiting += self._readers.get((owner, WHOLE), ())
        elif owner == GLOBAL:
            self._variables.append((cast("int", part), field))
        for memo in waiting:
            # What was remembered holds for number 0 here, which is what its keys say.
            memo.mask |= field.bits
            memo.reads.add(location)
        return field

    def depend(self, memo: Dependent, locations: Iterable[Location]) -> None:
        """From now on what *memo* remembers depends on *locations* too."""
        fresh = set(locations) - memo.reads
        if not fresh:
            return
        before = memo.mask
        memo.reads |= fresh
        for location in fresh:
            self._readers.setdefault(location, []).append(memo)
            field = self.fields.get(location)
            if field is not None:
                memo.mask |= field.bits
        if memo.mask != before:
            memo.forget()

    def forget(self, memos: set[int]) -> None:
        """Stop keeping up the memos with these identities."""
        for location, readers in self._readers.items():
            self._readers[location] = [memo for memo in readers if id(memo) not in memos]

    def intern(
        self,
        thread: Thread,
        look_up: Callable[[Ref], Obj | None],
        marks: Marks,
        published: frozenset[int],
        variables: Sequence[Value],
    ) -> int:
        """Return the number of *thread*'s own part; some of main's is held by *variables* alone."""
        roots = (
            [
                list.__getitem__(variables, slot)
                if isinstance(variables, list)
                else variables[slot]
                for slot in self._mains
            ]
            if thread.tid == 0
            else ()
        )
        part = private_part(thread, look_up, roots)
        field = self._own_field(thread.tid)
        key = (part.key, marks, published)
        number = field.numbers.get(key)
        if number is None:
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
        found = (self.entry(state, tid) for tid in range(len(self.lanes)))
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
            counts=rest.counts, inputs=rest.inputs, argv=rest.argv,
        )  # fmt: skip

    def machine(self, state: int, entry: Entry) -> RecordingMachine:
        """Return a machine in *state* that records what the thread of *entry* does."""
        threads = [cast("Thread", each.thread) for each in self.threads(state)]
        return RecordingMachine(
            self.image, self.recorder, partial(self._fetch, state, entry), self._globals(state),
            threads, self.rest(state), entry.tid, entry.used,
            floor=self.first_number(entry.tid), timed=self.grain.timed,
            keeps_texts=self.grain.texts,
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
            number = state >> field.shift & field.mask
            if number:
                variables[slot] = field.contents[number]
        return variables

    def rest(self, state: int) -> Rest:
        """Return clock, place in the random stream, counts and inputs in *state*."""
        if self.fields.keys().isdisjoint(_REST):
            # As in most programs, none of it ever changes.
            return self._first_rest
        parts = [self._content(state, location) for location in _REST]
        return Rest._make((*parts, self.base.argv))

    def _content(self, state: int, location: Location) -> object:
        field = self.fields.get(location)
        return self._nothing(location) if field is None else field.of(state)

    def face(self, state: int, tid: int) -> tuple[object, ...] | None:
        """Return what others can see of *tid* in *state*, as in `face_key`; None if not there."""
        return cast("tuple[object, ...] | None", self._content(state, (FACE, tid)))

    def texts(self, state: int, tid: int) -> tuple[Printed, ...]:
        """Return what thread *tid* has printed before *state*."""
        field = self.fields.get((OUTPUT, tid))
        found: list[Printed] = []
        number = 0 if field is None else state >> field.shift & field.mask
        while number:
            assert field is not None
            number, text = cast("tuple[int, Printed]", field.contents[number])
            found.append(text)
        return tuple(reversed(found))

    def printing(self, state: int, tid: int, texts: Iterable[Printed]) -> int:
        """Return what to add to *state* in which thread *tid* prints *texts*.

        Each text is kept with the number of those before, so that a long row costs no more
        than a short one.
        """
        field = self.field((OUTPUT, tid))
        number = state >> field.shift & field.mask
        for text in texts:
            key = (number, text)
            known = field.numbers.get(key)
            number = field.add(key, key) if known is None else known
        return field.delta(state, number)

    def standings(self, state: int) -> list[Standing]:
        """Return how the rules stand in *state*."""
        numbers = range(len(self.rules))
        return [cast("Standing", self._content(state, (RULE, number))) for number in numbers]

    def torn(self, state: int) -> frozenset[Sign]:
        """Return the torn reads on the way to *state*."""
        return cast("frozenset[Sign]", self._content(state, (TORN, WHOLE)))

    # Changes

    def change(self, state: int, location: Location, key: Hashable, content: object) -> int:
        """Return what to add to *state* to give *location* *content*, told from others by *key*."""
        field = self.fields.get(location)
        if field is None:
            if key == self._first_key(location):
                return 0
            field = self.field(location)
        number = field.numbers.get(key)
        if number is None:
            number = 0 if key == self._first_key(location) else field.add(key, content)
            field.numbers[key] = number
        return field.delta(state, number)

    def _nothing(self, location: Location) -> object:
        """Return what *location* was at the start."""
        owner, part = location
        base = self.base
        if isinstance(owner, Ref):
            return self.objects.nothing(location)
        if owner == GLOBAL:
            return base.globals[cast("int", part)]
        if owner == LOCAL:
            nothing: frozenset[int] = frozenset()
            nobody = Entry(None, 0, {}, NO_MARKS, nothing, nothing, ((), NO_MARKS, nothing))
            nobody.steps.table[0] = Steps((), 0, "")
            nobody.moves.table[0] = NO_MOVES
            return nobody
        if owner == FACE:
            return face_key(base.threads[0], frozenset()) if part == 0 else None
        return self._at_first[owner]

    def _first_key(self, location: Location) -> Hashable:
        owner, part = location
        if isinstance(owner, Ref):
            return self.objects.nothing_key(location)
        if owner == GLOBAL:
            return (value_key(self.base.globals[cast("int", part)], id),)
        return self._nothing(location)


def _asking(image: Image, base: State) -> tuple[Image, State]:
    """Return *image* for a search that leaves random values undrawn, and *base* as it starts."""
    twin = image.that_asks()
    thread, heap = copied(base.threads[0]), dict(base.heap)
    frames = list(frames_of(thread))
    for ref, obj in heap.items():
        if isinstance(obj, GeneratorObject) and obj.frame is not None:
            generator = heap[ref] = obj.copy()
            generator.frame = obj.frame.copy()
            frames.append(generator.frame)
    for frame in frames:
        frame.linked = twin.ready(twin.linked[frame.code])
    return twin, replace(base, threads=(thread,), heap=heap)
