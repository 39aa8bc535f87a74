"""Locks that are taken and let go on the spot, and the long way, make the same run."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from core.language.source import Source
from core.machine.compile import compile_source
from core.machine.handlers import calls
from core.machine.linker.image import image_of
from core.runs.schedulers.policies import POLICIES
from core.runs.simulation import Simulation

if TYPE_CHECKING:
    from collections.abc import Sequence

    from core.machine.events import RawEvent
    from core.machine.linked import Handler, Place
    from core.machine.machine import Machine

AROUND = """
import threading
one, two, again = threading.Lock(), threading.Lock(), threading.RLock()
ready = threading.Condition(one)
class Own:
    def __enter__(self): print("in")
    def __exit__(self, *error): print("out")
    def acquire(self): print("acquired")
    def release(self): print("released")
def work():
    {body}
threads = [threading.Thread(target=work) for _ in range(3)]
for thread in threads:
    thread.start()
for thread in threads:
    thread.join()
print(one.locked(), two.locked())
"""
BODIES = {
    "with": "with one:\n        with two: print(1)",
    "again": "with again:\n        with again: print(1)\n        again.acquire(); again.release()",
    "methods": "one.acquire()\n    print(2)\n    one.release()",
    "waiting in vain": "print(one.acquire(timeout=1), two.acquire(False))",
    "in both orders": "with one, two: pass\n    with two, one: pass",
    "an error inside": "try:\n        with one: 1 / 0\n    except ZeroDivisionError: print(3)",
    "letting go of another's": "two.acquire(timeout=1)\n    two.release()",
    "letting go of nothing": "again.release()",
    "too many arguments": "one.release(1)",
    "no lock": "with Own(): Own().acquire(); Own().release()",
    "a condition": "with ready: ready.notify()",
}


def told(text: str, policy: str, seed: int) -> tuple[object, ...]:
    """All there is to know of a run."""
    events: list[RawEvent] = []

    def watch(_position: int, log: Sequence[RawEvent], _machine: Machine) -> None:
        events.extend(log)

    program = compile_source(Source("program.py", text))
    run = Simulation(program, POLICIES[policy](seed), watch=watch)
    run.advance(1_000)
    printed = [tuple(piece) for piece in run.machine.output]
    return run.ended, printed, list(run.trace.tids), events


def the_long_way(
    _place: Place, _d: int, _o: int, _name: str, _parts: tuple[int, ...], alone: Handler
) -> Handler:
    return alone


@pytest.mark.parametrize("policy", ["random", "round-robin", "long-turns"])
@pytest.mark.parametrize("body", BODIES.values(), ids=BODIES)
def test_it_makes_no_difference_whether_a_lock_is_taken_on_the_spot(
    body: str, policy: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    text = AROUND.replace("{body}", body)

    on_the_spot = [told(text, policy, seed) for seed in range(5)]
    monkeypatch.setattr(calls, "locking", the_long_way)
    alone = [told(text, policy, seed) for seed in range(5)]

    assert on_the_spot == alone


def test_what_takes_a_lock_and_lets_it_go_has_a_handler_of_its_own() -> None:
    body = "with one: pass\n    one.acquire(); one.release(); one.acquire(timeout=3)"
    program = compile_source(Source("program.py", AROUND.replace("{body}", body)))
    image = image_of(program)
    code = next(code for code in program.codes if code.name == "work")

    names = [op.__qualname__.partition(".")[0] for op in image.ready(image.linked[code]).ops]

    assert (names.count("taking"), names.count("letting_go")) == (2, 3)
    assert names.count("call_method") == 1
