from __future__ import annotations

import sys

import pytest

from tests.fuzz.alone import compare_alone, is_program
from tests.fuzz.generators import ALONE, GENERATORS, generated
from tests.fuzz.shrinking import shrunk
from tests.oracle.comparing import compare
from tests.oracle.native import AVAILABLE, native_endings

CAP = 1_500
PATIENCE = 60.0
SEEDS = range(12)
LOST = """
import threading
count = 0
def add():
    global count
    count += 1
threads = [threading.Thread(target=add) for _ in range(2)]
for t in threads:
    t.start()
for t in threads:
    t.join()
print(count)
"""


@pytest.mark.parametrize("generator", [name for name in GENERATORS if name not in ALONE])
@pytest.mark.parametrize("seed", SEEDS)
def test_a_check_says_what_all_runs_show(generator: str, seed: int) -> None:
    found = compare(generated(generator, seed), CAP, PATIENCE)

    assert not found.notes or found.word in {"refused", "undecided"}


@pytest.mark.parametrize("generator", sorted(ALONE))
@pytest.mark.parametrize("seed", SEEDS)
def test_a_program_alone_shows_what_it_shows_under_cpython(generator: str, seed: int) -> None:
    found = compare_alone(generated(generator, seed))

    assert not found.notes or found.word in {"refused", "not compared"}


@pytest.mark.parametrize("generator", GENERATORS)
def test_a_seed_always_gives_the_same_program(generator: str) -> None:
    assert generated(generator, 5) == generated(generator, 5)
    assert generated(generator, 5) != generated(generator, 6)


@pytest.mark.parametrize("generator", GENERATORS)
def test_generated_programs_are_python(generator: str) -> None:
    programs = [generated(generator, seed) for seed in range(1_000, 1_200)]

    assert all(map(is_program, programs))


def test_shrinking_leaves_what_is_interesting() -> None:
    smaller = shrunk(LOST, lambda text: "count += 1" in text)

    assert "count += 1" in smaller
    assert len(smaller.splitlines()) < 5


@pytest.mark.skipif(not AVAILABLE, reason="the driver forks")
@pytest.mark.skipif(sys.version_info >= (3, 12), reason="it is stopped less often by a trace")
def test_cpython_shows_both_ends_of_a_lost_update() -> None:
    text = LOST.replace("count += 1", "copy = count\n    len('x' * 9)\n    count = copy + 1")

    seen = native_endings(text, 0, 60)

    assert {ending.output for ending in seen} == {"1\n", "2\n"}
