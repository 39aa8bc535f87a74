"""What a program shows on the simulated machine."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from core.language.source import Source
from core.machine.compile import compile_source
from core.runs.schedule import parse_schedule
from core.runs.schedulers.policies import POLICIES
from core.runs.schedulers.replay import Replay
from core.runs.simulation import Simulation

if TYPE_CHECKING:
    from core.language.program import Program
    from core.machine.events import RawEvent

MOST_STEPS = 200_000


class Shown(NamedTuple):
    """What somebody at a terminal sees of a run: all of stdout, the last line of stderr."""

    output: str
    complaint: str


def program_of(text: str) -> Program:
    """*text* as a compiled program."""
    return compile_source(Source("program.py", text))


def run_to_end(text: str, *, policy: str = "random", seed: int = 0) -> Simulation:
    """A run of *text* that is over, or at its limit of steps."""
    simulation = Simulation(program_of(text), POLICIES[policy](seed), seed=seed)
    simulation.advance(MOST_STEPS)
    return simulation


def run_by_schedule(text: str, schedule: str) -> tuple[Simulation, list[RawEvent]]:
    """A run of *text* by the text of a schedule, and what its steps did."""
    events: list[RawEvent] = []
    plan = parse_schedule(schedule)
    run = Simulation(
        program_of(text),
        Replay(plan),
        seed=plan.seed,
        watch=lambda position, log, machine: events.extend(log),
    )
    run.advance(plan.steps)
    return run, events


def shown_by(simulation: Simulation) -> Shown:
    """What *simulation* has shown up to its position."""
    output = simulation.machine.output
    streams = {
        stream: "".join(piece.text for piece in output if piece.stream == stream)
        for stream in ("stdout", "stderr")
    }
    return Shown(streams["stdout"], last_line(streams["stderr"]))


def last_line(text: str) -> str:
    """The last line of *text*, which of a traceback is the message."""
    lines = text.rstrip().splitlines()
    return lines[-1] if lines else ""
