"""Walks through built-in values, and what changes under them."""

from __future__ import annotations

from collections import OrderedDict, deque
from typing import TYPE_CHECKING, cast

import pytest

from core.machine.builtins.iteration import (
    advance,
    exhaust,
    materialise,
    next_of,
    remaining,
    start_iteration,
)
from core.machine.iterators import GeneratorObject, IteratorObject
from core.machine.natives import BuiltinFunction
from core.machine.thrown import LimitError, Thrown
from core.machine.values import END, DictView, Ref
from tests.core.machine.builtins.calls import invoke, machine
from tests.core.machine.fake import make_class, make_instance, put, take

if TYPE_CHECKING:
    from collections.abc import Callable

    from core.machine.machine import Machine
    from core.machine.values import Value


def item_at(m: Machine, source: Value, place: int) -> Value:
    """The item at *place* of a walk through something from which nothing went so far."""
    return advance(m, source, place)[0]


def walked(m: Machine, source: Value) -> list[object]:
    """All that a loop over what `start_iteration` gave comes to."""
    items: list[object] = []
    while (item := item_at(m, source, len(items))) is not END:
        items.append(take(m, item))
    return items


@pytest.mark.parametrize(
    "value",
    [
        "abc", (1, 2), range(4), b"ab", [], [1, [2]], deque([1, 2]), {1: "a", "b": 2}, {5, 3, 9},
        frozenset({2, 1}), OrderedDict([(1, 2), (0, 1)]),
    ],
)  # fmt: skip
def test_a_loop_sees_what_it_sees_in_cpython(value: object) -> None:
    m = machine()
    mine = put(m, value)

    assert walked(m, start_iteration(m, mine)) == list(value)  # type: ignore[call-overload]
    assert [take(m, item) for item in materialise(m, mine) or []] == list(value)  # type: ignore[call-overload]


@pytest.mark.parametrize("kind", ["keys", "values", "items"])
def test_a_view_is_walked_through_by_its_kind(kind: str) -> None:
    m = machine()
    ref = cast("Ref", put(m, {1: "a", 2: "b"}))
    view = DictView(ref, kind)

    assert walked(m, start_iteration(m, view)) == list(getattr({1: "a", 2: "b"}, kind)())


def test_a_list_may_grow_and_shrink_under_a_loop() -> None:
    m = machine()
    items = put(m, [1, 2])
    source = start_iteration(m, items)
    item_at(m, source, 0)

    invoke(m, items, "append", 3)

    assert item_at(m, source, 2) == 3
    invoke(m, items, "clear")
    assert item_at(m, source, 1) is END


@pytest.mark.parametrize(
    ("value", "change", "complaint"),
    [
        ({1: 2}, ("setdefault", 5), "dictionary changed size during iteration"),
        ({1, 2}, ("add", 7), "Set changed size during iteration"),
        (deque([1, 2]), ("append", 7), "deque mutated during iteration"),
        (deque([1, 2], 2), ("append", 7), "deque mutated during iteration"),
        (OrderedDict({1: 2, 3: 4}), ("pop", 1), "OrderedDict mutated during iteration"),
        (OrderedDict({1: 2, 3: 4}), ("move_to_end", 1), "OrderedDict mutated during iteration"),
    ],
)
def test_a_change_of_size_is_noticed(
    value: object, change: tuple[str, object], complaint: str
) -> None:
    m = machine()
    mine = put(m, value)
    source = start_iteration(m, mine)
    item_at(m, source, 0)

    invoke(m, mine, *change)

    with pytest.raises(Thrown) as caught:
        item_at(m, source, 1)
    assert (caught.value.kind, caught.value.values) == ("RuntimeError", (complaint,))


def test_an_ordered_dict_changed_after_its_last_item_is_no_fault() -> None:
    m = machine()
    mine = put(m, OrderedDict({1: 2}))
    source = start_iteration(m, mine)
    item_at(m, source, 0)

    invoke(m, mine, "clear")

    assert item_at(m, source, 1) is END


def replaced(mapping: dict[str, int], old: str, new: str) -> None:
    mapping.pop(old)
    mapping.setdefault(new, 0)


@pytest.mark.parametrize("old", ["a", "b", "c"])
def test_a_key_put_in_place_of_another_is_met_behind_the_others_or_is_a_fault(old: str) -> None:
    host = {"a": 1, "b": 2, "c": 3}
    walk = iter(host)
    next(walk)
    replaced(host, old, "d")
    m = machine()
    mine = put(m, {"a": 1, "b": 2, "c": 3})
    iterator = m.new(IteratorObject(start_iteration(m, mine), 0))
    next_of(m, iterator)

    invoke(m, mine, "pop", old)
    invoke(m, mine, "setdefault", "d", 0)

    assert list_of(lambda: next_of(m, iterator)) == list_of(lambda: next(walk, END))


def list_of(following: Callable[[], object]) -> list[object]:
    """What *following* gives up to the end, or the fault with which it ends."""
    items: list[object] = []
    try:
        while (item := following()) is not END:
            items.append(item)
    except (RuntimeError, Thrown) as error:
        items.append(error.values if isinstance(error, Thrown) else error.args)
    return items


def rename_all(mapping: dict[str, int]) -> None:
    """Make all keys capitals while walking through them."""
    for key in mapping:
        mapping[key.upper()] = mapping.pop(key)


def test_renaming_the_keys_that_were_passed_fails_at_the_end() -> None:
    host = {"a": 1, "b": 2}
    with pytest.raises(RuntimeError) as expected:
        rename_all(host)
    m = machine()
    mine = put(m, {"a": 1, "b": 2})
    source = start_iteration(m, mine)

    for place, key in enumerate("ab"):
        assert item_at(m, source, place) == key
        invoke(m, mine, "setdefault", key.upper(), invoke(m, mine, "pop", key))

    with pytest.raises(Thrown) as caught:
        item_at(m, source, 2)
    assert caught.value.values == expected.value.args


def test_an_iterator_that_came_to_its_end_stays_there() -> None:
    m = machine()
    items = put(m, [1])
    iterator = m.new(IteratorObject(items, 0))

    assert [next_of(m, iterator), next_of(m, iterator)] == [1, END]
    invoke(m, items, "append", 2)

    assert next_of(m, iterator) is END


def test_what_remains_is_looked_at_without_moving() -> None:
    m = machine()
    iterator = m.new(IteratorObject(range(3), 1))

    assert remaining(m, iterator) == [1, 2]
    assert materialise(m, iterator) == [1, 2]
    assert materialise(m, iterator) == []


def test_exhausting_a_container_leaves_it_alone() -> None:
    m = machine()
    items = put(m, [1])

    exhaust(m, items)

    assert materialise(m, items) == [1]


def test_only_the_program_can_walk_through_its_own_objects_and_generators() -> None:
    m = machine()
    mine = make_instance(m, make_class(m, "Bag", "__iter__"))
    generator = m.new(GeneratorObject("numbers", None))

    assert start_iteration(m, mine) is None
    assert materialise(m, mine) is None
    assert start_iteration(m, generator) is generator
    assert materialise(m, generator) is None


@pytest.mark.parametrize("value", [5, None, BuiltinFunction("f", lambda m, a, k: None)])
def test_what_is_no_iterable_is_refused(value: object) -> None:
    m = machine()

    with pytest.raises(Thrown, match="object is not iterable"):
        start_iteration(m, value)


@pytest.mark.parametrize(("value", "kind"), [(range(2**40), LimitError), (range(2**70), Thrown)])
def test_endless_ranges_are_refused_before_they_are_made(
    value: range, kind: type[Exception]
) -> None:
    m = machine()

    with pytest.raises(kind, match=r"limit of Interlock|OverflowError"):
        materialise(m, value)
