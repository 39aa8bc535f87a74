"""The machine of the search has all that the plain machine has."""

from __future__ import annotations

import gc
import weakref

from core.machine.machine import Machine
from core.machine.recorded_state import AskingHeap
from core.search.reductions.registry import Reductions
from core.search.sharing.uses import Uses
from core.search.states.grain import Grain
from core.search.states.space import Space
from tests.core.search.searched import program_of, visited


def test_a_machine_that_records_begins_with_all_that_a_plain_one_begins_with() -> None:
    visit = visited(program_of("x = 1\n"), Reductions())
    space = visit.space
    plain = Machine(space.image, space.unpacked(space.start))
    entry = space.entry(space.start, 0)

    recording = space.machine(space.start, entry)

    there = {name for name in Machine.__slots__ if hasattr(plain, name)}
    assert there - {name for name in there if hasattr(recording, name)} == set()


def test_a_machine_that_asks_is_gone_when_its_step_is_made() -> None:
    program = program_of("import random\nx = random.random()\n")
    space = Space(program, Grain(), Uses())
    machine = space.machine(space.start, space.entry(space.start, 0))
    assert isinstance(machine.heap, AskingHeap)
    here = weakref.ref(machine)
    gc.disable()
    try:
        del machine

        assert here() is None
    finally:
        gc.enable()
