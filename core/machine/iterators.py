"""What walks: generators, iterators over built-in things, and what these read from."""

from __future__ import annotations

from typing import TYPE_CHECKING

from core.machine.objects import NOBODY, Obj
from core.named import NamedTuple

if TYPE_CHECKING:
    from collections.abc import Iterable

    from core.machine.frames import Frame
    from core.machine.values import Ref, Value


class Walk(NamedTuple):
    """The source of a walk through the dict or set *ref*, which had *size* items.

    *keys* are those there were, in the order of the walk; *kind* is keys, values, items or set.
    """

    ref: Ref
    keys: tuple[Value, ...]
    size: int
    kind: str
    backwards: bool


class DequeWalk(NamedTuple):
    """The source of a walk through the deque *ref*, which had *size* items and *rounds*."""

    ref: Ref
    size: int
    rounds: int
    backwards: bool


class Backwards(NamedTuple):
    """The source of a walk from the end of list *ref*, which had *size* items."""

    ref: Ref
    size: int


class Adaptor(NamedTuple):
    """The source of an iterator over other *iterators*, such as a zip.

    *kind* is the name of the function that makes it, *function* what it calls, if anything,
    *state* whatever else it knows, as `core.machine.builtins.adaptor_moves` has it.
    """

    kind: str
    iterators: tuple[Ref, ...]
    function: Value
    state: tuple[Value, ...]


class GeneratorObject(Obj):
    """A generator: its resting *frame*, or None once it is over; *result* what it returned."""

    __slots__ = ("frame", "name", "result", "running")
    fixed = frozenset({"name"})
    type_name = "generator"

    def __init__(self, name: str, frame: Frame | None) -> None:
        self.epoch = NOBODY
        self.shared = False
        self.name = name
        self.frame = frame
        self.result: Value = None
        self.running = False

    def copy(self) -> GeneratorObject:
        """A copy that can be resumed on its own."""
        twin = GeneratorObject(self.name, self.frame)
        twin.result, twin.running, twin.shared = self.result, self.running, self.shared
        return twin

    def children(self) -> Iterable[Value]:
        """What its registers hold and what it returned."""
        return (self.result, *(self.frame.regs if self.frame else ()))

    def content(self) -> tuple[object, ...]:
        """Where it rests and what it holds."""
        rest = self.frame.content() if self.frame else None
        return (self.name, rest, self.result, self.running)


class IteratorObject(Obj):
    """What `iter(x)` gives for a built-in *source*: a place in it that can be shared.

    *source* is a list's `Ref`, an immutable sequence, a `Walk`, `DequeWalk`,
    `Backwards` or an `Adaptor`.
    """

    __slots__ = ("index", "source")

    def __init__(self, source: Value, index: int) -> None:
        self.epoch = NOBODY
        self.shared = False
        self.source = source
        self.index = index

    @property
    def type_name(self) -> str:  # type: ignore[override]
        """The name CPython gives such an iterator."""
        return "iterator"

    def copy(self) -> IteratorObject:
        """A second place in the same source."""
        twin = IteratorObject(self.source, self.index)
        twin.shared = self.shared
        return twin

    def children(self) -> Iterable[Value]:
        """The source."""
        return (self.source,)

    def content(self) -> tuple[object, ...]:
        """The source and the place in it."""
        return (self.source, self.index)
