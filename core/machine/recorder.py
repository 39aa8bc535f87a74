"""What one step did to which locations, as a machine that records notes it."""

from __future__ import annotations

from contextlib import contextmanager
from typing import TYPE_CHECKING, TypeAlias

from core.machine.locations import WHOLE, Mode
from core.machine.values import Ref

if TYPE_CHECKING:
    from collections.abc import Iterator

    from core.machine.events import RawEvent
    from core.machine.locations import Location, Look
    from core.machine.values import Value


# Plain, as several are made in each step of a search, and one with names takes ten times as long.
Access: TypeAlias = "tuple[int, Ref | str, Value, Mode]"
"""A use of a part of an owner: segment, owner, part, mode.

The segment is how many events of its step came before.
"""


class _Pause:
    """A block in which *recorder* notes nothing."""

    # Not by a generator, which takes longer than what most of these blocks do: objects are copied
    # in them, in nearly every step.
    __slots__ = ("_before", "_recorder")

    def __init__(self, recorder: Recorder) -> None:
        self._recorder = recorder
        self._before = recorder.on

    def __enter__(self) -> None:
        self._recorder.on = False

    def __exit__(self, *error: object) -> None:
        self._recorder.on = self._before


class Recorder:
    """Notes the accesses of a step; `restart` begins the next.

    *looked* are the locations whose contents decide what the step does; *changed* the
    objects that were copied to be changed, *published* the addresses that others can reach
    from now on.  *started* has the threads started and *holders* each change of a lock's
    holder, both with the segment.  *listed* says that all threads were gone through, in the order
    in which they were started, *serials* what has got a number among its kind, *walked* the dicts
    and sets of which more than single keys were looked at.  Only those of *in_order* are in an
    order, all if that is None.  Nothing is noted while *on* is false.
    """

    __slots__ = (
        "_assumed", "_fresh", "_noted", "_repeated", "_stated", "changed", "holders", "in_order",
        "listed", "log", "looked", "on", "published", "serials", "started", "walked",
    )  # fmt: skip

    def __init__(self) -> None:
        self.on = True
        self.log: list[RawEvent] = []
        self.in_order: frozenset[Ref] | None = None
        self.restart()

    def restart(self) -> None:
        """Forget what was noted so far."""
        self._noted: set[Access] = set()
        self._assumed: set[Access] = set()
        self._repeated: set[tuple[int, Look]] = set()
        self._fresh: list[tuple[int, Look]] = []
        self._stated: set[Location] = set()
        # More than the uses: what decides a step may be something that nobody can change.
        self.looked: set[Location] = set()
        self.changed: set[Ref] = set()
        self.published: list[Ref] = []
        self.started: list[tuple[int, int]] = []
        self.listed = False
        self.serials: set[str] = set()
        self.walked: set[Ref] = set()
        self.holders: list[tuple[int, Ref, int | None]] = []

    @contextmanager
    def aside(self) -> Iterator[set[Location]]:
        """Record something else meanwhile, and give the set of the locations that it looks at."""
        # The machine at work holds this very recorder, so it is emptied and filled again.
        kept = {name: getattr(self, name) for name in self.__slots__}
        self.restart()
        self.on = True
        try:
            yield self.looked
        finally:
            for name, value in kept.items():
                setattr(self, name, value)

    def paused(self) -> _Pause:
        """Record nothing meanwhile: what is done is not the program's doing."""
        return _Pause(self)

    def is_loose(self, ref: Ref) -> bool:
        """Whether the dict or set at *ref* is told without the order of its keys."""
        return self.in_order is not None and ref not in self.in_order

    def adding(self, ref: Ref, *, loose: bool) -> Mode:
        """How a new key changes the shape of what lies at *ref*, which can be told as *loose*."""
        return Mode.GIVE if loose and self.is_loose(ref) else Mode.WRITE

    def walk(self, ref: Ref) -> None:
        """Note that the step may have seen the order of the keys in the dict or set at *ref*."""
        if self.on:
            self.walked.add(ref)

    def note(self, owner: Ref | str, part: Value, mode: Mode) -> None:
        """Note that the step uses *part* of *owner* in *mode*."""
        if self.on:
            self._noted.add((len(self.log), owner, part, mode))
            self.looked.add((owner, part))

    def repeat(self, look: Look) -> None:
        """Note all that was read in *look*, as if it were made again."""
        if not self.on:
            return
        # Most steps look at the same classes over and over.
        known = (len(self.log), look)
        if known not in self._repeated:
            self._repeated.add(known)
            self._fresh.append(known)
            self.looked.update(look.places)

    def assume(self, owner: Ref | str, part: Value, mode: Mode) -> None:
        """Note the same as an assumption: a mode given to `state` takes its place."""
        if self.on:
            self._assumed.add((len(self.log), owner, part, mode))
            self.looked.add((owner, part))

    def state(self, owner: Ref | str, part: Value, mode: Mode) -> None:
        """Note the mode that the step's own code states, in the place of what was assumed."""
        if self.on:
            self._noted.add((len(self.log), owner, part, mode))
            # Slots of a primitive are noted as uses of the whole, whatever part the mode is of.
            self._stated.add((owner, WHOLE if isinstance(owner, Ref) else part))

    def look(self, owner: Ref | str, part: Value) -> None:
        """Note that the step depends on *part* of *owner*, which nobody changes: that is no use."""
        if self.on:
            self.looked.add((owner, part))

    def add(self, access: Access) -> None:
        """Note *access* as well."""
        self._noted.add(access)

    def accesses(self) -> set[Access]:
        """Return all uses noted so far."""
        # What the code of a primitive says itself is finer than what is assumed of every slot it
        # touches; both would make each lock clash with every look at it.
        stated = self._stated
        for segment, look in self._fresh:
            self._noted.update([(segment, *place, Mode.READ) for place in look.places])
        self._fresh.clear()
        return self._noted.union(
            [access for access in self._assumed if (access[1], access[2]) not in stated]
        )
