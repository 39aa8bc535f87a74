"""Laws of all container methods at once: whatever CPython does with random arguments."""

from __future__ import annotations

from collections import Counter, OrderedDict, defaultdict, deque
from itertools import product

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from core.machine.builtins.iteration import materialise
from core.machine.iterators import IteratorObject
from core.machine.slots import METHODS
from core.machine.thrown import CallProgram, LimitError, Thrown, UnmodelledError
from core.machine.types.entries import enter_language
from tests.core.machine.builtins.calls import invoke, machine, method_on_both
from tests.core.machine.fake import make_class, make_instance, put, shape, take

enter_language()
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


SAMPLES: dict[str, tuple[object, ...]] = {
    "list": ([], [3, 1, 2, 1], ["b", "a"], [[1], [0], [1]]),
    "deque": (deque(), deque([3, 1, 2, 1]), deque([1, 2], 2), deque(["a", [1]], 3)),
    "dict": ({}, {1: "a", "b": [1]}, {(1, "a"): 2, 2: 0}),
    "defaultdict": (defaultdict(list), defaultdict(list, {1: [2], "a": 1})),
    "OrderedDict": (OrderedDict({1: 2}), OrderedDict({"b": 1, 1: 2, 2: 3})),
    "Counter": (Counter(), Counter({1: 2, "a": 2, 3: -1}), Counter({2: 5, 1: 5})),
    "set": (set(), {1, 2, 3}, {5, 9}),
    "frozenset": (frozenset(), frozenset({1, 2, 3})),
}
SHORT: tuple[object, ...] = (
    1, -1, 5, "a", None, [1, 2], [], {1: "x"}, {2, 3}, ["ab", (1, 2)], [[1], 2], range(3), True,
)  # fmt: skip
METHOD_NAMES = [(kind, name) for kind in SAMPLES for name in METHODS[kind] if name != "__iter__"]


@pytest.mark.parametrize(("kind", "name"), METHOD_NAMES)
def test_a_method_does_what_it_does_in_cpython_with_a_few_arguments(kind: str, name: str) -> None:
    if name in {"keys", "values", "items"}:
        return
    for receiver in SAMPLES[kind]:
        for args in ((), *product(SHORT), *product(SHORT, SHORT[:6]), (1, 0, 2), (1, 1, 3)):
            if not is_odd(receiver, name, args):
                there, here = method_on_both(receiver, name, args, {})
                assert (args, here[0]) == (args, there[0])
                if kind != "set" and name != "sort":
                    assert (args, here[1]) == (args, there[1])


@pytest.mark.parametrize(
    ("receiver", "name", "kwargs"),
    [
        ([2, 1], "sort", {"reverse": True}),
        ([2, 1], "sort", {"key": None}),
        ([2, 1], "sort", {"wrong": 1}),
        ([2, 1], "append", {"object": 1}),
        ({}, "update", {"m": 1, "ref": 2, "sources": 3}),
        ({}, "pop", {"key": 1}),
        (OrderedDict({1: 2}), "pop", {"key": 1}),
        (OrderedDict({1: 2}), "pop", {"default": 1}),
        (OrderedDict({1: 2, 2: 3}), "popitem", {"last": False}),
        (OrderedDict({1: 2, 2: 3}), "move_to_end", {"key": 2, "last": 0}),
        (OrderedDict({1: 2, 2: 3}), "move_to_end", {"last": 0}),
        (Counter("a"), "update", {"a": 2, "m": 1}),
        (Counter("a"), "subtract", {"a": 2}),
        (Counter("ab"), "most_common", {"n": 1}),
        (set(), "add", {"x": 1}),
    ],
)
def test_keywords_are_those_of_cpython(
    receiver: object, name: str, kwargs: dict[str, object]
) -> None:
    there, here = method_on_both(receiver, name, (), kwargs)

    assert here == there


@pytest.mark.parametrize(
    ("receiver", "name"),
    [
        ([1], "extend"), ([1], "index"), ([1], "remove"), ([1], "count"), (deque([1]), "extend"),
        (deque([1]), "extendleft"), (deque([1]), "index"), ({1: 2}, "update"), ({1}, "union"),
        ({1}, "update"), ({1}, "intersection_update"), (Counter("a"), "update"),
        (Counter("a"), "subtract"), (OrderedDict(), "update"), ({1}, "issuperset"),
    ],
)  # fmt: skip
def test_an_object_of_the_program_is_a_matter_of_the_prelude(receiver: object, name: str) -> None:
    m = machine()
    mine = put(m, receiver)
    other = make_instance(m, make_class(m, "Mine", "__iter__", "__eq__"))

    with pytest.raises(CallProgram) as handed:
        invoke(m, mine, name, other)

    assert handed.value.function == f"_{type(receiver).__name__}_{name}"
    assert handed.value.values == (mine, other)
    assert shape(take(m, mine)) == shape(receiver)


def test_a_special_method_is_the_operation_it_stands_for() -> None:
    m = machine()
    mine = make_instance(m, make_class(m, "Mine", "__eq__"))
    items = put(m, [1])

    with pytest.raises(CallProgram) as handed:
        invoke(m, items, "__contains__", mine)

    assert handed.value.values == (items, mine)


def test_an_index_of_the_program_and_a_flag_of_it_are_not_simulated() -> None:
    m = machine()
    mine = make_instance(m, make_class(m, "Mine", "__index__", "__bool__"))

    for receiver, name, args in (
        ([1], "pop", (mine,)), ([1], "insert", (mine, 1)), (deque([1]), "rotate", (mine,)),
        (deque([1]), "insert", (mine, 1)), (OrderedDict({1: 2}), "popitem", (mine,)),
    ):  # fmt: skip
        with pytest.raises(UnmodelledError):
            invoke(m, put(m, receiver), name, *args)


@pytest.mark.parametrize(
    ("name", "args"), [("elements", ()), ("most_common", ("a",)), ("most_common", (1.5,))]
)
def test_counts_and_how_many_are_wanted_must_be_numbers(
    name: str, args: tuple[object, ...]
) -> None:
    there, here = method_on_both(Counter({1: "a", 2: "b"}), name, args, {})

    assert here == there


def test_the_most_common_items_are_those_of_cpython() -> None:
    for n in (None, -1, 0, 1, 2, 9):
        there, here = method_on_both(Counter({1: 2, "a": 3, 3: 2}), "most_common", (n,), {})
        assert here == there


def test_views_follow_their_dict() -> None:
    m = machine()
    mine = put(m, {1: 2})
    keys, values = invoke(m, mine, "keys"), invoke(m, mine, "values")

    invoke(m, mine, "setdefault", 3, 4)

    assert invoke(m, keys, "__len__") == invoke(m, values, "__len__") == 2
    assert invoke(m, keys, "__contains__", 3)
    assert invoke(m, keys, "isdisjoint", put(m, [5]))
    assert materialise(m, invoke(m, values, "__iter__")) == [2, 4]


def test_what_would_hold_too_much_is_refused() -> None:
    m = machine()
    for receiver, name, args in (
        ([1], "extend", (range(2**25),)), ({}, "update", (range(2**25),)),
        (set(), "update", (range(2**25),)),
    ):  # fmt: skip
        with pytest.raises(LimitError):
            invoke(m, put(m, receiver), name, *args)


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


HOSTS: dict[str, object] = {
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


@pytest.mark.parametrize("name", sorted(HOSTS))
def test_every_method_of_a_type_is_one_of_cpythons(name: str) -> None:
    assert METHODS[name]
    assert all(hasattr(HOSTS[name], method) for method in METHODS[name])


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
