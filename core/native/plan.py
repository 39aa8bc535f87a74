"""What the threads of a run have to do on real CPython, step by step, and how it then ends.

A plan begins with the first start of a thread: before that there is nobody to meet.
"""

from __future__ import annotations

import json
from typing import TYPE_CHECKING, Final

from core.language.spans import place_of_line
from core.machine.events import Kind
from core.machine.linker.image import image_of
from core.machine.pending import resting_span
from core.machine.state import TIMEOUT
from core.named import NamedTuple
from core.runs.findings import Findings
from core.runs.naming import Names
from core.runs.narration import narrate
from core.runs.schedulers.replay import Replay
from core.runs.simulation import ENDED, STUCK, Simulation
from core.runs.waiting import deadlock

if TYPE_CHECKING:
    from collections.abc import Iterator

    from core.language.program import Program
    from core.language.spans import Span
    from core.machine.events import Event
    from core.machine.state import State
    from core.machine.values import Value
    from core.runs.schedule import Schedule

_SILENT: Final = frozenset({Kind.BEGIN, Kind.GIVE_WAY})
"""Kinds with which no instruction of CPython goes along."""
_LASTS: Final = frozenset({Kind.END, Kind.DIED})
_DATA: Final = frozenset({Kind.READ, Kind.WRITE})
_MEETINGS: Final = frozenset(
    {
        Kind.ACQUIRE, Kind.RELEASE, Kind.TRY_FAILED, Kind.WAIT, Kind.NOTIFY, Kind.PERMIT_TAKEN,
        Kind.PERMIT_GIVEN, Kind.SET, Kind.CLEAR, Kind.EVENT_SEEN, Kind.ARRIVE, Kind.PASS,
        Kind.ABORT, Kind.PUT, Kind.GET, Kind.START, Kind.JOIN, Kind.SLEEP, Kind.WAKE, Kind.RANDOM,
    }
)  # fmt: skip
"""Kinds for which a call of the standard library is held; the others are held at a bytecode."""
_SHOWN: Final = frozenset({"assertion", "exception", "deadlock"})
"""Kinds of failure that CPython can show; the others are rules that the machine watches over."""
MOST_STEPS: Final = 20_000
"""Longer runs are refused: at each step all threads but one are held."""
_OUTER: Final = ("threading", "builtins", "time", "random")
"""Where the library's own steps are those of the call in the program's text."""


class CannotPlanError(Exception):
    """The run is none that CPython's threads can be held to; the message says why."""


class Place(NamedTuple):
    """A stretch of *file*, "" for the main one: lines from 1, columns in bytes of UTF-8 from 0."""

    file: str
    line: int
    column: int
    end_line: int
    end_column: int


class PlannedStep(NamedTuple):
    """Thread *tid* does *what* at *place*: step *number*, from 1 on, of the simulated run.

    *kind* is that of its event; *about* says what a bytecode is about: "variable", "attribute",
    "cell", "item", "truth", "call", or "" for an operator; *name* says which.  *late* says that
    time runs out, *value* what comes of it where that is plain.  It is *called* where the library
    makes it, else a bytecode of the program does; an *inner* one is made by the library where a
    thread cannot be held.  The last step of a thread has no place.
    """

    number: int
    tid: int
    kind: str
    about: str
    name: str
    late: bool
    value: int | float | str | bool | None
    called: bool
    inner: bool
    place: Place | None
    what: str


class Death(NamedTuple):
    """Thread *tid* dies in *line* of *file* of an exception: its type's *name*, its *message*."""

    tid: int
    name: str
    message: str
    file: str
    line: int


class Plan(NamedTuple):
    """The *steps* of a run in order, and how it ends.

    *threads* has all names; *deaths* are told of whoever dies.  *stuck* says where every thread
    stands for ever, None if the run is no deadlock.  *output* is what it prints, None where the
    schedule ends before the program does.  *hidden* are failures that CPython cannot show;
    *rules* are those that are broken after the last step, which can be looked at there.
    """

    threads: tuple[str, ...]
    steps: tuple[PlannedStep, ...]
    deaths: tuple[Death, ...]
    stuck: dict[int, tuple[str, int]] | None
    output: str | None
    hidden: tuple[str, ...]
    rules: tuple[str, ...]
    answers: tuple[str, ...]

    @property
    def as_json(self) -> str:
        """What whoever holds the real threads needs of it."""
        steps = [
            {**step._asdict(), "place": step.place and step.place._asdict()} for step in self.steps
        ]
        return json.dumps({"steps": steps})


def plan_of(program: Program, schedule: Schedule) -> Plan:
    """Make the run of *schedule* and plan the same on CPython.

    Raises:
        ImpossibleChoiceError: the schedule is one of another program.
        CannotPlanError: it has too many steps, or processes.
    """
    findings = Findings(program)
    simulation = Simulation(program, Replay(schedule), seed=schedule.seed, watch=findings.watch)
    simulation.advance(MOST_STEPS + 1)
    if simulation.position > MOST_STEPS:
        raise CannotPlanError(
            f"the schedule has more than {MOST_STEPS:,} steps: take a shorter one"
        )
    if "multiprocessing" in image_of(program).modules:
        raise CannotPlanError("only threads can be held, and the program has processes")
    return _Planner(program, simulation, findings).plan()


class _Deed(NamedTuple):
    """Step *position* of the run: its main *event*, the states around it."""

    position: int
    event: Event
    before: State
    after: State


class _Planner:
    """Puts the steps of one run into the words of CPython."""

    def __init__(self, program: Program, simulation: Simulation, findings: Findings) -> None:
        self._program = program
        self._simulation = simulation
        self._findings = findings
        self._image = image_of(program)
        self._names = Names(program, simulation.state)

    def plan(self) -> Plan:
        """Return the plan of the run."""
        simulation, state = self._simulation, self._simulation.state
        made = simulation.made(0, len(simulation.trace))
        deeds = [
            _Deed(position, events[0], before, after)
            for position, (before, events, after) in enumerate(made)
        ]
        first = next((d.position for d in deeds if d.event.kind == Kind.START), len(deeds))
        found = deadlock(self._program, state)
        over = simulation.ended in {ENDED, STUCK}
        failures = self._findings.failures(simulation.machine, over=over)
        texts = simulation.machine.output
        lines = [d.event.value for d in deeds if d.event.kind == Kind.ANSWER]
        return Plan(
            threads=tuple(self._names.thread(thread.tid) for thread in state.threads),
            steps=tuple(self._steps(deeds[first:])),
            deaths=tuple(self._deaths(deeds)),
            stuck=None if found is None else {w.tid: self._rest(w.tid) for w in found.waiting},
            output="".join(t for _, stream, t in texts if stream == "stdout") if over else None,
            hidden=tuple(each.message for each in failures if each.kind not in _SHOWN),
            rules=tuple(self._rules(over=over)),
            answers=tuple(line for line in lines if isinstance(line, str)),
        )

    def _rules(self, *, over: bool) -> Iterator[str]:
        """The rules that the last step sees broken, or that are broken when the run is over."""
        watched = self._findings.invariants
        last = self._simulation.position - 1
        broken = [seen.breach.rule for seen in watched.glimpses if seen.step == last]
        if over:
            broken += [breach.rule for breach in watched.broken]
        yield from (watched.rules[number].text for number in dict.fromkeys(broken))

    def _steps(self, deeds: list[_Deed]) -> Iterator[PlannedStep]:
        inner: dict[int, Place] = {}
        """By thread, the call into the library whose first access to data was held already."""
        last: dict[int, Place | None] = {}
        for deed in deeds:
            if deed.event.kind in _SILENT:
                continue
            step = self._step(deed)
            code = self._image.sites[deed.event.site].code
            within = step.place if not code.own and deed.event.kind in _DATA else None
            if within is not None and inner.get(deed.event.tid) == within:
                continue
            inner.pop(deed.event.tid, None)
            if within is not None:
                inner[deed.event.tid] = within
            if self._is_out_of_reach(deed, step):
                continue
            # A second access by one call, unless the call is made once more.
            again = step.about == "call" and last.get(step.tid) == step.place
            last[step.tid] = step.place
            yield step._replace(inner=step.inner or (again and not step.called))

    def _is_out_of_reach(self, deed: _Deed, step: PlannedStep) -> bool:
        """Whether the library makes *step* where no thread of CPython can be held."""
        if step.place is None:
            # A thread is in the library before it comes to the program's text.
            return deed.event.kind not in _LASTS
        code = self._image.sites[deed.event.site].code
        return deed.event.kind in _MEETINGS and not code.own and not code.module.startswith(_OUTER)

    def _step(self, deed: _Deed) -> PlannedStep:
        event, machine = deed.event, self._simulation
        code, pc, span = self._image.sites[event.site]
        place: Span | None = span
        if not code.own:
            place = resting_span(self._program, deed.before, deed.before.threads[deed.event.tid])
        about, name = self._about(deed, code.instructions[pc][0]) if code.own else ("call", "")
        names = Names(self._program, deed.after)
        told = narrate(self._program, event, names, before=deed.before).removesuffix(".")
        return PlannedStep(
            number=deed.position + 1,
            tid=deed.event.tid,
            kind=Kind(deed.event.kind).name,
            about=about,
            name=name,
            late=machine.trace.way(deed.position) == TIMEOUT,
            value=_plain(event.value),
            called=deed.event.kind in _MEETINGS or deed.event.kind in _LASTS,
            inner=not code.own and deed.event.kind in _DATA,
            place=None if place is None or deed.event.kind in _LASTS else self._place(place),
            what=told,
        )

    def _about(self, deed: _Deed, op: str) -> tuple[str, str]:
        """What the bytecode is about, and its name."""
        key = deed.event.key
        if "call" in op:
            # Of what is drawn at random, the key is the name of the function.
            drawn = deed.event.kind == Kind.RANDOM and isinstance(key, str)
            return "call", str(key) if drawn else ""
        if deed.event.kind not in _DATA:
            return "", ""
        if deed.event.ref is None and isinstance(key, int):
            # Those of a file beside the main one bear its name as well.
            name = self._image.variables[key].name.rpartition(".")[2]
            return ("attribute" if op.endswith("_attr") else "variable"), name
        if op.endswith("_attr") and isinstance(key, str):
            return "attribute", key
        if op.endswith("_cell"):
            return "cell", str(key)
        if op.startswith("branch") or op == "not":
            return "truth", ""
        return ("item", "") if op.endswith("_item") else ("", "")

    def _place(self, span: Span) -> Place:
        file, line = place_of_line(span.line)
        _, end_line = place_of_line(span.end_line)
        start, end = (span.line, span.column), (span.end_line, span.end_column)
        return Place(file, line, self._offset(*start), end_line, self._offset(*end))

    def _offset(self, line: int, column: int) -> int:
        text = self._program.source.lines[line - 1]
        return len(text[: column - 1].encode("utf-8", "surrogatepass"))

    def _deaths(self, deeds: list[_Deed]) -> Iterator[Death]:
        for deed in deeds:
            value = deed.event.value
            if deed.event.kind == Kind.DIED and isinstance(value, tuple):
                name, message = value
                yield Death(deed.event.tid, str(name), str(message), *self._rest(deed.event.tid))

    def _rest(self, tid: int) -> tuple[str, int]:
        """The file and the line in which thread *tid* stands at the end."""
        state = self._simulation.state
        span = resting_span(self._program, state, state.threads[tid])
        return ("", 0) if span is None else place_of_line(span.line)


def _plain(value: Value) -> int | float | str | bool | None:
    return value if isinstance(value, int | float | str | bool) else None
