"""The single steps of a thread in a state, by the interpreter, when they are first met.

A step is a function of the thread's own part, the choice, and the contents of what it
looks at; so it is remembered by these, and what it changes is told as a difference.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Final, cast

from core.machine.draws.forms import RecalledError
from core.machine.draws.undrawn import AskedError
from core.machine.events import SECONDARY, Kind
from core.machine.interpreter import take_turn
from core.machine.locations import BIRTH, RANDOM, WHOLE, Mode
from core.machine.options import ways
from core.machine.primitives.waits import awaited, deadline
from core.machine.state import LATER, SEEDED, TIMEOUT, Choice
from core.machine.step import able
from core.machine.thrown import UnmodelledError
from core.machine.values import Ref
from core.search.states.beginning import KEPT_WHOLE
from core.search.states.difference import Difference
from core.search.states.entry import Head, Sign, Steps, Transition
from core.search.states.footprint import Footprint, check_writes, note_uses
from core.search.states.trials import Trial, note_drawn

if TYPE_CHECKING:
    from collections.abc import Iterable

    from core.machine.events import RawEvent
    from core.machine.locations import Location
    from core.machine.recorder import Access
    from core.machine.recording import RecordingMachine
    from core.machine.threads import Thread
    from core.search.states.entry import Entry
    from core.search.states.space import Space

_NOTHING: Final = Steps((), 0, "")
LONG: Final = 100
"""As how many steps one counts in which a thread has computed until it had to give way."""
_DATA: Final = frozenset({Kind.READ, Kind.WRITE})

MOST_WAYS: Final = 500
"""In how many ways a single step is tried: draws that are asked for together multiply."""
TOO_MANY_WAYS: Final = (
    f"what was drawn at random makes more than {MOST_WAYS} ways to go on here, which were not all"
    " tried; `# random: seed 7` in a line of its own decides what is drawn"
)


def steps_of(space: Space, state: int, entry: Entry) -> Steps:
    """Return the steps that the thread of *entry* can take in *state*."""
    known = entry.steps.known(state)
    return _find(space, state, entry) if known is None else known


def _find(space: Space, state: int, entry: Entry) -> Steps:
    thread = entry.thread
    if thread is None or thread.over:
        entry.steps.keep(state, _NOTHING, (), space.readers.depend)
        return _NOTHING
    recorder = space.recorder
    recorder.restart()
    machine = space.machine(state, entry)
    recorder.on = True
    # What is looked at here, before any step, counts as looked at by each of them.
    choices = _choices(space, machine, thread)
    recorder.on = False
    asked, looked = recorder.accesses(), set(recorder.looked)
    found: list[Transition] = []
    cut = ""
    pending = [Trial(choice) for choice in reversed(choices)]
    fresh = True
    while pending:
        if len(found) >= MOST_WAYS:
            cut = f"{_place(space, machine.site)}{TOO_MANY_WAYS}"
            break
        trial = pending.pop()
        # A machine that has made a step is in another state.
        if not fresh:
            machine = space.machine(state, entry)
        fresh = False
        recorder.restart()
        try:
            found.append(_take(trial, space, state, entry, machine, asked))
        except AskedError as question:
            pending += trial.answered(question, machine, space)
        except RecalledError as error:
            space.looks.recall(error.home)
        except UnmodelledError as error:
            cut = f"{_place(space, error.site)}{error}"
        finally:
            recorder.on = False
        looked |= recorder.looked
        # Measured in work: a stage that looks at the clock after so many steps is not held up by
        # these.
        space.made += LONG if found and found[-1].last else 1
    # Of who cannot go it is still known what it waits to do: persistent sets look for who can let
    # it.
    blocked = 0 if choices else note_uses(space, entry, entry.marks, asked)
    reads = kept(space, entry, looked)
    steps = Steps(tuple(found), blocked, cut, reads)
    entry.steps.keep(state, steps, reads, space.readers.depend)
    for transition in found:
        entry.touch |= transition.touch
        space.futures.rise(entry, transition.touch)
    entry.touch |= blocked
    space.futures.rise(entry, blocked)
    return steps


def _choices(space: Space, machine: RecordingMachine, thread: Thread) -> list[Choice]:
    """Return all that *thread* can be chosen to do now."""
    wait = thread.wait
    # With a timeout it goes on either way, so whether it can is only looked at (READ, which the
    # heap notes) and not waited for.
    if wait is not None and wait.deadline is None:
        for owner, part, mode in awaited(machine, wait, thread.tid):
            machine.access(owner, part, mode)
    if able(machine, thread.tid):
        # A draw that stays undrawn is one step, whatever comes of it.
        if machine.image.asking and machine.image.undrawn_ways(machine, thread):
            return [Choice(thread.tid, LATER)]
        return [Choice(thread.tid, way) for way in ways(space.program, machine, thread)]  # type: ignore[arg-type]
    if deadline(machine.heap, thread) is not None:
        return [Choice(thread.tid, TIMEOUT)]
    return []


def kept(space: Space, entry: Entry, looked: Iterable[Location]) -> set[Location]:
    """Where what was *looked* at is kept; what is the thread's own is part of *entry*."""
    found: set[Location] = set()
    for owner, part in looked:
        if not isinstance(owner, Ref):
            found.add((owner, WHOLE if owner in KEPT_WHOLE else part))
        elif owner not in entry.objects and (part is not BIRTH or owner not in space.base.heap):
            # As what was there from the start was made is the same in every state.
            found.update(space.objects.locations(owner, part))
    return found


def _take(
    trial: Trial,
    space: Space,
    state: int,
    entry: Entry,
    machine: RecordingMachine,
    asked: set[Access],
) -> Transition:
    """Make the step of *trial* by the thread of *entry*, in *machine*, which is in *state*.

    Raises:
        AskedError: more has to be known of a draw.
        UnmodelledError: it is not simulated.
    """
    choice, recorder = trial.choice, space.recorder
    recorder.on = True
    trial.prepare(machine)
    take_turn(machine, entry.tid, 1, choice.way)
    recorder.on = False
    # What is looked at from here on is no question of the program's.
    machine.rest_from_asking()
    check_writes(machine, recorder.accesses())
    difference = Difference(space, state, entry, machine)
    difference.check_sizes()
    signs = [_death(raw) for raw in machine.log if raw[0] == Kind.DIED]
    delta = difference.watch(signs)
    accesses = recorder.accesses()
    owners = {owner for _, owner, _, _ in accesses}
    if RANDOM in owners and any(
        owner == RANDOM and mode is Mode.WRITE for _, owner, _, mode in accesses
    ):
        _note_draws(space, state, machine, choice)
    if choice.way is not None and any(raw[0] == Kind.RANDOM for raw in machine.log):
        space.draws_open = True
    delta += difference.changes(accesses)
    footprint = Footprint(space, state, entry, machine, asked)
    touch = footprint.note()
    delta += difference.threads(accesses, footprint)
    space.looks.note(recorder, owners)
    return Transition(
        trial.told(machine),
        delta,
        touch,
        tuple(signs),
        machine.log[0][0] == Kind.GIVE_WAY,
        difference.after[0],
        _head(machine.log),
        trial.share,
    )


def _note_draws(space: Space, state: int, machine: RecordingMachine, choice: Choice) -> None:
    before, after = space.rest(state), machine.rest()
    # What the program has seeded itself has one value.
    if SEEDED in dict(after.counts):
        return
    space.draws_open = True
    if choice.way is None and after.random != before.random:
        note_drawn(space, machine.log)


def _head(log: Iterable[RawEvent]) -> Head | None:
    """Return the read or write that the step of *log* is; None if it is something else."""
    for kind, _, site, ref, key, _ in log:
        if kind < SECONDARY:
            return Head(kind == Kind.WRITE, ref, key, site) if kind in _DATA else None
    return None


def _death(raw: RawEvent) -> Sign:
    kind, message = cast("tuple[str, str]", raw[5])
    word = "assertion" if kind == "AssertionError" else "exception"
    return Sign(word, raw[1], raw[2], f"{kind}: {message}" if message else kind)


def _place(space: Space, site: int) -> str:
    """What a reason begins with that is met at *site*: nothing where a thread is in a library."""
    code, _, span = space.image.sites[site]
    return f"line {span.line}: " if code.own else ""
