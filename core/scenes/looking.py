"""One state of a run and what there is to look its parts up by."""

from __future__ import annotations

from functools import cached_property
from typing import TYPE_CHECKING, Final

from core.machine.class_objects import ClassObject
from core.machine.hidden import BEGUN
from core.machine.linker.image import image_of
from core.machine.objects import Instance
from core.machine.primitives.objects import LockObject
from core.machine.values import Ref
from core.runs.naming import line_of
from core.scenes.lock_looks import looks_of

if TYPE_CHECKING:
    from collections.abc import Sequence

    from core.machine.events import Event
    from core.machine.objects import Obj
    from core.machine.state import State
    from core.runs.naming import Names
    from core.scenes.lock_looks import LockLook
    from core.scenes.run import Run
    from core.scenes.words import Translate

MAIN: Final = "__main__"


class Looking:
    """The state at the position of *run*, seen once for all parts of a scene.

    Lines are told by their numbers if it is *numbered*: if the program is to be seen beside it.
    """

    def __init__(self, run: Run, translate: Translate, *, numbered: bool = True) -> None:
        simulation = run.simulation
        self._numbered: Final = numbered
        self.run: Final = run
        self.translate: Final = translate
        self.program: Final = run.program
        self.position: Final = simulation.position
        self.state: Final = simulation.state
        # The next moment that is looked at is mostly near this one.
        simulation.trace.note_latest(self.position, self.state)
        self.names: Final = run.names(self.state)
        self.heap: Final = self.state.heap
        self.threads: Final = self.state.threads
        self.choices: Final = simulation.choices()
        self.events: Final[Sequence[Event]] = run.events(self.position - 1) if self.position else ()
        self.last: Final = self.events[0].tid if self.events else None

    @cached_property
    def locks(self) -> dict[Ref, LockObject]:
        """The locks that people know of, in the order in which the program made them."""
        known = known_locks(self.state, self.names)
        return {ref: lock for ref, lock in known.items() if self._is_told(ref)}

    def _is_told(self, ref: Ref) -> bool:
        """Whether the lock at *ref* concerns people: if it has a name, or stands in a way.

        What the library takes and lets go of for itself is no lock of the program.
        """
        if self.names.name(ref) != self.names.by_class(ref):
            return True
        taken = self.run.history.holding(ref, self.position)
        own = taken is not None and line_of(self.program, taken[1]) is not None
        return own or any(
            thread.wait is not None and thread.wait.ref is ref for thread in self.threads
        )

    @cached_property
    def lock_looks(self) -> dict[Ref, LockLook]:
        """Which look each lock has."""
        names = tuple(self.names.name(ref) for ref in self.locks)
        return dict(zip(self.locks, looks_of(names), strict=True))

    def told_line(self, line: int | None) -> int | None:
        """*line*, if that says anything to whoever sees the scene."""
        return line if self._numbered else None

    def is_thread(self, ref: Ref) -> bool:
        """Whether the object at *ref* is a thread, which has a lane and no card."""
        obj = self.heap.get(ref)
        return isinstance(obj, Instance) and BEGUN in obj.fields

    def is_library(self, obj: Obj) -> bool:
        """Whether *obj* is an instance of a class of the library itself."""
        home = obj.cls if isinstance(obj, Instance) else None
        cls = self.heap.get(home) if isinstance(home, Ref) else None
        beside = image_of(self.program).local
        return isinstance(cls, ClassObject) and cls.module != MAIN and cls.module not in beside

    def monogram(self, tid: int) -> str:
        """The monogram of thread *tid*."""
        return self.monograms[tid]

    @cached_property
    def monograms(self) -> dict[int, str]:
        """One or two characters a thread, no two the same."""
        return monograms(self.state, self.names)


def known_locks(state: State, names: Names) -> dict[Ref, LockObject]:
    """The locks of *state* that people know of, in the order in which the program made them."""
    found = {ref: obj for ref, obj in state.heap.items() if isinstance(obj, LockObject)}
    named = {
        ref
        for ref, obj in found.items()
        # A lock without a name is the library's, until somebody holds it: then the lane has to show
        # it.
        if obj.owner is not None or names.name(ref) != names.by_class(ref)
    }
    return {ref: found[ref] for ref in sorted(named, key=made)}


def monograms(state: State, names: Names) -> dict[int, str]:
    """One or two characters for each thread of *state*, no two the same."""
    given: dict[int, str] = {}
    for thread in state.threads:
        name = names.thread(thread.tid)
        taken = set(given.values())
        given[thread.tid] = next(
            (short for short in _shorts(name) if short not in taken), str(thread.tid)
        )
    return given


def made(ref: Ref) -> tuple[int, int]:
    """A key by which objects stand in the order in which the program made them."""
    return (ref.tid, ref.count)


def _shorts(name: str) -> list[str]:
    """What could stand for *name*, the best first."""
    if name == "main":
        return ["M", "Ma"]
    digits = "".join(filter(str.isdigit, name.partition(" (")[0]))
    letters = [letter for letter in name if letter.isalpha()] or ["?"]
    first = letters[0].upper()
    pairs = [first + letter.lower() for letter in letters[1:]]
    numbers = [digits[-2:]] if digits else []
    # By its number first: threads that a program numbers mostly share all letters.
    return [*numbers, first, *pairs] if digits else [first, *pairs]
