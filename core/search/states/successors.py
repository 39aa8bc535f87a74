"""The single steps of a thread in a state, by the interpreter, when they are first met.

A step is a function of the thread's own part, the choice, and the contents of what it
looks at; so it is remembered by these, and what it changes is told as a difference.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Final, cast

from core.machine.draws.undrawn import AskedError
from core.machine.events import Kind
from core.machine.limits import SMALLER
from core.machine.locations import (
    BIRTH,
    CLOCK,
    COUNTER,
    FACE,
    GLOBAL,
    INPUT,
    LIFE,
    LOCAL,
    OUTPUT,
    RANDOM,
    RULE,
    THREADS,
    TORN,
    WHOLE,
    Mode,
)
from core.machine.objects import DictObject, ListObject, SetObject
from core.machine.options import ways
from core.machine.recorder import Access
from core.machine.run import take_turn
from core.machine.state import LATER, SEEDED, TIMEOUT, Choice
from core.machine.step import able
from core.machine.sync.objects import awaited, deadline
from core.machine.thrown import LimitError, UnmodelledError
from core.machine.values import Ref
from core.search.sharing.uses import Use
from core.search.states.entry import Entry, Head, Marks, Sign, Steps, Transition
from core.search.states.keys import clear_dead_registers, face_key, value_key
from core.search.states.trials import Trial, note_drawn

if TYPE_CHECKING:
    from collections.abc import Hashable, Iterable

    from core.machine.events import RawEvent
    from core.machine.locations import Location
    from core.machine.objects import Obj
    from core.machine.recording import RecordingMachine
    from core.machine.threads import Thread
    from core.machine.values import Value
    from core.search.states.space import Space

_NOTHING: Final = Steps((), 0, "")
MOST_ITEMS: Final = 2**20
"""How many items a list, a dict or a set has at most that a state is made of."""
LONG: Final = 100
"""As how many steps one counts in which a thread has computed until it had to give way."""
_DATA: Final = frozenset({Kind.READ, Kind.WRITE})

MOST_WAYS: Final = 500
"""In how many ways a single step is tried: draws that are asked for together multiply."""
TOO_MANY_WAYS: Final = (
    f"what was drawn at random makes more than {MOST_WAYS} ways to go on here, which were not all"
    " tried; `# random: seed 7` in a line of its own decides what is drawn"
)


def steps_of(space: Space, state: int, entry: Entry) -> Steps:
    """Return the steps that the thread of *entry* can take in *state*."""
    known = entry.steps.known(state)
    return _find(space, state, entry) if known is None else known


def _find(space: Space, state: int, entry: Entry) -> Steps:
    thread = entry.thread
    if thread is None or thread.over:
        entry.steps.table[state & entry.steps.mask] = _NOTHING
        return _NOTHING
    recorder = space.recorder
    recorder.restart()
    machine = space.machine(state, entry)
    recorder.on = True
    # What is looked at here, before any step, counts as looked at by each of them.
    choices = _choices(space, machine, thread)
    recorder.on = False
    asked, looked = recorder.accesses(), set(recorder.looked)
    found: list[Transition] = []
    cut = ""
    pending = [Trial(choice) for choice in reversed(choices)]
    fresh = True
    while pending:
        if len(found) >= MOST_WAYS:
            cut = f"line {_line(space, machine.site)}: {TOO_MANY_WAYS}"
            break
        trial = pending.pop()
        # A machine that has made a step is in another state.
        if not fresh:
            machine = space.machine(state, entry)
        fresh = False
        recorder.restart()
        step = _Step(space, state, entry, machine, asked)
        try:
            found.append(step.take(trial))
        except AskedError as question:
            pending += trial.answered(question, machine, space)
        except UnmodelledError as error:
            cut = f"line {_line(space, error.site)}: {error}"
        finally:
            recorder.on = False
        looked |= recorder.looked
        space.made += LONG if found and found[-1].last else 1
    blocked = 0 if choices else _noted(space, entry, entry.marks, asked)
    space.depend(entry.steps, kept(space, entry, looked))
    steps = Steps(tuple(found), blocked, cut)
    entry.steps.table[state & entry.steps.mask] = steps
    for transition in found:
        entry.touch |= transition.touch
        rise(space, entry, transition.touch)
    entry.touch |= blocked
    rise(space, entry, blocked)
    return steps


def rise(space: Space, entry: Entry, uses: int) -> None:
    """Take note that *entry*, and every part that leads to it, may yet make *uses*."""
    pending = [entry]
    while pending:
        each = pending.pop()
        if uses & ~each.future:
            each.future |= uses
            space.rises += 1
            pending.extend(each.before)


def _choices(space: Space, machine: RecordingMachine, thread: Thread) -> list[Choice]:
    """Return all that *thread* can be chosen to do now."""
    wait = thread.wait
    if wait is not None and wait.deadline is None:
        for owner, part, mode in awaited(machine, wait, thread.tid):
            machine.access(owner, part, mode)
    if able(machine, thread.tid):
        if machine.image.asking and machine.image.undrawn_ways(machine, thread):
            return [Choice(thread.tid, LATER)]
        return [Choice(thread.tid, way) for way in ways(space.program, machine, thread)]  # type: ignore[arg-type]
    if deadline(machine.heap, thread) is not None:
        return [Choice(thread.tid, TIMEOUT)]
    return []


def kept(space: Space, entry: Entry, looked: Iterable[Location]) -> set[Location]:
    """Where what was *looked* at is kept; what is the thread's own is part of *entry*."""
    found: set[Location] = set()
    for owner, part in looked:
        if not isinstance(owner, Ref):
            found.add((owner, WHOLE if owner == COUNTER else part))
        elif owner not in entry.objects and (part is not BIRTH or owner not in space.base.heap):
            found.update(space.objects.locations(owner, part))
    return found


def _noted(space: Space, entry: Entry, marks: Marks, accesses: Iterable[Access]) -> int:
    """Note *accesses*, made under *marks*, as uses; return these as bits."""
    # A lock does not order the uses of itself.
    found = 0
    held, joined, started = marks
    for _, owner, part, mode in accesses:
        others = held - {owner} if owner in held else held
        use = Use(owner, part, mode, entry.tid, others, joined, started)
        found |= 1 << space.uses.note(use)
    return found


class _Step:
    """One step of the thread of *entry* in *state*, made in *machine*."""

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
        self._published = entry.published
        self._after: list[Entry] = []

    def take(self, trial: Trial) -> Transition:
        """Make the step of *trial*.

        Raises:
            AskedError: more has to be known of a draw.
            UnmodelledError: it is not simulated.
        """
        space, machine, choice = self._space, self._machine, trial.choice
        self._recorder.on = True
        trial.prepare(machine)
        take_turn(machine, self._tid, 1, choice.way)
        self._recorder.on = False
        machine.rest_from_asking()
        self._check_sizes()
        signs = [_death(raw) for raw in machine.log if raw[0] == Kind.DIED]
        self._note_sampling(choice)
        delta = self._watch(signs)
        accesses = self._recorder.accesses()
        delta += self._changes(accesses)
        touch = self._uses()
        delta += self._threads(accesses)
        for location in self._recorder.looked:
            space.clock_read |= location[0] == CLOCK
        return Transition(
            trial.told(machine),
            delta,
            touch,
            tuple(signs),
            machine.log[0][0] == Kind.GIVE_WAY,
            self._after[0],
            _head(machine.log),
            trial.share,
        )

    def _check_sizes(self) -> None:
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

    def _note_sampling(self, choice: Choice) -> None:
        before = self._space.rest(self._state)
        after = self._machine.rest()
        if choice.way is None and after.random != before.random and (
            SEEDED not in dict(after.counts)
        ):  # fmt: skip
            note_drawn(self._space, self._machine.log)

    # Uses

    def _uses(self) -> int:
        """Note the uses of the step, those under the same marks together; return them as bits."""
        recorder, uses = self._recorder, self._space.uses
        accesses = self._asked | recorder.accesses() | set(self._of_the_thread())
        # Before uses are compared, for who started whom decides which of them meet.
        for _, child in recorder.started:
            uses.start(self._tid, child)
        for _, ref, holder in recorder.holders:
            if holder is None and ref not in self._entry.marks.held and self._tid >= 0:
                self._judge_release(ref)
        by_segment: dict[int, list[Access]] = {}
        for access in accesses:
            by_segment.setdefault(access.segment, []).append(access)
        self._waited = {
            access.segment: cast("int", access.part)
            for access in accesses
            if access.owner == FACE and access.mode is Mode.AWAIT
        }
        touch = 0
        for segment, some in by_segment.items():
            touch |= _noted(self._space, self._entry, self._marks(segment), some)
        return touch

    def _judge_release(self, ref: Ref) -> None:
        """Trust lock *ref* no more if the step let it go without having taken it."""
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
            yield Access(last, FACE, self._tid, Mode.GIVE)
            if not after.daemon:
                yield Access(last, LIFE, WHOLE, Mode.GIVE)
        if after.daemon:
            yield Access(0, LIFE, WHOLE, Mode.READ)

    def _marks(self, segment: int) -> Marks:
        """Return what orders the uses in *segment* of the step."""
        held, joined, started = self._entry.marks
        for at, ref, holder in self._recorder.holders:
            if at < segment:
                held = held | {ref} if holder == self._tid else held - {ref}
        for at, tid in self._waited.items():
            if at < segment:
                joined |= self._joined_by(tid) | {tid}
        for at, tid in self._recorder.started:
            if at < segment:
                started |= {tid}
        return Marks(held, joined, started)

    def _joined_by(self, tid: int) -> frozenset[int]:
        face = self._space.face(self._state, tid)
        joined = face[-1] if face is not None else None
        return frozenset() if joined is None else cast("frozenset[int]", joined)

    # Changes

    def _meet(self, ref: Ref) -> None:
        """Ignore *ref*: addresses in shared objects were published by who made them."""

    def _change(self, location: Location, key: Hashable, content: object) -> int:
        self._recorder.looked.add(location)
        return self._space.change(self._state, location, key, content)

    def _changes(self, accesses: Iterable[Access]) -> int:
        """Return what to add for objects, variables, printed texts and the rest."""
        recorder, machine = self._recorder, self._machine
        written: dict[Ref | str, set[Value]] = {}
        for _, owner, part, mode in accesses:
            if mode is not Mode.READ and mode is not Mode.AWAIT:
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
        return delta + self._rest() + self._texts()

    def _object(self, ref: Ref, obj: Obj, parts: set[Value] | None) -> int:
        delta = 0
        for location, key, content in self._space.objects.now(ref, obj, parts, self._meet):
            delta += self._change(location, key, content)
        if delta and parts is not None and not parts:
            # Changed in a way that nobody noted: the whole of it, at any time in the step.
            for segment in range(len(self._machine.log) + 1):
                self._recorder.add(Access(segment, ref, WHOLE, Mode.WRITE))
        return delta

    def _rest(self) -> int:
        before, after = self._space.rest(self._state), self._machine.rest()
        delta = 0
        for owner, old, new in zip((CLOCK, RANDOM, COUNTER, INPUT), before, after, strict=False):
            if old != new:
                delta += self._change((owner, WHOLE), new, new)
        return delta

    def _texts(self) -> int:
        texts = tuple(self._machine.output)
        if not texts:
            return 0
        if not self._space.grain.texts:
            return 0
        self._recorder.looked.add((OUTPUT, self._tid))
        return self._space.printing(self._state, self._tid, texts)

    def _watch(self, signs: list[Sign]) -> int:
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

    def _threads(self, accesses: Iterable[Access]) -> int:
        """Return what to add for the thread itself, those it started, and those it renamed."""
        recorder, machine, space = self._recorder, self._machine, self._space
        marks = self._marks(len(machine.log) + 1)
        delta = self._thread(self._tid, marks, self._published)
        for at, child in recorder.started:
            born = Marks(frozenset(), self._marks(at).joined, frozenset())
            delta += self._thread(child, born, frozenset())
            if list.__getitem__(machine.threads, child).daemon:
                # The end of the program may come before its first step.
                rise(space, self._after[-1], 1 << space.uses.note(_lives_on(child, born)))
        for _, owner, part, mode in accesses:
            if owner == FACE and mode is Mode.WRITE and part != self._tid:
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
        own = before.objects if before is not None and tid != self._tid else {}

        def look_up(ref: Ref) -> Obj | None:
            obj = own.get(ref)
            return machine.heap.get(ref) if obj is None else obj

        number = space.intern(thread, look_up, marks, published, machine.globals)
        recorder.looked.update({(LOCAL, tid)})
        after = space.lanes[tid][1][number]
        # A thread that was renamed goes on from another part of its own.
        renamed = tid != self._tid and before is not None and before.number
        origin = before if renamed and before is not None else self._entry
        after.before.add(origin)
        rise(space, origin, after.future)
        self._after.append(after)
        key = face_key(thread, marks.joined)
        return space.fields[LOCAL, tid].delta(self._state, number) + self._change(
            (FACE, tid), key, key
        )


def _lives_on(tid: int, marks: Marks) -> Use:
    """Return the use that a daemon *tid* makes of the program's going on."""
    return Use(LIFE, WHOLE, Mode.READ, tid, marks.held, marks.joined, marks.started)


def _head(log: Iterable[RawEvent]) -> Head | None:
    """Return the read or write that the step of *log* is; None if it is something else."""
    for kind, _, site, ref, key, _ in log:
        if kind < Kind.SECONDARY:
            return Head(kind == Kind.WRITE, ref, key, site) if kind in _DATA else None
    return None


def _death(raw: RawEvent) -> Sign:
    kind, message = cast("tuple[str, str]", raw[5])
    word = "assertion" if kind == "AssertionError" else "exception"
    return Sign(word, raw[1], raw[2], f"{kind}: {message}" if message else kind)


def _line(space: Space, site: int) -> int | None:
    code, _, span = space.image.sites[site]
    return span.line if code.own else None
