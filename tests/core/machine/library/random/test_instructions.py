"""Draws that nobody watches are those that somebody watches."""

from __future__ import annotations

import pytest

from core.language.source import Source
from core.machine.compile import compile_source
from core.runs.schedulers.policies import POLICIES
from tests.core.machine.linker.test_fused import told, unfuse

AROUND = """
import random
import threading
letters = ["a", "b", "c", "d", "e"]
def work():
    for _ in range(30):
{body}
threads = [threading.Thread(target=work) for _ in range(2)]
for thread in threads:
    thread.start()
for thread in threads:
    thread.join()
"""
BODIES = (
    """
        mine = ["a", "b", "c", "d", "e"]
        one, other = random.sample(mine, 2)
        print(one, other)
""",
    """
        one, other = random.sample(letters, 2)
        print(one, other)
""",
    """
        try:
            one, other = random.sample(letters, 2.0)
        except TypeError as error:
            print(error)
""",
    """
        try:
            one, other = random.sample(letters, 2)
            three = random.sample(letters, 1)
            print(one, other, three, random.choice(letters))
        except (IndexError, ValueError) as error:
            print(type(error).__name__, error)
        letters.append("z") if len(letters) < 3 else letters.pop()
""",
    """
        one, other = random.sample(letters, 2)
        letters.append(other) if len(letters) < 25 else letters.clear()
        letters.extend("xyz")
        print(one, other, random.sample(letters, 3), random.choice(letters))
""",
    """
        one, other = random.sample(("x", "y", "z"), 2)
        three, four = random.sample(range(40), 2)
        print(one, other, three, four)
""",
    """
        try:
            one, other = random.sample(letters, 3)
        except ValueError as error:
            print(error)
""",
    """
        try:
            one, other = random.sample(letters[:1], 2)
        except ValueError as error:
            print(error)
""",
    """
        print(random.randint(1, 6), random.randrange(2, 9), random.randint(0, 2**70))
""",
    """
        try:
            print(random.randint(6, 1))
        except ValueError as error:
            print(error)
""",
    """
        random.seed(3)
        first, second = random.sample(letters, 2)
        print(first, second, random.randint(1, 100), random.gauss(0, 1), random.randint(1, 9))
""",
)


@pytest.mark.parametrize("policy", sorted(POLICIES))
@pytest.mark.parametrize("body", BODIES)
def test_it_makes_no_difference_who_watches(body: str, policy: str) -> None:
    program = compile_source(Source("program.py", AROUND.replace("{body}", body)))

    ways = ((1, True), (100_000, False), (7, False))
    fused = [told(program, policy, 5, steps, watched=watched) for steps, watched in ways]
    unfuse(program)
    alone = told(program, policy, 5, 1, watched=True)

    assert fused == [alone] * len(ways)
