"""Where other threads can come in between: what CPython does in one go is one step, and no more.

Each program is small enough to try every schedule, without any reduction.  What is expected
was seen in CPython 3.11 with switches forced between bytecodes, or follows from its source.
"""

from __future__ import annotations

import pytest

from tests.core.machine.exploring import outputs, outputs_of_two

EQUAL = """
class K:
    def __init__(self, n):
        self.n = n
    def __eq__(self, other):
        return self.n == other.n
"""
SHOWN = """
class R:
    def __init__(self, n):
        self.n = n
    def __repr__(self):
        return f"R{self.n}"
"""


@pytest.mark.parametrize(
    ("body", "shown", "expected"),
    [
        (
            "x = [K(1)]\ndef a(): x.remove(K(1))\ndef b(): x.clear()",
            "len(x), *seen",
            {"0", "0 ValueError"},
        ),
        (
            "x = [K(1), K(2)]\ndef a(): x.remove(K(2))\ndef b(): x.pop(0)",
            "len(x), *seen",
            {"0", "1", "1 ValueError"},
        ),
        (
            "x = [K(1), K(2)]\ndef a(): seen.append(x.index(K(2)))\ndef b(): x.clear()",
            "*seen",
            {"1", "ValueError"},
        ),
        (
            "x = [K(1), K(2)]\ndef a(): seen.append(K(2) in x)\ndef b(): x.pop()",
            "*seen",
            {"True", "False"},
        ),
        (
            "x = [K(1), K(1)]\ndef a(): seen.append(x == [K(1), K(1)])\ndef b(): x.pop()",
            "*seen",
            {"True", "False"},
        ),
        (
            "x = [K(1), K(1)]\ndef a(): seen.append(x.count(K(1)))\ndef b(): x.pop()",
            "*seen",
            {"1", "2"},
        ),
        (
            (
                "x = {1: K(1), 2: K(2)}\ndef a(): seen.append(x == {1: K(1), 2: K(2)})\n"
                "def b(): x[3] = 3"
            ),
            "*seen",
            {"True", "False"},
        ),
    ],
)
def test_a_list_may_change_while_its_items_are_compared_by_program_code(
    body: str, shown: str, expected: set[str]
) -> None:
    assert outputs_of_two(EQUAL + body, shown) == expected


@pytest.mark.parametrize(
    ("call", "expected"),
    [
        ("seen.append(q.index(K(2)))", {"1", "RuntimeError"}),
        ("seen.append(q.count(K(2)))", {"1", "RuntimeError"}),
        ("seen.append(K(2) in q)", {"True", "RuntimeError"}),
        ("seen.append(K(9) in q)", {"False", "RuntimeError"}),
        ("q.remove(K(2))", {"", "IndexError"}),
    ],
)
def test_a_deque_that_is_searched_by_program_code_must_not_change(
    call: str, expected: set[str]
) -> None:
    body = f"from collections import deque\nq = deque([K(1), K(2)])\ndef a(): {call}\n"
    assert outputs_of_two(f"{EQUAL}{body}def b(): q.append(K(3))") == expected


@pytest.mark.parametrize(
    ("made", "change", "expected"),
    [
        ("[R(1), R(2)]", "x.pop()", {"[R1, R2]", "[R1]"}),
        ("deque([R(1)])", "x.append(R(2))", {"deque([R1])", "deque([R1, R2])"}),
        ("{1: R(1)}.items()", "None", {"dict_items([(1, R1)])"}),
        ("{1: R(1)}", "x.update({2: R(2)})", {"{1: R1}", "{1: R1, 2: R2}"}),
        ("{1: R(1), 2: R(2)}", "x.clear()", {"{1: R1, 2: R2}", "{1: R1}", "{}"}),
        ("{R(1)}", "x.clear()", {"{R1}", "set()"}),
    ],
)
def test_a_text_of_a_container_is_made_of_it_or_of_a_copy(
    made: str, change: str, expected: set[str]
) -> None:
    body = f"from collections import deque\nx = {made}\ndef a(): seen.append(str(x))\n"
    assert outputs_of_two(f"{SHOWN}{body}def b(): {change}") == expected


@pytest.mark.parametrize(
    ("sort", "change", "expected"),
    [
        (
            "x.sort(key=lambda n: n)",
            "x.append(0)",
            {"[0, 1, 2]", "[1, 2, 0]", "[1, 2] ValueError"},
        ),
        ("x.sort(key=lambda n: n)", "seen.append(len(x))", {"[1, 2] 0", "[1, 2] 2"}),
        ("x.sort(key=str)", "seen.append(len(x))", {"[1, 2] 2"}),
        ("x.sort()", "seen.append(len(x))", {"[1, 2] 2"}),
        ("x.sort(key=lambda n: 1 / 0)", "seen.append(len(x))", {
            "[2, 1] 0 ZeroDivisionError", "[2, 1] 2 ZeroDivisionError",
            "[2, 1] ZeroDivisionError 0", "[2, 1] ZeroDivisionError 2",
        }),
    ],
)  # fmt: skip
def test_a_list_is_empty_while_program_code_orders_it(
    sort: str, change: str, expected: set[str]
) -> None:
    body = f"x = [2, 1]\ndef a(): {sort}\ndef b(): {change}"
    assert outputs_of_two(body, "x, *seen") == expected


@pytest.mark.parametrize(
    ("call", "shown", "expected"),
    [
        ("total.subtract(['x'])", "total['x']", {"-1", "0"}),
        ("total.update({'x': 1})", "total['x']", {"2", "3"}),
        ("total.update(['x'])", "total['x']", {"3"}),
        ("total.update(x=1)", "total['x']", {"2", "3"}),
        ("total.subtract({'x': 1})", "total['x']", {"-1", "0"}),
        ("seen.append(len(total + Counter('z')))", "seen", {"[2, 2]"}),
    ],
)
def test_a_counter_counts_in_steps_what_it_counts_by_python_code(
    call: str, shown: str, expected: set[str]
) -> None:
    body = "from collections import Counter\ntotal = Counter('x')\n"
    assert outputs_of_two(f"{body}def a(): {call}\nb = a", shown) == expected


@pytest.mark.parametrize(
    ("call", "expected"),
    [
        ("len(total + Counter())", {"2", "3", "RuntimeError"}),
        ("len(total - Counter())", {"2", "3", "RuntimeError"}),
        ("len(+total)", {"2", "3", "RuntimeError"}),
        ("total == Counter(x=5, y=3)", {"True", "False", "RuntimeError"}),
        ("len(total.most_common())", {"2", "3"}),
        ("total.total()", {"8", "9"}),
        ("len(Counter(total))", {"2", "3"}),
    ],
)
def test_a_counter_may_change_while_another_is_made_of_it(call: str, expected: set[str]) -> None:
    body = "from collections import Counter\ntotal = Counter(x=5, y=3)\n"
    got = outputs_of_two(f"{body}def a(): seen.append({call})\ndef b(): total['z'] = 1")
    assert got == expected


@pytest.mark.parametrize(
    ("factory", "expected"),
    [
        ("list", {"True"}),
        ("Lock", {"True"}),
        ("lambda: []", {"True", "False"}),
        ("Plain", {"True"}),
        ("Counter", {"True", "False"}),
        ("Made", {"True", "False"}),
    ],
)
def test_a_factory_that_is_python_code_may_be_called_twice_for_a_key(
    factory: str, expected: set[str]
) -> None:
    body = (
        "from collections import Counter, defaultdict\nfrom threading import Lock\n"
        "class Plain: pass\n"
        "class Made:\n    def __init__(self): self.n = 0\n"
        f"d = defaultdict({factory})\ndef a(): seen.append(d['k'])\nb = a"
    )
    assert outputs_of_two(body, "seen[0] is seen[1]") == expected


def test_print_writes_what_it_has_before_program_code_makes_the_next_text() -> None:
    body = f"{SHOWN}def a(): print('got', R(1))\ndef b(): print('other')"
    assert outputs_of_two(body, "") == {"got R1\nother", "other\ngot R1", "got other\nR1"}


def test_print_writes_all_at_once_what_needs_no_program_code() -> None:
    assert outputs_of_two("def a(): print('got', 1)\nb = a", "") == {"got 1\ngot 1"}


def test_print_writes_separator_and_end_with_the_texts_beside_them() -> None:
    text = f"{SHOWN}print(1, R(2), 3, R(4), sep='-', end='!')\nprint(R(5))\nprint(6, sep='')"
    assert outputs(text) == {"1-R2-3-R4!R5\n6"}


@pytest.mark.parametrize(
    ("call", "change", "expected"),
    [
        ("s.union(x for x in (5, 6))", "s.add(2)", {"{1, 5, 6}", "{1, 2, 5, 6}"}),
        ("s.intersection(x for x in (1, 2))", "s.add(2)", {"{1}", "{1, 2}"}),
        ("s.difference(x for x in (1, 2))", "s.add(2)", {"set()"}),
        ("s.issubset(x for x in (1,))", "s.add(2)", {"True", "False"}),
        ("s.issuperset(x for x in (1, 2))", "s.add(2)", {"True", "False"}),
        ("s.isdisjoint(x for x in (3, 2))", "s.add(2)", {"True", "False"}),
    ],
)
def test_a_set_may_change_while_program_code_gives_what_it_is_compared_with(
    call: str, change: str, expected: set[str]
) -> None:
    assert outputs_of_two(f"s = {{1}}\ndef a(): seen.append({call})\ndef b(): {change}") == expected


@pytest.mark.parametrize("decorator", ["lru_cache", "cache", "lru_cache(maxsize=1)"])
def test_a_cache_may_run_its_function_twice_for_the_same_arguments(decorator: str) -> None:
    body = f"""
from functools import cache, lru_cache
@{decorator}
def f(n):
    seen.append(n)
def a(): f(1)
b = a"""
    shown = "*seen, f.cache_info().hits, f.cache_info().misses"
    assert outputs_of_two(body, shown) == {"1 1 1", "1 1 0 2"}


def test_a_cached_property_is_computed_once_for_it_has_a_lock() -> None:
    body = """
from functools import cached_property
class P:
    @cached_property
    def value(self):
        seen.append('made')
        return 1
p = P()
def a(): p.value
b = a"""
    assert outputs_of_two(body) == {"made"}


def test_looking_up_a_missing_key_lets_a_defaultdict_grow_under_a_walk() -> None:
    body = """
from collections import defaultdict
d = defaultdict(int, a=1)
def a(): d['b']
def b():
    for key in d: pass"""
    assert outputs_of_two(body) == {"", "RuntimeError"}


def test_attributes_of_a_function_are_data_that_threads_share() -> None:
    assert outputs_of_two("def a(): a.n += 1\na.n = 0\nb = a", "a.n") == {"1", "2"}


@pytest.mark.parametrize("absent", ["not hasattr(C, 'x')", "getattr(C, 'x', None) is None"])
@pytest.mark.parametrize("made", ["class C: pass", "class D: pass\nC = D()"])
def test_an_attribute_may_be_made_by_two_threads_that_both_find_none(
    absent: str, made: str
) -> None:
    body = f"""
{made}
def a():
    if {absent}:
        C.x = 1
        seen.append('made')
b = a"""
    assert outputs_of_two(body) == {"made", "made made"}


def test_a_module_may_be_used_before_it_is_imported() -> None:
    text = """
import threading
def work():
    print(math.pi > 3)
t = threading.Thread(target=work)
t.start()
import math
t.join()
"""
    assert outputs(text) == {"True", ""}


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("'%s %s' % (x, x)", {"[1] [1]", "[1] [1, 2]", "[1, 2] [1, 2]"}),
        ("f'{x} {x}'", {"[1] [1]", "[1] [1, 2]", "[1, 2] [1, 2]"}),
        ("'{} {}'.format(x, x)", {"[1] [1]", "[1, 2] [1, 2]"}),
        ("pair % (x, x)", {"[1] [1]", "[1, 2] [1, 2]"}),
    ],
)
def test_values_are_made_texts_one_by_one_where_cpython_compiles_it_so(
    text: str, expected: set[str]
) -> None:
    body = f"pair = '%s %s'\nx = [1]\ndef a(): seen.append({text})\ndef b(): x.append(2)"
    assert outputs_of_two(body) == expected


@pytest.mark.parametrize(
    ("made", "used", "change"),
    [
        ("def x(self): return 1", "o.x()", "C.x = lambda self: 2"),
        ("def x(self): return 1", "C.x(o)", "C.x = lambda self: 2"),
        ("def x(self): return 1", "o.x()", "o.x = lambda: 2"),
        ("def x(self): return 1", "o.x()", "store(o, 'x', lambda: 2)"),
        ("x = property(lambda self: 1)", "o.x", "C.x = property(lambda self: 2)"),
        ("x = staticmethod(lambda: 1)", "o.x()", "C.x = staticmethod(lambda: 2)"),
        ("x = 1", "C().x", "C.x = 2"),
    ],
)
def test_what_a_class_has_may_be_replaced_before_it_is_looked_up(
    made: str, used: str, change: str
) -> None:
    text = f"""
import threading
class C:
    {made}
o = C()
store = setattr
def change(): {change}
t = threading.Thread(target=change)
t.start()
print({used})
t.join()
"""
    assert outputs(text) == {"1", "2"}


def test_attributes_in_a_shared_dict_are_raced_for() -> None:
    body = """
class Borg:
    shared = {"n": 0}
    def __init__(self):
        self.__dict__ = Borg.shared
def a():
    Borg().n += 1
b = a
"""

    assert outputs_of_two(body, "Borg.shared") == {"{'n': 1}", "{'n': 2}"}
