"""Random draws from lists that others change, by every schedule of small programs."""

from __future__ import annotations

import random

import pytest

from core.machine.events import Kind
from core.machine.state import Choice
from core.machine.step import choices, start, step
from tests.core.machine.sync.exhaustive import Ending, always, endings_of
from tests.laws.simulated import program_of, run_to_end, shown_by

SHRINKING = {
    "choice": "random.choice(items)",
    "choice by a name of one's own": "pick = random.choice\n    pick(items)",
    "choice by keyword": "random.choice(seq=items)",
    "choice of an object": "random.Random(0).choice(items)",
    "choices": "random.choices(items, k=1)",
    "choices by weights": "random.choices(items, weights=(1, 2))",
    "shuffle": "random.shuffle(items)",
    "sample": "random.sample(items, 2)",
}


@pytest.mark.parametrize("how", SHRINKING)
def test_items_may_be_gone_between_the_look_at_the_length_and_the_draw(how: str) -> None:
    text = f"""
import random
import threading
items = [1, 2]
def draw():
    {SHRINKING[how]}
def take():
    items.pop()
threads = [threading.Thread(target=draw, name="drawing"), threading.Thread(target=take)]
for thread in threads:
    thread.start()
for thread in threads:
    thread.join()
"""

    died = {ending.died for ending in endings_of(text)}

    assert () in died
    assert (("drawing", "IndexError"),) in died


GROWING = {
    "choice": ("random.choice(items)", {1, 2, 3}),
    "choices": ("random.choices(items)[0]", {1, 2, 3}),
    "sample": ("random.sample(items, 1)[0]", {1, 2, 3}),
    "a shared generator": ("generator.choice(items)", None),
    "by partial": ("functools.partial(random.choice, items)()", {1, 2, 3}),
}


@pytest.mark.parametrize("how", GROWING)
def test_a_new_item_may_be_drawn_or_not(how: str) -> None:
    draw, drawn = GROWING[how]
    text = f"""
import functools
import random
import threading
items = [1, 2]
generator = random.Random(4)
def add():
    items.append(3)
thread = threading.Thread(target=add)
thread.start()
print({draw})
thread.join()
"""

    found = {int(ending.output) for ending in endings_of(text)}

    by_seed = {random.Random(4).choice([1, 2]), random.Random(4).choice([1, 2, 3])}
    assert found == (by_seed if drawn is None else drawn)


def test_a_shuffle_that_is_looked_at_half_done_has_items_twice() -> None:
    text = """
import random
import threading
items = [1, 2]
thread = threading.Thread(target=random.shuffle, args=(items,))
thread.start()
print(sum(items))
thread.join()
"""

    found = {ending.output for ending in endings_of(text)}

    assert found == {"2\n", "3\n"}


def test_two_threads_draw_from_one_generator_in_either_order() -> None:
    text = """
import random
import threading
generator = random.Random(7)
drawn = {}
def draw(name):
    drawn[name] = generator.randint(1, 1000)
threads = [threading.Thread(target=draw, args=(name,)) for name in "ab"]
for thread in threads:
    thread.start()
for thread in threads:
    thread.join()
print(drawn["a"], drawn["b"])
"""
    generator = random.Random(7)
    first, second = generator.randint(1, 1000), generator.randint(1, 1000)

    assert endings_of(text) == {
        Ending(f"{first} {second}\n", deadlocked=False),
        Ending(f"{second} {first}\n", deadlocked=False),
    }


@pytest.mark.parametrize("again", ["generator.seed(7)", "generator.setstate(kept)"])
def test_a_seed_comes_before_or_after_the_draw_of_another_thread(again: str) -> None:
    text = f"""
import random
import threading
generator = random.Random(7)
kept = generator.getstate()
generator.random()
drawn = []
def draw():
    drawn.append(generator.randint(1, 1000))
threads = [threading.Thread(target=draw), threading.Thread(target=lambda: {again})]
for thread in threads:
    thread.start()
for thread in threads:
    thread.join()
print(drawn, generator.random())
"""
    late, early = random.Random(7), random.Random(7)
    late.random()
    after = early.randint(1, 1000), early.random()
    before = late.randint(1, 1000), random.Random(7).random()

    assert endings_of(text) == {
        Ending(f"[{first}] {second}\n", deadlocked=False) for first, second in (before, after)
    }


@pytest.mark.parametrize("draw", ["random.getstate()", "random.Random().getstate()"])
def test_the_state_of_draws_that_nothing_decides_is_not_known(draw: str) -> None:
    simulation = run_to_end(f"import random\nprint({draw})\n")

    assert "getstate()" in str(simulation.unmodelled)


@pytest.mark.parametrize("seed", range(3))
def test_a_shared_list_gives_the_numbers_that_cpython_gives(seed: int) -> None:
    text = f"""
import random
import threading
items = list(range(100))
few = list(range(10))
weights = [1, 0, 3, 2, 5, 1, 1, 1, 0.5, 2]
def draw():
    random.seed({seed})
    print(random.choice(items), random.choices(items, k=5), random.sample(items, 3))
    print(random.choices(few, weights, k=9), random.choices(few, cum_weights=few, k=4))
    print(random.sample(few, 7), random.sample(items, 60), random.sample(few, 5, counts=few))
    random.shuffle(few)
    print(few, random.random())
thread = threading.Thread(target=draw)
thread.start()
thread.join()
"""
    generator = random.Random(seed)
    items, few = list(range(100)), list(range(10))
    weights = [1, 0, 3, 2, 5, 1, 1, 1, 0.5, 2]
    told: list[list[object]] = [
        [generator.choice(items), generator.choices(items, k=5), generator.sample(items, 3)],
        [generator.choices(few, weights, k=9), generator.choices(few, cum_weights=few, k=4)],
        [
            generator.sample(few, 7), generator.sample(items, 60),
            generator.sample(few, 5, counts=few),
        ],
    ]  # fmt: skip
    generator.shuffle(few)
    told.append([few, generator.random()])

    shown = shown_by(run_to_end(text))

    assert shown.complaint == ""
    assert shown.output.splitlines() == [" ".join(map(str, line)) for line in told]


def test_a_list_that_is_emptied_between_the_looks_draws_no_number() -> None:
    text = """
import random
import threading
items = [1]
random.seed(3)
thread = threading.Thread(target=items.clear)
thread.start()
try:
    random.choice(items)
except IndexError as error:
    print(error, random.random())
thread.join()
"""
    generator = random.Random(3)
    first = generator.random()
    generator = random.Random(3)
    generator.choice([1])
    second = generator.random()

    found = {ending.output for ending in endings_of(text)}

    assert found == {
        "",
        f"Cannot choose from an empty sequence {first}\n",
        f"list index out of range {first}\n",
        f"list index out of range {second}\n",
    }


WRONG = {
    "choice of nothing": (
        "random.choice(items)",
        "IndexError Cannot choose from an empty sequence",
    ),
    "choices of nothing": ("random.choices(items)", "IndexError list index out of range"),
    "too big a sample": (
        "random.sample(items, 1)",
        "ValueError Sample larger than population or is negative",
    ),
    "as many weights": (
        "random.choices(items, [1])",
        "ValueError The number of weights does not match the population",
    ),
    "a sample of a set": (
        "random.sample({1}, 1)",
        "TypeError Population must be a sequence.  For dicts or sets, use sorted(d).",
    ),
    "a choice from a set": ("random.choice({1})", "TypeError 'set' object is not subscriptable"),
    "a choice from a dict": ("random.choice({1: 2})", "KeyError 0"),
}


@pytest.mark.parametrize("how", WRONG)
def test_complaints_are_those_of_cpython(how: str) -> None:
    draw, complaint = WRONG[how]
    text = f"""
import random
import threading
items = []
def work():
    items.clear()
try:
    {draw}
except Exception as error:
    print(type(error).__name__, error)
"""

    assert endings_of(text) == always(f"{complaint}\n")


COUNTED = {
    "random.choice(mine)": 3,
    "random.choices(mine, k=2)": 9,
    "random.choices(mine, weights=[1, 0, 2], k=2)": 4,
    "random.sample(mine, k=2)": 6,
    "random.randint(a=1, b=4)": 4,
    "random.choices(mine, cum_weights=[1, 2, 2])": 2,
}


@pytest.mark.parametrize("draw", COUNTED)
def test_every_value_of_a_draw_is_a_way(draw: str) -> None:
    program = program_of(f"import random\nmine = [1, 2, 3]\nprint({draw})\n")
    state = start(program)

    possible = choices(program, state)
    printed = {
        step(program, step(program, state, choice).state, Choice(0)).events[0].value
        for choice in possible
    }

    assert len(possible) == len(printed) == COUNTED[draw]


LOOKS = {
    "random.choice(items)": [(Kind.READ, 1), (Kind.READ, 1), (Kind.RANDOM, 3), (Kind.READ, 1)],
    "random.sample(items, 2)": [(Kind.READ, 1), (Kind.READ, 1), (Kind.RANDOM, 6)],
    "one, other = random.sample(items, 2)": [(Kind.READ, 1), (Kind.READ, 1), (Kind.RANDOM, 6)],
    "random.sample(items, k=2)": [(Kind.READ, 1), (Kind.READ, 1), (Kind.RANDOM, 6)],
    "random.Random().choice(items)": [
        (Kind.READ, 1), (Kind.READ, 1), (Kind.RANDOM, 3), (Kind.READ, 1),
    ],
}  # fmt: skip


@pytest.mark.parametrize("draw", LOOKS)
def test_each_look_is_a_step_and_the_draw_has_the_ways(draw: str) -> None:
    program = program_of(
        f"import random\nitems = [1, 2, 3]\ndef use():\n    return items\n{draw}\nprint()\n"
    )
    state = start(program)
    made: list[tuple[Kind, int]] = []

    while (possible := choices(program, state)) and len(made) < len(LOOKS[draw]):
        after = step(program, state, possible[-1])
        made.append((Kind(after.events[0].kind), len(possible)))
        state = after.state

    assert made == LOOKS[draw]


REFILLED: dict[str, set[int | str]] = {
    "random.choice(items)": {1, 8, 9, "IndexError"},
    "random.sample(items, 1)[0]": {1, 8, 9, "IndexError", "ValueError"},
}


@pytest.mark.parametrize("draw", REFILLED)
def test_a_list_that_is_emptied_and_filled_is_drawn_from_as_it_is_at_each_look(draw: str) -> None:
    text = f"""
import random
import threading
items = [1]
def refill():
    items.clear()
    items.extend((8, 9))
thread = threading.Thread(target=refill)
thread.start()
try:
    print({draw})
except (IndexError, ValueError) as error:
    print(type(error).__name__)
thread.join()
"""

    found = {ending.output.strip() for ending in endings_of(text)}

    assert found == set(map(str, REFILLED[draw]))


FREE = {
    "of an object": ("generator = random.Random()", "generator.choice((1, 2, 3))", 3),
    "of an object, from a shared list": (
        "generator = random.Random(None)\nitems = [1, 2, 3]\ndef use():\n    return items",
        "generator.choice(items)",
        3,
    ),
    "by a kept method": ("roll = random.Random().randint", "roll(1, 6)", 6),
    "of one value only": ("", "random.choice([7])", 1),
    "spread": ("", "random.randint(*(1, 6))", 6),
}


@pytest.mark.parametrize("how", FREE)
def test_what_no_seed_decides_is_a_choice(how: str) -> None:
    made, draw, count = FREE[how]
    text = f"import random, threading\n{made}\nprint({draw})\n"

    assert len({ending.output for ending in endings_of(text)}) == count


def test_a_draw_with_one_value_is_no_sample() -> None:
    program = program_of("import random\nprint(random.choice([7]))\n")
    state = start(program)

    (choice,) = choices(program, state)

    assert (choice.way, step(program, state, choice).state.drawn) == (0, 0)


def test_what_a_seed_decides_is_no_choice() -> None:
    text = "import random\ngenerator = random.Random(3)\nprint(generator.randint(1, 6))\n"

    assert endings_of(text) == always(f"{random.Random(3).randint(1, 6)}\n")
