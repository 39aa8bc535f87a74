"""The command line: runs a program on the simulated machine, without a window.

What the program prints goes to stdout as it comes, everything else to stderr.  Whatever
a run needs is imported where it is needed, so that `interlock --help` comes at once.
"""

from __future__ import annotations

import argparse
import os
import signal
import sys
import time
from typing import TYPE_CHECKING, Final, NoReturn

if TYPE_CHECKING:
    from collections.abc import Sequence
    from types import FrameType
    from typing import Self, TextIO

    from core.language.program import Program
    from core.machine.events import RawEvent
    from core.machine.machine import Machine
    from core.runs.scheduler import Scheduler

ENDED_WELL: Final = 0
FAILED: Final = 1
REFUSED: Final = 2
STOPPED: Final = 3
BROKEN: Final = 4
"""Exit codes: ended well, failed, cannot be read or run, a limit, Interlock's own fault."""

MOST_STEPS: Final = 10_000_000
LONGEST_SCHEDULE: Final = 16_000_000
"""The most characters read from a schedule's file."""
SLICE: Final = 0.05
"""About how many seconds pass between two looks at the keyboard."""


class CommandError(Exception):
    """The command cannot be carried out as it was given."""


class RunOptions(argparse.Namespace):
    """What `interlock run` was given."""

    file: str
    seed: int | None
    policy: str | None
    schedule: str | None
    trace: bool
    json: bool
    max_steps: int
    input: list[str]
    args: list[str]
    debug: bool


def main(argv: Sequence[str] | None = None) -> int:
    """Carry out the command *argv*, by default that of this process; the exit code."""
    arguments = sys.argv[1:] if argv is None else list(argv)
    try:
        code = _run(_options(arguments))
        sys.stdout.flush()
    except SystemExit as leaving:
        # After --help, or with the usage of what cannot be understood.
        return leaving.code if isinstance(leaving.code, int) else ENDED_WELL
    except CommandError as error:
        return _say(f"interlock: {error}", REFUSED)
    except KeyboardInterrupt:
        return _say("interlock: stopped", STOPPED)
    except BrokenPipeError:
        _forget_output()
        return STOPPED
    except OSError as error:
        _forget_output()
        return _say(f"interlock: cannot write: {(error.strerror or str(error)).lower()}", STOPPED)
    except MemoryError:
        return _say("interlock: out of memory; a smaller --max-steps needs less", STOPPED)
    except Exception as error:  # noqa: BLE001 - the last resort, so that no traceback of ours is seen
        return _confess(error, debug="--debug" in arguments)
    return code


# Options


class _Parser(argparse.ArgumentParser):
    def error(self, message: str) -> NoReturn:
        usage = self.format_usage().replace("usage:", "usage:", 1)
        raise SystemExit(_say(f"interlock: {message}\n{usage.rstrip()}", REFUSED))


def _options(arguments: Sequence[str]) -> RunOptions:
    parser = _Parser(prog="interlock", description="Run threaded Python programs, simulated.")
    commands = parser.add_subparsers(metavar="COMMAND", required=True)
    run = commands.add_parser(
        "run",
        help="run a program once, by one schedule",
        description="Run FILE on the simulated machine and say how it ended.",
        epilog="exit code: 0 ended well, 1 failed, 2 cannot be read or run, 3 a limit",
        allow_abbrev=False,
    )
    _add_run_options(run)
    options, unknown = parser.parse_known_args(arguments, RunOptions())
    if unknown:
        what = "no option" if unknown[0].startswith("-") else "no place for"
        run.error(f"there is {what} {unknown[0]}")
    if options.schedule is not None and (options.seed is not None or options.policy is not None):
        run.error("a schedule has a seed and policies: give it without --seed and --policy")
    return options


def _add_run_options(run: argparse.ArgumentParser) -> None:
    add = run.add_argument
    add("file", metavar="FILE", help="the program")
    add("--seed", metavar="N", type=_number, help="draw schedule and random values from N (0)")
    add("--policy", metavar="NAME", help="random, round-robin, long-turns or serial (random)")
    add("--schedule", metavar="TEXT", help="repeat the run with this schedule; @FILE reads it")
    add("--trace", action="store_true", help="tell every step in a sentence")
    add("--json", action="store_true", help="print the result as JSON, and nothing else")
    add("--max-steps", metavar="N", type=_number, default=MOST_STEPS,
        help="stop after N steps (10 million)")  # fmt: skip
    add("--input", metavar="TEXT", action="append", default=[],
        help="a line that input() gives; again for the next one")  # fmt: skip
    add("--args", nargs=argparse.REMAINDER, default=[],
        help="all that follows is the program's, in sys.argv")  # fmt: skip
    add("--debug", action="store_true", help="show the traceback of an error of Interlock's own")


def _number(text: str) -> int:
    if text.isascii() and text.isdigit() and len(text) <= 18:
        return int(text)
    raise argparse.ArgumentTypeError(f"'{text}' is no number from 0 to 999999999999999999")


# Running


def _run(options: RunOptions) -> int:
    from core.runs.scheduler import ImpossibleChoiceError

    scheduler = _scheduler(options)
    program = _program(options.file)
    if program is None:
        return REFUSED
    try:
        return _Run(program, scheduler, options).to_its_end()
    except ImpossibleChoiceError as error:
        raise CommandError(f"the schedule is not for {options.file}: {error}") from None


def _scheduler(options: RunOptions) -> Scheduler:
    from core.runs.schedule import POLICY_NAMES, ScheduleError, parse_schedule
    from core.runs.schedulers.policies import POLICIES
    from core.runs.schedulers.replay import Replay

    if options.schedule is None:
        policy = options.policy or "random"
        if policy not in POLICY_NAMES:
            raise CommandError(f"no policy '{policy}': there are {', '.join(POLICY_NAMES)}")
        return POLICIES[policy](options.seed or 0)
    try:
        return Replay(parse_schedule(_schedule_text(options.schedule)))
    except ScheduleError as error:
        raise CommandError(str(error)) from None


def _schedule_text(text: str) -> str:
    if not text.startswith("@"):
        return text
    name = text[1:]
    try:
        with open(name, encoding="utf-8-sig") as file:  # noqa: PTH123 - saves loading pathlib
            return file.read(LONGEST_SCHEDULE)
    except OSError as error:
        reason = (error.strerror or "unknown error").lower()
    except ValueError:
        reason = "it is no UTF-8 text"
    raise CommandError(f"the schedule in '{name}' cannot be read: {reason}")


def _program(name: str) -> Program | None:
    """The program in the file *name*, or None after saying why there is none."""
    from core.language.compiler.entry import compile_source
    from core.language.errors import ProgramError, SourceError, excerpt, printable
    from core.language.source import read_source

    source = None
    try:
        source = read_source(name)
        return compile_source(source)
    except SourceError as error:
        _say(f"{printable(name)}: {error}")
        if source is not None:
            _say(excerpt(source.lines, error.span))
    except ProgramError as error:
        _say(str(error))
    return None


class _Run:
    """One run from its start to its end, with everything that is written on the way."""

    def __init__(self, program: Program, scheduler: Scheduler, options: RunOptions) -> None:
        from core.runs.findings import Findings
        from core.runs.report import ProgressLine
        from core.runs.simulation import Simulation

        self._program = program
        self._options = options
        self._findings = Findings(program)
        self._simulation = Simulation(
            program, scheduler, seed=scheduler.seed, inputs=options.input, argv=options.args,
            watch=self._tell if options.trace else self._findings.watch,
        )  # fmt: skip
        self._passed_on = 0
        shown = sys.stderr.isatty() and not options.trace
        self._progress = ProgressLine(sys.stderr, time.monotonic()) if shown else None

    def to_its_end(self) -> int:
        """Make all the steps and report; the exit code."""
        from core.runs.report import as_json, as_text

        with _Keyboard() as keyboard:
            stopped = self._go(keyboard)
        if self._progress:
            self._progress.hide()
        report = self._findings.report(self._simulation, stopped)
        if self._options.json:
            _write(sys.stdout, f"{as_json(report)}\n")
        else:
            _say(as_text(report))
        if self._simulation.unmodelled:
            return REFUSED
        if report.failures:
            return FAILED
        return STOPPED if stopped else ENDED_WELL

    def _go(self, keyboard: _Keyboard) -> str:
        """Make steps until the run is over; why it was stopped, or nothing."""
        simulation, most = self._simulation, self._options.max_steps
        steps = 1
        while simulation.ended is None:
            if keyboard.interrupted:
                return "interrupted"
            if simulation.position >= most:
                return "step limit"
            before = time.monotonic()
            made = simulation.advance(min(steps, most - simulation.position))
            self._pass_on()
            if not made and simulation.ended is None:
                return "end of the schedule"
            now = time.monotonic()
            if self._progress:
                self._progress.show(simulation.position, now)
            if not self._options.trace:
                # What a step takes depends on the program, what a person waits does not.
                steps = steps * 2 if now - before < SLICE else max(1, steps // 2)
        return "" if simulation.unmodelled is None else str(simulation.unmodelled)

    def _tell(self, position: int, log: Sequence[RawEvent], machine: Machine) -> None:
        """Say in a sentence what the step made at *position* did."""
        from core.machine.events import Event
        from core.runs.naming import Names, line_of
        from core.runs.narration import narrate

        self._findings.watch(position, log, machine)
        names = Names(self._program, machine.state())
        event = Event._make(log[0])
        line = line_of(self._program, event.site)
        where = "" if line is None else f"line {line}"
        sentence = narrate(self._program, event, names)
        _say(f"{position + 1:>6}  {names.thread(event.tid)}  {where}  {sentence}")

    def _pass_on(self) -> None:
        """Write what the program printed since the last time."""
        output = self._simulation.machine.output
        if self._options.json or self._passed_on == len(output):
            return
        if self._progress:
            self._progress.hide()
        for _, stream, text in output[self._passed_on :]:
            _write(sys.stdout if stream == "stdout" else sys.stderr, text)
        sys.stdout.flush()
        self._passed_on = len(output)


class _Keyboard:
    """Takes note of Ctrl+C, so that a step is never cut in two; the second one stops at once."""

    def __enter__(self) -> Self:
        self.interrupted = False
        self._before = signal.signal(signal.SIGINT, self._note)
        return self

    def __exit__(self, *_: object) -> None:
        signal.signal(signal.SIGINT, self._before)

    def _note(self, number: int, frame: FrameType | None) -> None:
        if self.interrupted:
            raise KeyboardInterrupt
        self.interrupted = True


# Output


def _say(text: str, code: int = ENDED_WELL) -> int:
    """Write *text* as lines of their own to stderr; gives *code* back."""
    _write(sys.stderr, f"{text}\n")
    return code


def _write(stream: TextIO, text: str) -> None:
    """Write *text*, with escapes for what the stream's encoding does not have."""
    try:
        stream.write(text)
    except UnicodeEncodeError:
        encoding = stream.encoding or "ascii"
        stream.write(text.encode(encoding, "backslashreplace").decode(encoding))


def _forget_output() -> None:
    """Nobody reads any more: keep Python from complaining of that when it exits."""
    nowhere = os.open(os.devnull, os.O_WRONLY)
    for stream in (sys.stdout, sys.stderr):
        try:
            stream.flush()
        except OSError:
            os.dup2(nowhere, stream.fileno())


def _confess(error: Exception, *, debug: bool) -> int:
    """Say in one line what to report of an error of Interlock's own."""
    from core.language.errors import printable

    if debug:
        import traceback

        traceback.print_exception(error)
    at = error.__traceback__
    while at is not None and at.tb_next is not None:
        at = at.tb_next
    place = f" in {at.tb_frame.f_code.co_filename}, line {at.tb_lineno}" if at is not None else ""
    problem = f"{type(error).__name__}: {error}"
    hint = "please report this line with the program, or all that --debug shows"
    return _say(f"interlock: internal error{place}: {printable(problem)} ({hint})", BROKEN)
