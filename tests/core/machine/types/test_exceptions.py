"""Exception classes and objects."""

from __future__ import annotations

import builtins
import queue
from concurrent import futures
from dataclasses import FrozenInstanceError
from threading import BrokenBarrierError
from typing import TYPE_CHECKING

import pytest

from core.machine.library.host_parts import host_values
from core.machine.natives import BuiltinType
from core.machine.objects import Instance
from core.machine.thrown import Thrown
from core.machine.types.exceptions import EXCEPTION_ATTRIBUTES, EXCEPTION_METHODS, EXCEPTIONS
from core.machine.value_text import str_of
from core.machine.values import Ref
from tests.core.machine.builtins.calls import call, machine
from tests.core.machine.fake import take

if TYPE_CHECKING:
    from core.machine.machine import Machine
    from core.machine.values import Value

LIBRARY: tuple[tuple[str, type[BaseException]], ...] = (
    ("queue", queue.Empty), ("queue", queue.Full), ("threading", BrokenBarrierError),
    ("dataclasses", FrozenInstanceError), ("concurrent.futures", futures.CancelledError),
    ("concurrent.futures", futures.InvalidStateError),
    ("concurrent.futures", futures.BrokenExecutor),
)  # fmt: skip


def attribute(m: Machine, ref: Value, name: str) -> Value:
    """What the exception at *ref* answers for *name*, fields first."""
    obj = m.heap[ref]  # type: ignore[index]
    assert isinstance(obj, Instance)
    if name in obj.fields:
        return obj.fields[name]
    for base in obj.cls.mro:  # type: ignore[attr-defined]
        if name in EXCEPTION_ATTRIBUTES.get(base.name, {}):
            return EXCEPTION_ATTRIBUTES[base.name][name](m, ref)
    raise AttributeError(name)


def method(m: Machine, ref: Value, name: str, *args: Value) -> Value:
    """What a method that all exceptions have gives."""
    return EXCEPTION_METHODS["BaseException"][name].call(m, ref, args, {})


@pytest.mark.parametrize("name", sorted(EXCEPTIONS.keys() & vars(builtins).keys()))
def test_a_built_in_exception_has_the_bases_it_has_in_cpython(name: str) -> None:
    host = getattr(builtins, name)

    assert [base.name for base in EXCEPTIONS[name].mro] == [base.__name__ for base in host.__mro__]


@pytest.mark.parametrize(("module", "host"), LIBRARY)
def test_an_exception_of_the_library_is_named_as_in_cpython(
    module: str, host: type[BaseException]
) -> None:
    made = host_values(module)[host.__name__]

    assert isinstance(made, BuiltinType)
    assert made.qualified_name == f"{host.__module__}.{host.__qualname__}"
    assert [base.name for base in made.mro] == [base.__name__ for base in host.__mro__]


@pytest.mark.parametrize(
    ("name", "args"),
    [
        ("ValueError", ("a",)), ("ValueError", ()), ("ValueError", (1, "b")), ("KeyError", ("a",)),
        ("KeyError", (1, 2)), ("OSError", (2, "no such file", "x.txt")), ("OSError", ("a",)),
        ("StopIteration", (5,)), ("SystemExit", (3,)), ("ImportError", ("a",)),
        ("UnicodeDecodeError", ("utf-8", b"\xff", 0, 1, "bad")),
    ],
)  # fmt: skip
def test_an_exception_says_what_it_says_in_cpython(name: str, args: tuple[Value, ...]) -> None:
    m = machine()
    host = getattr(builtins, name)(*args)

    made = call(m, EXCEPTIONS[name], *args)

    assert str_of(m, made) == str(host)
    if name not in {"OSError", "UnicodeDecodeError"}:
        assert method(m, made, "__str__") == str(host)
        assert method(m, made, "__repr__") == repr(host)


@pytest.mark.parametrize(
    ("name", "args", "names"),
    [
        ("StopIteration", (5,), ("value",)),
        ("StopIteration", (), ("value",)),
        ("SystemExit", (), ("code",)),
        ("SystemExit", (3,), ("code",)),
        ("SystemExit", (3, 4), ("code",)),
        ("TimeoutError", (2, "slow", "x"), ("errno", "strerror", "filename")),
        ("OSError", ("slow",), ("errno", "strerror", "filename")),
        ("ImportError", ("a",), ("msg", "name", "path")),
        ("NameError", ("a",), ("name",)),
        ("ValueError", (1,), ("args", "__cause__", "__context__", "__suppress_context__")),
        ("UnicodeEncodeError", ("utf-8", "x", 0, 1, "bad"), ("encoding", "object", "reason")),
    ],
)
def test_attributes_follow_from_the_arguments(
    name: str, args: tuple[Value, ...], names: tuple[str, ...]
) -> None:
    m = machine()
    host = getattr(builtins, name)(*args)

    made = call(m, EXCEPTIONS[name], *args)

    assert [attribute(m, made, n) for n in names] == [getattr(host, n) for n in names]


def test_some_exceptions_take_keywords_and_most_do_not() -> None:
    m = machine()

    made = call(m, EXCEPTIONS["ImportError"], "a", name="b", path="c")

    assert (attribute(m, made, "name"), attribute(m, made, "path")) == ("b", "c")
    for name, kwargs in (("ValueError", {"name": 1}), ("NameError", {"wrong": 1})):
        with pytest.raises(TypeError) as expected:
            getattr(builtins, name)(**kwargs)
        with pytest.raises(Thrown) as caught:
            call(m, EXCEPTIONS[name], **kwargs)
        assert caught.value.values == expected.value.args


def test_an_encoding_error_needs_all_its_arguments() -> None:
    m = machine()

    with pytest.raises(Thrown, match="function takes exactly 5 arguments"):
        call(m, EXCEPTIONS["UnicodeDecodeError"], "a")


def test_an_initialiser_called_again_replaces_the_arguments() -> None:
    m = machine()
    made = call(m, EXCEPTIONS["ValueError"], "a")

    method(m, made, "__init__", "b", "c")

    assert attribute(m, made, "args") == ("b", "c")


def test_notes_are_collected() -> None:
    m = machine()
    made = call(m, EXCEPTIONS["ValueError"], "a")

    method(m, made, "add_note", "one")
    method(m, made, "add_note", "two")

    assert take(m, attribute(m, made, "__notes__")) == ["one", "two"]
    with pytest.raises(Thrown, match="note must be a str, not 'int'"):
        method(m, made, "add_note", 5)


def test_a_traceback_is_ignored() -> None:
    m = machine()
    made = call(m, EXCEPTIONS["ValueError"])

    assert isinstance(made, Ref)
    assert method(m, made, "with_traceback", None) is made
