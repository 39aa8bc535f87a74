"""A change of a stream is, or belongs to, a step that wakes whoever waits at one."""

from __future__ import annotations

from typing import TYPE_CHECKING, cast

import pytest

from core.language.source import Source
from core.machine.access import NOT_NOW
from core.machine.compile import compile_source
from core.machine.events import Kind, code_of
from core.machine.library._net.streams import LARGEST, STREAMS
from core.machine.primitives.streams import StreamObject
from core.machine.thrown import LimitError
from core.runs.schedulers.policies import POLICIES
from core.runs.simulation import Simulation

if TYPE_CHECKING:
    from core.machine.machine import Machine
    from core.machine.natives import BuiltinFunction
    from core.machine.values import Ref


@pytest.fixture
def machine() -> Machine:
    """One that rests in a program, as it is before a turn."""
    run = Simulation(compile_source(Source("program.py", "x = 1\nx = 2\n")), POLICIES["serial"](0))
    run.advance(1)
    run.machine.codes = None
    return run.machine


def put(machine: Machine, stream: Ref) -> object:
    """What putting a byte into *stream* gives."""
    return cast("BuiltinFunction", STREAMS["_put"]).call(machine, (stream, b"x"), {})


def test_within_another_step_a_change_is_a_step_of_its_own(machine: Machine) -> None:
    stream = machine.new(StreamObject(listens=False))
    machine.log.append((Kind.READ, 0, machine.site, None, None, None))
    machine.log.append((Kind.RAISED, 0, machine.site, None, None, None))

    assert put(machine, stream) is NOT_NOW

    machine.permits = 1
    assert put(machine, stream) is None
    assert [event[0] for event in machine.log] == [Kind.READ, Kind.RAISED, Kind.OUTSIDE]
    assert cast("StreamObject", machine.heap[stream]).data == b"x"


@pytest.mark.parametrize("counting", [False, True])
def test_within_a_step_of_the_outside_a_change_is_none(machine: Machine, *, counting: bool) -> None:
    stream = machine.new(StreamObject(listens=False))
    if counting:
        machine.codes = [code_of(Kind.OUTSIDE, 0), code_of(Kind.RAISED, 0)]
    else:
        machine.log.append((Kind.OUTSIDE, 0, machine.site, None, "a port", "sends to"))

    assert put(machine, stream) is None

    assert len(machine.log) + len(machine.codes or ()) == (2 if counting else 1)


def test_a_step_that_is_beyond_a_limit_does_not_happen(machine: Machine) -> None:
    stream = machine.new(StreamObject(listens=False))
    full = b"x" * LARGEST
    cast("StreamObject", machine.heap[stream]).data = full
    machine.permits = 1

    with pytest.raises(LimitError):
        put(machine, stream)

    assert machine.permits == 1
    assert not machine.log
    assert cast("StreamObject", machine.heap[stream]).data is full
