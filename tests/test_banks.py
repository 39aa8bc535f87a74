"""The lecture's bank, without walls, behind one, and behind one for each account."""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path

import pytest

from core.language.source import Source
from core.machine.compile import compile_source
from core.runs.schedule import parse_schedule
from core.runs.schedulers.policies import POLICIES
from core.runs.schedulers.replay import Replay
from core.runs.simulation import ENDED, Simulation

PROGRAMS = Path(__file__).parent.parent / "resources" / "programs"
LOCKED = ("bank_one_lock", "bank_ordered")
AGAIN = """
import sys
from tests.test_banks import again
print(again(sys.argv[1], sys.argv[2]))
"""


def bank(name: str) -> Source:
    """The bank called *name*, with fewer transfers."""
    text = (PROGRAMS / f"{name}.py").read_text(encoding="utf-8")
    assert "9_999, 500" in text
    return Source(f"{name}.py", text.replace("9_999, 500", "60, 20"))


def played(name: str, policy: str, seed: int) -> Simulation:
    run = Simulation(compile_source(bank(name)), POLICIES[policy](seed))
    run.advance(1_000_000)
    assert run.ended == ENDED
    return run


def printed(run: Simulation) -> str:
    return "".join(part.text for part in run.machine.output)


def again(name: str, schedule: str) -> str:
    """What the run with this schedule does, as text."""
    run = Simulation(compile_source(bank(name)), Replay(parse_schedule(schedule)))
    run.advance(1_000_000)
    return f"{printed(run)!r} {run.position} {hash(tuple(run.trace.sites))}"


def test_a_bank_without_walls_shows_inconsistencies() -> None:
    outputs = {printed(played("bank_unsafe", "random", seed)) for seed in range(3)}

    assert any("wrong sums seen: 0\n" not in output for output in outputs)
    assert any("final sum: 6000\n" not in output for output in outputs)


@pytest.mark.parametrize("policy", sorted(POLICIES))
@pytest.mark.parametrize("name", LOCKED)
def test_a_bank_behind_walls_shows_none(name: str, policy: str) -> None:
    assert printed(played(name, policy, 1)) == "final sum: 6000\nwrong sums seen: 0\n"


@pytest.mark.parametrize("name", ["bank_unsafe", *LOCKED])
def test_a_run_is_repeated_from_its_text_in_another_process(name: str) -> None:
    run = played(name, "random", 4)
    here = again(name, str(run.schedule))

    command = [sys.executable, "-c", AGAIN, name, str(run.schedule)]
    done = subprocess.run(command, check=True, capture_output=True, encoding="utf-8")

    assert done.stdout.strip() == here
