"""Carrying out what a thread can do next, when it is met for the first time."""

from __future__ import annotations

from typing import TYPE_CHECKING, cast

from core.machine.events import Kind
from core.machine.machine import Machine
from core.machine.options import ways
from core.machine.run import take_turn
from core.machine.state import TIMEOUT, Choice
from core.machine.thrown import UnmodelledError
from core.search.difference import Difference
from core.search.fusing import LONGEST
from core.search.learning import Step, learn_habits, learn_uses, passed_by, space_locations
from core.search.moves import Change, Sign
from core.search.protecting import containers, event_datum
from core.search.readiness import can_go, choices_of
from core.search.tracking import (
    Record,
    note_in,
    quietly_taken,
    stop_noting,
    track,
)

if TYPE_CHECKING:
    from core.machine.events import RawEvent
    from core.search.entry import Entry
    from core.search.moves import Moves
    from core.search.space import Space


def find_moves(space: Space, state: int, entry: Entry) -> Moves:
    """The next moves of *entry* in *state*, by the interpreter; from now on remembered."""
    assert entry.thread is not None
    if entry.thread.over:
        entry.table[state & entry.mask] = ()
        return ()
    record = Record()
    machine = space.machine(state, entry.tid, record)
    found = []
    reads = set()
    choices = choices_of(space, machine, entry.thread, record)
    for choice in choices:
        trip = _Trip(space, state, entry)
        if choice is not choices[-1]:
            change = trip.go(choice, space.machine(state, entry.tid, trip.record))
        else:
            # To be asked has left the machine as it was.
            note_in(machine, trip.record)
            change = trip.go(choice, machine)
        reads |= trip.record.reads
        if change is not None:
            found.append(change)
    if not all(change.solo for change in found):
        for change in found:
            change.solo = False
    space.looks_at(entry, space_locations(space, state, entry, record.reads | reads))
    entry.table[state & entry.mask] = moves = tuple(found)
    return moves


class _Trip:
    """One move: a step, and the unnoticed ones that follow it at once."""

    def __init__(self, space: Space, state: int, entry: Entry) -> None:
        self.record = Record()
        self._space = space
        self._state = state
        self._entry = entry
        self._tid = entry.tid
        self._held = entry.held
        self._signs: list[Sign] = []
        self._standings = space.standings(state)
        self._torn = space.torn(state)
        self._late = False

    def go(self, choice: Choice, machine: Machine) -> Change | None:
        """Make *choice* in *machine*, and go on as far as nobody can notice.

        None if it is not simulated.
        """
        space = self._space
        self._late = choice.way == TIMEOUT
        try:
            take_turn(machine, self._tid, 1, choice.way)
        except UnmodelledError as error:
            space.refusals.append(f"line {_line(space, error.site)}: {error}")
            return None
        solo = self._take_note(machine, self.record)
        if choice.way is None and machine.drawn != space.rest(self._state)[1]:
            space.sampled = True
            solo = False
        choices = [choice]
        if space.unnoticed:
            machine = self._go_on(machine, choices)
        difference = Difference(space, self._state, self._entry, self.record)
        delta = difference.made(machine, self._held)
        torn_now = any(sign.kind == "torn-read" for sign in self._signs)
        delta += difference.watched(self._standings, self._torn, torn_now=torn_now)
        # What goes round in a circle must let others in.
        solo = solo and difference.forward
        return Change(self._tid, tuple(choices), delta, solo, tuple(self._signs))

    def _go_on(self, machine: Machine, choices: list[Choice]) -> Machine:
        space, tid = self._space, self._tid
        stop_noting(machine)
        while len(choices) < LONGEST and not self._signs:
            if machine.log and machine.log[0][0] == Kind.GIVE_WAY:
                # Each turn of local work is long; once round is enough to see a circle.
                break
            thread = list.__getitem__(machine.threads, tid)
            if thread.over or (thread.wait is not None and thread.wait.deadline is not None):
                break
            if thread.wait is not None and not can_go(machine, thread, Record()):
                break
            if thread.wait is not None and thread.wait.kind == "join":
                # With n joins as one there would be 2**n things to remember of it.
                break
            options = ways(space.program, machine, thread)  # type: ignore[arg-type]
            if len(options) != 1:
                break
            record = Record()
            trial = Machine(space.image, quietly_taken(machine))
            track(trial, tid, record)
            try:
                take_turn(trial, tid, 1, None)
            except UnmodelledError:
                break
            if not self._unnoticed(trial, machine, record):
                break
            self._take_note(trial, record)
            self.record.add(record)
            self._late = False
            choices.append(Choice(tid, options[0]))
            machine = trial
            stop_noting(machine)
        return machine

    # Notes

    def _take_note(self, machine: Machine, record: Record) -> bool:
        """Learn from the step just made; whether nobody could notice it."""
        unnoticed = self._unnoticed(machine, None, record)
        event = machine.log[0]
        record.reads -= passed_by(
            machine, record, self._entry.thread.wait if self._entry.thread else None
        )
        self._learn(machine, record, event)
        for kind, _, _, ref, key, value in machine.log:
            if kind == Kind.ACQUIRE and value and ref is not None:
                self._held |= {ref}
            elif kind == Kind.RELEASE and value == 0:
                self._held -= {ref}
            elif kind == Kind.WAIT:
                self._held -= {key}
        for raw in machine.log:
            if raw[0] == Kind.DIED:
                self._signs.append(_death(machine, raw))
        if len(self._space.rules):
            self._standings, torn = self._space.rules.watch(machine, record, event, self._standings)
            self._signs += torn
            self._torn |= frozenset(torn)
        return unnoticed

    def _learn(self, machine: Machine, record: Record, event: RawEvent) -> None:
        step = Step(machine, record, self._tid, self._held)
        if event[0] in {Kind.READ, Kind.WRITE}:
            learn_uses(self._space.lessons, step, event)
        elif event[0] != Kind.TRY_FAILED or not self._late:
            learn_habits(self._space.lessons, step, event)

    def _unnoticed(self, machine: Machine, before: Machine | None, record: Record) -> bool:
        space = self._space
        if not space.unnoticed or not machine.log:
            return False
        thread = list.__getitem__(machine.threads, self._tid)
        if thread.daemon:
            return False
        if before is not None and machine.drawn != before.drawn:
            return False
        event = machine.log[0]
        kind = event[0]
        if kind == Kind.RANDOM:
            return event[3] is None and event[4] != "seed"
        if kind in {Kind.READ, Kind.WRITE}:
            return self._quiet(machine, record, event)
        return kind in space.unnoticed

    def _quiet(self, machine: Machine, record: Record, event: RawEvent) -> bool:
        space, protection = self._space, self._space.lessons.protection
        if not space.reductions.protected:
            return False
        for standing in self._standings:
            for ref, key in standing.verdict.places:
                protection.declare_loud(event_datum(machine.heap, (0, 0, 0, ref, key, None)))
        others = containers(machine.heap, record.reads | record.writes)
        return protection.quiet(event_datum(machine.heap, event)) and all(
            protection.quiet((ref, None)) for ref in others
        )


def _death(machine: Machine, raw: RawEvent) -> Sign:
    kind, message = cast("tuple[str, str]", raw[5])
    word = "assertion" if kind == "AssertionError" else "exception"
    return Sign(word, raw[1], raw[2], f"{kind}: {message}" if message else kind)


def _line(space: Space, site: int) -> int | None:
    code, _, span = space.image.sites[site]
    return span.line if code.module == "__main__" else None
