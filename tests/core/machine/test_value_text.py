"""Texts of values are those of the host."""

from __future__ import annotations

from collections import Counter, OrderedDict, defaultdict, deque
from typing import TYPE_CHECKING

import pytest
from hypothesis import given

from core.machine.class_objects import PropertyObject
from core.machine.iterators import GeneratorObject
from core.machine.natives import BuiltinFunction, ModuleValue
from core.machine.objects import DictObject, ListObject, SetObject
from core.machine.thrown import LimitError, Thrown
from core.machine.type_table import TYPES
from core.machine.value_text import ascii_of, exception_line, repr_of, str_of
from core.machine.values import BoundNative, DictView, Ref
from tests.core.machine.fake import (
    called,
    exception_class,
    fake_machine,
    make_class,
    make_exception,
    make_instance,
    on_host,
    put,
    simulated,
)
from tests.core.machine.values import values

if TYPE_CHECKING:
    from core.machine.machine import Machine


@given(values)
def test_texts_of_values_are_those_of_the_host(value: object) -> None:
    m = fake_machine()
    # Members of a set of texts come in an order of the host's own.
    x = put(m, value)
    if "set" in repr(type(value)) or "{" in repr(value):
        return

    assert simulated(m, lambda: repr_of(m, x)) == on_host(lambda: repr(value))
    assert simulated(m, lambda: str_of(m, x)) == on_host(lambda: str(value))
    assert simulated(m, lambda: ascii_of(m, x)) == on_host(lambda: ascii(value))


@pytest.mark.parametrize(
    "value",
    [
        {},
        {"a": [1, {2: (3,)}]},
        set(),
        frozenset(),
        {1, 20, 3},
        frozenset({"a"}),
        Counter(),
        Counter(a=1, b=3, c=2),
        OrderedDict(),
        OrderedDict(a=1),
        defaultdict(list, a=[1]),
        defaultdict(None, a=1),
        deque(),
        deque([1], 3),
        [deque(), {"x": {1}}],
    ],
    ids=repr,
)
def test_texts_of_containers_are_those_of_the_host(m: Machine, value: object) -> None:
    assert repr_of(m, put(m, value)) == str_of(m, put(m, value)) == repr(value)


def test_a_container_inside_of_itself_is_shortened(m: Machine) -> None:
    ring = m.new(ListObject([1]))
    m.heap[ring].items.append(ring)  # type: ignore[attr-defined]
    table = m.new(DictObject({}))
    m.heap[table].items["me"] = (table, ring)  # type: ignore[attr-defined]

    assert repr_of(m, ring) == "[1, [...]]"
    assert repr_of(m, table) == "{'me': ({...}, [1, [...]])}"


def test_a_text_too_long_is_beyond_a_limit(m: Machine) -> None:
    fan: object = ("x" * 100,)
    for _ in range(60):
        fan = (fan, fan)

    with pytest.raises(LimitError):
        repr_of(m, fan)


def test_a_tuple_nested_without_end_is_beyond_a_limit() -> None:
    nest: tuple[object, ...] = ()
    for _ in range(10_000):
        nest = (nest,)

    with pytest.raises(LimitError, match="nested"):
        repr_of(fake_machine(), nest)


def test_an_int_of_too_many_digits_has_no_text() -> None:
    with pytest.raises(Thrown, match="Exceeds the limit"):
        repr_of(fake_machine(), [10**5000][0])


def test_texts_that_the_program_defines_are_left_to_the_prelude(m: Machine) -> None:
    shown = make_instance(m, make_class(m, "Shown", "__repr__"))
    said = make_instance(m, make_class(m, "Said", "__str__"))
    inside = m.new(ListObject([shown]))

    assert called(lambda: repr_of(m, shown)) == ("_repr", shown)
    assert called(lambda: repr_of(m, inside)) == ("_repr", inside)
    assert called(lambda: str_of(m, inside)) == ("_str", inside)
    assert called(lambda: str_of(m, shown)) == ("_str", shown)
    assert called(lambda: str_of(m, said)) == ("_str", said)
    assert repr_of(m, said).startswith("<__main__.Said object at 0x7f")


def test_objects_of_the_machine_look_as_in_cpython(m: Machine) -> None:
    cls = make_class(m, "Account")
    source = put(m, {"a": 1})
    assert isinstance(source, Ref)

    def none(*_: object) -> None:
        return None

    for value, start in (
        (cls, "<class '__main__.Account'>"),
        (make_instance(m, cls), "<__main__.Account object at 0x7f"),
        (TYPES["int"], "<class 'int'>"),
        (TYPES["deque"], "<class 'collections.deque'>"),
        (BuiltinFunction("len", none), "<built-in function len>"),
        (ModuleValue("time"), "<module 'time' (built-in)>"),
        (DictView(source, "keys"), "dict_keys(['a'])"),
        (DictView(source, "values"), "dict_values([1])"),
        (DictView(source, "items"), "dict_items([('a', 1)])"),
        (BoundNative(source, "get"), "<built-in method get of dict object at 0x7f"),
        (m.new(GeneratorObject("count", None)), "<generator object count at 0x7f"),
        (m.new(PropertyObject("property", None)), "<property object at 0x7f"),
        (slice(1, None), "slice(1, None, None)"),
        (NotImplemented, "NotImplemented"),
        (..., "Ellipsis"),
    ):
        assert repr_of(m, value).startswith(start)


ERRORS = [
    ValueError(),
    ValueError("x"),
    ValueError("x", 1),
    ValueError(("x",)),
    KeyError("a"),
    KeyError(""),
    KeyError("a", "b"),
    OSError(2, "No such file"),
    OSError(2, "No such file", "a.txt"),
    OSError("x"),
    ZeroDivisionError("division by zero"),
    UnicodeDecodeError("utf-8", b"\xff", 0, 1, "invalid start byte"),
    UnicodeEncodeError("ascii", "é", 0, 1, "ordinal not in range(128)"),
]


@pytest.mark.parametrize("error", ERRORS, ids=repr)
def test_exceptions_say_what_they_say_in_cpython(m: Machine, error: Exception) -> None:
    args = error.args
    if isinstance(error, OSError) and error.filename:
        args = (*args, error.filename)
    made = make_instance(m, exception_class(type(error)), args=args)

    assert str_of(m, made) == str(error)
    if not isinstance(error, OSError):
        assert repr_of(m, made) == repr(error)


def test_the_last_line_of_a_traceback_names_the_class_and_the_message(m: Machine) -> None:
    mine = make_class(m, "Broke", base=exception_class(ValueError))

    assert exception_line(m, make_exception(m, ValueError("x"))) == "ValueError: x"
    assert exception_line(m, make_exception(m, ValueError())) == "ValueError"
    assert exception_line(m, make_exception(m, KeyError("a"))) == "KeyError: 'a'"
    assert exception_line(m, make_instance(m, mine, args=("no money",))) == "Broke: no money"


def test_an_exception_with_an_exception_inside_without_end_is_beyond_a_limit(m: Machine) -> None:
    cls = exception_class(ValueError)
    error = make_instance(m, cls, args=())
    for _ in range(1000):
        error = make_instance(m, cls, args=(error,))

    with pytest.raises(LimitError, match="nested"):
        str_of(m, error)


def test_addresses_in_texts_are_the_same_in_every_run() -> None:
    shown = set()
    for _ in range(2):
        m = fake_machine()
        shown.add(repr_of(m, make_instance(m, make_class(m, "Account"))))

    assert len(shown) == 1


def test_an_empty_frozenset_in_a_set_has_its_text(m: Machine) -> None:
    inner = m.new(SetObject({}, "frozenset"))

    assert repr_of(m, m.new(SetObject({inner: None}))) == "{frozenset()}"
