"""Where other threads can come in between while iterators and generators move on."""

from __future__ import annotations

import pytest

from tests.core.machine.exploring import outputs_of_two


@pytest.mark.parametrize(
    ("made", "expected"),
    [
        ("zip([1, 2], [3, 4])", "(1, 3) (2, 4)"),
        ("map(str, [1, 2])", "1 2"),
        ("enumerate('pq')", "(0, 'p') (1, 'q')"),
        ("filter(None, [0, 1, 2])", "1 2"),
        ("reversed([2, 1])", "1 2"),
        ("iter([1, 2])", "1 2"),
        ("islice([1, 2, 3], 2)", "1 2"),
        ("cycle([1, 2])", "1 2"),
        ("chain([1], [2])", "1 2"),
        ("count(1)", "1 2"),
        ("accumulate([1, 1])", "1 2"),
        ("pairwise([1, 2, 3])", "(1, 2) (2, 3)"),
        ("product([1, 2])", "(1,) (2,)"),
        ("combinations([1, 2], 1)", "(1,) (2,)"),
        ("zip_longest([1, 2])", "(1,) (2,)"),
    ],
)
def test_two_threads_share_an_iterator_of_c_code_and_each_gets_an_item_of_its_own(
    made: str, expected: str
) -> None:
    names = "accumulate, chain, combinations, count, cycle, islice, pairwise, product, zip_longest"
    body = f"from itertools import {names}\nz = {made}\ndef a(): seen.append(next(z))\nb = a"
    assert outputs_of_two(body, "*sorted(seen, key=str)") == {expected}


@pytest.mark.parametrize("made", ["map(f, [1, 2])", "filter(f, [1, 2])", "zip(map(f, [1, 2]))"])
def test_an_iterator_that_calls_the_program_may_be_asked_meanwhile(made: str) -> None:
    body = f"""
def f(n):
    seen.append(-n)
    return n
z = {made}
def a(): next(z)
b = a"""
    assert outputs_of_two(body) == {"-1 -2", "-2 -1"}


def test_items_of_a_shared_enumerate_over_program_code_are_numbered_as_they_come() -> None:
    body = """
class Source:
    def __iter__(self): return self
    def __next__(self): return 'x'
z = enumerate(Source())
def a(): seen.append(next(z)[0])
b = a"""
    assert outputs_of_two(body, "*sorted(seen)") == {"0 1"}


def test_two_threads_may_meet_in_a_generator_which_complains() -> None:
    body = "def g():\n    yield 1\n    yield 2\nz = g()\ndef a(): seen.append(next(z))\nb = a"
    assert outputs_of_two(body) == {"1 2", "2 1", "1 ValueError", "ValueError 1"}


def test_a_generator_of_its_own_is_no_matter_for_another_thread() -> None:
    body = "def g():\n    yield 1\ndef a():\n    for x in g(): seen.append(x)\nb = a"
    assert outputs_of_two(body) == {"1 1"}


@pytest.mark.parametrize(
    ("call", "expected"),
    [
        ("list(map(str, x))", {"['1', '2']", "['0', '1', '2']"}),
        ("list(zip(x, x))", {"[(1, 1), (2, 2)]", "[(0, 0), (1, 1), (2, 2)]"}),
        ("sum(map(int, x))", {"3"}),
        ("max(enumerate(x))", {"(1, 2)", "(2, 2)"}),
        ("dict(enumerate(x))[1]", {"1", "2"}),
        ("' '.join(map(str, x))", {"1 2", "0 1 2"}),
        ("sorted(x, key=[2, 1, 0].__getitem__)", {"[2, 1]", "[2, 1, 0]"}),
        ("tuple(reversed(x))", {"(2, 1)", "(2, 1, 0)", "(1, 0)"}),
    ],
)
def test_what_goes_through_a_list_in_c_code_sees_it_at_one_moment(
    call: str, expected: set[str]
) -> None:
    body = f"x = [1, 2]\ndef a(): seen.append({call})\ndef b(): x.insert(0, 0)"
    assert outputs_of_two(body) == expected


@pytest.mark.parametrize(
    "call",
    [
        "list(reversed(d))",
        "list(zip(d, d.values()))",
        "list(enumerate(d.items()))",
        "sum(map(int, d))",
        "list(filter(None, d))",
    ],
)
def test_a_dict_may_grow_between_the_making_of_an_iterator_and_its_use(call: str) -> None:
    body = f"d = {{1: 1}}\ndef a(): {call}\ndef b(): d[2] = 2"
    assert outputs_of_two(body) == {"", "RuntimeError"}


def test_a_zip_takes_an_item_of_each_at_once_before_the_program_is_called() -> None:
    body = """
x = [3, 4]
z = zip(x, map(lambda v: v * 2, x))
def a(): seen.append(next(z))
b = a"""
    assert outputs_of_two(body, "*sorted(seen)") == {"(3, 6) (4, 8)"}


def test_an_accumulation_takes_its_first_item_for_the_total_at_once() -> None:
    body = """
from itertools import accumulate
z = accumulate([1, 2], lambda p, q: p + q)
def a(): seen.append(next(z))
b = a"""
    assert outputs_of_two(body) == {"1 3", "3 1"}


def test_two_threads_may_ask_the_same_function_for_items_up_to_a_sentinel() -> None:
    body = "z = iter(lambda: len(seen), 5)\ndef a(): seen.append(next(z))\nb = a"
    assert outputs_of_two(body) == {"0 0", "0 1"}
