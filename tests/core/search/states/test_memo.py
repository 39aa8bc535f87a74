"""What is remembered of a computation holds wherever all that it looked at is the same."""

from __future__ import annotations

from typing import TYPE_CHECKING

from core.machine.locations import WHOLE
from core.search.states.memo import MOST_LAYERS, Layers, Memo, Readers
from core.search.states.packing import Field

if TYPE_CHECKING:
    from collections.abc import Iterable

    from core.machine.locations import Location
    from core.search.states.memo import Dependent


def _depend(memo: Dependent, locations: Iterable[Location]) -> None:
    """As a space does it, where location N is bit N of a state."""
    before = memo.mask
    for _, bit in locations:
        assert isinstance(bit, int)
        memo.mask |= 1 << bit
    if memo.mask != before:
        memo.forget()


def test_a_result_holds_for_all_states_that_agree_in_what_it_looked_at() -> None:
    layers: Layers[str] = Layers()
    layers.keep(0b0101, "low", [("x", 0), ("x", 1)], _depend)
    layers.keep(0b1010, "high", [("x", 3)], _depend)

    assert layers.known(0b0101) == layers.known(0b0001) == "low"
    assert layers.known(0b1010) == layers.known(0b1000) == "high"
    assert layers.known(0b0010) is None


def test_more_sets_of_locations_than_are_told_apart_share_one_memo() -> None:
    layers: Layers[int] = Layers()
    for bit in range(2 * MOST_LAYERS):
        layers.keep(1 << bit, bit, [("x", bit)], _depend)

    assert len(layers.memos) == MOST_LAYERS
    for bit in range(1, 2 * MOST_LAYERS):
        assert layers.known(1 << bit) in {bit, None}
    assert layers.known(1 << 2 * MOST_LAYERS - 1) == 2 * MOST_LAYERS - 1


def test_who_has_looked_at_a_whole_object_depends_on_parts_that_got_fields_since() -> None:
    whole: Location = ("deck", WHOLE)
    part: Location = ("deck", 0)
    field: Field[object] = Field(4, 8, None)
    readers = Readers({part: field})
    readers.tell(part, field, whole)

    late: Memo[str] = Memo()
    readers.depend(late, [whole])

    assert late.mask == field.bits
    assert part in late.reads
