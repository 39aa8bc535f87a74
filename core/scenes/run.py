"""One run with everything that is known of it: what the bridge drives and the window shows."""

from __future__ import annotations

from functools import lru_cache, partial
from typing import TYPE_CHECKING, Final

from core.machine.class_objects import ClassObject
from core.machine.events import SECONDARY, Event
from core.machine.interpreter import take_turn
from core.machine.linker.image import image_of
from core.machine.objects import Cell, DictObject, Instance, ListObject
from core.machine.pending import about_to
from core.machine.sparing import Meter, SparingMachine
from core.machine.values import UNBOUND
from core.runs.findings import Findings
from core.runs.naming import Names, line_of
from core.runs.narration import narrate
from core.runs.simulation import Simulation
from core.scenes.flow import Flow, Source
from core.scenes.foresight import foreseen
from core.scenes.history import History
from core.scenes.places import span_of_step

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping, Sequence

    from core.language.program import Program
    from core.language.spans import Span
    from core.machine.events import RawEvent
    from core.machine.machine import Machine
    from core.machine.objects import Obj
    from core.machine.pending import Pending
    from core.machine.state import Choice, State
    from core.machine.values import Value
    from core.runs.scheduler import Scheduler
    from core.scenes.foresight import Foreseen
    from core.scenes.scene import Place

SENTENCES: Final = 4_096
"""How many sentences are kept."""
AT_ONCE: Final = 32
"""How many sentences are made when one beside a known one is asked for: a list asks on."""
LOGS: Final = 1_024
"""Of how many of the newest steps it is kept what they did."""


class Run:
    """A simulation of *program*, its findings and its history, always of the same steps."""

    def __init__(self, program: Program, scheduler: Scheduler, *, seed: int) -> None:
        self.program: Final = program
        self.findings = Findings(program)
        # Counted, so that somebody who waits for a long step can do something else meanwhile.
        self.meter: Final = Meter()
        self.simulation: Final = Simulation(
            program, scheduler, seed=seed, watch=self._watch, allowance=self.meter
        )
        self.history: Final = History(self.simulation.trace)
        self.flow: Final = Flow(self.simulation)
        self._sentences: dict[int, str] = {}
        self._about: dict[tuple[int, int], Pending | None] = {}
        self._logs: dict[int, tuple[RawEvent, ...]] = {}
        self._value = lru_cache(maxsize=SENTENCES)(self._value_at)
        self._source = lru_cache(maxsize=SENTENCES)(self._source_at)
        self._span = lru_cache(maxsize=SENTENCES)(partial(span_of_step, self.simulation))

    @property
    def text(self) -> str:
        """The program's text."""
        return self.program.source.text

    @property
    def foreseen(self) -> Foreseen:
        """What is known of the program before its run."""
        return foreseen(self.program)

    @property
    def position(self) -> int:
        """How many steps lie before the moment shown."""
        return self.simulation.position

    @property
    def at_end(self) -> bool:
        """Whether nothing of the run lies ahead."""
        return self.position == len(self.simulation.trace)

    def sentence(self, step: int) -> str:
        """What *step* did (the first is 0), as a sentence."""
        if step not in self._sentences:
            self._tell_from(step)
        return self._sentences[step]

    def told(self, step: int) -> str:
        """What *step* did and where, in two lines."""
        site = self.simulation.trace.sites[step]
        line = line_of(self.program, site)
        if line is None:
            return self.sentence(step)
        lines = self.program.source.lines
        text = lines[line - 1].strip() if 0 < line <= len(lines) else ""
        return f"{self.sentence(step)}\n{line}: {text}"

    def events(self, step: int) -> tuple[Event, ...]:
        """What *step* did, the main event first."""
        log = self._logs.get(step)
        if log is None:
            return self.simulation.events(step)
        # To make a step again may take as long as it took at first, which has no bound.
        return tuple(map(Event._make, log))

    def source(self, step: int) -> Source:
        """What the read in *step* read."""
        return self._source(step)

    def span(self, step: int) -> Span | None:
        """What of the program's text was carried out in *step*."""
        return self._span(step)

    def names(self, state: State) -> Names:
        """The names that hold in *state* of the run, in which each lock has but one."""
        return Names(self.program, state, self.foreseen.names, brief=True)

    # Going

    def advance(self, steps: int) -> int:
        """Take at most *steps* steps; how many were taken."""
        return self.simulation.advance(steps)

    def about_to(self, tid: int) -> Pending | None:
        """What thread *tid* does next, as `core.machine.pending.about_to` tells it.

        To find out takes as long as the next step does, so it is found out once.
        """
        here = (self.position, tid)
        if here not in self._about:
            if len(self._about) > SENTENCES:
                self._about.clear()
            self._about[here] = about_to(self.program, self.simulation.state, tid)
        return self._about[here]

    def take(self, choice: Choice) -> None:
        """Make *choice*, which forks the run if it went on otherwise.

        Raises:
            NotRunnableError: nobody who reads the choices makes that one.
        """
        simulation, branches = self.simulation, len(self.simulation.branches)
        before = simulation.position
        length = len(simulation.trace)
        # What is watched during the step must be of this branch already.
        if before < length and choice != self._next_choice():
            if choice not in simulation.choices():
                simulation.take(choice)
            self._forget_from(before)
        simulation.take(choice)
        assert len(simulation.branches) in {branches, branches + 1}

    def back(self, steps: int) -> int:
        """Go back *steps* steps, or to the start; how many it were."""
        return self.simulation.back(steps)

    def jump(self, position: int) -> None:
        """Go to *position* of the run so far."""
        self.simulation.jump(position)

    def follow(self, scheduler: Scheduler) -> None:
        """From now on *scheduler* decides."""
        self.simulation.follow(scheduler)

    def take_up(self, scheduler: Scheduler) -> None:
        """Let *scheduler* decide; whoever does already goes on as if nothing had been."""
        left = self.simulation.scheduler
        if (scheduler.policy, scheduler.seed) != (left.policy, left.seed):
            self.follow(scheduler)

    # Being told

    def _watch(self, step: int, log: Sequence[RawEvent], machine: Machine) -> None:
        self._logs[step] = tuple(log)
        if step - LOGS not in self.simulation.trace.dear:
            self._logs.pop(step - LOGS, None)
        seen = len(self.findings.invariants.glimpses)
        self.findings.watch(step, log, machine)
        self.history.watch(step, log, machine)
        if len(self.findings.invariants.glimpses) > seen:
            self.history.note_failure(step)

    def _next_choice(self) -> tuple[int, int | None]:
        trace, here = self.simulation.trace, self.simulation.position
        return (trace.tids[here], trace.way(here))

    def _forget_from(self, position: int) -> None:
        """The run is about to fork at *position*: know only what lies before it."""
        findings, trace = Findings(self.program), self.simulation.trace
        machine = SparingMachine(image_of(self.program), trace.kept_before(0)[1], self.meter)
        for at in range(position):
            machine.log.clear()
            take_turn(machine, trace.tids[at], 1, trace.way(at))
            findings.watch(at, tuple(machine.log), machine)
        # Up to here it may be given up, and nothing was changed.
        self.findings = findings
        self.history.cut(position)
        self.flow.cut(position)
        self._sentences.clear()
        self._about = {here: it for here, it in self._about.items() if here[0] <= position}
        self._logs = {at: log for at, log in self._logs.items() if at < position}
        self._value.cache_clear()
        self._source.cache_clear()
        self._span.cache_clear()

    def _tell_from(self, step: int) -> None:
        if len(self._sentences) > SENTENCES:
            self._sentences.clear()
        trace = self.simulation.trace
        if step in trace.dear:
            self._sentences[step] = self._dear(step)
            return
        # Who jumps about wants but one.
        many = AT_ONCE if self._sentences.keys() & {step - 1, step + 1} else 1
        end = min(step + many, len(self.simulation.trace))
        # What is dear to make again is told when it is asked for.
        end = next((at for at in range(step + 1, end) if at in trace.dear), end)
        for at, (before, events, after) in enumerate(self.simulation.made(step, end), step):
            names = self.names(after)
            self._sentences[at] = narrate(self.program, _main(events), names, before=before)

    def _dear(self, step: int) -> str:
        """What *step* did, which takes long: by what was seen of it, and never by making it again.

        The names are those that hold now.
        """
        kept, before = self.simulation.trace.kept_before(step)
        state = self.simulation.state
        before = before if kept == step else state
        return narrate(self.program, _main(self.events(step)), self.names(state), before=before)

    def value_before(self, place: Place, step: int) -> str | None:
        """The value that *place* had before *step*, in a few characters, if it had one."""
        return self._value(place, step)

    def _value_at(self, place: Place, position: int) -> str | None:
        ref, key = place
        state = self.simulation.state_at(position)
        if ref is None:
            values: Sequence[Value] | Mapping[str, Value] | Mapping[Value, Value] = state.globals
        else:
            values = _parts(state.heap.get(ref))
        try:
            value = values[key]  # type: ignore[call-overload, index]
        except (KeyError, IndexError, TypeError):
            return None
        return None if value is UNBOUND else self.names(state).value(value)

    def _source_at(self, step: int) -> Source:
        _, tid, _, ref, key, value = self.events(step)[0]
        return Source(step, tid, (ref, key), value)


def _main(events: Iterable[Event]) -> Event:
    """What a step is told by, of all that it did."""
    return next(event for event in events if event.kind < SECONDARY)


def _parts(
    obj: Obj | None,
) -> Sequence[Value] | Mapping[str, Value] | Mapping[Value, Value]:
    """The parts of *obj* by key."""
    if isinstance(obj, Instance | ClassObject):
        return obj.fields
    if isinstance(obj, ListObject | DictObject):
        return obj.items
    if isinstance(obj, Cell):
        return (obj.value,)
    return ()
