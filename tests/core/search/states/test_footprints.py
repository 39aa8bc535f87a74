"""What a step is noted to look at and to change is all that it looks at and changes.

Along random runs of many programs: a packed step leads where the plain machine's step
leads; what is changed was noted as changed; and whatever was not noted as looked at can be
replaced by something else without any effect.
"""

from __future__ import annotations

from pathlib import Path
from random import Random
from typing import TYPE_CHECKING, Final, NamedTuple

import pytest

from core.language.errors import SourceError
from core.language.source import read_source
from core.machine.compile import compile_source
from core.machine.interpreter import take_turn
from core.machine.locations import GLOBAL, SHAPE, WHOLE, Mode
from core.machine.objects import ListObject
from core.machine.output_log import nothing_printed
from core.machine.recorded import CONTENTS, recording
from core.machine.step import choices, over, start, step
from core.machine.values import Ref, mark
from core.search.sharing.uses import Uses
from core.search.states.grain import Grain
from core.search.states.keys import object_key, private_part, value_key
from core.search.states.shared_objects import members
from core.search.states.space import Space
from core.search.states.successors import steps_of

if TYPE_CHECKING:
    from collections.abc import Iterator

    from core.language.program import Program
    from core.machine.locations import Location
    from core.machine.objects import Obj
    from core.machine.recording import RecordingMachine
    from core.machine.state import Choice, State
    from core.machine.values import Value
    from core.search.states.entry import Entry

ROOT = Path(__file__).parents[4]
FOLDERS = ("resources/programs", "tests/benchmarks/search", "tests/corpus", "tests/faults")
POISON: Final = mark("poison")
"""Stands where nothing was looked at; who looks at it all the same goes astray."""
LONGEST = 50
EVERY = 10
"""Of so many states one is told from others: two runs that part rarely meet again soon."""


def paths() -> list[Path]:
    """Programs with threads, but not with very many."""
    found = [path for folder in FOLDERS for path in sorted((ROOT / folder).rglob("*.py"))]
    return [
        path
        for path in found
        if "threading" in path.read_text(encoding="utf-8") and "_24" not in path.name
        if "_32" not in path.name
    ]


def program_in(path: Path) -> Program | None:
    """The program in the file at *path*; None if it is refused."""
    try:
        return compile_source(read_source(str(path)))
    except SourceError:
        return None


def way(space: Space, random: Random, steps: int) -> Iterator[tuple[int, Entry, Choice]]:
    """A random run through *space*: each state, and which thread makes which step in it."""
    state = space.start
    for _ in range(steps):
        if space.over(state):
            return
        able = [
            (entry, found)
            for entry in space.threads(state)
            for found in steps_of(space, state, entry).transitions
        ]
        if not able:
            return
        entry, found = random.choice(able)
        yield state, entry, found.choice
        state += found.delta


def swept(state: State) -> State:
    """The same *state* without what is left in registers and decides nothing.

    An object that only such a register has keeps its address from the next one.
    """
    for thread in state.threads:
        frame = thread.frame
        while frame is not None:
            depth = frame.code.depths[frame.pc]
            frame.regs[depth : frame.code.registers] = [None] * (frame.code.registers - depth)
            frame = frame.parent
    return state


def told(state: State) -> tuple[object, ...]:
    """What tells *state* from others, but what was printed."""
    return state._replace(output=nothing_printed()).key


@pytest.mark.parametrize("path", paths(), ids=lambda path: path.stem)
def test_a_packed_step_leads_where_a_plain_step_leads(
    path: Path, pytestconfig: pytest.Config
) -> None:
    program = program_in(path)
    if program is None:
        pytest.skip("it is refused")
    space = Space(program, Grain(timed=True, undrawn=False), Uses())
    # The very first steps of main left something, too.
    swept(space.unpacked(space.start))

    for seed in range(4 if pytestconfig.getoption("--thorough") else 1):
        plain = start(program)
        for number, (packed, entry, choice) in enumerate(way(space, Random(seed), LONGEST)):
            assert not over(plain)
            plain, same = swept(plain), swept(space.unpacked(packed))
            assert number % EVERY or told(plain) == told(same)
            assert choice in choices(program, plain)
            plain = step(program, plain, choice).state
            assert entry.tid == choice.tid


class Content(NamedTuple):
    """What tells an object from others, and its parts by themselves, before a step."""

    key: object
    parts: dict[Value, object]


class Made(NamedTuple):
    """What came of a step, in *machine*; *fetched* are the shared objects it came across."""

    machine: RecordingMachine
    looked: set[Location]
    written: set[Location]
    changed: set[Ref]
    fetched: dict[Ref, Content]


def made(space: Space, state: int, entry: Entry, choice: Choice, known: Made | None) -> Made:
    """Make the step by *choice*; what *known*, the same step, did not look at is poisoned."""
    recorder = space.recorder
    recorder.restart()
    machine = space.machine(state, entry)
    fetched: dict[Ref, Content] = {}
    if known is not None:
        for slot in range(list.__len__(machine.globals)):
            if (GLOBAL, slot) not in known.looked:
                list.__setitem__(machine.globals, slot, POISON)

    def fetch(ref: Ref) -> Obj:
        obj = entry.objects.get(ref)
        if obj is None:
            obj = space.objects.at(state, ref)
            with recorder.paused():
                fetched[ref] = Content(object_key(obj, id), parts_of(obj))
                if known is not None:
                    obj = poisoned(obj, ref, known.looked, space)
        return obj

    machine.heap._fetch = fetch  # type: ignore[attr-defined]
    recorder.on = True
    take_turn(machine, entry.tid, 1, choice.way)
    recorder.on = False
    changing = {Mode.WRITE, Mode.TAKE, Mode.GIVE}
    written = {(owner, part) for _, owner, part, mode in recorder.accesses() if mode in changing}
    return Made(machine, set(recorder.looked), written, set(recorder.changed), fetched)


def poisoned(obj: Obj, ref: Ref, looked: set[Location], space: Space) -> Obj:
    """A twin of *obj* in which all is replaced that was not *looked* at."""
    if (ref, WHOLE) in looked:
        return obj
    twin = obj.copy()
    twin.shared = obj.shared
    slot = CONTENTS.get(type(twin))
    if slot is None:
        # Nothing was looked at but what it is.
        for name in _slots(type(twin)):
            setattr(twin, name, POISON)
        return recording(twin, ref, space.recorder)
    contents = getattr(twin, slot)
    for part in members(twin):
        if (ref, part) not in looked:
            contents[part] = POISON
    if (ref, SHAPE) not in looked:
        if isinstance(twin, ListObject):
            contents.append(POISON)
        else:
            contents[POISON] = POISON
    return recording(twin, ref, space.recorder)


def _slots(kind: type[Obj]) -> list[str]:
    """The slots of *kind* that may change."""
    return [
        name
        for base in kind.__mro__
        for name in getattr(base, "__slots__", ())
        if name not in kind.fixed and name not in {"at", "epoch", "recorder", "shared"}
    ]


def came_of(step: Made, space: Space, tid: int) -> tuple[object, ...]:
    """What *step* did: its events, what it wrote, its thread's own part, what it printed."""
    machine, thread = step.machine, list.__getitem__(step.machine.threads, tid)
    frame = thread.frame
    while frame is not None and frame.epoch is machine.epoch:
        depth = frame.code.depths[frame.pc]
        frame.regs[depth : frame.code.registers] = [None] * (frame.code.registers - depth)
        frame = frame.parent
    own = private_part(thread, machine.heap.get, ())
    places: dict[Location, object] = {}
    for owner, part in step.written:
        if isinstance(owner, Ref):
            obj = machine.heap.get(owner)
            slot = None if obj is None else CONTENTS.get(type(obj))
            if obj is None or not obj.shared or part in {SHAPE, WHOLE} or slot is None:
                continue
            places[owner, part] = value_key(members(obj).get(part, POISON), id)
        elif owner == GLOBAL and isinstance(part, int):
            places[owner, part] = value_key(list.__getitem__(machine.globals, part), id)
    log = [value_key(event, id) for event in machine.log]
    return (log, own.key, places, tuple(machine.output), step.written, step.looked, machine.rest())


def unnoted(step: Made) -> set[Location]:
    """What *step* changed without a note."""
    found: set[Location] = set()
    for ref, (key, parts) in step.fetched.items():
        obj = step.machine.heap[ref]
        if object_key(obj, id) == key or (ref, WHOLE) in step.written:
            continue
        if type(obj) not in CONTENTS:
            # A change that was stated as none, as to line up, counts as one of the whole.
            if ref not in step.changed:
                found.add((ref, WHOLE))
            continue
        now = parts_of(obj)
        if list(now) != list(parts) and (ref, SHAPE) not in step.written:
            found.add((ref, SHAPE))
        for part in now.keys() | parts.keys():
            if now.get(part) != parts.get(part) and (ref, part) not in step.written:
                found.add((ref, part))
    return found


def parts_of(obj: Obj) -> dict[Value, object]:
    """The keys of the parts of *obj*; there are none if it is only used as a whole."""
    if type(obj) not in CONTENTS:
        return {}
    return {part: value_key(value, id) for part, value in members(obj).items()}


@pytest.mark.parametrize("path", paths(), ids=lambda path: path.stem)
def test_what_was_not_noted_was_not_looked_at_and_not_changed(path: Path) -> None:
    program = program_in(path)
    if program is None:
        pytest.skip("it is refused")
    space = Space(program, Grain(timed=True, undrawn=False), Uses())

    for state, entry, choice in way(space, Random(7), LONGEST):
        first = made(space, state, entry, choice, None)
        assert unnoted(first) == set(), choice

        again = made(space, state, entry, choice, first)

        assert came_of(again, space, entry.tid) == came_of(first, space, entry.tid), choice
