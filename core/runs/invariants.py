"""Rules that a program states about its data, looked at after every step.

``# invariant: red + blue == 100`` may be broken for a moment by the thread that is changing
things. It is a failure when another thread reads any part of it meanwhile (a torn read) or when
it is broken at the end. A part is what the rule works with: who goes by way of `accounts[0]` to
the lock of that account has read nothing yet. A rule is in force from the moment all its names
exist; looking at it never changes the run.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Final, Literal, cast

from core.machine.calls import call_value
from core.machine.errors import describe
from core.machine.events import Kind
from core.machine.interpreter import take_turn
from core.machine.linker.image import image_of
from core.machine.machine import Machine
from core.machine.operators import truth
from core.machine.threads import Thread
from core.machine.thrown import UnmodelledError
from core.machine.values import Function, Ref
from core.named import NamedTuple

if TYPE_CHECKING:
    from collections.abc import Sequence

    from core.language.invariants import Invariant
    from core.language.program import Code, Program
    from core.machine.events import RawEvent
    from core.machine.frames import Frame
    from core.machine.values import Value

MOST_READS: Final = 10_000
"""How many accesses to shared data one look at a rule may make."""
MANY_READS: Final = 500
"""A look that makes more takes longer than a picture may."""

Place = tuple["Ref | None", "Value"]


class Breach(NamedTuple):
    """A rule was broken: from step *since* on, by thread *tid* at instruction *site*.

    *until* is the step that mended it, None if none did so far.
    """

    rule: int
    tid: int
    site: int
    since: int
    until: int | None = None


class Glimpse(NamedTuple):
    """Thread *tid* read a part of a broken rule, at *step* and *site*."""

    breach: Breach
    tid: int
    site: int
    step: int
    place: Place


class Verdict(NamedTuple):
    """What one look at a rule found, and the *places* it looked at.

    *parts* are those of them whose values it worked with; the others only led there.  *trouble*
    says what went wrong in the rule itself, if anything did.
    """

    status: Literal["not in force", "holds", "broken", "trouble"]
    places: frozenset[Place]
    parts: frozenset[Place]
    trouble: str = ""


NOT_LOOKED_AT: Final = Verdict("not in force", frozenset(), frozenset())
"""That of a rule at which nobody has looked."""


class Invariants:
    """Watches the rules of *program* over a run; see the module's docstring for the law."""

    def __init__(self, program: Program) -> None:
        image = image_of(program)
        self._rules: list[tuple[Invariant, Code]] = [
            (invariant, program.codes[place]) for invariant, place in program.invariants
        ]
        self._image = image
        self._verdicts = [NOT_LOOKED_AT for _ in self._rules]
        self._reads = [0] * len(self._rules)
        self._open: dict[int, Breach] = {}
        self._seen: set[tuple[int, int, int]] = set()
        self.breaches: list[Breach] = []
        self.glimpses: list[Glimpse] = []
        self.troubles: dict[int, str] = {}

    @property
    def rules(self) -> tuple[Invariant, ...]:
        """The rules in the order of the text."""
        return tuple(invariant for invariant, _ in self._rules)

    @property
    def broken(self) -> tuple[Breach, ...]:
        """The breaches that are open now."""
        return tuple(self._open.values())

    def verdict(self, rule: int) -> Verdict:
        """What the last look at *rule* found."""
        return self._verdicts[rule]

    def watch(self, step: int, log: Sequence[RawEvent], machine: Machine) -> None:
        """Take note of one step and look at the rules that it may have touched."""
        if not self._rules or not log:
            return
        kind, tid, site, ref, key, _ = log[0]
        place = (ref, key)
        if kind == Kind.READ:
            self._note_glimpses(step, tid, site, place)
        for rule, verdict in enumerate(self._verdicts):
            if verdict.status == "not in force" or (
                kind == Kind.WRITE and touches(verdict.places, place)
            ):
                self._look(rule, step, tid, site, machine)

    def _note_glimpses(self, step: int, tid: int, site: int, place: Place) -> None:
        for rule, breach in self._open.items():
            seen = (rule, breach.site, site)
            # A thread may read what it has broken itself; the same pair of lines is told once.
            fresh = breach.tid != tid and seen not in self._seen
            if fresh and touches(self._verdicts[rule].parts, place):
                self._seen.add(seen)
                glimpse = Glimpse(breach=breach, tid=tid, site=site, step=step, place=place)
                self.glimpses.append(glimpse)

    def _look(self, rule: int, step: int, tid: int, site: int, machine: Machine) -> None:
        verdict = self.evaluate(rule, machine)
        self._verdicts[rule] = verdict
        breach = self._open.get(rule)
        if verdict.status == "broken" and breach is None:
            breach = Breach(rule=rule, tid=tid, site=site, since=step)
            self._open[rule] = breach
            self.breaches.append(breach)
        elif verdict.status == "holds" and breach is not None:
            mended = Breach(
                rule=rule, tid=breach.tid, site=breach.site, since=breach.since, until=step
            )
            self.breaches[self.breaches.index(breach)] = mended
            del self._open[rule]
        elif verdict.status == "trouble":
            self.troubles.setdefault(rule, verdict.trouble)

    def shown(self, rule: int, machine: Machine, *, newest: bool) -> Verdict:
        """How *rule* stands in the state of *machine*, the *newest* of the run or not.

        Of the newest one the last look is known, and a long one is not made once more.
        """
        if newest and self._reads[rule] > MANY_READS:
            return self._verdicts[rule]
        return self.evaluate(rule, machine)

    def evaluate(self, rule: int, machine: Machine) -> Verdict:
        """Look at *rule* in the state *machine* is in, without a trace."""
        scratch = Machine(self._image, machine.state())
        verdict = evaluated(scratch, self._rules[rule][1])
        self._reads[rule] = len(scratch.log)
        return verdict


def evaluated(scratch: Machine, code: Code) -> Verdict:
    """What the rule of *code* says in the state that *scratch*, a copy to be spoilt, is in."""
    # A thread of its own, on a copy: the rule runs in the same machine as the program, under the
    # same semantics, and its reads say which data it is about.
    looker = Thread(len(scratch.threads), None, "invariant", daemon=True)
    looker.status, looker.epoch = "alive", scratch.epoch
    scratch.threads.append(looker)
    scratch.frame, scratch.tid = None, looker.tid
    call_value(scratch, Function(code), (), {}, -1)
    frame = looker.frame = cast("Frame", scratch.frame)
    try:
        take_turn(scratch, looker.tid, MOST_READS, None)
    except UnmodelledError as error:
        return Verdict("trouble", frozenset(), frozenset(), str(error))
    places, parts = _looked_at(scratch.log)
    looker = scratch.threads[looker.tid]
    if looker.dying is not None:
        assert isinstance(looker.dying, Ref)
        kind, message = describe(scratch, looker.dying)
        if kind == "NameError":
            return Verdict("not in force", places, parts)
        return Verdict("trouble", places, parts, f"{kind}: {message}")
    if not looker.over:
        return Verdict("trouble", places, parts, "it looks at too much data")
    register = code.instructions[-1].operands[0]
    assert isinstance(register, int)
    holds = truth(scratch, frame.regs[register])
    return Verdict("holds" if holds else "broken", places, parts)


def _looked_at(log: Sequence[RawEvent]) -> tuple[frozenset[Place], frozenset[Place]]:
    """The places that a rule read, whose events are *log*, and those that did not only lead on."""
    reads = [raw for raw in log if raw[0] == Kind.READ]
    entered = {raw[3] for raw in log}
    parts = frozenset((raw[3], raw[4]) for raw in reads if not _leads_on(raw[5], entered))
    return frozenset((raw[3], raw[4]) for raw in reads), parts


def _leads_on(value: Value, entered: set[Ref | None]) -> bool:
    """Whether a rule that read *value* only went by it to the objects *entered*."""
    if isinstance(value, tuple):
        return bool(value) and all(_leads_on(each, entered) for each in value)
    return isinstance(value, Ref) and value in entered


def touches(places: frozenset[Place], place: Place) -> bool:
    """Whether *place* is one of *places*, or a part of one (key None: all of the object)."""
    ref, key = place
    if place in places or (ref, None) in places:
        return True
    return key is None and any(part == ref for part, _ in places)
