"""What is in every part of a state when the program starts."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final, cast

from core.machine.iterators import GeneratorObject
from core.machine.linker.image import image_of
from core.machine.locations import (
    CLOCK,
    COUNTER,
    FACE,
    GLOBAL,
    IDENTITY,
    INPUT,
    LOCAL,
    OUTPUT,
    RANDOM,
    RULE,
    THREADS,
    TORN,
)  # fmt: skip
from core.machine.state import SEEDED
from core.machine.step import start
from core.machine.values import Ref
from core.search.states.entry import NO_MARKS, NO_MOVES, Entry
from core.search.states.invariants import AT_FIRST
from core.search.states.keys import copied, face_key, frames_of, value_key

if TYPE_CHECKING:
    from collections.abc import Hashable, Sequence

    from core.language.program import Program
    from core.machine.linker.image import Image
    from core.machine.locations import Location
    from core.machine.state import State
    from core.machine.values import Value
    from core.search.states.grain import Grain
    from core.search.states.shared_objects import Objects


KEPT_WHOLE: Final = frozenset({COUNTER, IDENTITY})
"""Owners whose parts are kept together in a state."""


def draws(program: Program) -> bool:
    """Whether *program* may draw random values."""
    return any(name.split(".")[0] == "random" for name in program.libraries)


class Beginning:
    """The state that *program* starts in, with its *image*, for a search of this *grain*."""

    def __init__(self, program: Program, grain: Grain) -> None:
        image, base = image_of(program), start(program)
        if grain.seed is not None:
            # As `# random: seed` does it: a stream that was seeded is not tried in other ways.
            base = base._replace(seed=grain.seed, counts=(*base.counts, (SEEDED, 1)))
        elif grain.leaves_open or (grain.undrawn and draws(program)):
            image = image.that_asks()
            base = _begun_in(image, base)
            image.left_undrawn = grain.leaves_open
        if grain.turns:
            image = image.that_notes_turns()
            base = _begun_in(image, base)
        self.image: Final = image
        self.state: Final = base
        self._at_first: Final[dict[str, object]] = {
            CLOCK: base.clock, RANDOM: (base.seed, base.drawn), COUNTER: base.counts,
            INPUT: base.inputs, IDENTITY: base.numbers, RULE: AT_FIRST, TORN: frozenset(),
            OUTPUT: (), THREADS: 1,
        }  # fmt: skip
        self._mains: Final = tuple(
            slot for slot, variable in enumerate(program.variables) if not variable.shared
        )

    def roots(self, variables: Sequence[Value]) -> list[Value]:
        """What main's own *variables* hold, and with it what they lead to."""
        if isinstance(variables, list):
            # Past what notes uses: to look at one's own is none.
            return [list.__getitem__(variables, slot) for slot in self._mains]
        return [variables[slot] for slot in self._mains]

    def content(self, location: Location, objects: Objects) -> object:
        """What *location* had in it; *objects* are those of the space."""
        owner, part = location
        base = self.state
        if isinstance(owner, Ref):
            return objects.nothing(location)
        if owner == GLOBAL:
            return base.globals[cast("int", part)]
        if owner == LOCAL:
            nothing: frozenset[int] = frozenset()
            nobody = Entry(None, 0, {}, NO_MARKS, nothing, nothing, ((), NO_MARKS, nothing))
            nobody.moves.table[0] = NO_MOVES
            return nobody
        if owner == FACE:
            return face_key(base.threads[0], frozenset()) if part == 0 else None
        return self._at_first[owner]

    def key(self, location: Location, objects: Objects) -> Hashable:
        """What tells `content` of *location* from other contents."""
        owner, part = location
        if isinstance(owner, Ref):
            return objects.nothing_key(location)
        if owner == GLOBAL:
            return (value_key(self.state.globals[cast("int", part)], id),)
        return self.content(location, objects)


def _begun_in(twin: Image, base: State) -> State:
    """Return *base* as it starts in *twin*, another image of the program."""
    thread, heap = copied(base.threads[0]), dict(base.heap)
    frames = list(frames_of(thread))
    for ref, obj in heap.items():
        if isinstance(obj, GeneratorObject) and obj.frame is not None:
            generator = heap[ref] = obj.copy()
            generator.frame = obj.frame.copy()
            frames.append(generator.frame)
    for frame in frames:
        # Frames that were there at the start were linked for the plain image.
        frame.linked = twin.ready(twin.linked[frame.code])
    return base._replace(threads=(thread,), heap=heap)
