"""`threading.local`, by every schedule of small programs."""

from __future__ import annotations

import pytest

from tests.core.machine.sync.exhaustive import always, endings_of

MADE = {
    "plain": "mine = threading.local()\nmine.value = None",
    "a default of the class": (
        "class Mine(threading.local):\n    value = None\nmine = Mine()\nmine.value = 'main'"
    ),
    "by __init__": (
        "class Mine(threading.local):\n    def __init__(self, value):\n        self.value = value\n"
        "mine = Mine(None)\nmine.value = 'main'"
    ),
    "a default of a base": (
        "class Base(threading.local):\n    value = None\nclass Mine(Base):\n    pass\n"
        "mine = Mine()\nmine.value = 'main'"
    ),
}


@pytest.mark.parametrize("how", MADE)
def test_each_thread_has_its_own_value(how: str) -> None:
    first = "getattr(mine, 'value', None)"
    text = f"""
import threading
{MADE[how]}
seen = {{}}
def work(name):
    before = {first}
    mine.value = name
    seen[name] = (before, mine.value)
threads = [threading.Thread(target=work, args=(name,)) for name in "ab"]
for thread in threads:
    thread.start()
for thread in threads:
    thread.join()
print(seen["a"], seen["b"], mine.value)
"""

    main = "None" if how == "plain" else "main"
    assert endings_of(text) == always(f"(None, 'a') (None, 'b') {main}\n")


def test_what_is_deleted_shows_the_default_of_the_class_again() -> None:
    text = """
import threading
class Mine(threading.local):
    value = 1
mine = Mine()
mine.value = 2
print(mine.value)
del mine.value
print(mine.value, hasattr(mine, "other"))
"""

    assert endings_of(text) == always("2\n1 False\n")


def test_two_locals_are_told_apart_though_they_are_equal() -> None:
    text = """
import threading
class Mine(threading.local):
    def __eq__(self, other):
        return True
    def __hash__(self):
        return 1
one, other = Mine(), Mine()
one.value, other.value = 1, 2
print(one.value, other.value)
"""

    assert endings_of(text) == always("1 2\n")
