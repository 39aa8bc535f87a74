"""Calling the built-in classes."""

from __future__ import annotations

import builtins
import collections
from collections import Counter, OrderedDict, defaultdict, deque

import pytest

from core.machine.class_objects import PropertyObject
from core.machine.classes import builtin_type
from core.machine.iterators import IteratorObject
from core.machine.objects import DictObject
from core.machine.thrown import CallProgram, LimitError, Thrown, UnmodelledError
from core.machine.type_table import TYPES
from core.machine.values import DictView, Ref
from tests.core.machine.builtins.calls import Args, Kwargs, call, function_on_both, machine
from tests.core.machine.fake import make_class, make_instance, put, take

NO: Kwargs = {}
CASES: list[tuple[str, Args, Kwargs]] = [
    ("int", (), NO), ("int", ("12",), NO), ("int", ("z", 36), NO), ("int", ("ff",), {"base": 16}),
    ("int", ("x",), NO), ("int", (2.9,), NO), ("int", ([],), NO), ("int", ("1", []), NO),
    ("int", (5, 2), NO), ("int", ("1" * 5000,), NO), ("int", (float("nan"),), NO),
    ("int", (b"12",), NO), ("int", (), {"base": 3}), ("int", (1, 2, 3), NO),
    ("float", ("1.5",), NO), ("float", ("a",), NO), ("float", ([],), NO), ("float", (), NO),
    ("complex", (1, 2), NO), ("complex", ("1+2j",), NO), ("complex", (), {"imag": 2}),
    ("bool", ([],), NO), ("bool", ([0],), NO), ("bool", (), NO), ("bool", (1, 2), NO),
    ("str", (), NO), ("str", ([1, "a"],), NO), ("str", (b"ab", "utf-8"), NO),
    ("str", (b"\xff", "ascii"), NO), ("str", (b"\xff", "ascii", "ignore"), NO),
    ("str", ("a", "utf-8"), NO), ("str", (b"a", 5), NO), ("str", (), {"object": 5}),
    ("bytes", (), NO), ("bytes", (3,), NO), ("bytes", (-1,), NO), ("bytes", ([1, 255],), NO),
    ("bytes", ([1, 256],), NO), ("bytes", (["a"],), NO), ("bytes", ([[]],), NO),
    ("bytes", ("ab", "utf-8"), NO), ("bytes", ("ab",), NO), ("bytes", (1.5,), NO),
    ("bytes", (b"ab",), NO), ("bytes", (3, "utf-8"), NO), ("bytes", ("a", 5), NO),
    ("tuple", (), NO), ("tuple", ([1, [2]],), NO), ("tuple", (5,), NO), ("tuple", ("ab", 1), NO),
    ("list", (), NO), ("list", ("ab",), NO), ("list", (iter((1, 2)),), NO), ("list", (5,), NO),
    ("list", (), {"iterable": 1}), ("dict", (), NO), ("dict", ({1: 2},), {"a": 3}),
    ("dict", ([(1, 2), ["a", "b"], "xy"],), NO), ("dict", ([(1, 2), (3,)],), NO),
    ("dict", ([1],), NO), ("dict", (5,), NO), ("dict", ([([], 1)],), NO), ("dict", ({}, {}), NO),
    ("dict", (), {"m": 1, "ref": 2, "sources": 3}), ("set", ([3, 1, 3],), NO), ("set", (), NO),
    ("set", ([[]],), NO), ("set", (5,), NO), ("frozenset", ([1],), NO), ("frozenset", (), NO),
    ("frozenset", (frozenset({1}),), NO), ("range", (5,), NO), ("range", (1, 9, 2), NO),
    ("range", (1, 9, 0), NO), ("range", ("a",), NO), ("range", (), NO), ("range", ([],), NO),
    ("slice", (1, 2), NO), ("slice", (), NO), ("deque", ([1, 2, 3], 2), NO), ("deque", (), NO),
    ("deque", ([1],), {"maxlen": None}), ("deque", ([1], -1), NO), ("deque", ([1], "a"), NO),
    ("deque", (5,), NO), ("OrderedDict", ([(2, 1), (1, 2)],), {"z": 0}),
    ("OrderedDict", ([(1,)],), NO), ("OrderedDict", ([()],), NO),
    ("OrderedDict", ([(1, 2, 3)],), NO),
    ("OrderedDict", ([5],), NO), ("Counter", ("abca",), NO), ("Counter", ({1: 2},), {"a": 3}),
    ("Counter", (None,), NO), ("Counter", (5,), NO), ("Counter", ([[]],), NO),
    ("Counter", (iter(tuple("aab")),), NO), ("defaultdict", (), NO), ("defaultdict", (5,), NO),
    ("defaultdict", (None, {1: 2}), {"factory": 3}), ("defaultdict", (None, [(1, 2)]), NO),
]  # fmt: skip


@pytest.mark.parametrize(("name", "args", "kwargs"), CASES)
def test_a_class_makes_what_it_makes_in_cpython(name: str, args: Args, kwargs: Kwargs) -> None:
    host = getattr(builtins, name, None) or getattr(collections, name)

    there, here = function_on_both(host, TYPES[name], args, kwargs)

    assert here == there


@pytest.mark.parametrize(
    ("name", "hook"),
    [
        ("int", "__int__"), ("int", "__index__"), ("float", "__float__"), ("bytes", "__bytes__"),
        ("complex", "__complex__"), ("list", "__iter__"), ("dict", "keys"), ("set", "__iter__"),
        ("deque", "__getitem__"), ("Counter", "__iter__"), ("tuple", "__iter__"),
    ],
)  # fmt: skip
def test_an_object_of_the_program_is_converted_by_the_prelude(name: str, hook: str) -> None:
    m = machine()
    mine = make_instance(m, make_class(m, "Mine", hook))

    with pytest.raises(CallProgram) as handed:
        call(m, TYPES[name], mine)

    assert (handed.value.function, handed.value.values) == (f"_{name}", (mine,))


@pytest.mark.parametrize(
    ("name", "hook", "other"), [("str", "__str__", "_str"), ("bool", "__len__", "_truth")]
)
def test_what_an_operation_of_the_machine_already_is_goes_by_its_name(
    name: str, hook: str, other: str
) -> None:
    m = machine()
    mine = make_instance(m, make_class(m, "Mine", hook))

    with pytest.raises(CallProgram) as handed:
        call(m, TYPES[name], mine)

    assert handed.value.function == other


def test_a_frozenset_of_a_frozenset_is_itself() -> None:
    m = machine()
    frozen = put(m, frozenset({1}))

    assert call(m, TYPES["frozenset"], frozen) is frozen


def test_a_defaultdict_keeps_its_factory() -> None:
    m = machine()
    ref = call(m, TYPES["defaultdict"], TYPES["list"], put(m, {1: 2}))

    obj = m.heap[ref]  # type: ignore[index]
    assert isinstance(obj, DictObject)
    assert (obj.kind, obj.factory, obj.items) == ("defaultdict", TYPES["list"], {1: 2})


def test_a_failing_constructor_makes_nothing() -> None:
    m = machine()

    with pytest.raises(Thrown):
        call(m, TYPES["dict"], put(m, [(1, 2), 5]))

    assert not [obj for obj in m.heap.values() if isinstance(obj, DictObject)]


def test_an_iterator_is_used_up() -> None:
    m = machine()
    iterator = m.new(IteratorObject(((1, 2), (3, 4)), 0))

    assert take(m, call(m, TYPES["dict"], iterator)) == {1: 2, 3: 4}
    assert take(m, call(m, TYPES["dict"], iterator)) == {}


def test_type_of_one_argument_is_its_class() -> None:
    m = machine()
    cls = make_class(m, "Mine")

    assert call(m, TYPES["type"], 5) is TYPES["int"]
    assert call(m, TYPES["type"], put(m, [])) is TYPES["list"]
    assert call(m, TYPES["type"], make_instance(m, cls)) is cls
    assert call(m, TYPES["type"], cls) is TYPES["type"]


def test_a_class_is_made_by_a_call_and_announced() -> None:
    m = machine()

    with pytest.raises(CallProgram) as called:
        call(m, TYPES["type"], "Mine", (), put(m, {"x": 1}))
    assert called.value.function == "_announce_class"
    with pytest.raises(UnmodelledError):
        call(m, TYPES["type"], "Mine", (), put(m, {"__getattribute__": 1}))
    with pytest.raises(Thrown, match="1 or 3 arguments"):
        call(m, TYPES["type"], 1, m=2)
    with pytest.raises(UnmodelledError, match="making a function"):
        call(m, TYPES["function"])
    with pytest.raises(Thrown, match="cannot create 'generator' instances"):
        call(m, builtin_type("generator"))


def test_descriptors_keep_their_functions() -> None:
    m = machine()
    getter, setter = TYPES["int"], TYPES["str"]

    made = call(m, TYPES["property"], getter, fset=setter)
    static = call(m, TYPES["staticmethod"], getter)

    assert isinstance(made, Ref)
    assert isinstance(static, Ref)
    described, wrapped = m.heap[made], m.heap[static]
    assert isinstance(described, PropertyObject)
    assert isinstance(wrapped, PropertyObject)
    assert (described.kind, described.getter, described.setter) == ("property", getter, setter)
    assert (wrapped.kind, wrapped.getter) == ("staticmethod", getter)


def test_the_type_of_none_makes_none() -> None:
    assert call(machine(), TYPES["NoneType"]) is None


def test_an_object_has_a_place_of_its_own() -> None:
    m = machine()

    assert call(m, TYPES["object"]) is not call(m, TYPES["object"])


@pytest.mark.parametrize(
    ("name", "args"), [("bytes", (2**30,)), ("int", ("f" * 200_000, 32)), ("list", (range(2**40),))]
)
def test_what_would_be_too_big_is_refused_before_it_is_made(name: str, args: Args) -> None:
    m = machine()

    with pytest.raises(LimitError):
        call(m, TYPES[name], *args)


def test_a_view_can_be_made_into_bytes() -> None:
    m = machine()
    ref = put(m, {65: 1})

    assert call(m, TYPES["bytes"], DictView(ref, "keys")) == b"A"  # type: ignore[arg-type]


def test_every_kind_of_container_is_of_the_kind_asked_for() -> None:
    m = machine()

    assert take(m, call(m, TYPES["Counter"], "aab")) == Counter("aab")
    assert take(m, call(m, TYPES["OrderedDict"])) == OrderedDict()
    assert take(m, call(m, TYPES["deque"], "ab")) == deque("ab")
    assert isinstance(take(m, call(m, TYPES["defaultdict"])), defaultdict)
