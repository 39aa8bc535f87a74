"""What an iterator over other iterators knows, and where it is."""

from __future__ import annotations

from typing import TYPE_CHECKING, TypeAlias

from core.machine.builtins.calling import native_call
from core.machine.iterators import Adaptor, IteratorObject
from core.machine.thrown import NeedsProgramError
from core.named import NamedTuple

if TYPE_CHECKING:
    from collections.abc import Callable

    from core.machine.machine import Machine
    from core.machine.values import Ref, Value

    Place: TypeAlias = tuple[Ref, Value, int]


class Hands(NamedTuple):
    """What moving an adaptor takes: how to move an iterator on, and to begin one."""

    following: Callable[[Machine, Ref], Value]
    begin: Callable[[Machine, Value], Ref]


class Move:
    """One move of the adaptor at *ref*."""

    __slots__ = ("_hands", "adaptor", "m", "ref")

    def __init__(self, m: Machine, ref: Ref, hands: Hands) -> None:
        self.m = m
        self.ref = ref
        self._hands = hands
        self.adaptor = adaptor_at(m, ref)

    def pull(self, number: int = 0) -> Value:
        """The next item of iterator *number* of the adaptor, or END."""
        iterator = self.adaptor.iterators[number]
        if not isinstance(self.m.heap[iterator], IteratorObject):
            raise NeedsProgramError
        return self._hands.following(self.m, iterator)

    def of(self, ref: Ref) -> Move:
        """The move of another adaptor that takes part in this one."""
        return Move(self.m, ref, self._hands)

    def begin(self, iterable: Value) -> Ref:
        """A new iterator over *iterable*."""
        return self._hands.begin(self.m, iterable)

    def call(self, *args: Value) -> Value:
        """What the adaptor's function gives."""
        return native_call(self.m, self.adaptor.function, *args)

    def keep(self, *state: Value) -> None:
        """Let *state* be what the adaptor knows from now on."""
        self._set(self.adaptor._replace(state=state))

    def go_on_with(self, *iterators: Ref) -> None:
        """Let *iterators* be those of the adaptor from now on."""
        self._set(self.adaptor._replace(iterators=iterators))

    def _set(self, adaptor: Adaptor) -> None:
        set_adaptor(self.m, self.ref, adaptor)
        self.adaptor = adaptor


def adaptor_at(m: Machine, ref: Ref) -> Adaptor:
    """The adaptor that the iterator at *ref* is."""
    source = m.heap[ref].source  # type: ignore[attr-defined]
    assert isinstance(source, Adaptor)
    return source


def set_adaptor(m: Machine, ref: Ref, adaptor: Adaptor) -> None:
    """Let the iterator at *ref* go on as *adaptor*."""
    obj = m.own(ref)
    assert isinstance(obj, IteratorObject)
    obj.source = adaptor
    if obj.shared:
        m.publish(adaptor)


def places_of(m: Machine, ref: Ref) -> list[Place]:
    """Where the iterator at *ref*, and those it rests on, are now."""
    found: list[Place] = []
    pending = [ref]
    while pending:
        iterator = pending.pop()
        obj = m.heap[iterator]
        if isinstance(obj, IteratorObject):
            found.append((iterator, obj.source, obj.index))
            if isinstance(obj.source, Adaptor):
                pending += obj.source.iterators
    return found


def restore(m: Machine, places: list[Place]) -> None:
    """Put the iterators back where they were."""
    for ref, source, index in places:
        obj = m.heap[ref]
        assert isinstance(obj, IteratorObject)
        if obj.source is not source or obj.index != index:
            mine = m.own(ref)
            mine.source, mine.index = source, index  # type: ignore[attr-defined]
