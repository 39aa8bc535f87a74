"""Why threads wait for ever: who took what, or who called when nobody heard it."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from core.graph.patterns import MAIN
from core.machine.events import Kind
from core.machine.primitives.objects import BarrierObject
from core.runs.naming import Names, line_of
from core.runs.waiting import Held, deadlock
from core.runs.wishes import WISHES
from core.search.report_text import counted

if TYPE_CHECKING:
    from collections.abc import Iterator

    from core.graph.deeds import Deed
    from core.graph.why import Cause
    from core.language.program import Program
    from core.machine.state import State
    from core.runs.waiting import Deadlock, Waiting

_MOST: Final = 3
_TAKES: Final = frozenset(
    {Kind.ACQUIRE, Kind.NOTIFY, Kind.SET, Kind.CLEAR, Kind.GET, Kind.PUT, Kind.PERMIT_TAKEN}
)
"""What led to it that somebody waits."""


def blocked_lines(program: Program, cause: Cause) -> Iterator[str]:
    """Give the sentences on the deadlock that the run of *cause* ends in."""
    state = cause.simulation.state
    found = deadlock(program, state)
    if found is None:
        return
    teller = _Blocked(program, state, cause.deeds)
    if found.kind == "cycle":
        yield teller.circle(found)
    elif found.kind == "self":
        yield teller.itself(found)
    else:
        yield from teller.starved(found)


def taken(cause: Cause) -> Iterator[int]:
    """Give where in the run of *cause* the last of each lock was taken that somebody waits for."""
    wanted = {thread.wait.ref for thread in cause.simulation.state.threads if thread.wait}
    for ref in wanted:
        deeds = [d for d in cause.deeds if d.event.ref is ref and d.kind in _TAKES]
        if ref is not None and deeds:
            yield deeds[-1].position


class _Blocked:
    """Puts into words what led to the waits in *state*, after *deeds*."""

    def __init__(self, program: Program, state: State, deeds: tuple[Deed, ...]) -> None:
        self._program = program
        self._names = Names(program, state)
        self._state = state
        self._deeds = deeds
        self._held = Held()
        for deed in deeds:
            self._held.feed(deed.event)

    def circle(self, found: Deadlock) -> str:
        """Say who took what, and that each now waits for the next."""
        waiting = {each.tid: each for each in found.waiting}
        took: list[tuple[int, str]] = []
        for tid in found.cycle:
            before = next(other for other in found.cycle if waiting[other].whom == tid)
            wanted = waiting[before].ref if waiting[before].kind != "join" else None
            name = self._names.thread(tid)
            if wanted is not None:
                since = self._since(wanted)
                took.append(
                    (self._taken_at(wanted), f"{name} took {self._names.name(wanted)}{since}")
                )
        wants = [f"{self._names.thread(tid)} {self._wish(waiting[tid])}" for tid in found.cycle]
        # In the order of the run; the circle itself begins anywhere.
        told = ", then ".join(text for _, text in sorted(took))
        return f"{told}; now {_listed(wants)}." if told else f"{_listed(wants)}."

    def itself(self, found: Deadlock) -> str:
        """Say that the one thread already has what it waits for."""
        each = next(one for one in found.waiting if one.tid == found.cycle[0])
        assert each.ref is not None
        name, lock = self._names.thread(each.tid), self._names.name(each.ref)
        return (
            f"{name} took {lock}{self._since(each.ref)} and wants it once more"
            f"{self._at(each.line)}: a Lock does not know who has it, an RLock does."
        )

    def starved(self, found: Deadlock) -> Iterator[str]:
        """Say for each thread why what it waits for does not come."""
        stuck = {each.tid for each in found.waiting}
        # Who only waits for one of the others to end is of no account.
        told = [each for each in found.waiting if each.kind != "join" or each.whom not in stuck]
        # Main mostly waits for the others only, so it is told last, if at all.
        told.sort(key=lambda each: each.tid == MAIN)
        for each in told[:_MOST]:
            yield self._missing(each)

    def _missing(self, each: Waiting) -> str:
        tell = _MISSING.get(each.kind)
        if tell is not None:
            return tell(self, each)
        return f"{self._name(each)} {self._wish(each)}{self._owner(each)}."

    def _name(self, each: Waiting) -> str:
        return self._names.thread(each.tid)

    def _what(self, each: Waiting) -> str:
        return "something" if each.ref is None else self._names.name(each.ref)

    def _owner(self, each: Waiting) -> str:
        if each.whom is None or each.kind == "join":
            return ", and no thread is left that could end that"
        owner, since = self._names.thread(each.whom), self._since(each.ref)
        if self._state.threads[each.whom].over:
            return f", which {owner} took{since} and still held when {owner} ended"
        return f", which {owner} has{since}"

    def missed_call(self, each: Waiting) -> str:
        """Say of a condition that was notified too early, or of whom it woke instead."""
        name, what = self._name(each), self._what(each)
        begin = self._began_to_wait(each)
        calls = [d for d in self._deeds if d.kind == Kind.NOTIFY and d.event.ref is each.ref]
        early = [d for d in calls if d.position < begin]
        late = [d for d in calls if d.position > begin]
        if late:
            woken = [tid for d in late for tid in _tids(d)]
            others = _listed([self._names.thread(tid) for tid in dict.fromkeys(woken)])
            return (
                f"{name} waits at {what}{self._at(each.line)}, but"
                f" {self._names.thread(late[-1].tid)}'s notify{self._of(late[-1])} woke"
                f" {others or 'nobody'}, and no thread is left to notify it."
            )
        if early and each.tid in _tids(early[-1]):
            return (
                f"{self._names.thread(early[-1].tid)}'s notify{self._of(early[-1])} woke {name},"
                f" who went back to waiting at {what}{self._at(each.line)},"
                " and no thread is left to notify it."
            )
        if early:
            return (
                f"The notify came too early: {self._names.thread(early[-1].tid)} notified"
                f" {what}{self._of(early[-1])} when {name} did not wait there yet;"
                f" {name} began to wait afterwards{self._at(each.line)},"
                " and no thread is left to notify it."
            )
        return f"{name} waits at {what}{self._at(each.line)}, and nobody ever notifies it."

    def unset(self, each: Waiting) -> str:
        """Say of an event whether it was cleared again, or never set."""
        name, what = self._name(each), self._what(each)
        deeds = [d for d in self._deeds if d.event.ref is each.ref]
        cleared = [d for d in deeds if d.kind == Kind.CLEAR]
        was_set = [d for d in deeds if d.kind == Kind.SET]
        if was_set and cleared:
            return (
                f"{name} came too late: {self._names.thread(was_set[-1].tid)} had set"
                f" {what}{self._of(was_set[-1])} and {self._names.thread(cleared[-1].tid)}"
                f" cleared it{self._of(cleared[-1])}; now {name} waits for it"
                f"{self._at(each.line)}, and no thread is left to set it."
            )
        return f"{name} waits for {what} to be set{self._at(each.line)}, and nobody ever sets it."

    def items(self, each: Waiting) -> str:
        """Say of a queue how many items came and went."""
        name = self._name(each)
        put = sum(d.kind == Kind.PUT and d.event.ref is each.ref for d in self._deeds)
        got = sum(d.kind == Kind.GET and d.event.ref is each.ref for d in self._deeds)
        rest = "put one in" if each.kind == "get" else "take one out"
        return (
            f"{name} {self._wish(each)}: {counted(put, 'item')} came into it,"
            f" {got:,} went out{self._snatched(each)}, and no thread is left to {rest}."
        )

    def _snatched(self, each: Waiting) -> str:
        """Say who took an item after the thread that waits for one had looked."""
        mine = (Kind.LOOK, each.tid)
        touching = [d for d in self._deeds if d.event.ref is each.ref]
        look = next((d for d in reversed(touching) if (d.kind, d.tid) == mine), None)
        if look is None or each.kind != "get":
            return ""
        later = [d for d in touching if d.kind == Kind.GET and d.position > look.position]
        if not later or later[-1].tid == each.tid:
            return ""
        thief = self._names.thread(later[-1].tid)
        return (
            f", the last to {thief}{self._of(later[-1])} after {self._name(each)} had"
            f" looked{self._of(look)}"
        )

    def permits(self, each: Waiting) -> str:
        """Say of a semaphore how many permits were taken and not given back."""
        name = self._name(each)
        mine = [d for d in self._deeds if d.event.ref is each.ref]
        taken = [d for d in mine if d.kind == Kind.PERMIT_TAKEN]
        given = [d for d in mine if d.kind == Kind.PERMIT_GIVEN]
        return (
            f"{name} {self._wish(each)}: {counted(len(taken), 'permit')} of it"
            f" {'was' if len(taken) == 1 else 'were'} taken{self._by(taken)} and"
            f" {len(given):,} given back{self._by(given)},"
            " and no thread is left to give one back."
        )

    def _by(self, deeds: list[Deed]) -> str:
        """Say who did *deeds*, each thread once."""
        names = [self._names.thread(tid) for tid in dict.fromkeys(d.tid for d in deeds)]
        return f" (by {_listed(names)})" if 0 < len(names) <= _MOST else ""

    def company(self, each: Waiting) -> str:
        """Say how many have come to the barrier that *each* waits at, and how many it wants."""
        name, what = self._name(each), self._what(each)
        obj = None if each.ref is None else self._state.heap.get(each.ref)
        assert isinstance(obj, BarrierObject)
        there = sum(
            thread.wait is not None and thread.wait.ref is each.ref
            for thread in self._state.threads
        )
        return (
            f"{name} waits at {what}{self._at(each.line)}: it lets {obj.parties:,} go together,"
            f" {there:,} {'is' if there == 1 else 'are'} there, and no other thread can come."
        )

    def _began_to_wait(self, each: Waiting) -> int:
        mine = [d.position for d in self._deeds if d.tid == each.tid]
        return mine[-1] if mine else 0

    def _wish(self, each: Waiting) -> str:
        where = self._at(each.line)
        if each.kind == "join":
            whom = "a thread" if each.whom is None else self._names.thread(each.whom)
            return f"waits for {whom} to end{where}"
        return f"{WISHES[each.kind].format(self._what(each))}{where}"

    def _since(self, lock: object) -> str:
        deed = self._taking(lock)
        return "" if deed is None else self._of(deed)

    def _taken_at(self, lock: object) -> int:
        deed = self._taking(lock)
        return -1 if deed is None else deed.position

    def _taking(self, lock: object) -> Deed | None:
        """Return the step by which *lock* was last taken, by who has it now."""
        for deed in reversed(self._deeds):
            # The first time, where an `RLock` was taken several times: from then on others had to
            # wait.
            if deed.kind == Kind.ACQUIRE and deed.event.ref is lock and deed.event.value == 1:
                return deed
        return None

    def _of(self, deed: Deed) -> str:
        return self._at(line_of(self._program, deed.event.site))

    def _at(self, line: int | None) -> str:
        return "" if line is None else f" (line {line})"


def _tids(deed: Deed) -> tuple[int, ...]:
    value = deed.event.value
    return (
        tuple(each for each in value if isinstance(each, int)) if isinstance(value, tuple) else ()
    )


def _listed(words: list[str]) -> str:
    *others, last = words or [""]
    return f"{', '.join(others)} and {last}" if others else last


_MISSING: Final = {
    "condition": _Blocked.missed_call,
    "event": _Blocked.unset,
    "get": _Blocked.items,
    "put": _Blocked.items,
    "permit": _Blocked.permits,
    "barrier": _Blocked.company,
}
