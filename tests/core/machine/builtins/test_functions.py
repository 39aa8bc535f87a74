"""The built-in functions: what CPython gives and says for the same arguments."""

from __future__ import annotations

import builtins
from collections import OrderedDict, deque
from typing import TYPE_CHECKING

import pytest

from core.machine.builtins.functions import BUILTIN_FUNCTIONS
from core.machine.iterators import GeneratorObject, IteratorObject
from core.machine.thrown import CallProgram, LimitError, Thrown
from core.machine.type_table import TYPES
from core.machine.values import BoundMethod, DictView
from tests.core.machine.builtins.calls import Args, Kwargs, call, function_on_both, machine
from tests.core.machine.fake import make_class, make_instance, put, take

if TYPE_CHECKING:
    from core.machine.values import Value

NO: Kwargs = {}
CASES: list[tuple[str, Args, Kwargs]] = [
    ("abs", (-3,), NO), ("abs", (-2.5,), NO), ("abs", ("a",), NO), ("abs", (), NO),
    ("all", ([1, 2],), NO), ("all", ([1, 0],), NO), ("all", (5,), NO), ("all", (range(9),), NO),
    ("any", ([0, "", 3],), NO), ("any", (iter((0, 1, 2)),), NO), ("any", ({},), NO),
    ("ascii", (["é", 1],), NO), ("bin", (10,), NO), ("bin", (1.5,), NO),
    ("callable", (5,), NO), ("chr", (97,), NO), ("chr", (-1,), NO), ("chr", ("a",), NO),
    ("divmod", (7, 2), NO), ("divmod", (7, 0), NO), ("divmod", ([1], 2), NO),
    ("format", (255, "x"), NO), ("format", (1, 2), NO), ("format", (1, None), NO),
    ("hash", (5,), NO), ("hash", ([],), NO), ("hex", (255,), NO), ("oct", (8,), NO),
    ("len", ([1, 2],), NO), ("len", ({1: 2},), NO), ("len", ("abc",), NO), ("len", (5,), NO),
    ("len", (range(2**70),), NO), ("len", ([],), {"obj": 1}), ("len", (deque([1]),), NO),
    ("max", ([3, 9, 4],), NO), ("max", (3, 9.5, 4), NO), ("max", ([],), NO), ("max", (), NO),
    ("max", ([],), {"default": 7}), ("max", (1, 2), {"default": 7}), ("max", (1,), NO),
    ("max", ([1, "a"],), NO), ("max", ([[1, 2], [1, 3]],), NO), ("max", ([1],), {"foo": 1}),
    ("min", ("bca",), NO), ("min", (iter((3, 1, 2)),), NO), ("min", ({},), NO),
    ("ord", ("a",), NO), ("ord", ("ab",), NO), ("pow", (2, 10), NO), ("pow", (2, 10, 7), NO),
    ("pow", (2, -1, 4), NO), ("pow", (2, 3), {"mod": 5}), ("pow", ([], 2, 3), NO),
    ("pow", (2, 0), NO), ("pow", (2, 3, 0), NO), ("repr", (["a", (1,)],), NO),
    ("round", (2.567, 2), NO), ("round", (2.5,), NO), ("round", (1234, -2), NO),
    ("round", ("a",), NO), ("round", (2.5, None), NO), ("round", (2.345,), {"ndigits": 1}),
    ("round", (10**30, -31), NO),
    ("sorted", ([3, 1, 2],), NO), ("sorted", ("bca",), {"reverse": True}),
    ("sorted", ({3: 1, 1: 2},), NO), ("sorted", ([[2, 1], [1, 5]],), NO),
    ("sorted", ([1, "a"],), NO), ("sorted", ([None, None],), NO), ("sorted", ([1],), {"key": None}),
    ("sorted", ([1], 5), NO), ("sorted", ([1],), {"reverse": "yes"}), ("sorted", (5,), NO),
    ("sorted", ([(2, [1]), (1, [])],), {"reverse": 1}),
    ("sorted", (OrderedDict({2: 1, 1: 1}),), NO),
    ("sum", ([1, 2.5, True],), NO), ("sum", ([0.1] * 10,), NO), ("sum", ([[1], [2]], []), NO),
    ("sum", (["a"],), NO), ("sum", (["a"], ""), NO), ("sum", ([b"a"], b""), NO),
    ("sum", ([1],), {"start": 5}), ("sum", ([1], 2), {"start": 5}), ("sum", (5,), NO),
    ("sum", ([1e308, 1e308],), NO), ("sum", ([10**400, 0.5],), NO),
]  # fmt: skip


@pytest.mark.parametrize(("name", "args", "kwargs"), CASES)
def test_a_function_gives_what_it_gives_in_cpython(name: str, args: Args, kwargs: Kwargs) -> None:
    there, here = function_on_both(getattr(builtins, name), BUILTIN_FUNCTIONS[name], args, kwargs)

    assert here == there


@pytest.mark.parametrize(("name", "hook", "args"), [
    ("abs", "__abs__", ()), ("bin", "__index__", ()), ("divmod", "__divmod__", (2,)),
    ("format", "__format__", ("",)), ("iter", "__iter__", ()), ("len", "__len__", ()),
    ("next", "__next__", ()), ("repr", "__repr__", ()), ("round", "__round__", ()),
    ("sum", "__iter__", ()), ("sorted", "__iter__", ()), ("any", "__iter__", ()),
])  # fmt: skip
def test_an_object_of_the_program_is_a_matter_of_the_prelude(
    name: str, hook: str, args: Args
) -> None:
    m = machine()
    mine = make_instance(m, make_class(m, "Mine", hook))

    with pytest.raises(CallProgram) as handed:
        call(m, BUILTIN_FUNCTIONS[name], mine, *args)

    assert handed.value.function == f"_{name}"
    assert handed.value.values[0] is mine


@pytest.mark.parametrize("name", ["abs", "bin", "len", "next", "iter", "sum"])
def test_an_object_without_the_method_is_refused(name: str) -> None:
    m = machine()
    mine = make_instance(m, make_class(m, "Mine"))

    with pytest.raises(Thrown, match="Mine"):
        call(m, BUILTIN_FUNCTIONS[name], mine)


def test_a_built_in_key_is_called_at_once_and_another_by_the_prelude() -> None:
    m = machine()
    words = put(m, ["ccc", "a", "bb"])

    first = call(m, BUILTIN_FUNCTIONS["sorted"], words, key=BUILTIN_FUNCTIONS["len"])
    longest = call(m, BUILTIN_FUNCTIONS["max"], words, key=BUILTIN_FUNCTIONS["len"])
    numbers = call(m, BUILTIN_FUNCTIONS["min"], put(m, ["10", "9"]), key=TYPES["int"])

    assert (take(m, first), longest, numbers) == (["a", "bb", "ccc"], "ccc", "9")
    with pytest.raises(CallProgram) as handed:
        call(m, BUILTIN_FUNCTIONS["max"], words, key=BoundMethod(words, None))
    assert handed.value.function == "_max"


def test_an_iterator_moves_on_only_as_far_as_any_looks() -> None:
    m = machine()
    iterator = m.new(IteratorObject((0, 1, 2), 0))

    assert call(m, BUILTIN_FUNCTIONS["any"], iterator) is True
    assert call(m, BUILTIN_FUNCTIONS["next"], iterator) == 2


def test_next_gives_item_after_item_then_the_default_or_stops() -> None:
    m = machine()
    following = BUILTIN_FUNCTIONS["next"]
    iterator = call(m, BUILTIN_FUNCTIONS["iter"], put(m, [1]))

    assert call(m, BUILTIN_FUNCTIONS["iter"], iterator) is iterator
    assert call(m, following, iterator) == 1
    assert call(m, following, iterator, "over") == "over"
    with pytest.raises(Thrown, match="StopIteration"):
        call(m, following, iterator)
    with pytest.raises(Thrown, match="'list' object is not an iterator"):
        call(m, following, put(m, [1]))


def test_generators_and_iter_with_a_sentinel_are_a_matter_of_the_prelude() -> None:
    m = machine()
    generator = m.new(GeneratorObject("numbers", None))

    assert call(m, BUILTIN_FUNCTIONS["iter"], generator) is generator
    with pytest.raises(CallProgram):
        call(m, BUILTIN_FUNCTIONS["next"], generator)
    with pytest.raises(CallProgram):
        call(m, BUILTIN_FUNCTIONS["iter"], TYPES["int"], 0)


def test_attributes_by_name_are_looked_up_by_the_prelude() -> None:
    m = machine()

    with pytest.raises(CallProgram) as handed:
        call(m, BUILTIN_FUNCTIONS["getattr"], 5, "real", None)
    assert (handed.value.function, handed.value.values) == ("_getattr", (5, "real", None))
    with pytest.raises(Thrown, match="attribute name must be string, not 'int'"):
        call(m, BUILTIN_FUNCTIONS["setattr"], 5, 5, 5)


def test_what_can_be_called_is_callable() -> None:
    m = machine()
    cls = make_class(m, "Mine", "__call__")
    able: list[Value] = [TYPES["int"], BUILTIN_FUNCTIONS["len"], cls, make_instance(m, cls)]

    assert all(call(m, BUILTIN_FUNCTIONS["callable"], value) for value in able)
    assert not call(m, BUILTIN_FUNCTIONS["callable"], put(m, []))


def test_an_id_tells_objects_apart_and_stays() -> None:
    m = machine()
    one, other = put(m, []), put(m, [])
    identity = BUILTIN_FUNCTIONS["id"]

    assert call(m, identity, one) == call(m, identity, one) != call(m, identity, other)


def test_a_view_is_as_long_as_its_dict() -> None:
    m = machine()
    ref = put(m, {1: 2})

    assert call(m, BUILTIN_FUNCTIONS["len"], DictView(ref, "keys")) == 1  # type: ignore[arg-type]


def test_a_power_that_would_take_for_ever_is_refused() -> None:
    m = machine()
    huge = 2**100_000 + 1

    with pytest.raises(LimitError):
        call(m, BUILTIN_FUNCTIONS["pow"], 3, huge, huge)
    with pytest.raises(LimitError):
        call(m, BUILTIN_FUNCTIONS["pow"], 10, 10**10)


def test_rounding_to_more_digits_than_there_can_be_gives_nothing() -> None:
    assert call(machine(), BUILTIN_FUNCTIONS["round"], 5, -(10**9)) == 0


def test_a_power_of_objects_with_a_modulus_is_left_to_the_program() -> None:
    m = machine()
    mine = make_instance(m, make_class(m, "Mine", "__pow__"))

    with pytest.raises(CallProgram, match="_pow_modulo"):
        call(m, BUILTIN_FUNCTIONS["pow"], mine, 2, 3)
