"""What is counted before values are forgotten: the states that would be left."""

from __future__ import annotations

from core.machine.locations import OUTPUT
from core.search.states.forgettable import states_without
from tests.core.search.searched import NOTHING, program_of, visited

PUTS = """
kept = []
def work():
    kept.append(1)
    kept.append(2)
"""


def test_states_that_differ_in_more_than_values_are_all_counted() -> None:
    visit = visited(program_of(PUTS, "work"), NOTHING)

    assert states_without(visit.space, visit.seen, ()) == len(visit.seen)


def test_states_that_differ_in_texts_alone_are_one() -> None:
    text = "def say():\n    print(1)\ndef tell():\n    print(2)\n"
    visit = visited(program_of(text, "say", "tell"), NOTHING)
    texts = sum(field.bits for (owner, _), field in visit.space.fields.items() if owner == OUTPUT)

    count = states_without(visit.space, visit.seen, ())

    assert count == len({state & ~texts for state in visit.seen})
