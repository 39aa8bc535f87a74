"""What tells like threads apart: uses by which a thread, or main, finds out who is who."""

from __future__ import annotations

from typing import TYPE_CHECKING

from core.machine.locations import FACE, IDENTITY, OUTPUT, WHOLE, Mode
from core.machine.primitives.objects import Woken
from core.machine.values import Ref

if TYPE_CHECKING:
    from collections.abc import Iterable

    from core.machine.locations import Location
    from core.machine.values import Value
    from core.search.sharing.uses import Use
    from core.search.states.space import Space


class TellTales:
    """Learns from the uses of *space* what like threads differ in.

    *threads* has the numbers of threads by the addresses of their objects, *talking* the
    threads that print.  *counted* are the parts of its own object that a thread uses, so
    that like threads have to be alike in them.  *alike* are the threads that may be taken
    for each other, *knowing* the locations that hold their objects.  *apart* says that
    somebody tells them apart, *version* goes up when threads are no longer alike in the same.
    """

    def __init__(self, space: Space) -> None:
        self._space = space
        self.threads: dict[Ref, set[int]] = {}
        self.talking: set[int] = set()
        self.counted: set[Value] = set()
        self.alike: set[int] = set()
        self.knowing: set[Location] = set()
        self.apart = False
        self.version = 0
        self._lanes: list[int] = []
        self._uses = 0
        self._scope = (0, 0, 0)
        self._by_main: dict[Ref, set[Value]] = {}
        self._by_itself: dict[Ref, set[Value]] = {}

    def learn(self) -> None:
        """Look at what is new."""
        self._look_at_threads()
        space = self._space
        talking = {part for owner, part in space.fields if owner == OUTPUT and part}
        counted = len(self.counted)
        scope = (len(self.threads), len(self.alike), len(self.knowing))
        # With more threads or places to watch, uses that were harmless may tell threads apart.
        if scope != self._scope:
            self._scope, self._uses = scope, 0
        for use in space.uses.all[self._uses :]:
            self._judge(use)
        self.apart = self.apart or any(map(self._names_alike, (part for _, part in space.fields)))
        self._uses = len(space.uses.all)
        self.apart = self.apart or self._results_are_looked_at()
        self.version += len(self.counted) > counted or talking != self.talking
        self.talking = talking  # type: ignore[assignment]

    def _look_at_threads(self) -> None:
        lanes = self._space.lanes
        self._lanes += [1] * (len(lanes) - len(self._lanes))
        for tid, (_, entries) in enumerate(lanes):
            for entry in entries[self._lanes[tid] :]:
                ref = None if entry.thread is None else entry.thread.ref
                if tid and ref is not None:
                    self.threads.setdefault(ref, set()).add(tid)
            self._lanes[tid] = len(entries)

    def _names_alike(self, part: Value) -> bool:
        """Whether *part*, a key of a container, tells a like thread from others."""
        # To exchange the threads, contents would have to go to other keys.
        if isinstance(part, tuple) and not isinstance(part, Woken):
            return any(map(self._names_alike, part))
        if not isinstance(part, Ref):
            return False
        return not self.alike.isdisjoint(self.threads.get(part, set()) | {part.tid})

    def _judge(self, use: Use) -> None:
        owner, part, tid = use.owner, use.part, use.tid
        self.apart = self.apart or self._names_alike(part)
        if tid in self.alike and use.started:
            # The numbers of its children depend on who is first.
            self.apart = True
        elif owner == FACE:
            self.apart = self.apart or (part in self.alike and self._looks_at_face(use))
        elif owner == IDENTITY:
            assert isinstance(part, Ref)
            who = self.threads.get(part, set()) | {part.tid}
            if use.mode is Mode.WRITE:
                # The number that it gives says who gave it.
                who.add(tid)
            self.apart = self.apart or bool(who & self.alike)
        elif owner in self.threads:
            self._judge_own(use, owner)
        elif tid and self.knowing:
            self.apart = self.apart or any(
                owner == place and (part == known or WHOLE in {part, known})
                for place, known in self.knowing
            )

    def _looks_at_face(self, use: Use) -> bool:
        """Whether *use* of the face of a like thread is more than its end or a join by main."""
        if use.tid == use.part:
            return use.mode is not Mode.GIVE
        # A join by main orders all alike; by anybody else it names one of them.
        if use.tid or use.mode is Mode.AWAIT:
            return bool(use.tid)
        # Before the start there is nobody to tell apart, after the join it is over, whoever it was.
        return use.part in use.started and use.part not in use.joined

    def _judge_own(self, use: Use, owner: Ref) -> None:
        """*use* is of the object of a like thread."""
        who = self.threads[owner]
        if use.tid in who:
            self.counted.add(use.part)
            if use.mode is not Mode.READ:
                self._by_itself.setdefault(owner, set()).add(use.part)
        elif use.tid == 0:
            if who & use.started:
                self._by_main.setdefault(owner, set()).add(use.part)
        # It is a thread that looks: what invariants look at is nowhere exchanged.
        elif who & self.alike:
            self.apart = True

    def _results_are_looked_at(self) -> bool:
        """Whether main looks at what a thread leaves in its object."""
        return any(
            _overlap(parts, self._by_itself.get(owner, ()))
            for owner, parts in self._by_main.items()
            if self.threads[owner] & self.alike
        )


def _overlap(some: set[Value], others: Iterable[Value]) -> bool:
    return any(other is WHOLE or WHOLE in some or other in some for other in others)
