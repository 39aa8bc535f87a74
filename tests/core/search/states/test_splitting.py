"""Objects of which threads use different parts are kept part by part."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from core.machine.locations import SHAPE, WHOLE
from core.machine.values import Ref
from core.search.reductions.registry import ALL
from core.search.states.shared_objects import LARGEST
from core.search.states.space import Space
from core.search.strategies.explorer import explore
from core.search.strategies.terms import Terms
from tests.core.search.searched import NOTHING, finished, program_of, same_under_all

if TYPE_CHECKING:
    from core.language.program import Program
    from core.search.sharing.uses import Uses
    from core.search.states.grain import Grain

SLOTS = """
slots = [0] * {size}
def fill(at):
    for value in range(6):
        slots[at] = slots[at] + 1
def left():
    fill(0)
def right():
    fill(1)
"""


def test_a_list_whose_places_are_filled_by_different_threads_is_split() -> None:
    visit = finished(explore(program_of(SLOTS.format(size=4), "left", "right"), ALL,
                             most_states=10_000))  # fmt: skip

    (ref,) = visit.space.grain.split
    parts = {part for owner, part in visit.space.fields if owner is ref}
    assert parts >= {0, 1}
    assert WHOLE not in parts


ROWS = """
rows = [[0] * 4 for _ in range(5)]
out = []
def fill(at):
    for row in rows:
        for value in range(3):
            row[at] = row[at] + 1
    out.append(at)
def left():
    fill(0)
def right():
    fill(1)
"""


def test_the_rows_of_a_matrix_are_split_together(monkeypatch: pytest.MonkeyPatch) -> None:
    grains: list[Grain] = []

    def space(program: Program, grain: Grain, uses: Uses) -> Space:
        grains.append(grain)
        return Space(program, grain, uses)

    monkeypatch.setattr("core.search.strategies.explorer.Space", space)

    visit = finished(explore(program_of(ROWS, "left", "right"), ALL, most_states=10_000))

    # The list that both append to comes along as well.
    assert [len(grain.split) for grain in grains] == [0, 6]
    assert visit.complete


def test_without_reductions_nothing_is_split() -> None:
    visit = finished(explore(program_of(SLOTS.format(size=4), "left", "right"), NOTHING,
                             most_states=10_000))  # fmt: skip

    assert not visit.space.grain.split


@pytest.mark.parametrize(
    "rest",
    [
        "slots.append(1)",
        "slots[0], slots[1] = slots[1], slots[0]",
        "del slots[0]",
        "slots.insert(0, 9)",
        "slots[:] = [7, 8]",
        "slots.clear(); slots.extend([3, 4, 5])",
        "slots[-1] = 5",
        "print(slots)",
        "print(sum(slots))",
        "print(len(slots))",
    ],
)
def test_what_is_split_may_be_used_as_a_whole_all_the_same(rest: str) -> None:
    text = SLOTS.format(size=2).replace("range(6)", "range(5)")
    body = f"{text}def whole():\n    {rest}\n"
    program = program_of(body, "left", "whole")

    visit = finished(explore(program, ALL, most_states=100_000, terms=Terms(few=1)))
    found = same_under_all(program)

    assert visit.complete
    assert found.ends


def test_a_split_object_is_put_together_as_it_is() -> None:
    program = program_of(SLOTS.format(size=3) + "print(slots)\n", "left", "right")
    visit = finished(explore(program, ALL, most_states=10_000))
    (ref,) = visit.space.grain.split
    assert isinstance(ref, Ref)

    texts = {tuple(visit.space.objects.at(end, ref).items) for end in visit.ends}  # type: ignore[attr-defined]

    assert texts == {(6, 6, 0)}


def test_a_very_large_object_is_kept_whole() -> None:
    text = SLOTS.format(size=LARGEST + 1)
    visit = finished(explore(program_of(text, "left", "right"), ALL, most_states=10_000))

    for ref in visit.space.grain.split:
        parts = {part for owner, part in visit.space.fields if owner is ref}
        assert parts <= {SHAPE}
    assert visit.complete


APPENDS = """
import threading
log = []
def work(n):
    log.append(n)
threads = [threading.Thread(target=work, args=(n,)) for n in range(5)]
for each in threads:
    each.start()
for each in threads:
    each.join()
"""


def test_an_append_is_worked_out_once_for_each_length() -> None:
    visit = finished(explore(program_of(APPENDS), ALL, most_states=10_000))

    assert len(visit.ends) == 120
    appending = [entry for _, entries in visit.space.lanes[1:] for entry in entries[1:3]]
    tables = [len(memo.table) for entry in appending for memo in entry.steps.memos]
    # What stands in the list already is no matter to who appends to it.
    assert max(tables) == 1


BY_KEY = """
{made}
counts = {{key: 0 for key in keys}}
def add(key):
    for _ in range(3):
        counts[key] = counts[key] + 1
def left():
    add(keys[0])
def right():
    add(keys[1])
def whole():
    {rest}
"""
KEYS = (
    "keys = [(0, 'a'), (1, 'a')]",
    "keys = [0.5, None]",
    "keys = [True, 0.0]",
    "class Key: pass\nkeys = [Key(), Key()]",
    "class Key: pass\nkeys = [(Key(), 1), ((2, None), Key())]",
    "import threading\nkeys = [threading.Thread(), threading.Thread()]",
    "import enum\nclass Key(enum.Enum):\n    A = 1\n    B = 2\nkeys = [*Key]",
)


@pytest.mark.parametrize("made", KEYS)
def test_a_dict_is_split_whatever_its_keys_are(made: str) -> None:
    program = program_of(BY_KEY.format(made=made, rest="pass"), "left", "right")

    visit = finished(explore(program, ALL, most_states=10_000))

    (ref,) = visit.space.grain.split
    parts = {part for owner, part in visit.space.fields if owner is ref}
    assert len(parts - {SHAPE, WHOLE}) == 2
    assert WHOLE not in parts


@pytest.mark.parametrize("made", KEYS)
@pytest.mark.parametrize(
    "rest",
    [
        "counts[keys[0]] = counts[keys[1]] + 5",
        "print(counts.pop(keys[0], None))",
        "print(keys[0] in counts, len(counts))",
    ],
)
def test_what_is_split_by_any_keys_ends_as_what_is_not(made: str, rest: str) -> None:
    text = BY_KEY.format(made=made, rest=rest).replace("range(3)", "range(2)")

    found = same_under_all(program_of(text, "left", "whole"))

    assert found.ends
