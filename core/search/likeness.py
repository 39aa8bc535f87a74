"""What two threads are alike in when they differ in nothing but who they are.

Like threads do the same from then on, each under its own number: what one has made for
itself has other addresses than what the other has made, and each has its own `Thread`
object.  A part that names some other thread is like nothing else.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Final, NamedTuple

from core.machine.objects import Instance, Obj
from core.machine.sync.objects import BarrierObject, ConditionObject, EventObject, LockObject
from core.machine.values import Ref
from core.search.keys import frames_of, object_key, value_key

if TYPE_CHECKING:
    from collections.abc import Callable, Hashable, Iterator

    from core.machine.state import Thread
    from core.search.keys import Private

_MINE: Final = object()
_ME: Final = object()
_ADDRESS: Final = "0x7f"
"""How it begins where a text tells the address of an object."""


class Naming(NamedTuple):
    """Whether something *names* threads, or holds what they have made; or *knows* their objects."""

    names: bool
    knows: bool


class _NamedError(Exception):
    """A part names another thread."""


class Likeness:
    """Numbers for parts: equal for what is alike, higher for what is met later.

    *is_thread* says whether there is a `Thread` object at an address.
    """

    def __init__(self, is_thread: Callable[[Ref], bool]) -> None:
        self._is_thread = is_thread
        self._numbers: dict[Hashable, int] = {}
        self._objects: dict[Instance, int] = {}
        self._last = 0

    def alone(self) -> int:
        """A number for what is like nothing else."""
        self._last += 1
        return self._last

    def of_part(self, thread: Thread, part: Private, held: frozenset[Ref]) -> int:
        """The number of the own part of *thread*, which holds the locks *held*.

        The library's frames may know the thread's own object, the program's may not: what
        they do with it could tell threads apart.
        """
        told = [self._safely((held, part.doing, part.held), thread.tid, None)]
        for frame, key in zip(frames_of(thread), part.frames, strict=True):
            me = None if frame.code.module == "__main__" else thread.ref
            told.append(self._safely(key, thread.tid, me))
        return self._number(tuple(told))

    def of_both(self, part: int, tid: int, obj: object) -> int:
        """The number of thread *tid* whose own part has number *part* and whose object is *obj*."""
        assert isinstance(obj, Instance)
        place = self._objects.get(obj)
        if place is None:
            own = tuple((name, value) for name, value in obj.fields.items() if name != "_name")
            key = self._safely(value_key((obj.cls, own), _meet), tid, None)
            place = self._objects[obj] = self._number(key)
        return self._number((part, place))

    def naming(self, content: object) -> Naming:
        """What a shared part with *content* says of threads."""
        if isinstance(content, Obj):
            leaves = list(_leaves(object_key(content, _meet)))
        else:
            leaves = list(_leaves(value_key(content, _meet)))
        refs = [leaf for leaf in leaves if isinstance(leaf, Ref)]
        addresses = any(isinstance(leaf, str) and _ADDRESS in leaf for leaf in leaves)
        names = addresses or _in_use(content) or any(ref.tid for ref in refs)
        return Naming(names, any(map(self._is_thread, refs)))

    def _number(self, key: Hashable) -> int:
        number = self._numbers.get(key)
        if number is None:
            number = self._numbers[key] = self.alone()
        return number

    def _safely(self, key: object, tid: int, me: Ref | None) -> Hashable:
        """*key* as thread *tid* sees it; if it names another, with who that thread is."""
        try:
            return self._told(key, tid, me)
        except _NamedError:
            return (tid, key)

    def _told(self, key: object, tid: int, me: Ref | None) -> Hashable:
        if isinstance(key, tuple):
            return tuple([self._told(item, tid, me) for item in key])
        if isinstance(key, Ref):
            if key is me:
                return _ME
            if key.tid and key.tid == tid:
                return (_MINE, key.count)
            if key.tid or self._is_thread(key):
                raise _NamedError
            return key
        if isinstance(key, frozenset):
            return frozenset(self._told(item, tid, me) for item in key)
        if isinstance(key, str) and _ADDRESS in key:
            raise _NamedError
        return key


def origin_of(obj: Obj) -> Hashable:
    """What the `Thread` object *obj* is to do: equal for threads that begin alike."""
    assert isinstance(obj, Instance)
    return value_key((obj.cls, *map(obj.fields.get, ("_target", "_args", "_kwargs"))), _meet)


def _in_use(content: object) -> bool:
    """Whether threads stand in *content* by their numbers."""
    if isinstance(content, LockObject):
        return content.owner is not None
    if isinstance(content, ConditionObject | EventObject):
        return bool(content.waiters)
    return isinstance(content, BarrierObject) and bool(content.arrived)


def _leaves(key: object) -> Iterator[object]:
    if isinstance(key, tuple | frozenset):
        for item in key:
            yield from _leaves(item)
    else:
        yield key


def _meet(ref: Ref) -> None:
    """No address is of interest by itself."""
