from __future__ import annotations

import pytest

from tests.core.search.searched import checked, program_of

HEAD = "import random\nimport time\n"
SLEEPING = (
    "time.sleep(random.random())",
    "time.sleep(random.random() * 0.1 + 1)",
    "delay = random.uniform(0.1, 0.2)\n    time.sleep(delay)",
    "time.sleep(random.expovariate(2))",
    "time.sleep(2 * random.randint(1, 100_000))",
)
LOOKED_AT = (
    "delay = random.random()\n    time.sleep(delay)\n    print(delay)",
    "delay = random.random()\n    time.sleep(delay)\n    assert delay < 2",
    "delay = random.random()\n    time.sleep(delay)\n    time.sleep(1 / delay)",
    "time.sleep(random.random() - 0.1)",
    "time.sleep(random.uniform(-1, 1))",
    "time.sleep(1) if random.random() < 0.5 else time.sleep(2)",
    "out.append(random.random())",
)


@pytest.mark.parametrize("body", SLEEPING)
def test_a_value_that_is_only_slept_for_is_not_tried_in_every_size(body: str) -> None:
    text = f"{HEAD}out = []\ndef work():\n    {body}\n    out.append(1)\n"

    assert checked(program_of(text, "work", "work")).verdict == "safe"


@pytest.mark.parametrize("body", LOOKED_AT)
def test_a_value_that_is_looked_at_is_a_sample(body: str) -> None:
    text = f"{HEAD}out = []\ndef work():\n    {body}\n"

    assert checked(program_of(text, "work")).verdict != "safe"


def test_a_value_that_was_slept_for_shows_where_the_clock_is_read() -> None:
    text = f"{HEAD}def work():\n    time.sleep(random.random())\n    print(time.monotonic())\n"

    assert checked(program_of(text, "work")).verdict == "undecided"
