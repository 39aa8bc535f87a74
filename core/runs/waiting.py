"""Who waits for what and for whom, and when that can never end."""

from __future__ import annotations

from itertools import pairwise
from typing import TYPE_CHECKING, Final, Literal, cast

from core.machine.events import Kind
from core.machine.pending import resting_span
from core.machine.primitives.objects import awaits_notification
from core.machine.primitives.waits import deadline
from core.machine.step import able, over
from core.machine.sync.streams import idle
from core.machine.values import Ref
from core.named import NamedTuple
from core.runs.naming import Names, line_of
from core.runs.wishes import WISHES

if TYPE_CHECKING:
    from collections.abc import Sequence

    from core.language.program import Program
    from core.machine.events import RawEvent
    from core.machine.primitives.objects import ConditionObject, LockObject
    from core.machine.state import State
    from core.machine.threads import Thread, Wait, WaitKind

ACQUIRE, RELEASE = int(Kind.ACQUIRE), int(Kind.RELEASE)
_MOST_TOLD: Final = 6


class Held:
    """Which locks each thread holds, since which instruction; told of every event in order.

    A lock belongs to the thread that took it, whoever lets it go.
    """

    def __init__(self) -> None:
        self._taken: dict[Ref, tuple[int, int]] = {}
        self._locks: dict[int, tuple[Ref, ...]] = {}
        self._sites: dict[int, tuple[int, ...]] = {}

    def feed(self, event: RawEvent) -> int | None:
        """Take note of *event*; the thread that holds other locks than before, if one does."""
        kind, tid, site, ref, key, value = event
        if kind == ACQUIRE:
            # Depth 0 is a queue that was joined, and what is taken again is held already.
            if value and ref is not None and ref not in self._taken:
                self._taken[ref] = (tid, site)
                self._locks[tid] = (*self._locks.get(tid, ()), ref)
                self._sites[tid] = (*self._sites.get(tid, ()), site)
                return tid
        elif kind == RELEASE:
            if value == 0 and ref is not None:
                return self._let_go(ref)
        elif kind == Kind.WAIT and isinstance(key, Ref):
            return self._let_go(key)
        return None

    def locks(self, tid: int) -> tuple[Ref, ...]:
        """The locks that thread *tid* holds, in the order in which it took them."""
        return self._locks.get(tid, ())

    def sites(self, tid: int) -> tuple[int, ...]:
        """The instructions that took the `locks` of thread *tid*."""
        return self._sites.get(tid, ())

    def site(self, lock: Ref) -> int | None:
        """The instruction that took *lock*; None if nobody holds it."""
        taken = self._taken.get(lock)
        return None if taken is None else taken[1]

    def _let_go(self, ref: Ref) -> int | None:
        taken = self._taken.pop(ref, None)
        if taken is None:
            return None
        tid = taken[0]
        locks, sites = self._locks[tid], self._sites[tid]
        place = len(locks) - 1
        if locks[place] is not ref:
            place = locks.index(ref)
        self._locks[tid] = locks[:place] + locks[place + 1 :]
        self._sites[tid] = sites[:place] + sites[place + 1 :]
        return tid


class Waiting(NamedTuple):
    """Thread *tid* cannot go on without time passing, or ever.

    *kind* and *ref* say what it waits for, as in `Wait`, and *whom* who alone can give it:
    the owner of a lock, a thread to be joined.  *line* is where it waits, *deadline* when
    it gives up.
    """

    tid: int
    kind: WaitKind
    ref: Ref | None
    whom: int | None
    line: int | None
    deadline: float | None


class Deadlock(NamedTuple):
    """The program is unfinished and no thread can ever go on.

    *kind* is "cycle" where threads wait for each other, "self" for one that waits for
    itself, "starved" where they wait for what nobody left can give.  *cycle* has the threads of
    the circle, each waiting for the next and the last for the first.
    """

    kind: Literal["cycle", "self", "starved"]
    waiting: tuple[Waiting, ...]
    cycle: tuple[int, ...]
    sentence: str


def waits(program: Program, state: State) -> tuple[Waiting, ...]:
    """The threads that cannot go on now, in thread order."""
    return tuple(
        _waiting(program, state, thread, thread.wait)
        for thread in state.threads
        if not thread.over and thread.wait is not None and not able(state, thread.tid)
    )


def _waiting(program: Program, state: State, thread: Thread, wait: Wait) -> Waiting:
    kind, ref, whom = wait.kind, wait.ref, None
    if kind == "condition" and ref is not None:
        condition = cast("ConditionObject", state.heap[ref])
        if not awaits_notification(condition, thread):
            # It was notified, or is late: what it lacks is the lock.
            kind, ref = "lock", condition.lock
    if kind in _FOR_LOCKS and ref is not None:
        whom = cast("LockObject", state.heap[ref]).owner
    elif kind == "join":
        whom = next((other.tid for other in state.threads if other.ref is ref), None)
    span = resting_span(program, state, thread)
    return Waiting(
        tid=thread.tid, kind=kind, ref=ref, whom=whom,
        line=None if span is None else span.line, deadline=deadline(state.heap, thread),
    )  # fmt: skip


def deadlock(
    program: Program, state: State, held: Held | None = None, names: Names | None = None
) -> Deadlock | None:
    """The deadlock that *state* is in, if it is in one; *held* knows where locks were taken.

    It is told with *names*, if they are given.
    """
    threads = [thread for thread in state.threads if not thread.over]
    if over(state) or any(
        able(state, thread.tid) or deadline(state.heap, thread) is not None for thread in threads
    ):
        return None
    if idle(state):
        return None
    waiting = waits(program, state)
    cycle = _cycle({each.tid: each.whom for each in waiting})
    teller = _Teller(names or Names(program, state), held)
    by_thread = {each.tid: each for each in waiting}
    if not cycle:
        return Deadlock("starved", waiting, (), teller.starved(waiting))
    circle = [by_thread[tid] for tid in cycle]
    if len(circle) == 1:
        return Deadlock("self", waiting, cycle, teller.itself(circle[0]))
    return Deadlock("cycle", waiting, cycle, teller.circle(circle))


def _cycle(whom: dict[int, int | None]) -> tuple[int, ...]:
    """The first circle of threads that wait for each other, from its lowest thread on."""
    for start in sorted(whom):
        path: list[int] = []
        tid: int | None = start
        while tid in whom and tid not in path:
            path.append(tid)
            tid = whom[tid]
        # A path that runs into a circle further on does not begin in it; that circle is found from
        # its own lowest thread.
        if tid == start:
            return tuple(path)
    return ()


def waiting_sentence(waiting: Waiting, names: Names, held: Held | None = None) -> str:
    """What one thread waits for: "Bob waits for a.lock, which Ann has held since line 11."."""
    return f"{_Teller(names, held).one(waiting)}."


class _Teller:
    """Puts waits into words."""

    def __init__(self, names: Names, held: Held | None) -> None:
        self._names = names
        self._held = held

    def one(self, waiting: Waiting) -> str:
        """What one thread waits for, and who has it."""
        return f"{self._names.thread(waiting.tid)} {self._wish(waiting)}{self._owner(waiting)}"

    def circle(self, circle: Sequence[Waiting]) -> str:
        """The threads of *circle* one after the other, each with what it holds and wants."""
        first, last = circle[0], circle[-1]
        holding = ""
        if last.kind in _FOR_LOCKS and last.ref is not None:
            since = self._since(last.ref, " (since line {})")
            holding = f"holds {self._names.name(last.ref)}{since} and "
        told = [f"{self._names.thread(first.tid)} {holding}{self._wish_at(first)}"]
        for before, each in pairwise(circle):
            if before.kind in _FOR_LOCKS and before.ref is not None:
                since = self._since(before.ref, " (since line {})")
                told[-1] += f", which {self._names.thread(each.tid)} holds{since}"
            told.append(f"{self._names.thread(each.tid)} {self._wish_at(each)}")
        return f"{'; '.join(told)}: no thread can ever go on"

    def itself(self, waiting: Waiting) -> str:
        """One thread that waits for a lock it holds; nothing else can make a circle of one."""
        name, lock = self._names.thread(waiting.tid), cast("Ref", waiting.ref)
        since = self._since(lock, " (since line {})")
        return (
            f"{name} holds {self._names.name(lock)}{since} and {self._wish_at(waiting)} itself:"
            " a Lock cannot be taken twice, not even by its owner, so no thread can ever go on"
        )

    def starved(self, waiting: Sequence[Waiting]) -> str:
        """Threads that wait for what nobody left can give."""
        told = []
        for each in waiting[:_MOST_TOLD]:
            name = self._names.thread(each.tid)
            told.append(f"{name} {self._wish_at(each)}{self._owner(each)}")
        more = len(waiting) - len(told)
        if more:
            told.append(f"{more} more threads wait" if more > 1 else "one more thread waits")
        return f"{'; '.join(told)}: no thread is left that could end the wait"

    def _wish_at(self, waiting: Waiting) -> str:
        where = "" if waiting.line is None else f" in line {waiting.line}"
        verb, _, wish = self._wish(waiting).partition(" ")
        return f"{verb}{where} {wish}"

    def _wish(self, waiting: Waiting) -> str:
        name = "" if waiting.ref is None else self._names.name(waiting.ref)
        return WISHES[waiting.kind].format(name)

    def _owner(self, waiting: Waiting) -> str:
        if waiting.kind not in _FOR_LOCKS or waiting.whom is None or waiting.ref is None:
            return ""
        owner = self._names.thread(waiting.whom)
        if self._names.state.threads[waiting.whom].over:
            since = self._since(waiting.ref, " in line {}")
            return f", which {owner} took{since} and still held when {owner} ended"
        if waiting.whom == waiting.tid:
            return f", which {owner} itself holds{self._since(waiting.ref, ' since line {}')}"
        since = self._since(waiting.ref, " since line {}")
        return f", which {owner} has held{since}" if since else f", which {owner} holds"

    def _since(self, lock: Ref, template: str) -> str:
        site = None if self._held is None else self._held.site(lock)
        line = None if site is None else line_of(self._names.program, site)
        return "" if line is None else template.format(line)


_FOR_LOCKS: Final = frozenset({"lock", "free"})
"""What is waited for with one thread that has it: a lock, to take it or only to see it free."""
