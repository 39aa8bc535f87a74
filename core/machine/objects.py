"""What the heap holds.

An object may be changed only by the machine that owns it, which it does by asking
`Machine.own(ref)` for a private copy first; once a state was taken, nothing in it
changes any more.  That is what makes a step pure and a state free to take.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, ClassVar, Final

from core.machine.thrown import UnmodelledError
from core.machine.values import mark

if TYPE_CHECKING:
    from collections.abc import Iterable

    from core.machine.recorder import Recorder
    from core.machine.values import Ref, Value

NOBODY: Final = object()
"""The owner of an object that nobody may change."""


class Obj:
    """A heap object.

    *epoch* is the token of the machine that may change it, *shared* says that a thread
    other than its maker can reach it.  In a machine that records, *at* is its address and
    *recorder* what is told of its uses.  *fixed* names the slots that never change once
    others can reach it, *held_by* the slot that has the number of the thread that holds it.
    *known* is what somebody has found out about it, to whom it will not change any more.
    *crosses* says that processes have it in common.
    """

    __slots__ = ("at", "epoch", "known", "recorder", "shared")
    type_name = "object"
    fixed: ClassVar[frozenset[str]] = frozenset()
    held_by: ClassVar[str | None] = None
    crosses: ClassVar[bool] = False
    at: Ref
    known: tuple[object, list[Ref]]
    recorder: Recorder

    def __init__(self) -> None:
        self.epoch: object = NOBODY
        self.shared = False

    def copy(self) -> Obj:
        """A copy that can be changed without touching this one."""
        raise NotImplementedError

    def to_change(self) -> Obj:
        """A copy that the program is about to change.

        Raises:
            UnmodelledError: that is not simulated.
        """
        return self.copy()

    def children(self) -> Iterable[Value]:
        """The values this object leads to."""
        return ()

    def content(self) -> tuple[object, ...]:
        """What tells this object from another of its class, as immutable values."""
        return tuple(self.children())


class Instance(Obj):
    """An object of a class of the program (*cls* a `Ref`) or of a built-in exception."""

    __slots__ = ("cls", "fields")

    def __init__(self, cls: Value, fields: dict[str, Value]) -> None:
        self.epoch = NOBODY
        self.shared = False
        self.cls = cls
        self.fields = fields

    def copy(self) -> Instance:
        """A copy with its own fields."""
        twin = Instance(self.cls, self.fields.copy())
        twin.shared = self.shared
        return twin

    def children(self) -> Iterable[Value]:
        """The class and the values of the fields."""
        return (self.cls, *self.fields.values())

    def content(self) -> tuple[object, ...]:
        """The class and the fields with their names."""
        return (self.cls, tuple(self.fields.items()))


ROUNDS: Final = 32
"""After so many rounds a deque counts them anew: a program that goes on for ever comes round."""


class ListObject(Obj):
    """A `list` or `collections.deque`: *items* in order; *maxlen* for a bounded deque.

    *rounds* counts what happens to a deque that its length does not tell, for who walks
    through it: whoever changes it changes the shape, whoever looks at it looks at the shape.
    """

    __slots__ = ("items", "kind", "maxlen", "rounds")

    def __init__(self, items: list[Value], kind: str = "list", maxlen: int | None = None) -> None:
        self.epoch = NOBODY
        self.shared = False
        self.items = items
        self.kind = kind
        self.maxlen = maxlen
        self.rounds = 0

    @property
    def type_name(self) -> str:  # type: ignore[override]
        """The name of its class in the program."""
        return self.kind

    def copy(self) -> ListObject:
        """A copy with its own items."""
        twin = ListObject(self.items.copy(), self.kind, self.maxlen)
        twin.shared, twin.rounds = self.shared, self.rounds
        return twin

    def stir(self) -> None:
        """Note that items came or moved: what is walking through notices."""
        self.rounds = (self.rounds + 1) % ROUNDS

    def children(self) -> Iterable[Value]:
        """The items."""
        return self.items

    def content(self) -> tuple[object, ...]:
        """The kind, the bound, the rounds and the items."""
        return (self.kind, self.maxlen, self.rounds, tuple(self.items))


class VariablesObject(ListObject):
    """The module variables of a process that another one has started, by slot.

    *kept* are the slots that tell it from another: the library's functions and classes are
    the same in all.
    """

    __slots__ = ("kept",)

    def __init__(self, items: list[Value], kept: tuple[int, ...]) -> None:
        super().__init__(items, "variables")
        self.kept = kept

    def copy(self) -> VariablesObject:
        """A copy with its own values."""
        twin = VariablesObject(self.items.copy(), self.kept)
        twin.shared = self.shared
        return twin

    def children(self) -> Iterable[Value]:
        """The values that are not the same in all processes."""
        items = self.items
        # By the method of `list` itself, as in a machine that records the items note who looks.
        return [list.__getitem__(items, slot) for slot in self.kept]

    def content(self) -> tuple[object, ...]:
        """The slots that are kept, and their values."""
        return (self.kept, tuple(self.children()))


SEALED: Final = mark("sealed")
"""Stands in the place of a factory in the dict that `__kwdefaults__` gives.

It is made anew each time, so what is put into it would be lost.
"""


class DictObject(Obj):
    """A `dict`, `defaultdict` (with *factory*), `Counter` or `OrderedDict`.

    *hashes* has the hash of each key that program code has hashed, as it was when the key
    was put in; None where there is no such key.
    """

    __slots__ = ("factory", "hashes", "items", "kind")

    def __init__(
        self, items: dict[Value, Value], kind: str = "dict", factory: Value = None
    ) -> None:
        self.epoch = NOBODY
        self.shared = False
        self.items = items
        self.kind = kind
        self.factory = factory
        self.hashes: dict[Value, int] | None = None

    @property
    def type_name(self) -> str:  # type: ignore[override]
        """The name of its class in the program."""
        return self.kind

    def to_change(self) -> DictObject:
        """A copy that the program is about to change."""
        if self.factory is SEALED:
            raise UnmodelledError("to change the dict that __kwdefaults__ gives is not simulated")
        return self.copy()

    @property
    def loose(self) -> bool:
        """Whether nothing hangs on the order of its keys until somebody goes through them."""
        # What the program hashes itself is found by going through the keys.
        return self.kind != "OrderedDict" and not self.hashes

    def copy(self) -> DictObject:
        """A copy with its own items."""
        twin = DictObject(self.items.copy(), self.kind, self.factory)
        twin.shared = self.shared
        twin.hashes = self.hashes and self.hashes.copy()
        return twin

    def children(self) -> Iterable[Value]:
        """Keys, values and the factory."""
        return (*self.items.keys(), *self.items.values(), self.factory)

    def content(self) -> tuple[object, ...]:
        """The kind, the factory and the items in order."""
        return (self.kind, self.factory, tuple(self.items.items()), hashed(self.hashes))


class SetObject(Obj):
    """A `set` or `frozenset`: the members are the keys, in order of arrival.

    *hashes* as in `DictObject`.
    """

    __slots__ = ("hashes", "items", "kind")

    def __init__(self, items: dict[Value, None], kind: str = "set") -> None:
        self.epoch = NOBODY
        self.shared = False
        self.items = items
        self.kind = kind
        self.hashes: dict[Value, int] | None = None

    @property
    def type_name(self) -> str:  # type: ignore[override]
        """The name of its class in the program."""
        return self.kind

    @property
    def loose(self) -> bool:
        """As for a dict."""
        return not self.hashes

    def copy(self) -> SetObject:
        """A copy with its own members."""
        twin = SetObject(self.items.copy(), self.kind)
        twin.shared = self.shared
        twin.hashes = self.hashes and self.hashes.copy()
        return twin

    def children(self) -> Iterable[Value]:
        """The members."""
        return self.items.keys()

    def content(self) -> tuple[object, ...]:
        """The kind and the members in order."""
        return (self.kind, tuple(self.items), hashed(self.hashes))


def hashed(hashes: dict[Value, int] | None) -> tuple[object, ...]:
    """*hashes* of keys as an immutable value."""
    return tuple(hashes.items()) if hashes else ()


class Cell(Obj):
    """A variable that a nested function closes over."""

    __slots__ = ("value",)
    type_name = "cell"

    def __init__(self, value: Value) -> None:
        self.epoch = NOBODY
        self.shared = False
        self.value = value

    def copy(self) -> Cell:
        """A cell of its own with the same value."""
        twin = Cell(self.value)
        twin.shared = self.shared
        return twin

    def children(self) -> Iterable[Value]:
        """The value."""
        return (self.value,)
