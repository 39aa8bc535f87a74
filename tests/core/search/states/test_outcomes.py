"""What tells one way in which a program ends from another."""

from __future__ import annotations

import pytest

from core.runs.schedulers.policies import POLICIES
from core.runs.simulation import Simulation
from core.search.states.entry import Sign
from core.search.states.outcomes import End, end_of, end_of_run, end_signs, row_of, screen_of
from core.search.strategies.explorer import explore
from tests.core.search.searched import NOTHING, finished, program_of


def ends(text: str, *targets: str) -> set[End]:
    """All ends of a program, whose states must be visited whole."""
    visit = finished(explore(program_of(text, *targets), NOTHING, most_states=20_000))
    assert visit.complete
    return {end_of(visit.space, end) for end in visit.ends}


def only_end(text: str, *targets: str) -> End:
    """The end of a program that has one."""
    (end,) = ends(text, *targets)
    return end


def value(expression: str) -> str | None:
    """What is told of a variable that holds *expression*; None if nothing is."""
    text = f"""
class Point:
    def __init__(self, x, y=None):
        self.x = x
        self._seen = 7
        if y is not None:
            self.y = y
class Empty:
    pass
def work():
    global found
    found = {expression}
"""
    return dict(only_end(text, "work").values).get("found")


def test_output_goes_by_threads_and_main_comes_last() -> None:
    text = """
def a():
    print("a")
    print("b")
def c():
    print("c", end="")
print("main")
"""

    assert {end.output for end in ends(text, "c", "a")} == {("c", "a\nb\n", "main\n")}


def test_what_goes_to_stderr_counts() -> None:
    text = "import sys\ndef work():\n    print('told', file=sys.stderr)\n    print('said')\n"

    assert only_end(text, "work").output == ("told\nsaid\n", "")


def test_the_report_of_a_death_is_none_of_the_texts() -> None:
    text = "def work():\n    print('said')\n    raise ValueError('no')\n"

    assert only_end(text, "work").output == ("said\n", "")


def test_ends_with_the_same_text_in_all_are_one_row() -> None:
    one, other = End(("a\n", "", "b\n"), (), ()), End(("", "a\nb\n"), (), ())

    assert row_of(one) == row_of(other)
    assert row_of(one) != row_of(one._replace(failures=("deadlock",)))


@pytest.mark.parametrize("body", ["print(1)", "print(1)\nraise OSError", "import sys\nsys.exit(2)"])
def test_a_plain_run_ends_as_the_same_run_of_the_search(body: str) -> None:
    program = program_of(body)
    simulation = Simulation(program, POLICIES["serial"](0))
    while simulation.advance(100):
        pass
    visit = finished(explore(program, NOTHING, most_states=100))

    end = end_of_run(program, simulation.state, end_of(visit.space, visit.ends[0]).failures)

    assert [end_of(visit.space, state) for state in visit.ends] == [end]
    assert screen_of(simulation.state) == "".join(end.output)


@pytest.mark.parametrize(
    ("expression", "told"),
    [
        ("1", "1"), ("'a\\n'", r"'a\n'"), ("1.5", "1.5"), ("None", "None"), ("True", "True"),
        ("b'x'", "b'x'"), ("2j", "2j"),
        ("[1, 'a', [2]]", "[1, 'a', [2]]"), ("[]", "[]"),
        ("(1,)", "(1,)"), ("(1, 2)", "(1, 2)"),
        ("{}", "{}"), ("{'b': [1], 'a': 2}", "{'a': 2, 'b': [1]}"),
        ("set()", "set()"), ("{3, 1, 2}", "{1, 2, 3}"),
        ("Point(1)", "Point(x=1)"), ("[Point('a', (2,))]", "[Point(x='a', y=(2,))]"),
    ],
)  # fmt: skip
def test_values_are_told_as_python_would_show_them(expression: str, told: str) -> None:
    assert value(expression) == told


@pytest.mark.parametrize(
    "expression", ["Empty()", "len", "[Empty()]", "{'a': Empty()}", "OSError(2, 'no', 'a.txt')"]
)
def test_what_holds_no_data_is_left_out(expression: str) -> None:
    assert value(expression) is None


def test_among_data_what_is_none_has_a_place() -> None:
    assert value("[1, Empty(), 2]") == "[1, ..., 2]"
    assert value("(1, Empty())") == "(1, ...)"
    assert value("{1: Empty(), 2: 3}") == "{..., 2: 3}"
    assert value("{Empty(): 1}") == "{...: 1}"
    assert value("{Empty(), 1}") == "{..., 1}"


@pytest.mark.parametrize("empty", ["()", "[]", "{}", "set()", "frozenset()"])
def test_what_is_empty_is_told_as_it_is_written(empty: str) -> None:
    assert value(empty) == empty


def test_a_frozen_set_says_so() -> None:
    assert value("frozenset([2, 1])") == "frozenset({1, 2})"


def test_deep_inside_there_are_only_dots() -> None:
    assert value("[[[[1]]]]") == "[[[[1]]]]"
    assert value("[[[[[1]]]]]") == "[[[[...]]]]"


def test_equal_sets_make_one_end_whatever_their_order() -> None:
    text = """
found = set()
def add(number):
    found.add(number)
def small():
    add(1)
def large():
    add(9)
"""

    assert only_end(text, "small", "large").values == (("found", "{1, 9}"),)


def test_only_what_threads_share_is_told() -> None:
    text = "mine, ours = 1, 2\ndef work():\n    global ours\n    ours += 1\nmine += 1\n"

    assert only_end(text, "work").values == (("ours", "3"),)


def test_a_deadlock_is_a_failure_of_its_end() -> None:
    text = """
first, second = threading.Lock(), threading.Lock()
def there():
    with first, second:
        pass
def back():
    with second, first:
        pass
"""

    assert {end.failures for end in ends(text, "there", "back")} == {(), ("deadlock",)}


@pytest.mark.parametrize(
    ("body", "failures"),
    [
        ("assert False", ("assertion",)),
        ("raise KeyError('a')", ("exception",)),
        ("class OwnError(AssertionError): pass\n    raise OwnError", ("exception",)),
        ("raise SystemExit", ()),
        ("return", ()),
    ],
)
def test_what_a_thread_died_of_is_told_by_kind(body: str, failures: tuple[str, ...]) -> None:
    assert only_end(f"def work():\n    {body}\n", "work").failures == failures


def test_each_kind_of_failure_is_told_once() -> None:
    text = "def work():\n    raise KeyError\ndef check():\n    assert False\n"

    assert only_end(text, "work", "check", "work").failures == ("assertion", "exception")


def test_a_rule_that_is_broken_at_the_end_is_a_failure_of_the_end() -> None:
    text = (
        "# invariant: left == right\nleft = right = 0\ndef work():\n    global left\n    left = 1\n"
    )

    assert only_end(text, "work").failures == ("invariant",)


def test_a_deadlock_tells_the_lines_in_which_threads_wait_for_ever() -> None:
    text = """
lock = threading.Lock()
def work():
    lock.acquire()
    lock.acquire()
def idle():
    lock.acquire()
threading.Thread(target=idle, daemon=True).start()
"""
    visit = finished(explore(program_of(text, "work"), NOTHING, most_states=20_000))

    stuck = {sign for end in visit.ends for sign in end_signs(visit.space, end)}

    assert stuck == {Sign("deadlock", 0, -1, "5, 15"), Sign("deadlock", 0, -1, "6, 15")}


def test_an_object_of_the_program_is_no_thread_whatever_its_attributes_are_called() -> None:
    text = """
class Service:
    def __init__(self):
        self._started = False
        self._name = "web"
        self.calls = 0
service = Service()
def work():
    service._started = True
    service.calls += 1
"""

    told = {dict(end.values)["service"] for end in ends(text, "work", "work")}
    assert told == {"Service(calls=1)", "Service(calls=2)"}
