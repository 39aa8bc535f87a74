"""`isinstance` and `issubclass`."""

from __future__ import annotations

import builtins
import collections.abc

import pytest

from core.machine.builtins.checks import ABSTRACT, is_derived, is_instance
from core.machine.library.host_parts import library_value
from core.machine.thrown import Thrown, UnmodelledError
from core.machine.type_table import TYPES
from core.machine.types.exceptions import EXCEPTIONS
from core.machine.values import Function
from tests.core.machine.builtins.calls import machine
from tests.core.machine.fake import make_class, make_instance, put

HOSTS = (
    "int",
    "bool",
    "str",
    "list",
    "tuple",
    "dict",
    "set",
    "frozenset",
    "range",
    "bytes",
    "float",
)


@pytest.mark.parametrize("name", HOSTS)
def test_built_in_classes_derive_from_what_they_derive_from_in_cpython(name: str) -> None:
    m = machine()
    host = getattr(builtins, name)

    for other in HOSTS:
        expected = issubclass(host, getattr(builtins, other))
        assert is_derived(m, TYPES[name], TYPES[other]) is expected
    for abstract, abstract_host in ABSTRACT.items():
        expected = issubclass(host, abstract_host)
        assert is_derived(m, TYPES[name], library_value(f"collections.abc.{abstract}")) is expected


def test_values_belong_to_their_classes_and_to_tuples_with_one_of_them() -> None:
    m = machine()

    assert is_instance(m, True, TYPES["int"])
    assert is_instance(m, put(m, []), (TYPES["str"], (TYPES["list"],)))
    assert not is_instance(m, 5, (TYPES["str"], TYPES["list"]))
    assert is_instance(m, len, TYPES["object"])
    assert not is_instance(m, 5, EXCEPTIONS["ValueError"])


def test_a_class_of_the_program_is_judged_by_its_bases_and_methods() -> None:
    m = machine()
    bag = make_class(m, "Bag", "__len__", "__iter__", "__contains__")
    mine = make_instance(m, bag)

    assert is_instance(m, mine, bag)
    for name, expected in (
        ("Sized", True), ("Iterable", True), ("Collection", True), ("Iterator", False),
        ("Callable", False), ("Hashable", True), ("Sequence", False),
    ):  # fmt: skip
        assert is_instance(m, mine, library_value(f"collections.abc.{name}")) is expected


def test_a_class_that_compares_is_hashable_only_if_it_says_how() -> None:
    m = machine()
    hashable = library_value("collections.abc.Hashable")
    compared = make_class(m, "Compared", "__eq__")
    both = make_class(m, "Both", "__eq__", "__hash__")

    assert not is_instance(m, make_instance(m, compared), hashable)
    assert is_instance(m, make_instance(m, both), hashable)
    m.heap[both].fields["__hash__"] = None  # type: ignore[attr-defined]
    assert not is_instance(m, make_instance(m, both), hashable)


def test_abstract_classes_derive_from_each_other() -> None:
    m = machine()
    sequence, iterable = (
        library_value("collections.abc.Sequence"),
        library_value("collections.abc.Iterable"),
    )

    assert is_derived(m, sequence, iterable)
    assert not is_derived(m, iterable, sequence)
    assert issubclass(collections.abc.Sequence, collections.abc.Iterable)


def test_functions_are_callable() -> None:
    m = machine()
    function = Function(None)  # type: ignore[arg-type]

    assert is_instance(m, function, library_value("collections.abc.Callable"))


@pytest.mark.parametrize("wrong", [5, "int", None, (TYPES["int"], 5)])
def test_only_classes_can_be_checked_against(wrong: object) -> None:
    m = machine()
    with pytest.raises(TypeError) as expected:
        isinstance("", wrong if not isinstance(wrong, tuple) else (int, 5))  # type: ignore[arg-type]
    with pytest.raises(Thrown) as caught:
        is_instance(m, "", wrong)
    assert caught.value.values == expected.value.args


def test_only_classes_derive_from_anything() -> None:
    m = machine()

    with pytest.raises(Thrown, match="arg 1 must be a class"):
        is_derived(m, 5, TYPES["int"])
    with pytest.raises(Thrown, match="arg 2 must be a class, a tuple of classes, or a union"):
        is_derived(m, TYPES["int"], 5)


def test_names_for_annotations_are_no_classes_to_check_against() -> None:
    m = machine()

    with pytest.raises(UnmodelledError, match=r"typing\.Optional"):
        is_instance(m, 5, library_value("typing.Optional"))
