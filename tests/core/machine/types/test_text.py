"""Methods of str and bytes do what the host's do, but bombs."""

from __future__ import annotations

from collections import deque
from typing import TYPE_CHECKING

import pytest
from hypothesis import assume, given
from hypothesis import strategies as st

from core.machine.iterators import GeneratorObject
from core.machine.limits import MAX_ITEMS
from core.machine.thrown import CallProgram, LimitError, Thrown, UnmodelledError
from core.machine.types.text import SLOTS
from tests.core.machine.fake import (
    fake_machine,
    make_class,
    make_instance,
    on_host,
    put,
    simulated,
    take,
)
from tests.core.machine.values import values

if TYPE_CHECKING:
    from core.machine.machine import Machine

STR_METHODS, BYTES_METHODS = SLOTS["str"].methods, SLOTS["bytes"].methods
STATIC = {"maketrans", "fromhex"}
texts = st.text("abA ,.\t\nßé1", max_size=8)
words = st.sampled_from(["", "a", "b", "ab", " ", ",", "x"])
text_arguments = st.lists(
    st.one_of(
        words, st.integers(-3, 9), st.none(), st.lists(words, max_size=3).map(tuple), values,
        st.lists(words, max_size=3), st.sampled_from(["utf-8", "ascii", "latin-1", "ignore"]),
    ),
    max_size=3,
)  # fmt: skip
bytes_arguments = st.lists(
    st.one_of(
        words.map(str.encode), st.integers(-3, 9), st.none(), values,
        st.lists(words.map(str.encode), max_size=3),
    ),
    max_size=3,
)  # fmt: skip


def is_comparable(name: str, args: list[object]) -> bool:
    """Whether the same is to be expected, but for which of two wrong arguments is named."""
    odd = [arg for arg in args if isinstance(arg, list | dict | set | frozenset | deque)]
    return is_known_encoding(name, args) and len(odd) < 2 and "{" not in repr(args)


def is_known_encoding(name: str, args: list[object]) -> bool:
    """Whether only encodings that the machine knows are asked for."""
    return name not in {"encode", "decode"} or not args or args[0] in ("utf-8", "ascii", "latin-1")


@pytest.mark.parametrize(("host", "methods"), [(str, STR_METHODS), (bytes, BYTES_METHODS)])
def test_every_public_method_is_there(host: type, methods: dict[str, object]) -> None:
    public = {name for name in dir(host) if not name.startswith("_")}

    assert public == methods.keys()


@given(texts, st.sampled_from(sorted(STR_METHODS.keys() - STATIC)), text_arguments)
def test_methods_of_texts_do_what_those_of_the_host_do(
    text: str, name: str, args: list[object]
) -> None:
    assume(is_comparable(name, args))
    m = fake_machine()
    mine = tuple(put(m, arg) for arg in args)

    assert simulated(m, lambda: STR_METHODS[name].call(m, text, mine, {})) == on_host(
        lambda: getattr(text, name)(*args)
    )


@given(
    texts.map(str.encode), st.sampled_from(sorted(BYTES_METHODS.keys() - STATIC)), bytes_arguments
)
def test_methods_of_bytes_do_what_those_of_the_host_do(
    data: bytes, name: str, args: list[object]
) -> None:
    if name == "hex":
        # The length of a separator is looked at before its type.
        args = [arg for arg in args if isinstance(arg, bytes)]
    assume(is_comparable(name, args))
    m = fake_machine()
    mine = tuple(put(m, arg) for arg in args)

    assert simulated(m, lambda: BYTES_METHODS[name].call(m, data, mine, {})) == on_host(
        lambda: getattr(data, name)(*args)
    )


@pytest.mark.parametrize(
    ("name", "args", "kwargs"),
    [
        ("split", (), {"sep": ",", "maxsplit": 1}),
        ("splitlines", (), {"keepends": True}),
        ("expandtabs", (), {"tabsize": 3}),
        ("encode", (), {"encoding": "ascii", "errors": "xmlcharrefreplace"}),
        ("encode", ("ascii",), {}),
        ("upper", (), {"x": 1}),
        ("center", (), {"width": 1}),
        ("format", (1,), {"a": 2}),
        ("count", ("a", 1, 3), {}),
    ],
)
def test_keyword_arguments_are_those_of_the_host(
    m: Machine, name: str, args: tuple[object, ...], kwargs: dict[str, object]
) -> None:
    text = "a,b,\tcéa\n"

    assert simulated(m, lambda: STR_METHODS[name].call(m, text, args, dict(kwargs))) == on_host(
        lambda: getattr(text, name)(*args, **kwargs)
    )


@pytest.mark.parametrize(
    ("text", "name", "args"),
    [
        ("a", "center", (10**12,)),
        ("a", "ljust", (10**12, "b")),
        ("a", "rjust", (10**12,)),
        ("a", "zfill", (10**12,)),
        ("\t" * 1000, "expandtabs", (10**9,)),
        ("a" * 10**4, "replace", ("a", "b" * 10**4)),
        ("a" * 10**4, "replace", ("", "b" * 10**4)),
        ("b" * MAX_ITEMS, "encode", ("utf-16",)),
        ("é" * MAX_ITEMS, "encode", ("ascii", "namereplace")),
    ],
    ids=range(9),
)
def test_a_text_that_would_be_too_long_is_beyond_a_limit(
    text: str, name: str, args: tuple[object, ...]
) -> None:
    with pytest.raises(LimitError):
        STR_METHODS[name].call(fake_machine(), text, args, {})


def test_joining_and_translating_to_too_much_is_beyond_a_limit(m: Machine) -> None:
    many = put(m, ["x" * 10**4] * 10**4)
    table = put(m, {97: "y" * 10**4})

    for text, name, arg in ((",", "join", many), ("a" * 10**4, "translate", table)):
        with pytest.raises(LimitError):
            STR_METHODS[name].call(m, text, (arg,), {})


def test_what_the_program_iterates_over_is_joined_by_the_prelude(m: Machine) -> None:
    for iterable in (
        m.new(GeneratorObject("words", None)),
        make_instance(m, make_class(m, "Words", "__iter__")),
    ):
        with pytest.raises(CallProgram) as caught:
            STR_METHODS["join"].call(m, ",", (iterable,), {})
        assert (caught.value.function, *caught.value.values) == ("_str_join", ",", iterable)


@pytest.mark.parametrize("items", [["a", "b"], ("a", "b"), {"a": 1, "b": 2}, "ab", {"a"}])
def test_anything_built_in_can_be_joined(m: Machine, items: object) -> None:
    joined = STR_METHODS["join"].call(m, "-", (put(m, items),), {})

    assert joined == "-".join(items)  # type: ignore[arg-type]


@pytest.mark.parametrize(
    "table", [{97: "xy", 98: None, 99: 100}, {97: 5.5}, {97: -1}, {97: [1]}, ["a"] * 98, "b" * 98]
)
def test_texts_are_translated_as_by_the_host(m: Machine, table: object) -> None:
    mine = put(m, table)

    assert simulated(m, lambda: STR_METHODS["translate"].call(m, "abcd", (mine,), {})) == on_host(
        lambda: "abcd".translate(table)  # type: ignore[arg-type]
    )


@pytest.mark.parametrize(
    "args",
    [({"a": 1, "b": None, 99: "x"},), ("ab", "xy"), ("ab", "xy", "c"), ("ab", "x"), ({"ab": 1},)],
)
def test_translation_tables_are_made_as_by_the_host(m: Machine, args: tuple[object, ...]) -> None:
    mine = tuple(put(m, arg) for arg in args)

    assert simulated(m, lambda: STR_METHODS["maketrans"].call(m, None, mine, {})) == on_host(
        lambda: str.maketrans(*args)  # type: ignore[call-overload]
    )


@pytest.mark.parametrize("name", ["rot13", "idna", "no-such", "os.path", "../x"])
def test_the_host_is_not_asked_for_any_encoding(m: Machine, name: str) -> None:
    for methods, receiver, method in (
        (STR_METHODS, "a", "encode"),
        (BYTES_METHODS, b"a", "decode"),
    ):
        with pytest.raises(UnmodelledError, match="use 'utf-8'"):
            methods[method].call(m, receiver, (name,), {})


def test_a_wrong_argument_is_named_by_its_simulated_class(m: Machine) -> None:
    account = make_instance(m, make_class(m, "Account"))

    class Account:
        pass

    for name in ("startswith", "count"):
        with pytest.raises(TypeError) as expected:
            getattr("a", name)(Account())
        with pytest.raises(Thrown) as caught:
            STR_METHODS[name].call(m, "a", (account,), {})
        assert caught.value.values == expected.value.args


def test_a_list_of_words_is_one_of_the_program_s(m: Machine) -> None:
    split = STR_METHODS["split"].call(m, "a b", (), {})

    assert take(m, split) == ["a", "b"]
