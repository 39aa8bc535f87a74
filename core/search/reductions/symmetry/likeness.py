"""What two threads are alike in when they differ in nothing but who they are.

Like threads do the same from then on, each under its own number: what one has made has
other addresses than what the other has made, and each has its own `Thread` object.  A part
that leads to another thread's object, or to what another thread has made, is like nothing
else.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from core.machine.locations import WHOLE
from core.machine.objects import Instance, Obj
from core.machine.primitives.objects import BarrierObject, ConditionObject, EventObject, LockObject
from core.machine.values import Ref
from core.named import NamedTuple
from core.search.states.keys import value_key

if TYPE_CHECKING:
    from collections.abc import Collection, Container, Hashable, Iterator

    from core.machine.locations import Location
    from core.machine.values import Value
    from core.search.states.entry import Entry
    from core.search.states.packing import Field

_LEADING_NOWHERE: Final = frozenset({int, str, bool, float, type, type(None)})
"""Types of what stands in keys for itself."""
_MINE: Final = object()
_ME: Final = object()
UNLIKE: Final = -1
"""The number of what leads to other threads."""
_NUMBERED: Final = {
    LockObject: "owner", ConditionObject: "waiters", EventObject: "waiters",
    BarrierObject: "arrived",
}  # fmt: skip
"""By class: the slot that has the numbers of threads."""


class NamedError(Exception):
    """A part leads to another thread."""


class Roles(NamedTuple):
    """The threads *tids* that stand in an object by their numbers; *plain* is it without them."""

    tids: frozenset[int]
    plain: Hashable


class Likeness:
    """Numbers for parts, equal for what is alike.

    *threads* has the addresses of all `Thread` objects of threads that were started.
    """

    def __init__(self, threads: Container[Ref]) -> None:
        self._threads = threads
        self._numbers: dict[Hashable, int] = {}
        self._entries: dict[Entry, int] = {}
        self._keys: dict[Location, dict[int, Hashable]] = {}

    def of_entry(self, entry: Entry) -> int:
        """The number of the own part *entry*; `UNLIKE` if it leads to other threads."""
        number = self._entries.get(entry)
        if number is None:
            assert entry.thread is not None
            (_, *own), marks, published = entry.key
            try:
                key = self.told((own, marks, published), entry.tid, entry.thread.ref)
                number = self.number(key)
            except NamedError:
                number = UNLIKE
            self._entries[entry] = number
        return number

    def of_object(self, obj: Obj, tid: int, me: Ref, counted: Collection[Value]) -> Hashable:
        """What counts of *obj*, the `Thread` object of thread *tid*: the parts *counted*.

        Raises:
            NamedError: it leads to other threads.
        """
        assert isinstance(obj, Instance)
        whole = WHOLE in counted
        items = list(dict.items(obj.fields))
        own = tuple((name, value) for name, value in items if whole or name in counted)
        names = tuple(name for name, _ in items)
        return self.told((value_key((obj.cls, own), _meet), names), tid, me)

    def number(self, key: Hashable) -> int:
        """The number of *key*."""
        return self._numbers.setdefault(key, len(self._numbers))

    def key(self, place: Location, field: Field[object], number: int) -> Hashable:
        """What tells content *number* of *field*, which is at *place*, from others."""
        keys = self._keys.setdefault(place, {})
        if number not in keys:
            keys.update({each: key for key, each in field.numbers.items()})
        return keys[number]

    def told(self, key: object, tid: int, me: Ref | None) -> Hashable:
        """*key* as thread *tid*, whose object is at *me*, sees it.

        Raises:
            NamedError: it leads to other threads.
        """
        if isinstance(key, tuple | list):
            # Nearly all that stands in keys leads nowhere.
            return tuple(
                [
                    item if type(item) in _LEADING_NOWHERE else self.told(item, tid, me)
                    for item in key
                ]
            )
        if isinstance(key, Ref):
            if key is me:
                return _ME
            if key.tid == tid:
                return (_MINE, key.count)
            # What main made before (tid 0) is one and the same for all of them, except the `Thread`
            # objects, which say who is who.
            if key.tid or key in self._threads:
                raise NamedError
            return key
        if isinstance(key, frozenset):
            return frozenset(self.told(item, tid, me) for item in key)
        return key


def roles_in(content: object) -> Roles | None:
    """Which threads stand in *content* by their numbers; None if there are none."""
    for kind, slot in _NUMBERED.items():
        if isinstance(content, Obj) and isinstance(content, kind):
            numbers = getattr(content, slot)
            if numbers is None or numbers == ():
                return None
            tids = frozenset(numbers if isinstance(numbers, tuple) else (numbers,))
            plain = content.copy()
            setattr(plain, slot, None)
            return Roles(tids, value_key(plain.content(), _meet))
    return None


def addresses_in(key: object) -> Iterator[Ref]:
    """All addresses in *key*."""
    if isinstance(key, tuple | frozenset):
        for item in key:
            yield from addresses_in(item)
    elif isinstance(key, Ref):
        yield key


def _meet(ref: Ref) -> None:
    """No address is of interest by itself."""
