"""A run with somebody at a terminal: what is asked for, and what is written on the way.

What the program prints goes out as it comes.  The terminal's clock and keyboard are
handed in: what a run does depends on neither, only when it is shown and stopped.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Final

from core.language.errors import (
    ProgramError,
    SourceError,
    UnreadableError,
    excerpt,
    printable,
)
from core.language.source import read_bytes
from core.machine.compile import compile_source, read_program
from core.machine.events import SECONDARY
from core.machine.pending import resting_span
from core.machine.step import NotRunnableError
from core.runs.findings import Findings
from core.runs.naming import Names
from core.runs.narration import narrate
from core.runs.run_report import ProgressLine, ProgressWord, RunReport, as_json, as_text
from core.runs.schedule import LONGEST, POLICY_NAMES, ScheduleError, parse_schedule
from core.runs.scheduler import ImpossibleChoiceError
from core.runs.schedulers.policies import POLICIES
from core.runs.schedulers.replay import Replay
from core.runs.simulation import Simulation
from core.terminal import write

if TYPE_CHECKING:
    from collections.abc import Sequence

    from core.language.program import Program
    from core.language.world import WorldOptions
    from core.machine.events import RawEvent
    from core.machine.machine import Machine
    from core.runs.scheduler import Scheduler
    from core.terminal import Terminal

SLICE: Final = 0.05
"""About how many seconds pass between two looks at the keyboard."""
MOST_OUTPUT: Final = 10_000_000
"""How many characters a program may print before it is stopped."""
LARGEST_SCHEDULE: Final = LONGEST + 4
"""How many bytes are read of the file of a schedule, which may be marked as UTF-8."""


class CannotRunError(Exception):
    """There is nothing to run: the message says why, and what to do."""


@dataclass(frozen=True, slots=True, kw_only=True)
class RunRequest:
    """Which program to run by which schedule, and what to write.

    *schedule* is a text, or @ and the file that has one; it takes the place of *policy*
    and *seed*.
    """

    file: str
    policy: str
    seed: int
    schedule: str | None
    world: WorldOptions
    most_steps: int
    trace: bool
    json: bool


def run(request: RunRequest, terminal: Terminal) -> RunReport:
    """Do what *request* asks for and report on *terminal*.

    Raises:
        CannotRunError: the program or the schedule cannot be read, or they do not fit.
    """
    scheduler = scheduler_of(request.schedule, request.policy, request.seed)
    program, name = program_of(request.file, request.world), printable(request.file)
    try:
        conversation = _Conversation(program, scheduler, request, terminal)
        stopped = conversation.go()
    except (ImpossibleChoiceError, NotRunnableError) as error:
        raise CannotRunError(f"the schedule is not for {name}: {error}") from None
    return conversation.conclude(stopped)


def scheduler_of(schedule: str | None, policy: str, seed: int) -> Scheduler:
    """Who decides: *schedule*, as a text or @ and a file, or else *policy* with *seed*.

    Raises:
        CannotRunError: there is no such policy, or the schedule cannot be read.
    """
    if schedule is None:
        if policy not in POLICY_NAMES:
            known = ", ".join(POLICY_NAMES)
            raise CannotRunError(f"there is no policy '{printable(policy)}' (try {known})")
        return POLICIES[policy](seed)
    try:
        return Replay(parse_schedule(_schedule_text(schedule)))
    except ScheduleError as error:
        raise CannotRunError(str(error)) from None


def _schedule_text(text: str) -> str:
    if not text.startswith("@"):
        return text
    name = text[1:]
    try:
        # One byte more than a schedule can have is enough to refuse it.
        return read_bytes(name, LARGEST_SCHEDULE).decode("utf-8-sig")
    except UnreadableError as error:
        reason = f"it {error.reason}"
    except ValueError:
        reason = "it is no UTF-8 text"
    raise CannotRunError(f"the schedule in '{printable(name)}' cannot be read: {reason}")


def program_of(name: str, world: WorldOptions) -> Program:
    """The program in the file *name*, which finds *world* around it.

    Raises:
        CannotRunError: it cannot be read, or is refused.
    """
    source = None
    try:
        source = read_program(name)
        program = compile_source(source)
        return program._replace(world=world.upon(program.world))
    except SourceError as error:
        shown = f"\n{excerpt(source.lines, error.span)}" if source else ""
        raise CannotRunError(f"{printable(name)}: {error}{shown}") from None
    except ProgramError as error:
        raise CannotRunError(str(error)) from None


class _Conversation:
    """One run from its start to its end, and everything that is written about it."""

    def __init__(
        self, program: Program, scheduler: Scheduler, request: RunRequest, terminal: Terminal
    ) -> None:
        self._program = program
        self._request = request
        self._terminal = terminal
        self._findings = findings = Findings(program)
        # Rules about data must hold after every step, and a trace tells of every step.
        by_step = self._tell if request.trace else findings.watch if program.invariants else None
        self._simulation = Simulation(
            program,
            scheduler,
            seed=scheduler.seed,
            watch=by_step,
            review=findings.review if by_step is None else None,
        )
        self._before = self._simulation.state
        self._printed = 0
        self._characters = 0
        # Each step that is told says by itself how far the run is.
        shows = ProgressLine if terminal.err.isatty() else ProgressWord
        self._progress = None if request.trace else shows(terminal.err, terminal.clock())

    def go(self) -> str:
        """Make steps until the run is over; why it was stopped, or nothing."""
        simulation, most, clock = self._simulation, self._request.most_steps, self._terminal.clock
        steps = 1
        while simulation.ended is None:
            if self._terminal.interrupted():
                return "interrupted"
            if simulation.position >= most:
                return "step limit"
            if self._characters > MOST_OUTPUT:
                return "output limit"
            if self._terminal.crowded():
                return "memory limit"
            before = clock()
            made = simulation.advance(min(steps, most - simulation.position))
            self._pass_on()
            if not made and simulation.ended is None:
                return "end of the schedule"
            now = clock()
            if self._progress:
                self._progress.show(simulation.position, now)
            if not self._request.trace:
                # What a step takes depends on the program, what a person waits does not.
                steps = steps * 2 if now - before < SLICE else max(1, steps // 2)
        return ""

    def conclude(self, stopped: str) -> RunReport:
        """Write how it went; *stopped* is why it was stopped, if it was."""
        if self._progress:
            self._progress.hide()
        report = self._findings.report(self._simulation, stopped)
        if self._request.json:
            write(self._terminal.out, f"{as_json(report)}\n")
        else:
            # The last line is how to repeat it, which takes the same world.
            options = printable(str(self._request.world))
            for note in self._program.notes:
                write(self._terminal.err, f"note: {printable(note)}\n")
            write(self._terminal.err, f"{as_text(report)} {options}".rstrip() + "\n")
        return report

    def _tell(self, position: int, log: Sequence[RawEvent], machine: Machine) -> None:
        """Write in a sentence what the step made at *position* did."""
        self._findings.watch(position, log, machine)
        before, after = self._before, machine.state()
        names = Names(self._program, after)
        event = next(event for event in log if event[0] < SECONDARY)
        # Where the program is, even while the library is at work for it.
        span = resting_span(self._program, before, before.threads[event[1]])
        place = "" if span is None else f"line {span.line}"
        sentence = narrate(self._program, event, names, before=before)
        told = f"{position + 1:>6}  {names.thread(event[1])}  {place}  {sentence}\n"
        write(self._terminal.err, told)
        self._before = after

    def _pass_on(self) -> None:
        """Write what the program printed since the last time."""
        printed = self._simulation.machine.output.since(self._printed)
        self._printed += len(printed)
        self._characters += sum(len(text) for _, _, text in printed)
        if self._request.json or not printed:
            return
        if self._progress:
            self._progress.hide()
        out, err = self._terminal.out, self._terminal.err
        for _, stream, text in printed:
            write(out if stream == "stdout" else err, text)
        out.flush()
