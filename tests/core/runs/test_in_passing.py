"""What is looked at before anybody asked for a step takes little, whatever the program does."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

import pytest

from core.language.source import Source
from core.machine.compile import compile_source
from core.machine.events import Kind
from core.machine.machine import Machine
from core.machine.pending import about_to
from core.machine.sparing import ALLOWED, SparingMachine
from core.runs.opening import opening_seed, preparation
from core.runs.schedulers.policies import POLICIES
from core.runs.simulation import Simulation
from core.scenes.foresight import foreseen

if TYPE_CHECKING:
    from collections.abc import Callable

    from core.language.program import Program

HOSTILE: Final = {
    "a call without end": "sum(itertools.count())",
    "a list without end": "list(itertools.count())",
    "a generator without end": "any(n < 0 for n in itertools.count())",
    "calls without end": "fall(0)",
    "a spin": "while True: spin = fall",
    "a heap that grows": "while True: grown.append(grown[:])",
    "doubling": "for _ in range(60): text += text",
}
FAR: Final = "for n in range(10**6): far.append(n)"
_MANY: Final = 500
"""Loops that the host makes in one go."""


def hostile(body: str) -> Program:
    """A program whose two threads, or main before it starts them, do *body*."""
    setup = f"{body}\n" if body == FAR else ""
    text = (
        "import itertools\nimport threading\n\ngrown = []\nfar = []\n\n\n"
        "def fall(n):\n    return fall(n + 1) if n < 900 else fall(0) + fall(1)\n\n\n"
        f"def work():\n    text = 'x'\n    {body}\n\n\n{setup}"
        "for _ in range(2):\n    threading.Thread(target=work).start()\n"
    )
    return compile_source(Source("hostile.py", text))


class Meter:
    """Counts what machines spend: loops, calls and items that were taken."""

    def __init__(self, monkeypatch: pytest.MonkeyPatch) -> None:
        self.spent = 0
        for kind in (Machine, SparingMachine):
            self._watch(monkeypatch, kind)

    def _watch(self, monkeypatch: pytest.MonkeyPatch, kind: type[Machine]) -> None:
        fuel = kind.__dict__["fuel"]

        def spend(machine: Machine, left: int) -> None:
            try:
                used = fuel.__get__(machine) - left
            except AttributeError:
                used = 0
            self.spent += min(max(0, used), _MANY)
            fuel.__set__(machine, left)

        monkeypatch.setattr(kind, "fuel", property(fuel.__get__, spend))

    def of(self, act: Callable[[], object]) -> int:
        """What *act* costs."""
        before = self.spent
        act()
        return self.spent - before


@pytest.fixture
def meter(monkeypatch: pytest.MonkeyPatch) -> Meter:
    return Meter(monkeypatch)


@pytest.mark.parametrize("body", [*HOSTILE.values(), FAR], ids=[*HOSTILE, "a long way"])
def test_to_open_any_program_costs_little(meter: Meter, body: str) -> None:
    program = hostile(body)

    costs = (
        meter.of(lambda: opening_seed(program, "random", 1)),
        meter.of(lambda: preparation(program, POLICIES["random"](1), 1)),
        meter.of(lambda: foreseen.__wrapped__(program)),
    )

    # The last of it may be a lump.
    assert max(costs) <= ALLOWED + _MANY


@pytest.mark.parametrize("body", HOSTILE.values(), ids=HOSTILE)
def test_to_say_what_a_thread_does_next_costs_little(meter: Meter, body: str) -> None:
    program = hostile(body)
    run = Simulation(program, POLICIES["serial"](0))
    while not any(choice.tid for choice in run.choices()):
        run.advance(1)
    run.take(next(choice for choice in run.choices() if choice.tid == 1))

    cost = meter.of(lambda: about_to(program, run.state, 1))

    assert cost <= ALLOWED + _MANY


def test_of_a_thread_that_computes_for_long_it_is_said_that_it_does() -> None:
    program = hostile(HOSTILE["a call without end"])
    run = Simulation(program, POLICIES["serial"](0))
    run.advance(4)

    pending = about_to(program, run.state, 1)

    assert pending is not None
    assert pending.kind == Kind.GIVE_WAY
