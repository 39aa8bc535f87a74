"""Data that no two threads can use at the same time, so that using it decides nothing.

Because one lock is held at every use, or one thread alone uses it, or nobody writes it
while there are several threads (Savage et al., "Eraser", 1997; for model checking Dwyer
et al., "Exploiting object escape and locking information in partial-order reductions for
concurrent object-oriented programs", 2004).  All data is taken for such until a use shows
otherwise; then the search starts again without that datum.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, TypeAlias

from core.machine.objects import ClassObject, DictObject, Instance, ListObject, SetObject
from core.machine.values import Ref
from core.search.tracking import known

if TYPE_CHECKING:
    from collections.abc import Hashable, Iterable, Mapping

    from core.machine.events import RawEvent
    from core.machine.objects import Obj
    from core.machine.values import Value

Datum: TypeAlias = "tuple[Ref | None, Value]"
"""A module variable, an attribute of an object, or a whole container (key None)."""


def datum(heap: Mapping[Ref, Obj], ref: Ref | None, key: Value) -> Datum:
    """What is used when part *key* of the object at *ref* is."""
    if ref is None:
        return (None, key)
    whole = not isinstance(known(heap, ref), Instance | ClassObject)
    return (ref, None if whole or type(key) is not str else key)


def containers(heap: Mapping[Ref, Obj], refs: Iterable[object]) -> Iterable[Ref]:
    """Those of *refs* that are shared containers."""
    for ref in refs:
        if isinstance(ref, Ref):
            obj = known(heap, ref)
            if isinstance(obj, ListObject | DictObject | SetObject) and obj.shared:
                yield ref


class _Use:
    """All uses of a datum so far while there were several threads."""

    __slots__ = ("locks", "tids", "written")

    def __init__(self, locks: frozenset[Ref]) -> None:
        self.locks = locks
        self.tids: set[int] = set()
        self.written = False


class Protection:
    """Which data is *loud*: its uses have to be tried in every order."""

    def __init__(self) -> None:
        self.loud: set[Datum] = set()
        self.surprised = False
        self._distrusted: set[Ref] = set()
        self._uses: dict[Datum, _Use] = {}
        self._places: dict[object, set[Datum]] = {}
        self._kin: dict[int, set[int]] = {}
        self._kins: dict[Hashable, set[int]] = {}

    def start_again(self) -> None:
        """Forget the uses, but not what they showed."""
        self._kin.clear()
        self._kins.clear()
        self._uses.clear()
        self._places.clear()
        self.surprised = False

    def quiet(self, what: Datum) -> bool:
        """Whether *what* is taken for protected."""
        return what not in self.loud and (what[0], None) not in self.loud

    def guarded(self, place: object) -> bool:
        """Whether the object or variable *place* is known to be used, and all of it quiet."""
        uses = self._places.get(place)
        return uses is not None and all(self.quiet(what) for what in uses)

    def declare_loud(self, what: Datum) -> None:
        """Whatever its uses say, *what* is not protected."""
        if what not in self.loud:
            self.loud.add(what)
            self.surprised = True

    def distrust(self, lock: Ref) -> None:
        """Holding *lock* protects nothing: somebody lets it go who does not hold it.

        The uses would not show it: while data is taken for protected by the lock, nobody
        comes between to let it go.
        """
        if lock not in self._distrusted:
            self._distrusted.add(lock)
            self.surprised = True

    def admit(self, tid: int, origin: Hashable) -> None:
        """Thread *tid* is like all others of this *origin*: what one uses, all of them do.

        Of states in which like threads have changed places only one is looked at.
        """
        kin = self._kin[tid] = self._kins.setdefault(origin, set())
        kin.add(tid)
        for what, use in list(self._uses.items()):
            if not use.tids.isdisjoint(kin):
                self._add(what, use, kin)

    def note(self, what: Datum, tid: int, held: frozenset[Ref], *, writes: bool) -> None:
        """Take note of a use by *tid* while it holds the locks *held*."""
        if what in self.loud:
            return
        held -= self._distrusted
        use = self._uses.get(what)
        if use is None:
            use = self._uses[what] = _Use(held)
            self._places.setdefault(what[1] if what[0] is None else what[0], set()).add(what)
        use.locks &= held
        use.written |= writes
        self._add(what, use, self._kin.get(tid) or {tid})

    def _add(self, what: Datum, use: _Use, tids: set[int]) -> None:
        """Threads *tids* are among those of *use*."""
        use.tids |= tids
        if len(tids) > 1:
            # Each of them has locks of its own where one has made a lock for itself.
            use.locks = frozenset(lock for lock in use.locks if not lock.tid)
        if not use.locks and use.written and len(use.tids) > 1:
            self.declare_loud(what)


def event_datum(heap: Mapping[Ref, Obj], event: RawEvent) -> Datum:
    """What the read or write *event* uses."""
    return datum(heap, event[3], event[4])
