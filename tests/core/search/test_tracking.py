"""What a step is noted to have looked at and changed."""

from __future__ import annotations

from itertools import combinations
from typing import TYPE_CHECKING

import pytest

from core.machine.image import image_of
from core.machine.machine import Machine
from core.machine.objects import ListObject
from core.machine.run import take_turn
from core.machine.state import Choice
from core.machine.step import start, step
from core.machine.values import Ref
from core.search.tracking import (
    COUNT,
    REST,
    TORN,
    Record,
    face,
    known,
    local,
    note_in,
    printed,
    quietly_taken,
    rule,
    stop_noting,
    track,
)
from tests.core.search.searched import program_of

if TYPE_CHECKING:
    from core.machine.state import State
    from core.search.tracking import Location

TEXT = """
lock = threading.Lock()
numbers = [0]
total = 0
def work():
    {}
thread = threading.Thread(target=work)
thread.start()
thread.join()
"""


def tracked(body: str = "pass", *, threads: int = 2) -> tuple[Machine, Record]:
    """A machine in which the last of *threads* is about to begin, and what is noted of it."""
    program = program_of(TEXT.format(body))
    state: State = start(program)
    while len(state.threads) < threads:
        state = step(program, state, Choice(0)).state
    machine, record = Machine(image_of(program), state), Record()
    track(machine, threads - 1, record)
    return machine, record


def told(machine: Machine, places: set[Location]) -> set[str]:
    """The *places* that are the program's data: variables, and what they hold in brackets."""
    names: dict[Location, str] = {}
    for slot, variable in enumerate(machine.program.variables):
        value = list.__getitem__(machine.globals, slot)
        if variable.name in {"lock", "numbers", "total"}:
            names[slot] = variable.name
            if isinstance(value, Ref):
                names[value] = f"[{variable.name}]"
    return {names[place] for place in places if not isinstance(place, tuple) and place in names}


@pytest.mark.parametrize(
    ("body", "reads", "writes"),
    [
        ("pass", set(), set()),
        ("print(total)", {"total"}, set()),
        ("global total\n    total = 1", set(), {"total"}),
        ("global total\n    total += 1", {"total"}, {"total"}),
        ("print(numbers[0])", {"numbers", "[numbers]"}, set()),
        ("numbers[0] = 5", {"numbers", "[numbers]"}, {"[numbers]"}),
        ("numbers.append(2)", {"numbers", "[numbers]"}, {"[numbers]"}),
        ("lock.acquire()", {"lock", "[lock]"}, {"[lock]"}),
    ],
)
def test_data_is_noted_when_it_is_read_and_when_it_is_written(
    body: str, reads: set[str], writes: set[str]
) -> None:
    machine, record = tracked(body)

    while take_turn(machine, 1, 1, None):
        pass

    assert told(machine, record.reads) == reads
    assert told(machine, record.writes) == writes


def test_who_asks_for_one_thread_looks_at_that_one_only() -> None:
    machine, record = tracked("thread.is_alive()")

    take_turn(machine, 1, 2, None)

    assert {place for place in record.reads if isinstance(place, tuple)} == {face(1)}
    assert {place for place in record.writes if isinstance(place, tuple)} == {local(1)}


def test_who_asks_for_all_threads_looks_at_each_and_at_their_number() -> None:
    machine, record = tracked("threading.enumerate()")

    take_turn(machine, 1, 2, None)

    assert {COUNT, face(0), face(1)} <= record.reads


def test_who_starts_a_thread_changes_it_and_how_many_there_are() -> None:
    machine, record = tracked(threads=1)

    take_turn(machine, 0, 1, None)

    assert list.__len__(machine.threads) == 2
    assert record.writes >= {local(0), local(1), COUNT}


def test_a_state_can_be_taken_without_a_note_and_noting_goes_on() -> None:
    machine, record = tracked()

    state = quietly_taken(machine)

    assert (record.reads, record.writes) == (set(), set())
    assert len(machine.threads) == 2
    assert record.reads == {COUNT}
    assert state == machine.state()


def test_notes_go_where_they_were_last_told_to() -> None:
    machine, first = tracked("numbers[0] = 5")
    second = Record()

    note_in(machine, second)
    take_turn(machine, 1, 1, None)
    before = set(second.reads), set(second.writes)
    stop_noting(machine)
    take_turn(machine, 1, 1, None)

    assert (first.reads, first.writes) == (set(), set())
    assert local(1) in second.writes
    assert (second.reads, second.writes) == before


def test_what_is_known_is_looked_at_without_a_note() -> None:
    machine, record = tracked()
    ref = next(ref for ref, obj in machine.heap.items() if isinstance(obj, ListObject))

    assert isinstance(known(machine.heap, ref), ListObject)
    assert not record.reads
    assert machine.heap.get(ref) is known(machine.heap, ref)
    assert record.reads == {ref}


def test_a_record_takes_over_what_another_noted() -> None:
    one, other = Record(), Record()
    one.reads, other.reads, other.writes = {1, COUNT}, {1, 2}, {TORN}

    one.add(other)

    assert (one.reads, one.writes) == ({1, 2, COUNT}, {TORN})
    assert (other.reads, other.writes) == ({1, 2}, {TORN})


def test_no_two_parts_of_a_state_have_one_location() -> None:
    parts = [COUNT, REST, TORN, *(kind(n) for kind in (local, face, printed, rule) for n in (0, 1))]

    for one, other in combinations(parts, 2):
        assert one != other
