"""Runs for the tests of the models: of the sample programs, or of a short text."""

from __future__ import annotations

from functools import lru_cache
from pathlib import Path
from typing import TYPE_CHECKING, Final

from core.language.source import Source, read_source
from core.machine.compile import compile_source
from core.machine.state import Choice
from core.runs.schedulers.policies import POLICIES
from core.scenes.run import Run

if TYPE_CHECKING:
    from core.language.program import Program

PROGRAMS: Final = Path(__file__).parents[3] / "resources" / "programs"
SAMPLES: Final = sorted(path.stem for path in PROGRAMS.glob("*.py"))


def run_of(text: str, policy: str = "serial", seed: int = 0) -> Run:
    """A run of the program *text*, before its first step."""
    program = compile_source(Source("test.py", text))
    return Run(program, POLICIES[policy](seed), seed=seed)


def sample(name: str, policy: str = "serial", seed: int = 0) -> Run:
    """A run of the sample program *name*, before its first step."""
    return Run(_compiled(name), POLICIES[policy](seed), seed=seed)


def until(run: Run, words: str, most: int = 400) -> None:
    """Go on until the sentence of the step just made has *words* in it."""
    for _ in range(most):
        if not run.advance(1):
            break
        if words in run.sentence(run.position - 1):
            return
    raise AssertionError(f"no step says {words!r}")


def go(run: Run, tid: int, steps: int = 1) -> None:
    """Have thread *tid* make *steps* steps."""
    for _ in range(steps):
        run.take(Choice(tid, None))


def told(run: Run) -> list[str]:
    """The sentences up to the position."""
    return [run.sentence(step) for step in range(run.position)]


@lru_cache
def _compiled(name: str) -> Program:
    return compile_source(read_source(str(PROGRAMS / f"{name}.py")))
