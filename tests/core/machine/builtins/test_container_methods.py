"""Laws of all container methods at once: whatever CPython does with random arguments."""

from __future__ import annotations

from collections import Counter, OrderedDict, defaultdict, deque

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from core.machine.builtins.container_methods import METHODS
from core.machine.objects import IteratorObject
from core.machine.thrown import CallProgram, Thrown
from tests.core.machine.builtins.calls import invoke, machine, method_on_both
from tests.core.machine.fake import put

NUMBERS = st.sampled_from([0, 1, 2, 3, -1, True, 2.5])
KEYS = NUMBERS | st.sampled_from(["a", "b", (1, "a"), (0, 2)])
PLAIN = KEYS | st.sampled_from(["", None, range(3)])
# Members of sets are numbers, whose order CPython fixes.
VALUES: st.SearchStrategy[object] = (
    PLAIN
    | st.lists(PLAIN, max_size=3)
    | st.dictionaries(KEYS, PLAIN, max_size=3)
    | st.sets(st.integers(0, 5), max_size=3)
    | st.lists(st.tuples(KEYS, PLAIN), max_size=3)
)
ARGUMENTS = st.lists(VALUES, max_size=3).map(tuple)
CONTAINERS: st.SearchStrategy[object] = st.one_of(
    st.lists(VALUES, max_size=5),
    st.lists(st.integers(-3, 3), max_size=6),
    st.builds(deque, st.lists(VALUES, max_size=5), st.sampled_from([None, 0, 3])),
    st.dictionaries(KEYS, VALUES, max_size=4),
    st.builds(defaultdict, st.just(list), st.dictionaries(KEYS, VALUES, max_size=4)),
    st.builds(OrderedDict, st.dictionaries(KEYS, VALUES, max_size=4)),
    st.builds(Counter, st.dictionaries(KEYS, st.integers(-2, 3), max_size=4)),
    st.sets(st.integers(0, 9), max_size=5),
    st.frozensets(st.integers(0, 9), max_size=5),
)


def is_odd(receiver: object, name: str, args: tuple[object, ...]) -> bool:
    """Whether CPython does here what nobody should rely on, and what is not followed.

    An OrderedDict unpacks a missing key that is a tuple or None into its KeyError, or
    looks whether it is hashable where a dict does not; what an operation left behind
    that failed half-way; a set in place of a frozenset.
    """
    if isinstance(receiver, OrderedDict) and name in {"pop", "move_to_end"}:
        return not receiver or isinstance(args[0] if args else None, tuple | None)
    if isinstance(receiver, deque) and name.endswith("item__"):
        return True
    if name == "most_common" or (name == "__contains__" and isinstance(receiver, set | frozenset)):
        return any(not isinstance(arg, int | None) for arg in args)
    return False


@settings(max_examples=400)
@given(CONTAINERS, st.data(), ARGUMENTS)
def test_a_method_does_what_it_does_in_cpython(
    receiver: object, data: st.DataObject, args: tuple[object, ...]
) -> None:
    names = METHODS[type(receiver).__name__]
    name = data.draw(
        st.sampled_from(sorted(names.keys() - {"__iter__", "keys", "values", "items"}))
    )
    if is_odd(receiver, name, args):
        return

    there, here = method_on_both(receiver, name, args, {})

    assert here[0] == there[0]
    if not isinstance(receiver, set) and name != "sort":
        assert here == there


@pytest.mark.parametrize("name", sorted(METHODS))
def test_every_method_of_a_type_is_one_of_cpythons(name: str) -> None:
    hosts: dict[str, object] = {
        "list": [],
        "deque": deque[int](),
        "dict": {},
        "defaultdict": defaultdict[int, int](),
        "OrderedDict": OrderedDict[int, int](),
        "Counter": Counter[int](),
        "set": set[int](),
        "frozenset": frozenset[int](),
        "dict_keys": {}.keys(),
        "dict_values": {}.values(),
        "dict_items": {}.items(),
        "iterator": iter(()),
    }

    assert all(hasattr(hosts[name], method) for method in METHODS[name])


def test_an_iterator_is_moved_on_by_its_next_method() -> None:
    m = machine()
    iterator = m.new(IteratorObject((1,), 0))

    assert invoke(m, iterator, "__iter__") is iterator
    assert invoke(m, iterator, "__next__") == 1
    with pytest.raises(Thrown, match="StopIteration"):
        invoke(m, iterator, "__next__")


def test_what_only_the_program_can_do_is_handed_to_the_prelude_with_the_arguments() -> None:
    m = machine()
    items = put(m, [3, 1])

    with pytest.raises(CallProgram) as handed:
        invoke(m, items, "sort", key="no function of the machine")

    assert handed.value.function == "_list_sort"
    assert handed.value.values == (items,)
    assert handed.value.kwargs == {"key": "no function of the machine"}
