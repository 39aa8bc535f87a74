"""The walk over every schedule that the tests of this folder rest on."""

from __future__ import annotations

import pytest

from tests.core.machine.sync.exhaustive import Ending, endings_of
from tests.laws.walks import TooManyStatesError

RACE = """
import threading
def say(word):
    print(word)
threading.Thread(target=say, args=("a",)).start()
threading.Thread(target=say, args=("b",)).start()
"""


def test_both_orders_of_two_threads_are_endings() -> None:
    endings = endings_of(RACE)

    assert {ending.output for ending in endings} == {"a\nb\n", "b\na\n"}


def test_a_program_with_more_states_than_allowed_is_refused() -> None:
    with pytest.raises(TooManyStatesError):
        endings_of(RACE, 3)


def test_an_ending_tells_which_thread_died_of_what() -> None:
    text = """
import threading
class Mine(Exception):
    pass
def work():
    raise Mine
threading.Thread(target=work, name="worker").start()
raise KeyError
"""

    endings = endings_of(text)

    died = (("MainThread", "KeyError"), ("worker", "Mine"))
    assert endings == {Ending("", deadlocked=False, died=died)}
