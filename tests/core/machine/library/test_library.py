"""The smaller modules of the library."""

from __future__ import annotations

import operator
import string
import sys
import time
from typing import TYPE_CHECKING

import pytest

from core.language.vocabulary import MODULES
from core.machine.builtins.exceptions import EXCEPTIONS
from core.machine.builtins.types import TYPES
from core.machine.library.operator import OPERATOR
from core.machine.library.registry import LIBRARY
from core.machine.library.string import STRING
from core.machine.library.sys import SYS
from core.machine.library.time import EPOCH
from core.machine.library.typing import TYPING
from core.machine.thrown import CallProgram, Thrown, UnmodelledError
from core.machine.values import BuiltinType
from tests.core.machine.builtins.calls import Args, Kwargs, call, function_on_both, machine
from tests.core.machine.fake import make_class, make_instance, put

if TYPE_CHECKING:
    from core.machine.values import Value

WHOLE = ("math", "string", "collections.abc", "datetime", "__future__")


@pytest.mark.parametrize("name", sorted(LIBRARY))
def test_every_name_belongs_to_the_vocabulary(name: str) -> None:
    module, _, attribute = name.rpartition(".")

    assert attribute in MODULES[module]


@pytest.mark.parametrize("module", WHOLE)
def test_these_modules_are_complete(module: str) -> None:
    assert all(f"{module}.{name}" in LIBRARY for name in MODULES[module])


# The host's warning from 3.12 on is about its own future.
@pytest.mark.filterwarnings("ignore:Bitwise inversion:DeprecationWarning")
@pytest.mark.parametrize("name", sorted(OPERATOR))
def test_an_operator_gives_what_it_gives_in_cpython(name: str) -> None:
    host = getattr(operator, name.removeprefix("operator."))
    values: tuple[object, ...] = (1, 3, -2.5, "a", [1, 2], {1: 2}, None, True)
    cases: list[Args] = [*((a,) for a in values), *((a, b) for a in values for b in values)]

    for args in cases:
        if name in {"operator.is_", "operator.is_not"} or (
            name == "operator.abs" and len(args) > 1
        ):
            continue
        there, here = function_on_both(host, OPERATOR[name], args, {})
        assert (args, here) == (args, there)


def test_an_operator_of_the_program_is_called_by_its_operation() -> None:
    m = machine()
    mine = make_instance(m, make_class(m, "Mine", "__add__"))

    with pytest.raises(CallProgram) as handed:
        call(m, OPERATOR["operator.add"], mine, 1)

    assert handed.value.values == ("+", mine, 1)


@pytest.mark.parametrize(
    "args",
    [("the end",), ("a-b", "-"), ("a", None), ("",), (), ("a", ""), ("a", b"-"), ("a", "b", "c")],
)
def test_words_are_capitalised_as_in_cpython(args: Args) -> None:
    there, here = function_on_both(string.capwords, STRING["string.capwords"], args, {})

    assert here == there


def test_words_are_wanted() -> None:
    m = machine()

    with pytest.raises(Thrown, match="'list' object has no attribute 'split'"):
        call(m, STRING["string.capwords"], put(m, []))
    with pytest.raises(Thrown, match="'int' object has no attribute 'join'"):
        call(m, STRING["string.capwords"], "a", 5)
    assert call(m, STRING["string.capwords"], s="a b", sep=" ") == "A B"


def test_leaving_is_an_exception_with_a_code() -> None:
    m = machine()
    codes: tuple[Args, ...] = ((), (3,), ("text",))
    for args in codes:
        with pytest.raises(Thrown) as caught:
            call(m, SYS["sys.exit"], *args)
        assert (caught.value.kind, caught.value.values) == ("SystemExit", args)


@pytest.mark.parametrize(("args", "kwargs"), [((1, 2), {}), ((), {"code": 1})])
def test_leaving_takes_one_argument(args: Args, kwargs: Kwargs) -> None:
    there, here = function_on_both(sys.exit, SYS["sys.exit"], args, kwargs)

    assert here == there


@pytest.mark.parametrize("args", [(0.1,), (1,), (0,), (-1.0,), (), ("a",), (1, 2)])
def test_a_switch_interval_is_taken_and_changes_nothing(args: tuple[Value, ...]) -> None:
    m = machine()
    try:
        sys_result: object = None
        if not args or args[0] in {0, -1.0, "a"} or len(args) > 1:
            sys.setswitchinterval(*args)  # type: ignore[arg-type]
    except (TypeError, ValueError) as error:
        sys_result = error.args
    try:
        result: object = call(m, SYS["sys.setswitchinterval"], *args)
    except Thrown as caught:
        result = caught.values

    assert result == sys_result
    assert call(m, SYS["sys.getswitchinterval"]) == 0.005


@pytest.mark.parametrize("name", sorted(n for n in LIBRARY if n.startswith("time.")))
def test_a_clock_shows_the_virtual_time(name: str) -> None:
    m = machine()
    m.clock = 2.5
    host = getattr(time, name.removeprefix("time."))

    shown = call(m, LIBRARY[name])

    assert type(shown) is type(host())
    start = 0 if "mono" in name or "perf" in name or "process" in name else EPOCH
    assert shown == (start + 2.5) * (10**9 if name.endswith("_ns") else 1)
    with pytest.raises(Thrown, match="takes no arguments"):
        call(m, LIBRARY[name], 1)


@pytest.mark.parametrize("name", ["Optional", "Any", "Generic", "Literal"])
def test_names_for_annotations_cannot_be_made(name: str) -> None:
    with pytest.raises(Thrown, match=f"Cannot instantiate typing.{name}"):
        call(machine(), TYPING[f"typing.{name}"])


def test_abstract_classes_cannot_be_made() -> None:
    with pytest.raises(Thrown, match="Can't instantiate abstract class Sized"):
        call(machine(), TYPING["typing.Sized"])


def test_old_names_of_classes_are_the_classes() -> None:
    assert TYPING["typing.List"] is TYPES["list"]
    assert TYPING["typing.Iterable"] is LIBRARY["collections.abc.Iterable"]


def test_functions_for_checkers_do_nothing() -> None:
    m = machine()

    assert call(m, TYPING["typing.cast"], TYPES["int"], "a") == "a"
    assert call(m, TYPING["typing.cast"], typ=TYPES["int"], val="a") == "a"
    assert call(m, TYPING["typing.final"], TYPES["int"]) is TYPES["int"]
    assert TYPING["typing.TYPE_CHECKING"] is False
    with pytest.raises(Thrown):
        call(m, TYPING["typing.final"])
    with pytest.raises(Thrown, match=r"cast\(\)"):
        call(m, TYPING["typing.cast"], 1)


def test_a_type_variable_is_its_name() -> None:
    m = machine()
    made = call(m, TYPING["typing.TypeVar"], "T", TYPES["int"])

    assert isinstance(made, BuiltinType)
    assert made is call(m, TYPING["typing.TypeVar"], name="T")
    with pytest.raises(Thrown, match="must be the name"):
        call(m, TYPING["typing.TypeVar"], 5)


def test_a_new_type_gives_back_what_it_gets() -> None:
    m = machine()
    new_type = call(m, TYPING["typing.NewType"], "UserId", TYPES["int"])

    assert call(m, new_type, 5) == 5
    assert new_type is call(m, TYPING["typing.NewType"], "UserId", TYPES["int"])


def test_reaching_what_cannot_be_reached_is_an_error() -> None:
    m = machine()

    with pytest.raises(Thrown, match="unreachable, but got: 5"):
        call(m, TYPING["typing.assert_never"], 5)
    with pytest.raises(UnmodelledError):
        call(m, TYPING["typing.runtime_checkable"], TYPES["int"])


def test_exceptions_of_the_library_are_under_their_names() -> None:
    assert LIBRARY["queue.Empty"] is EXCEPTIONS["Empty"]
    assert LIBRARY["threading.ThreadError"] is EXCEPTIONS["RuntimeError"]
