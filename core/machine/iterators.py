"""What walks: generators, iterators over built-in things, and what these read from."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from core.machine.objects import NOBODY, Obj
from core.machine.values import Ref
from core.named import NamedTuple

if TYPE_CHECKING:
    from collections.abc import Iterable

    from core.machine.frames import Frame
    from core.machine.values import Value


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


_MADE_BY: Final = {name: name for name in ("enumerate", "filter", "map", "zip")} | {
    "callable": "callable_iterator",
    "tee": "itertools._tee",
}
"""The class of an adaptor by its kind, where that is none of `itertools`."""
_ITERTOOLS: Final = (
    "accumulate chain combinations combinations_with_replacement compress count cycle dropwhile "
    "filterfalse islice pairwise permutations product repeat starmap takewhile zip_longest"
)
ITERATORS: Final = (
    *_MADE_BY.values(),
    *(f"itertools.{name}" for name in _ITERTOOLS.split()),
    *(f"dict_{way}{kind}iterator" for way in ("", "reverse") for kind in ("key", "value", "item")),
    *(f"{name}_iterator" for name in "bytes list range set str str_ascii tuple".split()),
    "_collections._deque_iterator", "_collections._deque_reverse_iterator",
    "list_reverseiterator", "reversed",
)  # fmt: skip
"""The names that CPython has for the classes of iterators."""


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

    type_name = "iterator"

    @property
    def shown_name(self) -> str:
        """The name of its class in CPython."""
        source = self.source
        if isinstance(source, Adaptor):
            return _MADE_BY.get(source.kind, f"itertools.{source.kind}")
        if isinstance(source, Walk):
            way = "reverse" if source.backwards else ""
            kind = source.kind.removesuffix("s")
            return "set_iterator" if source.kind == "set" else f"dict_{way}{kind}iterator"
        if isinstance(source, DequeWalk):
            return f"_collections._deque{'_reverse' if source.backwards else ''}_iterator"
        if isinstance(source, Backwards):
            return "list_reverseiterator"
        if isinstance(source, Ref):
            return "list_iterator"
        if isinstance(source, str) and source.isascii():
            return "str_ascii_iterator"
        return f"{type(source).__name__}_iterator"

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
