"""`math` on the simulated machine."""

from __future__ import annotations

import math

import pytest

from core.machine.library.math.host import VALUES as MATH
from core.machine.thrown import CallProgram, LimitError, Thrown, UnmodelledError
from tests.core.machine.builtins.calls import Args, call, function_on_both, given, machine
from tests.core.machine.fake import make_class, make_instance

NUMBERS: tuple[object, ...] = (
    0,
    1,
    2,
    5,
    -1,
    True,
    0.5,
    -2.5,
    1e300,
    float("inf"),
    10**400,
    "a",
    None,
)
FUNCTIONS = sorted(name for name in MATH if callable(getattr(math, name)))


@pytest.mark.parametrize("name", FUNCTIONS)
def test_a_function_gives_what_it_gives_in_cpython(name: str) -> None:
    several = [[1.5, 2], (3, 4), ["a"], [[1]], 5, []]
    wide = NUMBERS if name not in {"factorial", "comb", "perm"} else NUMBERS[:8]
    cases: list[Args] = [(), *((a,) for a in (*wide, *several))]
    cases += [(a, b) for a in wide for b in wide]
    cases += [(a, b) for a in several for b in several[:2]]

    for args in cases:
        there, here = function_on_both(getattr(math, name), MATH[name], args, {})
        assert (args, here) == (args, there)


def test_keywords_are_those_of_cpython() -> None:
    for kwargs in ({"rel_tol": 0.5}, {"abs_tol": 2}, {"wrong": 1}):
        there, here = function_on_both(math.isclose, MATH["isclose"], (1, 1.2), {**kwargs})
        assert here == there
    there, here = function_on_both(math.prod, MATH["prod"], ([2, 3],), {"start": 4})
    assert here == there


def test_every_name_of_the_vocabulary_is_there() -> None:
    newer = {"fma", "sumprod"}
    assert {name for name in dir(math) if not name.startswith("_")} - newer == MATH.keys()
    assert (MATH["pi"], MATH["inf"]) == (math.pi, math.inf)


@pytest.mark.parametrize(
    ("name", "args"),
    [
        ("factorial", (10**6,)), ("factorial", (10**30,)), ("perm", (10**6, 10**5)),
        ("comb", (10**7, 10**6)), ("comb", (10**30, 10**17)), ("perm", (10**6,)),
        ("lcm", (2**100_000, 3**60_000)), ("prod", ([2**100_000, 3**60_000],)),
    ],
)  # fmt: skip
def test_a_result_without_bound_is_refused_before_it_is_computed(name: str, args: Args) -> None:
    m = machine()
    given_args = [given(m, arg) for arg in args]

    with pytest.raises(LimitError):
        call(m, MATH[name], *given_args)


def test_big_results_within_bounds_are_computed() -> None:
    for name, args in (
        ("comb", (10**40, 3)),
        ("comb", (1000, 500)),
        ("perm", (10**30, 2)),
        ("factorial", (1000,)),
    ):
        there, here = function_on_both(getattr(math, name), MATH[name], args, {})
        assert here == there


@pytest.mark.parametrize("name", ["sqrt", "floor", "comb", "lcm", "factorial", "perm"])
def test_objects_that_could_be_asked_for_a_number_are_refused(name: str) -> None:
    m = machine()
    mine = make_instance(m, make_class(m, "Mine", "__float__", "__index__"))

    with pytest.raises(UnmodelledError, match=name):
        call(m, MATH[name], *([mine] * (2 if name == "comb" else 1)))


def test_numbers_from_an_object_of_the_program_are_a_matter_of_the_prelude() -> None:
    m = machine()
    mine = make_instance(m, make_class(m, "Mine", "__iter__"))

    for name in ("fsum", "prod"):
        with pytest.raises(CallProgram) as handed:
            call(m, MATH[name], mine)
        assert handed.value.function == f"math._{name}"
    with pytest.raises(Thrown, match="must be real number, not Mine"):
        call(m, MATH["sqrt"], make_instance(m, make_class(m, "Mine")))
